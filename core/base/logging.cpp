// The definitions of the logging categories and their default levels.
#include "core/base/logging.h"

namespace roomwarden {

Q_LOGGING_CATEGORY(lcNetwork, "roomwarden.network", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSync, "roomwarden.sync", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSession, "roomwarden.session", QtWarningMsg)
Q_LOGGING_CATEGORY(lcActions, "roomwarden.actions", QtWarningMsg)
Q_LOGGING_CATEGORY(lcStore, "roomwarden.store", QtWarningMsg)
Q_LOGGING_CATEGORY(lcUi, "roomwarden.ui", QtWarningMsg)
Q_LOGGING_CATEGORY(lcService, "roomwarden.service", QtInfoMsg)
Q_LOGGING_CATEGORY(lcRequest, "roomwarden.request", QtInfoMsg)

} // namespace roomwarden
