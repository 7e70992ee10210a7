// A version, the names, the rows, the ids of what is gone; numbers of variable length throughout.
#include "core/store/storedpage.h"

#include "core/store/incidentcolumns.h"
#include "core/store/varbytes.h"

#include <QHash>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint64 layoutVersion = 1;

enum Part : quint8 {
    HasAssignee = 1,
    HasResolved = 2,
    HasClosed = 4,
    HasClosure = 8,
    HasNotes = 16,
    HasDescription = 32,
    HasAction = 64,
    HasRepeats = 128
};

qint64 toMs(const QDateTime &time) { return time.isValid() ? time.toMSecsSinceEpoch() : noTime; }

QDateTime toTime(qint64 ms) { return ms == noTime ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); }

QString toText(std::string_view bytes) { return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())); }

// The names of one kind that a page speaks of, numbered as they come.
class PoolWriter
{
public:
    quint32 number(const QString &id, const QString &name, const QString &extra = {})
    {
        if (m_last != 0 && id == m_lastId && name == m_lastName && extra == m_lastExtra)
            return m_last;
        const auto next = static_cast<quint32>(m_numbers.size() + 1);
        const QString key = id + u'\x01' + name + u'\x01' + extra;
        const auto found = m_numbers.constFind(key);
        m_last = found == m_numbers.cend() ? next : *found;
        m_lastId = id;
        m_lastName = name;
        m_lastExtra = extra;
        if (found == m_numbers.cend()) {
            m_numbers.insert(key, next);
            putBytes(m_bytes, id.toUtf8());
            putBytes(m_bytes, name.toUtf8());
            putBytes(m_bytes, extra.toUtf8());
        }
        return m_last;
    }
    void writeTo(QByteArray &page) const
    {
        putNumber(page, static_cast<quint64>(m_numbers.size()));
        page.append(m_bytes);
    }

private:
    QHash<QString, quint32> m_numbers;
    QByteArray m_bytes;
    quint32 m_last = 0;
    QString m_lastId;
    QString m_lastName;
    QString m_lastExtra;
};

using Pools = std::array<PoolWriter, StoredPage::PoolCount>;

quint64 packedKinds(const Incident &incident)
{
    const auto at = [](auto value, int place) { return static_cast<quint64>(value) << place; };
    return at(incident.severity, 0) | at(incident.state, 4) | at(incident.displayStatus, 8) | at(incident.source, 12)
           | at(incident.assignedTo, 16) | at(incident.highImpact ? 1 : 0, 20);
}

void writeRow(QByteArray &rows, Pools &pools, const Incident &incident)
{
    const auto flag = [](bool there, Part part) { return there ? static_cast<unsigned>(part) : 0U; };
    const unsigned parts =
        flag(incident.assignee.has_value(), HasAssignee) | flag(incident.resolved.isValid(), HasResolved)
        | flag(incident.closed.isValid(), HasClosed) | flag(incident.closure.has_value(), HasClosure)
        | flag(incident.noteCount != 0, HasNotes) | flag(!incident.description.isEmpty(), HasDescription)
        | flag(!incident.recommendedAction.isEmpty(), HasAction) | flag(incident.repeats != 0, HasRepeats);
    putBytes(rows, incident.id.text().toUtf8());
    putBytes(rows, incident.title.toUtf8());
    putNumber(rows, packedKinds(incident));
    putNumber(rows, parts);
    putNumber(rows, pools[StoredPage::Customers].number(incident.customer.text(), incident.customerName));
    putNumber(rows,
              pools[StoredPage::Types].number(incident.type.id, incident.type.displayName, incident.type.category));
    putNumber(rows, incident.rooms.size());
    for (const RoomRef &room : incident.rooms)
        putNumber(rows, pools[StoredPage::Rooms].number(room.id.text(), room.displayName));
    putSigned(rows, toMs(incident.created));
    putSigned(rows, toMs(incident.updated));
    putNumber(rows, incident.revision);
    if (incident.assignee)
        putNumber(rows, pools[StoredPage::People].number(incident.assignee->id.text(), incident.assignee->displayName));
    if (incident.resolved.isValid())
        putSigned(rows, toMs(incident.resolved));
    if (incident.closed.isValid())
        putSigned(rows, toMs(incident.closed));
    if (incident.closure)
        putNumber(rows, pools[StoredPage::Closures].number(incident.closure->reason, incident.closure->closedBy));
    if (incident.noteCount != 0)
        putNumber(rows, incident.noteCount);
    if (!incident.description.isEmpty())
        putBytes(rows, incident.description.toUtf8());
    if (!incident.recommendedAction.isEmpty())
        putBytes(rows, incident.recommendedAction.toUtf8());
    if (incident.repeats != 0)
        putNumber(rows, incident.repeats);
}

