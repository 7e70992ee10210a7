// Reads customers and invitations.
#include "core/sync/customerlists.h"

#include "core/base/logging.h"
#include "core/store/tenantstore.h"

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Page<Tenant>> tenantPage(const QJsonObject &json) { return pageFromJson<Tenant>(json, &tenantFromJson); }

Result<Page<Invitation>> invitationPage(const QJsonObject &json)
{
    return pageFromJson<Invitation>(json, &invitationFromJson);
}

// A record that could not be read may be one that is known: what is missing then is kept as it was. Losing a customer
// would throw away its incidents as well.
template<typename T>
std::vector<T> withMissing(std::vector<T> items, const std::vector<T> &known)
{
    for (const T &old : known) {
        if (std::none_of(items.begin(), items.end(), [&](const T &item) { return item.id == old.id; }))
            items.push_back(old);
    }
    return items;
}

} // namespace

CustomerLists::CustomerLists(ApiClient &api, TenantStore &store, const Clock &clock, const SyncOptions &options,
                             QObject *parent)
    : QObject(parent),
      m_store(store),
      m_tenants(api, &tenantPage),
      m_invitations(api, &invitationPage),
      m_backOff(options.backOffFirst, options.backOffMost),
      m_retry(clock, options.tick)
{
    connect(&m_retry, &ClockTimer::fired, this, [this] {
        if (m_tenantsDue.again)
            readTenants();
        if (m_invitationsDue.again)
            readInvitations();
    });
}

void CustomerLists::start(bool respondsToInvitations)
{
    m_started = true;
    m_responds = respondsToInvitations;
    if (!m_responds) {
        m_invitations.cancel();
        m_invitationsDue = {};
        m_store.setInvitations({});
    }
    readTenants();
    readInvitations();
}

void CustomerLists::stop()
{
    m_started = false;
    m_tenants.cancel();
    m_invitations.cancel();
    m_tenantsDue = {};
    m_invitationsDue = {};
    m_retry.stop();
    m_backOff.reset();
}

void CustomerLists::readTenants()
{
    if (!m_started)
        return;
    if (m_tenantsDue.reading) {
        m_tenantsDue.again = true;
        return;
    }
    m_tenantsDue = {.reading = true};
    m_tenants.start(u"tenants"_s, [this](auto answer) { tenantsArrived(std::move(answer)); });
}

void CustomerLists::readInvitations()
{
    if (!m_started || !m_responds)
        return;
    if (m_invitationsDue.reading) {
        m_invitationsDue.again = true;
        return;
    }
    m_invitationsDue = {.reading = true};
    m_invitations.start(u"invitations"_s, [this](auto answer) { invitationsArrived(std::move(answer)); });
}

void CustomerLists::tenantsArrived(Result<PagedRead<Tenant>::Answer> answer)
{
    m_tenantsDue.reading = false;
    if (!answer) {
        failed("tenants", m_tenantsDue, answer.error());
        return;
    }
    m_backOff.reset();
    if (answer->rejected > 0) {
        Q_EMIT
        rejected(answer->rejected);
        answer->items = withMissing(std::move(answer->items), m_store.tenants());
    }
    m_store.setTenants(std::move(answer->items));
    if (std::exchange(m_tenantsDue.again, false))
        readTenants();
}

void CustomerLists::invitationsArrived(Result<PagedRead<Invitation>::Answer> answer)
{
    m_invitationsDue.reading = false;
    if (!answer) {
        failed("invitations", m_invitationsDue, answer.error());
        return;
    }
    m_backOff.reset();
    if (answer->rejected > 0) {
        Q_EMIT
        rejected(answer->rejected);
        answer->items = withMissing(std::move(answer->items), m_store.invitations());
    }
    m_store.setInvitations(std::move(answer->items));
    if (std::exchange(m_invitationsDue.again, false))
        readInvitations();
}

void CustomerLists::failed(const char *list, Due &due, const Error &error)
{
    qCInfo(lcSync).noquote() << list << error.detail << error.code << error.requestId;
    due.again = false;
    if (error.kind == Error::Kind::SignInNeeded || error.kind == Error::Kind::Forbidden
        || error.kind == Error::Kind::NotFound)
        return; // signing in, or a change of access, starts it afresh
    due.again = true;
    m_retry.start(m_backOff.next(error.retryAfter));
}

} // namespace roomwarden
