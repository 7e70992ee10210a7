// Check, show, queue; and when the answer is there, store, say so, or put back.
#include "core/actions/commandbus.h"

#include "core/actions/commandchecks.h"
#include "core/actions/commandtraits.h"
#include "core/actions/outbox.h"
#include "core/actions/undohistory.h"
#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "core/store/localstore.h"
#include "core/sync/syncengine.h"

#include <QTimer>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

bool has(const Access &access, CommandTraits::Right right)
{
    switch (right) {
    case CommandTraits::Right::RespondToInvitations: return access.respondsToInvitations();
    case CommandTraits::Right::ChangeTenantManagers: return access.proManager;
    case CommandTraits::Right::AskTheService: break;
    }
    return true;
}

std::vector<KeptWish> wishesIn(const std::vector<StoredRecord> &records)
{
    std::vector<KeptWish> wishes;
    for (const StoredRecord &record : records) {
        std::optional<KeptWish> wish = record.kind == wishRecordKind() ? keptWishFromBytes(record.bytes) : std::nullopt;
        if (wish)
            wishes.push_back(*std::move(wish));
    }
    return wishes;
}

} // namespace

struct CommandBus::Private
{
    Private(CommandBus &bus, ApiClient &api, Session &session_, IncidentStore &incidents_, SyncEngine &sync_,
            const Clock &clock, const OutboxOptions &options)
        : q(bus),
          session(session_),
          incidents(incidents_),
          sync(sync_),
          outbox(api, clock, options),
          local(options.local)
    { }

    CommandBus &q;
    Session &session;
    IncidentStore &incidents;
    SyncEngine &sync;
    Outbox outbox;
    LocalStore *local;
    bool restored = false;                  // what the last run left was taken up
    std::vector<KeptWish> endedAccess = {}; // of what it left: about to be destroyed, and not taken up yet
    UndoHistory history = {};
    QSet<QUuid> compensations = {}; // sent to take something back, and not ended
    bool undoing = false;           // isUndoing() when it was last looked at
    Principal me = {};              // in whose name everything pending was wished

    void connectAll();
    void sessionChanged();
    void restore();
    void accessEnding(const TenantId &customer);
    void show(const Command &command);
    void ended(const CommandOutcome &outcome);
    void compensate(const UndoHistory::Entry &entry);
    [[nodiscard]] bool isClosable(const Command &command) const;
};

void CommandBus::Private::connectAll()
{
    QObject::connect(&session, &Session::stateChanged, &q, [this] { sessionChanged(); });
    QObject::connect(&sync, &SyncEngine::accessEnding, &q,
                     [this](const TenantId &customer) { accessEnding(customer); });
    if (local)
        QObject::connect(local, &LocalStore::opened, &q, [this] { restore(); });
    QObject::connect(&sync, &SyncEngine::statusChanged, &q,
                     [this] { outbox.setOnline(sync.status().offlineSince.isNull()); });
    QObject::connect(&outbox, &Outbox::ended, &q, [this](const CommandOutcome &outcome) { ended(outcome); });
    QObject::connect(&outbox, &Outbox::accessDoubted, &q, [this] { session.refreshAccess(); });
    QObject::connect(&outbox, &Outbox::moved, &q,
                     [this](const QString &target, quint32 from, quint32 to) { history.moved(target, from, to); });
}

void CommandBus::Private::sessionChanged()
{
    const Session::State state = session.state();
    const bool another = state == Session::State::SignedIn && session.access().user.id != me.id;
    if (another || state == Session::State::SignedOut) {
        // Nobody's wishes are carried out in another one's name.
        outbox.setSignedIn(false);
        history.clear();
        outbox.failAll({.kind = Error::Kind::SignInNeeded, .code = u"signedOut"_s});
        me = {};
        Q_EMIT q.undoableChanged();
    }
    if (state == Session::State::SignedIn)
        me = session.access().user;
    restore();
    outbox.setSignedIn(state == Session::State::SignedIn);
}

