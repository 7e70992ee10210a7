// Ids in bodies and queries: one that is foreign, or out of scope, is answered exactly like one that nothing has, on
// every route that takes one. tst_isolationrules does the same for paths.
#include "service/resources/routes.h"
#include "tests/service/rules/customerrulestest.h"

#include <functional>
#include <tuple>

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

namespace {

// One place of a request that takes an id.
struct Place
{
    QString person;
    QByteArray method;
    QString route; // template, as the router has it
    QString path;  // with %1 for the id where the query takes it
    QJsonObject body = {};
    QString field = {}; // of the body, to be replaced
    std::function<QJsonValue(const QString &)> value = {};
    QStringList foreign = {};
    QString own = {}; // one with which the same request goes through
};

QJsonValue bare(const QString &id) { return id; }
QJsonValue listed(const QString &id) { return QJsonArray{id}; }
QJsonValue person(const QString &id) { return QJsonObject{{u"kind"_s, u"user"_s}, {u"id"_s, id}}; }
QJsonValue people(const QString &id) { return QJsonArray{person(id)}; }
QJsonValue roomItems(const QString &id) { return QJsonArray{QJsonObject{{u"kind"_s, u"room"_s}, {u"id"_s, id}}}; }
QJsonValue groupItems(const QString &id) { return QJsonArray{QJsonObject{{u"kind"_s, u"roomGroup"_s}, {u"id"_s, id}}}; }

} // namespace

class TestForeignIds : public CustomerRulesTest
{
    Q_OBJECT

    const QString m_hiddenGroup = u"group-hidden"_s;
    const QString m_northGroup = u"group-north"_s;
    QString m_own, m_other, m_hidden, m_north; // incidents
    std::vector<Place> m_places;

    QString issueIn(const QString &room, const QString &customer)
    {
        return world()
            .value(u"SELECT i.id FROM incidents i JOIN incident_rooms r ON r.incident_id = i.id WHERE r.room_id = ?"
                   u" AND i.tenant_id = ?"_s,
                   {room, customer})
            .toString();
    }

