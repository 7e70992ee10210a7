// Migration 1: the tables. Times are milliseconds since 1970 in UTC; booleans are 0 and 1; lists are rows.
#include "service/storage/schema1.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

// Counters that give the order of changes. The row is locked by every writer until it commits, so that numbers become
// visible in the order in which they were given, on PostgreSQL too: a reader can never see 8 before 7.
const char *const changes[] = {
    "CREATE TABLE counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
    "INSERT INTO counters (name, value) VALUES ('change', 0)",
};

const char *const organisations[] = {
    // kind: partner, customer
    "CREATE TABLE tenants (tenant_id TEXT PRIMARY KEY, kind TEXT NOT NULL, display_name TEXT NOT NULL,"
    " primary_domain TEXT NOT NULL, country TEXT NOT NULL DEFAULT '', data_region TEXT NOT NULL DEFAULT '')",
    "CREATE TABLE partner_domains (domain TEXT PRIMARY KEY, tenant_id TEXT NOT NULL REFERENCES tenants)",
    // kind: user, securityGroup
    "CREATE TABLE principals (id TEXT PRIMARY KEY, tenant_id TEXT NOT NULL REFERENCES tenants, kind TEXT NOT NULL,"
    " display_name TEXT NOT NULL, user_principal_name TEXT NOT NULL DEFAULT '', enabled INTEGER NOT NULL DEFAULT 1)",
    "CREATE INDEX principals_tenant ON principals (tenant_id)",
    "CREATE TABLE group_members (group_id TEXT NOT NULL REFERENCES principals, user_id TEXT NOT NULL REFERENCES"
    " principals, PRIMARY KEY (group_id, user_id))",
    "CREATE INDEX group_members_user ON group_members (user_id)",
    // role: teamsRoomsProManager, globalAdministrator; in the principal's own tenant
    "CREATE TABLE directory_roles (principal_id TEXT NOT NULL REFERENCES principals, role TEXT NOT NULL,"
    " PRIMARY KEY (principal_id, role))",
    "CREATE TABLE tenant_managers (principal_id TEXT PRIMARY KEY REFERENCES principals, partner_tenant_id TEXT NOT NULL"
    " REFERENCES tenants, added_by TEXT NOT NULL, added_ms BIGINT NOT NULL)",
};

const char *const relationships[] = {
    // status: pending, accepted, expired, revoked; a denied one is deleted. change_control: JSON object
    "CREATE TABLE invitations (id TEXT PRIMARY KEY, customer_tenant_id TEXT NOT NULL REFERENCES tenants,"
    " partner_tenant_id TEXT NOT NULL REFERENCES tenants, partner_domain TEXT NOT NULL, status TEXT NOT NULL,"
    " created_ms BIGINT NOT NULL, expires_ms BIGINT NOT NULL, expires_in_days INTEGER NOT NULL,"
    " change_control TEXT NOT NULL, terms_version TEXT NOT NULL, terms_url TEXT NOT NULL DEFAULT '',"
    " revision BIGINT NOT NULL DEFAULT 1)",
    "CREATE INDEX invitations_partner ON invitations (partner_tenant_id, status)",
    // In every scope table: kind room or group with target_id, or all with an empty one
    "CREATE TABLE invitation_scope (invitation_id TEXT NOT NULL REFERENCES invitations ON DELETE CASCADE,"
    " kind TEXT NOT NULL, target_id TEXT NOT NULL, PRIMARY KEY (invitation_id, kind, target_id))",
    // status: active, terminated. terminated_by: customer, partner or empty
    "CREATE TABLE relationships (id TEXT PRIMARY KEY, customer_tenant_id TEXT NOT NULL REFERENCES tenants,"
    " partner_tenant_id TEXT NOT NULL REFERENCES tenants, status TEXT NOT NULL, invited_ms BIGINT NOT NULL,"
    " accepted_ms BIGINT NOT NULL, terminated_ms BIGINT, terminated_by TEXT NOT NULL DEFAULT '',"
    " change_control TEXT NOT NULL, revision BIGINT NOT NULL DEFAULT 1)",
    "CREATE UNIQUE INDEX relationships_active ON relationships (customer_tenant_id, partner_tenant_id)"
    " WHERE status = 'active'",
    "CREATE TABLE relationship_scope (relationship_id TEXT NOT NULL REFERENCES relationships ON DELETE CASCADE,"
    " kind TEXT NOT NULL, target_id TEXT NOT NULL, PRIMARY KEY (relationship_id, kind, target_id))",
};

