// What the technician did that can be taken back, and how. Of one session and one person; knows no network.
#pragma once

#include "core/actions/command.h"

#include <optional>
#include <vector>

namespace roomwarden {

class UndoHistory
{
public:
    // Notes a command that is about to be sent, if it has an inverse: before is who had the incident. True if noted.
    bool note(const Command &command, const std::optional<PersonRef> &before);

    // It has ended: with the revision it led to, or without effect.
    void succeeded(const QUuid &id, quint32 revision);
    void forget(const QUuid &id);
    void clear() { m_entries.clear(); }

    // A change of ours, of another kind, took the target from one revision to the next.
    void moved(const QString &target, quint32 from, quint32 to);

    struct Entry
    {
        Command command = {};
        Command inverse = {}; // with its own key; its revision counts once done
        bool done = false;
        bool undoWhenDone = false; // it was in flight when the technician changed their mind
    };
    // The last one that has not been taken back yet.
    [[nodiscard]] const Entry *last() const;
    void undoWhenDone(const QUuid &id);
    // Takes the entry out.
    [[nodiscard]] std::optional<Entry> take(const QUuid &id);
    [[nodiscard]] const Entry *find(const QUuid &id) const;

private:
    std::vector<Entry> m_entries;
};

} // namespace roomwarden
