// What the service tells Prometheus, as a scraper reads it: counted rightly, in the format, and on a port of its own.
#include "service/metrics.h"
#include "tests/service/rules/rulestest.h"

#include <QProcess>
#include <QRegularExpression>

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

class TestMetrics : public RulesTest
{
    Q_OBJECT

    void worldStarted() override
    {
        world().stopService();
        world().config().metrics = service::ListenAddress{.address = QHostAddress(QHostAddress::LocalHost)};
        QVERIFY(world().startService().isEmpty());
    }
    Answer scrape(const QByteArray &method = "GET")
    {
        return world().client().ask(method, world().metricsUrl().toString());
    }
    // The value of a line; negative if there is none.
    double valueOf(const QByteArray &metric)
    {
        const QByteArrayList lines = scrape().body.split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith(QByteArray(metric + ' ')))
                return line.mid(metric.size() + 1).toDouble();
        }
        return -1;
    }

private Q_SLOTS:
    void requestsAreCountedByRouteMethodAndStatus()
    {
        const QByteArray good =
            R"(roomwarden_http_requests_total{method="GET",route="/v1/tenants/{tenant}",status="200"})";
        const QByteArray bad =
            R"(roomwarden_http_requests_total{method="GET",route="/v1/tenants/{tenant}",status="404"})";
        QCOMPARE(valueOf(good), -1.0);
        for (const QString &customer : {contoso, contoso, northwind})
            (void)world().get(hanna, u"/v1/tenants/"_s + customer);
        (void)world().get(hanna, u"/nowhere/"_s + contoso);
        QCOMPARE(valueOf(good), 2.0);
        QCOMPARE(valueOf(bad), 1.0);
        QCOMPARE(valueOf(R"(roomwarden_http_requests_total{method="GET",route="unknown",status="404"})"), 1.0);
        const QByteArray times = R"({method="GET",route="/v1/tenants/{tenant}")";
        QCOMPARE(valueOf("roomwarden_http_request_duration_seconds_count" + times + '}'), 3.0);
        QCOMPARE(valueOf("roomwarden_http_request_duration_seconds_bucket" + times + R"(,le="+Inf"})"), 3.0);
        QVERIFY(valueOf("roomwarden_http_request_duration_seconds_sum" + times + '}') > 0);
        QVERIFY(!scrape().body.contains(contoso.toUtf8())); // INV-42 holds here, too
    }

    void openStreamsOfHintsAreCounted()
    {
        QCOMPARE(valueOf("roomwarden_hint_streams"), 0.0);
        const Headers bearer{{"Authorization", "Bearer " + world().token(hanna)}};
        std::unique_ptr<QNetworkReply> one = world().client().open(u"/v1/hints"_s, bearer);
        const std::unique_ptr<QNetworkReply> two = world().client().open(u"/v1/hints"_s, bearer);
        QTRY_COMPARE(valueOf("roomwarden_hint_streams"), 2.0);
        one.reset();
        QTRY_COMPARE(valueOf("roomwarden_hint_streams"), 1.0);
        QCOMPARE(valueOf(R"(roomwarden_http_requests_total{method="GET",route="/v1/hints",status="200"})"), 2.0);
    }

    void failuresOfTheDatabaseAreCountedAndConflictsAreNot()
    {
        QCOMPARE(valueOf("roomwarden_database_errors_total"), 0.0);
        QCOMPARE(valueOf("roomwarden_database_busy_total"), 0.0);
        const QString managers = u"/v1/tenantManagers"_s;
        const QJsonObject hers{{u"principal"_s, QJsonObject{{u"kind"_s, u"user"_s}, {u"id"_s, ada}}}};
        QCOMPARE(world().send("POST", pro, managers, hers).status, 201);
        QCOMPARE(world().send("POST", pro, managers, hers).status, 409);
        QCOMPARE(valueOf("roomwarden_database_errors_total"), 0.0);
        world().sql(u"ALTER TABLE tenant_managers RENAME TO elsewhere"_s);
        QCOMPARE(world().get(pro, managers).status, 503);
        QVERIFY(valueOf("roomwarden_database_errors_total") > 0);
    }

    void theyAreToldOnAPortOfTheirOwnOnly()
    {
        QVERIFY(world().metricsUrl().port() != world().client().base().port());
        QCOMPARE(scrape().status, 200);
        QCOMPARE(scrape().header("content-type"), "text/plain; version=0.0.4; charset=utf-8"_ba);
        QVERIFY(scrape("POST").status >= 400);
        QCOMPARE(world().client().ask("GET", u"/metrics"_s).status, 401);
        QCOMPARE(world().get(pro, u"/metrics"_s).status, 404);
        for (const QString &path : {u"/"_s, u"/healthz"_s, u"/v1/tenants"_s})
            QCOMPARE(world().client().ask("GET", world().metricsUrl().resolved(QUrl(path)).toString()).status, 404);
        const QUrl where = world().metricsUrl();
        world().stopService();
        world().config().metrics.reset();
        QVERIFY(world().startService().isEmpty());
        QVERIFY(world().metricsUrl().isEmpty());
        QCOMPARE(world().client().ask("GET", where.toString()).status, 0);
    }

    // By the parser of Prometheus' own client for Python.
    void theFormatIsThatOfPrometheus()
    {
        (void)world().get(hanna, u"/v1/tenants"_s);
        QProcess parser;
        parser.start(u"python3"_s, {u"-c"_s, uR"(
import sys
try:
    from prometheus_client.parser import text_string_to_metric_families
except ImportError:
    sys.exit(77)
families = {family.name: family for family in text_string_to_metric_families(sys.stdin.read())}
for name, kind in {'roomwarden_http_requests': 'counter', 'roomwarden_http_request_duration_seconds': 'histogram',
                   'roomwarden_hint_streams': 'gauge', 'roomwarden_database_errors': 'counter',
                   'roomwarden_database_busy': 'counter', 'roomwarden_database_reconnects': 'counter'}.items():
    assert families[name].type == kind and families[name].documentation and families[name].samples, name
counts = [s.value for s in families['roomwarden_http_request_duration_seconds'].samples if s.name.endswith('_bucket')]
assert len(counts) == 13 and counts == sorted(counts), counts
)"_s});
        if (!parser.waitForStarted())
            QSKIP("Python 3 is not installed");
        parser.write(scrape().body);
        parser.closeWriteChannel();
        QVERIFY(parser.waitForFinished());
        if (parser.exitCode() == 77)
            QSKIP("prometheus_client is not installed");
        const QByteArray said = parser.readAllStandardError();
        QVERIFY2(parser.exitCode() == 0, said.constData());
    }

    void aServiceWithoutItsDatabaseIsAliveAndNotReady()
    {
        QCOMPARE(world().client().ask("GET", u"/readyz"_s).status, 200);
        world().sql(u"ALTER TABLE counters RENAME TO elsewhere"_s);
        const Answer ready = world().client().ask("GET", u"/readyz"_s);
        QCOMPARE(ready.status, 503);
        QCOMPARE(ready.json[u"status"].toString(), u"unavailable"_s);
        QCOMPARE(world().client().ask("GET", u"/healthz"_s).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
