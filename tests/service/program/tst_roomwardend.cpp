// Tests the program from outside: what it says, how it ends, and that it stops in good order.
#include "core/base/clock.h"
#include "service/demodatabase.h"
#include "service/storage/migrations.h"
#include "tests/support/daemon.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace roomwarden;
using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;

class TestRoomwardend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpIsWholeSentencesAboutEveryOption();
    void aWrongUseIsExplainedInOneSentence_data();
    void aWrongUseIsExplainedInOneSentence();
    void migrateBringsAFileToTheNewestSchema();
    void serveAnswersUntilItIsTerminated();
    void demoLetsPersonasIn();
    void aPortInUseIsSaid();
    void aDemoRefusesADatabaseThatIsNone();
    void aDemosDatabaseIsUsedAgainByTheSameDemoOnly();

private:
    struct Outcome
    {
        int code = -1;
        QString said = {};
        QString complained = {};
    };
    [[nodiscard]] static Outcome run(const QStringList &arguments);
    [[nodiscard]] std::pair<int, QByteArray> get(const QString &path);

    QTemporaryDir m_directory;
    Daemon m_daemon{QStringLiteral(ROOMWARDEND)};
    QNetworkAccessManager m_network;
};

TestRoomwardend::Outcome TestRoomwardend::run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(ROOMWARDEND), arguments);
    if (!process.waitForFinished(20'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {.code = process.exitCode(),
            .said = QString::fromUtf8(process.readAllStandardOutput()),
            .complained = QString::fromUtf8(process.readAllStandardError())};
}

std::pair<int, QByteArray> TestRoomwardend::get(const QString &path)
{
    const std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(m_daemon.base().resolved(QUrl(path)))));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000))
        return {0, {}};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

void TestRoomwardend::helpIsWholeSentencesAboutEveryOption()
{
    const Outcome outcome = run({u"--help"_s});
    QCOMPARE(outcome.code, 0);
    for (const QString &word :
         {u"serve"_s, u"demo"_s, u"migrate"_s, u"check-config"_s, u"customer invite"_s, u"--config"_s, u"--listen"_s,
          u"--port"_s, u"--trusted-proxies"_s, u"--metrics"_s, u"--database"_s, u"--seed"_s, u"--tenants"_s,
          u"--incidents"_s, u"--quiet"_s, u"ROOMWARDEN_DATABASE_PASSWORD"_s, u"ROOMWARDEN_TOKEN"_s})
        QVERIFY2(outcome.said.contains(word), qPrintable(word));
    QVERIFY(run({u"--version"_s}).said.startsWith(u"roomwardend "_s));
}

void TestRoomwardend::aWrongUseIsExplainedInOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QStringList() << u"--help"_s;
    QTest::newRow("unknown command") << QStringList{u"fly"_s} << u"--help"_s;
    QTest::newRow("two commands") << QStringList{u"serve"_s, u"demo"_s} << u"--help"_s;
    QTest::newRow("unknown option") << QStringList{u"serve"_s, u"--fly"_s} << u"fly"_s;
    QTest::newRow("bad port") << QStringList{u"demo"_s, u"--port"_s, u"x"_s} << u"port"_s;
    QTest::newRow("bad proxies") << QStringList{u"check-config"_s, u"--trusted-proxies"_s, u"all"_s}
                                 << u"trusted-proxies"_s;
    QTest::newRow("no database") << QStringList{u"serve"_s} << u"--database"_s;
    QTest::newRow("nothing to migrate") << QStringList{u"migrate"_s} << u"--database"_s;
    QTest::newRow("demo for all") << QStringList{u"demo"_s, u"--listen"_s, u"0.0.0.0"_s} << u"this computer only"_s;
    QTest::newRow("demo for all, IPv6") << QStringList{u"demo"_s, u"--listen"_s, u"::"_s} << u"this computer only"_s;
    QTest::newRow("no such folder") << QStringList{u"serve"_s, u"--database"_s, u"/absent/folder/a.sqlite"_s}
                                    << u"/absent/folder/a.sqlite"_s;
    QTest::newRow("no such server") << QStringList{u"migrate"_s, u"--database"_s, u"postgres://ann@127.0.0.1:1/rooms"_s}
                                    << u"127.0.0.1 port 1"_s;
}

void TestRoomwardend::aWrongUseIsExplainedInOneSentence()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, says);
    const Outcome outcome = run(arguments);
    QVERIFY(outcome.code > 0);
    QCOMPARE(outcome.said, QString());
    QVERIFY2(outcome.complained.contains(says), qPrintable(outcome.complained));
    QVERIFY(outcome.complained.startsWith(u"roomwardend: "_s));
    QCOMPARE(outcome.complained.trimmed().count(u'\n'), 0);
}

