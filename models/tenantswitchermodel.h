// What the tenant switcher lists: "All customers" where that is allowed, then favourites, recents and all customers
// whose data the caller may see (W17, INV-17), narrowed by what is typed. Answers to a key within a frame among ten
// thousand customers. GUI thread.
#pragma once

#include "core/domain/ids.h"
#include "models/mergedrows.h"
#include "models/roles.h"

#include <QAbstractListModel>
#include <QSet>

#include <optional>
#include <vector>

namespace roomwarden {

class IncidentStore;
class TenantStore;
struct Tenant;

// Letters of the shown name that were typed: to be painted bold.
struct MatchRange
{
    int start = 0; // in UTF-16 code units
    int length = 0;
    friend bool operator==(const MatchRange &, const MatchRange &) = default;
};

// One entry: a customer stands once in each section it belongs to.
struct SwitcherRow
{
    TenantId customer = {}; // null: all customers
    QString name = {};
    QString domain = {};
    int section = 0;   // TenantSwitcherModel::Section
    int matchedBy = 0; // TenantSwitcherModel::MatchedBy
    int activeIncidents = 0;
    bool current = false;
    bool favourite = false;
    QList<MatchRange> ranges = {};
    QStringList warnings = {};
    [[nodiscard]] QString key() const { return QString::number(section) + QLatin1Char('/') + customer.text(); }
    friend bool operator==(const SwitcherRow &, const SwitcherRow &) = default;
};

class TenantSwitcherModel final : public MergedRows<QAbstractListModel, SwitcherRow>
{
    Q_OBJECT

public:
    // DisplayRole: the name. IdRole: the tenant id, empty for "All customers". WarningsRole: with the last reading that
    // missed the customer. SentenceRole: name, incidents, how it was found and what is wrong, for assistive technology.
    enum Role {
        SectionRole = FirstFreeRole, // int: Section
        SectionNameRole,             // QString: its heading
        DomainRole,                  // QString
        ActiveIncidentsRole,         // int
        MatchRangesRole,             // QList<roomwarden::MatchRange>, in the name; empty when found by domain or id
        MatchedByRole,               // int: MatchedBy
        CurrentRole,                 // bool: the scope now
        FavouriteRole,               // bool
    };
    enum Section { Pinned, Favourites, Recent, All };
    enum MatchedBy { Nothing, Name, Domain, Id };

    TenantSwitcherModel(const TenantStore &tenants, const IncidentStore &incidents, QObject *parent = nullptr);

    // Resets: the row that was the current one means nothing in another list.
    void setFilter(const QString &typed); // by name, domain or GUID; prefix beats substring beats letters in order
    void setFavourites(const std::vector<TenantId> &favourites); // in the order they are shown
    void setRecents(const std::vector<TenantId> &recents);       // latest first
    void setAggregateAllowed(bool allowed);                      // whether "All customers" is offered
    void setCurrent(const std::optional<TenantId> &customer);    // none: all customers
    void setNotReached(const QSet<TenantId> &customers);         // missing from the last aggregated answer

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    // The customer of a row; none for "All customers".
    [[nodiscard]] std::optional<TenantId> customerAt(int row) const;
    [[nodiscard]] bool isAllCustomers(int row) const;
    [[nodiscard]] bool hasCustomers() const; // any at all, whatever is typed

private:
    void order();
    [[nodiscard]] std::vector<SwitcherRow> wanted() const; // what is to be listed now
    void rebuild() { replaceRows(wanted()); }
    void recount();
    [[nodiscard]] QStringList warnings(const Tenant &tenant) const;
    [[nodiscard]] int activeIncidents(const Tenant &tenant) const;
    [[nodiscard]] QString sentence(const SwitcherRow &row) const;

    const TenantStore &m_tenants;
    const IncidentStore &m_incidents;
    std::vector<size_t> m_byName; // places in the store's list, in the order of names
    QString m_typed;
    std::vector<TenantId> m_favourites;
    std::vector<TenantId> m_recents;
    bool m_aggregateAllowed = false;
    std::optional<TenantId> m_current;
    QSet<TenantId> m_notReached;
};

} // namespace roomwarden

Q_DECLARE_METATYPE(roomwarden::MatchRange)
