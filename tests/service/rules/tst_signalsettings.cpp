// Signals that a customer disables in all of its rooms (W24).
#include "tests/service/rules/customerrulestest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

class TestSignalSettings : public CustomerRulesTest
{
    Q_OBJECT

    const QString m_settings = u"/v1/customer/signals"_s;

    Answer set(const QString &signal, const QString &wish, const QString &person = carla, const Headers &headers = {})
    {
        return world().send("POST", person, m_settings + u'/' + signal + u'/' + wish, {}, headers);
    }
    QJsonValue setting(const QString &signal)
    {
        for (const QJsonValue &one : world().get(carla, m_settings).value()) {
            if (one[u"id"] == signal)
                return one;
        }
        return {};
    }
    QString stateIn(const QString &room)
    {
        for (const QJsonValue &signal : world().get(hanna, ofContoso + u"/rooms/%1/signals"_s.arg(room)).value()) {
            if (signal[u"id"] == diskHealth)
                return signal[u"state"].toString();
        }
        return {};
    }

private Q_SLOTS:
    void everySignalIsEnabledUntilSomebodyDisablesIt()
    {
        const QJsonValue before = setting(diskHealth);
        QCOMPARE(before[u"state"].toString(), u"enabled"_s);
        QVERIFY(before[u"isDefault"].toBool() && before[u"lastModifiedBy"].isNull());
        QCOMPARE(setting(display)[u"watchingMinutes"].toInt(), 5);
        QVERIFY(setting(u"recorded.issue"_s).isUndefined() || setting(u"recorded.issue"_s).isNull());
        QCOMPARE(set(diskHealth, u"disable"_s).json[u"state"].toString(), u"disabled"_s);
        const QJsonValue after = setting(diskHealth);
        QCOMPARE(after[u"state"].toString(), u"disabled"_s);
        QCOMPARE(after[u"lastModifiedBy"].toString(), u"Carla"_s);
        QVERIFY(!after[u"isDefault"].toBool());
        QCOMPARE(stateIn(roomOne), u"disabled"_s); // the technician sees why nothing comes
        QCOMPARE(set(diskHealth, u"enable"_s).json[u"isDefault"].toBool(), false);
        QCOMPARE(set(diskHealth, u"reset"_s).json[u"isDefault"].toBool(), true);
        QCOMPARE(stateIn(roomOne), u"enabled"_s);
    }

    void INV_32_disablingClosesWhatIsActiveAndEnablingRevivesNothing()
    {
        QCOMPARE(world().report(roomOne, diskHealth, u"unhealthy"_s).status, 202);
        QCOMPARE(world().report(roomTwo, bluetooth, u"unhealthy"_s).status, 202);
        QCOMPARE(world().report(roomNorth, diskHealth, u"unhealthy"_s, keyNorthwind).status, 202);
        QCOMPARE(world().health(roomOne), u"unhealthy"_s);
        QCOMPARE(set(diskHealth, u"disable"_s).status, 200);
        QCOMPARE(world().health(roomOne), u"healthy"_s);
        QJsonObject closed;
        for (const QJsonValue &incident : world().incidents()) {
            if (incident[u"incidentType"][u"id"] == diskHealth)
                closed = incident.toObject();
        }
        QCOMPARE(closed[u"state"].toString(), u"closed"_s);
        QCOMPARE(closed[u"closure"][u"reason"].toString(), u"signalDisabled"_s);
        QCOMPARE(closed[u"closure"][u"closedBy"].toString(), u"Managed Rooms Service"_s);
        QCOMPARE(count(u"incidents WHERE state = 'new' AND tenant_id = '%1'"_s.arg(northwind)), 1); // INV-11
        QCOMPARE(count(u"incidents WHERE state = 'new' AND type_id = '%1'"_s.arg(bluetooth)), 1);

        QCOMPARE(world().report(roomOne, diskHealth, u"unhealthy"_s).status, 202);
        QCOMPARE(world().report(roomTwo, diskHealth, u"unhealthy"_s).status, 202);
        QCOMPARE(count(u"incidents WHERE type_id = '%1'"_s.arg(diskHealth)), 2);
        QCOMPARE(set(diskHealth, u"enable"_s).status, 200);
        QCOMPARE(world().health(roomOne), u"healthy"_s);
        QCOMPARE(world().report(roomOne, diskHealth, u"unhealthy"_s).status, 202);
        QCOMPARE(world().health(roomOne), u"unhealthy"_s);
        QCOMPARE(count(u"incidents WHERE signal_room_id = 'room-one'"_s), 2); // another ticket
        QCOMPARE(count(u"incidents WHERE signal_room_id = 'room-one' AND state = 'closed'"_s), 1);
    }

    void INV_32_whatIsWatchedWhenItIsDisabledBecomesNothing()
    {
        QCOMPARE(world().report(roomOne, display, u"unhealthy"_s).status, 202);
        QCOMPARE(set(display, u"disable"_s).status, 200);
        world().clock.advance(std::chrono::minutes(10));
        QCOMPARE(world().report(roomOne, display, u"unhealthy"_s).status, 202);
        QCOMPARE(count(u"incidents WHERE state <> 'gone'"_s), 0);
        QVERIFY(world().incidents().isEmpty());
    }

    void onlyTheCustomersManagerSetsThem()
    {
        for (const QString &person : {chris, ada, pro, nobody}) {
            QCOMPARE(world().get(person, m_settings).status, 403);
            QCOMPARE(set(diskHealth, u"disable"_s, person).status, 403);
        }
        QCOMPARE(set(u"no.such"_s, u"disable"_s).status, 404);
        QCOMPARE(set(u"recorded.issue"_s, u"disable"_s).status, 404);
        QCOMPARE(set(diskHealth, u"disable"_s, nora).status, 200); // Northwind's
        QCOMPARE(setting(diskHealth)[u"state"].toString(), u"enabled"_s);
    }

    void INV_40_aStaleChangeIsRefused()
    {
        const Headers seen{{"If-Match", setting(diskHealth)[u"@odata.etag"].toString().toLatin1()}};
        QCOMPARE(set(diskHealth, u"disable"_s, carla, seen).status, 200);
        QCOMPARE(set(diskHealth, u"enable"_s, carla, seen).status, 412);
        QCOMPARE(setting(diskHealth)[u"state"].toString(), u"disabled"_s);
    }
};

QTEST_GUILESS_MAIN(TestSignalSettings)
#include "tst_signalsettings.moc"
