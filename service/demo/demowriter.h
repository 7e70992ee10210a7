// Writes the rows of the demo in bulk: buffers them by table, and inserts many rows a statement, some thousands of
// incidents a transaction. Its memory is bounded by what fits between two flushes.
#pragma once

#include "core/base/result.h"

#include <QVariantList>

#include <array>
#include <functional>
#include <vector>

namespace roomwarden::service {

class Database;

// In an order in which every row finds the rows it refers to.
enum class DemoTable : quint8 {
    Tenants,
    PartnerDomains,
    Principals,
    GroupMembers,
    DirectoryRoles,
    TenantManagers,
    Rooms,
    RoomGroups,
    RoomGroupMembers,
    Invitations,
    InvitationScope,
    Relationships,
    RelationshipScope,
    Roles,
    Assignments,
    AssignmentMembers,
    AssignmentScope,
    EnrollmentKeys,
    Suppressions,
    SignalStates,
    RoomUsage,
    RoomEvents,
    Incidents,
    IncidentRooms,
    IncidentNotes,
    IncidentHistory,
};
inline constexpr size_t demoTableCount = static_cast<size_t>(DemoTable::IncidentHistory) + 1;

class DemoWriter
{
public:
    // progress is told the number of incidents written.
    DemoWriter(Database &database, std::function<void(int)> progress);

    // The values in the order of the columns in demowriter.cpp. A null string becomes an empty one.
    void add(DemoTable table, QVariantList row);

    // The next number of the change counter; flush() stores how far it came.
    [[nodiscard]] qint64 nextChange() { return ++m_change; }

    [[nodiscard]] Result<Done> flush();
    [[nodiscard]] Result<Done> flushIfFull();

private:
    [[nodiscard]] Result<Done> insert(Database &database, size_t table) const;
    [[nodiscard]] std::vector<QVariantList> &rows(DemoTable table) { return m_rows[static_cast<size_t>(table)]; }

    Database &m_database;
    std::function<void(int)> m_progress;
    std::array<std::vector<QVariantList>, demoTableCount> m_rows;
    size_t m_buffered = 0;
    qint64 m_change = 0;
    int m_incidents = 0; // written
    int m_told = 0;      // as of the last progress
};

} // namespace roomwarden::service
