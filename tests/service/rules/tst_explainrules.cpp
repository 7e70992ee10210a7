// Explanations of access say what the rule says, and nothing of what the asker may not know.
#include "core/domain/accessexplanation.h"
#include "tests/service/rules/rulestest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;
using Step = AccessExplanation::Step;

namespace {

const QString ofContoso = u"/v1/tenants/"_s + contoso;

} // namespace

class TestExplainRules : public RulesTest
{
    Q_OBJECT

    Answer ask(const QString &asker, const QString &about, const QString &permission, const QString &room = {})
    {
        return world().get(asker, ofContoso
                                      + u"/access/explain?principal=%1&permission=%2%3"_s.arg(
                                          about, permission, room.isEmpty() ? QString() : u"&room="_s + room));
    }
    AccessExplanation explained(const QString &about, const QString &permission, const QString &room = {})
    {
        const Result<AccessExplanation> read = accessExplanationFromJson(ask(ada, about, permission, room).json);
        return read ? *read : AccessExplanation{.failsAt = Step::Unknown};
    }
    EffectiveAccess seenBy(const QString &about)
    {
        const Result<EffectiveAccess> read =
            effectiveAccessFromJson(world().get(ada, ofContoso + u"/access/effective?principal="_s + about).json);
        return read ? *read : EffectiveAccess();
    }

private Q_SLOTS:
    void aYesComesWithItsPath()
    {
        const AccessExplanation direct = explained(fred, u"tickets.update"_s, roomOne);
        QVERIFY(direct.allowed);
        QCOMPARE(direct.failsAt, Step::None);
        QCOMPARE(direct.room->displayName, u"one name"_s);
        QCOMPARE(direct.paths.size(), 1U);
        QCOMPARE(direct.paths.front().roleName, u"Field technician"_s);
        QCOMPARE(direct.paths.front().assignmentName, u"Day shift"_s);
        QCOMPARE(direct.paths.front().roomCount, 1U);
        QVERIFY(direct.paths.front().groups.empty());

        const AccessExplanation nested = explained(ada, u"roles.modify"_s);
        QVERIFY(nested.allowed);
        QCOMPARE(nested.paths.front().groups.size(), 2U); // group-inner in group-operators
        QCOMPARE(nested.paths.front().groups.front().id, PrincipalId(u"group-inner"_s));
        QCOMPARE(nested.paths.front().groups.back().id, PrincipalId(operators));
        QCOMPARE(nested.paths.front().roomCount, 4U);
    }

    void aNoComesWithTheStepAtWhichItFails()
    {
        QCOMPARE(explained(fred, u"tickets.update"_s, roomTwo).failsAt, Step::Scope);
        QCOMPARE(explained(fred, u"roles.view"_s).failsAt, Step::Role);
        QCOMPARE(explained(fred, u"roles.view"_s, roomOne).paths.front().failsAt, Step::Role);
        QCOMPARE(explained(nobody, u"tickets.view"_s).failsAt, Step::Assignment);
        QVERIFY(explained(nobody, u"tickets.view"_s).paths.empty());
        QCOMPARE(explained(gone, u"tickets.view"_s).failsAt, Step::Account);
        world().sql(u"UPDATE principals SET enabled = 0 WHERE id = ?"_s, {fred});
        const AccessExplanation left = explained(fred, u"tickets.view"_s, roomOne);
        QVERIFY(!left.allowed);
        QCOMPARE(left.failsAt, Step::Account);
    }

    // For everybody, every permission and every room: what is explained is what happens.
    void INV_41_theExplanationIsTheRule()
    {
        for (const QString &person : {ada, hanna, fred, vera, nobody}) {
            for (const QString &id : {roomOne, roomTwo}) {
                const bool sees = world().get(person, ofContoso + u"/rooms/"_s + id).status == 200;
                QCOMPARE(explained(person, u"rooms.view"_s, id).allowed, sees);
                const bool records = world().recordIssue(person, {id}).status == 201;
                QCOMPARE(explained(person, u"tickets.createCustomerIncident"_s, id).allowed, records);
            }
            const bool lists = world().get(person, ofContoso + u"/roles"_s).status == 200;
            QCOMPARE(explained(person, u"roles.view"_s).allowed, lists);
            QStringList listed;
            const QJsonArray rooms = world().get(person, ofContoso + u"/rooms"_s).value();
            for (const QJsonValue &room : rooms)
                listed.append(room[u"id"].toString());
            QStringList seen;
            for (const EffectiveAccess::Area &area : seenBy(person).areas) {
                for (const RoomRef &room : area.rooms) {
                    if (area.permissions.contains(Permission::RoomsView))
                        seen.append(room.id.text());
                }
            }
            listed.sort();
            seen.sort();
            QCOMPARE(seen, listed);
        }
    }

    void whatSomebodySeesIsTogetherWhereItIsTheSame()
    {
        // Fred: field technician in room one, and a viewer everywhere.
        world().sql(
            u"INSERT INTO assignment_members (assignment_id, principal_id) VALUES ('assignment-of-view-contoso',"
            u" ?)"_s,
            {fred});
        const EffectiveAccess access = seenBy(fred);
        QCOMPARE(access.roles, (QStringList{u"Field technician"_s, u"Viewer"_s}));
        QCOMPARE(access.areas.size(), 2U);
        for (const EffectiveAccess::Area &area : access.areas) {
            const bool everything = area.permissions.contains(Permission::TicketsUpdate);
            QCOMPARE(area.rooms.size(), everything ? 1U : 3U);
        }
        QVERIFY(seenBy(gone).areas.empty());
        QVERIFY(seenBy(nobody).permissions.isEmpty());
    }

    void INV_10_anExplanationKnowsOnlyRoomsOfTheAsker()
    {
        for (const QString &id : {roomHidden, roomNorth, u"room-x"_s})
            QCOMPARE(ask(ada, fred, u"tickets.view"_s, id).status, 404);
        world().sql(
            u"INSERT INTO assignment_scope (assignment_id, kind, target_id) VALUES ('assignment-of-field-contoso',"
            u" 'room', ?)"_s,
            {roomHidden});
        QCOMPARE(explained(fred, u"tickets.view"_s).paths.front().scope.size(), 1U);
        for (const QString &foreign : {rival, carla, operators, u"user-x"_s}) {
            const Answer answer = ask(ada, foreign, u"tickets.view"_s);
            QCOMPARE(answer.status, 422);
            QCOMPARE(answer.target(), u"principal"_s);
        }
        QCOMPARE(ask(ada, fred, u"walls.paint"_s).target(), u"permission"_s);
        for (const QString &person : {hanna, fred, tina, pro})
            QCOMPARE(ask(person, fred, u"tickets.view"_s).status, 403);
        QCOMPARE(ask(bob, fred, u"tickets.view"_s).status, 404);
    }
};

QTEST_GUILESS_MAIN(TestExplainRules)
#include "tst_explainrules.moc"
