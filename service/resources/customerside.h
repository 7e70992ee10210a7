// What the routes of the customer's side share. Their caller is a Teams Rooms Pro Manager of a customer, and they are
// about that customer alone: no path or body ever names another.
#pragma once

#include "service/resources/requestcontext.h"
#include "service/resources/termination.h"

namespace roomwarden::service {

// The caller's own customer; accessDenied for everybody else, whoever they work for.
[[nodiscard]] Result<TenantId> ownCustomer(const Caller &caller);

// The same, as a customer whose every room is in reach and in which everything is allowed: Teams Rooms Pro Managers
// hold every permission of their own customer (domain.md 3.7, column A).
[[nodiscard]] Result<KnownCustomer> ownView(const Caller &caller);

// The relationship with the partner that the path names; itemNotFound if there never was one.
[[nodiscard]] Result<RelationshipRow> partnerIn(Database &database, const TenantId &customer,
                                                const PathParameters &path);

} // namespace roomwarden::service
