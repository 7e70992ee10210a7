// Who may appoint, delegate and take back: tenant managers, roles, assignments, primary admins.
#include "core/domain/assignment.h"
#include "core/domain/role.h"
#include "core/domain/tenantmanager.h"
#include "tests/service/rules/rulestest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString managersPath = u"/v1/tenantManagers"_s;
const QString ofContoso = u"/v1/tenants/"_s + contoso;
const QString roles = ofContoso + u"/roles"_s;
const QString assigned = roles + u"/primary-contoso/assignments/assignment-of-primary-contoso"_s;
const QString admins = ofContoso + u"/primaryAdmins"_s;
const Headers any{{"If-Match", "*"}};

QJsonObject user(const QString &id) { return {{u"kind"_s, u"user"_s}, {u"id"_s, id}}; }
QJsonObject group(const QString &id) { return {{u"kind"_s, u"securityGroup"_s}, {u"id"_s, id}}; }
QJsonObject room(const QString &id) { return {{u"kind"_s, u"room"_s}, {u"id"_s, id}}; }
const QJsonObject everything{{u"kind"_s, u"all"_s}};
const QJsonObject boardrooms{{u"kind"_s, u"roomGroup"_s}, {u"id"_s, u"group-board"_s}};

QJsonObject shift(const QJsonArray &members, const QJsonArray &scope)
{
    return {{u"name"_s, u"Night shift"_s}, {u"members"_s, members}, {u"scope"_s, scope}};
}

QJsonObject roleWith(const QStringList &permissions, const QJsonObject &assignment = {})
{
    QJsonObject role{{u"name"_s, u"Night desk"_s}, {u"permissions"_s, QJsonArray::fromStringList(permissions)}};
    if (!assignment.isEmpty())
        role.insert(u"assignment"_s, assignment);
    return role;
}

QStringList idsIn(const QJsonArray &items)
{
    QStringList ids;
    for (const QJsonValue &item : items)
        ids.append(item[u"id"].toString());
    ids.sort();
    return ids;
}

} // namespace

class TestDelegationRules : public RulesTest
{
    Q_OBJECT

    // Dora delegates: roles.view and roles.modify and tickets.view, in room one only.
    void letDoraDelegate()
    {
        const Answer made =
            world().send("POST", ada, roles,
                         {{u"name"_s, u"Delegation manager"_s},
                          {u"permissions"_s, QJsonArray{u"roles.modify"_s, u"tickets.view"_s}},
                          {u"assignment"_s, shift(QJsonArray{user(nobody)}, QJsonArray{room(roomOne)})}});
        QCOMPARE(made.status, 201);
    }
    Answer create(const QString &person, const QJsonObject &role) { return world().send("POST", person, roles, role); }
    int count(const QString &from) { return world().value(u"SELECT COUNT(*) FROM "_s + from).toInt(); }
    QStringList roomsOf(const QString &person) { return idsIn(world().get(person, ofContoso + u"/rooms"_s).value()); }

private Q_SLOTS:
    void INV_19_onlyAProManagerAppointsTenantManagers()
    {
        const QJsonObject body{{u"principal"_s, group(operators)}};
        for (const QString &person : {tina, ada, nobody, rival, carla}) {
            const Answer answer = world().send("POST", person, managersPath, body);
            QCOMPARE(answer.status, 403);
            QCOMPARE(answer.code(), u"accessDenied"_s);
            QCOMPARE(world().send("DELETE", person, managersPath + u'/' + managers, {}).status, 403);
        }
        QCOMPARE(count(u"tenant_managers"_s), 2);

        QCOMPARE(world().get(ada, u"/v1/invitations"_s).status, 404);
        const Answer made = world().send("POST", pro, managersPath, body);
        QCOMPARE(made.status, 201);
        const Result<TenantManager> manager = tenantManagerFromJson(made.json);
        QVERIFY(manager.has_value());
        QCOMPARE(manager->principal.kind, Principal::Kind::SecurityGroup);
        QCOMPARE(manager->addedBy->displayName, u"Pro"_s);
        // Through nested groups, on the next request.
        QCOMPARE(world().get(ada, u"/v1/invitations"_s).status, 200);
        QCOMPARE(world().get(ada, managersPath).value().size(), 2);
        QCOMPARE(world().send("POST", pro, managersPath, body).code(), u"nameAlreadyExists"_s);

        const QByteArray tag = made.header("etag");
        QCOMPARE(world().send("DELETE", pro, managersPath + u'/' + operators, {}).status, 428);
        QCOMPARE(world().send("DELETE", pro, managersPath + u'/' + operators, {}, {{"If-Match", "W/\"1\""}}).status,
                 412);
        QCOMPARE(world().send("DELETE", pro, managersPath + u'/' + operators, {}, {{"If-Match", tag}}).status, 204);
        QCOMPARE(world().get(ada, u"/v1/invitations"_s).status, 404);
        // The last one may go: Pro Managers still answer.
        QCOMPARE(world().send("DELETE", pro, managersPath + u'/' + managers, {}, any).status, 204);
        QCOMPARE(world().get(pro, u"/v1/invitations"_s).value().size(), 1);
    }

