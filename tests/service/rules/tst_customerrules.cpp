// What a customer decides about its partner, and the end of a relationship from both ends.
#include "core/domain/offboarding.h"
#include "service/resources/routes.h"
#include "tests/service/rules/customerrulestest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

class TestCustomerRules : public CustomerRulesTest
{
    Q_OBJECT

private Q_SLOTS:
    void INV_14_theCustomerChangesTheRoomsAtOnceEverywhere()
    {
        QCOMPARE(world().report(roomOne, diskHealth, u"unhealthy"_s).status, 202);
        QCOMPARE(world().report(roomTwo, diskHealth, u"unhealthy"_s).status, 202);
        const Answer first = world().get(hanna, u"/v1/incidents/delta"_s);
        QCOMPARE(first.value().size(), 2);
        const Answer before = world().get(carla, partner + u"/scope"_s);
        QCOMPARE(before.json[u"roomCount"].toInt(), 4);
        QCOMPARE(changeRooms({room(roomTwo)}, {{"If-Match", "W/\"9\""}}).status, 412);
        const Answer shrunk = changeRooms({room(roomTwo)}, {{"If-Match", before.header("etag")}});
        QCOMPARE(shrunk.status, 200);
        QCOMPARE(shrunk.json[u"roomCount"].toInt(), 1);
        for (const QString &person : {ada, hanna})
            QCOMPARE(roomsOf(person), 1);
        QCOMPARE(roomsOf(fred), 0); // his assignment names room one
        QCOMPARE(world().get(hanna, ofContoso).json[u"roomCountInScope"].toInt(), 1);
        const Answer next = world().get(hanna, first.json[u"@odata.deltaLink"].toString());
        QCOMPARE(next.value().size(), 1);
        QVERIFY(next.value()[0][u"@removed"].isObject());
        const QString assigned = ofContoso + u"/roles/primary-contoso/assignments/assignment-of-primary-contoso"_s;
        QCOMPARE(world().get(ada, assigned).json[u"scope"][0][u"id"].toString(), roomTwo);
        // Wider again, with a room that the partner never had.
        QCOMPARE(changeRooms({room(roomOne), room(roomHidden)}).status, 200);
        QCOMPARE(roomsOf(fred), 1);
        QCOMPARE(roomsOf(ada), 2);
        QCOMPARE(changeRooms({}).target(), u"scope"_s);
        QCOMPARE(changeRooms({room(roomNorth)}).code(), u"scopeNotAllowed"_s);
        QCOMPARE(
            world().send("PUT", nora, partner + u"/scope"_s, {{u"scope"_s, QJsonArray{room(roomOne)}}}, any).code(),
            u"scopeNotAllowed"_s); // Northwind has no such room
    }

    void INV_15_theCustomerListsAndDeletesPartnerRoles()
    {
        QCOMPARE(world().get(carla, partner + u"/roles"_s).value().size(), 4);
        for (const QString &person : {chris, pro, ada})
            QCOMPARE(world().get(person, partner + u"/roles"_s).status, 403);
        QCOMPARE(world().get(carla, u"/v1/customer/partners/%1/roles"_s.arg(adventure)).status, 404);
        const QString foreign = partner + u"/roles/help-northwind"_s;
        QCOMPARE(world().send("DELETE", carla, foreign, {}, any).status, 404);
    }

    void INV_20_theCustomerDeletesARoleAndItIsGoneAtTheNextRequest()
    {
        const QString role = partner + u"/roles/help-contoso"_s;
        QCOMPARE(roomsOf(hanna), 4);
        QCOMPARE(world().send("DELETE", carla, role, {}).status, 428);
        QCOMPARE(world().send("DELETE", carla, role, {}, {{"If-Match", "W/\"1\""}}).status, 204);
        QCOMPARE(rooms(hanna).status, 404);
        QCOMPARE(world().get(hanna, u"/v1/tenants"_s).value().size(), 0);
        const Answer builtIn = world().send("DELETE", carla, partner + u"/roles/primary-contoso"_s, {}, any);
        QCOMPARE(builtIn.code(), u"notAllowed"_s);
        QCOMPARE(roomsOf(ada), 4);
    }

