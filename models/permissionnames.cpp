// The labels of the permission matrix (domain.md 3.1 and 3.7), one row a permission.
#include "models/displaynames.h"

#include <QCoreApplication>

#include <array>

namespace roomwarden {

namespace {

struct Labels
{
    Permission permission;
    const char *feature;
    const char *name;
};

constexpr std::array<Labels, permissionCount> table{{
    {Permission::RoomsView, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Rooms"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "View")},
    {Permission::RoomsModify, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Rooms"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "Modify")},
    {Permission::RoomsResetKey, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Rooms"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "Reset key")},
    {Permission::RoomsDownloadKey, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Rooms"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "Download key")},
    {Permission::RoomsUnenroll, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Rooms"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "Unenroll")},
    {Permission::RoomsCreate, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Rooms"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "Create")},
    {Permission::GroupsView, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Group management"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "View")},
    {Permission::GroupsModify, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Group management"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "Modify")},
    {Permission::GroupsCreate, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Group management"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "Create")},
    {Permission::RingsView, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Update ring management"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "View")},
    {Permission::RingsModify, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Update ring management"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "Modify")},
    {Permission::ReportsView, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Reports"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "View")},
    {Permission::TicketsCreateCustomerIncident,
     QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Tickets Management"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "Create customer incident")},
    {Permission::TicketsView, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Tickets Management"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "View")},
    {Permission::TicketsUpdate, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Tickets Management"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "Update")},
    {Permission::SettingsView, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Teams Rooms Pro Settings"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "View")},
    {Permission::SettingsModify, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Teams Rooms Pro Settings"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "Modify")},
    {Permission::RolesView, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Role management"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "View")},
    {Permission::RolesModify, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Role management"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "Modify")},
    {Permission::RingsCreate, QT_TRANSLATE_NOOP("roomwarden::PermissionFeature", "Update ring management"),
     QT_TRANSLATE_NOOP("roomwarden::Permission", "Create")},
}};

const Labels &labels(Permission permission) { return table[static_cast<size_t>(permission)]; }

} // namespace

QString featureName(Permission permission)
{
    return QCoreApplication::translate("roomwarden::PermissionFeature", labels(permission).feature);
}

QString permissionName(Permission permission)
{
    return QCoreApplication::translate("roomwarden::Permission", labels(permission).name);
}

QString displayName(Permission permission)
{
    //: A permission in words: %1 is the feature, %2 what may be done with it.
    return QCoreApplication::translate("roomwarden::Permission", "%1: %2")
        .arg(featureName(permission), permissionName(permission));
}

} // namespace roomwarden
