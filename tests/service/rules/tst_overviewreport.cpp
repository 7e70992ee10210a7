// The report on tickets: categories and days, out of what devices and people reported, within the caller's scope.
#include "tests/service/rules/reporttest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

class TestOverviewReport : public ReportTest
{
    Q_OBJECT

    const QString m_report = ofContoso + u"/reports/overview"_s;

    // As in "display 2 1": tickets and those open; the categories that have some.
    static QString categoriesIn(const Answer &answer)
    {
        QStringList list;
        for (const QJsonValue &category : answer.value()) {
            if (category[u"tickets"].toInt() > 0 || category[u"openTickets"].toInt() > 0) {
                list.append(u"%1 %2 %3"_s.arg(category[u"category"].toString())
                                .arg(category[u"tickets"].toInt())
                                .arg(category[u"openTickets"].toInt()));
            }
        }
        return list.join(u", "_s);
    }
    // As in "2025-03-04 2 1": opened and resolved; the days on which something was.
    static QString daysIn(const Answer &answer)
    {
        QStringList list;
        for (const QJsonValue &day : answer.json[u"days"].toArray()) {
            if (day[u"openedTickets"].toInt() > 0 || day[u"resolvedTickets"].toInt() > 0) {
                list.append(u"%1 %2 %3"_s.arg(day[u"date"].toString())
                                .arg(day[u"openedTickets"].toInt())
                                .arg(day[u"resolvedTickets"].toInt()));
            }
        }
        return list.join(u", "_s);
    }

private Q_SLOTS:
    void ticketsAreCountedByCategoryAndDay()
    {
        const QString microphone = u"hardware.conferencingMicrophone"_s;
        waitUntil(u"2025-03-04T08:00:00Z"_s);
        QCOMPARE(world().report(roomOne, microphone, u"unhealthy"_s).status, 202);
        trouble(roomOne, microphone, u"2025-03-04T08:10:00Z"_s, u"2025-03-04T09:00:00Z"_s); // watched long enough
        trouble(roomOne, bluetooth, u"2025-03-04T10:00:00Z"_s, u"2025-03-05T09:00:00Z"_s);
        trouble(roomTwo, u"os.timeDrift"_s, u"2025-03-05T10:00:00Z"_s, u"2025-03-05T11:00:00Z"_s);
        trouble(roomTwo, u"security.defaultCredentials"_s, u"2025-03-05T12:00:00Z"_s, u"2025-03-05T13:00:00Z"_s);
        waitUntil(u"2025-03-06T08:00:00Z"_s);
        QCOMPARE(world().report(roomTwo, display, u"unhealthy"_s).status, 202);
        QCOMPARE(world().report(roomTwo, u"connectivity.wifi"_s, u"unhealthy"_s).status, 202);
        QCOMPARE(world().recordIssue(hanna, {roomOne, roomTwo}).status, 201);
        waitUntil(u"2025-03-06T08:10:00Z"_s);
        QCOMPARE(world().report(roomTwo, display, u"unhealthy"_s).status, 202); // watched long enough
        waitUntil(u"2025-03-07T06:00:00Z"_s);
        const Answer answer = world().get(ada, m_report);
        QCOMPARE(answer.status, 200);
        QCOMPARE(
            categoriesIn(answer),
            u"audio 1 0, display 1 1, peripherals 1 0, connectivity 1 1, versioning 1 0, recordedIssues 1 1, other 1 0"_s);
        QCOMPARE(daysIn(answer), u"2025-03-04 2 1, 2025-03-05 2 3, 2025-03-06 3 0"_s);
        QCOMPARE(answer.json[u"days"].toArray().size(), 7);
        QCOMPARE(answer.json[u"endDate"].toString(), u"2025-03-06"_s);
        QCOMPARE(answer.json[u"computedDateTime"].toString(), u"2025-03-07T00:00:00.000Z"_s);
    }

