// P-15 to P-19 of the goals: service_bench --json [--rows N] [--small-rows N]. Prints one JSON object. Builds two
// worlds that differ only in size and asks the service over loopback; the floor of the first sync is curl from a static
// file server in the same run.
#include "core/base/clock.h"
#include "core/domain/effectivepermission.h"
#include "service/demo/demoworld.h"
#include "service/identity/accesstokens.h"
#include "service/service.h"
#include "service/storage/migrations.h"
#include "tests/bench/plainhttp.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using bench::PlainHttp;

namespace {

constexpr int changedRows = 500; // as many as the small world has that can be assigned
constexpr int rounds = 30;
constexpr int streamCount = 500;
constexpr int smallGets = 2000;

double quantile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[static_cast<size_t>(part * static_cast<double>(values.size() - 1))];
}

double milliseconds(const QElapsedTimer &timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

// A line of /proc/self/status in MiB; 0 where there is no such file.
double statusMib(const QByteArray &name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(QByteArray(name + ':')))
            return line.mid(name.size() + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

// A service over a world of its own.
class World
{
public:
    World(int tenants, int incidents)
    {
        const service::DatabaseConfig config{.name = m_folder.filePath(u"world.sqlite"_s)};
        auto database = service::Database::open(config);
        if (!database || !service::migrate(**database)
            || !service::buildDemoWorld(**database, {.tenants = tenants, .incidents = incidents}, m_clock))
            qFatal("the world cannot be built");
        m_helpDesk = service::demoPersonas()[3].principalId;
        const Result<QByteArray> token = service::issueAccessToken(**database, PrincipalId(m_helpDesk), m_clock);
        m_service = std::make_unique<service::Service>(service::ServiceConfig{.database = config}, m_clock);
        const Result<QUrl> base = m_service->start();
        if (!token || !base)
            qFatal("the service does not start");
        m_token = *token;
        m_base = *base;
    }

    [[nodiscard]] PlainHttp client() const { return PlainHttp(m_base, m_token); }
    [[nodiscard]] const QString &helpDesk() const { return m_helpDesk; }

private:
    const SystemClock m_clock;
    QTemporaryDir m_folder;
    QString m_helpDesk;
    QByteArray m_token;
    QUrl m_base;
    std::unique_ptr<service::Service> m_service;
};

struct FirstSync
{
    QString deltaLink = {};
    qint64 bytes = 0;
    int rows = 0;
    double ms = 0;
    QList<std::pair<QString, QString>> some = {}; // customer and id of a few rows
};

// keep: what was read goes there too; null: nowhere.
FirstSync readEverything(const World &world, QFile *keep)
{
    FirstSync read;
    PlainHttp client = world.client();
    QString next = u"/v1/incidents/delta?$top=1000"_s;
    QElapsedTimer timer;
    while (!next.isEmpty()) {
        timer.start();
        const PlainHttp::Reply reply = client.get(next);
        read.ms += milliseconds(timer);
        if (reply.status != 200)
            qFatal("first sync: %d %s", reply.status, reply.body.constData());
        read.bytes += reply.body.size();
        if (keep)
            keep->write(reply.body);
        const QJsonObject page = QJsonDocument::fromJson(reply.body).object();
        const QJsonArray rows = page[u"value"].toArray();
        read.rows += static_cast<int>(rows.size());
        for (const QJsonValue &row : rows) {
            if (read.some.size() < 3 * changedRows && row[u"displayStatus"_s].toString() != u"closed"_s)
                read.some.emplaceBack(row[u"customerTenantId"_s].toString(), row[u"id"_s].toString());
        }
        next = page[u"@odata.nextLink"].toString();
        read.deltaLink = page[u"@odata.deltaLink"].toString();
    }
    return read;
}

struct DeltaTimes
{
    double nothing = 0; // ms, median
    double changed = 0; // ms for all pages of them, median
    int changedRows = 0;
};

int assignSome(const World &world, const FirstSync &sync, int round)
{
    PlainHttp client = world.client();
    const QByteArray mine =
        QJsonDocument(QJsonObject{{u"assignee"_s, QJsonObject{{u"id"_s, world.helpDesk()}}}}).toJson();
    const QByteArray nobodys = R"({"assignee":null})";
    int done = 0;
    for (const auto &[customer, id] : sync.some) {
        const QString path = u"/v1/tenants/%1/incidents/%2"_s.arg(customer, id);
        done += client.ask("PATCH", path, round % 2 == 0 ? mine : nobodys).status == 200 ? 1 : 0;
        if (done == changedRows)
            break;
    }
    return done;
}

DeltaTimes measureDelta(const World &world, const FirstSync &sync)
{
    DeltaTimes times;
    PlainHttp client = world.client();
    std::vector<double> nothing;
    QElapsedTimer timer;
    QString link = sync.deltaLink;
    const auto follow = [&link](const QJsonObject &page) {
        const QString next = page[u"@odata.nextLink"].toString();
        link = next.isEmpty() ? page[u"@odata.deltaLink"].toString() : next;
        return !next.isEmpty();
    };
    // Incidents grow older meanwhile, and some change by it: a round that gave something is not one with nothing.
    for (int round = 0; round < 10 * rounds && nothing.size() < rounds; ++round) {
        timer.start();
        const PlainHttp::Reply reply = client.get(link);
        const double spent = milliseconds(timer);
        const QJsonObject page = QJsonDocument::fromJson(reply.body).object();
        if (page[u"value"_s].toArray().isEmpty())
            nothing.push_back(spent);
        (void)follow(page);
    }
    times.nothing = quantile(nothing, 0.5);
    std::vector<double> changed;
    for (int round = 0; round < 3; ++round) {
        assignSome(world, sync, round);
        int rows = 0;
        timer.start();
        while (true) {
            const QJsonObject page = QJsonDocument::fromJson(client.get(link).body).object();
            rows += static_cast<int>(page[u"value"].toArray().size());
            if (!follow(page))
                break;
        }
        changed.push_back(milliseconds(timer));
        times.changedRows = rows;
    }
    times.changed = quantile(changed, 0.5);
    return times;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

// Bytes a second that curl gets for the same bytes from a static file server.
double curlBytesPerSecond(const QTemporaryDir &folder)
{
    const QString port = QString::number(freePort());
    QProcess server;
    server.setStandardErrorFile(QProcess::nullDevice());
    server.start(u"python3"_s, {u"-m"_s, u"http.server"_s, u"--bind"_s, u"127.0.0.1"_s, u"-d"_s, folder.path(), port});
    std::vector<double> speeds;
    for (int attempt = 0; attempt < 50 && speeds.size() < 3; ++attempt) {
        QProcess curl;
        curl.start(u"curl"_s, {u"-s"_s, u"-o"_s, u"/dev/null"_s, u"-w"_s, u"%{http_code} %{speed_download}"_s,
                               u"http://127.0.0.1:%1/pages"_s.arg(port)});
        curl.waitForFinished(120'000);
        const QList<QByteArray> said = curl.readAll().split(' ');
        if (said.size() == 2 && said[0] == "200")
            speeds.push_back(said[1].toDouble());
        else
            QThread::msleep(100); // it is still starting
    }
    server.kill();
    server.waitForFinished();
    return quantile(speeds, 0.5);
}

std::vector<double> smallGetTimes(PlainHttp &client)
{
    std::vector<double> times;
    QElapsedTimer timer;
    for (int i = 0; i < smallGets; ++i) {
        timer.start();
        (void)client.get(u"/v1/invitations"_s);
        times.push_back(milliseconds(timer));
    }
    return times;
}

QJsonObject measureStreams(const World &world)
{
    PlainHttp client = world.client();
    (void)smallGetTimes(client);
    const std::vector<double> alone = smallGetTimes(client);
    std::vector<std::unique_ptr<QTcpSocket>> streams;
    for (int i = 0; i < streamCount; ++i) {
        streams.push_back(client.open(u"/v1/hints"_s));
        if (!streams.back()->waitForReadyRead(20'000) || !streams.back()->peek(12).endsWith("200"))
            qFatal("stream %d does not open", i);
    }
    const std::vector<double> beside = smallGetTimes(client);
    return {{u"aloneP50Ms"_s, quantile(alone, 0.5)},
            {u"aloneP99Ms"_s, quantile(alone, 0.99)},
            {u"besideP50Ms"_s, quantile(beside, 0.5)},
            {u"besideP99Ms"_s, quantile(beside, 0.99)},
            {u"streams"_s, streamCount},
            {u"p99Ratio"_s, quantile(beside, 0.99) / quantile(alone, 0.99)}};
}

// Nanoseconds a check, over all of a thousand customers, each with its own grant over its own rooms.
double permissionCheck()
{
    constexpr int customers = 1000;
    constexpr int passes = 200;
    std::vector<std::pair<CustomerAccess, RoomId>> all;
    PermissionSet permissions;
    permissions.insert(Permission::TicketsView);
    for (int customer = 0; customer < customers; ++customer) {
        RoomScope rooms;
        for (int room = 0; room < 100; ++room)
            rooms.rooms.insert(RoomId(u"room-%1-%2"_s.arg(customer).arg(room)));
        all.emplace_back(CustomerAccess{.relationshipActive = true,
                                        .relationshipScope = rooms,
                                        .grants = {{.permissions = permissions, .scope = rooms}}},
                         RoomId(u"room-%1-%2"_s.arg(customer).arg(customer % 100)));
    }
    int held = 0;
    QElapsedTimer timer;
    timer.start();
    for (int pass = 0; pass < passes; ++pass) {
        for (const auto &[access, room] : all)
            held += access.can(Permission::TicketsView, room) ? 1 : 0;
    }
    const auto spent = static_cast<double>(timer.nsecsElapsed());
    return held == customers * passes ? spent / (customers * passes) : -1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"json"_s, u"Print JSON (there is no other form)."_s});
    parser.addOption({u"rows"_s, u"Incidents of the large world."_s, u"N"_s, u"1000000"_s});
    parser.addOption({u"small-rows"_s, u"Incidents of the small world."_s, u"N"_s, u"10000"_s});
    parser.process(app);
    QLoggingCategory::setFilterRules(u"roomwarden.*=false"_s);
    const int rows = parser.value(u"rows"_s).toInt();
    const int customers = std::max(1, rows / 1000); // of both worlds: what is compared is the number of incidents
    const int smallRows = parser.value(u"small-rows"_s).toInt();

    QJsonObject report{{u"benchmark"_s, u"service"_s}, {u"qt"_s, QString::fromLatin1(qVersion())}};
    report.insert(u"P-17"_s, QJsonObject{{u"nanosecondsACheck"_s, permissionCheck()}});
    DeltaTimes small;
    {
        const World world(customers, smallRows);
        small = measureDelta(world, readEverything(world, nullptr));
    }
    const World world(customers, rows);
    QTemporaryDir folder;
    QFile pages(folder.filePath(u"pages"_s));
    if (!pages.open(QIODevice::WriteOnly))
        return 1;
    (void)world.client().get(u"/readyz"_s);
    forgetPeak();
    const double before = statusMib("VmRSS");
    const FirstSync sync = readEverything(world, &pages);
    const double peak = statusMib("VmHWM");
    pages.close();
    const DeltaTimes large = measureDelta(world, sync);
    const auto delta = [](const DeltaTimes &times) {
        return QJsonObject{
            {u"nothingMs"_s, times.nothing}, {u"changedMs"_s, times.changed}, {u"changedRows"_s, times.changedRows}};
    };
    report.insert(u"P-15"_s, QJsonObject{{u"small"_s, delta(small)},
                                         {u"large"_s, delta(large)},
                                         {u"nothingRatio"_s, large.nothing / small.nothing},
                                         {u"changedRatio"_s, large.changed / small.changed}});
    const double ours = static_cast<double>(sync.bytes) / sync.ms * 1000;
    const double curl = curlBytesPerSecond(folder);
    report.insert(u"P-16"_s, QJsonObject{{u"rows"_s, sync.rows},
                                         {u"bytes"_s, sync.bytes},
                                         {u"serviceMBps"_s, ours / 1e6},
                                         {u"curlMBps"_s, curl / 1e6},
                                         {u"ratio"_s, ours / curl}});
    report.insert(u"P-18"_s, measureStreams(world));
    report.insert(u"P-19"_s, QJsonObject{{u"idleMib"_s, before}, {u"aboveIdleMib"_s, peak - before}});
    std::fputs(QJsonDocument(report).toJson().constData(), stdout);
    return 0;
}
