// The table signal_settings.
#include "service/signals/signalsettings.h"

#include "core/base/jsonreader.h"
#include "service/access/rows.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr EnumNames<SignalState, 3> stateNames{{
    {SignalState::Default, "default"_L1},
    {SignalState::Enabled, "enabled"_L1},
    {SignalState::Disabled, "disabled"_L1},
}};

} // namespace

Result<SignalSettings> signalSettingsOf(Database &database, const TenantId &customer)
{
    SignalSettings settings;
    Result<Done> read = forEachRow(
        database,
        u"SELECT s.signal_id, s.state, s.set_by, COALESCE(p.display_name, ''), s.set_ms, s.revision FROM"
        u" signal_settings s LEFT JOIN principals p ON p.id = s.set_by WHERE s.tenant_id = ?"_s,
        {customer.text()}, [&settings](const QSqlQuery &row) {
            settings.insert(row.value(0).toString(),
                            {.state = fromWireName(stateNames, row.value(1).toString(), SignalState::Default),
                             .by = {.id = PrincipalId(row.value(2).toString()), .displayName = row.value(3).toString()},
                             .time = timeFrom(row.value(4)),
                             .revision = row.value(5).toUInt()});
        });
    if (!read)
        return std::move(read).error();
    return settings;
}

Result<Done> keepSignalSetting(Database &transaction, const TenantId &customer, const QString &signalId,
                               const SignalSetting &setting)
{
    Result<int> written =
        change(transaction,
               u"INSERT INTO signal_settings (tenant_id, signal_id, state, set_by, set_ms) VALUES (?, ?, ?, ?, ?) ON"
               u" CONFLICT (tenant_id, signal_id) DO UPDATE SET state = excluded.state, set_by = excluded.set_by,"
               u" set_ms = excluded.set_ms, revision = signal_settings.revision + 1"_s,
               {customer.text(), signalId, QString(wireName(stateNames, setting.state)), setting.by.id.text(),
                timeValue(setting.time)});
    if (!written)
        return std::move(written).error();
    return Done{};
}

} // namespace roomwarden::service
