// The bounded queue behind EventStream.
#include "service/http/eventqueue.h"

#include <QStringBuilder>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

// A line break inside a value would start another field of the event.
[[nodiscard]] QByteArray oneLine(QByteArray text) { return text.replace('\r', ' ').replace('\n', ' '); }

} // namespace

void EventQueue::push(const QByteArray &id, const QByteArray &event, const QByteArray &data)
{
    QByteArray text;
    if (!id.isEmpty())
        text += "id: "_ba + oneLine(id) + '\n';
    if (!event.isEmpty())
        text += "event: "_ba + oneLine(event) + '\n';
    text += "data: "_ba + oneLine(data) + "\n\n"_ba;

    const std::lock_guard lock(m_mutex);
    if (!m_open)
        return;
    if (m_count == capacity) {
        m_open = false;
        m_waiting.clear();
        m_count = 0;
    } else {
        m_waiting += text;
        ++m_count;
    }
    if (m_wake)
        m_wake();
}

void EventQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_open = false;
    if (m_wake)
        m_wake();
}

bool EventQueue::isOpen() const
{
    const std::lock_guard lock(m_mutex);
    return m_open;
}

QByteArray EventQueue::take()
{
    const std::lock_guard lock(m_mutex);
    m_count = 0;
    return std::exchange(m_waiting, {});
}

void EventQueue::attach(std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
}

void EventQueue::detach()
{
    const std::lock_guard lock(m_mutex);
    m_open = false;
    m_wake = nullptr;
}

} // namespace roomwarden::service