    void INV_18_tenantManagersAndMembersBelongToThePartner()
    {
        for (const QString &foreign : {rival, carla, gone, u"user-x"_s}) {
            const Answer manager = world().send("POST", pro, managersPath, {{u"principal"_s, user(foreign)}});
            QCOMPARE(manager.status, 422);
            QCOMPARE(manager.code(), u"principalNotInTenant"_s);
            QCOMPARE(manager.target(), u"principal"_s);
            const Answer member =
                create(ada, roleWith({u"tickets.view"_s}, shift({user(nobody), user(foreign)}, {boardrooms})));
            QCOMPARE(member.code(), u"principalNotInTenant"_s);
            QCOMPARE(member.target(), u"assignment.members"_s);
            const Answer admin = world().send("POST", ada, admins, {{u"primaryAdmins"_s, QJsonArray{user(foreign)}}});
            QCOMPARE(admin.code(), u"principalNotInTenant"_s);
            QCOMPARE(admin.target(), u"primaryAdmins"_s);
        }
        QCOMPARE(count(u"roles WHERE name = 'Night desk'"_s), 0); // refused as a whole
    }

    void aRoleWithItsFirstAssignmentWorksAtOnce()
    {
        QCOMPARE(world().get(nobody, ofContoso).status, 404);
        const Answer made =
            create(ada, roleWith({u"tickets.update"_s}, shift({user(nobody)}, {room(roomOne), room(roomTwo)})));
        QCOMPARE(made.status, 201);
        const Result<Role> role = roleFromJson(made.json);
        QCOMPARE(role->permissions, (PermissionSet{Permission::TicketsView, Permission::TicketsUpdate}));
        QCOMPARE(role->assignmentCount, 1U);
        QCOMPARE(made.header("etag"), "W/\"1\""_ba);
        QCOMPARE(world().get(nobody, ofContoso).json[u"roles"].toArray(), QJsonArray{u"Night desk"_s});
        QCOMPARE(world().report(roomOne, diskHealth, u"unhealthy"_s).status, 202);
        QCOMPARE(world().report(roomIdle, diskHealth, u"unhealthy"_s).status, 202);
        const Answer delta = world().get(nobody, u"/v1/incidents/delta"_s);
        QCOMPARE(delta.value().size(), 1);

        // Out of the scope, and out of the delta.
        const QString path = roles + u'/' + role->id.text();
        const Answer list = world().get(ada, path + u"/assignments"_s);
        const QString one = path + u"/assignments/"_s + list.value()[0][u"id"].toString();
        const Answer shrunk = world().send("PATCH", ada, one, {{u"scope"_s, QJsonArray{room(roomTwo)}}}, any);
        QCOMPARE(shrunk.status, 200);
        QCOMPARE(assignmentFromJson(shrunk.json)->scope.front().displayName, u"two name"_s);
        const Answer next = world().get(nobody, delta.json[u"@odata.deltaLink"].toString());
        QCOMPARE(next.value().size(), 1);
        QVERIFY(next.value()[0][u"@removed"].isObject());

        QCOMPARE(world().send("DELETE", ada, path, {}, any).status, 204);
        QCOMPARE(world().get(nobody, ofContoso).status, 404);
        QCOMPARE(count(u"assignments WHERE role_id = '"_s + role->id.text() + u"'"_s), 0);
    }

