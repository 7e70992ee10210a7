// Answers GET …/delta: the first round gives everything, later rounds only what changed since, in time that grows with
// the changes and not with the table (domain.md 6.6).
//
// A token carries two moments (change numbers) and two access snapshots: what the last round ended with and what this
// one started with. A round has two parts:
//   1. customers in which the caller's reach differs between the snapshots are walked whole: rows that came within
//      reach are given, rows that went out of it are @removed with the reason "changed". The first round is this part
//      with an empty first snapshot.
//   2. of all others, the rows changed between the two moments; rows that are gone are @removed as "deleted".
// Part 1 has no upper bound, so that a row that changes while it runs is met again further on. A change after the
// second moment belongs to the next round. What is given is also trimmed to the access of this very request.
#pragma once

#include "service/resources/deltatable.h"
#include "service/resources/requestcontext.h"

namespace roomwarden::service {

// One page. customer: of that customer only, whose access was checked; null: of all (incidents only).
[[nodiscard]] Result<Response> deltaPage(const Request &request, RequestContext &context, const DeltaTable &table,
                                         const KnownCustomer *customer);

} // namespace roomwarden::service
