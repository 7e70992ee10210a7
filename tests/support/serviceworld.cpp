// The tables of the hand-written world, and the service in front of them.
#include "tests/support/serviceworld.h"

#include "core/domain/permission.h"
#include "service/access/rows.h"
#include "service/identity/accesstokens.h"
#include "service/identity/secrets.h"
#include "service/storage/migrations.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;
using namespace service;
using namespace world;

namespace {

const QString helpDeskPermissions = u"rooms.view tickets.createCustomerIncident tickets.view tickets.update"_s;

} // namespace

ServiceWorld::ServiceWorld(std::optional<DatabaseConfig> database)
{
    m_config.database = database.value_or(DatabaseConfig{.name = m_directory.filePath(u"world.db"_s)});
    m_config.demoPersonas = true;
    m_config.lifecycleTick = std::chrono::milliseconds(10);
}

ServiceWorld::~ServiceWorld() { stopService(); }

QString ServiceWorld::start()
{
    Result<std::unique_ptr<Database>> opened = Database::open(m_config.database);
    if (!opened)
        return opened.error().detail;
    m_database = *std::move(opened);
    if (const Result<int> version = migrate(*m_database); !version)
        return version.error().detail;
    m_filling = true;
    const Result<Done> filled = m_database->write<Done>([this](Database &) -> Result<Done> {
        if (!fill())
            return Error{.detail = m_failure};
        return Done{};
    });
    m_filling = false;
    if (!filled)
        return filled.error().detail;
    return startService();
}

void ServiceWorld::stopService() { m_service.reset(); }

void ServiceWorld::leaveDatabase() { m_database.reset(); }

QString ServiceWorld::startService()
{
    m_service = std::make_unique<Service>(m_config, clock);
    const Result<QUrl> base = m_service->start();
    if (!base)
        return base.error().detail;
    m_client.setBase(*base);
    return {};
}

