// The lock on customers' data.
#include "core/session/screenlock.h"

#include "core/base/logging.h"
#include "core/session/session.h"

namespace roomwarden {

ScreenLock::ScreenLock(Session &session, const Clock &clock, std::chrono::milliseconds tick, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_clock(clock),
      m_lastActivity(clock.now())
{
    connect(&m_tick, &QTimer::timeout, this, &ScreenLock::look);
    m_tick.start(tick);
    connect(&session, &Session::stateChanged, this, [this](Session::State state) {
        if (state == Session::State::SignedOut)
            enter(State::Open); // everything has been forgotten
    });
}

void ScreenLock::look()
{
    // The clock of the day goes on while the computer sleeps; a timer would not.
    if (m_idleLimit.count() > 0 && m_lastActivity.secsTo(m_clock.now()) >= m_idleLimit.count())
        lock();
}

void ScreenLock::lock()
{
    const Session::State session = m_session.state();
    if (m_state == State::Open && (session == Session::State::SignedIn || session == Session::State::Expired))
        enter(State::Locked);
}

void ScreenLock::unlock()
{
    if (m_state != State::Locked)
        return;
    enter(State::Proving);
    m_session.proveIdentityNow(this, [this](const Result<Done> &result) {
        if (m_state != State::Proving)
            return;
        enter(result ? State::Open : State::Locked);
        if (!result)
            Q_EMIT failed(result.error());
    });
}

void ScreenLock::cancelUnlock()
{
    if (m_state == State::Proving)
        m_session.cancelConfirmation();
}

void ScreenLock::systemUnlocked()
{
    if (m_state == State::Proving)
        m_session.cancelConfirmation();
    enter(State::Open);
}

void ScreenLock::enter(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    noteActivity();
    qCInfo(lcSession) << "lock:" << state;
    Q_EMIT stateChanged(state);
}

} // namespace roomwarden
