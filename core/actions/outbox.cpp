// Sends commands and waits for what becomes of them.
#include "core/actions/outbox.h"

#include "core/actions/commandtraits.h"
#include "core/actions/reconciler.h"
#include "core/api/apiclient.h"
#include "core/base/logging.h"
#include "core/store/localstore.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace roomwarden {

namespace {

// What has to happen in order. A target alone does not name it: two rooms have signals of the same id, and what is to
// be made has no target yet.
using Thing = std::tuple<TenantId, QString, QString>; // customer, parent, target

Thing thingOf(const Command &command) { return {command.customer, command.parent, command.target}; }

} // namespace

Outbox::Outbox(ApiClient &api, const Clock &clock, const OutboxOptions &options, QObject *parent)
    : QObject(parent),
      m_api(api),
      m_clock(clock),
      m_options(options),
      m_pause(clock, options.tick)
{
    connect(&m_pause, &ClockTimer::fired, this, &Outbox::dispatch);
}

Outbox::~Outbox() = default;

void Outbox::add(const Command &command, std::chrono::milliseconds hold)
{
    m_ended.remove(command.customer);
    keep(append(command, m_clock.now(), hold));
}

void Outbox::restore(const std::vector<KeptWish> &wishes)
{
    std::set<Thing> things;
    for (const KeptWish &wish : wishes) {
        if (find(wish.command.id))
            continue;
        Entry &entry = append(wish.command, wish.since, wish.hold);
        entry.mayHaveArrived = wish.hold.count() == 0;
        // So that it goes as it went. One behind another went nowhere: it may be that one it has to stand on.
        const bool isFirst = things.insert(thingOf(wish.command)).second;
        entry.attempts = entry.mayHaveArrived && isFirst ? 1 : 0;
        entry.fromLastRun = true;
        if (tooOld(entry))
            giveUpSoon(entry);
        else
            begin(entry);
    }
}

void Outbox::giveUpSoon(Entry &entry)
{
    entry.state = State::TooOld;
    QMetaObject::invokeMethod(
        this, [this, id = entry.command.id] { giveUp(id); }, Qt::QueuedConnection);
}

// Sent again it could happen twice, or long after anybody wants it: the technician decides.
void Outbox::giveUp(const QUuid &id)
{
    const Entry *entry = find(id);
    if (!entry)
        return; // signed out or withdrawn meanwhile
    end(id,
        Error{.kind = Error::Kind::Timeout,
              .code = entry->mayHaveArrived ? QStringLiteral("outcomeUnknown") : QStringLiteral("notSent")},
        {});
}

Outbox::Entry &Outbox::append(const Command &command, const QDateTime &since, std::chrono::milliseconds hold)
{
    auto entry = std::make_unique<Entry>(Entry{.command = command,
                                               .state = State::Keeping,
                                               .since = since,
                                               .hold = hold,
                                               .backOff = BackOff(m_options.backOffFirst, m_options.backOffMost, 5)});
    entry->timer = std::make_unique<ClockTimer>(m_clock, m_options.tick);
    connect(entry->timer.get(), &ClockTimer::fired, this, [this, id = command.id] { release(id); });
    m_entries.push_back(std::move(entry));
    return *m_entries.back();
}

void Outbox::keep(Entry &entry)
{
    if (!mayKeep(entry.command)) {
        begin(entry);
        return;
    }
    entry.state = State::Keeping;
    m_options.local->putDurably(recordOf(entry), this, [this, id = entry.command.id](bool) {
        // Not kept, it goes all the same: the technician sees what becomes of it, or the store's problem.
        if (Entry *kept = find(id); kept && kept->state == State::Keeping)
            begin(*kept);
    });
}

void Outbox::begin(Entry &entry)
{
    entry.state = entry.hold.count() > 0 ? State::Held : State::Queued;
    if (entry.hold.count() > 0)
        entry.timer->start(entry.hold);
    dispatch();
}

void Outbox::release(const QUuid &id)
{
    Entry &entry = *find(id);
    if (std::exchange(entry.hold, std::chrono::milliseconds(0)).count() > 0) {
        keep(entry); // a held one was certainly not sent; from here on it may have been
        return;
    }
    entry.state = State::Queued;
    dispatch();
}

