// Frames are taken at the end of the paint event: what comes after it is the platform's.
#include "tests/bench/framedriver.h"

#include <QHeaderView>
#include <QTimer>

#include <algorithm>
#include <ctime>

namespace roomwarden::bench {

double processTime() { return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC; }

double threadTime()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec time{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0)
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
#endif
    return processTime();
}

void FrameView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    Q_EMIT painted();
}

double Samples::quantile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<size_t>(part * static_cast<double>(values.size() - 1) + 0.5)];
}

QJsonObject Samples::toJson() const
{
    const auto rounded = [](double value) { return static_cast<double>(static_cast<qint64>(value * 100 + 0.5)) / 100; };
    return {{QStringLiteral("samples"), static_cast<qint64>(total.size())},
            {QStringLiteral("p50"), rounded(quantile(total, 0.5))},
            {QStringLiteral("p99"), rounded(quantile(total, 0.99))},
            {QStringLiteral("max"), rounded(quantile(total, 1))},
            {QStringLiteral("cpuP50"), rounded(quantile(cpu, 0.5))},
            {QStringLiteral("cpuP99"), rounded(quantile(cpu, 0.99))},
            {QStringLiteral("windowP50"), rounded(quantile(window, 0.5))},
            {QStringLiteral("windowP99"), rounded(quantile(window, 0.99))},
            {QStringLiteral("blockedMax"), rounded(quantile(blocked, 1))},
            {QStringLiteral("over16_7"),
             static_cast<qint64>(std::count_if(total.begin(), total.end(), [](double ms) { return ms > 16.7; }))}};
}

FrameDriver::FrameDriver(FrameView &view, std::function<bool()> isBusy, QObject *parent)
    : QObject(parent),
      m_view(view),
      m_isBusy(std::move(isBusy))
{
    connect(&view, &FrameView::painted, this, &FrameDriver::painted);
}

void FrameDriver::then(Samples *samples, std::function<void()> act)
{
    m_steps.push_back({.samples = samples, .act = std::move(act), .pause = -1, .until = {}});
}

void FrameDriver::pause(int ms, std::function<bool()> until)
{
    m_steps.push_back({.samples = nullptr, .act = {}, .pause = ms, .until = std::move(until)});
}

void FrameDriver::start(std::function<void()> finished)
{
    m_finished = std::move(finished);
    QTimer::singleShot(0, this, &FrameDriver::next);
}

void FrameDriver::next()
{
    if (m_current == m_steps.size()) {
        m_finished();
        return;
    }
    const Step &step = m_steps[m_current];
    if (step.pause >= 0) {
        QTimer::singleShot(step.pause, this, [this] {
            const Step &waiting = m_steps[m_current];
            if (!waiting.until || waiting.until())
                ++m_current;
            next();
        });
        return;
    }
    m_waiting = true;
    m_cpu = processTime();
    m_window = threadTime();
    m_clock.start();
    step.act();
    m_acted = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    m_view.viewport()->update();
}

void FrameDriver::painted()
{
    if (!m_waiting || m_isBusy())
        return;
    m_waiting = false;
    const double total = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    if (Samples *samples = m_steps[m_current].samples) {
        samples->total.push_back(total);
        samples->blocked.push_back(m_acted);
        samples->cpu.push_back(processTime() - m_cpu);
        samples->window.push_back(threadTime() - m_window);
    }
    ++m_current;
    QTimer::singleShot(0, this, &FrameDriver::next);
}

void dressAsList(FrameView &view, QAbstractItemModel &model)
{
    view.setModel(&model);
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(28);
    view.verticalHeader()->hide();
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setShowGrid(false);
    view.setWordWrap(false);
    constexpr int widths[] = {110, 190, 180, 420, 150, 140, 80, 140, 70, 120};
    for (int column = 0; column < model.columnCount(); ++column)
        view.setColumnWidth(column, widths[column]);
    view.resize(1600, 1000);
    view.show();
}

} // namespace roomwarden::bench
