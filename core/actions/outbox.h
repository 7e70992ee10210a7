// The commands on their way: in order a target, few at a time, sent until their outcome is known. With a local store
// each is kept there before it is sent, and until it has ended.
#pragma once

#include "core/actions/command.h"
#include "core/actions/commandoutcome.h"
#include "core/actions/commandrequest.h"
#include "core/actions/keptwish.h"
#include "core/actions/outboxoptions.h"
#include "core/api/apicall.h"
#include "core/base/result.h"
#include "core/store/localcontents.h"
#include "core/sync/backoff.h"
#include "core/sync/clocktimer.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

namespace roomwarden {

class ApiClient;

class Outbox final : public QObject
{
    Q_OBJECT

public:
    Outbox(ApiClient &api, const Clock &clock, const OutboxOptions &options, QObject *parent = nullptr);
    ~Outbox() override;

    void add(const Command &command, std::chrono::milliseconds hold);
    // What was kept by the last run, in order. It may have reached the service, unless it was held. Here as later, what
    // has become too old is not sent: it ends, soon, with the codes "outcomeUnknown" or "notSent".
    void restore(const std::vector<KeptWish> &wishes);
    // True if nothing of it can have reached the service; ended() does not come then.
    bool withdraw(const QUuid &id);
    void failAll(const Error &error);
    // The access to this customer has ended: the service says what becomes of wishes about it, and nothing of them or
    // of its answers is written down or given on, until somebody wishes something there again (INV-22).
    void accessEnded(const TenantId &customer) { m_ended.insert(customer); }

    // Signed out or expired: nothing is sent, nothing is lost.
    void setSignedIn(bool signedIn);
    // Offline: what has not been tried yet waits. Back online: what could not be sent is sent at once.
    void setOnline(bool online);

    [[nodiscard]] int size() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] std::vector<Command> pending() const; // in order

Q_SIGNALS:
    // The entry is gone when this arrives. current: what the service said it is now, if it did.
    void ended(const roomwarden::CommandOutcome &outcome);
    void accessDoubted(); // 403
    // A change of ours took the target from one revision to the next; nobody else came between.
    void moved(const QString &target, quint32 from, quint32 to);

private:
    enum class State : quint8 {
        Keeping, // is being written down
        Held,    // may be withdrawn; its time is not up
        Queued,
        Sent,
        ReadingBack,  // after a conflict or a note
        WaitingUntil, // the next try
        TooOld        // is about to be given up
    };

    struct Entry
    {
        Command command = {};
        State state = State::Queued;
        int attempts = 0;
        bool mayHaveArrived = false;
        bool fromLastRun = false;
        bool happened = false;              // answered well; what its incident is now is still to be read
        std::optional<Error> conflict = {}; // found; the same
        QDateTime since = {};
        std::chrono::milliseconds hold{0}; // while it is not up
        BackOff backOff;
        std::unique_ptr<ClockTimer> timer = {};
        ApiCall call = {};
    };

    Entry &append(const Command &command, const QDateTime &since, std::chrono::milliseconds hold);
    void keep(Entry &entry); // then begin()
    void unkeep(const Command &command);
    void begin(Entry &entry);      // waits its time, or goes
    void release(const QUuid &id); // its time is up
    void giveUpSoon(Entry &entry); // too old to be sent: ends, soon
    void giveUp(const QUuid &id);
    [[nodiscard]] StoredRecord recordOf(const Entry &entry) const;
    void dispatch();
    void send(Entry &entry);
    void answered(const QUuid &id, Result<CommandAnswer> answer);
    void readBack(Entry &entry);
    void wasRead(const QUuid &id, const Result<Incident> &answer);
    void done(const QUuid &id, std::optional<Incident> incident);
    void wait(Entry &entry, std::optional<std::chrono::seconds> asked);
    void end(const QUuid &id, std::optional<Error> error, std::optional<Incident> current);
    void rebase(const QString &target, quint32 from, quint32 to);
    [[nodiscard]] Entry *find(const QUuid &id);
    [[nodiscard]] bool tooOld(const Entry &entry) const;
    [[nodiscard]] bool mayKeep(const Command &command) const;

    ApiClient &m_api;
    const Clock &m_clock;
    const OutboxOptions m_options;
    std::vector<std::unique_ptr<Entry>> m_entries; // in the order of the wishes
    ClockTimer m_pause;                            // the service asked for patience, and means all of us
    QSet<TenantId> m_ended;                        // customers
    bool m_signedIn = false;
    bool m_online = true;
};

} // namespace roomwarden
