// Incidents for tests: plausible ones by number, and random ones for properties.
#pragma once

#include "core/domain/incident.h"

#include <random>

namespace roomwarden {

inline QString numbered(const char *prefix, int number) { return QLatin1StringView(prefix) + QString::number(number); }

// Number n at customer n % 3, created n minutes after the beginning of 2025.
inline Incident plainIncident(int number, quint32 revision = 1)
{
    static const QDateTime base(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC);
    return {.id = IncidentId(numbered("T-", number)),
            .customer = TenantId(numbered("tenant-", number % 3)),
            .customerName = numbered("Customer ", number % 3),
            .source = IncidentSource::Signal,
            .type = {.id = QStringLiteral("display"),
                     .displayName = QStringLiteral("Display, Front of Room"),
                     .category = QStringLiteral("Display")},
            .severity = Severity::Important,
            .state = IncidentState::New,
            .displayStatus = DisplayStatus::NeedsAction,
            .assignedTo = AssignedTo::Partner,
            .rooms = {{.id = RoomId(numbered("room-", number % 7)), .displayName = numbered("Room ", number % 7)}},
            .title = numbered("Display not detected ", number),
            .created = base.addSecs(60LL * number),
            .updated = base.addSecs(60LL * number + 30),
            .revision = revision};
}

inline Incident randomIncident(std::mt19937 &random, int number, quint32 revision)
{
    const auto below = [&](unsigned end) { return static_cast<int>(random() % end); };
    static const QString words[] = {QStringLiteral("Camera"),  QStringLiteral("Störung"), QStringLiteral("сбой"),
                                    QStringLiteral("異常"),    QStringLiteral("offline"), QStringLiteral("İzmir"),
                                    QStringLiteral("speaker"), QStringLiteral("Straße")};
    Incident incident = plainIncident(number, revision);
    incident.customer = TenantId(numbered("tenant-", below(5)));
    incident.customerName = numbered("Customer ", incident.customer.text().back().digitValue());
    incident.severity = static_cast<Severity>(below(5));
    incident.displayStatus = static_cast<DisplayStatus>(below(6));
    incident.state = static_cast<IncidentState>(below(6));
    incident.highImpact = below(4) == 0;
    incident.title = words[below(8)] + QLatin1Char(' ') + words[below(8)];
    incident.repeats = static_cast<quint32>(below(20) == 0 ? 8190 + below(4) : below(4)); // some too many for a word
    incident.noteCount = static_cast<quint32>(below(3));
    if (below(2) == 0)
        incident.assignee =
            PersonRef{.id = PrincipalId(numbered("p", below(4))), .displayName = numbered("Ann ", below(4))};
    if (below(4) == 0)
        incident.rooms.push_back(
            {.id = RoomId(numbered("more-", below(4))), .displayName = numbered("Annex ", below(4))});
    if (below(8) == 0)
        incident.rooms.clear();
    if (below(3) == 0) {
        incident.resolved = incident.created.addSecs(below(9999));
        incident.closure = Closure{.reason = QStringLiteral("duplicate"), .closedBy = numbered("Ann ", below(4))};
    }
    if (below(5) == 0)
        incident.closed = incident.created.addSecs(99999);
    if (below(5) == 0)
        incident.description = QStringLiteral("Zwei Zeilen\nÜber etwas");
    return incident;
}

} // namespace roomwarden