void TestRoomwardend::migrateBringsAFileToTheNewestSchema()
{
    const QString file = m_directory.filePath(u"migrate.sqlite"_s);
    const Outcome outcome = run({u"migrate"_s, u"--database"_s, file});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.said, u"The database is at schema %1.\n"_s.arg(migrations().back().version));
    QVERIFY(QFile::exists(file));
    QVERIFY(run({u"check-config"_s, u"--database"_s, file}).said.contains(file));
}

void TestRoomwardend::serveAnswersUntilItIsTerminated()
{
    QVERIFY(
        m_daemon.start({u"serve"_s, u"--port"_s, u"0"_s, u"--database"_s, m_directory.filePath(u"serve.sqlite"_s)}));
    QCOMPARE(get(u"/healthz"_s).first, 200);
    QCOMPARE(get(u"/readyz"_s).first, 200);
    QCOMPARE(get(u"incidents"_s).first, 401);
    QCOMPARE(get(u"demo/personas"_s).first, 404); // nobody is let in without a token
    QCOMPARE(m_daemon.terminate(), 0);
    const QByteArrayList lines = m_daemon.complaints().trimmed().split('\n');
    int refused = 0;
    for (const QByteArray &line : lines) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        QVERIFY2(QDateTime::fromString(entry[u"time"].toString(), Qt::ISODateWithMs).isValid(), line.constData());
        QVERIFY2(entry[u"level"].isString() && entry[u"category"].isString(), line.constData());
        refused += entry[u"route"] == u"/v1/incidents"_s && entry[u"status"] == 401 ? 1 : 0;
    }
    QCOMPARE(refused, 1);
}

void TestRoomwardend::demoLetsPersonasIn()
{
    QVERIFY(m_daemon.start(
        {u"demo"_s, u"--port"_s, u"0"_s, u"--tenants"_s, u"2"_s, u"--incidents"_s, u"20"_s, u"--quiet"_s}));
    const auto [status, body] = get(u"demo/personas"_s);
    QCOMPARE(status, 200);
    QVERIFY(body.contains("help-desk"));
    QCOMPARE(m_daemon.terminate(), 0);
    QCOMPARE(m_daemon.complaints(), QByteArray());
}

void TestRoomwardend::aPortInUseIsSaid()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress(QHostAddress::LocalHost)));
    const QString port = QString::number(taken.serverPort());
    const Outcome outcome =
        run({u"serve"_s, u"--quiet"_s, u"--port"_s, port, u"--database"_s, m_directory.filePath(u"port.sqlite"_s)});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.complained.contains(u"port "_s + port), qPrintable(outcome.complained));
    QCOMPARE(outcome.complained.trimmed().count(u'\n'), 0);
}

void TestRoomwardend::aDemoRefusesADatabaseThatIsNone()
{
    const DatabaseConfig config{.name = m_directory.filePath(u"real.sqlite"_s)};
    {
        const auto database = Database::open(config);
        QVERIFY(database && migrate(**database));
        QVERIFY((*database)->run(u"INSERT INTO tenants (tenant_id, kind, display_name, primary_domain)"
                                 " VALUES ('t', 'customer', 'Real', 'real.example')"_s));
    }
    const Result<Done> prepared = prepareDemoDatabase(config, {.tenants = 2, .incidents = 20}, SystemClock());
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().code, u"notADemo"_s);
    const Outcome outcome = run({u"demo"_s, u"--quiet"_s, u"--port"_s, u"0"_s, u"--database"_s, config.name});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.complained.contains(u"lets everybody in"_s), qPrintable(outcome.complained));
}

void TestRoomwardend::aDemosDatabaseIsUsedAgainByTheSameDemoOnly()
{
    const DatabaseConfig config{.name = m_directory.filePath(u"demo.sqlite"_s)};
    const DemoOptions options{.tenants = 2, .incidents = 20};
    const auto incidents = [&] {
        const auto database = Database::open(config);
        const Result<QSqlQuery *> query = (*database)->run(u"SELECT COUNT(*) FROM incidents"_s);
        return query && (*query)->next() ? (*query)->value(0).toInt() : -1;
    };
    QVERIFY(prepareDemoDatabase(config, options, SystemClock()));
    const int before = incidents();
    QVERIFY(before > 0);
    QVERIFY(prepareDemoDatabase(config, options, SystemClock()));
    QCOMPARE(incidents(), before);
    const Result<Done> other = prepareDemoDatabase(config, {.seed = 2, .tenants = 2, .incidents = 20}, SystemClock());
    QVERIFY(!other);
    QCOMPARE(other.error().code, u"anotherDemo"_s);
}

QTEST_GUILESS_MAIN(TestRoomwardend)
#include "tst_roomwardend.moc"
