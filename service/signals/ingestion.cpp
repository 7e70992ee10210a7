// Device reports, one by one.
#include "service/signals/ingestion.h"

#include "service/access/rows.h"
#include "service/signals/roomevents.h"
#include "service/signals/roomhealth.h"
#include "service/signals/roomusage.h"
#include "service/signals/signalcatalogue.h"
#include "service/signals/ticketstore.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestName = 200; // characters of a component or a detail

struct Report
{
    SignalKey key = {};
    const SignalDefinition *signal = nullptr;
    bool healthy = false;
    QString detail = {};
};

// Optional text of a report: absent is empty; not a text, too long or with NUL is not in order.
std::optional<QString> shortText(const QJsonObject &json, QLatin1StringView field)
{
    const QJsonValue value = json.value(field);
    if (value.isUndefined() || value.isNull())
        return QString();
    const QString text = value.toString();
    if (!value.isString() || text.size() > longestName || text.contains(QChar(u'\0')))
        return std::nullopt;
    return text;
}

// The code of what is wrong with a report, or an empty one.
QString read(const QJsonObject &json, const TenantId &customer, Report &report)
{
    const QJsonValue room = json.value("roomId"_L1);
    const QString value = json.value("value"_L1).toString();
    const auto component = shortText(json, "component"_L1);
    const auto detail = shortText(json, "detail"_L1);
    if (!room.isString() || room.toString().contains(QChar(u'\0')) || !component || !detail
        || (value != "healthy"_L1 && value != "unhealthy"_L1)) {
        return u"invalidRequest"_s;
    }
    const QString signalId = json.value("signalId"_L1).toString();
    report.signal = findSignal(signalId);
    if (report.signal == nullptr || !report.signal->isMonitor())
        return u"signalNotKnown"_s;
    report.key = {
        .customer = customer, .room = RoomId(room.toString()), .signalId = report.signal->id, .component = *component};
    report.healthy = value == "healthy"_L1;
    report.detail = *detail;
    return {};
}

Result<Done> writeSignalState(Database &transaction, const Report &report, qint64 now)
{
    Result<int> written =
        change(transaction,
               u"INSERT INTO signal_states (room_id, signal_id, component, value, since_ms) VALUES (?, ?, ?, ?, ?)"
               u" ON CONFLICT (room_id, signal_id, component) DO UPDATE SET value = excluded.value, since_ms ="
               u" excluded.since_ms WHERE signal_states.value <> excluded.value"_s,
               {report.key.room.text(), report.key.signalId, report.key.component,
                report.healthy ? u"healthy"_s : u"unhealthy"_s, now});
    if (!written)
        return std::move(written).error();
    if (meansSilence(report.key.signalId) && !report.healthy)
        return Done{};
    // Not a change of the room that a delta would tell: every device says it every few minutes.
    written =
        change(transaction, u"UPDATE rooms SET last_contact_ms = ? WHERE id = ?"_s, {now, report.key.room.text()});
    if (!written)
        return std::move(written).error();
    return Done{};
}

Result<Done> take(Database &transaction, const Report &report, qint64 now, std::chrono::seconds remediationTime,
                  ChangeSet &changes)
{
    if (Result<Done> written = writeSignalState(transaction, report, now); !written)
        return written;
    Result<bool> muted = isMuted(transaction, report.key.room, report.key.signalId, now);
    if (!muted)
        return std::move(muted).error();
    Result<std::optional<StoredTicket>> found = ticketOf(transaction, report.key);
    if (!found)
        return std::move(found).error();
    std::optional<StoredTicket> stored = *std::move(found);
    if (stored) {
        if (const auto due = settle(stored->ticket, report.signal, *muted, now, remediationTime)) {
            if (Result<Done> written = applyStep(transaction, *stored, *due, now, changes); !written)
                return written;
            stored->ticket = due->ticket;
            if (stored->ticket.state == IncidentState::Closed)
                stored.reset(); // the next failure is another incident
        }
    }
    const Ticket ticket = stored ? stored->ticket : Ticket();
    const std::optional<Step> step = report.healthy
                                         ? reportHealthy(ticket, now)
                                         : reportUnhealthy(ticket, *report.signal, *muted, now, remediationTime);
    if (!step)
        return Done{};
    if (step->begins)
        return beginTicket(transaction, report.key, *report.signal, report.detail, stored, *step, now, changes);
    return applyStep(transaction, *stored, *step, now, changes);
}

// The code of why nothing is taken in of a room, or an empty one.
Result<QString> refusalOf(Database &transaction, const TenantId &customer, const RoomId &room)
{
    const Result<QVariant> enrollment = firstValue(
        transaction, u"SELECT enrollment FROM rooms WHERE id = ? AND tenant_id = ?"_s, {room.text(), customer.text()});
    if (!enrollment)
        return enrollment.error();
    if (!enrollment->isValid())
        return u"itemNotFound"_s;
    return enrollment->toString() == "unenrolled"_L1 ? u"roomNotEnrolled"_s : QString();
}

// Entries that are kept as they are. read gives what an entry says, or nothing if it is not in order; keep writes it.
Result<Ingested> takeEach(Database &transaction, const TenantId &customer, const std::vector<QJsonObject> &entries,
                          auto read, auto roomOf, auto keep)
{
    Ingested result;
    for (size_t i = 0; i < entries.size(); ++i) {
        const auto told = read(entries[i]);
        QString code = u"invalidRequest"_s;
        if (told) {
            Result<QString> refusal = refusalOf(transaction, customer, roomOf(*told));
            if (!refusal)
                return std::move(refusal).error();
            code = *refusal;
        }
        if (!code.isEmpty()) {
            result.rejected.push_back({.index = static_cast<int>(i), .code = code});
            continue;
        }
        if (Result<Done> kept = keep(*told); !kept)
            return std::move(kept).error();
        ++result.accepted;
    }
    return result;
}

} // namespace

Result<Ingested> ingest(Database &transaction, const TenantId &customer, const std::vector<QJsonObject> &reports,
                        qint64 now, std::chrono::seconds remediationTime)
{
    Ingested result;
    for (size_t i = 0; i < reports.size(); ++i) {
        const int index = static_cast<int>(i);
        Report report;
        QString code = read(reports[i], customer, report);
        if (code.isEmpty()) {
            Result<QString> refusal = refusalOf(transaction, customer, report.key.room);
            if (!refusal)
                return std::move(refusal).error();
            code = *refusal;
        }
        if (!code.isEmpty()) {
            result.rejected.push_back({.index = index, .code = code});
            continue;
        }
        if (Result<Done> taken = take(transaction, report, now, remediationTime, result.changes); !taken)
            return std::move(taken).error();
        ++result.accepted;
    }
    return result;
}

Result<Ingested> ingestUsage(Database &transaction, const TenantId &customer, const std::vector<QJsonObject> &entries,
                             const QDateTime &now)
{
    const QDate today = now.toUTC().date();
    return takeEach(
        transaction, customer, entries, [&today](const QJsonObject &json) { return usageFromJson(json, today); },
        [](const UsageOfDay &usage) { return usage.room; },
        [&transaction](const UsageOfDay &usage) { return keepUsage(transaction, usage); });
}

Result<Ingested> ingestEvents(Database &transaction, const TenantId &customer, const std::vector<QJsonObject> &entries,
                              const QDateTime &now)
{
    return takeEach(
        transaction, customer, entries, [&now](const QJsonObject &json) { return eventFromJson(json, now); },
        [](const ToldEvent &told) { return told.event.room.id; },
        [&](const ToldEvent &told) { return keepEvent(transaction, customer, told); });
}

} // namespace roomwarden::service
