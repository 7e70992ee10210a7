// Who sees what: scopes, customers apart, changes that take effect at once, ids that open nothing.
#include "core/domain/access.h"
#include "core/domain/incident.h"
#include "core/domain/page.h"
#include "core/domain/room.h"
#include "core/domain/tenant.h"
#include "service/resources/routes.h"
#include "tests/service/rules/rulestest.h"

#include <QUrlQuery>

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList roomNames(const QJsonArray &rooms)
{
    QStringList names;
    for (const QJsonValue &room : rooms)
        names.append(room[u"id"].toString());
    names.sort();
    return names;
}

constexpr auto tokenEncoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

// Of the link that leads on from this page; empty if none does.
QByteArray tokenIn(const Answer &page)
{
    for (const QString &name : {u"@odata.nextLink"_s, u"@odata.deltaLink"_s}) {
        const QUrlQuery query(QUrl(page.json[name].toString()));
        for (const QString &item : {u"$skiptoken"_s, u"$deltatoken"_s}) {
            if (query.hasQueryItem(item))
                return query.queryItemValue(item, QUrl::FullyDecoded).toLatin1();
        }
    }
    return {};
}

} // namespace

class TestIsolationRules : public RulesTest
{
    Q_OBJECT

    QString of(const QString &customer, const QString &rest) { return u"/v1/tenants/"_s + customer + rest; }
    QString idOfOnly(const QJsonArray &incidents)
    {
        return incidents.size() == 1 ? incidents.first()[u"id"].toString() : QString();
    }

private Q_SLOTS:
    void INV_10_onlyRoomsInBothScopesExist()
    {
        const QStringList all{roomIdle, roomOnboarding, roomOne, roomTwo};
        QCOMPARE(roomNames(world().get(hanna, of(contoso, u"/rooms"_s)).value()), all);
        QCOMPARE(roomNames(world().get(fred, of(contoso, u"/rooms"_s)).value()), QStringList{roomOne});
        QCOMPARE(world().get(hanna, of(contoso, u"/rooms/"_s + roomHidden)).status, 404);
        QCOMPARE(world().get(fred, of(contoso, u"/rooms/"_s + roomTwo)).status, 404);
        const Answer unknown = world().get(fred, of(contoso, u"/rooms/no-such-room"_s));
        const Answer hidden = world().get(fred, of(contoso, u"/rooms/"_s + roomTwo));
        QCOMPARE(unknown.json[u"error"][u"message"], hidden.json[u"error"][u"message"]);
        QCOMPARE(unknown.code(), hidden.code());

        const Result<Tenant> tenant = tenantFromJson(world().get(fred, of(contoso, {})).json);
        QCOMPARE(tenant->roomCountInScope, 1U); // not counted either
        QCOMPARE(tenantFromJson(world().get(hanna, of(contoso, {})).json)->roomCountInScope, 4U);
    }

    void INV_10_incidentsOutOfScopeExistNowhere()
    {
        QCOMPARE(world().report(roomTwo, diskHealth, u"unhealthy"_s).json[u"accepted"].toInt(), 1);
        QCOMPARE(world().report(roomHidden, diskHealth, u"unhealthy"_s).json[u"accepted"].toInt(), 1);
        QCOMPARE(world().incidents(hanna).size(), 1);
        QCOMPARE(world().incidents(fred).size(), 0);
        const QString id = idOfOnly(world().incidents(hanna));
        for (const QString &rest : {u""_s, u"/notes"_s, u"/history"_s})
            QCOMPARE(world().get(fred, of(contoso, u"/incidents/%1%2"_s.arg(id, rest))).status, 404);
        QVERIFY(world().get(fred, u"/v1/incidents"_s).value().isEmpty());
        QVERIFY(world().get(fred, u"/v1/incidents/delta"_s).value().isEmpty());
        QCOMPARE(world().get(fred, of(contoso, {})).json[u"counts"][u"activeIncidents"].toInt(), 0);
        QCOMPARE(world().get(hanna, of(contoso, {})).json[u"counts"][u"activeIncidents"].toInt(), 1);
        const QString hidden =
            world().value(u"SELECT incident_id FROM incident_rooms WHERE room_id = ?"_s, {roomHidden}).toString();
        QCOMPARE(world().get(ada, of(contoso, u"/incidents/"_s + hidden)).status, 404);
    }

