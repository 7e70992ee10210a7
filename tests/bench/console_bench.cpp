// P-12 and P-14 of the goals: console_bench --json [--customers N] [--incidents N] [--idle-seconds N]. Prints one JSON
// object. The whole console at a demo's service, which is a process of its own (the program starts itself): what it
// costs while nothing happens, beside an empty window in the same run, and the longest turn of the window's thread in
// each step of a working day.
#include "app/console.h"
#include "core/base/heap.h"
#include "models/incidenttablemodel.h"
#include "service/demo/demoworld.h"
#include "service/service.h"
#include "service/storage/migrations.h"
#include "tests/bench/framedriver.h"
#include "tests/support/eventloopwatch.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QProcess>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

#include <cstdio>
#include <numeric>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A service on its own, without the demo's devices: nothing is to happen by itself.
int serve(int customers, int incidents)
{
    const SystemClock clock;
    const QTemporaryDir folder;
    const service::ServiceConfig config{.database = {.name = folder.filePath(u"world.sqlite"_s)}, .demoPersonas = true};
    {
        auto database = service::Database::open(config.database);
        if (!database || !service::migrate(**database)
            || !service::buildDemoWorld(**database, {.tenants = customers, .incidents = incidents}, clock))
            qFatal("the world cannot be built");
    }
    service::Service service(config, clock);
    const Result<QUrl> base = service.start();
    if (!base)
        qFatal("the service does not start");
    std::printf("%s\n", base->toEncoded().constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

// Steps one after the other in the ordinary event loop, each for a third of a second at least and until it is through.
class Day final : public QObject
{
public:
    struct Step
    {
        QString name = {};
        std::function<void()> act = {};
        std::function<bool()> until = [] { return true; };
        std::chrono::milliseconds least = 300ms;
        bool isTriage = false; // in the list of incidents, where the goal is stricter
    };

    Day()
    {
        m_look.setInterval(20ms);
        connect(&m_look, &QTimer::timeout, this, [this] { look(); });
    }
    void then(Step step) { m_steps.push_back(std::move(step)); }
    void run()
    {
        QTimer::singleShot(0, this, [this] { begin(); });
        QCoreApplication::exec();
    }
    [[nodiscard]] QJsonObject toJson() const
    {
        QJsonArray steps;
        qint64 longest = 0, longestInTriage = 0;
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            const qint64 ms = m_blocks[i].count();
            longest = std::max(longest, ms);
            if (m_steps[i].isTriage)
                longestInTriage = std::max(longestInTriage, ms);
            steps.append(QJsonObject{{u"step"_s, m_steps[i].name}, {u"longestTurnMs"_s, ms}});
        }
        return {{u"longestMs"_s, longest}, {u"longestInTriageMs"_s, longestInTriage}, {u"steps"_s, steps}};
    }

private:
    void begin()
    {
        m_watch.reset();
        m_since.start();
        m_look.start();
        m_steps[m_blocks.size()].act();
    }
    void look()
    {
        const Step &step = m_steps[m_blocks.size()];
        if (m_since.elapsed() > 180'000)
            qFatal("%s: never through", qPrintable(step.name));
        if (m_since.elapsed() < step.least.count() || !step.until())
            return;
        m_look.stop();
        m_blocks.push_back(m_watch.longest());
        if (m_blocks.size() == m_steps.size())
            QCoreApplication::exit();
        else
            QTimer::singleShot(0, this, [this] { begin(); });
    }

    EventLoopWatch m_watch;
    QTimer m_look;
    QElapsedTimer m_since;
    std::vector<Step> m_steps;
    std::vector<std::chrono::milliseconds> m_blocks;
};

// Percent of one processor that this process takes while nobody touches it, in each second.
std::vector<double> idlePercents(int seconds)
{
    std::vector<double> percents;
    double before = bench::processTime();
    QTimer each;
    QObject::connect(&each, &QTimer::timeout, [&] {
        const double now = bench::processTime();
        percents.push_back((now - std::exchange(before, now)) / 10);
        if (static_cast<int>(percents.size()) == seconds)
            QCoreApplication::exit();
    });
    each.start(1s);
    QCoreApplication::exec();
    return percents;
}

QJsonObject idleReport(int seconds)
{
    const std::vector<double> percents = idlePercents(seconds);
    return {{u"meanPercent"_s, std::accumulate(percents.begin(), percents.end(), 0.0) / seconds},
            {u"medianSecondPercent"_s, bench::Samples::quantile(percents, 0.5)},
            {u"busiestSecondPercent"_s, bench::Samples::quantile(percents, 1)}};
}

class Bench
{
public:
    explicit Bench(QUrl base) : m_base(std::move(base)) { }

    [[nodiscard]] QJsonObject idle(int seconds)
    {
        QJsonObject report;
        {
            QWidget empty;
            empty.resize(1600, 1000);
            empty.show();
            report.insert(u"emptyWindow"_s, idleReport(seconds));
        }
        Day start;
        addStart(start);
        start.then({.name = u"come to rest"_s, .act = [] {}, .least = 8s});
        start.run();
        report.insert(u"streamOpen"_s, m_console->sync().status().streaming);
        report.insert(u"incidents"_s, m_console->incidents().size());
        report.insert(u"console"_s, idleReport(seconds));
        m_console.reset();
        return report;
    }

    [[nodiscard]] QJsonObject longestTurns()
    {
        Day day;
        addStart(day);
        for (qsizetype letters = 1; letters <= 6; ++letters)
            day.then({.name = u"type into the filter"_s,
                      .act = [this, letters] { filter().setText(u"camera"_s.first(letters)); },
                      .isTriage = true});
        day.then({.name = u"clear the filter"_s, .act = [this] { filter().clear(); }, .isTriage = true});
        for (const int column : {IncidentTableModel::TitleColumn, IncidentTableModel::UpdatedColumn})
            day.then({.name = u"sort"_s,
                      .act = [this, column] { table().sortByColumn(column, Qt::AscendingOrder); },
                      .isTriage = true});
        for (int row = 0; row < 5; ++row)
            day.then({.name = u"look at an incident"_s,
                      .act = [this, row] { table().setCurrentIndex(table().model()->index(row, 0)); },
                      .isTriage = true});
        day.then({.name = u"one customer"_s, .act = [this] { scope().setCustomer(someCustomer()); }, .isTriage = true});
        day.then({.name = u"all customers"_s, .act = [this] { scope().setAllCustomers(); }, .isTriage = true});
        for (const QString &page : {u"tenants"_s, u"tenantManagers"_s, u"roles"_s, u"sync"_s, u"incidents"_s})
            day.then({.name = u"the page "_s + page, .act = [this, page] { m_console->window().showPage(page); }});
        day.then({.name = u"the switcher"_s, .act = [this] { m_console->window().openSwitcher(); }});
        day.then({.name = u"the palette"_s, .act = [this] { trigger(u"go.palette.open"_s); }});
        day.then({.name = u"synchronise"_s, .act = [this] { m_console->sync().syncNow(); }, .least = 2s});
        day.run();
        m_console.reset();
        return day.toJson();
    }

private:
    void addStart(Day &day)
    {
        day.then({.name = u"the window"_s, .act = [this] {
                      m_console =
                          std::make_unique<Console>(ConsoleSetup::forDemo(m_base), m_theme, m_settings, m_clock);
                      m_console->window().resize(1600, 1000);
                      m_console->window().show();
                  }});
        day.then({.name = u"sign in and read everything"_s,
                  .act = [this] { m_console->session().signIn({.loginHint = u"help-desk"_s}); },
                  .until =
                      [this] {
                          const SyncStatus &status = m_console->sync().status();
                          return status.state == SyncStatus::State::Live && status.streaming;
                      },
                  .least = 3s});
    }
    [[nodiscard]] QLineEdit &filter() { return *m_console->window().findChild<QLineEdit *>(u"filterField"_s); }
    [[nodiscard]] QTableView &table() { return *m_console->window().findChild<QTableView *>(u"incidentTable"_s); }
    [[nodiscard]] Scope &scope() { return m_console->context().scope; }
    [[nodiscard]] TenantId someCustomer() { return m_console->incidents().customerOf(0); }
    void trigger(const QString &action) { m_console->context().actions.action(action)->trigger(); }

    const QUrl m_base;
    SystemClock m_clock;
    Theme m_theme;
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    std::unique_ptr<Console> m_console;
};

} // namespace

int main(int argc, char **argv)
{
    returnLargeBlocks();
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"json"_s, u"Print JSON (there is no other form)."_s});
    parser.addOption({u"customers"_s, u"How many there are."_s, u"N"_s, u"1000"_s});
    parser.addOption({u"incidents"_s, u"How many there are."_s, u"N"_s, u"100000"_s});
    parser.addOption({u"idle-seconds"_s, u"For how long nothing happens."_s, u"N"_s, u"60"_s});
    parser.addOption({u"serve"_s, u"Only serve them, and say where."_s});
    parser.process(app);
    QLoggingCategory::setFilterRules(u"roomwarden.*=false"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    if (parser.isSet(u"serve"_s))
        return serve(parser.value(u"customers"_s).toInt(), parser.value(u"incidents"_s).toInt());

    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(QCoreApplication::applicationFilePath(), {u"--serve"_s, u"--customers"_s, parser.value(u"customers"_s),
                                                           u"--incidents"_s, parser.value(u"incidents"_s)});
    while (!server.canReadLine()) {
        if (!server.waitForReadyRead(300'000))
            qFatal("the service does not start");
    }
    Bench bench(QUrl::fromEncoded(server.readLine().trimmed()));
    QJsonObject report{{u"benchmark"_s, u"console"_s}, {u"qt"_s, QString::fromLatin1(qVersion())}};
    report.insert(u"P-12"_s, bench.idle(parser.value(u"idle-seconds"_s).toInt()));
    report.insert(u"P-14"_s, bench.longestTurns());
    server.terminate();
    server.waitForFinished();
    std::fputs(QJsonDocument(report).toJson().constData(), stdout);
    return 0;
}