StoredRecord Outbox::recordOf(const Entry &entry) const
{
    return {.kind = wishRecordKind(),
            .name = entry.command.id.toString(QUuid::WithoutBraces),
            .customer = entry.command.customer,
            .bytes = toBytes({.command = entry.command, .since = entry.since, .hold = entry.hold})};
}

void Outbox::unkeep(const Command &command)
{
    if (m_options.local)
        m_options.local->removeRecord(wishRecordKind(), command.id.toString(QUuid::WithoutBraces));
}

bool Outbox::withdraw(const QUuid &id)
{
    const Entry *entry = find(id);
    if (!entry || entry->mayHaveArrived || entry->state == State::Sent)
        return false;
    unkeep(entry->command);
    std::erase_if(m_entries, [&id](const auto &other) { return other->command.id == id; });
    dispatch(); // those behind it
    return true;
}

void Outbox::failAll(const Error &error)
{
    m_pause.stop();
    const std::vector<std::unique_ptr<Entry>> entries = std::exchange(m_entries, {});
    for (const auto &entry : entries) {
        entry->call.cancel();
        unkeep(entry->command);
    }
    for (const auto &entry : entries)
        Q_EMIT ended({.command = entry->command, .error = error});
}

void Outbox::setSignedIn(bool signedIn)
{
    m_signedIn = signedIn;
    dispatch();
}

void Outbox::setOnline(bool online)
{
    if (std::exchange(m_online, online) == online || !online)
        return;
    for (const auto &entry : m_entries) {
        if (entry->state == State::WaitingUntil && !entry->mayHaveArrived) {
            entry->timer->stop();
            entry->state = State::Queued;
        }
    }
    dispatch();
}

std::vector<Command> Outbox::pending() const
{
    std::vector<Command> commands;
    commands.reserve(m_entries.size());
    for (const auto &entry : m_entries)
        commands.push_back(entry->command);
    return commands;
}

void Outbox::dispatch()
{
    if (!m_signedIn || m_pause.isActive())
        return;
    auto inFlight = std::count_if(m_entries.begin(), m_entries.end(), [](const auto &entry) {
        return entry->state == State::Sent || entry->state == State::ReadingBack;
    });
    std::set<Thing> busy; // with an earlier wish that is not through
    for (const auto &entry : m_entries) {
        if (!busy.insert(thingOf(entry->command)).second)
            continue;
        if (entry->state != State::Queued || inFlight >= m_options.inFlight || (!m_online && entry->attempts == 0))
            continue;
        const bool isAnswered = entry->conflict || entry->happened;
        if (!isAnswered && tooOld(*entry)) { // the computer slept, or nobody was signed in
            giveUpSoon(*entry);
            continue;
        }
        ++inFlight;
        if (isAnswered)
            readBack(*entry);
        else
            send(*entry);
    }
}

void Outbox::send(Entry &entry)
{
    entry.state = State::Sent;
    ++entry.attempts;
    entry.call = m_api.send<CommandAnswer>(
        requestFor(entry.command), answerDecoder(entry.command.kind),
        [this, id = entry.command.id](Result<CommandAnswer> answer) { answered(id, std::move(answer)); });
}

void Outbox::answered(const QUuid &id, Result<CommandAnswer> answer)
{
    Entry &entry = *find(id);
    const std::optional<Error> error = answer ? std::nullopt : std::optional(answer.error());
    Verdict verdict = verdictOn(error, entry.attempts);
    if (error)
        qCInfo(lcActions).noquote() << "command" << id.toString() << error->detail << error->code << error->requestId;
    if (verdict != Verdict::NotSent && verdict != Verdict::AwaitSignIn && verdict != Verdict::Wait)
        entry.mayHaveArrived = true;
    if ((verdict == Verdict::SendAgain || verdict == Verdict::NotSent || verdict == Verdict::Wait) && tooOld(entry))
        verdict = Verdict::Failed;

    switch (verdict) {
    case Verdict::Done:
        // The answer to a note is the note; its incident has changed as well, and a wish behind it must know how far.
        entry.happened = entry.command.kind == Command::Kind::AddNote;
        if (entry.happened)
            readBack(entry);
        else
            done(id, std::move(answer->incident));
        return;
    case Verdict::Wait:
        if (error->retryAfter)
            m_pause.start(*error->retryAfter);
        wait(entry, error->retryAfter);
        return;
    case Verdict::SendAgain:
    case Verdict::NotSent: wait(entry, error->retryAfter); return;
    case Verdict::AwaitSignIn:
        entry.state = State::Queued;
        dispatch(); // sends nothing before somebody has signed in
        return;
    case Verdict::ReadBack:
        if (traitsOf(entry.command.kind).aboutIncident) {
            entry.conflict = error;
            readBack(entry);
        } else {
            end(id, error, {});
        }
        return;
    case Verdict::PutBackAndAskAccess:
        Q_EMIT accessDoubted();
        end(id, error, {});
        return;
    case Verdict::PutBack:
    case Verdict::Failed: end(id, error, {}); return;
    }
}

