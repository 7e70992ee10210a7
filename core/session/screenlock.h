// Whether customers' data may be seen: locks when nobody has been there for a while (time asleep counts), when the
// system locks, and by key. Unlocked by proof of who it is: a sign-in made now, or the system's own unlocking. GUI
// thread.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace roomwarden {

class Session;

class ScreenLock : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Open,
        Locked,
        Proving // the person is asked who they are, in the browser
    };
    Q_ENUM(State)

    // Both must outlive the lock. tick: how often the clock is looked at.
    ScreenLock(Session &session, const Clock &clock, std::chrono::milliseconds tick = std::chrono::seconds(5),
               QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isLocked() const { return m_state != State::Open; }

    // Locks after so long without noteActivity(); 0: never. At first 15 minutes.
    void setIdleLimit(std::chrono::seconds limit) { m_idleLimit = limit; }
    // A key, a click, a move of the mouse: somebody is there.
    void noteActivity() { m_lastActivity = m_clock.now(); }

    // Only while somebody is signed in: otherwise there is nothing to hide.
    void lock();
    // Asks for proof; opens, or failed() follows.
    void unlock();
    void cancelUnlock();

    // The system's own lock. Whoever unlocks the system has proved enough, however this was locked.
    void systemLocked() { lock(); }
    void systemUnlocked();

Q_SIGNALS:
    void stateChanged(roomwarden::ScreenLock::State state);
    void failed(const roomwarden::Error &error);

private:
    void look();
    void enter(State state);

    Session &m_session;
    const Clock &m_clock;
    State m_state = State::Open;
    std::chrono::seconds m_idleLimit{900};
    QDateTime m_lastActivity;
    QTimer m_tick;
};

} // namespace roomwarden
