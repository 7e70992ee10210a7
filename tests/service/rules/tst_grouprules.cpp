// Room groups: made by the customer, seen by the partner within reach, resolved whenever access is evaluated.
#include "tests/service/rules/customerrulestest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

class TestGroupRules : public CustomerRulesTest
{
    Q_OBJECT

    const QString m_own = u"/v1/customer/groups"_s;
    const QString m_board = m_own + u"/group-board"_s;
    const QString m_seen = ofContoso + u"/groups"_s;

    Answer create(const QString &name, const QStringList &rooms, const QString &person = carla)
    {
        return world().send("POST", person, m_own,
                            {{u"name"_s, name}, {u"roomIds"_s, QJsonArray::fromStringList(rooms)}});
    }
    Answer change(const QJsonObject &body, const Headers &headers = any, const QString &person = carla)
    {
        return world().send("PATCH", person, m_board, body, headers);
    }

private Q_SLOTS:
    void aGroupIsMadeChangedAndDeleted()
    {
        const Answer made = create(u" Focus rooms "_s, {roomOne, roomHidden, roomOne});
        QCOMPARE(made.status, 201);
        QCOMPARE(made.json[u"name"].toString(), u"Focus rooms"_s);
        QCOMPARE(made.json[u"rooms"].toArray().size(), 2);
        QCOMPARE(world().get(carla, m_own).value().size(), 2);
        const QString path = m_own + u'/' + made.json[u"id"].toString();
        const Headers seen{{"If-Match", made.header("etag")}};
        const Answer renamed = world().send("PATCH", carla, path, {{u"name"_s, u"Focus"_s}}, seen);
        QCOMPARE(renamed.status, 200);
        QCOMPARE(renamed.json[u"rooms"].toArray().size(), 2); // what is not sent stays
        QCOMPARE(world().send("DELETE", carla, path, {}, seen).status, 412);
        QCOMPARE(world().send("DELETE", carla, path, {}, {{"If-Match", renamed.header("etag")}}).status, 204);
        QCOMPARE(world().get(carla, path).status, 404);
    }

    void INV_10_aPartnerSeesAGroupOnlyWithItsRoomsInReach()
    {
        const Answer hidden = create(u"Hidden"_s, {roomHidden});
        QCOMPARE(create(u"Mixed"_s, {roomOne, roomHidden}).status, 201);
        const Answer list = world().get(ada, m_seen);
        QCOMPARE(list.status, 200);
        QCOMPARE(list.value().size(), 2);
        QCOMPARE(list.value().last()[u"name"].toString(), u"Mixed"_s);
        QCOMPARE(list.value().last()[u"roomCount"].toInt(), 1);
        QVERIFY(!list.body.contains("Hidden"));
        const Answer mixed = world().get(ada, m_seen + u'/' + list.value().last()[u"id"].toString());
        QCOMPARE(mixed.json[u"rooms"].toArray().size(), 1);
        QVERIFY(!mixed.body.contains(roomHidden.toUtf8()));
        QCOMPARE(world().get(ada, m_seen + u'/' + hidden.json[u"id"].toString()).status, 404);
        QCOMPARE(world().get(bob, m_seen).status, 404);
        QCOMPARE(world().get(hanna, m_seen).status, 403); // does not hold groups.view
    }

    void INV_13_aPartnerChangesNoGroups()
    {
        for (const QString &person : {ada, pro, chris}) {
            QCOMPARE(create(u"Mine"_s, {roomOne}, person).status, 403);
            QCOMPARE(change({{u"name"_s, u"Mine"_s}}, any, person).status, 403);
        }
        QCOMPARE(world().send("POST", ada, m_seen, {{u"name"_s, u"Mine"_s}}).status, 405);
        QCOMPARE(count(u"room_groups"_s), 1);
    }

    void INV_20_membersTakeEffectOnTheNextRequest()
    {
        QCOMPARE(roomsOf(ada), 4);
        const QString delta = world().get(ada, ofContoso + u"/rooms/delta"_s).json[u"@odata.deltaLink"].toString();
        QCOMPARE(change({{u"roomIds"_s, QJsonArray{roomOne, roomHidden}}}).status, 200);
        QCOMPARE(roomsOf(ada), 2);
        const QJsonArray told = world().get(ada, delta).value();
        QCOMPARE(told.size(), 4); // three that left, and the one that came
        QCOMPARE(world().send("DELETE", carla, m_board, {}, any).status, 204);
        QCOMPARE(roomsOf(ada), 0);
    }

    void INV_43_nothingOfAnotherCustomer()
    {
        QCOMPARE(create(u"Foreign"_s, {roomNorth}).code(), u"scopeNotAllowed"_s);
        QCOMPARE(create(u"Unknown"_s, {u"room-unknown"_s}).code(), u"scopeNotAllowed"_s);
        QCOMPARE(world().get(nora, m_board).status, 404);
        QCOMPARE(change({{u"name"_s, u"x"_s}}, any, nora).status, 404);
        QCOMPARE(world().send("DELETE", nora, m_board, {}, any).status, 404);
        QCOMPARE(count(u"room_groups"_s), 1);
    }

    void aGroupOutOfOrderIsRefused()
    {
        QCOMPARE(create(u" "_s, {}).target(), u"name"_s);
        QCOMPARE(create(u"BOARDROOMS"_s, {}).code(), u"nameAlreadyExists"_s);
        QCOMPARE(change({{u"roomIds"_s, u"room-one"_s}}).target(), u"roomIds"_s);
        QCOMPARE(change({{u"roomIds"_s, QJsonArray{5}}}).target(), u"roomIds"_s);
        QCOMPARE(change({{u"description"_s, 5}}).target(), u"description"_s);
        QCOMPARE(change({{u"name"_s, u"x"_s}}, {}).status, 428);
        QCOMPARE(roomsOf(ada), 4);
    }
};

QTEST_GUILESS_MAIN(TestGroupRules)
#include "tst_grouprules.moc"
