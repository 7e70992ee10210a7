// Does one thing after the other to a table and measures each until its effect is painted, in the ordinary event loop.
#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTableView>

#include <functional>
#include <vector>

namespace roomwarden::bench {

class FrameView final : public QTableView
{
    Q_OBJECT

public:
    using QTableView::QTableView;

Q_SIGNALS:
    void painted();

protected:
    void paintEvent(QPaintEvent *event) override;
};

// Shows the model as the console's list of incidents looks.
void dressAsList(FrameView &view, QAbstractItemModel &model);

// Milliseconds.
struct Samples
{
    std::vector<double> total = {};   // from the beginning to the painted frame
    std::vector<double> blocked = {}; // what the action itself took before the event loop went on
    std::vector<double> cpu = {};     // processor time of all threads meanwhile: says more on a machine with other work
    std::vector<double> window = {};  // of that, the thread of the windows
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static double quantile(std::vector<double> values, double part);
};

// Milliseconds of processor time, of this thread and of all.
[[nodiscard]] double threadTime();
[[nodiscard]] double processTime();

class FrameDriver final : public QObject
{
    Q_OBJECT

public:
    // isBusy: whether what is shown is not yet what was asked for.
    FrameDriver(FrameView &view, std::function<bool()> isBusy, QObject *parent = nullptr);

    // Runs act; measured into samples unless that is null.
    void then(Samples *samples, std::function<void()> act);
    void pause(int ms, std::function<bool()> until = {}); // at least so long, and until that holds
    void start(std::function<void()> finished);

private:
    struct Step
    {
        Samples *samples;
        std::function<void()> act;
        int pause;
        std::function<bool()> until;
    };
    void next();
    void painted();

    FrameView &m_view;
    const std::function<bool()> m_isBusy;
    std::vector<Step> m_steps;
    size_t m_current = 0;
    bool m_waiting = false; // for a frame
    QElapsedTimer m_clock;
    double m_acted = 0;
    double m_cpu = 0;
    double m_window = 0;
    std::function<void()> m_finished;
};

} // namespace roomwarden::bench
