// Enrolling and unenrolling rooms, and the keys their devices report under (W21).
#include "tests/service/rules/customerrulestest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

class TestEnrollmentRules : public CustomerRulesTest
{
    Q_OBJECT

    const QString m_own = u"/v1/customer/rooms"_s;
    const QString m_keys = u"/v1/customer/enrollmentKeys"_s;

    Answer enroll(const QString &person, const QString &room, const Headers &headers = {})
    {
        return world().send("POST", person, ofContoso + u"/rooms/%1/enroll"_s.arg(room), {}, headers);
    }
    Answer unenroll(const QString &person, const QString &room, const Headers &headers = any)
    {
        return world().send("POST", person, m_own + u"/%1/unenroll"_s.arg(room), {}, headers);
    }
    Answer reset(const QString &person, const Headers &headers = {})
    {
        return world().send("POST", person, m_keys + u"/reset"_s, {}, headers);
    }

private Q_SLOTS:
    void aRoomIsEnrolledWhereRoomsModifyHolds()
    {
        QCOMPARE(world().report(roomOnboarding, diskHealth, u"unhealthy"_s).status, 202);
        QCOMPARE(world().health(roomOnboarding), u"onboarding"_s);
        QCOMPARE(enroll(hanna, roomOnboarding).status, 403); // only rooms.view
        QCOMPARE(enroll(vera, roomOnboarding).status, 403);
        QCOMPARE(enroll(fred, roomOnboarding).status, 404);
        QCOMPARE(enroll(bob, roomOnboarding).status, 404);
        QCOMPARE(enroll(ada, roomHidden).status, 404);
        const Answer enrolled = enroll(ada, roomOnboarding);
        QCOMPARE(enrolled.status, 200);
        QCOMPARE(enrolled.json[u"healthStatus"].toString(), u"healthy"_s);
        QCOMPARE(enroll(ada, roomOnboarding).code(), u"notAllowed"_s);
        QCOMPARE(enroll(ada, roomOne).code(), u"notAllowed"_s);
        QCOMPARE(world().report(roomOnboarding, diskHealth, u"unhealthy"_s).status, 202);
        QCOMPARE(world().health(roomOnboarding), u"unhealthy"_s);
    }

