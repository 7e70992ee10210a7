// One unanswered call is offline; one answered call is not.
#include "core/sync/connectivity.h"

#include "core/api/apiclient.h"

namespace roomwarden {

Connectivity::Connectivity(ApiClient &api, const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    connect(&api, &ApiClient::reached, this, [this](bool answered) {
        if (answered == !isOffline())
            return;
        m_offlineSince = answered ? QDateTime() : m_clock.now();
        Q_EMIT
        changed();
    });
}

void Connectivity::reset()
{
    if (!m_offlineSince.isNull()) {
        m_offlineSince = {};
        Q_EMIT
        changed();
    }
}

} // namespace roomwarden
