// The permission keys of the domain (domain.md 3.7), sets of them, and the built-in roles' columns.
#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <initializer_list>
#include <optional>

namespace roomwarden {

// In the order of the published table, rows 1 to 19; RingsCreate is the 20th, which that table leaves out.
enum class Permission : quint8 {
    RoomsView,
    RoomsModify,
    RoomsResetKey,
    RoomsDownloadKey,
    RoomsUnenroll,
    RoomsCreate,
    GroupsView,
    GroupsModify,
    GroupsCreate,
    RingsView,
    RingsModify,
    ReportsView,
    TicketsCreateCustomerIncident,
    TicketsView,
    TicketsUpdate,
    SettingsView,
    SettingsModify,
    RolesView,
    RolesModify,
    RingsCreate,
};
inline constexpr int permissionCount = 20;

// The stable key of a permission in the API, as in "tickets.view".
[[nodiscard]] QLatin1StringView permissionKey(Permission permission);
[[nodiscard]] std::optional<Permission> permissionFromKey(QStringView key);

class PermissionSet
{
public:
    constexpr PermissionSet() = default;
    constexpr PermissionSet(std::initializer_list<Permission> permissions)
    {
        for (const Permission permission : permissions)
            m_bits |= bit(permission);
    }

    [[nodiscard]] constexpr bool contains(Permission permission) const { return (m_bits & bit(permission)) != 0; }
    [[nodiscard]] constexpr bool contains(PermissionSet other) const { return (m_bits & other.m_bits) == other.m_bits; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] int size() const;
    constexpr void insert(Permission permission) { m_bits |= bit(permission); }
    constexpr void remove(Permission permission) { m_bits &= ~bit(permission); }

    friend constexpr PermissionSet operator|(PermissionSet a, PermissionSet b)
    {
        return PermissionSet(a.m_bits | b.m_bits);
    }
    friend constexpr PermissionSet operator&(PermissionSet a, PermissionSet b)
    {
        return PermissionSet(a.m_bits & b.m_bits);
    }
    friend constexpr bool operator==(PermissionSet, PermissionSet) = default;

    // Every modify, create or update brings the view of its feature (domain.md 3.7, dependencies).
    [[nodiscard]] PermissionSet withDependencies() const;

    // Keys in table order. A key this build does not know is left out when reading.
    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] static PermissionSet fromKeys(const QStringList &keys);

private:
    constexpr explicit PermissionSet(quint32 bits) : m_bits(bits) { }
    static constexpr quint32 bit(Permission permission) { return quint32(1) << static_cast<unsigned>(permission); }

    quint32 m_bits = 0;
};

// Column P of the matrix: what the built-in partner role Primary admins holds (11 of the 19).
[[nodiscard]] PermissionSet primaryAdminPermissions();

// What no partner role can ever hold, because Primary admins does not hold it and nobody may grant what he
// does not hold himself (INV-13).
[[nodiscard]] PermissionSet notGrantableToPartners();

} // namespace roomwarden
