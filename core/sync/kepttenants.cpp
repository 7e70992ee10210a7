// A record a customer, written when it differs.
#include "core/sync/kepttenants.h"

#include "core/store/localstore.h"
#include "core/store/tenantstore.h"

#include <QCborMap>
#include <QCborValue>
#include <QSet>

namespace roomwarden {

namespace {

const QString &kind()
{
    static const QString word = QStringLiteral("tenant");
    return word;
}

// Without the counts, which change all the time and are old by the next run.
QByteArray bytesOf(Tenant tenant)
{
    tenant.counts.reset();
    return QCborMap::fromJsonObject(toJson(tenant)).toCborValue().toCbor();
}

} // namespace

KeptTenants::KeptTenants(TenantStore &tenants, LocalStore &local, QObject *parent)
    : QObject(parent),
      m_tenants(tenants),
      m_local(local)
{
    connect(&tenants, &TenantStore::tenantsChanged, this, &KeptTenants::keep);
}

void KeptTenants::restore()
{
    std::vector<Tenant> tenants;
    for (const StoredRecord &record : m_local.records(kind())) {
        m_kept.insert(record.customer, record.bytes);
        if (Result<Tenant> tenant = tenantFromJson(QCborValue::fromCbor(record.bytes).toMap().toJsonObject()))
            tenants.push_back(*std::move(tenant));
    }
    m_tenants.restore(std::move(tenants));
}

void KeptTenants::keep()
{
    if (!m_tenants.isLoaded())
        return; // restored, or forgotten: whoever did that knows
    QSet<TenantId> known;
    for (const Tenant &tenant : m_tenants.tenants()) {
        known.insert(tenant.id);
        if (m_local.isPurged(tenant.id))
            continue;
        const QByteArray bytes = bytesOf(tenant);
        if (m_kept.value(tenant.id) == bytes)
            continue;
        m_kept.insert(tenant.id, bytes);
        m_local.putRecord({.kind = kind(), .name = tenant.id.text(), .customer = tenant.id, .bytes = bytes});
    }
    const QList<TenantId> kept = m_kept.keys();
    for (const TenantId &customer : kept) {
        if (!known.contains(customer)) {
            m_kept.remove(customer);
            m_local.destroy(customer);
        }
    }
}

} // namespace roomwarden
