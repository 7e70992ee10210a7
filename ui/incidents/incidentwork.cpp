// Submits, remembers, and counts what came back.
#include "ui/incidents/incidentwork.h"

#include "core/session/session.h"
#include "ui/incidents/incidentwords.h"
#include "ui/shell/consolecontext.h"

namespace roomwarden {

IncidentWork::IncidentWork(const ConsoleContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    connect(&context.commands, &CommandBus::finished, this, &IncidentWork::ended);
}

IncidentWork::~IncidentWork() = default;

void IncidentWork::submit(const std::vector<Wish> &wishes)
{
    const bool only = wishes.size() == 1;
    const auto batch = only ? nullptr : std::make_shared<Batch>(Batch{.expected = wishes.size()});
    std::vector<IncidentId> taken;
    std::vector<WorkResult> refusals;
    for (const auto &[command, seen] : wishes) {
        m_open.insert(command.id, {.seen = seen, .batch = batch}); // it may end before submit() returns
        const Result<Done> result = m_context.commands.submit(command);
        if (result) {
            taken.push_back(seen.id);
            continue;
        }
        m_open.remove(command.id);
        if (only)
            Q_EMIT refused(IncidentWords::refusal(result.error(), command.kind, seen.customerName));
        else
            refusals.push_back({.command = command, .seen = seen, .error = result.error()});
    }
    if (!taken.empty())
        Q_EMIT submitted(taken);
    if (only && !taken.empty() && wishes.front().first.kind == Command::Kind::AddNote)
        Q_EMIT noteSubmitted(wishes.front().first.id);
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
        wishes.emplace_back(again, seen);
    }
    submit(wishes);
}

void IncidentWork::applyAnyway(const Command &command, const Incident &current)
{
    retry({{.command = command, .seen = current, .current = current}});
}

void IncidentWork::ended(const CommandOutcome &outcome)
{
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
    add(open.batch,
        {.command = outcome.command, .seen = open.seen, .error = outcome.error, .current = outcome.current});
}

void IncidentWork::add(const std::shared_ptr<Batch> &batch, WorkResult result)
{
    batch->results.push_back(std::move(result));
    if (batch->results.size() == batch->expected)
        Q_EMIT finishedAll(batch->results);
}

} // namespace roomwarden
