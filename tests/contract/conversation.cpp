// The conversation with the service, a part of the contract after the other.
#include "tests/contract/conversation.h"

#include "tests/support/demosignin.h"

namespace roomwarden {

using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString ofContoso = u"/v1/tenants/"_s + contoso;
const Headers any{{"If-Match", "*"}};
const Headers stale{{"If-Match", "W/\"99\""}};

} // namespace

void Conversation::run()
{
    talkAboutService();
    talkAboutIncidents();
    talkAboutAccess();
    talkAsCustomer();
    talkAboutInvitations();
}

Answer Conversation::keep(const QString &route, const Answer &answer)
{
    m_exchanges.append(QJsonObject{
        {u"route"_s, route},
        {u"status"_s, answer.status},
        {u"body"_s, answer.header("content-type").contains("json") ? QJsonValue(answer.json) : QJsonValue()}});
    return answer;
}

Answer Conversation::ask(const QByteArray &method, const QString &person, const QString &route, const QString &path,
                         const QJsonObject &body, const Headers &headers)
{
    const Answer answer =
        method == "GET" ? m_world.get(person, path, headers) : m_world.send(method, person, path, body, headers);
    return keep(QString::fromLatin1(method) + u' ' + route, answer);
}

void Conversation::talkAboutService()
{
    const auto open = [&](const QByteArray &method, const QString &path, const QByteArray &body = {}) {
        return keep(QString::fromLatin1(method) + u' ' + path, m_world.client().ask(method, path, {}, body));
    };
    open("GET", u"/healthz"_s);
    open("GET", u"/readyz"_s);
    if (!m_world.metricsUrl().isEmpty())
        keep(u"GET /metrics"_s, m_world.client().ask("GET", m_world.metricsUrl().toString()));
    open("GET", u"/v1/demo/personas"_s);
    open("GET", u"/v1/demo/openid/.well-known/openid-configuration"_s);
    open("GET", u"/v1/demo/openid/keys"_s);
    open("GET", u"/v1/demo/openid/endSession"_s);
    DemoSignIn demo(m_world.client());
    const QString authorize = u"GET /v1/demo/openid/authorize"_s;
    keep(authorize, demo.authorize(u"nobody"_s));
    keep(authorize, demo.authorize({}));
    keep(authorize, demo.authorize(u"help-desk"_s, {{u"client_id"_s, u"other"_s}}));
    const QString token = u"POST /v1/demo/openid/token"_s;
    const Answer tokens = keep(token, demo.redeem(demo.code(u"help-desk"_s)));
    keep(token, demo.redeem(u"nothing"_s));
    keep(token, demo.refresh(tokens.json[u"refresh_token"].toString()));
    keep(u"POST /v1/demo/openid/revoke"_s, demo.post(u"revoke"_s, "token=x"));

    for (const QString &person : {pro, ada, hanna}) {
        ask("GET", person, u"/v1/me/access"_s, u"/v1/me/access"_s);
        ask("GET", person, u"/v1/tenants"_s, u"/v1/tenants?$top=1"_s);
        ask("GET", person, u"/v1/invitations"_s, u"/v1/invitations"_s);
        ask("GET", person, u"/v1/tenants/{tenant}"_s, ofContoso);
        ask("GET", person, u"/v1/tenants/{tenant}"_s, u"/v1/tenants/"_s + northwind);
    }
    ask("GET", tina, u"/v1/tenants"_s, u"/v1/tenants?$top=none"_s);
    ask("GET", tina, u"/v1/tenants"_s, u"/v1/tenants?$skiptoken=x"_s);
    ask("GET", tina, u"/v1/directory/principals"_s, u"/v1/directory/principals?$search=a"_s);
    ask("GET", tina, u"/v1/directory/principals"_s, u"/v1/directory/principals"_s);
}

