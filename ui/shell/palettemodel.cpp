// Finds, ranks, and does.
#include "ui/shell/palettemodel.h"

#include "core/base/clock.h"
#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "core/store/tenantstore.h"
#include "models/querymatcher.h"
#include "models/tenantmatch.h"
#include "ui/shell/actionregistry.h"
#include "ui/theme/theme.h"

#include <QAction>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

constexpr size_t mostOfAKind = 30;
constexpr qsizetype fewestLetters = 2; // before incidents are searched

} // namespace

PaletteModel::PaletteModel(const ConsoleContext &context, QObject *parent)
    : QAbstractListModel(parent),
      m_context(context)
{ }

void PaletteModel::find(const QString &typed)
{
    const QString text = typed.trimmed();
    const QChar prefix = text.isEmpty() ? QChar() : text.front();
    const bool narrowed = prefix == u'>' || prefix == u'@' || prefix == u'#';
    const QString words = narrowed ? text.mid(1).trimmed() : text;
    std::vector<Row> rows;
    if (!narrowed || prefix == u'>')
        addActions(words, rows);
    if (!narrowed || prefix == u'@')
        addCustomers(words, rows);
    if ((!narrowed && words.size() >= fewestLetters) || (prefix == u'#' && !words.isEmpty()))
        addIncidents(words, rows);
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.rank < b.rank; });
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void PaletteModel::addActions(const QString &words, std::vector<Row> &rows) const
{
    for (const ActionRegistry::Entry &entry : m_context.actions.entries()) {
        if (!entry.action->isVisible())
            continue;
        const QString title = ActionRegistry::plainText(entry.action);
        const TenantMatch match = matchTenant(words, title, {}, {});
        if (match.rank == TenantMatch::None)
            continue;
        Row row{.rank = match.rank * 4,
                .title = title,
                .hint = entry.action->shortcut().toString(QKeySequence::NativeText),
                .kind = tr("Action"),
                .icon = entry.description.icon,
                .action = entry.action};
        if (!reasonOf(row).isEmpty())
            row.rank += 100; // what cannot be done stands below what can
        rows.push_back(std::move(row));
    }
}

void PaletteModel::addCustomers(const QString &words, std::vector<Row> &rows) const
{
    if (words.isEmpty())
        return;
    size_t found = 0;
    for (const Tenant &tenant : m_context.tenants.tenants()) {
        if (!tenant.hasDataAccess() || found == mostOfAKind)
            continue;
        const TenantMatch match = matchTenant(words, tenant.displayName, tenant.primaryDomain, tenant.id.text());
        if (match.rank == TenantMatch::None)
            continue;
        ++found;
        rows.push_back({.rank = match.rank * 4 + 1,
                        .title = tenant.displayName,
                        .hint = tenant.primaryDomain,
                        .kind = tr("Customer"),
                        .icon = u"tenants"_s,
                        .customer = tenant.id});
    }
}

void PaletteModel::addIncidents(const QString &words, std::vector<Row> &rows) const
{
    IncidentQuery query;
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : parts)
        query.conditions.push_back(IncidentQuery::text(word));
    const IncidentColumns &columns = m_context.incidents.columns();
    const qint64 now = m_context.clock.now().toMSecsSinceEpoch();
    size_t found = 0;
    QueryMatcher(columns, query, now).run().forEach([&](Slot slot) {
        if (found++ >= mostOfAKind)
            return;
        const std::string_view id = columns.idText(slot);
        const QString ticket = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
        const bool exact = ticket.compare(words, Qt::CaseInsensitive) == 0;
        rows.push_back({.rank = exact ? 0 : TenantMatch::NameInside * 4 + 2,
                        .title = columns.title(slot),
                        //: What helps to tell an incident. %1: customer, %2: room.
                        .hint = tr("%1, %2").arg(columns.customers.name(columns.customer(slot)),
                                                 columns.rooms.name(columns.room(slot))),
                        .kind = ticket,
                        .icon = u"incidents"_s,
                        .incident = IncidentId(ticket)});
    });
}

QString PaletteModel::reasonOf(const Row &row)
{
    if (!row.action || row.action->isEnabled())
        return {};
    const QString reason = ActionRegistry::reason(row.action);
    return reason.isEmpty() ? tr("Not possible now.") : reason;
}

bool PaletteModel::run(int row)
{
    if (row < 0 || row >= rowCount())
        return false;
    const Row chosen = m_rows[static_cast<size_t>(row)];
    if (!reasonOf(chosen).isEmpty())
        return false;
    if (chosen.action)
        chosen.action->trigger();
    else if (!chosen.customer.isNull())
        Q_EMIT customerChosen(chosen.customer);
    else
        Q_EMIT incidentChosen(chosen.incident);
    return true;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::DecorationRole:
        return m_context.theme.icon(row.icon.isEmpty() ? u"chevron-right"_s : row.icon, ColorRole::TextMuted);
    case Qt::ToolTipRole:
    case ReasonRole: return reasonOf(row);
    case HintRole: return row.hint.isEmpty() ? row.kind : row.hint;
    case Qt::AccessibleTextRole: {
        QStringList parts = {row.title, row.kind, row.hint, reasonOf(row)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default: return {};
    }
}

} // namespace roomwarden
