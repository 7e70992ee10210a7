// Reads the incidents of a scope: first fully, page by page, then by delta. A state machine with named states.
// GUI thread; parsing and decoding run on workers. At most two pages are in flight: one on the wire, one being decoded.
#pragma once

#include "core/api/apicall.h"
#include "core/domain/incident.h"
#include "core/domain/page.h"
#include "core/store/localcontents.h"
#include "core/sync/backoff.h"
#include "core/sync/clocktimer.h"
#include "core/sync/feedscope.h"
#include "core/sync/syncoptions.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QUrlQuery>

namespace roomwarden {

class ApiClient;
class IncidentStore;

class SyncFeed final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Stopped,      // nobody is signed in
        Idle,         // there is nothing the caller may read
        FirstRead,    // everything, into a new generation of the store
        CatchingUp,   // what has changed
        Live,         // up to date; waits for a hint or for the next poll
        WaitingUntil, // after a failure
        SignInNeeded
    };
    Q_ENUM(State)

    SyncFeed(ApiClient &api, IncidentStore &store, const Clock &clock, const SyncOptions &options,
             QObject *parent = nullptr);
    ~SyncFeed() override;

    // customers: those whose incidents the caller may view. Cancels what is in flight and begins where the scope's
    // own delta link left off.
    void start(const FeedScope &scope, const QSet<TenantId> &customers);
    void idle();
    void stop();
    void needSignIn();

    // Forgets the delta links: the next round reads everything. Does not begin one.
    void forgetLinks();

    void hint();                       // something has changed: soon, but never against the service's wish to wait
    void now();                        // at once, whatever it waited for
    void setStreaming(bool streaming); // hints come: poll seldom

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QDateTime lastSuccess() const { return m_places.value(key()).lastSuccess; }
    [[nodiscard]] QDateTime nextTry() const;
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const std::vector<TenantFailure> &failures() const { return m_failures; }
    [[nodiscard]] int read() const { return m_read; }

Q_SIGNALS:
    void changed(); // any of the above
    void rejected(int count);
    void refused(); // 403 or 404 on the feed itself: what the caller may do has changed

private:
    // Where one scope's reading goes on.
    struct Place
    {
        QString link = {};  // of the next page or delta round; empty: from the start
        bool full = true;   // that page belongs to a full read
        bool clean = false; // which began with nothing known
        QDateTime lastSuccess = {};
    };
    // What a round has gathered besides rows; a round interrupted by a failure goes on with it.
    struct Round
    {
        std::vector<TenantFailure> failures = {};
        int rejected = 0;
        bool news = false; // any row came
    };

    void begin();
    void ask(const QString &link, const QUrlQuery &query);
    void arrived(Result<RawPage> page);
    void decode(RawPage page);
    void decoded(Result<Page<Incident>> page);
    void apply(const Page<Incident> &page, StoreCommit &commit);
    void finishRound(const Page<Incident> &page, StoreCommit &commit);
    void sweep(StoreCommit &commit);
    void restorePlace();
    [[nodiscard]] FeedPlace keptPlace() const;
    void keep(StoreCommit commit);
    void failed(const Error &error);
    void waitFor(std::chrono::milliseconds wait);
    void abandon(); // what is in flight
    void leaveScope();
    void enter(State state);
    [[nodiscard]] bool isReading() const { return m_state == State::FirstRead || m_state == State::CatchingUp; }
    [[nodiscard]] QString path() const;
    [[nodiscard]] TenantId key() const { return m_scope.customer.value_or(TenantId()); } // of the scope's place

    ApiClient &m_api;
    IncidentStore &m_store;
    const Clock &m_clock;
    const SyncOptions m_options;

    State m_state = State::Stopped;
    FeedScope m_scope;
    QSet<TenantId> m_customers;
    QHash<TenantId, Place> m_places; // the null id stands for all customers
    Round m_round;
    bool m_again = false; // a hint came while reading
    bool m_goOn = false;  // a full read of the last run goes on: what is known came with it

    QString m_asked; // the link on the wire
    ApiCall m_call;
    QPointer<QObject> m_decoding;  // a page on a worker
    std::optional<RawPage> m_next; // a page that waits for that worker

    BackOff m_backOff;
    std::chrono::milliseconds m_poll;
    bool m_streaming = false;
    ClockTimer m_timer; // the next poll, or the end of a wait
    QTimer m_gather;    // hints

    std::optional<Error> m_error;
    std::vector<TenantFailure> m_failures;
    int m_read = 0;
};

} // namespace roomwarden
