// Fields of roles and assignments.
#include "ui/roles/roleversions.h"

#include "models/displaynames.h"
#include "ui/roles/rolewords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

QString shown(const QString &text)
{
    //: A field of a form that has no text, in a comparison of two versions.
    return text.isEmpty() ? RoleVersions::tr("(empty)") : text;
}

// A field that is a member of the value, written as it stands.
template<typename T>
void addText(Versions<T> &versions, const QString &name, QString T::*field)
{
    versions.add(
        name, [field](const T &of) { return of.*field; },
        [field](T &into, const QString &value) { into.*field = value; }, &shown);
}

} // namespace

ScopeItems RoleVersions::ordered(ScopeItems scope)
{
    std::sort(scope.begin(), scope.end(),
              [](const ScopeItem &a, const ScopeItem &b) { return std::pair(a.kind, a.id) < std::pair(b.kind, b.id); });
    return scope;
}

std::vector<Principal> RoleVersions::ordered(std::vector<Principal> members)
{
    std::sort(members.begin(), members.end(),
              [](const Principal &a, const Principal &b) { return a.id.text() < b.id.text(); });
    return members;
}

Versions<Role> RoleVersions::of(const Role &base, const Role &mine, const Role &theirs)
{
    Versions<Role> versions(base, mine, theirs);
    addText(versions, tr("Name"), &Role::name);
    addText(versions, tr("Description"), &Role::description);
    for (int i = 0; i < permissionCount; ++i) {
        const auto permission = static_cast<Permission>(i);
        versions.add(
            displayName(permission), [permission](const Role &of) { return of.permissions.contains(permission); },
            [permission](Role &into, bool on) {
                if (on)
                    into.permissions.insert(permission);
                else
                    into.permissions.remove(permission);
            },
            //: Whether a role includes a permission.
            [](bool on) { return on ? tr("Yes") : tr("No"); });
    }
    return versions;
}

Versions<Assignment> RoleVersions::of(const Assignment &base, const Assignment &mine, const Assignment &theirs)
{
    Versions<Assignment> versions(base, mine, theirs);
    addText(versions, tr("Name"), &Assignment::name);
    addText(versions, tr("Description"), &Assignment::description);
    versions.add(
        tr("E-mail notifications"), [](const Assignment &of) { return of.emailNotifications; },
        [](Assignment &into, bool on) { into.emailNotifications = on; },
        //: Whether members of an assignment get mail.
        [](bool on) { return on ? tr("On") : tr("Off"); });
    versions.add(
        tr("Members"), [](const Assignment &of) { return ordered(of.members); },
        [](Assignment &into, const std::vector<Principal> &members) { into.members = members; },
        [](const std::vector<Principal> &members) {
            QStringList names;
            for (const Principal &member : members)
                names += member.displayName;
            names.sort(Qt::CaseInsensitive);
            return names.join(u", "_s);
        });
    if (theirs.scopeEditable) {
        versions.add(
            tr("Scope"), [](const Assignment &of) { return ordered(of.scope); },
            [](Assignment &into, const ScopeItems &scope) { into.scope = scope; }, &RoleWords::scope);
    }
    return versions;
}

VersionsDialog::Words RoleVersions::words(const QString &subject)
{
    return {.title = tr("A colleague changed this while you were editing it"),
            //: %1: the role or assignment, by its name.
            .subject = tr("%1: choose for each field which version to go on with. Nothing is saved before you say so.")
                           .arg(subject),
            .takeTheirs = tr("Take all &theirs"),
            .keepMine = tr("Keep all &mine")};
}

QString RoleVersions::gone()
{
    return tr(
        "A colleague deleted it meanwhile, or took your access to it. What you entered stays here until you close "
        "this form.");
}

} // namespace roomwarden
