// Two real roomwardend processes on one database: whatever is written through one is seen, hinted at and authorised by
// the other, and what is taken away is gone in both.
#include "tests/service/rules/rulestest.h"
#include "tests/support/daemon.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString issues = u"/v1/tenants/%1/incidents"_s.arg(contoso);

// Events of a stream as far as they have come.
struct Hints
{
    std::unique_ptr<QNetworkReply> reply;
    QByteArray text = {};

    QStringList lines(const QByteArray &field)
    {
        text += reply->readAll();
        QStringList found;
        const QList<QByteArray> all = text.split('\n');
        for (const QByteArray &line : all) {
            if (line.startsWith(field))
                found.append(QString::fromUtf8(line.mid(field.size()).trimmed()));
        }
        return found;
    }
};

} // namespace

class TestTwoProcesses : public RulesTest
{
    Q_OBJECT

    struct Side
    {
        Daemon daemon{QStringLiteral(ROOMWARDEND)};
        ServiceClient client;
    };
    std::array<std::unique_ptr<Side>, 2> m_sides;

    ServiceClient &first() { return m_sides[0]->client; }
    ServiceClient &second() { return m_sides[1]->client; }

    Headers as(const QString &person, const Headers &more = {})
    {
        Headers headers{{"Authorization", "Bearer " + world().token(person)}};
        headers.insert(headers.end(), more.begin(), more.end());
        return headers;
    }
    Answer record(ServiceClient &client, const Headers &more = {})
    {
        const QJsonObject body{{u"description"_s, u"Echo"_s}, {u"rooms"_s, QJsonArray{roomOne}}};
        return client.ask("POST", issues, as(hanna, more), QJsonDocument(body).toJson());
    }
    Hints listen(ServiceClient &client, const QString &person, const QByteArray &lastEventId = {})
    {
        Headers more;
        if (!lastEventId.isEmpty())
            more.emplace_back("Last-Event-ID", lastEventId);
        Hints hints{.reply = client.open(u"/v1/hints"_s, as(person, more))};
        QNetworkReply *reply = hints.reply.get();
        (void)QTest::qWaitFor(
            [reply] { return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200; });
        return hints;
    }

    void worldStarted() override
    {
        // The processes go by the real time.
        world().clock.advance(std::chrono::milliseconds(world().clock.now().msecsTo(QDateTime::currentDateTimeUtc())));
        world().stopService();
        for (std::unique_ptr<Side> &side : m_sides) {
            side = std::make_unique<Side>();
            QVERIFY2(side->daemon.serve(world().config().database), side->daemon.complaints().constData());
            side->client.setBase(side->daemon.base());
        }
    }
    void worldEnds() override
    {
        for (std::unique_ptr<Side> &side : m_sides)
            side.reset();
    }

private Q_SLOTS:
    void aWriteThroughOneIsSeenByTheOther()
    {
        const Answer made = record(first());
        QCOMPARE(made.status, 201);
        const Answer seen = second().ask("GET", issues + u'/' + made.json[u"id"].toString(), as(hanna));
        QCOMPARE(seen.status, 200);
        QCOMPARE(seen.header("etag"), made.header("etag"));
        // And the other writes on top of it.
        const Answer taken =
            second().ask("PATCH", issues + u'/' + made.json[u"id"].toString(),
                         as(hanna, {{"If-Match", made.header("etag")}}), R"({"assignee":{"id":"user-hanna"}})");
        QCOMPARE(taken.status, 200);
        QCOMPARE(first()
                     .ask("PATCH", issues + u'/' + made.json[u"id"].toString(),
                          as(hanna, {{"If-Match", made.header("etag")}}), R"({"assignee":null})")
                     .status,
                 412);
    }

    void aDeltaGoesOnWithTheOther()
    {
        const QString path = u"/v1/incidents/delta"_s;
        const Answer round = first().ask("GET", path, as(hanna));
        const QString link = round.json[u"@odata.deltaLink"].toString();
        const Answer made = record(first());
        const Answer next = second().ask("GET", path + link.mid(link.indexOf(u'?')), as(hanna));
        QCOMPARE(next.value().size(), 1);
        QCOMPARE(next.value().first()[u"id"].toString(), made.json[u"id"].toString());
    }