// A value this version does not know is Unknown.
template<typename Enum>
Enum kindAt(quint64 packed, int place, Enum last)
{
    const quint64 value = packed >> place & 15U;
    return value <= static_cast<quint64>(last) ? static_cast<Enum>(value) : Enum::Unknown;
}

StoredPage::Row readRow(VarReader &in, StoredPage &page)
{
    StoredPage::Row row{.id = in.view(), .title = in.view()};
    const quint64 kinds = in.number();
    row.severity = kindAt(kinds, 0, Severity::Critical);
    row.state = kindAt(kinds, 4, IncidentState::Closed);
    row.status = kindAt(kinds, 8, DisplayStatus::Closed);
    row.source = kindAt(kinds, 12, IncidentSource::UpdatePause);
    row.assignedTo = kindAt(kinds, 16, AssignedTo::Microsoft);
    row.highImpact = (kinds >> 20 & 1U) != 0;
    const auto small = [&in] { return static_cast<quint32>(in.number()); };
    const auto parts = static_cast<unsigned>(in.number());
    row.customer = small();
    row.type = small();
    row.firstRoom = static_cast<quint32>(page.roomsOfRows.size());
    row.roomCount = small();
    for (quint32 i = 0; i < row.roomCount && !in.isBroken(); ++i)
        page.roomsOfRows.push_back(small());
    row.created = in.signedNumber();
    row.updated = in.signedNumber();
    row.revision = small();
    row.assignee = (parts & HasAssignee) != 0 ? small() : 0;
    row.resolved = (parts & HasResolved) != 0 ? in.signedNumber() : noTime;
    row.closed = (parts & HasClosed) != 0 ? in.signedNumber() : noTime;
    row.closure = (parts & HasClosure) != 0 ? small() : 0;
    row.noteCount = (parts & HasNotes) != 0 ? small() : 0;
    if ((parts & HasDescription) != 0)
        row.description = in.view();
    if ((parts & HasAction) != 0)
        row.recommendedAction = in.view();
    row.repeats = (parts & HasRepeats) != 0 ? small() : 0;
    return row;
}

bool namesExist(const StoredPage &page)
{
    const auto knows = [&page](StoredPage::Pool pool, quint32 number) { return number <= page.names[pool].size(); };
    for (const StoredPage::Row &row : page.rows) {
        if (!knows(StoredPage::Customers, row.customer) || !knows(StoredPage::Types, row.type)
            || !knows(StoredPage::People, row.assignee) || !knows(StoredPage::Closures, row.closure))
            return false;
    }
    return std::all_of(page.roomsOfRows.begin(), page.roomsOfRows.end(),
                       [&](quint32 room) { return knows(StoredPage::Rooms, room); });
}

} // namespace

