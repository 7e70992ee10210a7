// The effective permission rule (domain.md 1.2), case by case.
#include "core/domain/effectivepermission.h"

#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestEffectivePermission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoomNeedsPermissionAssignmentAndRelationship_data();
    void aRoomNeedsPermissionAssignmentAndRelationship();
    void permissionAndScopeMustComeFromOneAssignment();
    void INV_10_roomsAreTrimmedToTheRelationship();
    void INV_22_nothingIsLeftOnceTheRelationshipIsOver();
    void tenantLevelPermissionsNeedAnyAssignment();
    void intersectionsKnowEverything();

private:
    static RoomScope rooms(const QString &letters)
    {
        RoomScope scope{.everything = letters == "*"_L1};
        for (const QChar letter : letters) {
            if (letter != u'*')
                scope.rooms.insert(RoomId(letter));
        }
        return scope;
    }
    static inline const RoomId a{u"a"_s};
};

void TestEffectivePermission::aRoomNeedsPermissionAssignmentAndRelationship_data()
{
    QTest::addColumn<bool>("active");
    QTest::addColumn<QString>("relationship");
    QTest::addColumn<QString>("assignment");
    QTest::addColumn<bool>("granted");
    QTest::addColumn<bool>("can");
    QTest::newRow("all of it") << true << u"ab"_s << u"a"_s << true << true;
    QTest::newRow("all rooms") << true << u"*"_s << u"*"_s << true << true;
    QTest::newRow("assigned everything, given a") << true << u"a"_s << u"*"_s << true << true;
    QTest::newRow("assigned everything, given b") << true << u"b"_s << u"*"_s << true << false;
    QTest::newRow("outside the assignment") << true << u"ab"_s << u"b"_s << true << false;
    QTest::newRow("outside the relationship") << true << u"b"_s << u"ab"_s << true << false;
    QTest::newRow("another permission") << true << u"ab"_s << u"ab"_s << false << false;
    QTest::newRow("terminated") << false << u"*"_s << u"*"_s << true << false;
    QTest::newRow("no rooms given") << true << QString() << u"*"_s << true << false;
}

void TestEffectivePermission::aRoomNeedsPermissionAssignmentAndRelationship()
{
    QFETCH(const bool, active);
    QFETCH(const QString, relationship);
    QFETCH(const QString, assignment);
    QFETCH(const bool, granted);
    const CustomerAccess access{
        .relationshipActive = active,
        .relationshipScope = rooms(relationship),
        .grants = {{.permissions = {granted ? Permission::TicketsView : Permission::RoomsView},
                    .scope = rooms(assignment)}},
    };
    QTEST(access.can(Permission::TicketsView, a), "can");
    QTEST(access.roomsFor(Permission::TicketsView).contains(a), "can");
}

void TestEffectivePermission::permissionAndScopeMustComeFromOneAssignment()
{
    const CustomerAccess access{
        .relationshipActive = true,
        .relationshipScope = rooms(u"*"_s),
        .grants = {{.permissions = {Permission::TicketsView}, .scope = rooms(u"b"_s)},
                   {.permissions = {Permission::RoomsView}, .scope = rooms(u"a"_s)}},
    };
    QVERIFY(!access.can(Permission::TicketsView, a));
    QVERIFY(access.can(Permission::RoomsView, a));
}

void TestEffectivePermission::INV_10_roomsAreTrimmedToTheRelationship()
{
    const CustomerAccess access{
        .relationshipActive = true,
        .relationshipScope = rooms(u"abc"_s),
        .grants = {{.permissions = {Permission::TicketsView}, .scope = rooms(u"ax"_s)},
                   {.permissions = {Permission::TicketsView}, .scope = rooms(u"by"_s)}},
    };
    QCOMPARE(access.roomsFor(Permission::TicketsView), rooms(u"ab"_s));
    QVERIFY(access.roomsFor(Permission::RoomsView).isEmpty());
}

void TestEffectivePermission::INV_22_nothingIsLeftOnceTheRelationshipIsOver()
{
    const CustomerAccess access{
        .relationshipActive = false,
        .relationshipScope = rooms(u"*"_s),
        .grants = {{.permissions = primaryAdminPermissions(), .scope = rooms(u"*"_s)}},
    };
    QVERIFY(access.permissions().isEmpty());
    QVERIFY(access.roomsFor(Permission::RoomsView).isEmpty());
    QVERIFY(!access.canAnywhere(Permission::RolesView));
}

void TestEffectivePermission::tenantLevelPermissionsNeedAnyAssignment()
{
    const CustomerAccess access{
        .relationshipActive = true,
        .relationshipScope = rooms(u"a"_s),
        .grants = {{.permissions = {Permission::RolesView}, .scope = rooms(u"b"_s)}},
    };
    QVERIFY(access.canAnywhere(Permission::RolesView));
    QVERIFY(!access.canAnywhere(Permission::RolesModify));
}

void TestEffectivePermission::intersectionsKnowEverything()
{
    QCOMPARE(intersected(rooms(u"*"_s), rooms(u"ab"_s)), rooms(u"ab"_s));
    QCOMPARE(intersected(rooms(u"ab"_s), rooms(u"*"_s)), rooms(u"ab"_s));
    QCOMPARE(intersected(rooms(u"ab"_s), rooms(u"bc"_s)), rooms(u"b"_s));
    QVERIFY(intersected(rooms(u"a"_s), rooms(u"c"_s)).isEmpty());
}

QTEST_GUILESS_MAIN(TestEffectivePermission)
#include "tst_effectivepermission.moc"