void Conversation::talkAboutIncidents()
{
    const QString devices = u"POST /v1/devices/signals"_s;
    keep(devices, m_world.report(roomOne, display, u"unhealthy"_s));
    keep(devices, m_world.report(roomTwo, u"hardware.roomCamera"_s, u"unhealthy"_s));
    keep(devices, m_world.report(roomTwo, diskHealth, u"unhealthy"_s));
    keep(devices, m_world.report(roomTwo, diskHealth, u"healthy"_s));
    keep(devices, m_world.report(roomNorth, diskHealth, u"healthy"_s));
    keep(devices, m_world.report(roomOne, diskHealth, u"healthy"_s, "wrong"));
    m_world.clock.advance(std::chrono::minutes(6));

    const QString all = u"/v1/tenants/{tenant}/incidents"_s;
    const QString one = all + u"/{id}"_s;
    const QJsonObject issue{{u"description"_s, u"Echo"_s}, {u"rooms"_s, QJsonArray{roomOne}}};
    const Answer made = ask("POST", hanna, all, ofContoso + u"/incidents"_s, issue);
    ask("POST", hanna, all, ofContoso + u"/incidents"_s, {});
    ask("POST", vera, all, ofContoso + u"/incidents"_s, issue);
    ask("POST", bob, all, ofContoso + u"/incidents"_s, issue);
    ask("POST", hanna, all, ofContoso + u"/incidents"_s,
        {{u"description"_s, u"x"_s}, {u"rooms"_s, QJsonArray{roomOnboarding}}});
    const QString path = ofContoso + u"/incidents/"_s + made.json[u"id"].toString();
    const QJsonObject assignee{{u"assignee"_s, QJsonObject{{u"id"_s, hanna}}}};
    const auto patch = [&](const QString &person, const QJsonObject &body, const Headers &headers) {
        keep(u"PATCH "_s + one, m_world.send("PATCH", person, path, body, headers));
    };
    patch(hanna, assignee, {});
    patch(hanna, assignee, {{"If-Match", "W/\"1\""}});
    patch(hanna, assignee, {{"If-Match", "W/\"1\""}});
    patch(hanna, {}, {{"If-Match", "*"}});
    patch(ada, assignee, {{"If-Match", "*"}});
    patch(vera, assignee, {{"If-Match", "*"}});
    patch(bob, assignee, {{"If-Match", "*"}});
    ask("POST", hanna, one + u"/notes"_s, path + u"/notes"_s, {{u"text"_s, u"On my way"_s}});
    ask("POST", hanna, one + u"/notes"_s, path + u"/notes"_s, {});
    ask("GET", hanna, one + u"/notes"_s, path + u"/notes"_s);
    ask("GET", hanna, one + u"/history"_s, path + u"/history"_s);
    ask("GET", hanna, one, path + u"?$expand=notes,history,rooms"_s);
    ask("GET", hanna, one, path + u"?$expand=everything"_s);
    ask("GET", bob, one, path);
    const QString monitored = m_world.incidents().last()[u"id"].toString();
    ask("GET", hanna, one, ofContoso + u"/incidents/"_s + monitored + u"?$expand=notes,history,rooms"_s);
    ask("POST", hanna, one + u"/close"_s, ofContoso + u"/incidents/"_s + monitored + u"/close"_s,
        {{u"reason"_s, u"duplicate"_s}}, {{"If-Match", "*"}});
    ask("POST", hanna, one + u"/close"_s, path + u"/close"_s, {{u"reason"_s, u"duplicate"_s}});
    ask("POST", hanna, one + u"/close"_s, path + u"/close"_s, {{u"reason"_s, u"x"_s}}, {{"If-Match", "*"}});
    ask("POST", hanna, one + u"/close"_s, path + u"/close"_s, {{u"reason"_s, u"duplicate"_s}}, {{"If-Match", "*"}});
    ask("POST", hanna, one + u"/close"_s, path + u"/close"_s, {{u"reason"_s, u"duplicate"_s}}, {{"If-Match", "*"}});

    for (const QString &person : {hanna, pro, bob}) {
        ask("GET", person, all, ofContoso + u"/incidents?$top=1"_s);
        ask("GET", person, all + u"/delta"_s, ofContoso + u"/incidents/delta"_s);
        ask("GET", person, u"/v1/tenants/{tenant}/rooms"_s, ofContoso + u"/rooms?$top=2"_s);
        ask("GET", person, u"/v1/tenants/{tenant}/rooms"_s, ofContoso + u"/rooms?$filter=city%20eq%20''&$search=a"_s);
        ask("GET", person, u"/v1/tenants/{tenant}/rooms"_s, ofContoso + u"/rooms?$filter=city"_s);
        ask("GET", person, u"/v1/tenants/{tenant}/rooms/{id}"_s, ofContoso + u"/rooms/"_s + roomOne);
        ask("GET", person, u"/v1/tenants/{tenant}/rooms/delta"_s, ofContoso + u"/rooms/delta"_s);
        ask("GET", person, u"/v1/incidents"_s, u"/v1/incidents?$top=1"_s);
    }
    talkAboutReports();
    talkAboutExports();
    talkAboutEvents();
    talkAboutRings();
    talkAboutSuppressions();
    const Answer round = ask("GET", hanna, u"/v1/incidents/delta"_s, u"/v1/incidents/delta"_s);
    ask("GET", hanna, u"/v1/incidents/delta"_s, u"/v1/incidents/delta?$deltatoken=x"_s);
    m_world.sql(u"DELETE FROM assignment_members WHERE principal_id = ?"_s, {hanna});
    const Answer removed = ask("GET", hanna, u"/v1/incidents/delta"_s, round.json[u"@odata.deltaLink"].toString());
    QVERIFY(!removed.value().isEmpty()); // @removed rows are looked at, too
}

