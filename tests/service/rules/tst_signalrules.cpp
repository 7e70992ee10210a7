// From a device's report to an incident and back, through the ingestion endpoint and the periodic pass.
#include "core/domain/incident.h"
#include "tests/service/rules/rulestest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestSignalRules : public RulesTest
{
    Q_OBJECT

    // The only incident there is; a null one if there are none or several.
    Incident only()
    {
        const QJsonArray incidents = world().incidents();
        if (incidents.size() != 1)
            return {};
        const Result<Incident> incident = incidentFromJson(incidents.first().toObject());
        return incident ? *incident : Incident();
    }
    bool unhealthy(const QString &room, const QString &signal)
    {
        return world().report(room, signal, u"unhealthy"_s).json[u"accepted"].toInt() == 1;
    }
    bool healthy(const QString &room, const QString &signal)
    {
        return world().report(room, signal, u"healthy"_s).json[u"accepted"].toInt() == 1;
    }
    // A week passes; the people sign in again meanwhile.
    void pass(std::chrono::milliseconds time)
    {
        world().sql(u"UPDATE access_tokens SET expires_ms = expires_ms + ?"_s, {static_cast<qint64>(time.count())});
        world().clock.advance(time);
    }

private Q_SLOTS:
    void aWatchedSignalBecomesAnIncidentWhenItsTimeIsOver()
    {
        QVERIFY(unhealthy(roomOne, display));
        QCOMPARE(only().displayStatus, DisplayStatus::Watching);
        QCOMPARE(world().health(roomOne), u"healthy"_s);
        pass(5min);
        QTRY_COMPARE(only().displayStatus, DisplayStatus::NeedsAction);
        QCOMPARE(world().health(roomOne), u"unhealthy"_s);
        QCOMPARE(only().state, IncidentState::New);
        const QString path = u"/v1/tenants/%1/incidents/%2"_s.arg(contoso, only().id.text());
        const Answer full = world().get(hanna, path + u"?$expand=history,notes"_s);
        QCOMPARE(full.json[u"history"].toArray().size(), 2);
        QVERIFY(!full.json[u"recommendedAction"].toString().isEmpty());
    }

    void aWatchedSignalThatRecoversIsGone()
    {
        const QString delta = world().get(hanna, u"/v1/incidents/delta"_s).json[u"@odata.deltaLink"].toString();
        QVERIFY(unhealthy(roomOne, display));
        const Answer appeared = world().get(hanna, delta);
        QCOMPARE(appeared.value().size(), 1);
        const QString id = appeared.value().first()[u"id"].toString();
        QVERIFY(healthy(roomOne, display));
        QVERIFY(world().incidents().isEmpty());
        QCOMPARE(world().get(hanna, u"/v1/tenants/%1/incidents/%2"_s.arg(contoso, id)).status, 404);
        const Answer vanished = world().get(hanna, appeared.json[u"@odata.deltaLink"].toString());
        QCOMPARE(vanished.value().size(), 1);
        QCOMPARE(vanished.value().first()[u"@removed"][u"reason"].toString(), u"deleted"_s);
        // Next time the same component has the same number.
        QVERIFY(unhealthy(roomOne, display));
        QCOMPARE(only().id.text(), id);
    }

    void remediationIsShownAndThenAPersonIsNeeded()
    {
        QVERIFY(unhealthy(roomOne, u"hardware.lowDiskSpace"_s)); // watched 15 minutes
        pass(15min);
        QTRY_VERIFY(only().state != IncidentState::Watching);
        if (only().displayStatus == DisplayStatus::SystemInvestigating) {
            pass(15min); // the configured remediation time
            QTRY_COMPARE(only().displayStatus, DisplayStatus::NeedsAction);
            QCOMPARE(only().noteCount, 2U); // the bot's
        }
        QVERIFY(healthy(roomOne, u"hardware.lowDiskSpace"_s));
        QCOMPARE(only().state, IncidentState::Resolved);
        QCOMPARE(world().health(roomOne), u"healthy"_s);
    }

    void INV_30_onlyCriticalAndImportantAffectHealth()
    {
        QVERIFY(unhealthy(roomOne, bluetooth)); // Warning
        QCOMPARE(only().severity, Severity::Warning);
        QCOMPARE(world().health(roomOne), u"healthy"_s);
        QVERIFY(unhealthy(roomOne, u"connectivity.wifi"_s)); // Recommended
        QCOMPARE(world().health(roomOne), u"healthy"_s);
        QVERIFY(unhealthy(roomOne, diskHealth)); // Important
        QCOMPARE(world().health(roomOne), u"unhealthy"_s);
        QVERIFY(healthy(roomOne, diskHealth));
        QCOMPARE(world().health(roomOne), u"healthy"_s);
    }

    void aSilentDeviceIsUnmonitored()
    {
        QVERIFY(unhealthy(roomOne, u"connectivity.offline"_s));
        pass(1min);
        QTRY_COMPARE(world().health(roomOne), u"unmonitored"_s);
        QVERIFY(healthy(roomOne, u"connectivity.offline"_s));
        QCOMPARE(world().health(roomOne), u"healthy"_s);
    }

    void INV_31_onboardingRoomsRaiseNothing()
    {
        QVERIFY(unhealthy(roomOnboarding, diskHealth));
        QVERIFY(world().incidents().isEmpty());
        QCOMPARE(world().health(roomOnboarding), u"onboarding"_s);
        const QJsonValue counts = world().get(hanna, u"/v1/tenants/"_s + contoso).json[u"counts"];
        QCOMPARE(counts[u"healthy"].toInt() + counts[u"unhealthy"].toInt() + counts[u"unmonitored"].toInt(), 3);
    }

    void INV_32_suppressedSignalsAndRoomsRaiseNothing()
    {
        world().sql(u"INSERT INTO suppressions (room_id, signal_id, set_by, set_ms) VALUES (?, ?, 'x', 0)"_s,
                    {roomOne, diskHealth});
        world().sql(u"UPDATE rooms SET suppressed = 1, health = 'suppressed' WHERE id = ?"_s, {roomTwo});
        QVERIFY(unhealthy(roomOne, diskHealth));
        QVERIFY(unhealthy(roomTwo, diskHealth));
        QVERIFY(world().incidents().isEmpty());
        QVERIFY(unhealthy(roomOne, bluetooth)); // another signal of the room is not suppressed
        QCOMPARE(world().incidents().size(), 1);
    }

    void INV_32_whatIsSuppressedWhileWatchedBecomesNothing()
    {
        QVERIFY(unhealthy(roomOne, display));
        world().sql(u"INSERT INTO suppressions (room_id, signal_id, set_by, set_ms) VALUES (?, ?, 'x', 0)"_s,
                    {roomOne, display});
        pass(5min);
        QTRY_VERIFY(world().incidents().isEmpty());
    }

    void INV_33_aRelapseWithinSevenDaysBringsTheSameTicketBack()
    {
        QVERIFY(unhealthy(roomOne, diskHealth));
        const IncidentId id = only().id;
        QVERIFY(healthy(roomOne, diskHealth));
        QCOMPARE(only().state, IncidentState::Resolved);
        pass(7 * 24h - 1ms);
        QVERIFY(unhealthy(roomOne, diskHealth));
        QCOMPARE(only().id, id);
        QCOMPARE(only().state, IncidentState::New);
        QCOMPARE(only().repeats, 1U);
        QVERIFY(!only().closure);
    }

    void INV_33_afterExactlySevenDaysItIsClosedAndTheNextOneIsAnother()
    {
        QVERIFY(unhealthy(roomOne, diskHealth));
        const IncidentId id = only().id;
        QVERIFY(healthy(roomOne, diskHealth));
        pass(7 * 24h);
        QTRY_COMPARE(only().state, IncidentState::Closed);
        QCOMPARE(only().closure->closedBy, u"Managed Rooms Service"_s);
        QVERIFY(unhealthy(roomOne, diskHealth));
        QCOMPARE(world().incidents().size(), 2);
        QVERIFY(world().incidents().first()[u"id"].toString() != id.text());
    }

    void INV_33_aReportDoesNotWaitForThePeriodicPass()
    {
        world().stopService();
        world().config().lifecycleTick = 1h;
        QVERIFY(world().startService().isEmpty());
        QVERIFY(unhealthy(roomOne, diskHealth));
        QVERIFY(healthy(roomOne, diskHealth));
        pass(7 * 24h);
        QVERIFY(unhealthy(roomOne, diskHealth));
        QCOMPARE(world().incidents().size(), 2);
    }

    void aSignalReportedTwiceIsOneIncidentAndComponentsAreApart()
    {
        QVERIFY(unhealthy(roomOne, diskHealth));
        QVERIFY(unhealthy(roomOne, diskHealth));
        QCOMPARE(only().revision, 1U);
        const QJsonObject second{{u"reports"_s, QJsonArray{QJsonObject{{u"roomId"_s, roomOne},
                                                                       {u"signalId"_s, diskHealth},
                                                                       {u"component"_s, u"Disk 2"_s},
                                                                       {u"value"_s, u"unhealthy"_s}}}}};
        QCOMPARE(world()
                     .client()
                     .ask("POST", u"/v1/devices/signals"_s, {{"Authorization", "EnrollmentKey " + keyContoso}},
                          QJsonDocument(second).toJson())
                     .status,
                 202);
        QCOMPARE(world().incidents().size(), 2);
    }

    void aReportOutOfOrderCostsItselfAlone()
    {
        const auto report = [](const QString &room, const QString &signal, const QJsonValue &value) {
            return QJsonObject{{u"roomId"_s, room}, {u"signalId"_s, signal}, {u"value"_s, value}};
        };
        world().sql(u"UPDATE rooms SET enrollment = 'unenrolled' WHERE id = ?"_s, {roomTwo});
        const QJsonObject body{
            {u"reports"_s,
             QJsonArray{report(roomOne, diskHealth, u"unhealthy"_s), report(roomNorth, diskHealth, u"unhealthy"_s),
                        report(roomOne, u"no.such"_s, u"unhealthy"_s), report(roomOne, diskHealth, u"sick"_s),
                        report(roomTwo, diskHealth, u"unhealthy"_s), 5,
                        report(roomOne, u"recorded.issue"_s, u"unhealthy"_s)}}};
        const Answer answer =
            world().client().ask("POST", u"/v1/devices/signals"_s, {{"Authorization", "EnrollmentKey " + keyContoso}},
                                 QJsonDocument(body).toJson());
        QCOMPARE(answer.status, 202);
        QCOMPARE(answer.json[u"accepted"].toInt(), 1);
        QStringList codes;
        const QJsonArray rejected = answer.json[u"rejected"].toArray();
        for (const QJsonValue &rejection : rejected)
            codes.append(u"%1 %2"_s.arg(rejection[u"index"].toInt()).arg(rejection[u"code"].toString()));
        QCOMPARE(codes, (QStringList{u"1 itemNotFound"_s, u"2 signalNotKnown"_s, u"3 invalidRequest"_s,
                                     u"4 roomNotEnrolled"_s, u"5 invalidRequest"_s, u"6 signalNotKnown"_s}));
    }

    void onlyAnActiveKeyReports()
    {
        QCOMPARE(world().report(roomOne, diskHealth, u"unhealthy"_s, "wrong").status, 401);
        world().sql(u"UPDATE enrollment_keys SET status = 'revoked' WHERE tenant_id = ?"_s, {contoso});
        QCOMPARE(world().report(roomOne, diskHealth, u"unhealthy"_s).status, 401);
        QVERIFY(world().incidents().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSignalRules)
#include "tst_signalrules.moc"
