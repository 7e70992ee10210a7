// One connection after another.
#include "core/sync/changestream.h"

#include "core/api/apiclient.h"
#include "core/base/logging.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

ChangeHint ChangeHint::fromData(const QByteArray &data)
{
    const QJsonDocument document = QJsonDocument::fromJson(data);
    const QJsonValue resources = document.object().value("resources"_L1);
    if (!resources.isArray())
        return everything();
    const QJsonArray names = resources.toArray();
    ChangeHint hint{.incidents = names.contains("incidents"_L1),
                    .rooms = names.contains("rooms"_L1),
                    .tenants = names.contains("tenants"_L1),
                    .invitations = names.contains("invitations"_L1),
                    .access = names.contains("access"_L1)};
    const QJsonArray customers = document.object().value("tenantIds"_L1).toArray();
    for (const QJsonValue &customer : customers) {
        if (customer.isString())
            hint.customers.insert(TenantId(customer.toString()));
    }
    return hint;
}

ChangeStream::ChangeStream(ApiClient &api, const Clock &clock, const SyncOptions &options, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_options(options),
      m_network(options.streamNetwork ? options.streamNetwork : new QNetworkAccessManager(this)),
      m_backOff(options.reconnectFirst, options.reconnectMost),
      m_retry(clock, options.tick)
{
    connect(&m_retry, &ClockTimer::fired, this, &ChangeStream::connectNow);
    m_watchdog.setSingleShot(true);
    m_watchdog.setInterval(options.heartbeat);
    connect(&m_watchdog, &QTimer::timeout, this, [this] {
        qCInfo(lcSync, "hints: no heartbeat");
        lost(m_backOff.next());
    });
}

ChangeStream::~ChangeStream() { dropReply(); }

void ChangeStream::open()
{
    if (m_state == State::Closed) {
        m_backOff.reset();
        connectNow();
    }
}

void ChangeStream::close()
{
    dropReply();
    m_retry.stop();
    enter(State::Closed);
}

void ChangeStream::forget()
{
    close();
    m_parser = SseParser();
}

void ChangeStream::retryNow()
{
    if (m_state == State::WaitingUntil) {
        m_backOff.reset();
        connectNow();
    }
}

void ChangeStream::connectNow()
{
    dropReply();
    m_retry.stop();
    m_parser.restart();
    QNetworkRequest request = m_api.streamRequest(u"hints"_s);
    if (!m_parser.lastId().isEmpty())
        request.setRawHeader("Last-Event-ID"_ba, m_parser.lastId());
    m_token = m_api.token();
    m_reply = m_network->get(request);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ChangeStream::headersArrived);
    connect(m_reply, &QNetworkReply::readyRead, this, &ChangeStream::read);
    connect(m_reply, &QNetworkReply::finished, this, &ChangeStream::finished);
    m_watchdog.start(); // connecting may hang as well
    enter(State::Connecting);
}

void ChangeStream::headersArrived()
{
    if (m_state == State::Open || m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
        return; // anything else ends in finished()
    if (!m_reply->header(QNetworkRequest::ContentTypeHeader).toString().startsWith("text/event-stream"_L1)) {
        qCWarning(lcSync, "hints: the answer is no event stream");
        lost(m_options.reconnectMost);
        return;
    }
    m_watchdog.start();
    const bool knowsWhere = !m_parser.lastId().isEmpty();
    enter(State::Open);
    if (!knowsWhere)
        Q_EMIT
    hint(ChangeHint::everything());
}

void ChangeStream::read()
{
    headersArrived();
    if (m_state != State::Open)
        return;
    m_watchdog.start(); // comments count: they are the heartbeat
    m_backOff.reset();
    const std::vector<ServerEvent> events = m_parser.feed(m_reply->readAll());
    if (m_parser.overflowed()) {
        lost(m_backOff.next());
        return;
    }
    for (const ServerEvent &event : events) {
        if (event.name == "change")
            Q_EMIT
        hint(ChangeHint::fromData(event.data));
        if (m_state != State::Open)
            return; // closed by whoever heard the hint
    }
}

void ChangeStream::finished()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    qCInfo(lcSync, "hints: ended, status %d", status);
    if (status == 401) {
        const QByteArray token = m_token;
        close();
        m_api.noteRefusedToken(token);
        if (m_api.gate() == ApiClient::Gate::Held)
            lost(m_backOff.next({})); // another token is on its way
        return;
    }
    std::optional<std::chrono::seconds> asked;
    if (const int seconds = m_reply->rawHeader("Retry-After"_ba).toInt(); seconds > 0)
        asked = std::chrono::seconds(seconds);
    if (status >= 400 && status < 500 && !asked)
        lost(m_options.reconnectMost); // not offered to us; asking again at once will not change that
    else
        lost(std::max(m_backOff.next(asked), std::chrono::milliseconds(m_parser.retry())));
}

void ChangeStream::lost(std::chrono::milliseconds wait)
{
    dropReply();
    m_retry.start(wait);
    enter(State::WaitingUntil);
}

void ChangeStream::dropReply()
{
    m_watchdog.stop();
    if (QNetworkReply *reply = m_reply) {
        m_reply = nullptr;
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void ChangeStream::enter(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT
    stateChanged();
}

} // namespace roomwarden