    void aRoleHasANameOfItsOwnAndAPermission()
    {
        for (const QString &name : {u""_s, u"  "_s, u"two\nlines"_s, QString(201, u'x')}) {
            QJsonObject role = roleWith({u"tickets.view"_s});
            role.insert(u"name"_s, name);
            const Answer answer = create(ada, role);
            QCOMPARE(answer.status, 400);
            QCOMPARE(answer.target(), u"name"_s);
        }
        QJsonObject taken = roleWith({u"tickets.view"_s});
        taken.insert(u"name"_s, u" HELP desk "_s);
        QCOMPARE(create(ada, taken).code(), u"nameAlreadyExists"_s);
        QCOMPARE(create(ada, taken).target(), u"name"_s);
        for (const QStringList &permissions : {QStringList(), QStringList{u"walls.paint"_s}}) {
            const Answer answer = create(ada, roleWith(permissions));
            QCOMPARE(answer.status, 400);
            QCOMPARE(answer.target(), u"permissions"_s);
        }
        // In another customer the name is free (INV-11), but not for Ada.
        QCOMPARE(world().send("POST", ada, u"/v1/tenants/%1/roles"_s.arg(northwind), taken).status, 404);
    }

    void INV_12_rolesAreDelegatedOnlyForRoomsOfTheRelationship()
    {
        for (const QJsonObject &outside : {room(roomHidden), room(roomNorth), room(u"room-x"_s)}) {
            const Answer answer =
                create(ada, roleWith({u"tickets.view"_s}, shift({user(nobody)}, {boardrooms, outside})));
            QCOMPARE(answer.status, 422);
            QCOMPARE(answer.code(), u"scopeNotAllowed"_s);
            QCOMPARE(answer.target(), u"assignment.scope"_s);
        }
        world().sql(u"INSERT INTO room_groups (id, tenant_id, name) VALUES ('group-hidden', ?, 'Hidden')"_s, {contoso});
        world().sql(u"INSERT INTO room_group_members (group_id, room_id) VALUES ('group-hidden', ?)"_s, {roomHidden});
        const QJsonObject hidden{{u"kind"_s, u"roomGroup"_s}, {u"id"_s, u"group-hidden"_s}};
        QCOMPARE(create(ada, roleWith({u"tickets.view"_s}, shift({user(nobody)}, {hidden}))).code(),
                 u"scopeNotAllowed"_s);
        // All is all of the relationship's.
        QCOMPARE(create(ada, roleWith({u"rooms.view"_s}, shift({user(nobody)}, {everything}))).status, 201);
        QCOMPARE(roomsOf(nobody), roomsOf(ada));
        QVERIFY(!roomsOf(nobody).contains(roomHidden));
    }

    void INV_13_nobodyGrantsWhatHeDoesNotHold()
    {
        for (const QString &key : notGrantableToPartners().keys()) {
            const Answer answer = create(ada, roleWith({u"tickets.view"_s, key}));
            QCOMPARE(answer.status, 403);
            QCOMPARE(answer.code(), u"permissionNotGrantable"_s);
            QCOMPARE(answer.target(), u"permissions"_s);
        }
        letDoraDelegate();
        const QString dora = nobody;
        QCOMPARE(create(dora, roleWith({u"tickets.update"_s})).code(), u"permissionNotGrantable"_s);
        // What she holds, but not where.
        const QJsonObject wide = roleWith({u"tickets.view"_s}, shift({user(vera)}, {room(roomTwo)}));
        QCOMPARE(create(dora, wide).code(), u"scopeNotAllowed"_s);
        QCOMPARE(create(dora, roleWith({u"tickets.view"_s}, shift({user(vera)}, {everything}))).code(),
                 u"scopeNotAllowed"_s);
        QCOMPARE(create(dora, roleWith({u"tickets.view"_s}, shift({user(vera)}, {room(roomOne)}))).status, 201);
    }