void Conversation::talkAboutAccess()
{
    const QJsonObject group{{u"kind"_s, u"securityGroup"_s}, {u"id"_s, operators}};
    const QJsonObject user{{u"kind"_s, u"user"_s}, {u"id"_s, nobody}};
    const QJsonObject foreigner{{u"kind"_s, u"user"_s}, {u"id"_s, rival}};

    const QString managersPath = u"/v1/tenantManagers"_s;
    for (const QString &person : {pro, nobody})
        ask("GET", person, managersPath, managersPath);
    for (const QJsonObject &wanted : {group, group, foreigner, QJsonObject()})
        ask("POST", pro, managersPath, managersPath, {{u"principal"_s, wanted}});
    ask("POST", tina, managersPath, managersPath, {{u"principal"_s, user}});
    const QString manager = managersPath + u'/' + operators;
    ask("DELETE", tina, u"/v1/tenantManagers/{principal}"_s, manager, {}, any);
    for (const Headers &headers : {Headers(), stale, any, any})
        ask("DELETE", pro, u"/v1/tenantManagers/{principal}"_s, manager, {}, headers);

    const QString customer = u"/v1/tenants/{tenant}"_s;
    const QJsonObject shift{{u"name"_s, u"Night shift"_s},
                            {u"members"_s, QJsonArray{user}},
                            {u"scope"_s, QJsonArray{QJsonObject{{u"kind"_s, u"room"_s}, {u"id"_s, roomOne}}}}};
    const QJsonObject role{
        {u"name"_s, u"Night desk"_s}, {u"permissions"_s, QJsonArray{u"tickets.update"_s}}, {u"assignment"_s, shift}};
    const QString roles = u"/roles"_s;
    const Answer made = ask("POST", ada, customer + roles, ofContoso + roles, role);
    QCOMPARE(made.status, 201);
    ask("POST", ada, customer + roles, ofContoso + roles, role);
    ask("POST", ada, customer + roles, ofContoso + roles, {});
    ask("POST", hanna, customer + roles, ofContoso + roles, role);
    ask("POST", bob, customer + roles, ofContoso + roles, role);
    ask("POST", ada, customer + roles, ofContoso + roles,
        {{u"name"_s, u"Keys"_s}, {u"permissions"_s, QJsonArray{u"rooms.resetKey"_s}}});
    for (const QString &person : {ada, hanna, bob})
        ask("GET", person, customer + roles, ofContoso + roles);
    const QString one = u"/roles/"_s + made.json[u"id"].toString();
    const QString builtIn = u"/roles/primary-contoso"_s;
    for (const QString &person : {ada, hanna, bob})
        ask("GET", person, customer + u"/roles/{id}"_s, ofContoso + one);
    ask("PATCH", ada, customer + u"/roles/{id}"_s, ofContoso + one, {{u"name"_s, u"Nights"_s}});
    ask("PATCH", ada, customer + u"/roles/{id}"_s, ofContoso + one, {{u"name"_s, u"Nights"_s}}, any);
    ask("PATCH", ada, customer + u"/roles/{id}"_s, ofContoso + one, {{u"name"_s, u"Nights"_s}}, stale);
    ask("PATCH", ada, customer + u"/roles/{id}"_s, ofContoso + one, {{u"name"_s, u" "_s}}, any);
    ask("PATCH", ada, customer + u"/roles/{id}"_s, ofContoso + one, {{u"name"_s, u"help desk"_s}}, any);
    ask("PATCH", ada, customer + u"/roles/{id}"_s, ofContoso + builtIn, {{u"name"_s, u"Nights"_s}}, any);

    const QString all = u"/roles/{role}/assignments"_s;
    const QString each = all + u"/{id}"_s;
    for (const QString &person : {ada, hanna, bob})
        ask("GET", person, customer + all, ofContoso + one + u"/assignments"_s);
    const Answer second = ask("POST", ada, customer + all, ofContoso + one + u"/assignments"_s, shift);
    QCOMPARE(second.status, 201);
    ask("POST", ada, customer + all, ofContoso + one + u"/assignments"_s, {});
    ask("POST", ada, customer + all, ofContoso + builtIn + u"/assignments"_s, shift);
    const QString assignment = one + u"/assignments/"_s + second.json[u"id"].toString();
    for (const QString &person : {ada, bob})
        ask("GET", person, customer + each, ofContoso + assignment);
    for (const Headers &headers : {any, stale, Headers()})
        ask("PATCH", ada, customer + each, ofContoso + assignment, {{u"emailNotifications"_s, true}}, headers);
    ask("PATCH", ada, customer + each, ofContoso + assignment, {{u"members"_s, QJsonArray{foreigner}}}, any);
    ask("PATCH", ada, customer + each, ofContoso + assignment, {{u"members"_s, QJsonArray{}}}, any);
    for (const Headers &headers : {Headers(), stale, any, any})
        ask("DELETE", ada, customer + each, ofContoso + assignment, {}, headers);
    for (const Headers &headers : {Headers(), stale, any, any})
        ask("DELETE", ada, customer + u"/roles/{id}"_s, ofContoso + one, {}, headers);

    const QString admins = u"/primaryAdmins"_s;
    for (const QString &person : {ada, tina, hanna, bob})
        ask("GET", person, customer + admins, ofContoso + admins);
    for (const Headers &headers : {Headers(), stale})
        ask("POST", ada, customer + admins, ofContoso + admins, {{u"primaryAdmins"_s, QJsonArray{user}}}, headers);
    for (const QJsonObject &wanted : {user, user, foreigner, QJsonObject()})
        ask("POST", ada, customer + admins, ofContoso + admins, {{u"primaryAdmins"_s, QJsonArray{wanted}}}, any);
    ask("POST", hanna, customer + admins, ofContoso + admins, {{u"primaryAdmins"_s, QJsonArray{user}}}, any);
    const QString leaving = admins + u"/{principal}"_s;
    for (const Headers &headers : {Headers(), stale, any, any})
        ask("DELETE", ada, customer + leaving, ofContoso + admins + u'/' + nobody, {}, headers);
    ask("DELETE", ada, customer + leaving, ofContoso + admins + u'/' + operators, {}, any);
    ask("DELETE", tina, customer + leaving, ofContoso + admins + u'/' + operators, {}, any);

    const QString explain = u"/access/explain"_s;
    for (const QString &query :
         {u"?principal=user-fred&permission=tickets.view&room=room-one"_s,
          u"?principal=user-fred&permission=rooms.modify&room=room-two"_s,
          u"?principal=user-fred&permission=tickets.view&room=room-hidden"_s,
          u"?principal=user-gone&permission=tickets.view"_s, u"?principal=user-rival&permission=tickets.view"_s,
          u"?principal=user-fred&permission=walls.paint"_s})
        ask("GET", ada, customer + explain, ofContoso + explain + query);
    const QString effective = u"/access/effective"_s;
    for (const QString &person : {fred, ada, rival, gone})
        ask("GET", ada, customer + effective, ofContoso + effective + u"?principal="_s + person);
    ask("GET", hanna, customer + effective, ofContoso + effective + u"?principal="_s + fred);

    const QString offboarding = u"/offboarding"_s;
    for (const QString &person : {ada, tina, bob})
        ask("GET", person, customer + offboarding, ofContoso + offboarding);
    const QString relationship = u"/relationship"_s;
    for (const Headers &headers : {Headers(), stale, any, any})
        ask("DELETE", ada, customer + relationship, ofContoso + relationship, {}, headers);
    for (const QString &person : {ada, tina, hanna})
        ask("GET", person, customer + offboarding, ofContoso + offboarding);
}

