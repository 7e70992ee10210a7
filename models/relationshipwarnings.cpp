// What is wrong with the relationship with a customer, in words.
#include "models/relationshipwarnings.h"

#include "core/domain/relationshipbefore.h"

#include <QCoreApplication>
#include <QLocale>

namespace roomwarden {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RelationshipWarnings)
};

QString lostAccess(const Tenant &tenant, const RelationshipBefore &before)
{
    QStringList lost = before.roles;
    for (const QString &role : tenant.roles)
        lost.removeAll(role);
    if (lost.isEmpty()) {
        //: Warning about a customer: our roles there stay, but allow less.
        return Words::tr("Fewer permissions");
    }
    //: Warning about a customer: roles we no longer hold there. %1 as in "Help desk, Night shift"; %n how many.
    return Words::tr("Role(s) taken back: %1", nullptr, static_cast<int>(lost.size()))
        .arg(QLocale().createSeparatedList(lost));
}

// Somebody who may see neither rooms nor tickets is told of no room at all, however many are in scope. Without any
// permission the number is the relationship's.
bool knowsOfRooms(const Tenant &tenant)
{
    return tenant.permissions.isEmpty() || tenant.permissions.contains(Permission::RoomsView)
           || tenant.permissions.contains(Permission::TicketsView);
}

bool hearsOfNoRoom(const Tenant &tenant)
{
    return tenant.hasDataAccess() && tenant.permissions.contains(Permission::RoomsView) && tenant.counts
           && tenant.counts->unmonitored > 0 && tenant.counts->healthy == 0 && tenant.counts->unhealthy == 0;
}

} // namespace

QStringList relationshipWarnings(const Tenant &tenant, const RelationshipBefore &before)
{
    if (tenant.relationship != RelationshipStatus::Active)
        return {};
    QStringList warnings;
    if (!tenant.permissions.contains(before.permissions))
        warnings.append(lostAccess(tenant, before));
    const bool counted = knowsOfRooms(tenant);
    if (counted && tenant.roomCountInScope == 0) {
        //: Warning about a customer.
        warnings.append(Words::tr("No rooms in scope"));
    } else if (counted && before.rooms > tenant.roomCountInScope) {
        //: Warning about a customer: its scope has become smaller by this many rooms.
        warnings.append(
            Words::tr("%n fewer room(s) in scope", nullptr, static_cast<int>(before.rooms - tenant.roomCountInScope)));
    }
    if (hearsOfNoRoom(tenant)) {
        //: Warning about a customer: every one of its rooms is unmonitored.
        warnings.append(Words::tr("No contact with any room"));
    }
    return warnings;
}

QString notReachedWarning()
{
    //: Warning about a customer.
    return Words::tr("Not reached by the last sync");
}

QString withWarnings(const QString &sentence, const QStringList &warnings)
{
    if (warnings.isEmpty())
        return sentence;
    //: A customer for a screen reader: %1 name, incidents and so on; %2 what is wrong, as in "No rooms in scope".
    return Words::tr("%1, warning: %2").arg(sentence, QLocale().createSeparatedList(warnings));
}

} // namespace roomwarden
