// Keeps what the customers are called between two runs of the console, each under its own key.
#pragma once

#include "core/domain/ids.h"

#include <QByteArray>
#include <QHash>
#include <QObject>

namespace roomwarden {

class LocalStore;
class TenantStore;

class KeptTenants final : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it.
    KeptTenants(TenantStore &tenants, LocalStore &local, QObject *parent = nullptr);

    void restore();                                                    // once the local store is open
    void forget(const TenantId &customer) { m_kept.remove(customer); } // its key is gone, and this with it
    void clear() { m_kept.clear(); }

private:
    void keep();

    TenantStore &m_tenants;
    LocalStore &m_local;
    QHash<TenantId, QByteArray> m_kept; // as it stands in the store
};

} // namespace roomwarden
