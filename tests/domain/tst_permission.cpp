// The permission table against the published matrix (domain.md 3.1), row by row.
#include "core/domain/permission.h"

#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestPermission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void primaryAdminsHoldWhatTheMatrixSays_data();
    void primaryAdminsHoldWhatTheMatrixSays();
    void theMatrixHasElevenMarksForPrimaryAdmins();
    void INV_13_whatPrimaryAdminsLackNoPartnerRoleCanGet();
    void aChangeBringsItsView_data();
    void aChangeBringsItsView();
    void keysSurviveTheWayThereAndBack();
    void anUnknownKeyIsLeftOut();
};

void TestPermission::primaryAdminsHoldWhatTheMatrixSays_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("held");
    int row = 0;
    const auto add = [&row](const QString &key, bool held) {
        ++row;
        QTest::addRow("%d %s", row, qPrintable(key)) << row << key << held;
    };
    add(u"rooms.view"_s, true);
    add(u"rooms.modify"_s, true);
    add(u"rooms.resetKey"_s, false);
    add(u"rooms.downloadKey"_s, false);
    add(u"rooms.unenroll"_s, false);
    add(u"rooms.create"_s, false);
    add(u"groups.view"_s, true);
    add(u"groups.modify"_s, false);
    add(u"groups.create"_s, false);
    add(u"rings.view"_s, true);
    add(u"rings.modify"_s, true);
    add(u"reports.view"_s, true);
    add(u"tickets.createCustomerIncident"_s, true);
    add(u"tickets.view"_s, true);
    add(u"tickets.update"_s, true);
    add(u"settings.view"_s, false);
    add(u"settings.modify"_s, false);
    add(u"roles.view"_s, true);
    add(u"roles.modify"_s, true);
    add(u"rings.create"_s, false); // the 20th, which the published table leaves out
}

void TestPermission::primaryAdminsHoldWhatTheMatrixSays()
{
    QFETCH(const int, row);
    QFETCH(const QString, key);
    const std::optional<Permission> permission = permissionFromKey(key);
    QVERIFY(permission);
    QCOMPARE(static_cast<int>(*permission), row - 1); // enum order is row order
    QCOMPARE(QString(permissionKey(*permission)), key);
    QTEST(primaryAdminPermissions().contains(*permission), "held");
}

void TestPermission::theMatrixHasElevenMarksForPrimaryAdmins()
{
    QCOMPARE(primaryAdminPermissions().size(), 11);
    QCOMPARE(permissionCount, 20);
}

void TestPermission::INV_13_whatPrimaryAdminsLackNoPartnerRoleCanGet()
{
    QVERIFY((primaryAdminPermissions() & notGrantableToPartners()).isEmpty());
    QCOMPARE((primaryAdminPermissions() | notGrantableToPartners()).size(), permissionCount);
}

void TestPermission::aChangeBringsItsView_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("view");
    const auto add = [](const char *change, const char *view) {
        QTest::newRow(change) << QString::fromLatin1(change) << QString::fromLatin1(view);
    };
    add("rooms.modify", "rooms.view");
    add("rooms.unenroll", "rooms.view");
    add("groups.create", "groups.view");
    add("rings.modify", "rings.view");
    add("rings.create", "rings.view");
    add("tickets.createCustomerIncident", "tickets.view");
    add("tickets.update", "tickets.view");
    add("settings.modify", "settings.view");
    add("roles.modify", "roles.view");
}

void TestPermission::aChangeBringsItsView()
{
    QFETCH(const QString, change);
    QFETCH(const QString, view);
    const PermissionSet set = PermissionSet::fromKeys({change}).withDependencies();
    QCOMPARE(set, PermissionSet::fromKeys({change, view}));
}

void TestPermission::keysSurviveTheWayThereAndBack()
{
    QCOMPARE(PermissionSet::fromKeys(primaryAdminPermissions().keys()), primaryAdminPermissions());
}

void TestPermission::anUnknownKeyIsLeftOut()
{
    QCOMPARE(PermissionSet::fromKeys({u"rooms.view"_s, u"rooms.teleport"_s}), PermissionSet{Permission::RoomsView});
}

QTEST_GUILESS_MAIN(TestPermission)
#include "tst_permission.moc"