    void INV_31_anEnrolledRoomComesIntoReportsAndDeltas()
    {
        const QString report = ofContoso + u"/reports/health"_s;
        const QString delta = world().get(ada, ofContoso + u"/rooms/delta"_s).json[u"@odata.deltaLink"].toString();
        QCOMPARE(world().get(ada, report).value().size(), 3);
        QCOMPARE(enroll(ada, roomOnboarding).status, 200);
        QCOMPARE(world().get(ada, report).value().size(), 4);
        const QJsonArray changed = world().get(ada, delta).value();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][u"id"].toString(), roomOnboarding);
        QCOMPARE(changed[0][u"healthStatus"].toString(), u"healthy"_s);
    }

    void INV_13_noPartnerUnenrolls()
    {
        for (const QString &person : {ada, pro, hanna, chris})
            QCOMPARE(unenroll(person, roomOne).status, 403);
        QCOMPARE(unenroll(nora, roomOne).status, 404); // another customer
        QCOMPARE(unenroll(carla, roomNorth).status, 404);
        QCOMPARE(rooms(ada).value().size(), 4);
    }

    void anUnenrolledRoomIsGoneAndItsTicketsAreClosed()
    {
        QCOMPARE(world().report(roomOne, diskHealth, u"unhealthy"_s).status, 202);
        QCOMPARE(world().report(roomOne, display, u"unhealthy"_s).status, 202); // watched
        QCOMPARE(world().report(roomTwo, diskHealth, u"unhealthy"_s).status, 202);
        QCOMPARE(world().recordIssue(hanna, {roomOne, roomTwo}).status, 201);
        const QString delta = world().get(ada, ofContoso + u"/rooms/delta"_s).json[u"@odata.deltaLink"].toString();
        QCOMPARE(unenroll(carla, roomOne, {}).status, 428);
        QCOMPARE(unenroll(carla, roomOne, {{"If-Match", "W/\"999\""}}).status, 412); // INV-40
        const QByteArray tag = world().get(carla, m_own + u'/' + roomOne).json[u"@odata.etag"].toString().toLatin1();
        QCOMPARE(unenroll(carla, roomOne, {{"If-Match", tag}}).status, 204);
        QCOMPARE(world().get(ada, ofContoso + u"/rooms/"_s + roomOne).status, 404);
        QCOMPARE(world().get(carla, m_own + u'/' + roomOne).status, 404);
        const QJsonArray changed = world().get(ada, delta).value();
        QCOMPARE(changed.size(), 1);
        QVERIFY(changed[0].toObject().contains(u"@removed"_s));
        QCOMPARE(count(u"incidents WHERE signal_room_id = 'room-one' AND closure_reason = 'roomUnenrolled'"_s), 1);
        QCOMPARE(count(u"incidents WHERE signal_room_id = 'room-one' AND state NOT IN ('closed', 'gone')"_s), 0);
        QCOMPARE(count(u"incidents WHERE signal_room_id = 'room-two' AND state = 'new'"_s), 1);
        QCOMPARE(count(u"incidents WHERE source = 'recorded' AND state = 'new'"_s), 1); // INV-27
        const Answer told = world().report(roomOne, diskHealth, u"unhealthy"_s);
        QCOMPARE(told.json[u"rejected"][0][u"code"].toString(), u"roomNotEnrolled"_s);
    }

    void theCustomerSeesAllOfItsRoomsAndNoOthers()
    {
        const Answer page = world().get(carla, m_own);
        QCOMPARE(page.value().size(), 5);
        QVERIFY(page.body.contains("hidden") && !page.body.contains("north"));
        QCOMPARE(world().get(carla, m_own + u"?$search=hidden"_s).value().size(), 1);
        QCOMPARE(world().get(carla, m_own + u"?$filter=healthStatus%20eq%20'onboarding'"_s).value().size(), 1);
        const QString next = world().get(carla, m_own + u"?$top=2"_s).json[u"@odata.nextLink"].toString();
        QCOMPARE(world().get(carla, next).value().size(), 2);
        QCOMPARE(world().get(nora, next).status, 410); // INV-44
        for (const QString &person : {chris, ada, pro})
            QCOMPARE(world().get(person, m_own).status, 403);
        QCOMPARE(world().send("POST", carla, m_own + u"/room-onboarding/enroll"_s, {}).status, 200);
        QCOMPARE(world().get(carla, m_own + u"/room-north"_s).status, 404);
    }

    void aResetRevokesTheOldKeyAtOnce()
    {
        const Answer made = reset(carla);
        QCOMPARE(made.status, 201);
        const QByteArray key = made.json[u"key"].toString().toLatin1();
        QVERIFY(key.size() >= 40);
        QCOMPARE(world().report(roomOne, diskHealth, u"unhealthy"_s, keyContoso).status, 401);
        QCOMPARE(world().report(roomOne, diskHealth, u"unhealthy"_s, key).json[u"accepted"].toInt(), 1);
        QCOMPARE(world().report(roomNorth, diskHealth, u"unhealthy"_s, keyNorthwind).status, 202);
        const QJsonArray keys = world().get(carla, m_keys).value();
        QCOMPARE(keys.size(), 2);
        QCOMPARE(keys[0][u"id"], made.json[u"id"]);
        QCOMPARE(keys[0][u"status"].toString(), u"active"_s);
        QCOMPARE(keys[0][u"createdBy"].toString(), u"Carla"_s);
        QCOMPARE(keys[1][u"status"].toString(), u"revoked"_s);
        QVERIFY(keys[1][u"createdBy"].isNull() && keys[1][u"revokedDateTime"].isString());
        QVERIFY(reset(carla).json[u"key"] != made.json[u"key"]);
        QCOMPARE(world().report(roomOne, diskHealth, u"healthy"_s, key).status, 401);
    }

    void INV_42_aKeyIsToldOnceAndKeptNowhere()
    {
        const Headers repeated{{"Repeatability-Request-ID", "1f1c5a4e-0000-4000-8000-000000000002"}};
        const Answer made = reset(carla, repeated);
        const QByteArray key = made.json[u"key"].toString().toLatin1();
        QVERIFY(!key.isEmpty());
        const Answer again = reset(carla, repeated);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.json[u"id"], made.json[u"id"]); // happened once
        QVERIFY(again.json[u"key"].isNull());
        QVERIFY(!world().get(carla, m_keys).body.contains(key));
        QVERIFY(!world().get(carla, auditLog).body.contains(key));
        QCOMPARE(count(u"enrollment_keys WHERE key_hash = '%1'"_s.arg(QString::fromLatin1(key))), 0);
        QCOMPARE(count(u"repeatable_requests WHERE body LIKE '%%1%'"_s.arg(QString::fromLatin1(key))), 0);
        QCOMPARE(count(u"repeatable_requests"_s), 1);
    }

    void INV_13_noPartnerSeesOrResetsKeys()
    {
        for (const QString &person : {ada, pro, hanna, chris}) {
            QCOMPARE(reset(person).status, 403);
            QCOMPARE(world().get(person, m_keys).status, 403);
        }
        QCOMPARE(world().report(roomOne, diskHealth, u"unhealthy"_s).status, 202);
        QCOMPARE(world().get(nora, m_keys).value().size(), 1); // Northwind's own
    }
};

QTEST_GUILESS_MAIN(TestEnrollmentRules)
#include "tst_enrollmentrules.moc"