void Conversation::talkAsCustomer()
{
    const QString invitations = u"/v1/customer/invitations"_s;
    const QJsonObject good{{u"partnerDomain"_s, u"adventure.com"_s},
                           {u"expiresInDays"_s, 14},
                           {u"scope"_s, QJsonArray{QJsonObject{{u"kind"_s, u"all"_s}}}},
                           {u"termsAccepted"_s, true}};
    QJsonObject late = good;
    late.insert(u"expiresInDays"_s, 31);
    QJsonObject unknown = good;
    unknown.insert(u"partnerDomain"_s, u"nobody.example"_s);
    const Answer sent = ask("POST", carla, invitations, invitations, good);
    QCOMPARE(sent.status, 201);
    for (const QJsonObject &body : {good, late, unknown})
        ask("POST", carla, invitations, invitations, body);
    ask("POST", pro, invitations, invitations, good);
    for (const QString &person : {carla, chris, pro})
        ask("GET", person, invitations, invitations);
    const QString one = invitations + u"/{id}"_s;
    const QString path = invitations + u'/' + sent.json[u"id"].toString();
    for (const QString &person : {carla, nora, pro})
        ask("GET", person, one, path);
    for (const Headers &headers : {Headers(), stale, any, any})
        ask("DELETE", carla, one, path, {}, headers);
    ask("DELETE", nora, one, path, {}, any);
    ask("DELETE", pro, one, path, {}, any);

    const QString partners = u"/v1/customer/partners"_s;
    for (const QString &person : {nora, carla, pro})
        ask("GET", person, partners, partners);
    const QString partner = partners + u"/{partner}"_s;
    const QString ours = partners + u'/' + fabrikam;
    const QString scope = u"/scope"_s;
    for (const QString &person : {nora, lou, pro})
        ask("GET", person, partner + scope, ours + scope);
    const QJsonObject rooms{{u"scope"_s, QJsonArray{QJsonObject{{u"kind"_s, u"room"_s}, {u"id"_s, roomNorth}}}}};
    for (const Headers &headers : {Headers(), stale, any})
        ask("PUT", nora, partner + scope, ours + scope, rooms, headers);
    ask("PUT", nora, partner + scope, ours + scope, {}, any);
    ask("PUT", lou, partner + scope, ours + scope, rooms, any);
    ask("PUT", pro, partner + scope, ours + scope, rooms, any);
    const QString roles = u"/roles"_s;
    for (const QString &person : {nora, lou, pro})
        ask("GET", person, partner + roles, ours + roles);
    const QString role = ours + u"/roles/help-northwind"_s;
    for (const Headers &headers : {Headers(), stale, any, any})
        ask("DELETE", nora, partner + u"/roles/{id}"_s, role, {}, headers);
    ask("DELETE", pro, partner + u"/roles/{id}"_s, role, {}, any);
    for (const Headers &headers : {Headers(), stale, any, any})
        ask("DELETE", nora, partner, ours, {}, headers);
    ask("DELETE", lou, partner, ours, {}, any);

    talkAboutGroups();
    talkAboutEnrollment();
    const QString log = u"/v1/customer/auditLogs"_s;
    for (const QString &person : {nora, chris, pro})
        ask("GET", person, log, log);
    ask("GET", nora, log, log + u"?startDate=yesterday"_s);
}

