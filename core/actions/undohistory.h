// What the technician did that can be taken back, and how. Of one session and one person; knows no network.
#pragma once

#include "core/actions/command.h"

#include <optional>
#include <vector>

namespace roomwarden {

class UndoHistory
{
public:
    struct Entry
    {
        Command command = {};
        Command inverse = {}; // with its own key; its revision counts once done
        QUuid together = {};  // what carries the same is taken back together; null: alone
        bool done = false;
        bool undoWhenDone = false; // it was in flight when the technician changed their mind
    };

    // The inverse of a command on an incident that somebody had before, or had not; none: it has no inverse.
    [[nodiscard]] static std::optional<Command> inverseOf(const Command &command,
                                                          const std::optional<PersonRef> &before);

    // Notes a command that is about to be sent.
    void note(const Command &command, const Command &inverse, const QUuid &together);

    // It has ended: with the revision it led to, or without effect.
    void succeeded(const QUuid &id, quint32 revision);
    void forget(const QUuid &id);
    void forget(const TenantId &customer); // its access has ended (INV-22)
    void clear() { m_entries.clear(); }

    // A change of ours, of another kind, took the target from one revision to the next.
    void moved(const QString &target, quint32 from, quint32 to);

    // The last one that has not been taken back yet.
    [[nodiscard]] const Entry *last() const;
    // The keys of that and of what belongs to it, the last first.
    [[nodiscard]] std::vector<QUuid> lastTogether() const;
    [[nodiscard]] bool isWaiting() const; // something is to be undone when it is done
    void undoWhenDone(const QUuid &id);
    // Takes the entry out.
    [[nodiscard]] std::optional<Entry> take(const QUuid &id);
    [[nodiscard]] const Entry *find(const QUuid &id) const;

private:
    std::vector<Entry> m_entries;
};

} // namespace roomwarden