    void INV_10_ofAnIncidentWithManyRoomsOnlyThoseInScopeAreNamed()
    {
        QCOMPARE(world().recordIssue(hanna, {roomOne, roomTwo}).status, 201);
        const QJsonArray seen = world().incidents(fred);
        QCOMPARE(seen.size(), 1);
        QCOMPARE(roomNames(seen.first()[u"rooms"].toArray()), QStringList{roomOne});
        const QString path = of(contoso, u"/incidents/"_s + idOfOnly(seen));
        const Answer full = world().get(fred, path + u"?$expand=rooms"_s);
        QCOMPARE(roomNames(full.json[u"roomDetails"].toArray()), QStringList{roomOne});
        QVERIFY(roomFromJson(full.json[u"roomDetails"][0].toObject()).has_value());
        QVERIFY(incidentFromJson(full.json).has_value());
        // Without rooms.view there are no details at all.
        QVERIFY(!world().get(vera, path + u"?$expand=rooms"_s).json.contains(u"roomDetails"_s));
    }

    void INV_10_anIssueCannotBeRecordedOutOfScope()
    {
        for (const QString &room : {roomTwo, roomHidden, roomNorth, u"no-such-room"_s}) {
            const Answer answer = world().recordIssue(fred, {roomOne, room});
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.json[u"error"][u"message"].toString(), u"There is no such item."_s);
        }
        QVERIFY(world().incidents(hanna).isEmpty());
    }

    void INV_11_aRoleInOneCustomerGivesNothingInAnother()
    {
        QCOMPARE(world().get(hanna, of(northwind, u"/incidents"_s)).status, 404);
        QCOMPARE(world().get(bob, of(contoso, u"/incidents"_s)).status, 404);
        QCOMPARE(world().report(roomNorth, diskHealth, u"unhealthy"_s, keyNorthwind).status, 202);
        QVERIFY(world().get(hanna, u"/v1/incidents"_s).value().isEmpty());
        QCOMPARE(world().get(bob, u"/v1/incidents"_s).value().size(), 1);
        const Result<Access> access = accessFromJson(world().get(hanna, u"/v1/me/access"_s).json);
        QCOMPARE(access->customers.keys(), QList<TenantId>{TenantId(contoso)});

        // A role of Northwind put on an assignment of Contoso counts in neither.
        world().sql(
            u"INSERT INTO assignments (id, role_id, tenant_id, name) VALUES ('mixed', 'help-northwind', ?, 'x')"_s,
            {contoso});
        world().sql(u"INSERT INTO assignment_members (assignment_id, principal_id) VALUES ('mixed', ?)"_s, {nobody});
        world().sql(u"INSERT INTO assignment_scope (assignment_id, kind, target_id) VALUES ('mixed', 'all', '')"_s);
        QVERIFY(world().get(nobody, u"/v1/tenants"_s).value().isEmpty());
    }

    void INV_15_customerRolesGiveThePartnerNothing()
    {
        world().sql(u"UPDATE roles SET owner_side = 'customer' WHERE id = 'help-contoso'"_s);
        QCOMPARE(world().get(hanna, of(contoso, u"/incidents"_s)).status, 404);
    }

    void INV_14_aShrunkScopeTakesEffectAtOnce()
    {
        QCOMPARE(world().report(roomOne, diskHealth, u"unhealthy"_s).status, 202);
        QCOMPARE(world().incidents(hanna).size(), 1);
        world().sql(u"DELETE FROM room_group_members WHERE room_id = ?"_s, {roomOne}); // by the customer
        QCOMPARE(world().incidents(hanna).size(), 0);
        QCOMPARE(world().get(fred, of(contoso, u"/rooms"_s)).value().size(), 0);
        QCOMPARE(world().recordIssue(hanna, {roomOne}).status, 404);
    }

    void INV_20_aRoleTakenAwayIsGoneAtTheNextRequest()
    {
        QCOMPARE(world().get(hanna, of(contoso, u"/incidents"_s)).status, 200);
        world().sql(u"DELETE FROM assignment_members WHERE principal_id = ?"_s, {hanna});
        QCOMPARE(world().get(hanna, of(contoso, u"/incidents"_s)).status, 404);
        // Through a group: the directory changes, nobody tells us.
        QCOMPARE(world().get(ada, of(contoso, u"/rooms"_s)).status, 200);
        world().sql(u"DELETE FROM group_members WHERE user_id = ?"_s, {ada});
        QCOMPARE(world().get(ada, of(contoso, u"/rooms"_s)).status, 404);
        // A person who was disabled is nobody at all.
        QCOMPARE(world().get(fred, u"/v1/me/access"_s).status, 200);
        world().sql(u"UPDATE principals SET enabled = 0 WHERE id = ?"_s, {fred});
        QCOMPARE(world().get(fred, u"/v1/me/access"_s).status, 401);
    }

    void INV_22_afterTerminationNoDataIsServed()
    {
        world().sql(u"UPDATE relationships SET status = 'terminated', terminated_ms = 5, terminated_by = 'customer'"
                    u" WHERE id = 'rel-contoso'"_s);
        for (const QString &person : {hanna, pro}) {
            for (const QString &data : {u"/incidents"_s, u"/incidents/delta"_s, u"/rooms"_s, u"/rooms/room-one"_s}) {
                const Answer answer = world().get(person, of(contoso, data));
                QCOMPARE(answer.status, 403);
                QCOMPARE(answer.code(), u"relationshipTerminated"_s);
            }
        }
        QCOMPARE(world().recordIssue(hanna, {roomOne}).code(), u"relationshipTerminated"_s);
        const Result<Tenant> tenant = tenantFromJson(world().get(hanna, of(contoso, {})).json);
        QCOMPARE(tenant->relationship, RelationshipStatus::Terminated);
        QCOMPARE(tenant->terminatedBy, TerminatedBy::Customer);
        QCOMPARE(tenant->roomCountInScope, 0U);
        QVERIFY(!tenant->counts && tenant->permissions.isEmpty() && tenant->roles.isEmpty());
        QVERIFY(accessFromJson(world().get(hanna, u"/v1/me/access"_s).json)->customers.isEmpty());
        QVERIFY(world().get(hanna, u"/v1/incidents"_s).value().isEmpty());
    }

    void INV_41_everyActionIsDecidedHere()
    {
        const QString id = world().recordIssue(hanna, {roomOne}).json[u"id"].toString();
        const QString path = of(contoso, u"/incidents/"_s + id);
        const Headers first{{"If-Match", "W/\"1\""}};
        QCOMPARE(world().get(vera, path).status, 200); // may look
        QCOMPARE(world().send("PATCH", vera, path, {{u"assignee"_s, QJsonObject{{u"id"_s, vera}}}}, first).status, 403);
        QCOMPARE(world().send("POST", vera, path + u"/notes"_s, {{u"text"_s, u"x"_s}}).code(), u"accessDenied"_s);
        QCOMPARE(world().send("POST", vera, path + u"/close"_s, {{u"reason"_s, u"duplicate"_s}}, first).status, 403);
        QCOMPARE(world().recordIssue(vera, {roomOne}).status, 403);
        QCOMPARE(world().get(vera, of(contoso, u"/rooms"_s)).status, 403);
        QCOMPARE(world().get(hanna, path).json[u"revision"].toInt(), 1);
    }

    // Every route there is, asked with ids of another customer in every place of the path.
    void INV_43_foreignIdsOpenNothing()
    {
        QCOMPARE(world().report(roomNorth, diskHealth, u"unhealthy"_s, keyNorthwind).status, 202);
        const QString foreignIncident = idOfOnly(world().get(bob, u"/v1/incidents"_s).value());
        QVERIFY(!foreignIncident.isEmpty());
        const Headers any{{"If-Match", "*"}};
        const QJsonObject body{{u"assignee"_s, QJsonValue::Null},
                               {u"text"_s, u"note"_s},
                               {u"reason"_s, u"duplicate"_s},
                               {u"description"_s, u"x"_s},
                               {u"rooms"_s, QJsonArray{roomNorth}},
                               {u"primaryAdmins"_s, QJsonArray{QJsonObject{{u"kind"_s, u"user"_s}, {u"id"_s, ada}}}}};
        int asked = 0;
        const service::ServiceRouter router = service::allRoutes();
        for (const auto &route : router.routes()) {
            if (!route.pathTemplate.contains(u'{'))
                continue;
            const QString foreignId = route.pathTemplate.contains(u"/rooms"_s)         ? roomNorth
                                      : route.pathTemplate.contains(u"/invitations"_s) ? foreignInvitation
                                      : route.pathTemplate.contains(u"/assignments"_s)
                                          ? u"assignment-of-help-northwind"_s
                                      : route.pathTemplate.contains(u"/roles"_s) ? u"help-northwind"_s
                                                                                 : foreignIncident;
            const auto filled = [&](const QString &tenant, const QString &id, const QString &principal) {
                return QString(route.pathTemplate)
                    .replace(u"{tenant}"_s, tenant)
                    .replace(u"{id}"_s, id)
                    .replace(u"{role}"_s, u"help-northwind"_s)
                    .replace(u"{principal}"_s, principal)
                    .replace(u"{partner}"_s, adventure);
            };
            const auto ask = [&](const QString &person, const QString &path) {
                return route.method == "GET" ? world().get(person, path)
                                             : world().send(route.method, person, path, body, any);
            };
            QStringList paths{filled(northwind, foreignId, rival)};
            if (route.pathTemplate.count(u'{') > route.pathTemplate.count(u"{tenant}"_s))
                paths.append(filled(contoso, foreignId, rival)); // one's own customer, another's thing
            for (const QString &path : paths) {
                for (const QString &person : {hanna, ada, nobody, carla}) {
                    const Answer answer = ask(person, path);
                    ++asked;
                    // Who may not do it at all hears that, of a thing that does not exist just as of a foreign one.
                    const bool refused = answer.status == 404
                                             ? answer.code() == u"itemNotFound"_s
                                             : answer.code() == u"accessDenied"_s
                                                   && ask(person, filled(path.contains(contoso) ? contoso : northwind,
                                                                         u"none"_s, u"none"_s))
                                                              .code()
                                                          == u"accessDenied"_s;
                    QVERIFY2(refused, qPrintable(u"%1 %2 as %3: %4"_s.arg(QLatin1StringView(route.method), path, person)
                                                     .arg(answer.status)));
                }
            }
        }
        QVERIFY(asked > 60);
        QCOMPARE(world().recordIssue(hanna, {roomNorth}).status, 404);
        QCOMPARE(
            world().report(roomNorth, diskHealth, u"healthy"_s, keyContoso).json[u"rejected"][0][u"code"].toString(),
            u"itemNotFound"_s);
    }

    void INV_44_aTokenServesOnlyWhomItWasGivenTo()
    {
        const auto link = [](const Answer &answer, const QString &name) { return answer.json[name].toString(); };
        const QString delta = link(world().get(hanna, u"/v1/incidents/delta"_s), u"@odata.deltaLink"_s);
        QCOMPARE(world().get(hanna, delta).status, 200);
        for (const QString &person : {ada, bob, pro}) {
            const Answer answer = world().get(person, delta);
            QCOMPARE(answer.status, 410);
            QCOMPARE(answer.code(), u"syncStateNotFound"_s);
        }
        // Another resource, another customer, another kind of list.
        const QString token = delta.section(u'?', 1);
        QCOMPARE(world().get(hanna, of(contoso, u"/incidents/delta?"_s + token)).status, 410);
        QCOMPARE(world().get(hanna, of(contoso, u"/rooms/delta?"_s + token)).status, 410);
        const QString stolen = QString(token).replace(u"$deltatoken"_s, u"$skiptoken"_s);
        QCOMPARE(world().get(hanna, u"/v1/incidents/delta?"_s + stolen).status, 410);
        for (const QString &list : {u"/v1/incidents?"_s, u"/v1/tenants?"_s})
            QCOMPARE(world().get(hanna, list + stolen).status, 410);
    }

    // A cursor may stand on a row that its holder may not see.
    void INV_10_aTokenCannotBeRead()
    {
        QCOMPARE(world().recordIssue(hanna, {roomTwo}).status, 201);
        QCOMPARE(world().recordIssue(hanna, {roomOne}).status, 201);
        QList<QByteArray> ids{fred.toUtf8(), hanna.toUtf8(), contoso.toUtf8(), "room-"};
        for (const QJsonValue &incident : world().incidents(hanna))
            ids.append(incident[u"id"].toString().toUtf8());
        QCOMPARE(ids.size(), 6);
        int links = 0;
        for (const QString &person : {hanna, fred}) {
            for (const QString &list :
                 {u"/v1/incidents/delta"_s, u"/v1/incidents/delta?$top=1"_s, u"/v1/incidents?$top=1"_s,
                  of(contoso, u"/rooms?$top=1"_s), of(contoso, u"/rooms/delta?$top=1"_s)}) {
                const QByteArray token = tokenIn(world().get(person, list));
                if (token.isEmpty())
                    continue; // all of it was on one page
                ++links;
                const QByteArray content = QByteArray::fromBase64(token, tokenEncoding);
                for (const QByteArray &id : std::as_const(ids))
                    QVERIFY2(!content.contains(id) && !token.contains(id), id.constData());
            }
        }
        QVERIFY(links >= 8);
        // Nor do two of the same state say that they are.
        const QString delta = u"/v1/incidents/delta"_s;
        QVERIFY(tokenIn(world().get(hanna, delta)) != tokenIn(world().get(hanna, delta)));
    }

    void INV_44_aTokenCannotBeForged()
    {
        const QByteArray token = tokenIn(world().get(hanna, u"/v1/incidents/delta"_s));
        const auto statusOf = [this](const QByteArray &changed) {
            return world().get(hanna, u"/v1/incidents/delta?$deltatoken="_s + QString::fromLatin1(changed)).status;
        };
        for (qsizetype i = 0; i < token.size(); ++i) {
            QByteArray changed = token;
            changed[i] = token.at(i) == 'A' ? 'B' : 'A';
            QCOMPARE(statusOf(changed), 410);
        }
        // Where base64 leaves bits unused at the end, they count too.
        for (const char last : QByteArrayLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")) {
            if (last != token.back())
                QCOMPARE(statusOf(token.chopped(1) + last), 410);
        }
        QCOMPARE(statusOf(token.chopped(1)), 410);
        QCOMPARE(statusOf(token + 'A'), 410);
        QCOMPARE(statusOf(token + '='), 410);
        QCOMPARE(statusOf(token), 200);
    }

    void INV_44_aTokenThatWasTouchedIsWorthless_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("words") << u"latest"_s;
        QTest::newRow("one part") << u"e30"_s;
        QTest::newRow("unsigned") << u"e30."_s;
        QTest::newRow("nothing sealed") << QString(38, u'A'); // a nonce and a tag, and nothing between
        QTest::newRow("signed by nobody") << u"e30.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s;
        QTest::newRow("not ASCII") << u"%C3%A9"_s;
    }
    void INV_44_aTokenThatWasTouchedIsWorthless()
    {
        QFETCH(QString, token);
        for (const QString &name : {u"$deltatoken"_s, u"$skiptoken"_s}) {
            const Answer answer = world().get(hanna, u"/v1/incidents/delta?%1=%2"_s.arg(name, token));
            QCOMPARE(answer.status, 410);
        }
    }
};

QTEST_GUILESS_MAIN(TestIsolationRules)
#include "tst_isolationrules.moc"
