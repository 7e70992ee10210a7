// Icons and colour roles beside the words of an incident.
#include "ui/incidents/incidentmarks.h"

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

Mark markOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical: return {u"critical"_s, ColorRole::Critical};
    case Severity::Important: return {u"important"_s, ColorRole::Important};
    case Severity::Warning: return {u"warning"_s, ColorRole::Warning};
    case Severity::Recommended: return {u"recommended"_s, ColorRole::Recommended};
    case Severity::Unknown: break;
    }
    return {u"info"_s, ColorRole::Neutral};
}

Mark markOf(DisplayStatus status)
{
    switch (status) {
    case DisplayStatus::NeedsAction: return {u"needs-action"_s, ColorRole::Neutral};
    case DisplayStatus::SystemInvestigating: return {u"system-investigating"_s, ColorRole::Info};
    case DisplayStatus::Watching: return {u"watching"_s, ColorRole::Neutral};
    case DisplayStatus::Resolved: return {u"resolved"_s, ColorRole::Success};
    case DisplayStatus::Closed: return {u"closed"_s, ColorRole::Neutral};
    case DisplayStatus::Unknown: break;
    }
    return {u"info"_s, ColorRole::Neutral};
}

Mark markOf(RoomHealth health)
{
    switch (health) {
    case RoomHealth::Healthy: return {u"healthy"_s, ColorRole::Success};
    case RoomHealth::Unhealthy: return {u"unhealthy"_s, ColorRole::Important};
    case RoomHealth::Unmonitored: return {u"unmonitored"_s, ColorRole::Neutral};
    case RoomHealth::Suppressed: return {u"suppressed"_s, ColorRole::Neutral};
    case RoomHealth::Onboarding: return {u"onboarding"_s, ColorRole::Info};
    case RoomHealth::Unknown: break;
    }
    return {u"info"_s, ColorRole::Neutral};
}

Mark markOf(IncidentNote::Author author)
{
    switch (author) {
    case IncidentNote::Author::Bot: return {u"system-investigating"_s, ColorRole::Info};
    case IncidentNote::Author::Customer: return {u"tenants"_s, ColorRole::Neutral};
    case IncidentNote::Author::Partner: return {u"user"_s, ColorRole::Accent};
    case IncidentNote::Author::Microsoft:
    case IncidentNote::Author::Unknown: break;
    }
    return {u"note"_s, ColorRole::Neutral};
}

QString initialsOf(const QString &name)
{
    QString initials;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (!words.isEmpty())
        initials += words.first().first(1);
    if (words.size() > 1)
        initials += words.last().first(1);
    return initials.toUpper();
}

} // namespace roomwarden
