// The handle that callers keep of an event queue.
#include "service/http/eventstream.h"

namespace roomwarden::service {

EventStream::EventStream() = default;
EventStream::~EventStream() = default;
EventStream::EventStream(const EventStream &) = default;
EventStream &EventStream::operator=(const EventStream &) = default;

void EventStream::send(const QByteArray &id, const QByteArray &event, const QByteArray &data)
{
    if (d)
        d->queue->push(id, event, data);
}

void EventStream::close()
{
    if (d)
        d->queue->close();
}

bool EventStream::isOpen() const { return d && d->queue->isOpen(); }

} // namespace roomwarden::service
