// Update rings: their days, their orders, and the rooms in them (W19).
#include "tests/service/rules/customerrulestest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

class TestRingRules : public CustomerRulesTest
{
    Q_OBJECT

    const QString m_rings = ofContoso + u"/rings"_s;
    const QString m_own = u"/v1/customer/rings"_s;

    static QJsonObject days(int rollout, int test) { return {{u"rolloutDays"_s, rollout}, {u"testDays"_s, test}}; }
    static QJsonObject pilot(int order, int rollout, int test, const QString &name = u"Pilot EMEA"_s)
    {
        QJsonObject body = days(rollout, test);
        body.insert(u"name"_s, name);
        body.insert(u"order"_s, order);
        return body;
    }
    Answer change(const QString &person, const QString &rings, const QString &id, const QJsonObject &body,
                  const Headers &headers = any)
    {
        return world().send("PATCH", person, rings + u'/' + id, body, headers);
    }
    Answer move(const QString &person, const QString &rings, const QString &id, const QStringList &rooms,
                const Headers &headers = {})
    {
        return world().send("POST", person, rings + u'/' + id + u"/moveRooms"_s,
                            {{u"roomIds"_s, QJsonArray::fromStringList(rooms)}}, headers);
    }
    QByteArray tagOf(const QString &id)
    {
        return world().get(carla, m_own + u'/' + id).json[u"@odata.etag"].toString().toLatin1();
    }
    // As in "Staging 0": names and numbers of rooms, by order.
    QString ringsSeenBy(const QString &person, const QString &rings)
    {
        QStringList list;
        const Answer answer = world().get(person, rings);
        for (const QJsonValue &ring : answer.value())
            list.append(ring[u"name"].toString() + u' ' + QString::number(ring[u"roomCount"].toInt()));
        return answer.status == 200 ? list.join(u", ") : QString::number(answer.status);
    }
    QString roomsIn(const QString &person, const QString &rings, const QString &id)
    {
        QStringList rooms;
        for (const QJsonValue &room : world().get(person, rings + u'/' + id).json[u"rooms"].toArray())
            rooms.append(room[u"id"].toString());
        return rooms.join(u", ");
    }

private Q_SLOTS:
    void INV_34_everyRoomIsInOneRingAndAtFirstInGeneral()
    {
        QCOMPARE(ringsSeenBy(carla, m_own), u"Staging 0, General 5, Executive 0"_s);
        QCOMPARE(move(carla, m_own, u"executive"_s, {roomOne, roomTwo, roomOne}).json[u"roomCount"].toInt(), 2);
        QCOMPARE(move(carla, m_own, u"staging"_s, {roomTwo}).status, 200);
        QCOMPARE(ringsSeenBy(carla, m_own), u"Staging 1, General 3, Executive 1"_s);
        QCOMPARE(roomsIn(carla, m_own, u"staging"_s), roomTwo);
        QCOMPARE(roomsIn(carla, m_own, u"executive"_s), roomOne);
        QCOMPARE(move(carla, m_own, u"general"_s, {roomOne, roomTwo}).status, 200);
        QCOMPARE(ringsSeenBy(carla, m_own), u"Staging 0, General 5, Executive 0"_s);
        QCOMPARE(ringsSeenBy(nora, m_own), u"Staging 0, General 1, Executive 0"_s); // INV-11
    }

    void INV_34_allRingsTogetherTakeAtMostSixtyDays()
    {
        const Answer before = world().get(carla, m_own);
        const int others = before.json[u"totalDays"].toInt() - before.value()[0][u"completionDays"].toInt();
        QCOMPARE(before.json[u"remainingDays"].toInt(), 60 - before.json[u"totalDays"].toInt());
        QCOMPARE(change(carla, m_own, u"staging"_s, days(60 - others, 1)).code(), u"rolloutTooLong"_s);
        QCOMPARE(change(carla, m_own, u"staging"_s, days(60 - others - 2, 2)).status, 200);
        QCOMPARE(world().get(carla, m_own).json[u"remainingDays"].toInt(), 0);
        QCOMPARE(world().send("POST", carla, m_own, pilot(4, 1, 0)).code(), u"rolloutTooLong"_s);
        QCOMPARE(world().send("POST", carla, m_own, pilot(4, 0, 0)).status, 201);
        QCOMPARE(change(carla, m_own, u"general"_s, {{u"defermentDays"_s, 60}}).status, 200); // is no part of the total
    }

