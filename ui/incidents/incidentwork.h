// Sends what is done to incidents and follows every wish to its end: one, or many at once with one account of them all.
#pragma once

#include "core/actions/commandbus.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

namespace roomwarden {

struct ConsoleContext;

// What became of one incident of many.
struct WorkResult
{
    Command command = {};
    Incident seen = {};                   // as it was when the wish was made
    std::optional<Error> error = {};      // none: done
    std::optional<Incident> current = {}; // what the service has now, if it said so
    std::optional<Command> inverse = {};  // as the wish had it
};

class IncidentWork final : public QObject
{
    Q_OBJECT

public:
    struct Wish
    {
        Command command = {};
        Incident seen = {};
        std::optional<Command> inverse = {}; // where the bus cannot know it
    };

    IncidentWork(const ConsoleContext &context, QObject *parent);
    ~IncidentWork() override;

    // Sends one for each incident. One wish: refused() or, later, finished(). Several: finishedAll() once all have
    // ended, those refused at once among them.
    void submit(const std::vector<Wish> &wishes);
    void submit(const Command &command, const Incident &seen) { submit({Wish{command, seen}}); }

    // The failed ones again, on top of what the service has now: those somebody changed meanwhile with a new key and
    // revision, those whose outcome stayed unknown under their old key.
    void retry(const std::vector<WorkResult> &failed);
    // The same wish again although somebody else changed the incident (INV-40).
    void applyAnyway(const Command &command, const Incident &current);

Q_SIGNALS:
    void submitted(const std::vector<roomwarden::IncidentId> &ids);
    void noteSubmitted(const QUuid &command);       // the only one: its text is in the editor
    void refused(const QString &sentence);          // the only one, before it was sent
    void settled(const roomwarden::IncidentId &id); // each, however it ended
    void finished(const roomwarden::CommandOutcome &outcome, const roomwarden::Incident &seen); // the only one
    void finishedAll(const std::vector<roomwarden::WorkResult> &results);                       // several
    // A note of the last run, of which nobody knows whether it arrived: its text is the technician's to send again.
    void noteCameBack(const roomwarden::Command &note, const QString &why);

private:
    struct Batch
    {
        std::vector<WorkResult> results = {};
        size_t expected = 0;
    };
    struct Open
    {
        Incident seen = {};
        std::shared_ptr<Batch> batch = {}; // null: it was the only one
        std::optional<Command> inverse = {};
    };

    void ended(const CommandOutcome &outcome);
    void withdrawn(const QUuid &command);
    void undoFinished();
    void takenBack(const CommandOutcome &outcome);
    [[nodiscard]] Incident knownAs(const IncidentId &id, const TenantId &customer) const;
    void add(const std::shared_ptr<Batch> &batch, WorkResult result);
    void checkComplete(const Batch &batch);

    const ConsoleContext &m_context;
    QHash<QUuid, Open> m_open; // submitted and not finished
    // Of inverses that wishes had: which incident, and whose. An inverse alone names only the signal.
    QHash<QUuid, std::pair<IncidentId, TenantId>> m_inverses;
    std::vector<WorkResult> m_takenBack; // ended of what Undo is taking back
};

} // namespace roomwarden
