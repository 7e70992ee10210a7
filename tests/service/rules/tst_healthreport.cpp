// The report on health: days by the 20-minute rule, out of what devices reported, within the caller's scope.
#include "tests/service/rules/reporttest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

class TestHealthReport : public ReportTest
{
    Q_OBJECT

    const QString m_report = ofContoso + u"/reports/health"_s;

    Answer ofRoom(const QString &room, const QString &query = {}, const QString &person = ada)
    {
        return world().get(person, m_report + u"/rooms/"_s + room + query);
    }
    // As in "2025-03-04 unhealthy 25 1 0": minutes, opened that day, opened earlier; the days that were not plain.
    static QStringList daysIn(const Answer &answer)
    {
        QStringList days;
        for (const QJsonValue &day : answer.json[u"days"].toArray()) {
            const QString text = u"%1 %2 %3 %4 %5"_s.arg(day[u"date"].toString(), day[u"health"].toString())
                                     .arg(day[u"affectedMinutes"].toInt())
                                     .arg(day[u"ticketsOpenedThatDay"].toInt())
                                     .arg(day[u"ticketsOpenedEarlier"].toInt());
            if (!text.endsWith(u"healthy 0 0 0"_s))
                days.append(text);
        }
        return days;
    }

private Q_SLOTS:
    void moreThanTwentyMinutesInTotalMakeADayUnhealthy()
    {
        trouble(roomOne, diskHealth, u"2025-03-04T08:00:00Z"_s, u"2025-03-04T08:15:00Z"_s);
        trouble(roomOne, diskHealth, u"2025-03-05T08:00:00Z"_s, u"2025-03-05T08:15:00Z"_s);
        trouble(roomOne, diskHealth, u"2025-03-05T15:00:00Z"_s, u"2025-03-05T15:10:00Z"_s);
        trouble(roomOne, diskHealth, u"2025-03-06T20:30:00Z"_s, u"2025-03-07T05:20:00Z"_s);
        waitUntil(u"2025-03-08T07:00:00Z"_s);
        const Answer answer = ofRoom(roomOne, u"?days=5"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json[u"days"].toArray().size(), 5);
        QCOMPARE(daysIn(answer), QStringList({u"2025-03-04 healthy 15 1 0"_s, u"2025-03-05 unhealthy 25 1 0"_s,
                                              u"2025-03-06 unhealthy 30 1 0"_s, u"2025-03-07 healthy 20 0 1"_s}));
        QCOMPARE(answer.json[u"room"][u"healthyDays"].toInt(), 3);
        QCOMPARE(answer.json[u"room"][u"healthScore"].toInt(), 60);
        QCOMPARE(answer.json[u"computedDateTime"].toString(), u"2025-03-08T00:00:00.000Z"_s);

        const Answer all = world().get(ada, m_report + u"?days=5"_s);
        QCOMPARE(all.json[u"days"][2][u"date"].toString(), u"2025-03-05"_s);
        QCOMPARE(all.json[u"days"][2][u"unhealthyRooms"].toInt(), 1);
        QCOMPARE(all.json[u"days"][2][u"healthyRooms"].toInt(), 2);
    }

    void INV_30_onlyCriticalAndImportantCount()
    {
        trouble(roomOne, bluetooth, u"2025-03-04T08:00:00Z"_s, u"2025-03-04T12:00:00Z"_s);
        waitUntil(u"2025-03-04T13:00:00Z"_s);
        QCOMPARE(world().recordIssue(hanna, {roomTwo}).status, 201);
        waitUntil(u"2025-03-06T13:00:00Z"_s);
        QCOMPARE(daysIn(ofRoom(roomOne)), QStringList());
        // Still open: it counts to the end of each day.
        QCOMPARE(daysIn(ofRoom(roomTwo)),
                 QStringList({u"2025-03-04 unhealthy 480 1 0"_s, u"2025-03-05 unhealthy 960 0 1"_s}));
    }

    void INV_31_onboardingRoomsAreLeftOut()
    {
        QCOMPARE(roomsIn(world().get(ada, m_report)), QStringList({roomIdle, roomOne, roomTwo}));
        QCOMPARE(ofRoom(roomOnboarding).status, 404);
        world().sql(u"UPDATE rooms SET enrollment = 'unenrolled' WHERE id = ?"_s, {roomIdle});
        QCOMPARE(roomsIn(world().get(ada, m_report)), QStringList({roomOne, roomTwo}));
    }

    // A watched signal that recovered never was an incident, and its watching time is none of the room's.
    void whatIsOnlyWatchedDoesNotCount()
    {
        trouble(roomOne, display, u"2025-03-04T08:00:00Z"_s, u"2025-03-04T08:04:00Z"_s);
        waitUntil(u"2025-03-05T13:00:00Z"_s);
        QCOMPARE(daysIn(ofRoom(roomOne)), QStringList());
    }

