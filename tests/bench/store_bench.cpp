// P-9 to P-11 of the goals: store_bench --json [--rows N] [--peer-rows N]. Prints one JSON object. The encrypted local
// store beside one SQL row an incident, beside pages that are rewritten whole, and beside a plain file of the same
// size. The program starts itself to measure a start.
#include "core/base/clock.h"
#include "core/base/heap.h"
#include "core/store/localstore.h"
#include "models/incidenttablemodel.h"
#include "tests/bench/benchdata.h"
#include "tests/bench/framedriver.h"
#include "tests/bench/plainstore.h"
#include "ui/incidents/incidentdelegate.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDirIterator>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using bench::FrameView;
using bench::PlainStore;
using bench::Samples;

namespace {

constexpr int pageRows = 1000;
constexpr int starts = 5;
constexpr int deltas = 50;
constexpr int deltaRows = 100;

SealKey masterKey() { return *SealKey::fromBytes(QByteArray(SealKey::size, 'b')); }

double milliseconds(const QElapsedTimer &timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

// What this process has given to the system to write; 0 where that is not known.
qint64 writtenBytes()
{
    QFile io(u"/proc/self/io"_s);
    if (!io.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : io.readAll().split('\n')) {
        if (line.startsWith("wchar: "))
            return line.mid(7).toLongLong();
    }
    return 0;
}

qint64 bytesIn(const QString &folder)
{
    qint64 bytes = 0;
    QDirIterator each(folder, QDir::Files | QDir::Hidden);
    while (each.hasNext())
        bytes += QFileInfo(each.next()).size();
    return bytes;
}

std::vector<Incident> page(int from, int rows)
{
    std::vector<Incident> incidents;
    for (int i = from; i < std::min(rows, from + pageRows); ++i)
        incidents.push_back(bench::incident(i));
    return incidents;
}

// Rows that lie far apart, at as many customers as can be.
std::vector<Incident> scattered(int round, int rows)
{
    std::vector<Incident> incidents;
    const int stride = std::max(1, rows / deltaRows);
    for (int i = 0; i < deltaRows; ++i)
        incidents.push_back(bench::incident((i * stride + round * 7) % rows, static_cast<quint32>(round) + 2));
    return incidents;
}

// Runs act and adds what it took.
struct Meter
{
    double ms = 0;
    double cpu = 0; // ms of this thread: says more on a machine with other work
    qint64 written = 0;
    void operator()(const std::function<void()> &act)
    {
        const qint64 before = writtenBytes();
        const double from = bench::threadTime();
        QElapsedTimer timer;
        timer.start();
        act();
        ms += milliseconds(timer);
        cpu += bench::threadTime() - from;
        written += writtenBytes() - before;
    }
    [[nodiscard]] QJsonObject toJson() const
    {
        return {{u"ms"_s, ms}, {u"cpuMs"_s, cpu}, {u"writtenBytes"_s, written}};
    }
};

void must(const Result<Done> &done)
{
    if (!done)
        qFatal("%s %s", qPrintable(done.error().code), qPrintable(done.error().detail));
}

std::unique_ptr<LocalDatabase> opened(const QString &folder, const QDateTime &now)
{
    auto database = LocalDatabase::open({.folder = folder}, masterKey(), now);
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    return *std::move(database);
}

// As a first sync brings them: pages of a thousand, the customers mixed. Then what is folded once nothing else is to
// do.
QJsonObject writeOurs(const QString &folder, int rows)
{
    const QDateTime now = SystemClock().now();
    const std::unique_ptr<LocalDatabase> database = opened(folder, now);
    Meter write, fold;
    for (int from = 0; from < rows; from += pageRows) {
        const StoreCommit commit{.items = std::make_shared<const std::vector<Incident>>(page(from, rows)),
                                 .place = FeedPlace{.link = QString::number(from), .lastSuccess = now}};
        write([&] { must(database->commit(commit, now)); });
    }
    bool more = true;
    while (more) {
        fold([&] {
            const Result<bool> folded = database->foldOne();
            more = folded && *folded;
        });
    }
    return {{u"rows"_s, rows}, {u"write"_s, write.toJson()}, {u"foldWhenIdle"_s, fold.toJson()}};
}

QJsonObject writePlain(const QString &folder, int rows)
{
    PlainStore store(folder);
    Meter write;
    for (int from = 0; from < rows; from += pageRows) {
        const std::vector<Incident> incidents = page(from, rows);
        write([&] { store.put(incidents); });
    }
    return {{u"rows"_s, rows}, {u"write"_s, write.toJson()}};
}

// The floor: as many bytes into one plain file.
QJsonObject writeFile(const QString &folder, qint64 bytes)
{
    const QByteArray some(1 << 20, 'x');
    Meter write;
    write([&] {
        QFile file(folder + u"/plain"_s);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file");
        for (qint64 left = bytes; left > 0; left -= some.size())
            file.write(some.constData(), std::min<qint64>(left, some.size()));
        file.flush();
    });
    return write.toJson();
}

QJsonObject deltaReport(const std::function<void(int)> &act)
{
    Samples samples;
    qint64 most = 0;
    qint64 all = 0;
    for (int round = 0; round < deltas; ++round) {
        Meter one;
        one([&] { act(round); });
        samples.total.push_back(one.ms);
        samples.cpu.push_back(one.cpu);
        most = std::max(most, one.written);
        all += one.written;
    }
    return {{u"p50Ms"_s, Samples::quantile(samples.total, 0.5)},
            {u"p99Ms"_s, Samples::quantile(samples.total, 0.99)},
            {u"p50CpuMs"_s, Samples::quantile(samples.cpu, 0.5)},
            {u"writtenBytesMean"_s, all / deltas},
            {u"writtenBytesMost"_s, most}};
}

QJsonObject deltasOurs(const QString &folder, int rows)
{
    const QDateTime now = SystemClock().now();
    const std::unique_ptr<LocalDatabase> database = opened(folder, now);
    std::vector<StoreCommit> commits;
    for (int round = 0; round < deltas; ++round)
        commits.push_back({.items = std::make_shared<const std::vector<Incident>>(scattered(round, rows)),
                           .place = FeedPlace{.link = QString::number(round), .lastSuccess = now}});
    return deltaReport([&](int round) { must(database->commit(commits[static_cast<size_t>(round)], now)); });
}

QJsonObject deltasPlain(const QString &folder, int rows)
{
    PlainStore store(folder);
    std::vector<std::vector<Incident>> rounds;
    for (int round = 0; round < deltas; ++round)
        rounds.push_back(scattered(round, rows));
    return deltaReport([&](int round) { store.put(rounds[static_cast<size_t>(round)]); });
}

// A hundred pages of a thousand rows, each sealed and written whole for the one row in it that changed.
QJsonObject deltasOfPages(const QString &folder)
{
    const SealKey key = SealKey::random();
    const QByteArray plain = writePage(page(0, pageRows), {});
    PlainStore store(folder);
    return deltaReport([&](int) {
        std::vector<QByteArray> boxes;
        for (int i = 0; i < deltaRows; ++i)
            boxes.push_back(seal(key, plain, QByteArray::number(i)));
        store.putPages(boxes);
    });
}

// --- starting ---

double sinceEpoch() { return static_cast<double>(std::chrono::steady_clock::now().time_since_epoch().count()) / 1e6; }

// The started program: a list on what is stored in the folder. Prints when, after its start at began (ms), the first
// frame with rows was painted and when all of them could be used.
int startedList(const QString &folder, double began)
{
    const SystemClock clock;
    Theme theme;
    IncidentStore store;
    IncidentTableModel model(store, clock);
    LocalStore local(store, clock);
    FrameView view;
    IncidentDelegate delegate(model, theme, clock);
    view.setItemDelegate(&delegate);
    bench::dressAsList(view, model);
    double first = 0, all = 0;
    bool isLoaded = false;
    QObject::connect(&local, &LocalStore::opened, &view, [&] {
        isLoaded = true;
        view.viewport()->update();
    });
    QObject::connect(&model, &IncidentTableModel::busyChanged, &view, [&] { view.viewport()->update(); });
    QObject::connect(&view, &FrameView::painted, &view, [&] {
        const bool isEmpty = isLoaded && store.size() == 0;
        if (first == 0 && (model.rowCount() > 0 || isEmpty))
            first = sinceEpoch() - began;
        if (isLoaded && !model.isBusy() && model.rowCount() == store.size()) {
            all = sinceEpoch() - began;
            QCoreApplication::exit();
        }
    });
    local.open({.folder = folder}, masterKey());
    QCoreApplication::exec();
    std::printf("%f %f %f %d\n", first, all, bench::processTime(), model.rowCount());
    return 0;
}

QJsonObject startReport(const QString &folder)
{
    Samples first, all;
    int rows = 0;
    for (int run = 0; run < starts; ++run) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--start"_s, folder, u"--began"_s, QString::number(sinceEpoch(), 'f', 3)});
        child.waitForFinished(120'000);
        const QList<QByteArray> said = child.readAllStandardOutput().simplified().split(' ');
        if (said.size() != 4)
            qFatal("the started list said nothing");
        first.total.push_back(said[0].toDouble());
        all.total.push_back(said[1].toDouble());
        all.cpu.push_back(said[2].toDouble());
        rows = said[3].toInt();
    }
    return {{u"rows"_s, rows},
            {u"firstFrameMs"_s, Samples::quantile(first.total, 0.5)},
            {u"allUsableMs"_s, Samples::quantile(all.total, 0.5)},
            {u"cpuMs"_s, Samples::quantile(all.cpu, 0.5)}};
}

double number(const QJsonObject &report, const QString &name) { return report[name].toDouble(); }

QJsonObject measure(int rows, int peerRows)
{
    const QTemporaryDir folder;
    const auto in = [&](const QString &name) { return folder.filePath(name); };
    const QJsonObject ours = writeOurs(in(u"ours"_s), rows);
    const QJsonObject small = writeOurs(in(u"small"_s), peerRows);
    const QJsonObject sql = writePlain(in(u"sql"_s), peerRows);
    const QJsonObject file = writeFile(folder.path(), bytesIn(in(u"ours"_s)));
    const auto took = [](const QJsonObject &report) { return number(report[u"write"_s].toObject(), u"ms"_s); };
    const QJsonObject deltaOurs = deltasOurs(in(u"ours"_s), rows);
    const QJsonObject deltaPages = deltasOfPages(in(u"pages"_s));
    const QJsonObject started = startReport(in(u"ours"_s));
    const QJsonObject empty = startReport(in(u"empty"_s));
    return {{u"P-9"_s, QJsonObject{{u"ours"_s, started},
                                   {u"empty"_s, empty},
                                   {u"firstFrameRatio"_s,
                                    number(started, u"firstFrameMs"_s) / number(empty, u"firstFrameMs"_s)}}},
            {u"P-10"_s, QJsonObject{{u"ours"_s, ours},
                                    {u"oursAtPeerRows"_s, small},
                                    {u"sqlRows"_s, sql},
                                    {u"plainFile"_s, file},
                                    {u"timesFasterThanSqlRows"_s, took(sql) / took(small)},
                                    {u"timesThePlainFile"_s, took(ours) / number(file, u"ms"_s)}}},
            {u"P-11"_s, QJsonObject{{u"ours"_s, deltaOurs},
                                    {u"sqlRowsAtPeerRows"_s, deltasPlain(in(u"sql"_s), peerRows)},
                                    {u"pagesRewritten"_s, deltaPages},
                                    {u"writtenRatioToPages"_s, number(deltaOurs, u"writtenBytesMean"_s)
                                                                   / number(deltaPages, u"writtenBytesMean"_s)}}}};
}

} // namespace

int main(int argc, char **argv)
{
    returnLargeBlocks();
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"json"_s, u"Print JSON (there is no other form)."_s});
    parser.addOption({u"rows"_s, u"Incidents in our store."_s, u"N"_s, u"1000000"_s});
    parser.addOption(
        {u"peer-rows"_s, u"Incidents in the SQL peer's store, and in ours beside it."_s, u"N"_s, u"100000"_s});
    parser.addOption({u"start"_s, u"Only show the list of that store, and say when."_s, u"folder"_s});
    parser.addOption({u"began"_s, u"When that was asked for."_s, u"ms"_s});
    parser.process(app);
    QLoggingCategory::setFilterRules(u"roomwarden.*=false"_s);
    if (parser.isSet(u"start"_s))
        return startedList(parser.value(u"start"_s), parser.value(u"began"_s).toDouble());
    QJsonObject report = measure(parser.value(u"rows"_s).toInt(), parser.value(u"peer-rows"_s).toInt());
    report.insert(u"benchmark"_s, u"store"_s);
    report.insert(u"qt"_s, QString::fromLatin1(qVersion()));
    std::fputs(QJsonDocument(report).toJson().constData(), stdout);
    return 0;
}