    void INV_13_nobodyJoinsARoleAboveHisOwn()
    {
        letDoraDelegate();
        const QString dora = nobody;
        const QJsonObject withDora{{u"members"_s, QJsonArray{group(operators), user(dora)}}};
        QCOMPARE(world().send("PATCH", dora, assigned, withDora, any).code(), u"permissionNotGrantable"_s);
        QCOMPARE(world().send("POST", dora, admins, {{u"primaryAdmins"_s, QJsonArray{user(dora)}}}, any).code(),
                 u"permissionNotGrantable"_s);
        const QString help = roles + u"/help-contoso"_s;
        QCOMPARE(world().send("POST", dora, help + u"/assignments"_s, shift({user(dora)}, {room(roomOne)})).code(),
                 u"permissionNotGrantable"_s);
        // Nor by adding to a role that others hold: Viewer is held in all rooms.
        const QJsonObject more{{u"permissions"_s, QJsonArray{u"tickets.view"_s, u"roles.view"_s}}};
        const Answer added = world().send("PATCH", dora, roles + u"/view-contoso"_s, more, any);
        QCOMPARE(added.code(), u"scopeNotAllowed"_s);
        QCOMPARE(world().get(dora, ofContoso + u"/rooms"_s).status, 403);
        // Taking away is delegation, too.
        QCOMPARE(world().send("DELETE", dora, help, {}, any).status, 204);
    }