    void aWriteThroughOneIsHintedAtByTheOther()
    {
        Hints hints = listen(second(), hanna);
        QCOMPARE(record(first()).status, 201);
        QTRY_COMPARE(hints.lines("data:").size(), 1);
        QVERIFY(hints.lines("data:").first().contains(contoso));
        // The id means the same to both: nothing else happened since, and what happens is told.
        const QByteArray id = hints.lines("id:").last().toLatin1();
        hints.reply.reset();
        QCOMPARE(record(second()).status, 201);
        Hints resumed = listen(first(), hanna, id);
        QTRY_COMPARE(resumed.lines("data:").size(), 1);
        QVERIFY(!resumed.lines("data:").first().contains(u"access"_s)); // one by one, not everything
    }

    void aRepeatedWriteHappensOnceWhicheverIsAsked()
    {
        const Headers key{{"Repeatability-Request-ID", "7d4d5a1c-5b8e-4a5e-9d5f-0c6f3f1f2b3a"}};
        const Answer made = record(first(), key);
        const Answer again = record(second(), key);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.json[u"id"].toString(), made.json[u"id"].toString());
        QCOMPARE(second().ask("GET", issues, as(hanna)).value().size(), 1);
    }

    void INV_20_accessTakenAwayThroughOneIsGoneInTheOther()
    {
        QCOMPARE(second().ask("GET", issues, as(hanna)).status, 200);
        Hints hints = listen(second(), hanna);
        QCOMPARE(first()
                     .ask("DELETE", u"/v1/tenants/%1/roles/help-contoso"_s.arg(contoso), as(ada, {{"If-Match", "*"}}))
                     .status,
                 204);
        QCOMPARE(second().ask("GET", issues, as(hanna)).status, 404);
        QCOMPARE(record(second()).status, 404);
        // A write that the other makes now is none of her business.
        const QByteArray report =
            R"({"reports":[{"roomId":"room-one","signalId":"hardware.diskHealth","value":"unhealthy"}]})";
        Hints others = listen(second(), ada);
        QCOMPARE(second()
                     .ask("POST", u"/v1/devices/signals"_s, {{"Authorization", "EnrollmentKey " + keyContoso}}, report)
                     .status,
                 202);
        QTRY_VERIFY(others.lines("data:").join(u' ').contains(u"incidents"_s));
        QVERIFY(!hints.lines("data:").join(u' ').contains(contoso));
    }

    void signingOutOfOneIsSigningOutOfBoth()
    {
        QCOMPARE(second().ask("GET", u"/v1/me/access"_s, as(vera)).status, 200);
        QCOMPARE(first().ask("POST", u"/v1/session/signOut"_s, as(vera), "{}").status, 204);
        QCOMPARE(second().ask("GET", u"/v1/me/access"_s, as(vera)).status, 401);
    }

    void timePassesOnceForBoth()
    {
        const QByteArray report =
            R"({"reports":[{"roomId":"room-one","signalId":"display.frontOfRoom","value":"unhealthy"}]})";
        QCOMPARE(first()
                     .ask("POST", u"/v1/devices/signals"_s, {{"Authorization", "EnrollmentKey " + keyContoso}}, report)
                     .status,
                 202);
        const QString history = u"SELECT COUNT(*) FROM incident_history"_s;
        const int before = world().value(history).toInt();
        world().sql(u"UPDATE incidents SET watch_until_ms = 1 WHERE watch_until_ms IS NOT NULL"_s);
        // Both processes find the ticket within a second; one settles it.
        QTRY_COMPARE(world().value(history).toInt(), before + 1);
        QTRY_COMPARE(second().ask("GET", issues, as(hanna)).value().size(), 1);
        // A second pass of both comes and goes: told by a ticket that was due later.
        world().sql(u"UPDATE incidents SET remediation_until_ms = 1 WHERE remediation_until_ms IS NOT NULL"_s);
        QTRY_COMPARE(world().value(u"SELECT COUNT(*) FROM incidents WHERE remediation_until_ms = 1"_s).toInt(), 0);
        QVERIFY(world().value(history).toInt() <= before + 2);
    }

    void oneGoesOnWhenTheOtherIsKilled()
    {
        QCOMPARE(record(first()).status, 201);
        m_sides[0]->daemon.process().kill();
        m_sides[0]->daemon.process().waitForFinished();
        QCOMPARE(record(second()).status, 201);
        QCOMPARE(second().ask("GET", issues, as(hanna)).value().size(), 2);
        QCOMPARE(m_sides[1]->daemon.terminate(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTwoProcesses)
#include "tst_twoprocesses.moc"
