// Reads the incident that is looked at, a moment after it is chosen, and keeps the last few. GUI thread.
#pragma once

#include "core/sync/reads.h"

#include <QCache>
#include <QObject>
#include <QTimer>

namespace roomwarden {

class Clock;

// Walking the list with a key held down asks for nothing: only an incident that stays chosen for the debounce is read.
// What was read is kept in memory only, and forgotten with its customer's access (INV-22, INV-24).
class DetailReader : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { Empty, Reading, Ready, Failed };
    using Read =
        std::function<ApiCall(const TenantId &, const IncidentId &, std::function<void(Result<IncidentDetail>)>)>;
    static constexpr std::chrono::milliseconds debounce{150};

    DetailReader(Read read, const Clock &clock, QObject *parent = nullptr);
    ~DetailReader() override;

    // The row as the list knows it. Another id starts over; the same id at a higher revision reads again, quietly.
    void choose(const Incident &row);
    void clear();
    // Now: Retry, F5, and after a command of ours has succeeded.
    void readAgain();
    void forget(const TenantId &customer);
    void forgetAll();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const IncidentId &id() const { return m_id; }
    // Null unless something is known of the chosen incident: in Ready, and after a failure if it was read before.
    [[nodiscard]] const IncidentDetail *detail() const;
    [[nodiscard]] QDateTime readAt() const;                                     // of detail(); null if none
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } // in Failed

Q_SIGNALS:
    void changed();

private:
    struct Kept
    {
        IncidentDetail detail;
        QDateTime readAt;
    };

    void start();
    void arrived(Result<IncidentDetail> result);

    Read m_read;
    const Clock &m_clock;
    QTimer m_wait;
    State m_state = State::Empty;
    IncidentId m_id;
    TenantId m_customer;
    quint32 m_revision = 0; // of the row
    std::optional<Error> m_error;
    mutable QCache<IncidentId, Kept> m_kept{64};
    ApiCall m_call; // last: dropped first
};

} // namespace roomwarden