    void INV_34_ordersGoFromOneToNineAndEachIsGivenOnce()
    {
        for (const QJsonValue &order :
             {QJsonValue(0), QJsonValue(10), QJsonValue(1.5), QJsonValue(u"4"_s), QJsonValue()}) {
            QJsonObject body = pilot(4, 1, 1);
            body.insert(u"order"_s, order);
            const Answer answer = world().send("POST", carla, m_own, body);
            QCOMPARE(answer.status, 400);
            QCOMPARE(answer.target(), u"order"_s);
        }
        QCOMPARE(world().send("POST", carla, m_own, pilot(2, 1, 1)).code(), u"orderTaken"_s);
        QCOMPARE(world().send("POST", carla, m_own, pilot(4, 1, 1, u"EXECUTIVE"_s)).code(), u"nameAlreadyExists"_s);
        QCOMPARE(world().send("POST", carla, m_own, pilot(4, 1, -1)).target(), u"testDays"_s);
        QCOMPARE(world().send("POST", carla, m_own, pilot(9, 1, 1)).status, 201);
        QCOMPARE(ringsSeenBy(carla, m_own), u"Staging 0, General 5, Executive 0, Pilot EMEA 0"_s);
    }

    void INV_34_builtInRingsStayAndRoomsOfAnotherGoToGeneral()
    {
        const QString id = world().send("POST", carla, m_own, pilot(4, 1, 1)).json[u"id"].toString();
        QCOMPARE(move(carla, m_own, id, {roomOne}).status, 200);
        QCOMPARE(ringsSeenBy(carla, m_own), u"Staging 0, General 4, Executive 0, Pilot EMEA 1"_s);
        for (const QString &builtIn : {u"staging"_s, u"general"_s, u"executive"_s})
            QCOMPARE(world().send("DELETE", carla, m_own + u'/' + builtIn, {}, any).code(), u"notAllowed"_s);
        QCOMPARE(world().send("DELETE", carla, m_own + u'/' + id, {}).status, 428);
        QCOMPARE(world().send("DELETE", carla, m_own + u'/' + id, {}, any).status, 204);
        QCOMPARE(ringsSeenBy(carla, m_own), u"Staging 0, General 5, Executive 0"_s);
        QCOMPARE(count(u"ring_rooms"_s), 0);
    }

    void INV_10_aPartnerSeesAndMovesOnlyRoomsInReach()
    {
        QCOMPARE(ringsSeenBy(ada, m_rings), u"Staging 0, General 4, Executive 0"_s);
        QCOMPARE(ringsSeenBy(hanna, m_rings), u"403"_s); // does not hold rings.view
        QCOMPARE(ringsSeenBy(tina, m_rings), u"403"_s);  // INV-5
        QCOMPARE(ringsSeenBy(bob, m_rings), u"404"_s);
        QCOMPARE(move(ada, m_rings, u"staging"_s, {roomOne}).json[u"rooms"][0][u"id"].toString(), roomOne);
        QCOMPARE(move(ada, m_rings, u"staging"_s, {roomTwo, roomHidden}).status, 404);
        QCOMPARE(move(ada, m_rings, u"none"_s, {roomTwo}).status, 404);
        QCOMPARE(ringsSeenBy(carla, m_own), u"Staging 1, General 4, Executive 0"_s);
        QVERIFY(!world().get(ada, m_rings + u"/general"_s).body.contains("hidden"));
    }