// Only to the one whose wishes they are: by now the engine has destroyed what belongs to anybody else.
void CommandBus::Private::restore()
{
    if (restored || !local || local->state() != LocalStore::State::Kept || session.state() != Session::State::SignedIn)
        return;
    restored = true;
    std::vector<KeptWish> wishes = std::exchange(endedAccess, {});
    // Those that retention ended are too old to be sent: all that is left of them is to say so.
    for (const std::vector<StoredRecord> &records :
         {local->takeExpired(me.id.text()), local->records(wishRecordKind())}) {
        for (KeptWish &wish : wishesIn(records))
            wishes.push_back(std::move(wish));
    }
    outbox.restore(wishes);
    for (const KeptWish &wish : wishes)
        show(wish.command);
    if (!wishes.empty())
        Q_EMIT q.pendingChanged();
}

// Its wishes go from the disk and live on here: lost in silence, nobody would know what did not happen.
void CommandBus::Private::accessEnding(const TenantId &customer)
{
    if (local && !restored) {
        for (KeptWish &wish : wishesIn(local->records(wishRecordKind()))) {
            if (wish.command.customer == customer)
                endedAccess.push_back(std::move(wish));
        }
    }
    outbox.accessEnded(customer);
    history.forget(customer);
    Q_EMIT q.undoableChanged();
}

void CommandBus::Private::show(const Command &command)
{
    if (!traitsOf(command.kind).aboutIncident)
        return;
    std::vector<Command> pending = outbox.pending();
    std::erase_if(pending, [&command](const Command &other) { return other.target != command.target; });
    const IncidentId id(command.target);
    if (pending.empty())
        incidents.dropPatch(id);
    else
        incidents.setPatch(id, patchFor(pending));
}

void CommandBus::Private::ended(const CommandOutcome &result)
{
    CommandOutcome outcome = result;
    outcome.isUndo = compensations.remove(outcome.command.id);
    if (outcome.current)
        incidents.upsert({*outcome.current}); // the truth first, then off with the patch: one repaint
    show(outcome.command);

    std::optional<UndoHistory::Entry> takeBack;
    if (outcome.succeeded())
        history.succeeded(outcome.command.id, outcome.current ? outcome.current->revision : 0);
    const UndoHistory::Entry *noted = history.find(outcome.command.id);
    if (noted && (!outcome.succeeded() || noted->undoWhenDone)) {
        takeBack = history.take(outcome.command.id);
        if (!outcome.succeeded())
            takeBack.reset(); // nothing happened, so there is nothing to undo
        Q_EMIT q.undoableChanged();
    }
    if (!traitsOf(outcome.command.kind).aboutIncident
        || (outcome.error
            && (outcome.error->kind == Error::Kind::NotFound || outcome.error->kind == Error::Kind::Stale)))
        sync.syncNow(); // customers and invitations have changed, or the row leaves with the delta
    Q_EMIT q.finished(outcome);
    Q_EMIT q.pendingChanged();
    if (takeBack)
        compensate(*std::move(takeBack));
    if (std::exchange(undoing, q.isUndoing()) && !undoing)
        Q_EMIT q.undoFinished();
}

void CommandBus::Private::compensate(const UndoHistory::Entry &entry)
{
    compensations.insert(entry.inverse.id);
    Q_EMIT q.takingBack(entry.inverse);
    const std::optional<Error> problem = q.refusal(entry.inverse);
    if (problem) {
        QTimer::singleShot(
            0, &q, [this, outcome = CommandOutcome{.command = entry.inverse, .error = problem}] { ended(outcome); });
        return;
    }
    outbox.add(entry.inverse, std::chrono::milliseconds(0));
    show(entry.inverse);
    Q_EMIT q.pendingChanged();
}

bool CommandBus::Private::isClosable(const Command &command) const
{
    const std::optional<Slot> slot = incidents.find(IncidentId(command.target));
    if (!slot)
        return true; // not known here; the service decides
    const Incident incident = incidents.incident(*slot);
    return incident.isRecorded() && incident.state != IncidentState::Resolved
           && incident.state != IncidentState::Closed;
}