bool ServiceWorld::fill()
{
    const qint64 now = clock.now().toMSecsSinceEpoch();
    constexpr qint64 day = 86'400'000;
    const auto tenant = [this](const QString &id, const QString &kind, const QString &name) {
        sql(u"INSERT INTO tenants (tenant_id, kind, display_name, primary_domain, country, data_region)"
            u" VALUES (?, ?, ?, ?, 'US', 'us')"_s,
            {id, kind, name, QString(name.toLower() + u".com"_s)});
    };
    tenant(fabrikam, u"partner"_s, u"Fabrikam"_s);
    tenant(adventure, u"partner"_s, u"Adventure"_s);
    tenant(contoso, u"customer"_s, u"Contoso"_s);
    tenant(northwind, u"customer"_s, u"Northwind"_s);
    tenant(litware, u"customer"_s, u"Litware"_s);
    sql(u"INSERT INTO partner_domains (domain, tenant_id) VALUES ('fabrikam.com', ?), ('adventure.com', ?)"_s,
        {fabrikam, adventure});

    const auto person = [this](const QString &id, const QString &of, bool group = false, bool enabled = true) {
        const QString name = QString(id.section(u'-', 1)).replace(0, 1, id.section(u'-', 1).left(1).toUpper());
        sql(u"INSERT INTO principals (id, tenant_id, kind, display_name, user_principal_name, enabled)"
            u" VALUES (?, ?, ?, ?, ?, ?)"_s,
            {id, of, group ? u"securityGroup"_s : u"user"_s, name,
             group ? u""_s : QString(name.toLower() + u"@fabrikam.com"_s), enabled ? 1 : 0});
    };
    for (const QString &id : {pro, tina, ada, hanna, fred, vera, bob, nobody})
        person(id, fabrikam);
    person(gone, fabrikam, false, false);
    person(rival, adventure);
    person(carla, contoso);
    person(chris, contoso);
    person(nora, northwind);
    person(lou, litware);
    for (const QString &id : {operators, managers, u"group-inner"_s})
        person(id, fabrikam, true);
    sql(u"INSERT INTO group_members (group_id, user_id) VALUES (?, 'group-inner'), ('group-inner', ?), (?, ?),"
        u" ('group-inner', ?)"_s, // the two groups hold each other
        {operators, ada, managers, tina, operators});
    sql(u"INSERT INTO directory_roles (principal_id, role) VALUES (?, 'teamsRoomsProManager'),"
        u" (?, 'teamsRoomsProManager'), (?, 'teamsRoomsProManager'), (?, 'teamsRoomsProManager')"_s,
        {pro, carla, nora, lou});
    sql(u"INSERT INTO tenant_managers (principal_id, partner_tenant_id, added_by, added_ms) VALUES (?, ?, ?, ?),"
        u" (?, ?, ?, ?)"_s,
        {managers, fabrikam, pro, now, rival, adventure, rival, now});

    const auto room = [this](const QString &id, const QString &of, const QString &enrollment = u"enrolled"_s) {
        sql(u"INSERT INTO rooms (id, tenant_id, display_name, resource_account, host_name, device_type, manufacturer,"
            u" model, enrollment, health) VALUES (?, ?, ?, ?, ?, 'Windows room', 'Lenovo', 'ThinkSmart Hub', ?, ?)"_s,
            {id, of, QString(id.section(u'-', 1) + u" name"_s), QString(id + u"@example.com"_s), id, enrollment,
             enrollment == u"onboarding"_s ? u"onboarding"_s : u"healthy"_s});
    };
    room(roomOne, contoso);
    room(roomTwo, contoso);
    room(roomIdle, contoso);
    room(roomOnboarding, contoso, u"onboarding"_s);
    room(roomHidden, contoso);
    room(roomNorth, northwind);
    sql(u"INSERT INTO room_groups (id, tenant_id, name) VALUES ('group-board', ?, 'Boardrooms')"_s, {contoso});
    sql(u"INSERT INTO room_group_members (group_id, room_id) VALUES ('group-board', ?), ('group-board', ?),"
        u" ('group-board', ?), ('group-board', ?)"_s,
        {roomOne, roomTwo, roomIdle, roomOnboarding});

    const auto relationship = [&](const QString &id, const QString &customer) {
        sql(u"INSERT INTO relationships (id, customer_tenant_id, partner_tenant_id, status, invited_ms, accepted_ms,"
            u" change_control) VALUES (?, ?, ?, 'active', ?, ?, '{}')"_s,
            {id, customer, fabrikam, now - 10 * day, now - 9 * day});
    };
    relationship(u"rel-contoso"_s, contoso);
    relationship(u"rel-northwind"_s, northwind);
    sql(u"INSERT INTO relationship_scope (relationship_id, kind, target_id) VALUES ('rel-contoso', 'group',"
        u" 'group-board'), ('rel-northwind', 'all', '')"_s);

    const auto role = [this](const QString &id, const QString &customer, const QString &name, const QString &type,
                             const QString &permissions, const QString &member, const QString &scopeKind,
                             const QString &scopeTarget) {
        sql(u"INSERT INTO roles (id, tenant_id, partner_tenant_id, owner_side, role_type, name, permissions)"
            u" VALUES (?, ?, ?, 'partner', ?, ?, ?)"_s,
            {id, customer, fabrikam, type, name, permissions});
        const QString assignment = u"assignment-of-"_s + id;
        sql(u"INSERT INTO assignments (id, role_id, tenant_id, name) VALUES (?, ?, ?, 'Day shift')"_s,
            {assignment, id, customer});
        sql(u"INSERT INTO assignment_members (assignment_id, principal_id) VALUES (?, ?)"_s, {assignment, member});
        sql(u"INSERT INTO assignment_scope (assignment_id, kind, target_id) VALUES (?, ?, ?)"_s,
            {assignment, scopeKind, scopeTarget});
    };
    role(u"primary-contoso"_s, contoso, u"Primary admins"_s, u"builtIn"_s, primaryAdminPermissions().keys().join(u' '),
         operators, u"group"_s, u"group-board"_s);
    role(u"help-contoso"_s, contoso, u"Help desk"_s, u"custom"_s, helpDeskPermissions, hanna, u"all"_s, u""_s);
    role(u"field-contoso"_s, contoso, u"Field technician"_s, u"custom"_s, helpDeskPermissions, fred, u"room"_s,
         roomOne);
    role(u"view-contoso"_s, contoso, u"Viewer"_s, u"custom"_s, u"tickets.view"_s, vera, u"all"_s, u""_s);
    role(u"help-northwind"_s, northwind, u"Help desk"_s, u"custom"_s, helpDeskPermissions, bob, u"all"_s, u""_s);

    const auto invite = [&](const QString &id, const QString &customer, const QString &partner, const QString &domain) {
        sql(u"INSERT INTO invitations (id, customer_tenant_id, partner_tenant_id, partner_domain, status, created_ms,"
            u" expires_ms, expires_in_days, change_control, terms_version) VALUES (?, ?, ?, ?, 'pending', ?, ?, 14,"
            u" '{\"updateForce\":\"auto\"}', '2025-01')"_s,
            {id, customer, partner, domain, now - day, now + 13 * day});
        sql(u"INSERT INTO invitation_scope (invitation_id, kind, target_id) VALUES (?, 'all', '')"_s, {id});
    };
    invite(invitation, litware, fabrikam, u"fabrikam.com"_s);
    invite(foreignInvitation, northwind, adventure, u"adventure.com"_s);
    room(u"room-litware"_s, litware);

    for (const auto &[key, customer] : {std::pair(keyContoso, contoso), std::pair(keyNorthwind, northwind)}) {
        sql(u"INSERT INTO enrollment_keys (key_hash, tenant_id, status, created_ms) VALUES (?, ?, 'active', ?)"_s,
            {hashOf(key), customer, now});
    }
    return m_failure.isEmpty();
}

