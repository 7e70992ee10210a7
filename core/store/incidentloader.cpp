// From stored pages straight into the columns: a name is looked up once a page, not once a row.
#include "core/store/incidentcodec.h"
#include "core/store/incidentwriter.h"

#include <algorithm>

namespace roomwarden {

namespace {

QString toText(std::string_view bytes) { return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())); }

std::string_view view(const QByteArray &bytes) { return {bytes.data(), static_cast<size_t>(bytes.size())}; }

bool isPlain(std::string_view bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte >= ' ' && byte < '\x7f'; });
}

std::optional<qint64> optionalMs(qint64 ms) { return ms == noTime ? std::nullopt : std::optional(ms); }

// As writeLine() would have it.
QByteArray lineOf(const StoredPage::Row &row)
{
    if (!isPlain(row.id) || !isPlain(row.title))
        return writeLine(toText(row.id), toText(row.title));
    QByteArray line;
    line.reserve(static_cast<qsizetype>(row.id.size() + row.title.size()) + 2);
    line.append(row.id.data(), static_cast<qsizetype>(row.id.size()));
    line.append('\x01');
    line.append(row.title.data(), static_cast<qsizetype>(row.title.size()));
    line.append('\n');
    return line;
}

// The flags are made from an incident, whatever they may hold by then; this is one with nothing else in it.
IncidentFlags flagsOf(const StoredPage::Row &row)
{
    Incident incident{.source = row.source,
                      .severity = row.severity,
                      .state = row.state,
                      .displayStatus = row.status,
                      .assignedTo = row.assignedTo,
                      .highImpact = row.highImpact,
                      .repeats = row.repeats};
    if (row.roomCount > 1)
        incident.rooms.resize(row.roomCount);
    return IncidentFlags(incident);
}

} // namespace

std::vector<Slot> IncidentWriter::load(const StoredPage &page, const std::unordered_set<std::string> &gone)
{
    std::vector<const StoredPage::Row *> rows;
    rows.reserve(page.rows.size());
    for (const StoredPage::Row &row : page.rows) {
        if ((gone.empty() || !gone.contains(std::string(row.id))) && !m_index.find(m_columns, row.id))
            rows.push_back(&row);
    }
    const PageNames names = namesOf(page, rows);
    std::vector<Slot> added;
    added.reserve(rows.size());
    for (const StoredPage::Row *row : rows) {
        const Slot slot = takeSlot();
        write(slot, page, *row, names);
        m_index.insert(m_columns, slot);
        m_known.insert(slot);
        count(slot, 1);
        added.push_back(slot);
    }
    return added;
}

IncidentWriter::PageNames IncidentWriter::namesOf(const StoredPage &page,
                                                  const std::vector<const StoredPage::Row *> &rows)
{
    PageNames names;
    std::array<std::vector<quint32>, StoredPage::PoolCount> uses;
    for (size_t pool = 0; pool < names.size(); ++pool) {
        names[pool].resize(page.names[pool].size() + 1);
        uses[pool].resize(page.names[pool].size() + 1);
    }
    for (const StoredPage::Row *row : rows) {
        ++uses[StoredPage::Customers][row->customer];
        ++uses[StoredPage::Types][row->type];
        ++uses[StoredPage::People][row->assignee];
        ++uses[StoredPage::Closures][row->closure];
        for (quint32 i = 0; i < row->roomCount; ++i)
            ++uses[StoredPage::Rooms][page.roomsOfRows[row->firstRoom + i]];
    }
    const std::array pools{&m_columns.customers, &m_columns.rooms, &m_columns.types, &m_columns.people,
                           &m_columns.closures};
    for (size_t pool = 0; pool < names.size(); ++pool) {
        for (size_t number = 1; number < names[pool].size(); ++number) {
            if (uses[pool][number] == 0)
                continue;
            const StoredName &name = page.names[pool][number - 1];
            NameEntry entry{.id = toText(name.id), .name = toText(name.name), .extra = toText(name.extra)};
            if (pool == StoredPage::Closures)
                entry.extra = closureMark();
            names[pool][number] = pools[pool]->acquire(entry);
            pools[pool]->addUses(names[pool][number], uses[pool][number] - 1);
        }
    }
    return names;
}

void IncidentWriter::write(Slot slot, const StoredPage &page, const StoredPage::Row &row, const PageNames &names)
{
    IncidentChunk &chunk = m_columns.chunks[slot / chunkRows].writable();
    const size_t at = slot % chunkRows;
    const int place = static_cast<int>(at);
    const auto room = [&](quint32 which) { return names[StoredPage::Rooms][page.roomsOfRows[row.firstRoom + which]]; };
    chunk.flags[at] = flagsOf(row);
    chunk.customer[at] = names[StoredPage::Customers][row.customer];
    chunk.room[at] = row.roomCount == 0 ? 0 : room(0);
    chunk.type[at] = names[StoredPage::Types][row.type];
    chunk.assignee[at] = names[StoredPage::People][row.assignee];
    chunk.created[at] = row.created;
    chunk.updated[at] = row.updated;
    chunk.revision[at] = row.revision;
    const QByteArray line = lineOf(row);
    chunk.text.writable().set(place, view(line));
    chunk.letters[at] = letterBits(view(line));

    MoreOfIncident more{
        .resolved = optionalMs(row.resolved),
        .closed = optionalMs(row.closed),
        .closure = names[StoredPage::Closures][row.closure],
        .noteCount = row.noteCount,
        .repeats = row.repeats < IncidentFlags::mostRepeats ? 0 : row.repeats,
        .description = {row.description.data(), static_cast<qsizetype>(row.description.size())},
        .recommendedAction = {row.recommendedAction.data(), static_cast<qsizetype>(row.recommendedAction.size())}};
    for (quint32 i = 1; i < row.roomCount; ++i)
        more.rooms.push_back(room(i));
    const QByteArray bytes = writeMore(more);
    if (chunk.more->at(place) != view(bytes))
        chunk.more.writable().set(place, view(bytes));
}

} // namespace roomwarden
