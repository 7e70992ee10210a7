// Which commands have an inverse.
#include "core/actions/undohistory.h"

#include <algorithm>

namespace roomwarden {

namespace {

constexpr size_t depth = 2'000; // several times what can be done with one key

} // namespace

std::optional<Command> UndoHistory::inverseOf(const Command &command, const std::optional<PersonRef> &before)
{
    if (command.kind != Command::Kind::AssignIncident && command.kind != Command::Kind::UnassignIncident)
        return std::nullopt;
    const Incident incident{.id = IncidentId(command.target), .customer = command.customer};
    return before ? Command::assign(incident, *before) : Command::unassign(incident);
}

void UndoHistory::note(const Command &command, const Command &inverse, const QUuid &together)
{
    if (m_entries.size() == depth)
        m_entries.erase(m_entries.begin());
    m_entries.push_back({.command = command, .inverse = inverse, .together = together});
}

void UndoHistory::succeeded(const QUuid &id, quint32 revision)
{
    for (Entry &entry : m_entries) {
        if (entry.command.id == id) {
            entry.done = true;
            entry.inverse.revision = revision;
        }
    }
}

void UndoHistory::forget(const QUuid &id) { (void)take(id); }

void UndoHistory::forget(const TenantId &customer)
{
    std::erase_if(m_entries, [&customer](const Entry &entry) { return entry.command.customer == customer; });
}

void UndoHistory::moved(const QString &target, quint32 from, quint32 to)
{
    for (Entry &entry : m_entries) {
        if (entry.done && entry.command.target == target && entry.inverse.revision == from)
            entry.inverse.revision = to;
    }
}

const UndoHistory::Entry *UndoHistory::last() const
{
    const auto it =
        std::find_if(m_entries.rbegin(), m_entries.rend(), [](const Entry &entry) { return !entry.undoWhenDone; });
    return it == m_entries.rend() ? nullptr : &*it;
}

std::vector<QUuid> UndoHistory::lastTogether() const
{
    const Entry *end = last();
    std::vector<QUuid> keys;
    for (auto entry = m_entries.rbegin(); end && entry != m_entries.rend(); ++entry) {
        const bool belongs = &*entry == end || (!end->together.isNull() && entry->together == end->together);
        if (belongs && !entry->undoWhenDone)
            keys.push_back(entry->command.id);
    }
    return keys;
}

bool UndoHistory::isWaiting() const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [](const Entry &entry) { return entry.undoWhenDone; });
}

void UndoHistory::undoWhenDone(const QUuid &id)
{
    for (Entry &entry : m_entries) {
        if (entry.command.id == id)
            entry.undoWhenDone = true;
    }
}

std::optional<UndoHistory::Entry> UndoHistory::take(const QUuid &id)
{
    const auto it =
        std::find_if(m_entries.begin(), m_entries.end(), [&id](const Entry &entry) { return entry.command.id == id; });
    if (it == m_entries.end())
        return std::nullopt;
    Entry entry = std::move(*it);
    m_entries.erase(it);
    return entry;
}

const UndoHistory::Entry *UndoHistory::find(const QUuid &id) const
{
    const auto it =
        std::find_if(m_entries.begin(), m_entries.end(), [&id](const Entry &entry) { return entry.command.id == id; });
    return it == m_entries.end() ? nullptr : &*it;
}

} // namespace roomwarden