void Conversation::talkAboutInvitations()
{
    const QString answered = u"/v1/invitations/"_s + invitation;
    const QJsonObject admins{{u"primaryAdmins"_s, QJsonArray{QJsonObject{{u"kind"_s, u"user"_s}, {u"id"_s, ada}}}}};
    ask("GET", tina, u"/v1/invitations/{id}"_s, answered);
    ask("GET", ada, u"/v1/invitations/{id}"_s, answered);
    ask("POST", ada, u"/v1/invitations/{id}/accept"_s, answered + u"/accept"_s, admins, any);
    ask("POST", tina, u"/v1/invitations/{id}/accept"_s, answered + u"/accept"_s, {}, any);
    for (const Headers &headers : {Headers(), stale, any, any})
        ask("POST", tina, u"/v1/invitations/{id}/accept"_s, answered + u"/accept"_s, admins, headers);
    ask("POST", tina, u"/v1/invitations/{id}/deny"_s, answered + u"/deny"_s, {}, any);
    for (const Headers &headers : {Headers(), stale, any})
        ask("POST", rival, u"/v1/invitations/{id}/deny"_s, u"/v1/invitations/%1/deny"_s.arg(foreignInvitation), {},
            headers);
    ask("POST", rival, u"/v1/session/signOut"_s, u"/v1/session/signOut"_s, {});
    ask("POST", rival, u"/v1/session/signOut"_s, u"/v1/session/signOut"_s, {});
}

} // namespace roomwarden
