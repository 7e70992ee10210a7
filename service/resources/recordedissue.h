// Recording an issue on a customer's behalf (W14), also out of events that were flagged (W23).
#pragma once

#include "core/domain/incident.h"
#include "service/resources/requestcontext.h"

#include <QStringList>

#include <functional>

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

// What a request adds to the text of its issue (source and rooms), and what it does once the ticket is open.
struct IssueParts
{
    std::function<Result<Done>(WriteUnit &unit, const KnownCustomer &customer, const QJsonObject &body, Issue &issue)>
        complete = {};
    std::function<Result<Done>(WriteUnit &unit, const IncidentId &opened)> opened = {}; // null: nothing
};

// Opens a ticket out of a body with "description", "title" (else the first line of the description) and "highImpact",
// once. Every room must be one where the caller may create a customer incident (else itemNotFound), and enrolled. The
// answer is the incident as the caller sees it, afresh where the request is repeated.
[[nodiscard]] Result<Response> openIssue(const Request &request, const PathParameters &path, RequestContext &context,
                                         const IssueParts &parts);

// POST /v1/tenants/{tenant}/incidents
[[nodiscard]] Result<Response> recordIssue(const Request &request, const PathParameters &path, RequestContext &context);

} // namespace roomwarden::service
