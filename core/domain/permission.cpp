// The table behind permission.h; tests/domain/tst_permission compares it with the published matrix row by row.
#include "core/domain/permission.h"

#include <bit>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Row
{
    Permission permission;
    QLatin1StringView key;
    std::optional<Permission> needs; // the view that a change brings with it
};

using enum Permission;

constexpr std::array<Row, permissionCount> table{{
    {RoomsView, "rooms.view"_L1, {}},
    {RoomsModify, "rooms.modify"_L1, RoomsView},
    {RoomsResetKey, "rooms.resetKey"_L1, RoomsView},
    {RoomsDownloadKey, "rooms.downloadKey"_L1, RoomsView},
    {RoomsUnenroll, "rooms.unenroll"_L1, RoomsView},
    {RoomsCreate, "rooms.create"_L1, RoomsView},
    {GroupsView, "groups.view"_L1, {}},
    {GroupsModify, "groups.modify"_L1, GroupsView},
    {GroupsCreate, "groups.create"_L1, GroupsView},
    {RingsView, "rings.view"_L1, {}},
    {RingsModify, "rings.modify"_L1, RingsView},
    {ReportsView, "reports.view"_L1, {}},
    {TicketsCreateCustomerIncident, "tickets.createCustomerIncident"_L1, TicketsView},
    {TicketsView, "tickets.view"_L1, {}},
    {TicketsUpdate, "tickets.update"_L1, TicketsView},
    {SettingsView, "settings.view"_L1, {}},
    {SettingsModify, "settings.modify"_L1, SettingsView},
    {RolesView, "roles.view"_L1, {}},
    {RolesModify, "roles.modify"_L1, RolesView},
    {RingsCreate, "rings.create"_L1, RingsView},
}};

} // namespace

QLatin1StringView permissionKey(Permission permission) { return table[static_cast<size_t>(permission)].key; }

std::optional<Permission> permissionFromKey(QStringView key)
{
    for (const Row &row : table) {
        if (key == row.key)
            return row.permission;
    }
    return std::nullopt;
}

int PermissionSet::size() const { return std::popcount(m_bits); }

PermissionSet PermissionSet::withDependencies() const
{
    PermissionSet result = *this;
    for (const Row &row : table) {
        if (row.needs && contains(row.permission))
            result.insert(*row.needs);
    }
    return result;
}

QStringList PermissionSet::keys() const
{
    QStringList result;
    for (const Row &row : table) {
        if (contains(row.permission))
            result.append(row.key);
    }
    return result;
}

PermissionSet PermissionSet::fromKeys(const QStringList &keys)
{
    PermissionSet result;
    for (const QString &key : keys) {
        if (const auto permission = permissionFromKey(key))
            result.insert(*permission);
    }
    return result;
}

PermissionSet primaryAdminPermissions()
{
    return {RoomsView,   RoomsModify,   GroupsView, RingsView,  RingsModify, ReportsView, TicketsCreateCustomerIncident,
            TicketsView, TicketsUpdate, RolesView,  RolesModify};
}

PermissionSet notGrantableToPartners()
{
    return {RoomsResetKey, RoomsDownloadKey, RoomsUnenroll, RoomsCreate,   GroupsModify,
            GroupsCreate,  RingsCreate,      SettingsView,  SettingsModify};
}

} // namespace roomwarden
