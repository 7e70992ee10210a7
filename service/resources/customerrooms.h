// A customer's rooms and room groups, read once, and what scopes that name them come to.
#pragma once

#include "core/domain/effectivepermission.h"
#include "core/domain/roomref.h"
#include "core/domain/scope.h"
#include "service/storage/database.h"

#include <QHash>
#include <QJsonValue>

#include <vector>

namespace roomwarden::service {

// Where a scope is kept.
enum class ScopeOwner : quint8 { Invitation, Relationship, Assignment };

class CustomerRooms
{
public:
    // Without rooms that are unenrolled.
    [[nodiscard]] static Result<CustomerRooms> read(Database &database, const TenantId &customer);

    // By name.
    [[nodiscard]] const std::vector<RoomRef> &rooms() const { return m_rooms; }
    [[nodiscard]] const RoomRef *room(const RoomId &id) const; // null: the customer has none
    [[nodiscard]] quint32 count(const RoomScope &scope) const;

    // The rooms that a scope comes to.
    [[nodiscard]] RoomScope expanded(const ScopeItems &items) const;

    // The items of which somebody with this reach may know: rooms within it, groups with a room within it (INV-10).
    [[nodiscard]] ScopeItems visible(const ScopeItems &items, const RoomScope &reach) const;

    // A scope out of a request: at least one item, each visible under reach, every one once. Otherwise invalidRequest
    // or scopeNotAllowed, which does not tell what is foreign from what does not exist; target: the field to blame.
    [[nodiscard]] Result<ScopeItems> accepted(const QJsonValue &list, const RoomScope &reach,
                                              const QString &target) const;

    // As kept, with today's names. What the customer no longer has is left out.
    [[nodiscard]] Result<ScopeItems> scopeOf(Database &database, ScopeOwner owner, const QString &id) const;

private:
    struct Group
    {
        QString name = {};
        QSet<RoomId> rooms = {};
    };

    [[nodiscard]] bool isVisible(const ScopeItem &item, const RoomScope &reach) const;

    std::vector<RoomRef> m_rooms;
    QHash<RoomId, size_t> m_places; // in m_rooms
    QHash<QString, Group> m_groups;
};

// Replaces what was kept.
[[nodiscard]] Result<Done> keepScope(Database &transaction, ScopeOwner owner, const QString &id,
                                     const ScopeItems &scope);

} // namespace roomwarden::service
