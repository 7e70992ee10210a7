// What an EventStream holds.
#pragma once

#include "service/http/eventqueue.h"
#include "service/http/server.h"

namespace roomwarden::service {

struct EventStream::Private
{
    std::shared_ptr<EventQueue> queue;
};

} // namespace roomwarden::service
