// P-13 of the goals: sync_bench --json [--rows N]. Prints one JSON object. The first sync of a console without windows,
// decoding and columns included, beside curl reading the same pages from the same server, uncompressed and with gzip.
// The program starts itself as that server, which has every answer ready.
#include "core/api/apiclient.h"
#include "core/base/clock.h"
#include "core/base/heap.h"
#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "core/store/localstore.h"
#include "core/store/tenantstore.h"
#include "core/sync/syncengine.h"
#include "service/http/gzip.h"
#include "tests/bench/benchdata.h"
#include "tests/support/examples.h"
#include "tests/support/faketokens.h"
#include "tests/support/rawhttpserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageRows = 1000;
const QList<QByteArray> forms{"plain"_ba, "gzip"_ba};

double processorTime() { return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC; }

// --- the server ---

QByteArray answer(const QByteArray &form, const QByteArray &body)
{
    const QByteArray sent = form == "gzip" ? service::gzipped(body) : body;
    QList<QByteArray> headers{"Content-Type: application/json"};
    if (form == "gzip")
        headers.append("Content-Encoding: gzip");
    return RawHttpServer::whole(200, sent, headers);
}

// Every answer by its path.
QHash<QByteArray, QByteArray> answers(const QUrl &base, int rows, qint64 &bytes)
{
    QHash<QByteArray, QByteArray> all;
    Access access = examples::access();
    std::vector<Tenant> tenants;
    const CustomerPermissions permissions = access.customers.cbegin().value();
    access.customers.clear();
    for (int i = 0; i < bench::customerCount; ++i) {
        access.customers.insert(bench::customer(i), permissions);
        tenants.push_back(examples::tenant(bench::customer(i), u"Customer %1"_s.arg(i)));
    }
    const int pages = (rows + pageRows - 1) / pageRows;
    const QByteArray root = base.resolved(QUrl(u"/"_s)).toEncoded().chopped(1);
    for (const QByteArray &form : forms) {
        const QByteArray v1 = '/' + form + "/v1/";
        all.insert(v1 + "me/access", answer(form, QJsonDocument(toJson(access)).toJson(QJsonDocument::Compact)));
        all.insert(v1 + "tenants", answer(form, QJsonDocument(examples::page(tenants)).toJson(QJsonDocument::Compact)));
    }
    for (int page = 0; page < pages; ++page) {
        std::vector<Incident> incidents;
        for (int i = page * pageRows; i < std::min(rows, (page + 1) * pageRows); ++i)
            incidents.push_back(bench::incident(i));
        QJsonObject json = examples::deltaPage(incidents, u"LINK"_s);
        if (page + 1 < pages) {
            json.remove(u"@odata.deltaLink"_s);
            json.insert(u"@odata.nextLink"_s, u"LINK"_s);
        }
        const QByteArray body = QJsonDocument(json).toJson(QJsonDocument::Compact);
        for (const QByteArray &form : forms) {
            const QByteArray delta = '/' + form + "/v1/incidents/delta?";
            const QByteArray next =
                page + 1 < pages ? "$skiptoken=" + QByteArray::number(page + 1) : "$deltatoken=1"_ba;
            QByteArray linked = body;
            linked.replace("\"LINK\"", QByteArray('"' + root + delta + next + '"'));
            all.insert(delta + (page == 0 ? "$top=1000"_ba : "$skiptoken=" + QByteArray::number(page)),
                       answer(form, linked));
            bytes += form == "plain" ? linked.size() : 0;
        }
    }
    return all;
}

