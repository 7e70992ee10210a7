// Cells out of columns. How rows become signals: rowsignals.cpp.
#include "models/incidenttablemodel.h"

#include "core/base/clock.h"
#include "models/displaynames.h"
#include "models/incidentrows.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace roomwarden {

int FacetCounts::total() const
{
    return std::accumulate(bySeverityAndStatus.begin(), bySeverityAndStatus.end(), 0,
                           [](int sum, const auto &row) { return std::accumulate(row.begin(), row.end(), sum); });
}

int FacetCounts::of(Severity severity) const
{
    const auto &row = bySeverityAndStatus[static_cast<size_t>(severity)];
    return std::accumulate(row.begin(), row.end(), 0);
}

int FacetCounts::of(DisplayStatus status) const
{
    return std::accumulate(bySeverityAndStatus.begin(), bySeverityAndStatus.end(), 0,
                           [&](int sum, const auto &row) { return sum + row[static_cast<size_t>(status)]; });
}

int FacetCounts::of(Severity severity, DisplayStatus status) const
{
    return bySeverityAndStatus[static_cast<size_t>(severity)][static_cast<size_t>(status)];
}

IncidentTableModel::IncidentTableModel(const IncidentStore &store, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent),
      m_store(store),
      m_clock(clock)
{
    m_source = std::make_unique<IncidentRows>(
        store, clock,
        IncidentRows::Listener{
            .show = [this](std::vector<Slot> &rows, const std::vector<Slot> &touched,
                           bool byData) { show(rows, touched, byData); },
            .shown = [this]() -> const std::vector<Slot> & { return grouping() == Grouping::None ? m_rows : m_flat; },
            .busyChanged = [this] { Q_EMIT busyChanged(); },
            .hintChanged = [this] { Q_EMIT countsChanged(); },
        });
    m_source->start();
}

IncidentTableModel::~IncidentTableModel() = default;

int IncidentTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IncidentTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant IncidentTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const auto column = static_cast<Column>(index.column());
    if (isHeader(row)) {
        const bool speaks = role == SentenceRole || (column == m_speaking && role == Qt::AccessibleTextRole);
        return speaks ? groupSentence(row) : QVariant();
    }
    const Slot slot = slotAt(row);
    const IncidentColumns &columns = m_store.columns();
    const auto time = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); };
    switch (role) {
    case Qt::DisplayRole: return column == UpdatedColumn ? QVariant(time(columns.updated(slot))) : text(row, column);
    case Qt::ToolTipRole:
        return column == TitleColumn ? columns.types.name(columns.type(slot)) + u'\n' + columns.title(slot) : QString();
    case Qt::TextAlignmentRole:
        if (column == AgeColumn || column == RepeatsColumn)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case Qt::AccessibleTextRole: return column == m_speaking ? sentence(row) : text(row, column);
    case Qt::AccessibleDescriptionRole: return column == m_speaking ? position(row) : QString();
    case IdRole: return text(row, TicketColumn);
    case CustomerIdRole: return columns.customers.id(columns.customer(slot));
    case CustomerNameRole: return text(row, CustomerColumn);
    case SeverityRole: return static_cast<int>(severityAt(row));
    case StatusRole: return static_cast<int>(statusAt(row));
    case PendingRole: return isPendingAt(row);
    case HighImpactRole: return isHighImpactAt(row);
    case SentenceRole: return sentence(row);
    case TypeRole: return columns.types.name(columns.type(slot));
    case CreatedRole: return time(columns.created(slot));
    case UpdatedRole: return time(columns.updated(slot));
    case AssigneeIdRole: return columns.people.id(columns.assignee(slot));
    case RepeatsRole: return static_cast<int>(columns.repeats(slot));
    case NoteCountRole: return static_cast<int>(incidentAt(row).noteCount);
    default: return {};
    }
}

QString IncidentTableModel::sentence(int row) const
{
    const QString assignee = text(row, AssigneeColumn);
    //: An incident as one sentence for a screen reader: %1 severity, %2 title, %3 customer, %4 room, %5 state, %6 age.
    QString words = tr("%1: %2, %3, %4, %5, since %6")
                        .arg(text(row, SeverityColumn), text(row, TitleColumn), text(row, CustomerColumn),
                             text(row, RoomColumn), text(row, StatusColumn), text(row, AgeColumn));
    if (!assignee.isEmpty()) {
        //: Added to the sentence about an incident: %1 is the sentence, %2 who has taken it.
        words = tr("%1, taken by %2").arg(words, assignee);
    }
    if (isHighImpactAt(row)) {
        //: Added to the sentence about an incident: %1 is the sentence.
        words = tr("%1, high impact").arg(words);
    }
    if (isPendingAt(row)) {
        //: Added to the sentence about an incident: %1 is the sentence. The service has not confirmed the change yet.
        words = tr("%1, change is being sent").arg(words);
    }
    return words;
}

