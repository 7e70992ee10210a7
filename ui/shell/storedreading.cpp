// Asks the local store while it is watched.
#include "ui/shell/storedreading.h"

#include "core/store/localstore.h"

#include <utility>

namespace roomwarden {

using namespace std::chrono_literals;

StoredReading::StoredReading(LocalStore &local, QObject *parent) : QObject(parent), m_local(local)
{
    m_again.setInterval(10s);
    connect(&m_again, &QTimer::timeout, this, &StoredReading::readNow);
    connect(&local, &LocalStore::stateChanged, this, &StoredReading::readNow);
    connect(&local, &LocalStore::problemChanged, this, &StoredReading::readNow);
}

void StoredReading::setWatching(bool on)
{
    if (std::exchange(m_watching, on) == on)
        return;
    if (!on)
        return m_again.stop();
    m_again.start();
    readNow();
}

void StoredReading::readNow()
{
    if (m_watching)
        m_local.usage(this, [this](const Result<std::vector<CustomerUsage>> &usage) { Q_EMIT arrived(usage); });
}

} // namespace roomwarden
