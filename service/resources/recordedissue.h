// Recording an issue on a customer's behalf (W14), also out of events that were flagged (W23).
#pragma once

#include "core/domain/incident.h"
#include "service/resources/requestcontext.h"

#include <QStringList>

#include <optional>

namespace roomwarden::service {

class WriteUnit;

struct Issue
{
    IncidentSource source = IncidentSource::Recorded; // or EventFlag
    QString title = {};
    QString description = {};
    QStringList rooms = {}; // ids, without repetitions
    bool highImpact = false;
};

// "description", "title" and "highImpact" of a body. Without a title the first line of the description is it.
[[nodiscard]] Result<Issue> issueFrom(const QJsonObject &body);

// Opens the ticket. Every room must be one where the caller may create a customer incident (else itemNotFound), and
// enrolled.
[[nodiscard]] Result<IncidentId> openIssue(WriteUnit &unit, const KnownCustomer &customer, const Issue &issue);

// The answer: the incident as the caller sees it.
[[nodiscard]] Result<Response> openedIssue(WriteUnit &unit, const PathParameters &path, const IncidentId &id);

// The answer again, of a request that opened one before.
[[nodiscard]] std::optional<Result<Response>> openedBefore(WriteUnit &unit, const PathParameters &path);

// POST /v1/tenants/{tenant}/incidents
[[nodiscard]] Result<Response> recordIssue(const Request &request, const PathParameters &path, RequestContext &context);

} // namespace roomwarden::service