QString IncidentTableModel::position(int row) const
{
    const QLocale locale;
    //: Place of an incident in the list, for a screen reader. %1 and %2: numbers, as in "3 of 1,204".
    return tr("%1 of %2").arg(locale.toString(placeOf(row) + 1), locale.toString(shownCount()));
}

QVariant IncidentTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole
        && (section == AgeColumn || section == RepeatsColumn))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)); // as its cells
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    //: Column of the list of incidents.
    case SeverityColumn: return tr("Severity");
    //: Column of the list of incidents.
    case CustomerColumn: return tr("Customer");
    //: Column of the list of incidents.
    case RoomColumn: return tr("Room");
    //: Column of the list of incidents: what has happened.
    case TitleColumn: return tr("Incident");
    //: Column of the list of incidents: whether somebody has to act.
    case StatusColumn: return tr("Status");
    //: Column of the list of incidents: the technician who took it.
    case AssigneeColumn: return tr("Assignee");
    //: Column of the list of incidents: time since it was created.
    case AgeColumn: return tr("Age");
    //: Column of the list of incidents: time of the last change.
    case UpdatedColumn: return tr("Updated");
    //: Column of the list of incidents: how often it came back.
    case RepeatsColumn: return tr("Repeats");
    //: Column of the list of incidents: the ticket number.
    case TicketColumn: return tr("Ticket");
    case ColumnCount: break;
    }
    return {};
}

void IncidentTableModel::setQuery(const IncidentQuery &query) { m_source->setQuery(query); }
const IncidentQuery &IncidentTableModel::query() const { return m_source->query(); }

void IncidentTableModel::sort(int column, Qt::SortOrder order)
{
    static_assert(
        static_cast<int>(SortKey::Severity) == SeverityColumn && static_cast<int>(SortKey::Customer) == CustomerColumn
        && static_cast<int>(SortKey::Room) == RoomColumn && static_cast<int>(SortKey::Title) == TitleColumn
        && static_cast<int>(SortKey::Status) == StatusColumn && static_cast<int>(SortKey::Assignee) == AssigneeColumn
        && static_cast<int>(SortKey::Age) == AgeColumn && static_cast<int>(SortKey::Updated) == UpdatedColumn
        && static_cast<int>(SortKey::Repeats) == RepeatsColumn && static_cast<int>(SortKey::Ticket) == TicketColumn
        && ColumnCount + 1 == sortKeyCount);
    m_source->sort(column < 0 || column >= ColumnCount ? SortKey::Default : static_cast<SortKey>(column), order);
}

void IncidentTableModel::prepareOrders() { m_source->keepWarm(); }
bool IncidentTableModel::hasPreparedOrders() const { return m_source->isWarm(); }
int IncidentTableModel::sortColumn() const { return static_cast<int>(m_source->sortKey()); }
Qt::SortOrder IncidentTableModel::sortOrder() const { return m_source->sortOrder(); }
bool IncidentTableModel::isBusy() const { return m_source->isBusy(); }

Incident IncidentTableModel::incidentAt(int row) const
{
    return isHeader(row) ? Incident() : m_store.incident(slotAt(row));
}

IncidentId IncidentTableModel::idAt(int row) const
{
    return isHeader(row) ? IncidentId() : IncidentId(text(row, TicketColumn));
}

