// Submits, remembers, and counts what came back.
#include "ui/incidents/incidentwork.h"

#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "ui/incidents/incidentwords.h"
#include "ui/shell/consolecontext.h"

namespace roomwarden {

IncidentWork::IncidentWork(const ConsoleContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    connect(&context.commands, &CommandBus::finished, this, &IncidentWork::ended);
    connect(&context.commands, &CommandBus::withdrawn, this, &IncidentWork::withdrawn);
    connect(&context.commands, &CommandBus::undoFinished, this, &IncidentWork::undoFinished);
    connect(&context.commands, &CommandBus::takingBack, this, [this](const Command &compensation) {
        const auto [id, customer] = m_inverses.contains(compensation.id)
                                        ? m_inverses.take(compensation.id)
                                        : std::pair(IncidentId(compensation.target), compensation.customer);
        m_open.insert(compensation.id, {.seen = knownAs(id, customer)});
    });
}

IncidentWork::~IncidentWork() = default;

void IncidentWork::submit(const std::vector<Wish> &wishes)
{
    const bool only = wishes.size() == 1;
    const auto batch = only ? nullptr : std::make_shared<Batch>(Batch{.expected = wishes.size()});
    const QUuid together = only ? QUuid() : QUuid::createUuid();
    std::vector<IncidentId> taken;
    std::vector<WorkResult> refusals;
    for (const auto &[command, seen, inverse] : wishes) {
        m_open.insert(command.id,
                      {.seen = seen, .batch = batch, .inverse = inverse}); // it may end before submit() returns
        const Result<Done> result = m_context.commands.submit(command, {.together = together, .inverse = inverse});
        if (result) {
            if (inverse)
                m_inverses.insert(inverse->id, {seen.id, seen.customer});
            taken.push_back(seen.id);
            continue;
        }
        m_open.remove(command.id);
        if (only)
            Q_EMIT refused(IncidentWords::refusal(result.error(), command.kind, seen.customerName));
        else
            refusals.push_back({.command = command, .seen = seen, .error = result.error(), .inverse = inverse});
    }
    if (!taken.empty())
        Q_EMIT submitted(taken);
    if (only && !taken.empty() && wishes.front().command.kind == Command::Kind::AddNote)
        Q_EMIT noteSubmitted(wishes.front().command.id);
    for (WorkResult &refusal : refusals)
        add(batch, std::move(refusal));
}

void IncidentWork::retry(const std::vector<WorkResult> &failed)
{
    std::vector<Wish> wishes;
    wishes.reserve(failed.size());
    for (const WorkResult &result : failed) {
        Command again = result.command;
        const Incident &seen = result.current ? *result.current : result.seen;
        if (result.current && result.current->revision != again.revision) {
            again.id = QUuid::createUuid(); // another request: it names another revision
            again.revision = result.current->revision;
        }
        wishes.push_back({.command = again, .seen = seen, .inverse = result.inverse});
    }
    submit(wishes);
}

void IncidentWork::applyAnyway(const Command &command, const Incident &current)
{
    retry({{.command = command, .seen = current, .current = current}});
}

void IncidentWork::ended(const CommandOutcome &outcome)
{
    if (outcome.isUndo) {
        takenBack(outcome);
        return;
    }
    const auto found = m_open.constFind(outcome.command.id);
    if (found == m_open.constEnd()) { // of another page, or of the last run
        // Where the access has ended there is no place for the text: it may quote what is no longer ours (INV-22).
        if (outcome.fromLastRun && !outcome.succeeded() && outcome.command.kind == Command::Kind::AddNote
            && m_context.session.access().may(Permission::TicketsView, outcome.command.customer))
            Q_EMIT noteCameBack(outcome.command, tr("Written before the console was last closed. Look whether it is "
                                                    "among the notes, then send it if it is not."));
        return;
    }
    const Open open = *found;
    m_open.erase(found);
    Q_EMIT settled(open.seen.id);
    if (!open.batch) {
        Q_EMIT finished(outcome, open.seen);
        return;
    }
    add(open.batch, {.command = outcome.command,
                     .seen = open.seen,
                     .error = outcome.error,
                     .current = outcome.current,
                     .inverse = open.inverse});
}

void IncidentWork::takenBack(const CommandOutcome &outcome)
{
    m_takenBack.push_back({.command = outcome.command,
                           .seen = m_open.take(outcome.command.id).seen,
                           .error = outcome.error,
                           .current = outcome.current});
    Q_EMIT settled(m_takenBack.back().seen.id);
}

// One account of all that was taken back.
void IncidentWork::undoFinished()
{
    const std::vector<WorkResult> results = std::exchange(m_takenBack, {});
    if (results.size() > 1) {
        Q_EMIT finishedAll(results);
    } else if (!results.empty()) {
        const WorkResult &only = results.front();
        Q_EMIT finished({.command = only.command, .error = only.error, .current = only.current, .isUndo = true},
                        only.seen);
    }
}

void IncidentWork::withdrawn(const QUuid &command)
{
    const auto found = m_open.constFind(command);
    if (found == m_open.constEnd())
        return;
    const Open open = *found;
    m_open.erase(found);
    Q_EMIT settled(open.seen.id);
    if (open.batch) {
        --open.batch->expected;
        checkComplete(*open.batch);
    }
}

Incident IncidentWork::knownAs(const IncidentId &id, const TenantId &customer) const
{
    const std::optional<Slot> slot = m_context.incidents.find(id);
    if (slot)
        return m_context.incidents.incident(*slot);
    return {.id = id, .customer = customer, .title = id.text()}; // it has left with the access
}

void IncidentWork::add(const std::shared_ptr<Batch> &batch, WorkResult result)
{
    batch->results.push_back(std::move(result));
    checkComplete(*batch);
}

void IncidentWork::checkComplete(const Batch &batch)
{
    if (!batch.results.empty() && batch.results.size() == batch.expected)
        Q_EMIT finishedAll(batch.results);
}

} // namespace roomwarden
