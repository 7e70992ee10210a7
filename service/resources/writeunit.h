// One write of a caller: a transaction, the promise that a repeated request happens once, the audit trail, and the
// hint to the consoles, so that no handler can forget one of them.
#pragma once

#include "service/access/auditlog.h"
#include "service/access/changes.h"
#include "service/resources/requestcontext.h"

#include <functional>
#include <optional>
#include <vector>

namespace roomwarden::service {

class WriteUnit
{
public:
    [[nodiscard]] Database &database() { return m_transaction; }
    [[nodiscard]] RequestContext &context() { return m_context; }
    [[nodiscard]] const Request &request() const { return m_request; }
    // Fresh inside the transaction: a permission taken away while the request waited for its turn does not count.
    [[nodiscard]] AccessEvaluator &access() { return m_access; }
    [[nodiscard]] const Caller &caller() const { return m_access.caller(); }
    [[nodiscard]] QDateTime now() const { return m_now; }
    [[nodiscard]] ChangeSet &changes() { return m_changes; }

    // The answer that was given before under the same Repeatability-Request-ID; a refusal if that was to another
    // request. To be asked once the caller's right to the thing is known, and before anything is changed.
    [[nodiscard]] Result<std::optional<Response>> earlierAnswer();
    // The same for a handler to return: nothing if this is the first time.
    [[nodiscard]] std::optional<Result<Response>> answeredBefore();
    // The same, under the status of that time but with what `afresh` gives, who is handed the answer of that time: for
    // one that names rooms, of which some may have been taken from the caller since (INV-10).
    [[nodiscard]] std::optional<Result<Response>>
    answeredBefore(const std::function<Result<Response>(const Response &)> &afresh);

    // What to give to who repeats the request, in place of the answer: for one that holds a secret.
    void keepInstead(Response response) { m_kept = std::move(response); }

    // Announces what is attempted. If the work succeeds it is recorded as Successful, if it is refused as Failed.
    void audit(const AuditEntry &entry) { m_audit.push_back(entry); }

    // The next number of the order of changes.
    [[nodiscard]] Result<qint64> nextSequence();

private:
    friend Result<Response> writeOnce(RequestContext &, const Request &,
                                      const std::function<Result<Response>(WriteUnit &)> &);
    WriteUnit(Database &transaction, RequestContext &context, const Request &request);
    [[nodiscard]] Result<Done> keep(const Response &answer);
    [[nodiscard]] QString requestHash() const;

    Database &m_transaction;
    RequestContext &m_context;
    const Request &m_request;
    AccessEvaluator m_access;
    QDateTime m_now;
    ChangeSet m_changes;
    std::vector<AuditEntry> m_audit;
    QString m_repeatabilityId;
    bool m_replayed = false;
    std::optional<Response> m_kept; // instead of the answer
};

// Runs work in a write transaction, again if the database asks for it: work may only change what the transaction can
// roll back. A refusal rolls everything back but the record that it was attempted.
[[nodiscard]] Result<Response> writeOnce(RequestContext &context, const Request &request,
                                         const std::function<Result<Response>(WriteUnit &)> &work);

} // namespace roomwarden::service