const char *const roles[] = {
    // owner_side: customer, partner. role_type: builtIn, custom. permissions: keys, separated by one space
    "CREATE TABLE roles (id TEXT PRIMARY KEY, tenant_id TEXT NOT NULL REFERENCES tenants, partner_tenant_id TEXT NOT"
    " NULL, owner_side TEXT NOT NULL, role_type TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL DEFAULT "
    "'',"
    " permissions TEXT NOT NULL, revision BIGINT NOT NULL DEFAULT 1)",
    "CREATE UNIQUE INDEX roles_name ON roles (tenant_id, partner_tenant_id, owner_side, name)",
    "CREATE TABLE assignments (id TEXT PRIMARY KEY, role_id TEXT NOT NULL REFERENCES roles ON DELETE CASCADE,"
    " tenant_id TEXT NOT NULL REFERENCES tenants, name TEXT NOT NULL, description TEXT NOT NULL DEFAULT '',"
    " email_notifications INTEGER NOT NULL DEFAULT 0, revision BIGINT NOT NULL DEFAULT 1)",
    "CREATE INDEX assignments_tenant ON assignments (tenant_id)",
    "CREATE TABLE assignment_members (assignment_id TEXT NOT NULL REFERENCES assignments ON DELETE CASCADE,"
    " principal_id TEXT NOT NULL REFERENCES principals, PRIMARY KEY (assignment_id, principal_id))",
    "CREATE INDEX assignment_members_principal ON assignment_members (principal_id)",
    "CREATE TABLE assignment_scope (assignment_id TEXT NOT NULL REFERENCES assignments ON DELETE CASCADE,"
    " kind TEXT NOT NULL, target_id TEXT NOT NULL, PRIMARY KEY (assignment_id, kind, target_id))",
};

const char *const roomTables[] = {
    // enrollment: onboarding, enrolled, unenrolled. health: as shown (domain.md 1.3), kept up to date by every write
    "CREATE TABLE rooms (id TEXT PRIMARY KEY, tenant_id TEXT NOT NULL REFERENCES tenants, display_name TEXT NOT NULL,"
    " resource_account TEXT NOT NULL, host_name TEXT NOT NULL, device_type TEXT NOT NULL, manufacturer TEXT NOT NULL,"
    " model TEXT NOT NULL, serial_number TEXT NOT NULL DEFAULT '', firmware_version TEXT NOT NULL DEFAULT '',"
    " os_version TEXT NOT NULL DEFAULT '', app_version TEXT NOT NULL DEFAULT '', country TEXT NOT NULL DEFAULT '',"
    " city TEXT NOT NULL DEFAULT '', building TEXT NOT NULL DEFAULT '', floor TEXT NOT NULL DEFAULT '',"
    " time_zone TEXT NOT NULL DEFAULT 'UTC', capacity INTEGER NOT NULL DEFAULT 0, enrollment TEXT NOT NULL,"
    " suppressed INTEGER NOT NULL DEFAULT 0, activity TEXT NOT NULL DEFAULT 'idle', last_contact_ms BIGINT,"
    " health TEXT NOT NULL, revision BIGINT NOT NULL DEFAULT 1, change_seq BIGINT NOT NULL DEFAULT 0)",
    "CREATE INDEX rooms_tenant ON rooms (tenant_id, change_seq)",
    "CREATE TABLE room_groups (id TEXT PRIMARY KEY, tenant_id TEXT NOT NULL REFERENCES tenants, name TEXT NOT NULL,"
    " description TEXT NOT NULL DEFAULT '')",
    "CREATE INDEX room_groups_tenant ON room_groups (tenant_id)",
    "CREATE TABLE room_group_members (group_id TEXT NOT NULL REFERENCES room_groups ON DELETE CASCADE,"
    " room_id TEXT NOT NULL REFERENCES rooms, PRIMARY KEY (group_id, room_id))",
    "CREATE INDEX room_group_members_room ON room_group_members (room_id)",
    // value: healthy, unhealthy. component: empty unless a signal has several instances (Display 1, Display 2)
    "CREATE TABLE signal_states (room_id TEXT NOT NULL REFERENCES rooms, signal_id TEXT NOT NULL, component TEXT NOT"
    " NULL DEFAULT '', value TEXT NOT NULL, since_ms BIGINT NOT NULL, PRIMARY KEY (room_id, signal_id, component))",
    "CREATE TABLE suppressions (room_id TEXT NOT NULL REFERENCES rooms, signal_id TEXT NOT NULL, set_by TEXT NOT NULL,"
    " set_ms BIGINT NOT NULL, PRIMARY KEY (room_id, signal_id))",
    // Only a hash of the key is kept. status: active, revoked
    "CREATE TABLE enrollment_keys (key_hash TEXT PRIMARY KEY, tenant_id TEXT NOT NULL REFERENCES tenants, status TEXT"
    " NOT NULL, created_ms BIGINT NOT NULL)",
};

