// The codecs of roles, assignments, tenant managers, primary admins, off-boarding and explanations, both ways, with
// what a service may say that this build does not know.
#include "core/domain/accessexplanation.h"
#include "core/domain/assignment.h"
#include "core/domain/offboarding.h"
#include "core/domain/primaryadmins.h"
#include "core/domain/role.h"
#include "core/domain/tenantmanager.h"
#include "tests/support/examples.h"

#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

namespace {

Principal operators()
{
    return {.kind = Principal::Kind::SecurityGroup,
            .id = PrincipalId(u"group-operators"_s),
            .displayName = u"AV Operations"_s};
}

ScopeItems boardrooms()
{
    return {{.kind = ScopeItem::Kind::RoomGroup, .id = u"group-board"_s, .displayName = u"Boardrooms"_s},
            {.kind = ScopeItem::Kind::Room, .id = u"room-1"_s, .displayName = u"Rainier 3-201"_s}};
}

Role helpDesk()
{
    return {.id = RoleId(u"role-1"_s),
            .customer = examples::contoso(),
            .name = u"Help desk"_s,
            .description = u"Works on incidents"_s,
            .type = Role::Type::Custom,
            .permissions = {Permission::TicketsView, Permission::TicketsUpdate},
            .assignmentCount = 2,
            .revision = 7};
}

Assignment dayShift()
{
    return {.id = AssignmentId(u"assignment-1"_s),
            .role = RoleId(u"role-1"_s),
            .customer = examples::contoso(),
            .name = u"US day shift"_s,
            .description = u"9 to 5"_s,
            .emailNotifications = true,
            .members = {examples::help(), operators()},
            .scope = boardrooms(),
            .scopeEditable = true,
            .revision = 3};
}

Offboarding ended()
{
    return {
        .customer = examples::contoso(),
        .customerName = u"Contoso"_s,
        .relationship = RelationshipStatus::Terminated,
        .terminatedBy = TerminatedBy::Partner,
        .terminated = examples::noon(),
        .released =
            CustomerHoldings{
                .rooms = 42, .openIncidents = 5, .openRecordedIssues = 1, .roles = 3, .assignments = 4, .people = 17},
        .revision = 2};
}

AccessExplanation explanation()
{
    return {.customer = examples::contoso(),
            .principal = examples::help(),
            .permission = Permission::TicketsUpdate,
            .room = RoomRef{.id = RoomId(u"room-1"_s), .displayName = u"Rainier 3-201"_s},
            .allowed = true,
            .paths = {{.groups = {operators()},
                       .assignment = AssignmentId(u"assignment-1"_s),
                       .assignmentName = u"US day shift"_s,
                       .role = RoleId(u"role-1"_s),
                       .roleName = u"Help desk"_s,
                       .scope = boardrooms(),
                       .roomCount = 4},
                      {.assignment = AssignmentId(u"assignment-2"_s),
                       .assignmentName = u"Reports"_s,
                       .role = RoleId(u"role-2"_s),
                       .roleName = u"Reporting analyst"_s,
                       .scope = {{.kind = ScopeItem::Kind::All}},
                       .failsAt = AccessExplanation::Step::Role}}};
}

} // namespace

class TestAccessCodecs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyValueSurvivesTheWayThereAndBack()
    {
        QVERIFY(*roleFromJson(toJson(helpDesk())) == helpDesk());
        QVERIFY(*assignmentFromJson(toJson(dayShift())) == dayShift());
        const TenantManager manager{
            .principal = operators(), .addedBy = examples::help(), .added = examples::noon(), .revision = 5};
        QVERIFY(*tenantManagerFromJson(toJson(manager)) == manager);
        TenantManager orphan = manager;
        orphan.addedBy.reset();
        QVERIFY(*tenantManagerFromJson(toJson(orphan)) == orphan);
        const PrimaryAdmins admins{.customer = examples::contoso(),
                                   .role = RoleId(u"role-0"_s),
                                   .assignment = AssignmentId(u"assignment-0"_s),
                                   .members = {operators()},
                                   .mayAdd = true,
                                   .revision = 9};
        QVERIFY(*primaryAdminsFromJson(toJson(admins)) == admins);
        QVERIFY(*accessExplanationFromJson(toJson(explanation())) == explanation());
        const EffectiveAccess access{.customer = examples::contoso(),
                                     .principal = examples::help(),
                                     .roles = {u"Help desk"_s},
                                     .permissions = {Permission::RoomsView, Permission::TicketsView},
                                     .areas = {{.permissions = {Permission::TicketsView},
                                                .rooms = {{RoomId(u"room-1"_s), u"Rainier 3-201"_s}}}}};
        QVERIFY(*effectiveAccessFromJson(toJson(access)) == access);
    }

    void offboardingSurvivesBeforeAndAfter()
    {
        QVERIFY(*offboardingFromJson(toJson(ended())) == ended());
        Offboarding before = ended();
        before.relationship = RelationshipStatus::Active;
        before.terminatedBy = TerminatedBy::Unknown;
        before.terminated = {};
        before.current = *std::exchange(before.released, std::nullopt);
        before.holders = {{.role = u"Help desk"_s, .assignment = u"US day shift"_s, .memberCount = 2}};
        before.mayEnd = true;
        QVERIFY(*offboardingFromJson(toJson(before)) == before);
    }

    void unknownNamesBecomeUnknown()
    {
        QJsonObject role = toJson(helpDesk());
        role.insert(u"roleType"_s, u"borrowed"_s);
        role.insert(u"permissions"_s, QJsonArray{u"tickets.view"_s, u"walls.paint"_s});
        QCOMPARE(roleFromJson(role)->type, Role::Type::Unknown);
        QCOMPARE(roleFromJson(role)->permissions, PermissionSet{Permission::TicketsView});
        QJsonObject why = toJson(explanation());
        why.insert(u"failsAt"_s, u"weather"_s);
        why.insert(u"permission"_s, u"walls.paint"_s);
        QCOMPARE(accessExplanationFromJson(why)->failsAt, AccessExplanation::Step::Unknown);
        QVERIFY(!accessExplanationFromJson(why)->permission);
        QCOMPARE(scopeItemFromJson({{u"kind"_s, u"campus"_s}})->kind, ScopeItem::Kind::Unknown);
    }

    void aPartOfTheWrongKindFailsTheWhole()
    {
        QJsonObject assignment = toJson(dayShift());
        assignment.insert(u"members"_s, QJsonArray{QJsonObject{{u"kind"_s, u"user"_s}}});
        const Result<Assignment> read = assignmentFromJson(assignment);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Malformed);
        QCOMPARE(read.error().target, u"id"_s);
        QJsonObject offboarding = toJson(ended());
        offboarding.insert(u"current"_s, 5);
        QVERIFY(!offboardingFromJson(offboarding));
    }
};

QTEST_APPLESS_MAIN(TestAccessCodecs)
#include "tst_accesscodecs.moc"