    void fill()
    {
        for (const auto &[group, customer, room] :
             {std::tuple(m_hiddenGroup, contoso, roomHidden), std::tuple(m_northGroup, northwind, roomNorth)}) {
            world().sql(u"INSERT INTO room_groups (id, tenant_id, name) VALUES (?, ?, 'x')"_s, {group, customer});
            world().sql(u"INSERT INTO room_group_members (group_id, room_id) VALUES (?, ?)"_s, {group, room});
        }
        QCOMPARE(world().report(roomHidden, diskHealth, u"unhealthy"_s).status, 202);
        QCOMPARE(world().report(roomNorth, diskHealth, u"unhealthy"_s, keyNorthwind).status, 202);
        m_own = world().recordIssue(ada, {roomOne}).json[u"id"].toString();
        m_other = world().recordIssue(ada, {roomOne}).json[u"id"].toString();
        m_hidden = issueIn(roomHidden, contoso);
        m_north = issueIn(roomNorth, northwind);
        QVERIFY(!m_own.isEmpty() && !m_other.isEmpty() && !m_hidden.isEmpty() && !m_north.isEmpty());

        const QString tenant = u"/v1/tenants/{tenant}"_s;
        const QString incident = ofContoso + u"/incidents/"_s + m_own;
        const QString role = ofContoso + u"/roles/help-contoso/assignments"_s;
        const QJsonObject assignment{
            {u"name"_s, u"Late shift"_s}, {u"members"_s, people(hanna)}, {u"scope"_s, roomItems(roomOne)}};
        const QJsonObject invitation = invitationTo(u"adventure.com"_s);
        const QStringList strangers{rival, carla, lou};
        m_places = {
            {ada,
             "POST",
             tenant + u"/incidents"_s,
             ofContoso + u"/incidents"_s,
             {{u"description"_s, u"x"_s}},
             u"rooms"_s,
             &listed,
             {roomHidden, roomNorth},
             roomOne},
            {ada,
             "PATCH",
             tenant + u"/incidents/{id}"_s,
             incident,
             {},
             u"assignee"_s,
             &person,
             strangers + QStringList{bob},
             hanna},
            {ada,
             "POST",
             tenant + u"/incidents/{id}/close"_s,
             incident + u"/close"_s,
             {{u"reason"_s, u"duplicate"_s}},
             u"duplicateOf"_s,
             &bare,
             {m_hidden, m_north},
             m_other},
            {ada,
             "POST",
             tenant + u"/primaryAdmins"_s,
             ofContoso + u"/primaryAdmins"_s,
             {},
             u"primaryAdmins"_s,
             &people,
             strangers,
             hanna},
            {pro,
             "POST",
             u"/v1/tenantManagers"_s,
             u"/v1/tenantManagers"_s,
             {},
             u"principal"_s,
             &person,
             strangers,
             nobody},
            {tina,
             "POST",
             u"/v1/invitations/{id}/accept"_s,
             u"/v1/invitations/"_s + world::invitation + u"/accept"_s,
             {},
             u"primaryAdmins"_s,
             &people,
             strangers,
             ada},
            {carla, "POST", invitations, invitations, invitation, u"scope"_s, &roomItems, {roomNorth}, roomOne},
            {carla,
             "POST",
             invitations,
             invitations,
             invitation,
             u"scope"_s,
             &groupItems,
             {m_northGroup},
             u"group-board"_s},
            {carla,
             "PUT",
             u"/v1/customer/partners/{partner}/scope"_s,
             partner + u"/scope"_s,
             {},
             u"scope"_s,
             &roomItems,
             {roomNorth},
             roomOne},
            {carla,
             "PUT",
             u"/v1/customer/partners/{partner}/scope"_s,
             partner + u"/scope"_s,
             {},
             u"scope"_s,
             &groupItems,
             {m_northGroup},
             u"group-board"_s},
            {carla,
             "POST",
             u"/v1/customer/groups"_s,
             u"/v1/customer/groups"_s,
             {{u"name"_s, u"Mine"_s}},
             u"roomIds"_s,
             &listed,
             {roomNorth},
             roomOne},
            {carla,
             "PATCH",
             u"/v1/customer/groups/{id}"_s,
             u"/v1/customer/groups/group-board"_s,
             {},
             u"roomIds"_s,
             &listed,
             {roomNorth},
             roomOne},
            {ada,
             "GET",
             tenant + u"/rooms"_s,
             ofContoso + u"/rooms?$filter=groupId%20eq%20'%1'"_s,
             {},
             {},
             {},
             {m_hiddenGroup, m_northGroup},
             u"group-board"_s},
            {ada,
             "GET",
             tenant + u"/access/effective"_s,
             ofContoso + u"/access/effective?principal=%1"_s,
             {},
             {},
             {},
             strangers,
             hanna},
            {ada,
             "GET",
             tenant + u"/access/explain"_s,
             ofContoso + u"/access/explain?permission=rooms.view&principal=%1"_s,
             {},
             {},
             {},
             strangers,
             hanna},
            {ada,
             "GET",
             tenant + u"/access/explain"_s,
             ofContoso + u"/access/explain?permission=rooms.view&principal=user-hanna&room=%1"_s,
             {},
             {},
             {},
             {roomHidden, roomNorth},
             roomOne},
        };
        for (const auto &[customer, of] :
             {std::pair(contoso, roomOne), std::pair(contoso, roomHidden), std::pair(northwind, roomNorth)}) {
            world().sql(u"INSERT INTO room_events (id, tenant_id, room_id, reference, type, time_ms) VALUES (?, ?, ?,"
                        u" 'x', 'poorCall', ?)"_s,
                        {QString(u"event-of-"_s + of), customer, of, world().clock.now().toMSecsSinceEpoch()});
        }
        m_places.push_back({ada,
                            "POST",
                            tenant + u"/events/flag"_s,
                            ofContoso + u"/events/flag"_s,
                            {{u"description"_s, u"x"_s}},
                            u"eventIds"_s,
                            &listed,
                            {u"event-of-"_s + roomHidden, u"event-of-"_s + roomNorth},
                            u"event-of-"_s + roomOne});
        m_places.push_back({ada,
                            "GET",
                            tenant + u"/events"_s,
                            ofContoso + u"/events?room=%1"_s,
                            {},
                            {},
                            {},
                            {roomHidden, roomNorth},
                            roomOne});
        m_places.push_back({ada,
                            "POST",
                            tenant + u"/rings/{id}/moveRooms"_s,
                            ofContoso + u"/rings/staging/moveRooms"_s,
                            {},
                            u"roomIds"_s,
                            &listed,
                            {roomHidden, roomNorth},
                            roomOne});
        m_places.push_back({carla,
                            "POST",
                            u"/v1/customer/rings/{id}/moveRooms"_s,
                            u"/v1/customer/rings/staging/moveRooms"_s,
                            {},
                            u"roomIds"_s,
                            &listed,
                            {roomNorth},
                            roomOne});
        for (const QString &report :
             {u"/reports/health"_s, u"/reports/overview"_s, u"/reports/usage"_s, u"/reports/ticketExport"_s}) {
            m_places.push_back({ada,
                                "GET",
                                tenant + report,
                                ofContoso + report + u"?$filter=groupId%20eq%20'%1'"_s,
                                {},
                                {},
                                {},
                                {m_hiddenGroup, m_northGroup},
                                u"group-board"_s});
        }
        for (const auto &[method, route, path] :
             {std::tuple("POST", QString(tenant + u"/roles/{role}/assignments"_s), role),
              std::tuple("PATCH", QString(tenant + u"/roles/{role}/assignments/{id}"_s),
                         QString(role + u"/assignment-of-help-contoso"_s))}) {
            m_places.push_back({ada, method, route, path, assignment, u"members"_s, &people, strangers, hanna});
            m_places.push_back(
                {ada, method, route, path, assignment, u"scope"_s, &roomItems, {roomHidden, roomNorth}, roomOne});
            m_places.push_back({ada,
                                method,
                                route,
                                path,
                                assignment,
                                u"scope"_s,
                                &groupItems,
                                {m_hiddenGroup, m_northGroup},
                                u"group-board"_s});
        }
    }

