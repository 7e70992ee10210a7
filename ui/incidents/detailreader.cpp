// Reads the incident that is looked at, and keeps the last few.
#include "ui/incidents/detailreader.h"

#include "core/base/clock.h"

namespace roomwarden {

DetailReader::DetailReader(Read read, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_read(std::move(read)),
      m_clock(clock)
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(debounce);
    connect(&m_wait, &QTimer::timeout, this, &DetailReader::start);
}

DetailReader::~DetailReader() = default;

void DetailReader::choose(const Incident &row)
{
    if (row.id == m_id) {
        if (row.revision > m_revision) {
            m_revision = row.revision;
            if (m_state != State::Reading)
                m_wait.start();
        }
        return;
    }
    m_call = ApiCall();
    m_id = row.id;
    m_customer = row.customer;
    m_revision = row.revision;
    m_error.reset();
    const Kept *kept = m_kept.object(m_id);
    m_state = kept ? State::Ready : State::Reading;
    m_wait.start(); // what is kept is shown at once and still read afresh
    Q_EMIT
    changed();
}

void DetailReader::clear()
{
    m_call = ApiCall();
    m_wait.stop();
    m_id = IncidentId();
    m_customer = TenantId();
    m_error.reset();
    m_state = State::Empty;
    Q_EMIT
    changed();
}

void DetailReader::readAgain()
{
    if (m_id.isNull())
        return;
    m_error.reset();
    if (!m_kept.contains(m_id))
        m_state = State::Reading;
    start();
    Q_EMIT
    changed();
}

void DetailReader::forget(const TenantId &customer)
{
    const QList<IncidentId> ids = m_kept.keys();
    for (const IncidentId &id : ids) {
        if (m_kept.object(id)->detail.incident.customer == customer)
            m_kept.remove(id);
    }
    if (m_customer == customer)
        clear();
}

void DetailReader::forgetAll()
{
    m_kept.clear();
    clear();
}

const IncidentDetail *DetailReader::detail() const
{
    const Kept *kept = m_id.isNull() ? nullptr : m_kept.object(m_id);
    return kept ? &kept->detail : nullptr;
}

QDateTime DetailReader::readAt() const
{
    const Kept *kept = m_id.isNull() ? nullptr : m_kept.object(m_id);
    return kept ? kept->readAt : QDateTime();
}

void DetailReader::start()
{
    m_wait.stop();
    m_call = m_read(m_customer, m_id, [this](Result<IncidentDetail> result) { arrived(std::move(result)); });
}

void DetailReader::arrived(Result<IncidentDetail> result)
{
    if (result) {
        m_error.reset();
        m_state = State::Ready;
        if (result->incident.revision < m_revision)
            m_wait.start(); // the row has moved on while this was on its way
        m_kept.insert(m_id, new Kept{.detail = *std::move(result), .readAt = m_clock.now()}); // the cache owns it
    } else {
        m_error = std::move(result).error();
        m_state = State::Failed;
        // Gone, or no longer ours to see: what was kept of it must not be shown either (INV-10, INV-22).
        if (m_error->kind == Error::Kind::NotFound || m_error->kind == Error::Kind::Forbidden)
            m_kept.remove(m_id);
    }
    Q_EMIT
    changed();
}

} // namespace roomwarden
