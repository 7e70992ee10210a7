// Writes with everything that belongs to one.
#include "service/resources/writeunit.h"

#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/changehub.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUuid>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

WriteUnit::WriteUnit(Database &transaction, RequestContext &context, const Request &request)
    : m_transaction(transaction),
      m_context(context),
      m_request(request),
      m_access(transaction, context.caller().caller()),
      m_now(context.now()),
      m_repeatabilityId(QString::fromLatin1(request.header("repeatability-request-id")).trimmed())
{ }

QString WriteUnit::requestHash() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_request.method);
    hash.addData("\n");
    hash.addData(m_request.path.toUtf8());
    hash.addData("\n");
    hash.addData(m_request.body);
    return QString::fromLatin1(hash.result().toHex());
}

std::optional<Result<Response>> WriteUnit::answeredBefore()
{
    return answeredBefore([](const Response &stored) { return stored; });
}

std::optional<Result<Response>>
WriteUnit::answeredBefore(const std::function<Result<Response>(const Response &)> &afresh)
{
    Result<std::optional<Response>> earlier = earlierAnswer();
    if (!earlier)
        return std::move(earlier).error();
    if (!*earlier)
        return std::nullopt;
    Result<Response> answer = afresh(**earlier);
    if (answer)
        answer->status = (*earlier)->status;
    return answer;
}

Result<std::optional<Response>> WriteUnit::earlierAnswer()
{
    if (m_repeatabilityId.isEmpty())
        return std::optional<Response>();
    if (QUuid::fromString(m_repeatabilityId).isNull()) {
        return problem(u"invalidRequest"_s, u"Repeatability-Request-ID must be a UUID."_s,
                       u"Repeatability-Request-ID"_s);
    }
    m_repeatabilityId = QUuid::fromString(m_repeatabilityId).toString(QUuid::WithoutBraces);
    std::optional<Response> stored;
    QString storedHash;
    Result<Done> read = forEachRow(
        m_transaction,
        u"SELECT request_hash, status, body FROM repeatable_requests WHERE request_id = ? AND principal_id = ?"_s,
        {m_repeatabilityId, caller().principal.id.text()}, [&](const QSqlQuery &row) {
            storedHash = row.value(0).toString();
            stored = Response{.status = row.value(1).toInt(), .body = row.value(2).toString().toUtf8()};
        });
    if (!read)
        return std::move(read).error();
    if (!stored)
        return stored;
    if (storedHash != requestHash()) {
        return problem(u"repeatabilityMismatch"_s, u"This Repeatability-Request-ID was used for another request."_s,
                       u"Repeatability-Request-ID"_s);
    }
    m_replayed = true;
    m_audit.clear();
    if (stored->body.isEmpty())
        stored->contentType.clear();
    const QString tag = QJsonDocument::fromJson(stored->body).object().value("@odata.etag"_L1).toString();
    if (!tag.isEmpty())
        stored->headers.emplace_back("ETag", tag.toLatin1());
    return stored;
}

Result<qint64> WriteUnit::nextSequence() { return nextChange(m_transaction); }

Result<Done> WriteUnit::keep(const Response &answer)
{
    const Response &response = m_kept ? *m_kept : answer;
    for (const AuditEntry &entry : m_audit) {
        if (Result<Done> written = appendAudit(m_transaction, entry, true, caller(), m_now); !written)
            return written;
    }
    if (m_repeatabilityId.isEmpty())
        return Done{};
    Result<int> rows =
        change(m_transaction,
               u"INSERT INTO repeatable_requests (request_id, principal_id, request_hash, status, body, created_ms)"
               u" VALUES (?, ?, ?, ?, ?, ?)"_s,
               {m_repeatabilityId, caller().principal.id.text(), requestHash(), response.status,
                QString::fromUtf8(response.body), m_now.toMSecsSinceEpoch()});
    if (!rows)
        return std::move(rows).error();
    return Done{};
}

Result<Response> writeOnce(RequestContext &context, const Request &request,
                           const std::function<Result<Response>(WriteUnit &)> &work)
{
    bool announced = false;
    std::vector<AuditEntry> attempted;
    QDateTime time;
    Result<Response> result = context.database.write<Response>([&](Database &transaction) -> Result<Response> {
        announced = false;
        attempted.clear();
        WriteUnit unit(transaction, context, request);
        Result<Response> answer = work(unit);
        time = unit.m_now;
        if (!answer) {
            attempted = std::move(unit.m_audit);
            return answer;
        }
        if (!unit.m_replayed) {
            if (Result<Done> kept = unit.keep(*answer); !kept)
                return std::move(kept).error();
            if (Result<Done> told = announce(transaction, unit.m_changes); !told)
                return std::move(told).error();
            announced = !unit.m_changes.isEmpty();
        }
        return answer;
    });
    if (result) {
        if (announced)
            context.parts.hub.wake();
        return result;
    }
    if (!attempted.empty() && result.error().kind != Error::Kind::Storage) {
        Result<Done> recorded = context.database.write<Done>([&](Database &transaction) -> Result<Done> {
            for (const AuditEntry &entry : attempted) {
                if (Result<Done> written = appendAudit(transaction, entry, false, context.caller().caller(), time);
                    !written)
                    return written;
            }
            return Done{};
        });
        if (!recorded)
            return std::move(recorded).error();
    }
    return result;
}

} // namespace roomwarden::service
