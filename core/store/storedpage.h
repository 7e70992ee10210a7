// A run of incidents in the form in which they are kept on disk: versioned, and independent of how the columns lie in
// memory. Any thread.
#pragma once

#include "core/domain/incident.h"

#include <QByteArray>

#include <array>
#include <string_view>
#include <vector>

namespace roomwarden {

// A name as it stands in a page. See NameEntry.
struct StoredName
{
    std::string_view id = {}; // UTF-8, as all of these
    std::string_view name = {};
    std::string_view extra = {};
};

struct StoredPage
{
    enum Pool : quint8 { Customers, Rooms, Types, People, Closures, PoolCount };

    // Of one incident. Names are numbers in the page's pools, from 1; 0: none. Times in ms since 1970, noTime: never.
    struct Row
    {
        std::string_view id = {};
        std::string_view title = {};
        Severity severity = Severity::Unknown;
        IncidentState state = IncidentState::Unknown;
        DisplayStatus status = DisplayStatus::Unknown;
        IncidentSource source = IncidentSource::Unknown;
        AssignedTo assignedTo = AssignedTo::Unknown;
        bool highImpact = false;
        quint32 customer = 0;
        quint32 type = 0;
        quint32 assignee = 0;
        quint32 closure = 0;
        quint32 firstRoom = 0; // in roomsOfRows
        quint32 roomCount = 0;
        qint64 created = 0;
        qint64 updated = 0;
        qint64 resolved = 0;
        qint64 closed = 0;
        quint32 revision = 0;
        quint32 repeats = 0;
        quint32 noteCount = 0;
        std::string_view description = {};
        std::string_view recommendedAction = {};
    };

    QByteArray bytes = {};                                     // what all views look into
    std::array<std::vector<StoredName>, PoolCount> names = {}; // [0] is number 1
    std::vector<quint32> roomsOfRows = {};
    std::vector<Row> rows = {};                 // as written, no two with one id
    std::vector<std::string_view> removed = {}; // ids of incidents that are gone

    [[nodiscard]] Incident incident(const Row &row) const;
};

// Of several with one id the last counts.
[[nodiscard]] QByteArray writePage(const std::vector<Incident> &incidents, const std::vector<IncidentId> &removed);

// Error Storage with code "pageBroken" for what cannot be a page of this version. That it is one is for the seal to
// say: any bytes at all may be given, but what they mean is not doubted beyond that.
[[nodiscard]] Result<StoredPage> readPage(QByteArray bytes);

} // namespace roomwarden
