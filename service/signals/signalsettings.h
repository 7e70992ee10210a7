// Which signals a customer switched off in all of its rooms (W24, INV-32).
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/incident.h"

#include <QDateTime>
#include <QHash>

namespace roomwarden::service {

class Database;

enum class SignalState : quint8 { Default, Enabled, Disabled };

struct SignalSetting
{
    SignalState state = SignalState::Default; // of which the service makes enabled
    PersonRef by = {};                        // who changed it last
    QDateTime time = {};                      // null if nobody did
    quint32 revision = 0;

    [[nodiscard]] bool isEnabled() const { return state != SignalState::Disabled; }
};

// By signal id; those that nobody ever changed are left out.
using SignalSettings = QHash<QString, SignalSetting>;
[[nodiscard]] Result<SignalSettings> signalSettingsOf(Database &database, const TenantId &customer);

// Puts the setting in place of what there was; its revision is the next one. Does not look after tickets.
[[nodiscard]] Result<Done> keepSignalSetting(Database &transaction, const TenantId &customer, const QString &signalId,
                                             const SignalSetting &setting);

} // namespace roomwarden::service