    void whatIsSuppressedDoesNotCount()
    {
        waitUntil(u"2025-03-04T08:00:00Z"_s);
        QCOMPARE(world().report(roomOne, diskHealth, u"unhealthy"_s).status, 202);
        const QString suppress = ofContoso + u"/rooms/room-one/signals/"_s + diskHealth + u"/suppress"_s;
        waitUntil(u"2025-03-04T08:10:00Z"_s);
        QCOMPARE(world().send("POST", ada, suppress, {}).status, 200);
        keepSignedIn();
        waitUntil(u"2025-03-04T12:00:00Z"_s);
        QCOMPARE(world().send("POST", ada, suppress, {{u"reason"_s, u"Disk on order"_s}}).status, 200); // goes on
        keepSignedIn();
        waitUntil(u"2025-03-04T15:00:00Z"_s);
        QCOMPARE(world().report(roomOne, diskHealth, u"healthy"_s).status, 202);
        waitUntil(u"2025-03-05T00:00:00Z"_s);
        QCOMPARE(daysIn(ofRoom(roomOne)), QStringList{u"2025-03-04 healthy 10 1 0"_s});
    }

    void aDayIsTheRoomsOwn()
    {
        world().sql(u"UPDATE rooms SET time_zone = 'America/Los_Angeles' WHERE id = ?"_s, {roomOne});
        world().sql(u"UPDATE rooms SET time_zone = 'Nowhere/Land' WHERE id = ?"_s, {roomTwo});
        trouble(roomOne, diskHealth, u"2025-03-04T12:00:00Z"_s, u"2025-03-04T13:21:00Z"_s); // 04:00 to 05:21
        trouble(roomTwo, diskHealth, u"2025-03-05T20:50:00Z"_s, u"2025-03-05T21:50:00Z"_s); // as UTC
        waitUntil(u"2025-03-06T13:00:00Z"_s);
        QCOMPARE(daysIn(ofRoom(roomOne)), QStringList{u"2025-03-04 unhealthy 21 1 0"_s});
        QCOMPARE(daysIn(ofRoom(roomTwo)), QStringList{u"2025-03-05 healthy 10 1 0"_s});
        // At 00:00 UTC it was still afternoon there.
        QCOMPARE(ofRoom(roomOne).json[u"days"].toArray().last()[u"date"].toString(), u"2025-03-04"_s);
        QCOMPARE(ofRoom(roomTwo).json[u"days"].toArray().last()[u"date"].toString(), u"2025-03-05"_s);
        const Answer one = ofRoom(roomOne, u"?days=1"_s);
        QVERIFY(one.json[u"days"].toArray().isEmpty() && one.json[u"room"][u"healthScore"].isNull());
    }

    void INV_10_roomsOutOfReachAreNotCounted()
    {
        trouble(roomHidden, diskHealth, u"2025-03-04T08:00:00Z"_s, u"2025-03-04T18:00:00Z"_s);
        waitUntil(u"2025-03-05T13:00:00Z"_s);
        const Answer answer = world().get(ada, m_report);
        QVERIFY(!answer.body.contains("hidden"));
        for (const QJsonValue &day : answer.json[u"days"].toArray())
            QCOMPARE(day[u"unhealthyRooms"].toInt(), 0);
        const Answer hidden = ofRoom(roomHidden);
        const Answer unknown = ofRoom(u"no-such-room"_s);
        QCOMPARE(hidden.status, 404);
        QCOMPARE(hidden.json[u"error"][u"message"], unknown.json[u"error"][u"message"]);
        QCOMPARE(ofRoom(roomNorth).status, 404);
        QCOMPARE(ofRoom(roomOne, {}, hanna).status, 403); // does not hold reports.view
        QCOMPARE(ofRoom(roomOne, {}, bob).status, 404);
        QCOMPARE(ofRoom(roomOne, {}, tina).status, 403); // INV-5
    }

    void theRoomsAreThoseAskedFor()
    {
        const Answer answer = world().get(ada, m_report + u"?$search=two"_s);
        QCOMPARE(roomsIn(answer), QStringList{roomTwo});
        QCOMPARE(answer.json[u"days"][0][u"healthyRooms"].toInt(), 1);
        for (const QString &days : {u"0"_s, u"91"_s, u"x"_s, u""_s})
            QCOMPARE(world().get(ada, m_report + u"?days="_s + days).target(), u"days"_s);
    }
};

QTEST_GUILESS_MAIN(TestHealthReport)
#include "tst_healthreport.moc"
