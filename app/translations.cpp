// The language of the program.
#include "app/translations.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstring>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

// The tool that collects the texts names a class without its namespace unless it follows every include, which takes
// minutes. So a text that is not found under "roomwarden::Class" is looked for under "Class".
class Translator final : public QTranslator
{
public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int count) const override
    {
        static constexpr char prefix[] = "roomwarden::";
        static constexpr size_t length = sizeof prefix - 1;
        QString found = QTranslator::translate(context, source, disambiguation, count);
        if (!found.isEmpty() || std::strncmp(context, prefix, length) != 0)
            return found;
        const char *name = context + length;
        QString shorter = QTranslator::translate(name, source, disambiguation, count);
        if (!shorter.isEmpty())
            return shorter;
        // Texts in the private part of a class speak in the name of the class, and are collected under their own.
        return QTranslator::translate(QByteArray(name).append("::Private").constData(), source, disambiguation, count);
    }
};

} // namespace

void installTranslations(QCoreApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    if (auto *gui = qobject_cast<QGuiApplication *>(&application))
        gui->setLayoutDirection(locale.textDirection());

    const auto install = [&](const QLocale &wanted, const QString &name, const QString &folder) {
        auto *translator = new Translator(&application);
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
