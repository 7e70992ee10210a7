// The one way anything is changed: checks, shows at once, sends, reconciles, and can take back. GUI thread.
#pragma once

#include "core/actions/command.h"
#include "core/actions/commandoutcome.h"
#include "core/actions/outboxoptions.h"
#include "core/base/result.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace roomwarden {

class ApiClient;
class Clock;
class IncidentStore;
class Session;
class SyncEngine;

struct SubmitOptions
{
    std::chrono::milliseconds hold{0};   // how long it may still be withdrawn before it is sent
    QUuid together = {};                 // one undo takes back all that carry the same; null: alone
    std::optional<Command> inverse = {}; // what takes it back, where the bus cannot know
};

class CommandBus : public QObject
{
    Q_OBJECT

public:
    CommandBus(ApiClient &api, Session &session, IncidentStore &incidents, SyncEngine &sync, const Clock &clock,
               QObject *parent = nullptr);
    CommandBus(ApiClient &api, Session &session, IncidentStore &incidents, SyncEngine &sync, const Clock &clock,
               const OutboxOptions &options, QObject *parent = nullptr);
    ~CommandBus() override;

    // Checks permission and sense; a refusal comes back at once and nothing is sent. Otherwise the change shows at
    // once (marked pending) and finished() follows exactly once, however long it takes: unknown outcomes are sent
    // again under the same key, 401 waits for sign-in, 429 and 503 wait.
    Result<Done> submit(const Command &command, const SubmitOptions &options = {});

    // Takes a command back. True if it had not been sent: nothing has happened, finished() will not come.
    bool withdraw(const QUuid &id);

    // Why a command may not be submitted now, or none if it may. The reason's code is "permissionMissing" (detail:
    // the permission's key), "notClosable" (INV-27), "alreadyPending", "offline" (never queued), "noReason",
    // "noText", "textTooLong", "noPrimaryAdmins".
    [[nodiscard]] std::optional<Error> refusal(const Command &command) const;

    [[nodiscard]] int pendingCount() const; // submitted and not finished

    // Undo of the last reversible command and of what was submitted together with it: each is withdrawn or
    // compensated. False: nothing to undo. What was compensated ends as isUndo, the last with isUndoing() false.
    bool undo();
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] std::optional<Command> undoable() const;     // what undo() would take back; of several, the last
    [[nodiscard]] std::vector<QUuid> undoableTogether() const; // the keys of all, the last first
    [[nodiscard]] bool isUndoing() const;                      // compensations are on their way

Q_SIGNALS:
    void withdrawn(const QUuid &command);                     // it was not sent: finished() will not come
    void undoFinished();                                      // isUndoing() is false again
    void takingBack(const roomwarden::Command &compensation); // before it is sent or shows
    void finished(const roomwarden::CommandOutcome &outcome);
    void pendingChanged();
    void undoableChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace roomwarden
