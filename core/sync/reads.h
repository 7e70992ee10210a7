// Single reads that are shown and not kept: an incident in full, a room, a search of the partner's directory.
#pragma once

#include "core/api/apicall.h"
#include "core/domain/incident.h"
#include "core/domain/principal.h"
#include "core/domain/room.h"
#include "core/domain/roomsignal.h"
#include "core/sync/accessreads.h"
#include "core/sync/pagedread.h"

#include <functional>
#include <memory>
#include <optional>

namespace roomwarden {

class ApiClient;

struct IncidentDetail
{
    Incident incident = {};                 // with description and recommended action
    std::vector<IncidentNote> notes = {};   // oldest first
    std::vector<HistoryEntry> history = {}; // oldest first
    std::vector<Room> rooms = {};           // those of the incident that the caller may view (rooms.view); else empty
};

class Reads
{
public:
    explicit Reads(ApiClient &api) : m_api(api) { }

    // GET /v1/tenants/{customer}/incidents/{id}?$expand=notes,history,rooms. done runs once, unless the call is
    // dropped.
    ApiCall incident(const TenantId &customer, const IncidentId &id, std::function<void(Result<IncidentDetail>)> done);

    // GET /v1/directory/principals?$search=…: users and groups of the partner whose name or address contains text;
    // at most 50, best first. Needs at least one letter.
    ApiCall principals(const QString &text, std::function<void(Result<std::vector<Principal>>)> done);

    // GET /v1/tenants/{customer}/rooms: all of them that the caller may see. done runs once, unless what is given back
    // is dropped.
    [[nodiscard]] std::unique_ptr<PagedRead<Room>> rooms(const TenantId &customer,
                                                         std::function<void(Result<PagedRead<Room>::Answer>)> done);

    // GET /v1/tenants/{customer}/rooms/{room}/signals: as last reported, and what is suppressed.
    ApiCall signalsOf(const TenantId &customer, const RoomId &room, std::function<void(Result<SignalsOfRoom>)> done);

    // About roles and relationships.
    [[nodiscard]] AccessReads access() const { return AccessReads(m_api); }

private:
    ApiClient &m_api;
};

} // namespace roomwarden