QByteArray ServiceWorld::token(const QString &person)
{
    if (!m_tokens.contains(person)) {
        const Result<QByteArray> token = issueAccessToken(*m_database, PrincipalId(person), clock);
        m_tokens.insert(person, token ? *token : QByteArray());
    }
    return m_tokens.value(person);
}

Answer ServiceWorld::get(const QString &person, const QString &path, const Headers &headers)
{
    Headers all = headers;
    all.emplace_back("Authorization", "Bearer " + token(person));
    return m_client.ask("GET", path, all);
}

Answer ServiceWorld::send(const QByteArray &method, const QString &person, const QString &path, const QJsonObject &body,
                          const Headers &headers)
{
    Headers all = headers;
    all.emplace_back("Authorization", "Bearer " + token(person));
    return m_client.ask(method, path, all, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Answer ServiceWorld::report(const QString &room, const QString &signal, const QString &value, const QByteArray &key)
{
    const QJsonObject body{
        {u"reports"_s, QJsonArray{QJsonObject{{u"roomId"_s, room}, {u"signalId"_s, signal}, {u"value"_s, value}}}}};
    return m_client.ask("POST", u"/v1/devices/signals"_s, {{"Authorization", "EnrollmentKey " + key}},
                        QJsonDocument(body).toJson(QJsonDocument::Compact));
}

void ServiceWorld::sql(const QString &statement, const QVariantList &values)
{
    const auto work = [&](Database &transaction) -> Result<Done> {
        Result<int> rows = change(transaction, statement, values);
        if (!rows)
            return std::move(rows).error();
        return Done{};
    };
    const Result<Done> done = m_filling ? work(*m_database) : m_database->write<Done>(work);
    if (!done && m_failure.isEmpty()) {
        m_failure = QString(statement + u": "_s + done.error().detail);
        qWarning("%s", qPrintable(m_failure));
    }
}

QVariant ServiceWorld::value(const QString &statement, const QVariantList &values)
{
    const Result<QVariant> found = firstValue(*m_database, statement, values);
    return found ? *found : QVariant();
}

QJsonArray ServiceWorld::incidents(const QString &person)
{
    return get(person, u"/v1/tenants/%1/incidents?$top=1000"_s.arg(contoso)).value();
}

QString ServiceWorld::health(const QString &room)
{
    return get(hanna, u"/v1/tenants/%1/rooms/%2"_s.arg(contoso, room)).json[u"healthStatus"].toString();
}

Answer ServiceWorld::recordIssue(const QString &person, const QStringList &rooms, const QString &customer)
{
    return send("POST", person, u"/v1/tenants/%1/incidents"_s.arg(customer),
                {{u"description"_s, u"Echo during calls"_s}, {u"rooms"_s, QJsonArray::fromStringList(rooms)}});
}

} // namespace roomwarden
