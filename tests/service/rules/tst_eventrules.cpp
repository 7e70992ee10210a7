// The feed of events: told by devices, seen within reach, flagged into tickets (W23).
#include "tests/service/rules/customerrulestest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

class TestEventRules : public CustomerRulesTest
{
    Q_OBJECT

    const QString m_events = ofContoso + u"/events"_s;
    const QString m_flag = m_events + u"/flag"_s;

    QJsonObject event(const QString &name, const QString &room, int minutesAgo = 0)
    {
        return {
            {u"eventId"_s, name},
            {u"roomId"_s, room},
            {u"type"_s, u"poorCall"_s},
            {u"eventDateTime"_s, world().clock.now().toUTC().addSecs(-60LL * minutesAgo).toString(Qt::ISODateWithMs)},
            {u"description"_s, name}};
    }
    Answer tell(const QJsonArray &events, const QByteArray &key = keyContoso)
    {
        return world().client().ask("POST", u"/v1/devices/events"_s, {{"Authorization", "EnrollmentKey " + key}},
                                    QJsonDocument(QJsonObject{{u"events"_s, events}}).toJson());
    }
    // Descriptions, in the order of the feed.
    static QStringList namesIn(const Answer &page)
    {
        QStringList names;
        for (const QJsonValue &seen : page.value())
            names.append(seen[u"description"].toString());
        return page.status == 200 ? names : QStringList{QString::number(page.status)};
    }
    QStringList seenBy(const QString &person, const QString &query = {})
    {
        return namesIn(world().get(person, m_events + query));
    }
    QJsonObject flagging(const QStringList &names)
    {
        QJsonArray ids;
        for (const QString &name : names)
            ids.append(world().value(u"SELECT id FROM room_events WHERE reference = ?"_s, {name}).toString());
        return {{u"eventIds"_s, ids}, {u"description"_s, u"Poor calls\nsince Monday"_s}};
    }

private Q_SLOTS:
    void eventsAreReadLatestFirst()
    {
        QCOMPARE(tell({event(u"a"_s, roomOne, 30), event(u"b"_s, roomTwo, 10), event(u"c"_s, roomOne, 20)}).status,
                 202);
        QCOMPARE(seenBy(hanna), QStringList({u"b"_s, u"c"_s, u"a"_s}));
        QCOMPARE(seenBy(hanna, u"?room="_s + roomOne), QStringList({u"c"_s, u"a"_s}));
        const QJsonValue first = world().get(hanna, m_events).value().first();
        QCOMPARE(first[u"type"].toString(), u"poorCall"_s);
        QCOMPARE(first[u"source"].toString(), u"callRecord"_s);
        QCOMPARE(first[u"room"][u"id"].toString(), roomTwo);
        QCOMPARE(first[u"room"][u"displayName"].toString(), u"two name"_s);
        QVERIFY(first[u"incidentId"].isNull() && first[u"link"].isNull());
    }

    void pagesLeadThroughAllOfThem()
    {
        QJsonArray told;
        for (int i = 0; i < 7; ++i)
            told.append(event(QString::number(i), i % 2 == 0 ? roomOne : roomTwo, i / 3)); // some at the same time
        QCOMPARE(tell(told).json[u"accepted"].toInt(), 7);
        QStringList names;
        QString path = m_events + u"?$top=2"_s;
        int pages = 0;
        while (!path.isEmpty() && ++pages < 9) {
            const Answer page = world().get(hanna, path);
            names += namesIn(page);
            path = page.json[u"@odata.nextLink"].toString();
        }
        names.sort();
        QCOMPARE(names.join(QString()), u"0123456"_s);
    }

    void INV_44_aTokenIsForItsOwnerAndItsFeed()
    {
        QCOMPARE(tell({event(u"a"_s, roomOne, 1), event(u"b"_s, roomOne, 2), event(u"c"_s, roomTwo, 3)}).status, 202);
        const QString next = world().get(hanna, m_events + u"?$top=1"_s).json[u"@odata.nextLink"].toString();
        QCOMPARE(namesIn(world().get(hanna, next)), QStringList{u"b"_s});
        QCOMPARE(world().get(ada, next).status, 410);
        QCOMPARE(world().get(hanna, next + u"&room=room-one"_s).status, 410);
        QCOMPARE(world().get(hanna, m_events + u"?$skiptoken=x"_s).status, 410);
    }

