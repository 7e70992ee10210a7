// The open line on which the service says that something has changed (GET /v1/hints). GUI thread.
// Reconnects by itself and says where it left off; a line without heartbeat is cut and opened anew.
#pragma once

#include "core/sync/backoff.h"
#include "core/sync/changehint.h"
#include "core/sync/clocktimer.h"
#include "core/sync/sseparser.h"
#include "core/sync/syncoptions.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;

namespace roomwarden {

class ApiClient;

class ChangeStream final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Closed, // not wanted, or the token is no longer taken
        Connecting,
        Open,
        WaitingUntil // the next try
    };
    Q_ENUM(State)

    ChangeStream(ApiClient &api, const Clock &clock, const SyncOptions &options, QObject *parent = nullptr);
    ~ChangeStream() override;

    void open();
    void close();
    void forget();   // close, and where it left off: another person signs in
    void retryNow(); // ends a wait

    [[nodiscard]] State state() const { return m_state; }

Q_SIGNALS:
    void stateChanged();
    // After a connection that could not say where it left off, everything may have changed.
    void hint(const roomwarden::ChangeHint &hint);

private:
    void connectNow();
    void read();
    void headersArrived();
    void finished();
    void lost(std::chrono::milliseconds wait);
    void dropReply();
    void enter(State state);

    ApiClient &m_api;
    const SyncOptions m_options;
    QNetworkAccessManager *m_network; // of its own: a stream holds one of the six connections to a host
    QPointer<QNetworkReply> m_reply;
    QByteArray m_token; // what it was opened with
    State m_state = State::Closed;
    SseParser m_parser;
    BackOff m_backOff;
    ClockTimer m_retry;
    QTimer m_watchdog;
};

} // namespace roomwarden
