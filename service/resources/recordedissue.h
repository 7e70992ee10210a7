// Recording an issue on a customer's behalf (W14).
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

// POST /v1/tenants/{tenant}/incidents
[[nodiscard]] Result<Response> recordIssue(const Request &request, const PathParameters &path, RequestContext &context);

} // namespace roomwarden::service
