// Delta rounds: everything once, then what changed, and what came within reach or went out of it.
#include "core/domain/incident.h"
#include "core/domain/page.h"
#include "core/domain/room.h"
#include "tests/service/rules/rulestest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString all = u"/v1/incidents/delta"_s;
const QString ofContoso = u"/v1/tenants/%1/incidents/delta"_s.arg(contoso);

struct Round
{
    QStringList ids = {};     // sorted
    QStringList removed = {}; // "id reason", sorted
    QString deltaLink = {};
    int pages = 0;
};

} // namespace

class TestDeltaRules : public RulesTest
{
    Q_OBJECT

    // Follows the links to the end of the round.
    Round round(const QString &person, const QString &from)
    {
        Round result;
        QString next = from;
        while (!next.isEmpty() && result.pages < 100) {
            const Answer answer = world().get(person, next);
            if (answer.status != 200) {
                qWarning("%d %s", answer.status, answer.body.constData());
                return {};
            }
            for (const QJsonValue &item : answer.value()) {
                const QString id = item[u"id"].toString();
                if (item[u"@removed"].isObject())
                    result.removed.append(id + u' ' + item[u"@removed"][u"reason"].toString());
                else
                    result.ids.append(id);
            }
            ++result.pages;
            result.deltaLink = answer.json[u"@odata.deltaLink"].toString();
            next = answer.json[u"@odata.nextLink"].toString();
        }
        result.ids.sort();
        result.removed.sort();
        return result;
    }
    QString record(const QStringList &rooms) { return world().recordIssue(hanna, rooms).json[u"id"].toString(); }

private Q_SLOTS:
    void theFirstRoundGivesEverythingInPages()
    {
        QStringList ids;
        for (int i = 0; i < 5; ++i)
            ids.append(record({roomOne}));
        ids.sort();
        for (const QString &path : {all, ofContoso}) {
            const Round first = round(hanna, path + u"?$top=2"_s);
            QCOMPARE(first.ids, ids);
            QVERIFY(first.pages >= 3);
            QVERIFY(first.removed.isEmpty());
            QVERIFY(!first.deltaLink.isEmpty());
        }
        const Answer page = world().get(hanna, all);
        const Result<Page<Incident>> decoded = pageFromJson<Incident>(page.json, &incidentFromJson);
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->items.size(), 5U);
        QVERIFY(decoded->items.front().description.isEmpty()); // lists do without
        QVERIFY(page.json[u"errors"].isArray());
    }

    void nothingChangedIsEmpty()
    {
        record({roomOne});
        const Round first = round(hanna, all);
        const Round second = round(hanna, first.deltaLink);
        QVERIFY(second.ids.isEmpty() && second.removed.isEmpty());
        QCOMPARE(second.pages, 1);
    }

    void aChangeIsOneRow()
    {
        const QString id = record({roomOne});
        record({roomTwo});
        const Round first = round(hanna, all);
        const QString path = u"/v1/tenants/%1/incidents/%2"_s.arg(contoso, id);
        QCOMPARE(world().send("POST", ada, path + u"/notes"_s, {{u"text"_s, u"x"_s}}).status, 201);
        QCOMPARE(world().send("POST", ada, path + u"/notes"_s, {{u"text"_s, u"y"_s}}).status, 201);
        const Round second = round(hanna, first.deltaLink);
        QCOMPARE(second.ids, QStringList{id});
        QVERIFY(round(hanna, second.deltaLink).ids.isEmpty());
        QCOMPARE(round(hanna, first.deltaLink).ids, QStringList{id}); // an old link still works
    }

    void changesDuringARoundAreInThisOneOrTheNext()
    {
        for (int i = 0; i < 4; ++i)
            record({roomOne});
        const Answer page = world().get(hanna, all + u"?$top=2"_s);
        const QString seen = page.value().first()[u"id"].toString();
        const QString path = u"/v1/tenants/%1/incidents/%2"_s.arg(contoso, seen);
        QCOMPARE(world().send("POST", hanna, path + u"/notes"_s, {{u"text"_s, u"x"_s}}).status, 201);
        const QString added = record({roomTwo});
        const Round rest = round(hanna, page.json[u"@odata.nextLink"].toString());
        const Round next = round(hanna, rest.deltaLink);
        QVERIFY(next.ids.contains(seen));
        QVERIFY(next.ids.contains(added));
    }

    void permissionLostIsToldAsRemoved()
    {
        const QString both = record({roomOne, roomTwo});
        const QString two = record({roomTwo});
        const Round first = round(hanna, all);
        QCOMPARE(first.ids.size(), 2);
        // The assignment shrinks to room one.
        world().sql(u"UPDATE assignment_scope SET kind = 'room', target_id = ? WHERE assignment_id ="
                    u" 'assignment-of-help-contoso'"_s,
                    {roomOne});
        const Round second = round(hanna, first.deltaLink);
        QCOMPARE(second.removed, QStringList{two + u" changed"_s});
        QCOMPARE(second.ids, QStringList{both}); // fewer of its rooms are named now
        const Round third = round(hanna, second.deltaLink);
        QVERIFY(third.ids.isEmpty() && third.removed.isEmpty());
    }

    void aTerminatedRelationshipRemovesAllOfItsRows()
    {
        const QString one = record({roomOne});
        const QString two = record({roomTwo});
        const Round first = round(hanna, all);
        world().sql(u"UPDATE relationships SET status = 'terminated' WHERE id = 'rel-contoso'"_s);
        Round second = round(hanna, first.deltaLink + u"&$top=1"_s);
        QStringList expected{one + u" changed"_s, two + u" changed"_s};
        expected.sort();
        QCOMPARE(second.removed, expected);
        QVERIFY(second.ids.isEmpty());
        QVERIFY(round(hanna, second.deltaLink).removed.isEmpty());
    }

    void permissionGainedIsToldAsRows()
    {
        const QString one = record({roomOne});
        const Round before = round(bob, all);
        QVERIFY(before.ids.isEmpty());
        world().sql(u"INSERT INTO assignment_members (assignment_id, principal_id) VALUES"
                    u" ('assignment-of-help-contoso', ?)"_s,
                    {bob});
        const Round after = round(bob, before.deltaLink);
        QCOMPARE(after.ids, QStringList{one});
        QVERIFY(round(bob, after.deltaLink).ids.isEmpty());
    }

    void aRoomThatComesIntoTheGroupBringsItsIncidents()
    {
        QCOMPARE(world().report(roomHidden, diskHealth, u"unhealthy"_s).status, 202);
        const Round first = round(hanna, ofContoso);
        QVERIFY(first.ids.isEmpty());
        world().sql(u"INSERT INTO room_group_members (group_id, room_id) VALUES ('group-board', ?)"_s, {roomHidden});
        const Round second = round(hanna, first.deltaLink);
        QCOMPARE(second.ids.size(), 1);
        world().sql(u"DELETE FROM room_group_members WHERE room_id = ?"_s, {roomHidden});
        QCOMPARE(round(hanna, second.deltaLink).removed, QStringList{second.ids.first() + u" changed"_s});
    }

    void INV_10_rowsOutOfScopeNeverAppearInADelta()
    {
        const Round first = round(fred, all);
        const QString two = record({roomTwo});
        QCOMPARE(world().report(roomHidden, diskHealth, u"unhealthy"_s).status, 202);
        const Round second = round(fred, first.deltaLink);
        QVERIFY(second.ids.isEmpty() && second.removed.isEmpty());
        QVERIFY(world().get(fred, first.deltaLink).body.indexOf(two.toUtf8()) < 0);
    }

    void INV_22_theDeltaOfATerminatedCustomerIsRefused()
    {
        const Round first = round(hanna, ofContoso);
        world().sql(u"UPDATE relationships SET status = 'terminated' WHERE id = 'rel-contoso'"_s);
        QCOMPARE(world().get(hanna, first.deltaLink).code(), u"relationshipTerminated"_s);
    }

    void aRestartKeepsTokens()
    {
        const Round first = round(hanna, all);
        const QString id = record({roomOne});
        world().stopService();
        QVERIFY(world().startService().isEmpty());
        // Another port, the same token.
        const QString query = first.deltaLink.mid(first.deltaLink.indexOf(u'?'));
        QCOMPARE(round(hanna, all + query).ids, QStringList{id});
    }

    // What docs/operating.md says to do: a backup takes the counter back, and an old link would miss what comes next.
    void afterARestoreOldLinksAreVoid()
    {
        const Round first = round(hanna, all);
        world().stopService();
        world().sql(u"DELETE FROM secrets WHERE name = 'linkSigning'"_s);
        QVERIFY(world().startService().isEmpty());
        const Answer old = world().get(hanna, all + first.deltaLink.mid(first.deltaLink.indexOf(u'?')));
        QCOMPARE(old.status, 410);
        QCOMPARE(old.code(), u"syncStateNotFound"_s);
    }

    void aSnapshotThatIsNoLongerKeptMeansReadingAfresh()
    {
        const Round first = round(hanna, all);
        world().sql(u"DELETE FROM access_snapshots"_s);
        // As long as nothing about the reach changed it is not needed …
        QVERIFY(!round(hanna, first.deltaLink).deltaLink.isEmpty());
        world().sql(u"DELETE FROM access_snapshots"_s);
        world().sql(u"DELETE FROM assignment_members WHERE principal_id = ?"_s, {hanna});
        QCOMPARE(world().get(hanna, first.deltaLink).status, 410); // … and then it is
    }

    void roomsHaveADeltaOfTheirOwn()
    {
        const QString rooms = u"/v1/tenants/%1/rooms/delta"_s.arg(contoso);
        const Round first = round(hanna, rooms + u"?$top=3"_s);
        QStringList expected{roomIdle, roomOnboarding, roomOne, roomTwo};
        expected.sort();
        QCOMPARE(first.ids, expected);
        QVERIFY(round(hanna, first.deltaLink).ids.isEmpty());
        record({roomOne});
        const Round second = round(hanna, first.deltaLink);
        QCOMPARE(second.ids, QStringList{roomOne});
        const Result<Page<Room>> page = pageFromJson<Room>(world().get(hanna, first.deltaLink).json, &roomFromJson);
        QCOMPARE(page->items.front().health, RoomHealth::Unhealthy);
        QCOMPARE(page->items.front().activeIncidents, 1U);
        // The same list of rooms, whatever the page size.
        QCOMPARE(round(hanna, rooms + u"?$top=1"_s).ids, expected);
    }
};

QTEST_GUILESS_MAIN(TestDeltaRules)
#include "tst_deltarules.moc"