    void INV_10_eventsOfRoomsOutOfReachDoNotExist()
    {
        QCOMPARE(tell({event(u"hidden"_s, roomHidden), event(u"two"_s, roomTwo), event(u"one"_s, roomOne)}).status,
                 202);
        QCOMPARE(tell({event(u"north"_s, roomNorth)}, keyNorthwind).status, 202);
        QVERIFY(!seenBy(hanna).contains(u"hidden"_s));
        QCOMPARE(seenBy(fred), QStringList{u"one"_s});
        QCOMPARE(seenBy(fred, u"?room="_s + roomTwo), QStringList{u"404"_s});
        QCOMPARE(seenBy(vera), QStringList{u"403"_s}); // does not hold rooms.view
        QCOMPARE(seenBy(tina), QStringList{u"403"_s}); // INV-5
        QCOMPARE(seenBy(bob), QStringList{u"404"_s});
        QCOMPARE(world().send("POST", fred, m_flag, flagging({u"one"_s, u"two"_s})).status, 404);
        QCOMPARE(count(u"incidents"_s), 0);
    }

    void INV_29_flaggedEventsMakeTheirRoomsUnhealthyUntilTheTicketIsClosed()
    {
        QCOMPARE(tell({event(u"a"_s, roomOne), event(u"b"_s, roomTwo), event(u"c"_s, roomOne)}).status, 202);
        const Answer made = world().send("POST", hanna, m_flag, flagging({u"a"_s, u"b"_s, u"a"_s}));
        QCOMPARE(made.status, 201);
        QCOMPARE(made.json[u"source"].toString(), u"eventFlag"_s);
        QCOMPARE(made.json[u"title"].toString(), u"Poor calls"_s);
        QCOMPARE(made.json[u"incidentType"][u"severity"].toString(), u"critical"_s);
        QCOMPARE(made.json[u"rooms"].toArray().size(), 2);
        QCOMPARE(world().health(roomOne), u"unhealthy"_s);
        QCOMPARE(world().health(roomTwo), u"unhealthy"_s);
        const QString id = made.json[u"id"].toString();
        QHash<QString, QString> incidents;
        for (const QJsonValue &seen : world().get(hanna, m_events).value())
            incidents.insert(seen[u"description"].toString(), seen[u"incidentId"].toString());
        QCOMPARE(incidents, (QHash<QString, QString>{{u"a"_s, id}, {u"b"_s, id}, {u"c"_s, QString()}}));

        const Answer again = world().send("POST", hanna, m_flag, flagging({u"c"_s, u"b"_s}));
        QCOMPARE(again.status, 409);
        QCOMPARE(again.code(), u"alreadyFlagged"_s);
        QCOMPARE(count(u"incidents"_s), 1);
        QCOMPARE(world()
                     .send("POST", hanna, ofContoso + u"/incidents/"_s + id + u"/close"_s,
                           {{u"reason"_s, u"notReproducible"_s}}, any)
                     .status,
                 200);
        QCOMPARE(world().health(roomOne), u"healthy"_s);
    }

    void flaggingNeedsThePermissionAndARoomThatIsEnrolled()
    {
        QCOMPARE(tell({event(u"a"_s, roomOne), event(u"new"_s, roomOnboarding)}).json[u"accepted"].toInt(), 2);
        QCOMPARE(world().send("POST", vera, m_flag, flagging({u"a"_s})).status, 403);
        QCOMPARE(world().send("POST", hanna, m_flag, flagging({u"new"_s})).code(), u"roomNotEnrolled"_s); // INV-31
        QCOMPARE(world().send("POST", hanna, m_flag, flagging({})).target(), u"eventIds"_s);
        QJsonObject without = flagging({u"a"_s});
        without.remove(u"description"_s);
        QCOMPARE(world().send("POST", hanna, m_flag, without).target(), u"description"_s);
        // rooms.view alone shows the event, but not the ticket it was flagged for.
        QCOMPARE(world().send("POST", hanna, m_flag, flagging({u"a"_s})).status, 201);
        world().sql(u"UPDATE roles SET permissions = 'rooms.view' WHERE id = 'view-contoso'"_s);
        const Answer seen = world().get(vera, m_events + u"?room=room-one"_s);
        QCOMPARE(namesIn(seen), QStringList{u"a"_s});
        QVERIFY(seen.value().first()[u"incidentId"].isNull());
    }

