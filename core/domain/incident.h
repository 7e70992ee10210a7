// An incident (ticket) as the service describes it (domain.md 1.4). A value: copied, compared, never a QObject.
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/roomref.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace roomwarden {

class JsonText;

// From mildest to worst, so that they compare.
enum class Severity : quint8 { Unknown, Recommended, Warning, Important, Critical };

enum class IncidentState : quint8 { Unknown, Watching, New, Investigating, Resolved, Closed };

// What the list shows. Set by the service: "Needs action" cannot be told from the state alone.
enum class DisplayStatus : quint8 { Unknown, NeedsAction, SystemInvestigating, Watching, Resolved, Closed };

enum class IncidentSource : quint8 { Unknown, Signal, Recorded, EventFlag, UpdateFailure, UpdatePause };

// Who is expected to act. Microsoft appears in history only (domain.md 1.4).
enum class AssignedTo : quint8 { Unknown, Customer, Partner, System, Microsoft };

struct IncidentType
{
    QString id = {};          // as in "display.frontOfRoom"
    QString displayName = {}; // as in "Display, Front of Room"
    QString category = {};    // as in "Hardware and peripherals"
    friend bool operator==(const IncidentType &, const IncidentType &) = default;
};

// A person named beside an incident: the assignee, an author, a closer.
struct PersonRef
{
    PrincipalId id = {};
    QString displayName = {};
    friend bool operator==(const PersonRef &, const PersonRef &) = default;
};

struct Closure
{
    QString reason = {};   // one of closureReasons(), or the service's own words for a signal that recovered
    QString closedBy = {}; // a person, or "Managed Rooms Service"
    // Of a duplicate: the original, if it was named and the reader may see it. Null in lists.
    IncidentId duplicateOf = {};
    friend bool operator==(const Closure &, const Closure &) = default;
};

struct Incident
{
    IncidentId id = {};
    TenantId customer = {};
    QString customerName = {};
    IncidentSource source = IncidentSource::Unknown;
    IncidentType type = {};
    Severity severity = Severity::Unknown;
    IncidentState state = IncidentState::Unknown;
    DisplayStatus displayStatus = DisplayStatus::Unknown;
    AssignedTo assignedTo = AssignedTo::Unknown;
    std::optional<PersonRef> assignee = {}; // the technician who took it
    bool highImpact = false;
    std::vector<RoomRef> rooms =
        {}; // one for a signal, one or more for a recorded issue; only rooms in the caller's scope
    QString title = {};
    QString description = {};       // empty in lists; full in a single read
    QString recommendedAction = {}; // empty in lists
    QDateTime created = {};         // all times UTC; local time is made in ui/ only
    QDateTime updated = {};
    QDateTime resolved = {}; // null until it happens
    QDateTime closed = {};
    std::optional<Closure> closure = {};
    quint32 noteCount = 0;
    quint32 repeats = 0;  // how often the signal came back under this id
    quint32 revision = 0; // sent back as If-Match, so that two technicians cannot overwrite each other unseen (INV-40)

    // Users can close recorded issues only (INV-27). Includes issues flagged from events, which are recorded issues.
    [[nodiscard]] bool isRecorded() const
    {
        return source == IncidentSource::Recorded || source == IncidentSource::EventFlag;
    }
    [[nodiscard]] bool isActive() const { return state == IncidentState::New || state == IncidentState::Investigating; }

    friend bool operator==(const Incident &, const Incident &) = default;
};

// One message beside an incident.
struct IncidentNote
{
    enum class Author : quint8 { Unknown, Bot, Customer, Partner, Microsoft };

    QString id = {};
    Author authorKind = Author::Unknown;
    QString author = {}; // display name
    QDateTime time = {};
    QString text = {}; // plain text
    friend bool operator==(const IncidentNote &, const IncidentNote &) = default;
};

// One line of an incident's history.
struct HistoryEntry
{
    QDateTime time = {};
    IncidentState from = IncidentState::Unknown; // Unknown in the first entry
    IncidentState to = IncidentState::Unknown;
    QString actor = {};  // a person, or "Managed Rooms Service"
    QString remark = {}; // may be empty
    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

[[nodiscard]] Result<Incident> incidentFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Incident &incident);
void writeJson(JsonText &out, const Incident &incident); // the same, where there are thousands
[[nodiscard]] Result<IncidentNote> noteFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const IncidentNote &note);
[[nodiscard]] Result<HistoryEntry> historyEntryFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const HistoryEntry &entry);

[[nodiscard]] QLatin1StringView wireName(Severity severity);
[[nodiscard]] QLatin1StringView wireName(IncidentState state);
[[nodiscard]] QLatin1StringView wireName(DisplayStatus status);
[[nodiscard]] QLatin1StringView wireName(IncidentSource source);
[[nodiscard]] QLatin1StringView wireName(AssignedTo party);
[[nodiscard]] Severity severityFromWire(QStringView name);
[[nodiscard]] IncidentState incidentStateFromWire(QStringView name);
[[nodiscard]] DisplayStatus displayStatusFromWire(QStringView name);
[[nodiscard]] IncidentSource incidentSourceFromWire(QStringView name);
[[nodiscard]] AssignedTo assignedToFromWire(QStringView name);
[[nodiscard]] QLatin1StringView wireName(IncidentNote::Author author);
[[nodiscard]] IncidentNote::Author noteAuthorFromWire(QStringView name);

// The reasons a recorded issue may be closed with (INV-28), as wire values: "resolvedOnSite", …
[[nodiscard]] const std::vector<QString> &closureReasons();

} // namespace roomwarden