int IncidentTableModel::rowOf(const IncidentId &id) const
{
    const auto slot = m_store.find(id);
    const auto it = slot ? std::find(m_rows.begin(), m_rows.end(), *slot) : m_rows.end();
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

QString IncidentTableModel::text(int row, Column column) const
{
    if (isHeader(row))
        return {};
    const Slot slot = slotAt(row);
    const IncidentColumns &columns = m_store.columns();
    switch (column) {
    case SeverityColumn: return displayName(severityAt(row));
    case CustomerColumn: return columns.customers.name(columns.customer(slot));
    case RoomColumn: {
        QString first = columns.rooms.name(columns.room(slot));
        if (!columns.flags(slot).hasMoreRooms())
            return first;
        //: Rooms of an incident in a narrow column: %1 is the first, %n how many more there are.
        return tr("%1 + %n", nullptr, static_cast<int>(columns.moreRooms(slot).size())).arg(first);
    }
    case TitleColumn: return columns.title(slot);
    case StatusColumn: return displayName(statusAt(row));
    case AssigneeColumn: return columns.people.name(columns.assignee(slot));
    case AgeColumn:
        return shortSpan(std::chrono::milliseconds(m_clock.now().toMSecsSinceEpoch() - columns.created(slot)));
    case UpdatedColumn:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(columns.updated(slot)), QLocale::ShortFormat);
    case RepeatsColumn: {
        const quint32 repeats = columns.repeats(slot);
        return repeats == 0 ? QString() : QLocale().toString(repeats);
    }
    case TicketColumn: {
        const std::string_view id = columns.idText(slot);
        return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    }
    case ColumnCount: break;
    }
    Q_UNREACHABLE();
}

quint64 IncidentTableModel::textKey(int row, Column column) const
{
    if (isHeader(row))
        return 0;
    constexpr qint64 minute = 60'000;
    const Slot slot = slotAt(row);
    const IncidentColumns &columns = m_store.columns();
    switch (column) {
    case SeverityColumn: return static_cast<quint64>(severityAt(row));
    case CustomerColumn: return columns.customer(slot);
    case RoomColumn: return columns.flags(slot).hasMoreRooms() ? quint64(slot) << 32 : columns.room(slot);
    case StatusColumn: return static_cast<quint64>(statusAt(row));
    case AssigneeColumn: return columns.assignee(slot);
    case AgeColumn: return static_cast<quint64>((m_clock.now().toMSecsSinceEpoch() - columns.created(slot)) / minute);
    case UpdatedColumn: return static_cast<quint64>(columns.updated(slot) / minute);
    case RepeatsColumn: return columns.repeats(slot);
    case TitleColumn: // of their own: a revision is a new text
    case TicketColumn: return quint64(columns.revision(slot)) << 32 | slot;
    case ColumnCount: break;
    }
    Q_UNREACHABLE();
}

IncidentFlags IncidentTableModel::flagsAt(int row) const
{
    return isHeader(row) ? IncidentFlags() : m_store.columns().flags(slotAt(row));
}

Severity IncidentTableModel::severityAt(int row) const { return flagsAt(row).severity(); }
DisplayStatus IncidentTableModel::statusAt(int row) const { return flagsAt(row).status(); }
bool IncidentTableModel::isPendingAt(int row) const { return flagsAt(row).isPending(); }
bool IncidentTableModel::isHighImpactAt(int row) const { return flagsAt(row).isHighImpact(); }

std::vector<Slot> IncidentTableModel::asideInScope() const
{
    std::vector<Slot> aside;
    const std::vector<TenantId> &scope = query().scope;
    for (const auto &[slot, id] : query().aside) {
        if (m_store.find(id) == slot
            && (scope.empty() || std::find(scope.begin(), scope.end(), m_store.customerOf(slot)) != scope.end()))
            aside.push_back(slot);
    }
    return aside;
}

int IncidentTableModel::asideCount() const { return static_cast<int>(asideInScope().size()); }

int IncidentTableModel::sizeOfScope() const
{
    return query().onlyAside ? asideCount() : m_store.tally(query().scope).total - asideCount();
}

FacetCounts IncidentTableModel::facets() const
{
    FacetCounts counts{.bySeverityAndStatus = m_store.tally(query().scope).bySeverityAndStatus};
    for (const Slot slot : asideInScope()) {
        const IncidentFlags flags = m_store.columns().flags(slot);
        --counts.bySeverityAndStatus[static_cast<size_t>(flags.severity())][static_cast<size_t>(flags.status())];
    }
    return counts;
}

IncidentTableModel::Hint IncidentTableModel::emptyHint() const
{
    const std::vector<int> &counts = m_source->countsWithoutEach();
    const auto most = std::max_element(counts.begin(), counts.end());
    if (!m_rows.empty() || most == counts.end() || *most == 0)
        return {};
    return {.condition = static_cast<int>(most - counts.begin()), .rows = *most};
}

} // namespace roomwarden
