// One request: from the gate to the callback.
#include "core/api/apijob.h"

#include "core/api/apiclient.h"
#include "core/api/httpanswer.h"
#include "core/base/logging.h"

#include <QTimer>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

const char *verbName(ApiRequest::Verb verb)
{
    switch (verb) {
    case ApiRequest::Verb::Get: return "GET";
    case ApiRequest::Verb::Post: return "POST";
    case ApiRequest::Verb::Patch: return "PATCH";
    case ApiRequest::Verb::Delete: return "DELETE";
    }
    return "";
}

} // namespace

ApiJob::ApiJob(ApiClient &client, ApiRequest request, Finished finished)
    : QObject(&client),
      m_client(client),
      m_request(std::move(request)),
      m_finished(std::move(finished))
{ }

ApiJob::~ApiJob() { dropReply(); }

void ApiJob::send()
{
    m_state = State::Sent;
    m_body.clear();
    m_token = m_request.token.value_or(m_client.token());
    m_requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_since.start();
    Result<QNetworkReply *> reply = m_client.startReply(m_request, m_token, m_requestId);
    if (!reply) {
        failLater(std::move(reply).error());
        return;
    }
    m_reply = *reply;
    connect(m_reply, &QNetworkReply::readyRead, this, &ApiJob::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &ApiJob::replyFinished);
}

void ApiJob::failLater(Error error)
{
    m_state = State::Sent;
    QTimer::singleShot(0, this, [this, error = std::move(error)] {
        if (m_state == State::Sent)
            report(error);
    });
}

void ApiJob::conclude()
{
    m_state = State::Over;
    deleteLater();
}

void ApiJob::cancel()
{
    if (m_state == State::Over)
        return;
    dropReply();
    m_finished = nullptr; // with whatever it holds: its owner may be gone in a moment
    conclude();
}

void ApiJob::readBody()
{
    m_body += m_reply->readAll();
    if (m_body.size() > m_client.bodyLimit() && !std::exchange(m_tooLarge, true))
        m_reply->abort(); // replyFinished() follows
}

void ApiJob::replyFinished()
{
    if (!m_tooLarge && m_reply->isReadable())
        m_body += m_reply->readAll();
    HttpAnswer answer{
        .status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        .error = m_reply->error(),
        .errorText = m_reply->error() == QNetworkReply::NoError ? QString() : m_reply->errorString(),
        .retryAfter = m_reply->rawHeader("Retry-After"_ba),
        .date = m_reply->rawHeader("Date"_ba),
        .requestId = QString::fromLatin1(m_reply->rawHeader("request-id"_ba)),
        .body = std::exchange(m_body, {}),
    };
    if (!answer.requestId.isEmpty())
        m_requestId = answer.requestId;
    answer.requestId = m_requestId;
    log(answer.status);
    dropReply();
    // Whoever hears the next two may drop this very call: sign-in that is needed ends what was going on.
    m_client.noteReached(answer.status != 0);
    if (m_state == State::Over)
        return;
    if (answer.status == 401 && isGated() && m_client.refusedToken(*this, m_token))
        return; // another token is there or on its way; it will be sent again
    if (m_state == State::Over)
        return;
    if (m_tooLarge || answer.body.size() > m_client.bodyLimit()) {
        report(Error{.kind = Error::Kind::Malformed,
                     .detail = u"the body is larger than %1 bytes"_s.arg(m_client.bodyLimit()),
                     .requestId = m_requestId});
        return;
    }
    report(judged(std::move(answer)));
}

void ApiJob::report(Result<QByteArray> answer)
{
    m_state = State::Answered;
    const Finished finished = std::exchange(m_finished, nullptr);
    finished(*this, std::move(answer));
}

void ApiJob::dropReply()
{
    if (QNetworkReply *reply = m_reply) {
        m_reply = nullptr;
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void ApiJob::log(int status) const
{
    // The path without its query: search texts and delta tokens are nobody's business (INV-42).
    qCInfo(lcNetwork, "%s %s %d %lld ms %s", verbName(m_request.verb),
           qPrintable(m_reply->request().url().path(QUrl::FullyEncoded)), status, m_since.elapsed(),
           qPrintable(m_requestId));
}

} // namespace roomwarden