CommandBus::CommandBus(ApiClient &api, Session &session, IncidentStore &incidents, SyncEngine &sync, const Clock &clock,
                       QObject *parent)
    : CommandBus(api, session, incidents, sync, clock, OutboxOptions{}, parent)
{ }

CommandBus::CommandBus(ApiClient &api, Session &session, IncidentStore &incidents, SyncEngine &sync, const Clock &clock,
                       const OutboxOptions &options, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(*this, api, session, incidents, sync, clock, options))
{
    d->connectAll();
    d->sessionChanged();
}

CommandBus::~CommandBus() = default;

Result<Done> CommandBus::submit(const Command &command, const SubmitOptions &options)
{
    if (std::optional<Error> problem = refusal(command))
        return *std::move(problem);
    std::optional<Command> inverse = options.inverse;
    if (const std::optional<Slot> slot = d->incidents.find(IncidentId(command.target)); slot && !inverse)
        inverse = UndoHistory::inverseOf(command, d->incidents.incident(*slot).assignee);
    if (inverse)
        d->history.note(command, *inverse, options.together);
    d->outbox.add(command, options.hold);
    d->show(command);
    Q_EMIT pendingChanged();
    if (inverse)
        Q_EMIT undoableChanged();
    return Done{};
}

bool CommandBus::withdraw(const QUuid &id)
{
    std::optional<Command> command;
    for (const Command &pending : d->outbox.pending()) {
        if (pending.id == id)
            command = pending;
    }
    if (!command || !d->outbox.withdraw(id))
        return false;
    d->show(*command);
    if (d->history.take(id))
        Q_EMIT undoableChanged();
    Q_EMIT withdrawn(id);
    Q_EMIT pendingChanged();
    return true;
}

std::optional<Error> CommandBus::refusal(const Command &command) const
{
    const Access &access = d->session.access();
    const std::optional<Permission> needed = traitsOf(command.kind).needs;
    const bool permitted =
        needed ? access.may(*needed, command.customer) : has(access, traitsOf(command.kind).otherwise);
    if (!permitted) {
        return Error{.kind = Error::Kind::Forbidden,
                     .detail = needed ? QString(permissionKey(*needed)) : u"invitations.respond"_s,
                     .code = u"permissionMissing"_s};
    }
    if (command.kind == Command::Kind::CloseRecordedIssue && !d->isClosable(command))
        return Error{.kind = Error::Kind::Refused, .code = u"notClosable"_s};
    for (const Command &pending : d->outbox.pending()) {
        if (pending.customer == command.customer && pending.parent == command.parent && pending.target == command.target
            && excludeEachOther(pending.kind, command.kind))
            return Error{.kind = Error::Kind::Conflict, .code = u"alreadyPending"_s};
    }
    if (std::optional<Error> problem = inputProblem(command))
        return problem;
    if (!d->sync.status().offlineSince.isNull() && !traitsOf(command.kind).mayWaitOffline)
        return Error{.kind = Error::Kind::Offline, .code = u"offline"_s};
    return std::nullopt;
}

int CommandBus::pendingCount() const { return d->outbox.size(); }

bool CommandBus::undo()
{
    const std::vector<QUuid> keys = d->history.lastTogether();
    bool left = false;
    for (const QUuid &key : keys) {
        if (withdraw(key))
            continue;
        left = true;
        if (d->history.find(key)->done)
            d->compensate(*d->history.take(key));
        else
            d->history.undoWhenDone(key); // on its way: it cannot be stopped, but it can be followed
    }
    d->undoing = isUndoing();
    if (left)
        Q_EMIT undoableChanged();
    return !keys.empty();
}

bool CommandBus::canUndo() const { return d->history.last() != nullptr; }
std::vector<QUuid> CommandBus::undoableTogether() const { return d->history.lastTogether(); }
bool CommandBus::isUndoing() const { return !d->compensations.isEmpty() || d->history.isWaiting(); }

std::optional<Command> CommandBus::undoable() const
{
    const UndoHistory::Entry *last = d->history.last();
    return last ? std::optional(last->command) : std::nullopt;
}

} // namespace roomwarden
