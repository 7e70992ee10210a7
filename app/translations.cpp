// The language of the program.
#include "app/translations.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

void installTranslations(QCoreApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    if (auto *gui = qobject_cast<QGuiApplication *>(&application))
        gui->setLayoutDirection(locale.textDirection());

    const auto install = [&](const QLocale &wanted, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(wanted, name, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install(QLocale(QLocale::English), u"roomwarden"_s, u":/i18n"_s); // the last installed is asked first
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, u"roomwarden"_s, u":/i18n"_s);
}

} // namespace roomwarden