    void aRepeatedFlagHappensOnce()
    {
        QCOMPARE(tell({event(u"a"_s, roomOne)}).status, 202);
        const Headers key{{"Repeatability-Request-ID", "1f1c5a4e-0000-4000-8000-000000000001"},
                          {"Repeatability-First-Sent", "Mon, 03 Mar 2025 11:00:00 GMT"}};
        const Answer first = world().send("POST", hanna, m_flag, flagging({u"a"_s}), key);
        const Answer second = world().send("POST", hanna, m_flag, flagging({u"a"_s}), key);
        QCOMPARE(first.status, 201);
        QCOMPARE(second.status, 201);
        QCOMPARE(second.json[u"id"], first.json[u"id"]);
        QCOMPARE(count(u"incidents"_s), 1);
    }

    void INV_10_aRepeatedAnswerNamesOnlyRoomsThatAreStillInScope()
    {
        QCOMPARE(tell({event(u"a"_s, roomOne), event(u"b"_s, roomTwo)}).status, 202);
        const Headers once{{"Repeatability-Request-ID", "1f1c5a4e-0000-4000-8000-000000000001"}};
        const QJsonObject both = flagging({u"a"_s, u"b"_s});
        QCOMPARE(world().send("POST", hanna, m_flag, both, once).json[u"rooms"].toArray().size(), 2);
        world().sql(u"DELETE FROM room_group_members WHERE room_id = ?"_s, {roomTwo});
        const Answer again = world().send("POST", hanna, m_flag, both, once);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.json[u"rooms"].toArray().size(), 1);
        QVERIFY(!again.body.contains(roomTwo.toUtf8()));
        QCOMPARE(count(u"incidents"_s), 1);
    }

    void whatIsNotInOrderCostsItselfAlone()
    {
        const auto with = [this](const QString &field, const QJsonValue &value) {
            QJsonObject told = event(u"a"_s, roomOne);
            told.insert(field, value);
            return told;
        };
        const QString later = world().clock.now().toUTC().addSecs(301).toString(Qt::ISODateWithMs);
        const QJsonArray wrong{with(u"eventId"_s, u""_s),
                               with(u"eventId"_s, QString(201, u'x')),
                               with(u"eventId"_s, u"a\0b"_s),
                               with(u"roomId"_s, 7),
                               with(u"type"_s, u"party"_s),
                               with(u"eventDateTime"_s, u"2024-01-01T00:00:00Z"_s),
                               with(u"eventDateTime"_s, later),
                               with(u"eventDateTime"_s, u"2025-03-03T11:00:00"_s),
                               with(u"description"_s, QString(2'001, u'x')),
                               with(u"link"_s, u"javascript:alert(1)"_s),
                               with(u"link"_s, u"http://example.com"_s),
                               with(u"link"_s, u"https://user@example.com"_s),
                               QJsonValue()};
        const Answer answer = tell(wrong);
        QCOMPARE(answer.json[u"accepted"].toInt(), 0);
        QCOMPARE(answer.json[u"rejected"].toArray().size(), wrong.size());
        QCOMPARE(answer.json[u"rejected"][12][u"code"].toString(), u"invalidRequest"_s);
        const Answer mixed = tell({event(u"a"_s, roomNorth), event(u"a"_s, roomOne), event(u"a"_s, roomOne)});
        QCOMPARE(mixed.json[u"rejected"][0][u"code"].toString(), u"itemNotFound"_s);
        QCOMPARE(count(u"room_events"_s), 1); // told twice
        QCOMPARE(tell({}, "not-a-key").status, 401);
    }

    void oldEventsAreForgottenAndTheirTicketsStay()
    {
        QCOMPARE(tell({event(u"a"_s, roomOne)}).status, 202);
        QCOMPARE(world().send("POST", hanna, m_flag, flagging({u"a"_s})).status, 201);
        world().clock.advance(std::chrono::hours(24 * 91));
        QTRY_COMPARE(count(u"room_events"_s), 0);
        QCOMPARE(count(u"incidents"_s), 1);
    }
};

QTEST_GUILESS_MAIN(TestEventRules)
#include "tst_eventrules.moc"