    void INV_14_thePartnerCannotChangeTheScopeOfAssignedAdmins()
    {
        const Answer before = world().get(ada, assigned);
        QVERIFY(!assignmentFromJson(before.json)->scopeEditable);
        const Answer answer = world().send("PATCH", ada, assigned, {{u"scope"_s, QJsonArray{everything}}}, any);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.code(), u"scopeNotAllowed"_s);
        QCOMPARE(answer.target(), u"scope"_s);
        QCOMPARE(world().get(ada, assigned).json, before.json);
    }

    void INV_15_thePartnerSeesNoCustomerRoles()
    {
        world().sql(u"INSERT INTO roles (id, tenant_id, partner_tenant_id, owner_side, role_type, name, permissions)"
                    u" VALUES ('site-lead', ?, '', 'customer', 'builtIn', 'Site Lead', 'rooms.view'),"
                    u" ('site-lead-2', ?, ?, 'customer', 'custom', 'Site Lead 2', 'rooms.view')"_s,
                    {contoso, contoso, fabrikam});
        for (const QString &id : {u"site-lead"_s, u"site-lead-2"_s}) {
            QVERIFY(!idsIn(world().get(ada, roles).value()).contains(id));
            QCOMPARE(world().get(ada, roles + u'/' + id).status, 404);
            QCOMPARE(world().send("PATCH", ada, roles + u'/' + id, {{u"name"_s, u"x"_s}}, any).status, 404);
            QCOMPARE(world().send("DELETE", ada, roles + u'/' + id, {}, any).status, 404);
            QCOMPARE(world().get(ada, roles + u'/' + id + u"/assignments"_s).status, 404);
        }
        QCOMPARE(count(u"roles WHERE owner_side = 'customer'"_s), 2);
    }

    void INV_16_theBuiltInRoleStaysAsItIs()
    {
        const QString builtIn = roles + u"/primary-contoso"_s;
        const QJsonObject before = world().get(ada, builtIn).json;
        QCOMPARE(roleFromJson(before)->type, Role::Type::BuiltIn);
        for (const QJsonObject &body : {QJsonObject{{u"name"_s, u"Chiefs"_s}}, QJsonObject{{u"description"_s, u"x"_s}},
                                        QJsonObject{{u"permissions"_s, QJsonArray{u"tickets.view"_s}}}}) {
            const Answer answer = world().send("PATCH", ada, builtIn, body, any);
            QCOMPARE(answer.status, 422);
            QCOMPARE(answer.code(), u"notAllowed"_s);
        }
        QCOMPARE(world().send("DELETE", ada, builtIn, {}, any).code(), u"notAllowed"_s);
        QCOMPARE(world().send("DELETE", ada, assigned, {}, any).code(), u"notAllowed"_s);
        QCOMPARE(world().send("POST", ada, builtIn + u"/assignments"_s, shift({user(nobody)}, {boardrooms})).code(),
                 u"notAllowed"_s);
        QCOMPARE(world().send("PATCH", ada, assigned, {{u"name"_s, u"Chiefs"_s}}, any).code(), u"notAllowed"_s);
        QCOMPARE(world().get(ada, builtIn).json, before);
        // Its assignment does change: members and notifications.
        const QJsonObject body{{u"members"_s, QJsonArray{group(operators), user(nobody)}},
                               {u"emailNotifications"_s, true}};
        const Answer changed = world().send("PATCH", ada, assigned, body, any);
        QCOMPARE(changed.status, 200);
        QVERIFY(changed.json[u"emailNotifications"].toBool());
        QCOMPARE(roomsOf(nobody), roomsOf(ada));
    }

    void INV_10_aScopeShowsOnlyRoomsWithinReach()
    {
        // The customer takes room two back; what named it no longer tells.
        const QString one = roles + u"/help-contoso/assignments/assignment-of-help-contoso"_s;
        QCOMPARE(world().send("PATCH", ada, one, {{u"scope"_s, QJsonArray{room(roomOne), room(roomTwo)}}}, any).status,
                 200);
        world().sql(u"DELETE FROM room_group_members WHERE room_id = ?"_s, {roomTwo});
        QCOMPARE(idsIn(world().get(ada, one).json[u"scope"].toArray()), QStringList{roomOne});
        // And what the editor could not see he did not mean to take away.
        QCOMPARE(world().send("PATCH", ada, one, {{u"scope"_s, QJsonArray{room(roomOne)}}}, any).status, 200);
        world().sql(u"INSERT INTO room_group_members (group_id, room_id) VALUES ('group-board', ?)"_s, {roomTwo});
        QCOMPARE(idsIn(world().get(ada, one).json[u"scope"].toArray()), (QStringList{roomOne, roomTwo}));
    }

    void INV_40_writesAboutAccessNeedTheRevisionThatWasSeen()
    {
        const QString role = roles + u"/help-contoso"_s;
        const QString assignment = role + u"/assignments/assignment-of-help-contoso"_s;
        const std::vector<std::tuple<QByteArray, QString, QJsonObject>> writes{
            {"PATCH", role, {{u"description"_s, u"x"_s}}},       {"DELETE", role, {}},
            {"PATCH", assignment, {{u"description"_s, u"x"_s}}}, {"DELETE", assignment, {}},
            {"DELETE", ofContoso + u"/relationship"_s, {}},
        };
        for (const auto &[method, path, body] : writes) {
            QCOMPARE(world().send(method, ada, path, body).status, 428);
            const Answer stale = world().send(method, ada, path, body, {{"If-Match", "W/\"7\""}});
            QCOMPARE(stale.status, 412);
            QCOMPARE(stale.code(), u"resourceModified"_s);
        }
        const Answer changed =
            world().send("PATCH", ada, role, {{u"description"_s, u"x"_s}}, {{"If-Match", "W/\"1\""}});
        QCOMPARE(changed.header("etag"), "W/\"2\""_ba);
        QCOMPARE(world().send("DELETE", ada, role, {}, {{"If-Match", "W/\"1\""}}).status, 412);
        QCOMPARE(world().send("DELETE", ada, role, {}, {{"If-Match", "W/\"2\""}}).status, 204);
    }

    void aRepeatedRequestMakesOneRole()
    {
        const Headers once{{"Repeatability-Request-ID", "3f2504e0-4f89-41d3-9a0c-0305e82c3301"}};
        const QJsonObject role = roleWith({u"tickets.view"_s});
        const Answer first = world().send("POST", ada, roles, role, once);
        const Answer again = world().send("POST", ada, roles, role, once);
        QCOMPARE(first.status, 201);
        QCOMPARE(again.body, first.body);
        QCOMPARE(count(u"roles WHERE name = 'Night desk'"_s), 1);
    }

    void INV_37_delegationIsOnRecord()
    {
        const Answer made = create(ada, roleWith({u"tickets.view"_s}, shift({user(nobody)}, {room(roomOne)})));
        const QString path = roles + u'/' + made.json[u"id"].toString();
        QCOMPARE(create(hanna, roleWith({u"tickets.view"_s})).status, 403);
        QCOMPARE(create(bob, roleWith({u"tickets.view"_s})).status, 404);
        const QString assignment =
            path + u"/assignments/"_s + world().get(ada, path + u"/assignments"_s).value()[0][u"id"].toString();
        const QJsonObject members{{u"members"_s, QJsonArray{user(vera)}}};
        QCOMPARE(world().send("PATCH", ada, assignment, members, any).status, 200);
        QCOMPARE(world().send("DELETE", ada, path, {}, any).status, 204);
        QCOMPARE(world().send("POST", pro, managersPath, {{u"principal"_s, user(ada)}}).status, 201);
        QCOMPARE(world().send("DELETE", tina, managersPath + u'/' + ada, {}).status, 403);
        const auto records = [&](const QString &what, const QString &name, const QString &who, const QString &tenant) {
            return world()
                .value(u"SELECT COUNT(*) FROM audit_records WHERE category || '/' || operation || '/' || result_status"
                       u" = ? AND object_name = ? AND user_id = ? AND user_tenant_id = ? AND tenant_id = ?"_s,
                       {what, name, who, fabrikam, tenant})
                .toInt();
        };
        QCOMPARE(records(u"Role/Create/Successful"_s, u"Night desk"_s, ada, contoso), 1);
        QCOMPARE(records(u"Assignment/Create/Successful"_s, u"Night shift"_s, ada, contoso), 1);
        QCOMPARE(records(u"User/Create/Successful"_s, u"Nobody"_s, ada, contoso), 1);
        QCOMPARE(records(u"Role/Create/Failed"_s, u"Night desk"_s, hanna, contoso), 1);
        QCOMPARE(records(u"Role/Create/Failed"_s, u"Night desk"_s, bob, contoso), 1);
        QCOMPARE(records(u"Assignment/Update/Successful"_s, u"Night shift"_s, ada, contoso), 1);
        QCOMPARE(records(u"User/Delete/Successful"_s, u"Nobody"_s, ada, contoso), 1);
        QCOMPARE(records(u"User/Create/Successful"_s, u"Vera"_s, ada, contoso), 1);
        QCOMPARE(records(u"Role/Delete/Successful"_s, u"Night desk"_s, ada, contoso), 1);
        QCOMPARE(records(u"Assignment/Delete/Successful"_s, u"Night shift"_s, ada, contoso), 1);
        QCOMPARE(records(u"User/Create/Successful"_s, u"Ada"_s, pro, fabrikam), 1);
        QCOMPARE(records(u"User/Delete/Failed"_s, u"Ada"_s, tina, fabrikam), 1);
        QCOMPARE(count(u"audit_records"_s), 12);
    }
};

QTEST_GUILESS_MAIN(TestDelegationRules)
#include "tst_delegationrules.moc"
