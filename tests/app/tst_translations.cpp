// Texts are found at run time under the names that the tool collects them by.
#include "app/translations.h"

#include <QCoreApplication>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class tst_translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance(), u"ru"_s); }

    void ofAClass() { QCOMPARE(QCoreApplication::translate("roomwarden::RolesPage", "Roles"), u"Роли"_s); }
    void ofThePrivatePartOfAClass()
    {
        QCOMPARE(QCoreApplication::translate("roomwarden::TenantsPage", "Filter by name or domain"),
                 u"Фильтр по имени или домену"_s);
        QCOMPARE(QCoreApplication::translate("roomwarden::TenantsPage", "%n customer(s)", nullptr, 3), u"3 клиента"_s);
    }
    void whatIsNotThereStaysEnglish()
    {
        QCOMPARE(QCoreApplication::translate("roomwarden::RolesPage", "No such text"), u"No such text"_s);
    }
};

QTEST_MAIN(tst_translations)
#include "tst_translations.moc"
