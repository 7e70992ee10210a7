// P-1 to P-7 of the goals, at the list: triage_bench --json [--rows N] [--peer-rows N]. Prints one JSON object. The
// peers take minutes for a key at a million rows, so they have a size of their own, at which our list is measured as
// well.
#include "core/base/clock.h"
#include "core/base/heap.h"
#include "models/incidenttablemodel.h"
#include "tests/bench/benchdata.h"
#include "tests/bench/framedriver.h"
#include "tests/bench/proxypeer.h"
#include "tests/bench/sqlpeer.h"
#include "ui/incidents/incidentdelegate.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScrollBar>

#include <cstdio>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using bench::Delta;
using bench::FrameDriver;
using bench::FrameView;
using bench::Samples;

namespace {

constexpr int deltaRounds = 20;
constexpr int switches = 100;

// One list, ours or the peer's, behind the verbs of a technician.
struct Subject
{
    QString name = {};
    int rows = 0;
    QAbstractItemModel *model = nullptr;
    std::function<bool()> isBusy = [] { return false; };
    std::function<bool()> isPrepared = [] { return true; }; // for a click on any column
    std::function<void(const QString &)> type = {};
    std::function<void(int)> choose = {}; // a customer; -1: all
    std::function<void(int)> delta = {};  // round: 1,000 changed, 100 new, 100 gone (fewer in a short list)
};

Delta makeDelta(int rows, int round)
{
    const int changes = std::min(1000, rows / 4);
    const int stride = std::max(1, rows / (changes + changes / 10));
    Delta delta;
    for (int i = 0; i < changes + changes / 10; ++i) {
        const int number = (i * stride + round * 7) % rows;
        if (i % 11 == 10)
            delta.removed.push_back(bench::incident(number).id);
        else
            delta.changed.push_back(bench::incident(number, static_cast<quint32>(round) + 2));
    }
    for (int i = 0; i < changes / 10; ++i)
        delta.added.push_back(bench::incident(2'000'000 + round * 1000 + i));
    return delta;
}

// only: the goals to measure, as in "P-3"; empty: all.
QJsonObject measure(const Subject &subject, FrameView &view, const QStringList &only)
{
    const auto wanted = [&](const QString &goal) { return only.isEmpty() || only.contains(goal); };
    Samples typing, clearing, delta, switching, wheel, jumps, again, early;
    std::vector<Samples> firstSorts(IncidentTableModel::ColumnCount);
    FrameDriver driver(view, subject.isBusy);
    const auto settled = [&] { return !subject.isBusy(); };
    driver.pause(100, settled);
    driver.then(nullptr, [&] { view.setCurrentIndex(subject.model->index(3, 0)); });
    QElapsedTimer sinceLoad;
    sinceLoad.start();
    double prepared = 0;
    if (wanted(u"P-2"_s)) {
        driver.then(&early, [&] { subject.model->sort(IncidentTableModel::TitleColumn, Qt::AscendingOrder); });
        driver.then(nullptr, [&] { subject.model->sort(-1, Qt::AscendingOrder); });
        driver.pause(10, subject.isPrepared);
        driver.then(nullptr, [&] { prepared = static_cast<double>(sinceLoad.elapsed()); });
    }
    for (int column = 0; wanted(u"P-2"_s) && column < IncidentTableModel::ColumnCount; ++column) {
        driver.then(&firstSorts[static_cast<size_t>(column)],
                    [&, column] { subject.model->sort(column, Qt::AscendingOrder); });
        driver.pause(50, settled);
    }
    for (int column = 0; wanted(u"P-2"_s) && column < IncidentTableModel::ColumnCount; ++column) {
        for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder})
            driver.then(&again, [&, column, order] { subject.model->sort(column, order); });
    }
    driver.then(nullptr, [&] { subject.model->sort(IncidentTableModel::UpdatedColumn, Qt::DescendingOrder); });
    for (const QString &word : wanted(u"P-1"_s) ? bench::typedWords() : QStringList()) {
        for (qsizetype letters = 1; letters <= word.size(); ++letters)
            driver.then(&typing, [&, text = word.first(letters)] { subject.type(text); });
        for (qsizetype letters = word.size() - 1; letters > 0; --letters)
            driver.then(&typing, [&, text = word.first(letters)] { subject.type(text); });
        driver.then(&clearing, [&] { subject.type({}); });
    }
    driver.then(nullptr, [&] { subject.type(u"camera"_s); });
    driver.then(&clearing, [&] { subject.type({}); });
    for (int i = 0; wanted(u"P-5"_s) && i < switches; ++i)
        driver.then(&switching, [&, i] { subject.choose(i * 37 % bench::customerCount); });
    driver.then(nullptr, [&] { subject.choose(-1); });
    driver.then(nullptr, [&] { subject.type(u"camera"_s); });
    for (int round = 0; wanted(u"P-3"_s) && round < deltaRounds; ++round) {
        driver.then(&delta, [&, round] { subject.delta(round); });
        driver.pause(20, settled);
    }
    driver.then(nullptr, [&] { subject.type({}); });
    QScrollBar *bar = view.verticalScrollBar();
    driver.then(nullptr, [=] { bar->setValue(0); });
    for (int i = 0; wanted(u"P-7"_s) && i < 500; ++i)
        driver.then(&wheel, [=] { bar->setValue(bar->value() + 3); });
    for (int i = 1; wanted(u"P-7"_s) && i <= 40; ++i)
        driver.then(&jumps, [=] { bar->setValue(static_cast<int>(qint64(bar->maximum()) * i / 41)); });
    driver.start([] { QCoreApplication::exit(); });
    QCoreApplication::exec();

    QJsonArray first;
    for (int column = 0; column < IncidentTableModel::ColumnCount; ++column) {
        const Samples &samples = firstSorts[static_cast<size_t>(column)];
        if (samples.total.empty())
            continue;
        first.append(
            QJsonObject{{u"column"_s, subject.model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()},
                        {u"ms"_s, samples.total.front()},
                        {u"cpu"_s, samples.cpu.front()},
                        {u"window"_s, samples.window.front()},
                        {u"blocked"_s, samples.blocked.front()}});
    }
    return {{u"list"_s, subject.name},
            {u"rows"_s, subject.rows},
            {u"P-1"_s, typing.toJson()},
            {u"P-2"_s, QJsonObject{{u"first"_s, first},
                                   {u"again"_s, again.toJson()},
                                   {u"preparedAfterMs"_s, prepared},
                                   {u"by the title before that"_s, early.toJson()}}},
            {u"P-3"_s, delta.toJson()},
            {u"P-5"_s, switching.toJson()},
            {u"P-6"_s, clearing.toJson()},
            {u"P-7"_s, QJsonObject{{u"wheel"_s, wheel.toJson()}, {u"jumps"_s, jumps.toJson()}}}};
}