    Answer ask(const Place &place, const QString &id)
    {
        const QString path = place.path.contains(u"%1"_s) ? place.path.arg(id) : place.path;
        if (place.method == "GET")
            return world().get(place.person, path);
        QJsonObject body = place.body;
        body.insert(place.field, place.value(id));
        return world().send(place.method, place.person, path, body, any);
    }

private Q_SLOTS:
    void INV_43_foreignIdsInBodiesAndQueriesLookLikeNoIds()
    {
        fill();
        for (const Place &place : m_places) {
            const Answer unknown = ask(place, u"nothing-has-this-id"_s);
            for (const QString &id : place.foreign) {
                const Answer foreign = ask(place, id);
                const QString what = u"%1 %2 %3 %4: %5 %6, unknown %7 %8"_s.arg(
                    QLatin1StringView(place.method), place.route, place.field, id, QString::number(foreign.status),
                    foreign.code(), QString::number(unknown.status), unknown.code());
                QVERIFY2(foreign.status >= 400 && foreign.status < 500, qPrintable(what));
                QVERIFY2(foreign.status == unknown.status && foreign.code() == unknown.code()
                             && foreign.target() == unknown.target()
                             && foreign.json[u"error"][u"message"] == unknown.json[u"error"][u"message"],
                         qPrintable(what));
            }
        }
        // None of them changed anything.
        QCOMPARE(world().get(ada, ofContoso + u"/incidents/"_s + m_own).json[u"revision"].toInt(), 1);
        QCOMPARE(roomsOf(ada), 4);
        QCOMPARE(count(u"room_groups"_s), 3);
        QCOMPARE(count(u"invitations"_s), 2);
        QCOMPARE(count(u"assignments WHERE name = 'Late shift'"_s), 0);
    }

    // What is refused above is refused for the id alone.
    void theSameRequestsWithOnesOwnIdsGoThrough()
    {
        fill();
        for (const Place &place : m_places) {
            const Answer answer = ask(place, place.own);
            QVERIFY2(answer.status < 300,
                     qPrintable(u"%1 %2 %3: %4 %5"_s.arg(QLatin1StringView(place.method), place.route, place.field,
                                                         QString::number(answer.status), answer.code())));
            world().sql(u"DELETE FROM invitations WHERE customer_tenant_id = ?"_s, {contoso}); // one at a time
        }
    }

    // A new route that takes a body is looked at here, or is named as one whose body holds no id.
    void INV_43_noRouteIsForgotten()
    {
        fill();
        QSet<QString> known{
            u"POST /v1/demo/openid/token"_s,
            u"POST /v1/demo/openid/revoke"_s,
            u"POST /v1/session/signOut"_s,
            u"POST /v1/devices/signals"_s, // under a key, not a person: tst_isolationrules
            u"POST /v1/devices/usage"_s,   // tst_usagereport
            u"POST /v1/devices/events"_s,  // tst_eventrules
            u"POST /v1/invitations/{id}/deny"_s,
            u"POST /v1/tenants/{tenant}/roles"_s, // permissions
            u"PATCH /v1/tenants/{tenant}/roles/{id}"_s,
            u"POST /v1/tenants/{tenant}/incidents/{id}/notes"_s,
            u"PATCH /v1/tenants/{tenant}/rings/{id}"_s,
            u"PATCH /v1/customer/rings/{id}"_s,
            u"POST /v1/customer/rings"_s,
            u"POST /v1/tenants/{tenant}/rooms/{id}/enroll"_s,
            u"POST /v1/customer/rooms/{id}/enroll"_s,
            u"POST /v1/customer/rooms/{id}/unenroll"_s,
            u"POST /v1/customer/enrollmentKeys/reset"_s,
            u"POST /v1/customer/signals/{signal}/disable"_s,
            u"POST /v1/customer/signals/{signal}/enable"_s,
            u"POST /v1/customer/signals/{signal}/reset"_s,
            u"POST /v1/tenants/{tenant}/rooms/{id}/suppress"_s,
            u"POST /v1/tenants/{tenant}/rooms/{id}/unsuppress"_s,
            u"POST /v1/tenants/{tenant}/rooms/{id}/signals/{signal}/suppress"_s,
            u"POST /v1/tenants/{tenant}/rooms/{id}/signals/{signal}/unsuppress"_s,
        };
        for (const Place &place : m_places)
            known.insert(QLatin1StringView(place.method) + u' ' + place.route);
        const service::ServiceRouter router = service::allRoutes();
        for (const auto &route : router.routes()) {
            const QString name = QLatin1StringView(route.method) + u' ' + route.pathTemplate;
            if (route.method != "GET" && route.method != "DELETE")
                QVERIFY2(known.contains(name), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestForeignIds)
#include "tst_foreignids.moc"