    void INV_20_theCustomerRemovesThePartnerAndItIsGoneAtTheNextRequest()
    {
        QCOMPARE(world().report(roomOne, diskHealth, u"unhealthy"_s).status, 202);
        const Answer round = world().get(hanna, u"/v1/incidents/delta"_s);
        QCOMPARE(round.value().size(), 1);
        const Answer mine = world().get(hanna, ofContoso + u"/incidents/delta"_s);
        QCOMPARE(world().send("DELETE", carla, partner, {}).status, 428);
        QCOMPARE(world().send("DELETE", nora, u"/v1/customer/partners/"_s + adventure, {}, any).status, 404);
        QCOMPARE(world().send("DELETE", carla, partner, {}, {{"If-Match", "W/\"1\""}}).status, 204);
        // INV-22: nothing is served any more, and the delta takes back what it gave.
        for (const QString &person : {ada, hanna, fred, vera}) {
            QCOMPARE(rooms(person).status, 404);
            QCOMPARE(world().get(person, ofContoso).status, 404);
        }
        QCOMPARE(world().get(hanna, mine.json[u"@odata.deltaLink"].toString()).status, 404);
        const Answer next = world().get(hanna, round.json[u"@odata.deltaLink"].toString());
        QCOMPARE(next.value().size(), 1);
        QVERIFY(next.value()[0][u"@removed"].isObject());
        for (const QString &person : {pro, tina}) {
            const Answer known = world().get(person, ofContoso);
            QCOMPARE(known.json[u"relationshipStatus"].toString(), u"terminated"_s);
            QCOMPARE(known.json[u"terminatedBy"].toString(), u"customer"_s);
            QCOMPARE(rooms(person).code(), u"relationshipTerminated"_s);
        }
        QCOMPARE(world().get(bob, u"/v1/tenants/%1/rooms"_s.arg(northwind)).value().size(), 1); // another customer
        QCOMPARE(world().send("DELETE", carla, partner, {}, any).code(), u"relationshipTerminated"_s);
        QCOMPARE(world().get(carla, u"/v1/customer/partners"_s).value()[0][u"relationshipStatus"].toString(),
                 u"terminated"_s);
        // A new beginning needs a new invitation.
        QCOMPARE(invite(carla, invitationTo(u"fabrikam.com"_s)).status, 201);
    }

    void INV_21_onlyAPrimaryAdminRemovesTheCustomer()
    {
        const QString end = ofContoso + u"/relationship"_s;
        const QString facts = ofContoso + u"/offboarding"_s;
        for (const QString &person : {pro, tina, hanna, fred, vera}) {
            QCOMPARE(world().send("DELETE", person, end, {}, any).status, 403);
            QCOMPARE(world().get(person, facts).status, 403);
        }
        for (const QString &person : {bob, nobody, rival, carla}) {
            QCOMPARE(world().send("DELETE", person, end, {}, any).status, 404);
            QCOMPARE(world().get(person, facts).status, 404);
        }
        QCOMPARE(count(u"relationships WHERE status = 'active'"_s), 2);
        QCOMPARE(world().recordIssue(hanna, {roomOne}).status, 201);
        QCOMPARE(world().report(roomTwo, diskHealth, u"unhealthy"_s).status, 202);

        const Answer before = world().get(ada, facts);
        const Result<Offboarding> ahead = offboardingFromJson(before.json);
        QVERIFY(ahead.has_value() && ahead->mayEnd);
        QCOMPARE(
            ahead->current,
            (CustomerHoldings{
                .rooms = 4, .openIncidents = 2, .openRecordedIssues = 1, .roles = 4, .assignments = 4, .people = 4}));
        QCOMPARE(ahead->holders.size(), 4U);
        const Headers once{{"If-Match", before.header("etag")},
                           {"Repeatability-Request-ID", "3f2504e0-4f89-41d3-9a0c-0305e82c3301"}};
        const Answer ended = world().send("DELETE", ada, end, {}, once);
        QCOMPARE(ended.status, 200);
        const Result<Offboarding> receipt = offboardingFromJson(ended.json);
        QCOMPARE(receipt->relationship, RelationshipStatus::Terminated);
        QCOMPARE(receipt->terminatedBy, TerminatedBy::Partner);
        QCOMPARE(*receipt->released, ahead->current);
        QCOMPARE(receipt->current, CustomerHoldings());
        QCOMPARE(world().send("DELETE", ada, end, {}, once).body, ended.body); // the answer got lost
        // Who ended it reads that nothing is left; who knows of every customer reads that, and no counts.
        QVERIFY(*offboardingFromJson(world().get(ada, facts).json) == *receipt);
        QVERIFY(!offboardingFromJson(world().get(tina, facts).json)->released);
        QCOMPARE(world().get(hanna, facts).status, 404);
        QCOMPARE(rooms(ada).status, 404);
    }

