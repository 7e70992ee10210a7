// Keeps the stores in step with the service.
#include "core/sync/syncengine.h"

namespace roomwarden {

struct SyncEngine::Private
{
    FeedScope scope = {};
    SyncStatus status = {};
};

SyncEngine::SyncEngine(ApiClient &, Session &, IncidentStore &, TenantStore &, const Clock &, QObject *parent)
    : QObject(parent),
      d(new Private)
{ }

SyncEngine::~SyncEngine() = default;

void SyncEngine::setScope(const FeedScope &scope) { d->scope = scope; }

FeedScope SyncEngine::scope() const { return d->scope; }

const SyncStatus &SyncEngine::status() const { return d->status; }

void SyncEngine::syncNow() { }

} // namespace roomwarden
