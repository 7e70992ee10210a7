// The line that a request leaves in the log.
#pragma once

namespace roomwarden::service {

struct ServedRequest;

// Under lcRequest, as one JSON object; a warning if the service failed, so that a quiet log still has it. Thread-safe.
void logRequest(const ServedRequest &request);

} // namespace roomwarden::service
