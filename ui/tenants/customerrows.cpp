// The list of customers as it is shown.
#include "ui/tenants/customerrows.h"

#include "models/tenantlistmodel.h"
#include "ui/tenants/tenantwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tenantcolor.h"

#include <QIcon>
#include <QLocale>
#include <QPainter>
#include <QPixmap>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

// As large as an icon, so that names line up whether or not they have one.
QIcon colourSquare(const QColor &colour)
{
    constexpr int canvas = 64;
    QPixmap pixmap(canvas, canvas);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(canvas * 0.2, canvas * 0.2, canvas * 0.6, canvas * 0.6), 8, 8);
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected); // a customer's colour does not change with the row's
    return icon;
}

} // namespace

CustomerRows::CustomerRows(TenantListModel &model, const Theme &theme, QObject *parent)
    : PresentedRows(theme, parent),
      m_model(model)
{
    setSourceModel(&model);
}

QStringList CustomerRows::warningsOf(const QModelIndex &index) const
{
    return m_model.index(index.row(), index.column()).data(WarningsRole).toStringList();
}

QString CustomerRows::words(const QModelIndex &index) const
{
    const Tenant &tenant = m_model.tenantAt(index.row());
    const bool former = tenant.relationship == RelationshipStatus::Terminated;
    switch (index.column()) {
    case TenantListModel::RelationshipColumn: {
        const QStringList warnings = warningsOf(index);
        if (warnings.isEmpty())
            return TenantWords::relationship(tenant);
        //: A customer's weightiest warning, as in "No rooms in scope", and how many more there are.
        return warnings.size() == 1 ? warnings.first() : tr("%1 (+%2)").arg(warnings.first()).arg(warnings.size() - 1);
    }
    case TenantListModel::RolesColumn: return former ? QString() : TenantWords::roles(tenant);
    case TenantListModel::IncidentsColumn: {
        if (former)
            return {};
        if (!tenant.hasDataAccess())
            return tr("No data access");
        const int active = index.data(TenantListModel::ActiveIncidentsRole).toInt();
        if (active < 0)
            //: A role of ours sees rooms but no tickets.
            return tr("No ticket access");
        TenantCounts counts = tenant.counts.value_or(TenantCounts());
        counts.activeIncidents = static_cast<quint32>(active);
        return TenantWords::incidents(counts);
    }
    case TenantListModel::DataAgeColumn:
        if (former)
            return TenantWords::day(tenant.terminated);
        return tenant.hasDataAccess() ? QIdentityProxyModel::data(index, Qt::DisplayRole).toString() : u"—"_s;
    default: return QIdentityProxyModel::data(index, Qt::DisplayRole).toString();
    }
}

QVariant CustomerRows::decoration(const QModelIndex &index) const
{
    const Tenant &tenant = m_model.tenantAt(index.row());
    switch (index.column()) {
    case TenantListModel::NameColumn: return colourSquare(tenantColor(tenant.id, theme().isDark()));
    case TenantListModel::RelationshipColumn:
        if (tenant.relationship == RelationshipStatus::Terminated)
            return theme().icon(u"closed"_s, ColorRole::TextMuted);
        if (!warningsOf(index).isEmpty())
            return theme().icon(u"warning"_s, ColorRole::Warning);
        return {};
    case TenantListModel::IncidentsColumn:
        if (tenant.relationship == RelationshipStatus::Active && !tenant.hasDataAccess())
            return theme().icon(u"lock"_s, ColorRole::TextMuted);
        if (tenant.counts && tenant.counts->needsAction > 0)
            return theme().icon(u"needs-action"_s, ColorRole::Important);
        return {};
    case TenantListModel::DataAgeColumn:
        if (index.data(TenantListModel::NotReachedRole).toBool())
            return theme().icon(u"warning"_s, ColorRole::Warning);
        return {};
    default: return {};
    }
}

QVariant CustomerRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QStringList warnings =
        index.column() == TenantListModel::RelationshipColumn ? warningsOf(index) : QStringList();
    switch (role) {
    case Qt::DisplayRole: return words(index);
    case Qt::DecorationRole: return decoration(index);
    case Qt::ToolTipRole:
        if (index.column() == TenantListModel::NameColumn)
            return index.data(SentenceRole);
        return warnings.isEmpty() ? words(index) : warnings.join(u'\n');
    case Qt::AccessibleTextRole:
        //: A cell of the list for a screen reader: %1 column, %2 what it says.
        return index.column() == TenantListModel::NameColumn
                   ? index.data(SentenceRole).toString()
                   : tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                      warnings.isEmpty() ? words(index) : QLocale().createSeparatedList(warnings));
    case Qt::ForegroundRole: {
        const bool quiet = warnings.isEmpty() && index.column() != TenantListModel::NameColumn
                           && index.column() != TenantListModel::IncidentsColumn
                           && index.column() != TenantListModel::RoomsColumn;
        const bool withheld =
            index.column() == TenantListModel::IncidentsColumn && !m_model.tenantAt(index.row()).hasDataAccess();
        return quiet || withheld ? QVariant(theme().color(ColorRole::TextMuted)) : QVariant();
    }
    case Qt::TextAlignmentRole:
        if (index.column() == TenantListModel::RoomsColumn)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter));
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeading | Qt::AlignVCenter));
    default: return QIdentityProxyModel::data(index, role);
    }
}

QVariant CustomerRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) {
        const bool former = rowCount() > 0 && m_model.tenantAt(0).relationship == RelationshipStatus::Terminated;
        if (section == TenantListModel::DataAgeColumn)
            //: Column of the list of customers: when the relationship ended; or: how old the data shown is.
            return former ? tr("Ended on") : tr("Data age");
        if (section == TenantListModel::RolesColumn)
            //: Column of the list of customers.
            return tr("My role");
    }
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == TenantListModel::RoomsColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter));
    return QIdentityProxyModel::headerData(section, orientation, role);
}

} // namespace roomwarden
