// Suppressing signals and rooms, and closing a duplicate with its original.
#include "core/domain/roomsignal.h"
#include "tests/service/rules/rulestest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestSuppressionRules : public RulesTest
{
    Q_OBJECT

    QString pathOf(const QString &room) { return u"/v1/tenants/%1/rooms/%2"_s.arg(contoso, room); }
    Answer suppress(const QString &what, const QJsonObject &body = {}, const QString &person = ada,
                    const Headers &headers = {})
    {
        return world().send("POST", person, pathOf(what) + u"/suppress"_s, body, headers);
    }
    Answer unsuppress(const QString &what, const QString &person = ada)
    {
        return world().send("POST", person, pathOf(what) + u"/unsuppress"_s, {});
    }
    QString signalIn(const QString &room, const QString &signal) { return room + u"/signals/"_s + signal; }

    // As a person sees it; a null one if it is not listed.
    RoomSignal read(const QString &room, const QString &signal)
    {
        const QJsonArray all = world().get(hanna, pathOf(room) + u"/signals"_s).value();
        for (const QJsonValue &json : all) {
            const Result<RoomSignal> one = roomSignalFromJson(json.toObject());
            if (one && one->id == signal)
                return *one;
        }
        return {};
    }
    bool report(const QString &room, const QString &signal, const QString &value)
    {
        return world().report(room, signal, value).json[u"accepted"].toInt() == 1;
    }
    bool fails(const QString &room, const QString &signal) { return report(room, signal, u"unhealthy"_s); }
    QJsonObject inTwoHours()
    {
        return {{u"expirationDateTime"_s, world().clock.now().addSecs(7'200).toUTC().toString(Qt::ISODateWithMs)}};
    }
    QString issue(const QStringList &rooms) { return world().recordIssue(ada, rooms).json[u"id"].toString(); }
    Answer close(const QString &id, const QJsonObject &body, const QString &person = ada)
    {
        return world().send("POST", person, u"/v1/tenants/%1/incidents/%2/close"_s.arg(contoso, id), body,
                            {{"If-Match", "*"}});
    }

private Q_SLOTS:
    void signalsOfARoomSayWhatWasReported()
    {
        QVERIFY(fails(roomOne, display));
        QVERIFY(fails(roomOne, diskHealth));
        QCOMPARE(read(roomOne, display).value, SignalValue::Watching);
        QCOMPARE(read(roomOne, diskHealth).value, SignalValue::Unhealthy);
        QCOMPARE(read(roomOne, diskHealth).components.size(), 1U);
        QCOMPARE(read(roomOne, bluetooth).value, SignalValue::Unknown);
        QCOMPARE(read(roomOne, display).watchingMinutes, 5U);
        QVERIFY(read(roomOne, u"android.offline"_s).id.isEmpty()); // of another kind of device
        QVERIFY(read(roomOne, u"recorded.issue"_s).id.isEmpty());
    }

    void INV_32_aSuppressedSignalOpensNoTicketUntilItIsLifted()
    {
        const Answer done = suppress(signalIn(roomOne, diskHealth), {{u"reason"_s, u"Disk on order"_s}});
        QCOMPARE(done.status, 200);
        const std::optional<Suppression> told = read(roomOne, diskHealth).suppression;
        QVERIFY(told.has_value());
        QCOMPARE(told->by.displayName, u"Ada"_s);
        QCOMPARE(told->reason, u"Disk on order"_s);
        QVERIFY(told->expires.isNull());
        QVERIFY(fails(roomOne, diskHealth));
        QVERIFY(fails(roomTwo, diskHealth)); // of the same signal in another room
        QCOMPARE(world().incidents().size(), 1);
        QCOMPARE(world().health(roomOne), u"healthy"_s);

        QCOMPARE(unsuppress(signalIn(roomOne, diskHealth)).status, 200);
        QVERIFY(!read(roomOne, diskHealth).suppression);
        QCOMPARE(world().incidents().size(), 1); // evaluated at the next report
        QVERIFY(fails(roomOne, diskHealth));
        QCOMPARE(world().incidents().size(), 2);
        QCOMPARE(unsuppress(signalIn(roomOne, diskHealth)).status, 200); // nothing left to lift
    }

    void INV_32_aSuppressionEndsByTheServicesClock_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("signal") << signalIn(roomOne, diskHealth);
        QTest::newRow("room") << roomOne;
    }
    void INV_32_aSuppressionEndsByTheServicesClock()
    {
        QFETCH(QString, what);
        // The clock alone decides: the periodic pass, which takes it away for good, sleeps.
        world().config().lifecycleTick = 1h;
        world().stopService();
        QVERIFY(world().startService().isEmpty());
        QCOMPARE(suppress(what, inTwoHours()).status, 200);
        world().clock.advance(2h - 1ms);
        QVERIFY(fails(roomOne, diskHealth));
        QVERIFY(world().incidents().isEmpty());
        world().clock.advance(1ms);
        QVERIFY(fails(roomOne, diskHealth));
        QCOMPARE(world().incidents().size(), 1);
        QCOMPARE(world().value(u"SELECT COUNT(*) FROM suppressions"_s).toInt(), 1);
        const Answer page = world().get(hanna, pathOf(roomOne) + u"/signals"_s);
        QVERIFY(!page.body.contains("suppressedBy"));

        world().config().lifecycleTick = 10ms;
        world().stopService();
        QVERIFY(world().startService().isEmpty());
        QTRY_COMPARE(world().value(u"SELECT COUNT(*) FROM suppressions"_s).toInt(), 0);
        QTRY_COMPARE(world().health(roomOne), u"unhealthy"_s);
    }

    void INV_32_aRelapseOfASuppressedSignalIsIgnored()
    {
        QVERIFY(fails(roomOne, diskHealth));
        QVERIFY(report(roomOne, diskHealth, u"healthy"_s));
        QCOMPARE(suppress(signalIn(roomOne, diskHealth)).status, 200);
        QVERIFY(fails(roomOne, diskHealth));
        QCOMPARE(world().incidents().size(), 1);
        QCOMPARE(world().incidents().first()[u"state"].toString(), u"resolved"_s);
    }

    void anOpenTicketOfASuppressedSignalStaysButDoesNotCountForHealth()
    {
        QVERIFY(fails(roomOne, diskHealth));
        QCOMPARE(world().health(roomOne), u"unhealthy"_s);
        const QString delta =
            world().get(hanna, u"/v1/tenants/%1/rooms/delta"_s.arg(contoso)).json[u"@odata.deltaLink"].toString();
        QCOMPARE(suppress(signalIn(roomOne, diskHealth)).status, 200);
        QCOMPARE(world().health(roomOne), u"healthy"_s);
        QCOMPARE(world().incidents().first()[u"state"].toString(), u"new"_s);
        const QJsonArray changed = world().get(hanna, delta).value();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first()[u"healthStatus"].toString(), u"healthy"_s);
        QCOMPARE(unsuppress(signalIn(roomOne, diskHealth)).status, 200);
        QCOMPARE(world().health(roomOne), u"unhealthy"_s);
    }

    void INV_32_aSuppressedRoomRaisesNothing()
    {
        QVERIFY(fails(roomTwo, bluetooth));
        QCOMPARE(suppress(roomOne, inTwoHours()).status, 200);
        QCOMPARE(world().health(roomOne), u"suppressed"_s);
        QVERIFY(fails(roomOne, diskHealth));
        QCOMPARE(world().incidents().size(), 1);
        const QJsonValue told = world().get(hanna, pathOf(roomOne) + u"/signals"_s).json[u"roomSuppression"];
        QCOMPARE(told[u"suppressedBy"][u"id"].toString(), ada);
        world().clock.advance(2h);
        QTRY_COMPARE(world().health(roomOne), u"healthy"_s);
        QVERIFY(fails(roomOne, diskHealth));
        QCOMPARE(world().health(roomOne), u"unhealthy"_s);
        QCOMPARE(suppress(roomOne).status, 200);
        QCOMPARE(world().health(roomOne), u"suppressed"_s); // stronger than unhealthy
        QCOMPARE(unsuppress(roomOne).status, 200);
        QCOMPARE(world().health(roomOne), u"unhealthy"_s);
        QVERIFY(world().get(hanna, pathOf(roomOne) + u"/signals"_s).json[u"roomSuppression"].isNull());
    }

    void INV_10_onlyInRoomsThatTheCallerMayModify()
    {
        QCOMPARE(suppress(signalIn(roomOne, diskHealth), {}, hanna).status, 403); // holds rooms.view only
        QCOMPARE(unsuppress(roomOne, hanna).status, 403);
        for (const QString &room : {roomHidden, roomNorth, u"room-unknown"_s}) {
            QCOMPARE(suppress(room).status, 404);
            QCOMPARE(unsuppress(signalIn(room, diskHealth)).status, 404);
            QCOMPARE(world().get(ada, pathOf(room) + u"/signals"_s).status, 404);
        }
        QCOMPARE(suppress(roomOne, {}, bob).status, 404); // of another customer
        QCOMPARE(world().get(vera, pathOf(roomOne) + u"/signals"_s).status, 403);
        QCOMPARE(world().get(fred, pathOf(roomTwo) + u"/signals"_s).status, 404);
        QCOMPARE(suppress(signalIn(roomOne, u"hardware.unknown"_s)).status, 404);
        QCOMPARE(suppress(signalIn(roomOne, u"recorded.issue"_s)).status, 404);
        QCOMPARE(world().value(u"SELECT COUNT(*) FROM suppressions"_s).toInt(), 0);
    }

    void aSuppressionOutOfOrderIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("target");
        const QString end = u"expirationDateTime"_s;
        QTest::newRow("no time") << QJsonObject{{end, u"tomorrow"_s}} << end;
        QTest::newRow("a number") << QJsonObject{{end, 5}} << end;
        QTest::newRow("no zone") << QJsonObject{{end, u"2099-01-01T00:00:00"_s}} << end;
        QTest::newRow("past") << QJsonObject{{end, u"2001-01-01T00:00:00Z"_s}} << end;
        QTest::newRow("reason is a number") << QJsonObject{{u"reason"_s, 5}} << u"reason"_s;
        QTest::newRow("reason too long") << QJsonObject{{u"reason"_s, QString(8'001, u'x')}} << u"reason"_s;
    }
    void aSuppressionOutOfOrderIsRefused()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QString, target);
        for (const QString &what : {roomOne, signalIn(roomOne, diskHealth)}) {
            const Answer answer = suppress(what, body);
            QCOMPARE(answer.status, 400);
            QCOMPARE(answer.target(), target);
        }
        QCOMPARE(suppress(roomOnboarding).code(), u"roomNotEnrolled"_s);
        QCOMPARE(world().value(u"SELECT COUNT(*) FROM suppressions"_s).toInt(), 0);
    }

    void INV_40_aStaleRevisionIsRefusedIfOneIsSent()
    {
        QCOMPARE(suppress(roomOne, {}, ada, {{"If-Match", "W/\"77\""}}).status, 412);
        const QByteArray tag = world().get(ada, pathOf(roomOne) + u"/signals"_s).header("etag");
        const Answer done = suppress(roomOne, {}, ada, {{"If-Match", tag}});
        QCOMPARE(done.status, 200);
        QVERIFY(done.header("etag") != tag);
        QCOMPARE(suppress(roomOne, {}, ada, {{"If-Match", tag}}).status, 412);
    }

    void INV_28_aDuplicateMayNameItsOriginal()
    {
        const QString original = issue({roomOne});
        const QString copy = issue({roomOne});
        const Answer closed = close(copy, {{u"reason"_s, u"duplicate"_s}, {u"duplicateOf"_s, original}});
        QCOMPARE(closed.status, 200);
        QCOMPARE(closed.json[u"closure"][u"duplicateOf"].toString(), original);
        // It stays when the seven days are over and the ticket is closed for good.
        world().sql(u"UPDATE access_tokens SET expires_ms = expires_ms + ?"_s, {qint64(8) * 86'400'000});
        world().clock.advance(7 * 24h);
        const QString path = u"/v1/tenants/%1/incidents/%2"_s.arg(contoso, copy);
        QTRY_COMPARE(world().get(ada, path).json[u"state"].toString(), u"closed"_s);
        QCOMPARE(world().get(ada, path).json[u"closure"][u"duplicateOf"].toString(), original);
    }

    void INV_10_theOriginalIsOneThatIsSeen()
    {
        const QString ofTwo = issue({roomTwo});
        const QString foreign = world().recordIssue(bob, {roomNorth}, northwind).json[u"id"].toString();
        const QString copy = issue({roomOne});
        QVERIFY(!ofTwo.isEmpty() && !foreign.isEmpty() && !copy.isEmpty());
        const auto of = [](const QString &id) {
            return QJsonObject{{u"reason"_s, u"duplicate"_s}, {u"duplicateOf"_s, id}};
        };
        const Answer unknown = close(copy, of(u"000000-AAAAAA"_s), fred);
        QCOMPARE(unknown.status, 404);
        QCOMPARE(unknown.target(), u"duplicateOf"_s);
        for (const auto &[person, id] : {std::pair(fred, ofTwo), std::pair(ada, foreign)}) {
            const Answer answer = close(copy, of(id), person);
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.target(), u"duplicateOf"_s);
        }
        QCOMPARE(close(copy, of(ofTwo), ada).status, 200);
        // Who does not see the original is not told of it.
        const Answer trimmed = world().get(fred, u"/v1/tenants/%1/incidents/%2"_s.arg(contoso, copy));
        QCOMPARE(trimmed.json[u"closure"][u"reason"].toString(), u"duplicate"_s);
        QVERIFY(!trimmed.body.contains(ofTwo.toUtf8()));
        QVERIFY(!world().get(fred, u"/v1/incidents"_s).body.contains(ofTwo.toUtf8()));
    }

    void aDuplicateOutOfOrderIsRefused()
    {
        const QString original = issue({roomOne});
        const QString copy = issue({roomOne});
        const QString field = u"duplicateOf"_s;
        const QJsonObject wrong[] = {{{u"reason"_s, u"hardwareReplaced"_s}, {field, original}},
                                     {{u"reason"_s, u"duplicate"_s}, {field, copy}},
                                     {{u"reason"_s, u"duplicate"_s}, {field, 5}},
                                     {{u"reason"_s, u"duplicate"_s}, {field, u""_s}}};
        for (const QJsonObject &body : wrong) {
            const Answer answer = close(copy, body);
            QCOMPARE(answer.status, 400);
            QCOMPARE(answer.target(), field);
        }
        QCOMPARE(close(copy, {{u"reason"_s, u"duplicate"_s}, {field, original}}).status, 200);
        // Not each other's.
        const Answer circle = close(original, {{u"reason"_s, u"duplicate"_s}, {field, copy}});
        QCOMPARE(circle.status, 422);
        QCOMPARE(circle.code(), u"duplicateNotAllowed"_s);
        QCOMPARE(close(original, {{u"reason"_s, u"duplicate"_s}, {field, QJsonValue()}}).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestSuppressionRules)
#include "tst_suppressionrules.moc"