void Outbox::readBack(Entry &entry)
{
    entry.state = State::ReadingBack;
    entry.call =
        m_api.send<Incident>(readBackFor(entry.command), &incidentFromJson,
                             [this, id = entry.command.id](const Result<Incident> &answer) { wasRead(id, answer); });
}

void Outbox::wasRead(const QUuid &id, const Result<Incident> &answer)
{
    Entry &entry = *find(id);
    if (answer) {
        if (entry.happened)
            done(id, *answer);
        else
            end(id, isAsWished(entry.command, *answer) ? std::nullopt : entry.conflict, *answer);
        return;
    }
    switch (verdictOn(answer.error(), entry.attempts)) {
    case Verdict::SendAgain:
    case Verdict::NotSent:
    case Verdict::Wait:
        if (!tooOld(entry)) {
            ++entry.attempts;
            wait(entry, answer.error().retryAfter);
            return;
        }
        break;
    case Verdict::AwaitSignIn:
        entry.state = State::Queued;
        dispatch();
        return;
    case Verdict::Done:
    case Verdict::ReadBack:
    case Verdict::PutBackAndAskAccess:
    case Verdict::PutBack:
    case Verdict::Failed: break;
    }
    if (entry.happened)
        done(id, {});
    else
        end(id, answer.error(), {}); // gone, or out of our sight
}

void Outbox::done(const QUuid &id, std::optional<Incident> incident)
{
    const Command command = find(id)->command;
    if (incident && incident->revision == command.revision + 1)
        rebase(command.target, command.revision, incident->revision);
    end(id, {}, std::move(incident));
}

// Wishes made before our own change came back saw the revision before it: that is no conflict with anybody.
void Outbox::rebase(const QString &target, quint32 from, quint32 to)
{
    for (const auto &entry : m_entries) {
        if (entry->command.target == target && entry->attempts == 0 && entry->command.revision == from) {
            entry->command.revision = to;
            if (mayKeep(entry->command))
                m_options.local->putDurably(recordOf(*entry), this, [](bool) {}); // not lost with a purge, either
        }
    }
    Q_EMIT moved(target, from, to);
}

void Outbox::wait(Entry &entry, std::optional<std::chrono::seconds> asked)
{
    entry.state = State::WaitingUntil;
    entry.timer->start(entry.backOff.next(asked));
    dispatch();
}

void Outbox::end(const QUuid &id, std::optional<Error> error, std::optional<Incident> current)
{
    const Entry &entry = *find(id);
    if (m_ended.contains(entry.command.customer))
        current.reset();
    const CommandOutcome outcome{.command = entry.command,
                                 .error = std::move(error),
                                 .current = std::move(current),
                                 .fromLastRun = entry.fromLastRun};
    std::erase_if(m_entries, [&id](const auto &other) { return other->command.id == id; });
    if (m_options.local && outcome.current)
        m_options.local->commit({.items = std::make_shared<const std::vector<Incident>>(1, *outcome.current)});
    unkeep(outcome.command);
    Q_EMIT ended(outcome);
    dispatch();
}

Outbox::Entry *Outbox::find(const QUuid &id)
{
    const auto it =
        std::find_if(m_entries.begin(), m_entries.end(), [&id](const auto &entry) { return entry->command.id == id; });
    return it == m_entries.end() ? nullptr : it->get();
}

bool Outbox::mayKeep(const Command &command) const
{
    return m_options.local && m_options.local->isKeeping() && !m_ended.contains(command.customer);
}

bool Outbox::tooOld(const Entry &entry) const
{
    const auto patience = traitsOf(entry.command.kind).mayWaitOffline ? m_options.giveUp : m_options.giveUpSoon;
    return entry.since.msecsTo(m_clock.now()) > patience.count();
}

} // namespace roomwarden
