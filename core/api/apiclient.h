// Talks to the management service: sends, decodes and classifies. Knows the base address, asks others for the token,
// and holds calls back at a gate while somebody signs in. GUI thread; large answers are decoded on workers.
#pragma once

#include "core/api/apicall.h"
#include "core/api/apijob.h"
#include "core/api/apirequest.h"
#include "core/api/httpanswer.h"
#include "core/api/onworker.h"

#include <QNetworkRequest>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <vector>

class QNetworkAccessManager;

namespace roomwarden {

class ApiClient : public QObject
{
    Q_OBJECT

public:
    // What becomes of calls made as the signed-in caller.
    enum class Gate : quint8 {
        Open, // they are sent
        Held, // they wait: somebody is signing in
        Shut  // they fail with SignInNeeded, and nothing is sent
    };

    // base ends in "/v1/". The network outlives the client.
    ApiClient(QNetworkAccessManager &network, QUrl base, QObject *parent = nullptr);
    ~ApiClient() override;

    template<typename T>
    using Decoder = Result<T> (*)(const QJsonObject &);
    template<typename T>
    using Callback = std::function<void(Result<T>)>;

    // In all of these, done runs exactly once, later, on this thread, unless the returned call is cancelled or
    // dropped first.
    template<typename T>
    ApiCall send(ApiRequest &&request, Decoder<T> decode, Callback<T> done)
    {
        return enqueue(std::move(request), [decode, done = std::move(done)](ApiJob &job, Result<QByteArray> body) {
            Result<T> result = decoded<T>(std::move(body), decode, job.requestId());
            job.conclude();
            done(std::move(result));
        });
    }

    template<typename T>
    ApiCall get(const QString &path, const QUrlQuery &query, Decoder<T> decode, Callback<T> done)
    {
        return send<T>({.path = path, .query = query}, decode, std::move(done));
    }

    template<typename T>
    ApiCall post(const QString &path, const QJsonObject &body, const QUuid &key, Decoder<T> decode, Callback<T> done)
    {
        return send<T>({.verb = ApiRequest::Verb::Post, .path = path, .body = body, .key = key}, decode,
                       std::move(done));
    }

    template<typename T>
    ApiCall patch(const QString &path, const QJsonObject &body, quint32 ifMatch, const QUuid &key, Decoder<T> decode,
                  Callback<T> done)
    {
        return send<T>({.verb = ApiRequest::Verb::Patch, .path = path, .body = body, .ifMatch = ifMatch, .key = key},
                       decode, std::move(done));
    }

    // For pages: parsing and decoding happen on a worker. The decoder may therefore touch nothing but its argument.
    template<typename T>
    ApiCall getDecoded(const QString &path, const QUrlQuery &query, Decoder<T> decode, Callback<T> done)
    {
        return enqueue({.path = path, .query = query},
                       [decode, done = std::move(done)](ApiJob &job, Result<QByteArray> body) {
                           if (body) {
                               decodeOnWorker<T>(job, *std::move(body), decode, done);
                               return;
                           }
                           job.conclude();
                           done(std::move(body).error());
                       });
    }

    // A request for the stream of hints, for a network of the stream's own: authorised, never redirected, without a
    // time-out.
    [[nodiscard]] QNetworkRequest streamRequest(const QString &path) const;

    [[nodiscard]] const QUrl &base() const { return m_base; }
    [[nodiscard]] QByteArray token() const { return m_token ? m_token() : QByteArray(); }
    void setTokenSource(std::function<QByteArray()> token) { m_token = std::move(token); }
    [[nodiscard]] Gate gate() const { return m_gate; }
    void setGate(Gate gate);
    // A 401 that was met outside of a call (the stream): says so to whoever signs in, if the token is still in use.
    void noteRefusedToken(const QByteArray &token);

    // Without a byte for so long, a call ends with Timeout.
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }
    void setBodyLimit(qsizetype bytes) { m_bodyLimit = bytes; }
    [[nodiscard]] qsizetype bodyLimit() const { return m_bodyLimit; }

Q_SIGNALS:
    void signInNeeded();         // the service no longer takes the token
    void reached(bool answered); // after every call: was there anybody

private:
    friend class ApiJob;

    ApiCall enqueue(ApiRequest request, ApiJob::Finished finished);
    [[nodiscard]] Result<QNetworkReply *> startReply(const ApiRequest &request, const QByteArray &token,
                                                     const QString &requestId);
    // True if the job will be sent again, with another token, now or when the gate opens.
    bool refusedToken(ApiJob &job, const QByteArray &token);
    void noteReached(bool answered)
    {
        Q_EMIT
        reached(answered);
    }

    // May run on any thread.
    template<typename T>
    [[nodiscard]] static Result<T> decoded(Result<QByteArray> body, Decoder<T> decode, const QString &requestId)
    {
        if (!body)
            return std::move(body).error();
        Result<T> result = objectFromBody(*body).and_then(decode);
        if (result)
            return result;
        Error error = std::move(result).error();
        error.requestId = requestId;
        return error;
    }

    template<typename T>
    static void decodeOnWorker(ApiJob &job, QByteArray body, Decoder<T> decode, Callback<T> done)
    {
        onWorker<Result<T>>(
            &job,
            [body = std::move(body), decode, requestId = job.requestId()] {
                return decoded<T>(body, decode, requestId);
            },
            [&job, done = std::move(done)](Result<T> result) {
                if (!job.isRunning())
                    return; // cancelled meanwhile, and only waiting to be deleted
                job.conclude();
                done(std::move(result));
            });
    }

    QNetworkAccessManager &m_network;
    const QUrl m_base;
    std::function<QByteArray()> m_token;
    Gate m_gate = Gate::Open;
    std::vector<QPointer<ApiJob>> m_waiting; // at the gate, in order
    std::chrono::milliseconds m_timeout{30'000};
    qsizetype m_bodyLimit = 64 * 1024 * 1024; // after decompression; a page of 1,000 incidents has about 1 MB
};

} // namespace roomwarden
