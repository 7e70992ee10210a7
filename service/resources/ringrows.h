// Update rings in the tables, read and written as values (domain.md 1.3, INV-34).
#pragma once

#include "core/base/result.h"
#include "core/domain/effectivepermission.h"
#include "core/domain/roomref.h"

#include <QStringList>

#include <vector>

namespace roomwarden::service {

class Database;

inline constexpr int mostRings = 9;     // orders 1 to 9, each given once
inline constexpr int mostRingDays = 60; // of rollout and test, over all rings

struct Ring
{
    QString id = {};
    int order = 0;
    QString name = {};
    QString description = {};
    int defermentDays = 0; // after the first ring starts
    int rolloutDays = 0;
    int testDays = 0;
    bool builtIn = false;
    quint32 revision = 1;
    std::vector<RoomRef> rooms = {}; // by name; only those in reach

    [[nodiscard]] int completionDays() const { return rolloutDays + testDays; }
};

// The ring of every room that was put in no other.
[[nodiscard]] QString generalRing();

// By order; there are always at least the three built-in ones. A room is in exactly one of them.
[[nodiscard]] Result<std::vector<Ring>> ringsOf(Database &database, const TenantId &customer, const RoomScope &reach);

// Writes one down, new or changed, under its revision. Its rooms stay as they are.
[[nodiscard]] Result<Done> keepRing(Database &transaction, const TenantId &customer, const Ring &ring);

// Its rooms are in General from then on.
[[nodiscard]] Result<Done> dropRing(Database &transaction, const TenantId &customer, const QString &id);

// Takes the rooms, which are the customer's, out of the rings they were in. The ring must have been kept.
[[nodiscard]] Result<Done> moveToRing(Database &transaction, const TenantId &customer, const QString &ring,
                                      const QStringList &rooms);

// Makes sure the built-in rings have been written down, so that rooms can refer to them.
[[nodiscard]] Result<Done> keepBuiltInRings(Database &transaction, const TenantId &customer);

} // namespace roomwarden::service
