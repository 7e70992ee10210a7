// The report on use: what was told of rooms, summed, as shares, and only within the caller's scope.
#include "tests/service/rules/reporttest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

class TestUsageReport : public ReportTest
{
    Q_OBJECT

    const QString m_report = ofContoso + u"/reports/usage"_s;

    static QJsonObject usage(const QString &room, const QString &date, int minutes, int meetings, int good = 0,
                             int poor = 0)
    {
        return {{u"roomId"_s, room},
                {u"date"_s, date},
                {u"bookedMinutes"_s, minutes},
                {u"onlineMinutes"_s, minutes / 2},
                {u"meetings"_s, meetings},
                {u"onlineMeetings"_s, meetings / 2},
                {u"goodCalls"_s, good},
                {u"poorCalls"_s, poor},
                {u"unratedCalls"_s, 0},
                {u"videoCalls"_s, good},
                {u"countedMeetings"_s, meetings},
                {u"people"_s, meetings * 3}};
    }
    Answer tell(const QJsonArray &days, const QByteArray &key = keyContoso)
    {
        return world().client().ask("POST", u"/v1/devices/usage"_s, {{"Authorization", "EnrollmentKey " + key}},
                                    QJsonDocument(QJsonObject{{u"days"_s, days}}).toJson());
    }
    static QStringList codesIn(const Answer &answer)
    {
        QStringList codes;
        for (const QJsonValue &rejected : answer.json[u"rejected"].toArray())
            codes.append(u"%1 %2"_s.arg(rejected[u"index"].toInt()).arg(rejected[u"code"].toString()));
        return codes;
    }
    static QJsonValue room(const Answer &answer, const QString &id)
    {
        for (const QJsonValue &entry : answer.value()) {
            if (entry[u"id"] == id)
                return entry;
        }
        return {};
    }

private Q_SLOTS:
    void useIsSummedAndShared()
    {
        waitUntil(u"2025-03-06T12:00:00Z"_s);
        QCOMPARE(tell({usage(roomOne, u"2025-03-04"_s, 240, 4, 3, 1), usage(roomOne, u"2025-03-05"_s, 480, 6, 5, 1),
                       usage(roomTwo, u"2025-03-05"_s, 120, 2)})
                     .json[u"accepted"]
                     .toInt(),
                 3);
        const Answer answer = world().get(ada, m_report + u"?days=2"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(roomsIn(answer), QStringList({roomIdle, roomOne, roomTwo}));
        const QJsonValue one = room(answer, roomOne);
        QCOMPARE(one[u"utilization"].toInt(), 75); // 12 hours of 2 days of 8
        QCOMPARE(one[u"meetings"].toInt(), 10);
        QCOMPARE(one[u"onlineShare"].toInt(), 50);
        QCOMPARE(one[u"calls"].toInt(), 10);
        QCOMPARE(one[u"callPerformance"].toInt(), 80);
        QCOMPARE(one[u"videoUtilization"].toInt(), 80);
        QCOMPARE(one[u"averagePeople"].toDouble(), 3.0);
        QCOMPARE(one[u"reportedDays"].toInt(), 2);
        const QJsonValue two = room(answer, roomTwo);
        QVERIFY(two[u"callPerformance"].isNull() && two[u"videoUtilization"].isNull());
        QVERIFY(room(answer, roomIdle)[u"averagePeople"].isNull());
        const QJsonValue totals = answer.json[u"totals"];
        QCOMPARE(totals[u"rooms"].toInt(), 3);
        QCOMPARE(totals[u"roomsWithoutMeetings"].toInt(), 1);
        QCOMPARE(totals[u"utilization"].toInt(), 29); // 14 hours of 48
        QCOMPARE(totals[u"meetings"].toInt(), 12);
        QCOMPARE(totals[u"onlineShare"].toInt(), 50);
        QCOMPARE(totals[u"callPerformance"].toInt(), 80);

        const Answer detail = world().get(ada, m_report + u"/rooms/room-one?days=3"_s);
        QCOMPARE(detail.json[u"room"][u"utilization"].toInt(), 50);
        const QJsonArray days = detail.json[u"days"].toArray();
        QCOMPARE(days.size(), 3);
        QCOMPARE(days[0][u"date"].toString(), u"2025-03-03"_s);
        QVERIFY(!days[0][u"isReported"].toBool() && days[1][u"isReported"].toBool());
        QCOMPARE(days[2][u"bookedMinutes"].toInt(), 480);
        QCOMPARE(days[2][u"onlineMinutes"].toInt(), 240);
    }

    void aDayToldAgainReplacesWhatWasTold()
    {
        waitUntil(u"2025-03-06T12:00:00Z"_s);
        QCOMPARE(tell({usage(roomOne, u"2025-03-05"_s, 240, 4)}).status, 202);
        QCOMPARE(tell({usage(roomOne, u"2025-03-05"_s, 60, 1)}).status, 202);
        QCOMPARE(room(world().get(ada, m_report), roomOne)[u"bookedMinutes"].toInt(), 60);
    }

    // Today is not over, neither is yesterday where it ended after 00:00 UTC.
    void aDayCountsOnceItIsOver()
    {
        waitUntil(u"2025-03-06T12:00:00Z"_s);
        world().sql(u"UPDATE rooms SET time_zone = 'America/Los_Angeles' WHERE id = ?"_s, {roomTwo});
        for (const QString &of : {roomOne, roomTwo}) {
            QCOMPARE(tell({usage(of, u"2025-03-04"_s, 10, 1), usage(of, u"2025-03-05"_s, 20, 1),
                           usage(of, u"2025-03-06"_s, 40, 1)})
                         .json[u"accepted"]
                         .toInt(),
                     3);
        }
        const Answer answer = world().get(ada, m_report);
        QCOMPARE(room(answer, roomOne)[u"bookedMinutes"].toInt(), 30);
        QCOMPARE(room(answer, roomTwo)[u"bookedMinutes"].toInt(), 10);
        const Answer one = world().get(ada, m_report + u"?days=1&$search=two"_s);
        QVERIFY(one.json[u"totals"][u"utilization"].isNull());
        QCOMPARE(world().get(ada, m_report + u"/rooms/room-two?days=1"_s).json[u"days"].toArray().size(), 0);
    }

    void INV_25_callQualityIsUnderTheSameChecks()
    {
        waitUntil(u"2025-03-06T12:00:00Z"_s);
        QCOMPARE(tell({usage(roomHidden, u"2025-03-05"_s, 480, 9, 0, 9), usage(roomOne, u"2025-03-05"_s, 60, 1, 1)})
                     .json[u"accepted"]
                     .toInt(),
                 2);
        QCOMPARE(tell({usage(roomNorth, u"2025-03-05"_s, 60, 1, 0, 7)}, keyNorthwind).json[u"accepted"].toInt(), 1);
        const Answer answer = world().get(ada, m_report);
        QVERIFY(!answer.body.contains("hidden"));
        QCOMPARE(answer.json[u"totals"][u"calls"].toInt(), 1);
        QCOMPARE(answer.json[u"totals"][u"callPerformance"].toInt(), 100);
        QCOMPARE(answer.json[u"totals"][u"rooms"].toInt(), 3);
        const Answer hidden = world().get(ada, m_report + u"/rooms/room-hidden"_s);
        const Answer unknown = world().get(ada, m_report + u"/rooms/no-such-room"_s);
        QCOMPARE(hidden.status, 404);
        QCOMPARE(hidden.json[u"error"][u"message"], unknown.json[u"error"][u"message"]);
        for (const QString &path : {m_report, QString(m_report + u"/rooms/room-one"_s)}) {
            QCOMPARE(world().get(hanna, path).status, 403); // does not hold reports.view
            QCOMPARE(world().get(tina, path).status, 403);  // INV-5
            QCOMPARE(world().get(bob, path).status, 404);
        }
    }

    void INV_31_onboardingRoomsAreLeftOut()
    {
        waitUntil(u"2025-03-06T12:00:00Z"_s);
        QCOMPARE(tell({usage(roomOnboarding, u"2025-03-05"_s, 480, 9)}).json[u"accepted"].toInt(), 1);
        const Answer answer = world().get(ada, m_report);
        QVERIFY(room(answer, roomOnboarding).isUndefined() || room(answer, roomOnboarding).isNull());
        QCOMPARE(answer.json[u"totals"][u"meetings"].toInt(), 0);
        QCOMPARE(world().get(ada, m_report + u"/rooms/room-onboarding"_s).status, 404);
    }

    void whatIsNotInOrderCostsItselfAlone()
    {
        waitUntil(u"2025-03-06T12:00:00Z"_s);
        const auto with = [](const QString &field, const QJsonValue &value) {
            QJsonObject entry = usage(roomOne, u"2025-03-05"_s, 60, 2, 1);
            entry.insert(field, value);
            return entry;
        };
        world().sql(u"UPDATE rooms SET enrollment = 'unenrolled' WHERE id = ?"_s, {roomIdle});
        const QJsonArray wrong{with(u"bookedMinutes"_s, 1'501),
                               with(u"bookedMinutes"_s, -1),
                               with(u"bookedMinutes"_s, 1.5),
                               with(u"onlineMinutes"_s, 61),
                               with(u"onlineMeetings"_s, 3),
                               with(u"videoCalls"_s, 2),
                               with(u"countedMeetings"_s, 0),
                               with(u"people"_s, QJsonValue()),
                               with(u"date"_s, u"yesterday"_s),
                               with(u"date"_s, u"2025-03-08"_s),
                               with(u"date"_s, u"2024-09-07"_s),
                               with(u"roomId"_s, u"room\0one"_s),
                               QJsonValue(1)};
        const Answer answer = tell(wrong);
        QCOMPARE(answer.status, 202);
        QCOMPARE(codesIn(answer).size(), wrong.size());
        QVERIFY(std::ranges::all_of(codesIn(answer),
                                    [](const QString &code) { return code.endsWith(u"invalidRequest"_s); }));
        const Answer mixed = tell({usage(roomNorth, u"2025-03-05"_s, 1, 1), usage(roomIdle, u"2025-03-05"_s, 1, 1),
                                   usage(roomOne, u"2025-03-05"_s, 60, 1)});
        QCOMPARE(codesIn(mixed), QStringList({u"0 itemNotFound"_s, u"1 roomNotEnrolled"_s}));
        QCOMPARE(mixed.json[u"accepted"].toInt(), 1);
        QCOMPARE(count(u"room_usage"_s), 1);
        QCOMPARE(tell({}, "not-a-key").status, 401);
    }

    void oldDaysAreForgotten()
    {
        waitUntil(u"2025-03-06T12:00:00Z"_s);
        QCOMPARE(tell({usage(roomOne, u"2025-03-05"_s, 60, 1)}).status, 202);
        world().sql(u"INSERT INTO room_usage SELECT room_id, '2024-01-01', booked_minutes, online_minutes, meetings,"
                    u" online_meetings, good_calls, poor_calls, unrated_calls, video_calls, counted_meetings, people"
                    u" FROM room_usage"_s);
        waitUntil(u"2025-03-08T12:00:00Z"_s);
        QTRY_COMPARE(count(u"room_usage"_s), 1);
    }
};

QTEST_GUILESS_MAIN(TestUsageReport)
#include "tst_usagereport.moc"