    void INV_10_aRepeatedAnswerNamesOnlyRoomsThatAreStillInScope()
    {
        const Headers once{{"Repeatability-Request-ID", "3f2504e0-4f89-41d3-9a0c-0305e82c3301"}};
        const Headers daysOnce{{"Repeatability-Request-ID", "3f2504e0-4f89-41d3-9a0c-0305e82c3302"}, {"If-Match", "*"}};
        const QStringList both{roomOne, roomTwo};
        QCOMPARE(move(ada, m_rings, u"staging"_s, both, once).json[u"rooms"].toArray().size(), 2);
        const Answer changed = change(ada, m_rings, u"staging"_s, days(1, 1), daysOnce);
        QCOMPARE(changed.json[u"rooms"].toArray().size(), 2);
        world().sql(u"DELETE FROM room_group_members WHERE room_id = ?"_s, {roomTwo});
        for (const Answer &again :
             {move(ada, m_rings, u"staging"_s, both, once), change(ada, m_rings, u"staging"_s, days(1, 1), daysOnce)}) {
            QCOMPARE(again.status, 200);
            QCOMPARE(again.json[u"rooms"].toArray().size(), 1);
            QVERIFY(!again.body.contains(roomTwo.toUtf8()));
            QCOMPARE(again.json[u"@odata.etag"], changed.json[u"@odata.etag"]); // did not happen twice
        }
    }

    void whoMayOnlyViewChangesNothing()
    {
        world().sql(u"UPDATE roles SET permissions = 'rings.view' WHERE id = 'view-contoso'"_s);
        QCOMPARE(ringsSeenBy(vera, m_rings), u"Staging 0, General 4, Executive 0"_s);
        QCOMPARE(move(vera, m_rings, u"staging"_s, {roomOne}).status, 403);
        QCOMPARE(change(vera, m_rings, u"staging"_s, days(1, 1)).status, 403);
        QCOMPARE(change(ada, m_rings, u"staging"_s, days(1, 1)).json[u"completionDays"].toInt(), 2);
    }

    void INV_13_noPartnerAddsOrDeletesRings()
    {
        const QString id = world().send("POST", carla, m_own, pilot(4, 1, 1)).json[u"id"].toString();
        for (const QString &person : {ada, pro, chris}) {
            QCOMPARE(world().send("POST", person, m_own, pilot(5, 1, 1, u"Mine"_s)).status, 403);
            QCOMPARE(world().send("DELETE", person, m_own + u'/' + id, {}, any).status, 403);
        }
        QCOMPARE(world().send("POST", ada, m_rings, pilot(5, 1, 1, u"Mine"_s)).status, 405);
        QCOMPARE(world().send("DELETE", nora, m_own + u'/' + id, {}, any).status, 404);
        QCOMPARE(count(u"rings WHERE built_in = 0"_s), 1);
    }

    void INV_40_aStaleChangeIsRefused()
    {
        const Headers seen{
            {"If-Match", world().get(ada, m_rings + u"/staging"_s).json[u"@odata.etag"].toString().toLatin1()}};
        QCOMPARE(change(ada, m_rings, u"staging"_s, days(2, 2), seen).status, 200);
        QCOMPARE(change(carla, m_own, u"staging"_s, days(3, 3), seen).status, 412);
        QCOMPARE(change(ada, m_rings, u"staging"_s, days(2, 2), {}).status, 428);
        QCOMPARE(world().get(ada, m_rings + u"/staging"_s).json[u"completionDays"].toInt(), 4);
    }

    void INV_40_aRingThatGainsOrLosesRoomsIsAnother()
    {
        const QString id = world().send("POST", carla, m_own, pilot(4, 1, 1)).json[u"id"].toString();
        const Headers empty{{"If-Match", tagOf(id)}};
        const QByteArray general = tagOf(u"general"_s);
        const QByteArray staging = tagOf(u"staging"_s);
        const Answer moved = move(carla, m_own, id, {roomOne, roomTwo});
        QCOMPARE(moved.header("etag"), tagOf(id));
        QCOMPARE(world().send("DELETE", carla, m_own + u'/' + id, {}, empty).status, 412);
        QVERIFY(tagOf(u"general"_s) != general);
        QCOMPARE(tagOf(u"staging"_s), staging);

        QCOMPARE(move(carla, m_own, id, {roomOne}).header("etag"), moved.header("etag")); // is there already
        const QByteArray without = tagOf(u"general"_s);
        QCOMPARE(world().send("DELETE", carla, m_own + u'/' + id, {}, {{"If-Match", tagOf(id)}}).status, 204);
        QVERIFY(tagOf(u"general"_s) != without); // took them in
    }
};

QTEST_GUILESS_MAIN(TestRingRules)
#include "tst_ringrules.moc"