int serve(int rows)
{
    QHash<QByteArray, QByteArray> all;
    const RawHttpServer server([&all](const RawRequest &request, QTcpSocket &socket) {
        const auto known = all.constFind(request.path);
        socket.write(known == all.cend() ? RawHttpServer::whole(404, "{}") : *known);
    });
    qint64 bytes = 0;
    all = answers(server.base(), rows, bytes);
    std::printf("%s %lld\n", server.base().resolved(QUrl(u"/"_s)).toEncoded().constData(),
                static_cast<long long>(bytes));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

// --- reading ---

QJsonObject readOurs(const QUrl &base, int rows, const QString &folder)
{
    const SystemClock clock;
    QNetworkAccessManager network;
    ApiClient api(network, base);
    FakeTokens tokens;
    Session session(api, tokens);
    IncidentStore incidents;
    TenantStore tenants;
    LocalStore local(incidents, clock);
    SyncEngine engine(api, session, incidents, tenants, clock, {.stream = false, .local = &local});
    if (!folder.isEmpty()) {
        QObject::connect(&local, &LocalStore::opened, [] { QCoreApplication::exit(); });
        local.open({.folder = folder}, SealKey::random());
        QCoreApplication::exec();
    }
    QElapsedTimer timer;
    QObject::connect(&engine, &SyncEngine::statusChanged, [&engine] {
        if (engine.status().state == SyncStatus::State::Live || engine.status().error)
            QCoreApplication::exit();
    });
    const double before = processorTime();
    timer.start();
    session.signIn({.loginHint = u"bench"_s});
    QCoreApplication::exec();
    const auto ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    const double cpu = processorTime() - before;
    if (incidents.size() != rows)
        qFatal("%d of %d incidents arrived", incidents.size(), rows);
    return {{u"ms"_s, ms}, {u"cpuMs"_s, cpu}};
}

double readWithCurl(const QUrl &base, int rows, const QTemporaryDir &folder)
{
    QFile config(folder.filePath(u"urls"_s));
    if (!config.open(QIODevice::WriteOnly | QIODevice::Truncate))
        qFatal("no file");
    for (int page = 0; page < (rows + pageRows - 1) / pageRows; ++page) {
        const QByteArray what = page == 0 ? "$top=1000"_ba : "$skiptoken=" + QByteArray::number(page);
        config.write("url = \"" + base.toEncoded() + "incidents/delta?" + what + "\"\noutput = \"/dev/null\"\n");
    }
    config.close();
    QElapsedTimer timer;
    timer.start();
    QProcess curl;
    curl.start(u"curl"_s, {u"-s"_s, u"-f"_s, u"--compressed"_s, u"-K"_s, config.fileName()});
    if (!curl.waitForFinished(600'000) || curl.exitCode() != 0)
        qFatal("curl: %s", curl.readAllStandardError().constData());
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

QJsonObject measure(int rows)
{
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(QCoreApplication::applicationFilePath(), {u"--serve"_s, u"--rows"_s, QString::number(rows)});
    while (!server.canReadLine()) {
        if (!server.waitForReadyRead(600'000))
            qFatal("the server says nothing");
    }
    const QList<QByteArray> said = server.readLine().trimmed().split(' ');
    const double megabytes = said.value(1).toDouble() / 1e6;
    const QTemporaryDir folder;
    QJsonObject report{{u"rows"_s, rows}, {u"megabytes"_s, megabytes}};
    const auto add = [&](const QByteArray &form, const QString &store) {
        const QUrl base(QString::fromLatin1(said.value(0) + form + "/v1/"));
        (void)readWithCurl(base, std::min(rows, 10 * pageRows), folder); // warm
        const double curl = readWithCurl(base, rows, folder);
        QJsonObject ours = readOurs(base, rows, store);
        const double ms = ours[u"ms"].toDouble();
        ours.insert(u"MBps"_s, megabytes / ms * 1000);
        report.insert(QString::fromLatin1(form) + (store.isEmpty() ? u""_s : u" and kept"_s),
                      QJsonObject{{u"ours"_s, ours},
                                  {u"curl"_s, QJsonObject{{u"ms"_s, curl}, {u"MBps"_s, megabytes / curl * 1000}}},
                                  {u"ratio"_s, curl / ms}});
    };
    add("plain", {});
    add("gzip", {});
    add("gzip", folder.filePath(u"store"_s));
    server.kill();
    server.waitForFinished();
    return report;
}

} // namespace

int main(int argc, char **argv)
{
    returnLargeBlocks();
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"json"_s, u"Print JSON (there is no other form)."_s});
    parser.addOption({u"rows"_s, u"Incidents."_s, u"N"_s, u"1000000"_s});
    parser.addOption({u"serve"_s, u"Only serve them, and say where."_s});
    parser.process(app);
    QLoggingCategory::setFilterRules(u"roomwarden.*=false"_s);
    const int rows = parser.value(u"rows"_s).toInt();
    if (parser.isSet(u"serve"_s))
        return serve(rows);
    const QJsonObject report{
        {u"benchmark"_s, u"sync"_s}, {u"qt"_s, QString::fromLatin1(qVersion())}, {u"P-13"_s, measure(rows)}};
    std::fputs(QJsonDocument(report).toJson().constData(), stdout);
    return 0;
}
