// The tables' columns, and inserts of many rows a statement.
#include "service/demo/demowriter.h"

#include "service/storage/database.h"

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t incidentsPerTransaction = 5'000;
constexpr size_t rowsPerTransaction = 40'000;
constexpr int progressStep = 10'000;
constexpr qsizetype parametersPerStatement = 900; // SQLite before 3.32 takes 999

struct Insert
{
    const char *table;
    const char *columns;
};

// In the order of DemoTable.
constexpr std::array<Insert, demoTableCount> inserts{{
    {"tenants", "tenant_id, kind, display_name, primary_domain, country, data_region"},
    {"partner_domains", "domain, tenant_id"},
    {"principals", "id, tenant_id, kind, display_name, user_principal_name, enabled"},
    {"group_members", "group_id, user_id"},
    {"directory_roles", "principal_id, role"},
    {"tenant_managers", "principal_id, partner_tenant_id, added_by, added_ms"},
    {"rooms", "id, tenant_id, display_name, resource_account, host_name, device_type, manufacturer, model,"
              " serial_number, firmware_version, os_version, app_version, country, city, building, floor, time_zone,"
              " capacity, enrollment, suppressed, activity, last_contact_ms, health, revision, change_seq"},
    {"room_groups", "id, tenant_id, name, description"},
    {"room_group_members", "group_id, room_id"},
    {"invitations", "id, customer_tenant_id, partner_tenant_id, partner_domain, status, created_ms, expires_ms,"
                    " expires_in_days, change_control, terms_version, terms_url"},
    {"invitation_scope", "invitation_id, kind, target_id"},
    {"relationships", "id, customer_tenant_id, partner_tenant_id, status, invited_ms, accepted_ms, terminated_ms,"
                      " terminated_by, change_control"},
    {"relationship_scope", "relationship_id, kind, target_id"},
    {"roles", "id, tenant_id, partner_tenant_id, owner_side, role_type, name, description, permissions"},
    {"assignments", "id, role_id, tenant_id, name, description, email_notifications"},
    {"assignment_members", "assignment_id, principal_id"},
    {"assignment_scope", "assignment_id, kind, target_id"},
    {"enrollment_keys", "key_hash, tenant_id, status, created_ms"},
    {"suppressions", "room_id, signal_id, set_by, set_ms"},
    {"signal_states", "room_id, signal_id, component, value, since_ms"},
    {"room_usage", "room_id, day, booked_minutes, online_minutes, meetings, online_meetings, good_calls, poor_calls,"
                   " unrated_calls, video_calls, counted_meetings, people"},
    {"room_events", "id, tenant_id, room_id, reference, type, time_ms, description"},
    {"incidents", "id, tenant_id, source, type_id, type_name, category, severity, state, display_status, assigned_to,"
                  " assignee_id, assignee_name, high_impact, title, description, recommended_action, created_ms,"
                  " updated_ms, resolved_ms, closed_ms, closure_reason, closed_by, note_count, repeat_count,"
                  " signal_room_id, component, watch_until_ms, remediation_until_ms, revision, change_seq"},
    {"incident_rooms", "incident_id, room_id"},
    {"incident_notes", "id, incident_id, author_kind, author_id, author, created_ms, text"},
    {"incident_history", "incident_id, position, time_ms, from_state, to_state, actor, remark"},
}};

QString statement(const Insert &insert, qsizetype columns, qsizetype rows)
{
    const QString row = u'(' + u"?, "_s.repeated(columns - 1) + u"?)"_s;
    return u"INSERT INTO "_s + QLatin1StringView(insert.table) + u" ("_s + QLatin1StringView(insert.columns)
           + u") VALUES "_s + QString(row + u", "_s).repeated(rows - 1) + row;
}

} // namespace

DemoWriter::DemoWriter(Database &database, std::function<void(int)> progress)
    : m_database(database),
      m_progress(std::move(progress))
{ }

void DemoWriter::add(DemoTable table, QVariantList row)
{
    for (QVariant &value : row) {
        if (value.typeId() == QMetaType::QString && value.toString().isNull())
            value = u""_s; // Qt Sql would bind NULL
    }
    rows(table).push_back(std::move(row));
    ++m_buffered;
}

Result<Done> DemoWriter::flushIfFull()
{
    if (rows(DemoTable::Incidents).size() < incidentsPerTransaction && m_buffered < rowsPerTransaction)
        return Done();
    return flush();
}

Result<Done> DemoWriter::flush()
{
    // The transaction may be tried again, so the buffers are kept until it is through.
    Result<Done> written = m_database.write<Done>([this](Database &database) -> Result<Done> {
        for (size_t table = 0; table < demoTableCount; ++table) {
            if (Result<Done> done = insert(database, table); !done)
                return done;
        }
        const auto stored = database.run(u"UPDATE counters SET value = ? WHERE name = 'change'"_s, {m_change});
        if (!stored)
            return stored.error();
        return Done();
    });
    if (!written)
        return written;
    m_incidents += static_cast<int>(rows(DemoTable::Incidents).size());
    for (std::vector<QVariantList> &table : m_rows)
        table.clear();
    m_buffered = 0;
    if (m_progress && m_incidents - m_told >= progressStep) {
        m_told = m_incidents;
        m_progress(m_incidents);
    }
    return written;
}

Result<Done> DemoWriter::insert(Database &database, size_t table) const
{
    const std::vector<QVariantList> &all = m_rows[table];
    if (all.empty())
        return Done();
    const qsizetype columns = all.front().size();
    const auto batch = static_cast<size_t>(std::max(qsizetype(1), parametersPerStatement / columns));
    const QString many = statement(inserts[table], columns, static_cast<qsizetype>(batch));
    const QString one = statement(inserts[table], columns, 1);
    for (size_t first = 0; first < all.size();) {
        // What does not fill a batch goes row by row, so that only two texts a table are ever prepared.
        const size_t count = all.size() - first >= batch ? batch : 1;
        QVariantList values;
        values.reserve(columns * static_cast<qsizetype>(count));
        for (size_t row = first; row < first + count; ++row)
            values += all[row];
        const auto done = database.run(count == 1 ? one : many, values);
        if (!done)
            return done.error();
        first += count;
    }
    return Done();
}

} // namespace roomwarden::service
