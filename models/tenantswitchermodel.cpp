// The switcher's sections, put together anew whenever anything they depend on changes.
#include "models/tenantswitchermodel.h"

#include "core/store/incidentstore.h"
#include "core/store/tenantstore.h"
#include "models/relationshipwarnings.h"
#include "models/tenantmatch.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace roomwarden {

TenantSwitcherModel::TenantSwitcherModel(const TenantStore &tenants, const IncidentStore &incidents, QObject *parent)
    : MergedRows(parent),
      m_tenants(tenants),
      m_incidents(incidents)
{
    connect(&tenants, &TenantStore::tenantsChanged, this, [this] {
        order();
        rebuild();
    });
    connect(&incidents, &IncidentStore::changed, this, &TenantSwitcherModel::recount);
    order();
    rebuild();
}

void TenantSwitcherModel::order()
{
    const std::vector<Tenant> &tenants = m_tenants.tenants();
    m_byName.resize(tenants.size());
    std::iota(m_byName.begin(), m_byName.end(), size_t(0));
    std::sort(m_byName.begin(), m_byName.end(), [&](size_t a, size_t b) {
        const int byName = QString::localeAwareCompare(tenants[a].displayName, tenants[b].displayName);
        return byName != 0 ? byName < 0 : tenants[a].id < tenants[b].id;
    });
}

void TenantSwitcherModel::setFilter(const QString &typed)
{
    if (std::exchange(m_typed, typed) != typed)
        resetRows(wanted());
}

void TenantSwitcherModel::setFavourites(const std::vector<TenantId> &favourites)
{
    if (std::exchange(m_favourites, favourites) != favourites)
        rebuild();
}

void TenantSwitcherModel::setRecents(const std::vector<TenantId> &recents)
{
    if (std::exchange(m_recents, recents) != recents)
        rebuild();
}

void TenantSwitcherModel::setAggregateAllowed(bool allowed)
{
    if (std::exchange(m_aggregateAllowed, allowed) != allowed)
        rebuild();
}

void TenantSwitcherModel::setCurrent(const std::optional<TenantId> &customer)
{
    if (std::exchange(m_current, customer) != customer)
        rebuild();
}

void TenantSwitcherModel::setNotReached(const QSet<TenantId> &customers)
{
    if (std::exchange(m_notReached, customers) != customers)
        rebuild();
}

std::vector<SwitcherRow> TenantSwitcherModel::wanted() const
{
    struct Candidate
    {
        SwitcherRow row;
        TenantMatch::Rank rank;
    };
    const auto place = [](const std::vector<TenantId> &list, const TenantId &id) {
        return std::find(list.begin(), list.end(), id) - list.begin();
    };
    std::vector<Candidate> found;
    int active = 0;
    for (const size_t at : m_byName) {
        const Tenant &tenant = m_tenants.tenants()[at];
        if (!tenant.hasDataAccess()) // without a role there is nothing to switch to (W17)
            continue;
        const int count = activeIncidents(tenant);
        active += count;
        const TenantMatch match = matchTenant(m_typed, tenant.displayName, tenant.primaryDomain, tenant.id.text());
        if (match.rank == TenantMatch::None)
            continue;
        found.push_back({.row = {.customer = tenant.id,
                                 .name = tenant.displayName,
                                 .domain = tenant.primaryDomain,
                                 .section = All,
                                 .matchedBy = match.by,
                                 .activeIncidents = count,
                                 .current = m_current == tenant.id,
                                 .favourite = place(m_favourites, tenant.id) < std::ssize(m_favourites),
                                 .ranges = match.ranges,
                                 .warnings = warnings(tenant)},
                         .rank = match.rank});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Candidate &a, const Candidate &b) { return a.rank < b.rank; });

    std::vector<SwitcherRow> next;
    //: Entry of the tenant switcher: every customer at once.
    const QString everything = tr("All customers");
    const TenantMatch all = matchTenant(m_typed, everything, {}, {});
    if (m_aggregateAllowed && all.rank != TenantMatch::None && all.rank != TenantMatch::NameLetters) {
        next.push_back({.name = everything,
                        .section = Pinned,
                        .matchedBy = all.by,
                        .activeIncidents = active,
                        .current = !m_current,
                        .ranges = all.ranges});
    }
    const auto section = [&](const std::vector<TenantId> &wanted, Section name) {
        for (const TenantId &id : wanted) {
            const auto it = std::find_if(found.begin(), found.end(),
                                         [&](const Candidate &candidate) { return candidate.row.customer == id; });
            const bool listed = std::any_of(next.begin(), next.end(), [&](const SwitcherRow &row) {
                return row.section == name && row.customer == id;
            });
            if (it != found.end() && !listed) {
                next.push_back(it->row);
                next.back().section = name;
            }
        }
    };
    section(m_favourites, Favourites);
    std::vector<TenantId> recents = m_recents;
    std::erase_if(recents, [&](const TenantId &id) { return place(m_favourites, id) < std::ssize(m_favourites); });
    section(recents, Recent);
    for (const Candidate &candidate : found)
        next.push_back(candidate.row);
    return next;
}

