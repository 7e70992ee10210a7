// The effective permission rule (domain.md 1.2): the one function that decides what a person may do, and where.
// Pure and free of storage, so that the service, the console's explanations and the tests share one truth.
#pragma once

#include "core/domain/ids.h"
#include "core/domain/permission.h"

#include <QSet>

#include <vector>

namespace roomwarden {

// A set of rooms of one customer: some, or every one there is.
struct RoomScope
{
    bool everything = false;
    QSet<RoomId> rooms = {}; // room groups are already expanded into their rooms

    [[nodiscard]] bool contains(const RoomId &room) const { return everything || rooms.contains(room); }
    [[nodiscard]] bool isEmpty() const { return !everything && rooms.isEmpty(); }
    friend bool operator==(const RoomScope &, const RoomScope &) = default;
};

[[nodiscard]] RoomScope intersected(const RoomScope &a, const RoomScope &b);

// One assignment whose members, groups expanded, include the person asked about.
struct Grant
{
    AssignmentId assignment = {}; // for explanations; decides nothing
    PermissionSet permissions = {};
    RoomScope scope = {};
};

// Everything that decides about one person in one customer. Nothing of another customer ever enters (INV-11).
struct CustomerAccess
{
    bool relationshipActive = false;
    RoomScope relationshipScope = {}; // the rooms the customer gave to the partner
    std::vector<Grant> grants = {};   // of this person, in this customer

    // can(user, perm, room): some grant carries the permission, and the room is in its scope and in the
    // relationship's, and the relationship is active.
    [[nodiscard]] bool can(Permission permission, const RoomId &room) const;

    // For tenant-level permissions (roles, settings, the frame of reports): any grant carries it.
    [[nodiscard]] bool canAnywhere(Permission permission) const;

    // Where a permission holds; empty where it does not. Incidents and lists are trimmed to this (INV-10).
    [[nodiscard]] RoomScope roomsFor(Permission permission) const;

    // The union over all grants: what to show in a menu. Empty once the relationship is over (INV-22).
    [[nodiscard]] PermissionSet permissions() const;
};

} // namespace roomwarden