    // A ticket that comes back under the same id is one ticket that opened twice; what was over before the first day
    // is not told, and neither is what came after 00:00.
    void onlyTheDaysAskedForCount()
    {
        trouble(roomOne, bluetooth, u"2025-03-04T08:00:00Z"_s, u"2025-03-04T09:00:00Z"_s);
        trouble(roomOne, bluetooth, u"2025-03-05T08:00:00Z"_s, u"2025-03-05T09:00:00Z"_s);
        trouble(roomOne, bluetooth, u"2025-03-05T10:00:00Z"_s, u"2025-03-06T02:00:00Z"_s);
        trouble(roomTwo, bluetooth, u"2025-03-06T03:00:00Z"_s, u"2025-03-06T04:00:00Z"_s);
        const Answer all = world().get(ada, m_report);
        QCOMPARE(categoriesIn(all), u"peripherals 1 1"_s);
        QCOMPARE(daysIn(all), u"2025-03-04 1 1, 2025-03-05 2 1"_s);
        QCOMPARE(daysIn(world().get(ada, m_report + u"?days=1"_s)), u"2025-03-05 2 1"_s);
        keepSignedIn();
        waitUntil(u"2025-03-07T02:00:00Z"_s);
        const Answer later = world().get(ada, m_report + u"?days=1"_s);
        QCOMPARE(categoriesIn(later), u"peripherals 2 0"_s);
        QCOMPARE(daysIn(later), u"2025-03-06 1 2"_s);
        waitUntil(u"2025-03-08T02:00:00Z"_s);
        QCOMPARE(categoriesIn(world().get(ada, m_report + u"?days=1"_s)), QString());
    }

    void whatIsOnlyWatchedIsNoTicket()
    {
        trouble(roomOne, display, u"2025-03-04T08:00:00Z"_s, u"2025-03-04T08:04:00Z"_s);
        waitUntil(u"2025-03-05T08:00:00Z"_s);
        QCOMPARE(categoriesIn(world().get(ada, m_report)), QString());
    }

    void INV_10_ticketsOfRoomsOutOfReachAreNotCounted()
    {
        trouble(roomHidden, diskHealth, u"2025-03-04T08:00:00Z"_s, u"2025-03-04T18:00:00Z"_s);
        waitUntil(u"2025-03-04T19:00:00Z"_s);
        QCOMPARE(world().report(roomNorth, diskHealth, u"unhealthy"_s, keyNorthwind).status, 202);
        waitUntil(u"2025-03-05T13:00:00Z"_s);
        QCOMPARE(categoriesIn(world().get(ada, m_report)), QString());
        QCOMPARE(world().get(hanna, m_report).status, 403); // does not hold reports.view
        QCOMPARE(world().get(bob, m_report).status, 404);
        QCOMPARE(world().get(tina, m_report).status, 403); // INV-5
    }

    void INV_31_ticketsOfRoomsThatAreOnboardingAreNotCounted()
    {
        trouble(roomOne, diskHealth, u"2025-03-04T08:00:00Z"_s, u"2025-03-04T18:00:00Z"_s);
        waitUntil(u"2025-03-05T13:00:00Z"_s);
        QCOMPARE(categoriesIn(world().get(ada, m_report)), u"peripherals 1 0"_s);
        world().sql(u"UPDATE rooms SET enrollment = 'onboarding', health = 'onboarding' WHERE id = ?"_s, {roomOne});
        QCOMPARE(categoriesIn(world().get(ada, m_report)), QString());
    }

    void theRoomsAreThoseAskedFor()
    {
        trouble(roomOne, diskHealth, u"2025-03-04T08:00:00Z"_s, u"2025-03-04T18:00:00Z"_s);
        waitUntil(u"2025-03-05T13:00:00Z"_s);
        QCOMPARE(categoriesIn(world().get(ada, m_report + u"?$search=one"_s)), u"peripherals 1 0"_s);
        QCOMPARE(categoriesIn(world().get(ada, m_report + u"?$search=two"_s)), QString());
        QCOMPARE(world().get(ada, m_report + u"?days=0"_s).target(), u"days"_s);
    }
};

QTEST_GUILESS_MAIN(TestOverviewReport)
#include "tst_overviewreport.moc"