// Of the program with an empty list on the screen.
qint64 residentWhenShown(FrameView &view)
{
    FrameDriver driver(view, [] { return false; });
    driver.then(nullptr, [] {});
    driver.start([] { QCoreApplication::exit(); });
    QCoreApplication::exec();
    return bench::residentBytes();
}

QJsonObject measureOurs(int rows, const Theme &theme, const QStringList &only)
{
    const SystemClock clock;
    IncidentStore store;
    IncidentTableModel model(store, clock);
    FrameView view;
    IncidentDelegate delegate(model, theme, clock);
    view.setItemDelegate(&delegate);
    bench::dressAsList(view, model);
    const qint64 empty = residentWhenShown(view);
    QElapsedTimer timer;
    timer.start();
    for (int from = 0; from < rows; from += 1000) {
        std::vector<Incident> page;
        for (int i = from; i < std::min(rows, from + 1000); ++i)
            page.push_back(bench::incident(i));
        store.upsert(page);
    }
    const auto loaded = static_cast<double>(timer.elapsed());
    const auto bytesPerRow = [&] { return static_cast<double>(bench::residentBytes() - empty) / rows; };
    const double storeBytes = bytesPerRow();
    store.announceNow();
    model.prepareOrders();
    IncidentQuery query;
    std::vector<Delta> deltas;
    Samples writing, announcing;
    for (int round = 0; round < deltaRounds; ++round)
        deltas.push_back(makeDelta(rows, round));
    // A repaint does not show whether the worker's answer is in it: wait for the answer, then for the frame after it.
    QObject::connect(&model, &IncidentTableModel::busyChanged, &view, [&] { view.viewport()->update(); });
    const Subject subject{
        .name = u"ours"_s,
        .rows = rows,
        .model = &model,
        .isBusy = [&] { return model.isBusy(); },
        .isPrepared = [&] { return rows <= 10'000 || model.hasPreparedOrders(); },
        .type =
            [&](const QString &text) {
                query.conditions.clear();
                if (!text.isEmpty())
                    query.conditions.push_back(IncidentQuery::text(text));
                model.setQuery(query);
            },
        .choose =
            [&](int customer) {
                query.scope.clear();
                if (customer >= 0)
                    query.scope.push_back(bench::customer(customer));
                model.setQuery(query);
            },
        .delta =
            [&](int round) {
                const Delta &delta = deltas[static_cast<size_t>(round)];
                double from = bench::threadTime();
                store.upsert(delta.changed);
                store.upsert(delta.added);
                store.remove(delta.removed);
                writing.window.push_back(bench::threadTime() - from);
                from = bench::threadTime();
                store.announceNow();
                announcing.window.push_back(bench::threadTime() - from);
            },
    };
    QJsonObject result = measure(subject, view, only);
    result.insert(u"P-3 writing the store"_s, writing.toJson());
    result.insert(u"P-3 announcing to the list"_s, announcing.toJson());
    deltas.clear();
    deltas.shrink_to_fit();
    result.insert(u"loadMs"_s, loaded);     // making the incidents included
    result.insert(u"P-4"_s, bytesPerRow()); // at the end: with every order prepared, and what deltas left
    result.insert(u"P-4 the store alone"_s, storeBytes);
    return result;
}

QJsonObject measurePeer(bench::Peer &peer, int rows, const QStringList &only)
{
    FrameView view;
    bench::dressAsList(view, peer.model());
    const qint64 empty = residentWhenShown(view);
    QElapsedTimer timer;
    timer.start();
    peer.load(rows);
    const auto loaded = static_cast<double>(timer.elapsed());
    const Subject subject{
        .name = peer.name(),
        .rows = rows,
        .model = &peer.model(),
        .type = [&](const QString &text) { peer.setText(text); },
        .choose = [&](int customer) { peer.setCustomer(customer < 0 ? TenantId() : bench::customer(customer)); },
        .delta = [&](int round) { peer.apply(makeDelta(rows, round)); },
    };
    QJsonObject result = measure(subject, view, only);
    result.insert(u"loadMs"_s, loaded);
    result.insert(u"P-4"_s, static_cast<double>(bench::residentBytes() - empty) / rows);
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    returnLargeBlocks();
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"json"_s, u"Print JSON (there is no other form)."_s});
    parser.addOption({u"rows"_s, u"Incidents in our list."_s, u"N"_s, u"1000000"_s});
    parser.addOption({u"peer-rows"_s, u"Incidents in the peers' lists, and in ours beside them; 0: no peers."_s, u"N"_s,
                      u"20000"_s});
    parser.addOption({u"only"_s, u"Measure only these, as in P-1,P-3."_s, u"goals"_s});
    parser.process(app);
    const QStringList only = parser.value(u"only"_s).split(u',', Qt::SkipEmptyParts);
    const int rows = parser.value(u"rows"_s).toInt();
    const int peerRows = parser.value(u"peer-rows"_s).toInt();
    Theme theme;
    theme.setMode(Theme::Mode::Light);

    QJsonObject report{{u"benchmark"_s, u"triage"_s},
                       {u"unit"_s, u"ms; P-4: resident bytes a row"_s},
                       {u"qt"_s, QString::fromLatin1(qVersion())}};
    QJsonArray lists{measureOurs(rows, theme, only)};
    if (peerRows > 0) {
        lists.append(measureOurs(peerRows, theme, only));
        const auto typing = [&](int list) { return lists[list].toObject()[u"P-1"].toObject()[u"p50"].toDouble(); };
        QJsonObject faster;
        const auto compare = [&](std::unique_ptr<bench::Peer> peer) {
            lists.append(measurePeer(*peer, peerRows, only));
            faster.insert(peer->name(), typing(static_cast<int>(lists.size()) - 1) / typing(1));
        };
        compare(std::make_unique<bench::ProxyPeer>());
        compare(std::make_unique<bench::SqlPeer>(bench::SqlPeer::Search::Like));
        compare(std::make_unique<bench::SqlPeer>(bench::SqlPeer::Search::Fts5));
        report.insert(u"P-1 faster at the peers' size"_s, faster);
    }
    report.insert(u"lists"_s, lists);
    std::fputs(QJsonDocument(report).toJson().constData(), stdout);
    return 0;
}
