// Keeps the stores in step with the service: tenants, invitations and incidents, first fully, then by delta, driven
// by the hint stream. GUI thread; decoding runs on workers.
#pragma once

#include "core/domain/page.h"
#include "core/sync/feedscope.h"
#include "core/sync/syncoptions.h"

#include <QDateTime>
#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

namespace roomwarden {

class ApiClient;
class Clock;
class IncidentStore;
class Session;
class TenantStore;

struct SyncStatus
{
    enum class State : quint8 { Idle, FirstRead, CatchingUp, Live, WaitingUntil, SignInNeeded, Offline, Stopped };

    State state = State::Idle;
    QDateTime lastSuccess = {}; // of the incident feed; null: never
    QDateTime nextTry = {};     // in WaitingUntil and Offline
    QDateTime offlineSince = {};
    std::optional<Error> error = {};          // the last failure, until the next success
    std::vector<TenantFailure> failures = {}; // customers missing from the last aggregated answer
    int read = 0;                             // incidents read so far in FirstRead
    int rejected = 0;                         // malformed records left out since sign-in
    bool streaming = false;                   // the hint stream is open (else: polling)

    [[nodiscard]] QSet<TenantId> notReached() const; // whom the failures are about
};

class SyncEngine : public QObject
{
    Q_OBJECT

public:
    SyncEngine(ApiClient &api, Session &session, IncidentStore &incidents, TenantStore &tenants, const Clock &clock,
               QObject *parent = nullptr);
    SyncEngine(ApiClient &api, Session &session, IncidentStore &incidents, TenantStore &tenants, const Clock &clock,
               const SyncOptions &options, QObject *parent = nullptr);
    ~SyncEngine() override;

    // Starts when the session is signed in, stops when it is not, by itself. Choosing a scope cancels what was in
    // flight for the one before (W17); each scope keeps its own delta token while the program runs.
    void setScope(const FeedScope &scope);
    [[nodiscard]] FeedScope scope() const;
    [[nodiscard]] const SyncStatus &status() const;

    // Now, without waiting for a hint: F5. Also ends a wait early.
    void syncNow();

Q_SIGNALS:
    void statusChanged();
    // Counted per page; the words are made in ui/.
    void recordsRejected(int count);
    // Everything of this customer is about to be dropped here and destroyed on the disk (INV-22).
    void accessEnding(const roomwarden::TenantId &customer);
    void everythingForgotten(); // of whoever was signed in: nobody inherits what another one was shown

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace roomwarden
