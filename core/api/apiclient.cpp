// Building requests, and the gate.
#include "core/api/apiclient.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == "https"_L1 ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

} // namespace

QString pathSegment(const QString &id)
{
    if (id == "."_L1 || id == ".."_L1)
        return QString(id).replace(u'.', u"%252E"_s); // %2E would be resolved like a dot; so it names nothing
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

ApiClient::ApiClient(QNetworkAccessManager &network, QUrl base, QObject *parent)
    : QObject(parent),
      m_network(network),
      m_base(std::move(base))
{ }

ApiClient::~ApiClient() = default;

ApiCall ApiClient::enqueue(ApiRequest request, ApiJob::Finished finished)
{
    auto *job = new ApiJob(*this, std::move(request), std::move(finished));
    if (!job->isGated() || m_gate == Gate::Open)
        job->send();
    else if (m_gate == Gate::Held)
        m_waiting.emplace_back(job);
    else
        job->failLater({.kind = Error::Kind::SignInNeeded, .detail = u"nobody is signed in"_s});
    return ApiCall(job);
}

void ApiClient::setGate(Gate gate)
{
    m_gate = gate;
    if (gate == Gate::Held)
        return;
    for (const QPointer<ApiJob> &job : std::exchange(m_waiting, {})) {
        if (!job || !job->isRunning())
            continue;
        if (gate == Gate::Open)
            job->send();
        else
            job->failLater({.kind = Error::Kind::SignInNeeded, .detail = u"signing in came to nothing"_s});
    }
}

bool ApiClient::refusedToken(ApiJob &job, const QByteArray &token)
{
    if (m_gate == Gate::Held) {
        m_waiting.emplace_back(&job);
        return true;
    }
    if (m_gate == Gate::Open && this->token() != token) {
        job.send();
        return true;
    }
    noteRefusedToken(token);
    if (m_gate == Gate::Held) { // whoever heard that is getting another one
        m_waiting.emplace_back(&job);
        return true;
    }
    return false;
}

void ApiClient::noteRefusedToken(const QByteArray &token)
{
    if (m_gate == Gate::Open && this->token() == token)
        Q_EMIT
    signInNeeded();
}

Result<QNetworkReply *> ApiClient::startReply(const ApiRequest &request, const QByteArray &token,
                                              const QString &requestId)
{
    QUrl url = m_base.resolved(QUrl(request.path));
    if (!url.isValid() || !sameOrigin(url, m_base)) {
        // A link that leads elsewhere would carry the token there.
        return Error{.kind = Error::Kind::Malformed, .detail = u"a link leads to another origin"_s};
    }
    if (!request.query.isEmpty())
        url.setQuery(request.query);
    QNetworkRequest out(url);
    out.setTransferTimeout(static_cast<int>(m_timeout.count())); // chrono form: Qt 6.7
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    out.setRawHeader("Accept"_ba, "application/json"_ba);
    out.setRawHeader("client-request-id"_ba, requestId.toLatin1());
    if (!token.isEmpty())
        out.setRawHeader("Authorization"_ba, "Bearer "_ba + token);
    if (request.ifMatch != 0)
        out.setRawHeader("If-Match"_ba, u"W/\"%1\""_s.arg(request.ifMatch).toLatin1());
    if (!request.key.isNull())
        out.setRawHeader("Repeatability-Request-ID"_ba, request.key.toByteArray(QUuid::WithoutBraces));
    if (request.verb == ApiRequest::Verb::Get)
        return m_network.get(out);
    if (request.verb == ApiRequest::Verb::Delete)
        return m_network.deleteResource(out);
    out.setRawHeader("Content-Type"_ba, "application/json"_ba);
    const QByteArray body = QJsonDocument(request.body).toJson(QJsonDocument::Compact);
    if (request.verb == ApiRequest::Verb::Post)
        return m_network.post(out, body);
    return m_network.sendCustomRequest(out, "PATCH"_ba, body);
}

QNetworkRequest ApiClient::streamRequest(const QString &path) const
{
    QNetworkRequest out(m_base.resolved(QUrl(path)));
    out.setTransferTimeout(0); // an idle stream is a healthy one; its heartbeat is watched instead
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setRawHeader("Accept"_ba, "text/event-stream"_ba);
    out.setRawHeader("client-request-id"_ba, QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    out.setRawHeader("Authorization"_ba, QByteArray("Bearer "_ba + token()));
    return out;
}

} // namespace roomwarden
