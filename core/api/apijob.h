// The engine behind an ApiCall: waits at the gate, sends, gathers the body, and reports once. GUI thread.
// Made by ApiClient only; deletes itself when it has reported or was cancelled.
#pragma once

#include "core/api/apirequest.h"
#include "core/base/result.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>

#include <functional>

namespace roomwarden {

class ApiClient;

class ApiJob final : public QObject
{
    Q_OBJECT

public:
    // Runs once, with the body of a good answer. It must call conclude() before it calls anybody else, at once or
    // after decoding.
    using Finished = std::function<void(ApiJob &, Result<QByteArray>)>;

    ApiJob(ApiClient &client, ApiRequest request, Finished finished);
    ~ApiJob() override;

    [[nodiscard]] bool isRunning() const { return m_state != State::Over; }
    [[nodiscard]] bool isGated() const { return !m_request.token; }
    [[nodiscard]] const QString &requestId() const { return m_requestId; }

    void send();
    void failLater(Error error); // in a later turn of the event loop: a callback never runs inside the call
    void conclude();             // from here on it is over, and cancel() does nothing
    void cancel();

private:
    enum class State : quint8 { Waiting, Sent, Answered, Over };

    void readBody();
    void replyFinished();
    void report(Result<QByteArray> answer);
    void dropReply();
    void log(int status) const;

    ApiClient &m_client;
    const ApiRequest m_request;
    Finished m_finished;
    State m_state = State::Waiting;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_token; // what it was sent with: a 401 to an old token says nothing about the new one
    QByteArray m_body;
    bool m_tooLarge = false;
    QString m_requestId;
    QElapsedTimer m_since;
};

} // namespace roomwarden