    void INV_23_nothingLeadsOutOfThisService()
    {
        // Other products' paths, and this service as a proxy.
        for (const QString &path : {u"/v1.0/users"_s, u"/v1/me"_s, u"/beta/teamwork/devices"_s, u"/v1/proxy"_s,
                                    QString(u"/v1/users/"_s + ada), u"/v1/directory/roles"_s})
            QCOMPARE(world().get(ada, path).status, 404);
        const service::ServiceRouter router = service::allRoutes();
        for (const auto &route : router.routes())
            QVERIFY(!route.pathTemplate.contains(u"url"_s) && !route.pathTemplate.contains(u"proxy"_s));
        // A role reaches what this service keeps of the customer, and its directory not at all.
        for (const QString &name : {u"carla"_s, u"chris"_s})
            QCOMPARE(world().get(ada, u"/v1/directory/principals?$search="_s + name).value().size(), 0);
    }

    void INV_24_dataNamesItsCustomerAndStaysThere()
    {
        QCOMPARE(world().recordIssue(hanna, {roomOne}).status, 201);
        for (const QString &path : {u"/incidents"_s, u"/rooms"_s, u"/incidents/delta"_s, u"/rooms/delta"_s}) {
            const QJsonArray items = world().get(hanna, ofContoso + path).value();
            QVERIFY(!items.isEmpty());
            for (const QJsonValue &item : items)
                QCOMPARE(item[u"customerTenantId"].toString(), contoso);
        }
        QVERIFY(world().get(carla, auditLog).body.contains(contoso.toUtf8()) == false); // nothing on record yet
        QCOMPARE(changeRooms({room(roomOne)}).status, 200);
        QVERIFY(world().get(carla, auditLog).body.contains(contoso.toUtf8()));
        // What the partner had of it ends with the relationship.
        QCOMPARE(world().send("DELETE", carla, partner, {}, any).status, 204);
        for (const QString &table : {u"roles"_s, u"assignments"_s})
            QCOMPARE(count(table + u" WHERE tenant_id = '"_s + contoso + u"'"_s), 0);
        QCOMPARE(count(u"relationship_scope WHERE relationship_id = 'rel-contoso'"_s), 0);
        QCOMPARE(count(u"incidents WHERE tenant_id = '"_s + fabrikam + u"'"_s), 0);
        QCOMPARE(count(u"incidents WHERE tenant_id = '"_s + contoso + u"'"_s), 1); // the customer's own
    }

    void INV_26_eachSideAuthenticatesItsOwnPeople()
    {
        // Nothing that befalls the customer's accounts lets the partner's people in or keeps them out.
        world().sql(u"UPDATE principals SET enabled = 0 WHERE tenant_id = ?"_s, {contoso});
        QCOMPARE(roomsOf(hanna), 4);
        QCOMPARE(world().get(carla, u"/v1/customer/partners"_s).status, 401);
        world().sql(u"UPDATE principals SET enabled = 0 WHERE tenant_id = ?"_s, {fabrikam});
        QCOMPARE(rooms(hanna).status, 401);
        QCOMPARE(world().get(nora, u"/v1/customer/partners"_s).status, 200);
        // A customer's people are nobody on the partner's side.
        for (const QString &path : {u"/v1/tenants"_s, u"/v1/incidents"_s})
            QCOMPARE(world().get(nora, path).value().size(), 0);
        QCOMPARE(world().get(nora, u"/v1/invitations"_s).status, 404);
        QCOMPARE(world().get(nora, u"/v1/tenantManagers"_s).status, 403);
        QCOMPARE(world().get(nora, u"/v1/tenants/%1/rooms"_s.arg(northwind)).status, 404);
    }
};

QTEST_GUILESS_MAIN(TestCustomerRules)
#include "tst_customerrules.moc"
