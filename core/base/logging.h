// The logging categories. No category may ever be given a token, a key, a request body or a customer's text (INV-42).
#pragma once

#include <QLoggingCategory>

namespace roomwarden {

Q_DECLARE_LOGGING_CATEGORY(lcNetwork) // requests: method, path, status, duration, request id
Q_DECLARE_LOGGING_CATEGORY(lcSync)    // feeds, hints, connectivity
Q_DECLARE_LOGGING_CATEGORY(lcSession) // sign-in and permissions
Q_DECLARE_LOGGING_CATEGORY(lcActions) // commands on their way out
Q_DECLARE_LOGGING_CATEGORY(lcStore)   // local store
Q_DECLARE_LOGGING_CATEGORY(lcUi)      // windows
Q_DECLARE_LOGGING_CATEGORY(lcService) // roomwardend
Q_DECLARE_LOGGING_CATEGORY(lcRequest) // roomwardend: one JSON object for each request

} // namespace roomwarden
