// Takes in what devices report: the value of a signal, and what it makes of the tickets of that room; how the room was
// used; and what else happened in it.
#pragma once

#include "core/base/result.h"
#include "service/access/changes.h"
#include "service/signals/lifecycle.h"

#include <QDateTime>
#include <QJsonObject>

namespace roomwarden::service {

class Database;

struct Ingested
{
    int accepted = 0;
    struct Rejection
    {
        int index = 0;     // in the list of reports
        QString code = {}; // itemNotFound, roomNotEnrolled, signalNotKnown, invalidRequest
    };
    std::vector<Rejection> rejected = {};
    ChangeSet changes = {};
};

// All reports of one request, in order, inside one transaction. A report that is not in order costs itself alone.
// customer: whose enrollment key the request carried; a room of anybody else does not exist.
[[nodiscard]] Result<Ingested> ingest(Database &transaction, const TenantId &customer,
                                      const std::vector<QJsonObject> &reports, qint64 now,
                                      std::chrono::seconds remediationTime);

// The same for days of use, and for events.
[[nodiscard]] Result<Ingested> ingestUsage(Database &transaction, const TenantId &customer,
                                           const std::vector<QJsonObject> &entries, const QDateTime &now);
[[nodiscard]] Result<Ingested> ingestEvents(Database &transaction, const TenantId &customer,
                                            const std::vector<QJsonObject> &entries, const QDateTime &now);

} // namespace roomwarden::service
