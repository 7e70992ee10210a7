// Sentences about roles.
#include "ui/roles/rolewords.h"

#include "models/displaynames.h"
#include "ui/widgets/errorwords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

PermissionSet only(PermissionSet in, PermissionSet notIn)
{
    PermissionSet left;
    for (int i = 0; i < permissionCount; ++i) {
        const auto one = static_cast<Permission>(i);
        if (in.contains(one) && !notIn.contains(one))
            left.insert(one);
    }
    return left;
}

} // namespace

QString RoleWords::permissions(PermissionSet set)
{
    QStringList names;
    for (int i = 0; i < permissionCount; ++i) {
        if (set.contains(static_cast<Permission>(i)))
            names += displayName(static_cast<Permission>(i));
    }
    return names.join(u", "_s);
}

QString RoleWords::members(const std::vector<Principal> &members)
{
    const auto users = static_cast<int>(std::count_if(
        members.begin(), members.end(), [](const Principal &one) { return one.kind == Principal::Kind::User; }));
    const int groups = static_cast<int>(members.size()) - users;
    if (groups == 0)
        return tr("%Ln people", nullptr, users);
    if (users == 0)
        return tr("%Ln groups", nullptr, groups);
    //: %1: "14 people", %2: "3 groups".
    return tr("%1 and %2").arg(tr("%Ln people", nullptr, users), tr("%Ln groups", nullptr, groups));
}

QString RoleWords::scope(const ScopeItems &scope)
{
    QStringList names;
    for (const ScopeItem &item : scope) {
        if (item.kind == ScopeItem::Kind::All)
            return tr("All rooms the customer gave");
        names += item.displayName.isEmpty() ? item.id : item.displayName;
    }
    constexpr qsizetype most = 6; // names that can be read at a glance
    const qsizetype more = names.size() - most;
    const QString list = names.first(qMin(names.size(), most)).join(u", "_s);
    //: A long list of names, cut. %1: the first of them.
    return more > 0 ? tr("%1 and %Ln more", nullptr, static_cast<int>(more)).arg(list) : list;
}

QString RoleWords::change(const Role &before, const Role &after, const std::vector<Assignment> &held)
{
    const PermissionSet gained = only(after.permissions, before.permissions);
    const PermissionSet lost = only(before.permissions, after.permissions);
    std::vector<Principal> everybody;
    QSet<PrincipalId> seen;
    for (const Assignment &assignment : held) {
        for (const Principal &member : assignment.members) {
            if (!seen.contains(member.id)) {
                seen.insert(member.id);
                everybody.push_back(member);
            }
        }
    }
    QStringList parts;
    if (after.name != before.name)
        //: %1: old name of a role, %2: new name.
        parts += tr("%1 will be called %2.").arg(before.name, after.name);
    if (after.description != before.description)
        parts += tr("The description changes.");
    if (!gained.isEmpty())
        //: What a role may do in addition. %1: role, %2: permissions.
        parts += tr("%1 gains %2.").arg(after.name, permissions(gained));
    if (!lost.isEmpty())
        //: What a role may no longer do. %1: role, %2: permissions.
        parts += tr("%1 loses %2.").arg(after.name, permissions(lost));
    if (parts.isEmpty())
        return tr("Nothing changes.");
    if (!everybody.empty() && (!gained.isEmpty() || !lost.isEmpty()))
        //: Whom a change of a role touches. %1: "14 people and 3 groups".
        parts += tr("That is for %1, from their next click.").arg(members(everybody));
    return parts.join(u' ');
}

QString RoleWords::refusal(const Error &error)
{
    if (error.code == "noName"_L1)
        return tr("Enter a name first.");
    if (error.code == "noPermissions"_L1)
        return tr("Tick at least one permission.");
    if (error.code == "noMembers"_L1)
        return tr("Choose at least one user or security group.");
    if (error.code == "noScope"_L1)
        return tr("Choose at least one room.");
    if (error.code == "nameAlreadyExists"_L1)
        return tr("There is a role of that name at this customer already.");
    if (error.code == "permissionNotGrantable"_L1)
        return tr("You can only grant permissions that you hold yourself at this customer.");
    if (error.code == "scopeNotAllowed"_L1)
        return tr("One of the rooms is outside of what you may delegate at this customer.");
    if (error.code == "primaryAdminRequired"_L1)
        return tr("At least one member has to stay in Primary admins.");
    if (error.code == "builtInRole"_L1)
        return tr("A built-in role cannot be changed; only who holds it can.");
    return errorSentence(error);
}

} // namespace roomwarden
