// Keeps the lists of customers and invitations in step: read whole whenever something may have changed.
#pragma once

#include "core/domain/invitation.h"
#include "core/domain/tenant.h"
#include "core/sync/backoff.h"
#include "core/sync/clocktimer.h"
#include "core/sync/pagedread.h"
#include "core/sync/syncoptions.h"

#include <QObject>

namespace roomwarden {

class TenantStore;

class CustomerLists final : public QObject
{
    Q_OBJECT

public:
    CustomerLists(ApiClient &api, TenantStore &store, const Clock &clock, const SyncOptions &options,
                  QObject *parent = nullptr);

    // respondsToInvitations: for anyone else they do not exist (INV-4), and none are asked for.
    void start(bool respondsToInvitations);
    void stop();

    // Asked again while reading, it reads once more: the answer on its way may be too old.
    void readTenants();
    void readInvitations();

Q_SIGNALS:
    void rejected(int count);

private:
    // One list: whether it is on its way, and whether it must be read once more.
    struct Due
    {
        bool reading = false;
        bool again = false;
    };

    void tenantsArrived(Result<PagedRead<Tenant>::Answer> answer);
    void invitationsArrived(Result<PagedRead<Invitation>::Answer> answer);
    void failed(const char *list, Due &due, const Error &error);

    TenantStore &m_store;
    bool m_started = false;
    bool m_responds = false;
    Due m_tenantsDue;
    Due m_invitationsDue;
    PagedRead<Tenant> m_tenants;
    PagedRead<Invitation> m_invitations;
    BackOff m_backOff;
    ClockTimer m_retry;
};

} // namespace roomwarden