const char *const incidents[] = {
    // Wire names in source, severity, state, display_status and assigned_to (core/domain/incident.h). signal_room_id,
    // component: identity of a signal ticket. watch_until_ms, remediation_until_ms: when the lifecycle moves it on.
    "CREATE TABLE incidents (id TEXT PRIMARY KEY, tenant_id TEXT NOT NULL REFERENCES tenants, source TEXT NOT NULL,"
    " type_id TEXT NOT NULL, type_name TEXT NOT NULL, category TEXT NOT NULL, severity TEXT NOT NULL, state TEXT NOT"
    " NULL, display_status TEXT NOT NULL, assigned_to TEXT NOT NULL, assignee_id TEXT NOT NULL DEFAULT '',"
    " assignee_name TEXT NOT NULL DEFAULT '', high_impact INTEGER NOT NULL DEFAULT 0, title TEXT NOT NULL,"
    " description TEXT NOT NULL DEFAULT '', recommended_action TEXT NOT NULL DEFAULT '', created_ms BIGINT NOT NULL,"
    " updated_ms BIGINT NOT NULL, resolved_ms BIGINT, closed_ms BIGINT, closure_reason TEXT NOT NULL DEFAULT '',"
    " closed_by TEXT NOT NULL DEFAULT '', note_count INTEGER NOT NULL DEFAULT 0, repeat_count INTEGER NOT NULL DEFAULT "
    "0,"
    " signal_room_id TEXT NOT NULL DEFAULT '', component TEXT NOT NULL DEFAULT '', watch_until_ms BIGINT,"
    " remediation_until_ms BIGINT, revision BIGINT NOT NULL DEFAULT 1, change_seq BIGINT NOT NULL)",
    "CREATE UNIQUE INDEX incidents_change ON incidents (change_seq)",
    "CREATE INDEX incidents_tenant ON incidents (tenant_id, change_seq)",
    "CREATE INDEX incidents_signal ON incidents (signal_room_id, type_id, component)",
    "CREATE INDEX incidents_watching ON incidents (watch_until_ms) WHERE watch_until_ms IS NOT NULL",
    "CREATE INDEX incidents_remediation ON incidents (remediation_until_ms) WHERE remediation_until_ms IS NOT NULL",
    "CREATE INDEX incidents_resolved ON incidents (resolved_ms) WHERE state = 'resolved'",
    "CREATE INDEX incidents_active ON incidents (tenant_id, display_status) WHERE state IN ('new', 'investigating')",
    "CREATE TABLE incident_rooms (incident_id TEXT NOT NULL REFERENCES incidents, room_id TEXT NOT NULL REFERENCES"
    " rooms, PRIMARY KEY (incident_id, room_id))",
    "CREATE INDEX incident_rooms_room ON incident_rooms (room_id)",
    // author_kind: bot, customer, partner, microsoft
    "CREATE TABLE incident_notes (id TEXT PRIMARY KEY, incident_id TEXT NOT NULL REFERENCES incidents, author_kind TEXT"
    " NOT NULL, author_id TEXT NOT NULL DEFAULT '', author TEXT NOT NULL, created_ms BIGINT NOT NULL, text TEXT NOT"
    " NULL)",
    "CREATE INDEX incident_notes_incident ON incident_notes (incident_id, created_ms)",
    "CREATE TABLE incident_history (incident_id TEXT NOT NULL REFERENCES incidents, position INTEGER NOT NULL,"
    " time_ms BIGINT NOT NULL, from_state TEXT NOT NULL DEFAULT '', to_state TEXT NOT NULL, actor TEXT NOT NULL,"
    " remark TEXT NOT NULL DEFAULT '', PRIMARY KEY (incident_id, position))",
};

const char *const bookkeeping[] = {
    // What a delta token's holder could see: content-addressed, so that a change of permissions can be told as rows
    "CREATE TABLE access_snapshots (fingerprint TEXT PRIMARY KEY, body TEXT NOT NULL, used_ms BIGINT NOT NULL)",
    "CREATE TABLE access_tokens (token_hash TEXT PRIMARY KEY, principal_id TEXT NOT NULL REFERENCES principals,"
    " expires_ms BIGINT NOT NULL)",
    "CREATE TABLE secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    // Answers to writes that carried a Repeatability-Request-ID, so that a repeated write happens once
    "CREATE TABLE repeatable_requests (request_id TEXT NOT NULL, principal_id TEXT NOT NULL, request_hash TEXT NOT "
    "NULL,"
    " status INTEGER NOT NULL, body TEXT NOT NULL, created_ms BIGINT NOT NULL, PRIMARY KEY (request_id, principal_id))",
    // The eight columns of domain.md 1.5, append-only (INV-37, INV-38)
    "CREATE TABLE audit_records (id TEXT PRIMARY KEY, category TEXT NOT NULL, object_name TEXT NOT NULL, operation TEXT"
    " NOT NULL, result_status TEXT NOT NULL, tenant_id TEXT NOT NULL, creation_ms BIGINT NOT NULL, user_id TEXT NOT "
    "NULL,"
    " user_tenant_id TEXT NOT NULL)",
    "CREATE INDEX audit_records_tenant ON audit_records (tenant_id, creation_ms)",
};

} // namespace

Migration schema1()
{
    Migration migration{.version = 1};
    const auto append = [&](const auto &statements) {
        for (const char *statement : statements)
            migration.statements.append(QString::fromLatin1(statement));
    };
    append(changes);
    append(organisations);
    append(relationships);
    append(roles);
    append(roomTables);
    append(incidents);
    append(bookkeeping);
    return migration;
}

} // namespace roomwarden::service