QByteArray writePage(const std::vector<Incident> &incidents, const std::vector<IncidentId> &removed)
{
    QHash<IncidentId, size_t> last;
    last.reserve(static_cast<qsizetype>(incidents.size()));
    for (size_t i = 0; i < incidents.size(); ++i)
        last.insert(incidents[i].id, i);
    Pools pools;
    QByteArray rows;
    rows.reserve(static_cast<qsizetype>(incidents.size()) * 128);
    for (size_t i = 0; i < incidents.size(); ++i) {
        if (last.value(incidents[i].id) == i)
            writeRow(rows, pools, incidents[i]);
    }
    QByteArray page;
    page.reserve(rows.size() + 16'384);
    putNumber(page, layoutVersion);
    for (const PoolWriter &pool : pools)
        pool.writeTo(page);
    putNumber(page, static_cast<quint64>(last.size()));
    page.append(rows);
    putNumber(page, removed.size());
    for (const IncidentId &id : removed)
        putBytes(page, id.text().toUtf8());
    return page;
}

Result<StoredPage> readPage(QByteArray bytes)
{
    const Error broken{.kind = Error::Kind::Storage, .detail = u"a page cannot be read"_s, .code = u"pageBroken"_s};
    StoredPage page{.bytes = std::move(bytes)};
    VarReader in({page.bytes.constData(), static_cast<size_t>(page.bytes.size())});
    if (in.number() != layoutVersion)
        return broken;
    const auto most = static_cast<quint64>(page.bytes.size()); // nothing takes less than a byte
    for (std::vector<StoredName> &names : page.names) {
        const quint64 count = in.number();
        if (count > most)
            return broken;
        names.reserve(count);
        for (quint64 i = 0; i < count && !in.isBroken(); ++i)
            names.push_back({.id = in.view(), .name = in.view(), .extra = in.view()});
    }
    const quint64 rows = in.number();
    if (rows > most)
        return broken;
    page.rows.reserve(rows);
    page.roomsOfRows.reserve(rows);
    for (quint64 i = 0; i < rows && !in.isBroken(); ++i)
        page.rows.push_back(readRow(in, page));
    const quint64 removed = in.number();
    for (quint64 i = 0; i < removed && !in.isBroken(); ++i)
        page.removed.push_back(in.view());
    if (in.isBroken() || !in.isAtEnd() || !namesExist(page))
        return broken;
    return page;
}

Incident StoredPage::incident(const Row &row) const
{
    const auto named = [this](Pool pool, quint32 number) {
        return number == 0 ? StoredName{} : names[pool][number - 1];
    };
    const StoredName customer = named(Customers, row.customer);
    const StoredName type = named(Types, row.type);
    Incident incident{.id = IncidentId(toText(row.id)),
                      .customer = TenantId(toText(customer.id)),
                      .customerName = toText(customer.name),
                      .source = row.source,
                      .type = {.id = toText(type.id), .displayName = toText(type.name), .category = toText(type.extra)},
                      .severity = row.severity,
                      .state = row.state,
                      .displayStatus = row.status,
                      .assignedTo = row.assignedTo,
                      .highImpact = row.highImpact,
                      .title = toText(row.title),
                      .description = toText(row.description),
                      .recommendedAction = toText(row.recommendedAction),
                      .created = toTime(row.created),
                      .updated = toTime(row.updated),
                      .resolved = toTime(row.resolved),
                      .closed = toTime(row.closed),
                      .noteCount = row.noteCount,
                      .repeats = row.repeats,
                      .revision = row.revision};
    for (quint32 i = 0; i < row.roomCount; ++i) {
        const StoredName room = named(Rooms, roomsOfRows[row.firstRoom + i]);
        incident.rooms.push_back({.id = RoomId(toText(room.id)), .displayName = toText(room.name)});
    }
    if (row.assignee != 0) {
        const StoredName person = named(People, row.assignee);
        incident.assignee = PersonRef{.id = PrincipalId(toText(person.id)), .displayName = toText(person.name)};
    }
    if (row.closure != 0) {
        const StoredName closure = named(Closures, row.closure);
        incident.closure = Closure{.reason = toText(closure.id), .closedBy = toText(closure.name)};
    }
    return incident;
}

} // namespace roomwarden
