// The whole console below the windows, against a small service on the loopback that answers a fixed story.
#include "tests/ui/shell/shellfixture.h"

#include "ui/widgets/emptystate.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime dawn = QDateTime::fromMSecsSinceEpoch(1'740'990'000'000, Qt::UTC);

Tenant tenant(int number, const QString &name, const QString &domain, quint32 active)
{
    const PermissionSet permissions{Permission::TicketsView, Permission::TicketsUpdate, Permission::RoomsView};
    return {.id = TenantId(u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0'))),
            .displayName = name,
            .primaryDomain = domain,
            .country = u"DE"_s,
            .dataRegion = u"eu"_s,
            .relationship = RelationshipStatus::Active,
            .invited = dawn,
            .accepted = dawn,
            .roomCountInScope = 12,
            .roles = {u"Help desk"_s},
            .permissions = permissions,
            .counts = TenantCounts{.healthy = 10, .unhealthy = 2, .activeIncidents = active},
            .revision = 1};
}

template<typename T>
QJsonArray listOf(const std::vector<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

QByteArray text(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace

Story Story::usual()
{
    Story story;
    story.personas = {
        {u"pro-manager"_s, u"Hana Novak"_s, u"Teams Rooms Pro Manager"_s,
         u"Sets up who manages customers and sees every invitation."_s},
        {u"tenant-manager"_s, u"Omar Haddad"_s, u"Tenant manager"_s,
         u"Accepts and denies invitations; sees no customer data without a role."_s},
        {u"primary-admin"_s, u"Ingrid Dahl"_s, u"Primary admin"_s,
         u"Holds every right a partner can have at a customer and gives roles to others."_s},
        {u"help-desk"_s, u"Ana Silva"_s, u"Help desk"_s,
         u"Works the queue: takes incidents, writes notes, closes "
         u"tickets."_s},
    };
    story.tenants = {
        tenant(1, u"Contoso AG"_s, u"contoso.com"_s, 12),
        tenant(2, u"Consolidated Messenger"_s, u"consolidatedmessenger.com"_s, 0),
        tenant(3, u"Adventure Works"_s, u"adventure-works.com"_s, 3),
        tenant(4, u"Conrad & Söhne GmbH"_s, u"conrad-soehne.de"_s, 1),
        tenant(5, u"Wide World Importers"_s, u"wideworldimporters.com"_s, 0),
        tenant(6, u"Northwind Traders"_s, u"northwind.example"_s, 27),
        tenant(7, u"Litware"_s, u"litware.example"_s, 2),
        tenant(8, u"Proseware"_s, u"proseware.example"_s, 0),
    };
    story.access = {.user = {.kind = Principal::Kind::User,
                             .id = PrincipalId(u"p-ana"_s),
                             .displayName = u"Ana Silva"_s,
                             .userPrincipalName = u"ana.silva@fabrikam.com"_s},
                    .partner = TenantId(u"partner"_s),
                    .partnerName = u"Fabrikam AV Services"_s,
                    .partnerDomains = {u"fabrikam.com"_s},
                    .tenantManager = true};
    for (const Tenant &one : story.tenants)
        story.access.customers.insert(one.id, {.roles = one.roles, .permissions = one.permissions});
    for (int i = 0; i < 2; ++i) {
        story.invitations.push_back({.id = InvitationId(u"invitation-%1"_s.arg(i)),
                                     .customer = TenantId(u"invited-%1"_s.arg(i)),
                                     .customerName = u"Tailspin Toys"_s,
                                     .customerDomain = u"tailspintoys.com"_s,
                                     .partnerDomain = u"fabrikam.com"_s,
                                     .status = Invitation::Status::Pending,
                                     .created = dawn,
                                     .expires = dawn.addDays(14),
                                     .expiresInDays = 14,
                                     .roomCount = 9,
                                     .revision = 1});
    }
    for (int i = 0; i < 37; ++i) {
        const Tenant &customer = story.tenants[static_cast<size_t>(i % 3)];
        story.incidents.push_back({.id = IncidentId(u"7B%1-EPDOLF"_s.arg(7000 + i)),
                                   .customer = customer.id,
                                   .customerName = customer.displayName,
                                   .source = IncidentSource::Signal,
                                   .type = {u"camera"_s, u"Camera"_s, u"Hardware and peripherals"_s},
                                   .severity = Severity::Important,
                                   .state = IncidentState::New,
                                   .displayStatus = DisplayStatus::NeedsAction,
                                   .assignedTo = AssignedTo::Partner,
                                   .rooms = {{RoomId(u"room-%1"_s.arg(i)), u"Board room %1"_s.arg(i)}},
                                   .title = u"Camera is not connected"_s,
                                   .created = dawn,
                                   .updated = dawn,
                                   .revision = 1});
    }
    return story;
}

ShellFixture::ShellFixture(Story told)
    : story(std::move(told)),
      server([this](const RawRequest &request, QTcpSocket &socket) { answer(request, socket); }),
      api(network, server.base()),
      session(api, tokens),
      sync(api, session, incidents, tenants, clock),
      commands(api, session, incidents, sync, clock),
      reads(api),
      context{session, sync, commands, incidents, tenants, reads, actions, theme, scope, local, snoozes, clock},
      settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
{ }

void ShellFixture::answer(const RawRequest &request, QTcpSocket &socket)
{
    const QByteArray path =
        request.path.left(request.path.indexOf('?') < 0 ? request.path.size() : request.path.indexOf('?'));
    const auto reply = [&socket](const QJsonObject &object, int status = 200) {
        socket.write(RawHttpServer::whole(status, text(object)));
    };
    if (path == "/v1/demo/personas") {
        QJsonArray list;
        for (const Persona &persona : story.personas) {
            list.append(QJsonObject{{"id"_L1, persona.id},
                                    {"displayName"_L1, persona.displayName},
                                    {"role"_L1, persona.role},
                                    {"description"_L1, persona.description}});
        }
        reply({{"value"_L1, list}}, story.personasStatus);
    } else if (path == "/v1/me/access") {
        reply(toJson(story.access));
    } else if (path == "/v1/tenants") {
        reply({{"value"_L1, listOf(story.tenants)}});
    } else if (path == "/v1/invitations") {
        reply({{"value"_L1, listOf(story.invitations)}});
    } else if (path.endsWith("/incidents/delta")) {
        QJsonArray errors;
        for (const TenantFailure &failure : story.failures)
            errors.append(QJsonObject{{"tenantId"_L1, failure.customer.text()}, {"code"_L1, failure.code}});
        const QString link = QString::fromLatin1(server.base().toEncoded()) + u"incidents/delta?$deltatoken=1"_s;
        // Everything in the first round, nothing new afterwards.
        const bool first = !request.path.contains("deltatoken");
        reply({{"value"_L1, first ? listOf(story.incidents) : QJsonArray()},
               {"errors"_L1, errors},
               {"@odata.deltaLink"_L1, link}});
    } else if (path == "/v1/hints") {
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n: hello\n\n");
    } else if (path == "/v1/session/signOut") {
        socket.write("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n");
    } else {
        reply({{"error"_L1, QJsonObject{{"code"_L1, u"itemNotFound"_s}, {"message"_L1, u"No such thing"_s}}}}, 404);
    }
}

NamedPage::NamedPage(const Theme &theme, const QString &name)
    : m_status(u"37 shown of 1,204 · 3 selected"_s),
      m_field(new QLineEdit)
{
    setObjectName(name);
    m_field->setAccessibleName(u"Filter"_s);
    auto *empty = new EmptyState(theme);
    empty->setContent(u"resolved"_s, u"Nothing needs action in %1"_s.arg(name),
                      u"37 incidents in other views. New ones appear here by themselves."_s, u"Show all"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_field);
    column->addWidget(empty, 1);
}

void NamedPage::takeFocus() { m_field->setFocus(Qt::OtherFocusReason); }

} // namespace roomwarden
