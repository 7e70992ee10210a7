// Incidents this technician has put aside until later. Nobody else learns of it: it is kept on this computer, with the
// customer's own key, and goes with it. GUI thread.
#pragma once

#include "core/store/incidentstore.h"
#include "core/store/localstore.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace roomwarden {

class Clock;

// When an incident comes back: at a time, with its next change, or only when it gets worse. Whatever was chosen, one
// that gets worse comes back at once: a higher severity, or somebody has to act who had not.
struct SnoozeEnd
{
    enum class Kind : quint8 { Time, Change, Worse };
    Kind kind = Kind::Time;
    QDateTime time = {}; // of Time; UTC

    friend bool operator==(const SnoozeEnd &, const SnoozeEnd &) = default;
};

struct Snooze
{
    IncidentId incident = {};
    TenantId customer = {};
    SnoozeEnd end = {};
    // As the incident was when it was put aside.
    quint32 revision = 0;
    Severity severity = {};
    DisplayStatus status = {};

    friend bool operator==(const Snooze &, const Snooze &) = default;
};

class Snoozes : public QObject
{
    Q_OBJECT

public:
    // All outlive it. What an earlier run kept is taken over once local has opened.
    Snoozes(const IncidentStore &incidents, LocalStore &local, const Clock &clock, QObject *parent = nullptr);

    // Puts aside, or changes until when. Incidents that are over already are left out.
    void snooze(const std::vector<Incident> &incidents, const SnoozeEnd &end);
    void endNow(const std::vector<IncidentId> &ids);

    [[nodiscard]] const Snooze *find(const IncidentId &id) const; // null: not put aside; until the next change
    [[nodiscard]] bool isEmpty() const { return m_snoozes.isEmpty(); }
    // Those that the store knows, by their place in it, ascending.
    [[nodiscard]] std::vector<std::pair<Slot, IncidentId>> places() const;

    // The last snooze() can be taken back until one of its incidents has come back or the next is made: how many
    // incidents it put aside and until when; 0: there is nothing to take back.
    [[nodiscard]] int undoable() const { return static_cast<int>(m_last.size()); }
    [[nodiscard]] const SnoozeEnd &undoableEnd() const { return m_lastEnd; }
    void undo();

    // The technician changed it himself: that is not the change it waits for. With the revision this led to.
    void noteOwnChange(const Incident &now);

    void forget(const TenantId &customer); // its access ends; the records go with its key (INV-22)
    void clear();                          // somebody else may come

Q_SIGNALS:
    void changed(); // which are put aside, or their places in the store
    void undoableChanged();
    // By themselves: it was time, or they changed. Before changed().
    void cameBack(const std::vector<roomwarden::IncidentId> &ids);

private:
    void take(); // what the last run kept
    void follow();
    void wake(); // ends those that are due, and says so if others have moved in the store
    void announce();
    void schedule();
    void keep(const Snooze &snooze);
    bool drop(const IncidentId &id); // false: it was not put aside
    [[nodiscard]] bool isDue(const Snooze &snooze, Slot slot) const;
    void remove(const std::vector<IncidentId> &ids, bool byItself);
    void dropUndo();

    const IncidentStore &m_incidents;
    LocalStore &m_local;
    const Clock &m_clock;
    QHash<IncidentId, Snooze> m_snoozes;
    std::vector<IncidentId> m_last;     // of the last snooze()
    QHash<IncidentId, Snooze> m_before; // what it replaced
    SnoozeEnd m_lastEnd;
    std::vector<std::pair<Slot, IncidentId>> m_announced; // places() when changed() was last said
    QTimer m_next;                                        // to the next time
};

} // namespace roomwarden