QStringList TenantSwitcherModel::warnings(const Tenant &tenant) const
{
    QStringList found = relationshipWarnings(tenant, m_tenants.before(tenant.id));
    if (m_notReached.contains(tenant.id))
        found.append(notReachedWarning());
    return found;
}

int TenantSwitcherModel::activeIncidents(const Tenant &tenant) const
{
    if (!tenant.hasDataAccess() || !tenant.permissions.contains(Permission::TicketsView))
        return 0;
    const int known = m_incidents.activeCount(tenant.id);
    return known == 0 && tenant.counts ? static_cast<int>(tenant.counts->activeIncidents) : known;
}

void TenantSwitcherModel::recount()
{
    int all = 0;
    QHash<TenantId, int> counts;
    for (const Tenant &tenant : m_tenants.tenants()) {
        const int count = activeIncidents(tenant);
        counts.insert(tenant.id, count);
        all += count;
    }
    updateRows([&](SwitcherRow &row) {
        const int now = row.customer.isNull() ? all : counts.value(row.customer);
        return std::exchange(row.activeIncidents, now) != now;
    });
}

int TenantSwitcherModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : size(); }

QString TenantSwitcherModel::sentence(const SwitcherRow &entry) const
{
    //: An entry of the tenant switcher for a screen reader: %1 is the customer's name.
    QString text = tr("%1, %n active incident(s)", nullptr, entry.activeIncidents).arg(entry.name);
    if (entry.matchedBy == Domain) {
        //: Added to an entry of the tenant switcher for a screen reader: %1 is the entry, %2 the internet domain.
        text = tr("%1, found by its domain %2").arg(text, entry.domain);
    } else if (entry.matchedBy == Id) {
        //: Added to an entry of the tenant switcher for a screen reader: %1 is the entry.
        text = tr("%1, found by its tenant ID").arg(text);
    }
    if (entry.current) {
        //: Added to an entry of the tenant switcher for a screen reader: %1 is the entry.
        text = tr("%1, shown now").arg(text);
    }
    return withWarnings(text, entry.warnings);
}

QVariant TenantSwitcherModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SwitcherRow &entry = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case CustomerNameRole: return entry.name;
    case IdRole:
    case CustomerIdRole: return entry.customer.text();
    case SentenceRole:
    case Qt::AccessibleTextRole: return sentence(entry);
    case WarningsRole: return entry.warnings;
    case Qt::ToolTipRole: return entry.warnings.join(u'\n');
    case SectionRole: return entry.section;
    case SectionNameRole:
        switch (static_cast<Section>(entry.section)) {
        case Pinned: return QString();
        //: Heading in the tenant switcher.
        case Favourites: return tr("Favourites");
        //: Heading in the tenant switcher: customers chosen lately.
        case Recent: return tr("Recent");
        //: Heading in the tenant switcher: every customer.
        case All: return tr("All");
        }
        return {};
    case DomainRole: return entry.domain;
    case ActiveIncidentsRole: return entry.activeIncidents;
    case MatchRangesRole: return QVariant::fromValue(entry.ranges);
    case MatchedByRole: return entry.matchedBy;
    case CurrentRole: return entry.current;
    case FavouriteRole: return entry.favourite;
    default: return {};
    }
}

std::optional<TenantId> TenantSwitcherModel::customerAt(int index) const
{
    return isAllCustomers(index) ? std::nullopt : std::optional(row(index).customer);
}

bool TenantSwitcherModel::isAllCustomers(int index) const { return row(index).customer.isNull(); }

bool TenantSwitcherModel::hasCustomers() const
{
    return std::any_of(m_tenants.tenants().begin(), m_tenants.tenants().end(),
                       [](const Tenant &tenant) { return tenant.hasDataAccess(); });
}

} // namespace roomwarden
