// Tells connected consoles that something changed, and nobody more than he may know (GET /v1/hints). Handlers announce
// their changes with the commit; one thread of the hub reads the announcements of all processes that serve the
// database, and decides who is told what.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "service/http/server.h"
#include "service/storage/database.h"

#include <memory>

namespace roomwarden::service {

class AccessCache;

class ChangeHub
{
public:
    // Opens a connection of its own; the cache and the clock must outlive the hub.
    ChangeHub(DatabaseConfig database, AccessCache &access, const Clock &clock);
    ~ChangeHub(); // stops

    [[nodiscard]] Result<Done> start();
    void stop(); // closes every stream; safe to call twice

    // Any thread, after the commit of something that was announced: the word is passed on at once instead of within a
    // second.
    void wake();

    // Keeps the stream until its token is over. lastEventId is what the client saw last, of this or another process of
    // the same database, or empty: if changes since then are no longer known one by one, one event names everything.
    void connect(const QString &tokenHash, const QByteArray &lastEventId, EventStream stream);

    // Ends the streams of a token that was signed out.
    void disconnect(const QString &tokenHash);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace roomwarden::service
