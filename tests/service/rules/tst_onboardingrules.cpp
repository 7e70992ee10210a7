// Invitations: who may answer them, what accepting brings about, and what it does not.
#include "core/domain/invitation.h"
#include "core/domain/tenant.h"
#include "tests/service/rules/rulestest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString path = u"/v1/invitations/"_s + invitation;

QJsonObject adminsOf(std::initializer_list<std::pair<QString, QString>> admins)
{
    QJsonArray list;
    for (const auto &[kind, id] : admins)
        list.append(QJsonObject{{u"kind"_s, kind}, {u"id"_s, id}});
    return {{u"primaryAdmins"_s, list}};
}

} // namespace

class TestOnboardingRules : public RulesTest
{
    Q_OBJECT

    Answer accept(const QString &person, const QJsonObject &body = adminsOf({{u"user"_s, ada}}), Headers headers = {})
    {
        headers.emplace_back("If-Match", "*");
        return world().send("POST", person, path + u"/accept"_s, body, headers);
    }
    Answer deny(const QString &person)
    {
        return world().send("POST", person, path + u"/deny"_s, {}, {{"If-Match", "*"}});
    }
    int count(const QString &from) { return world().value(u"SELECT COUNT(*) FROM "_s + from).toInt(); }

private Q_SLOTS:
    void INV_04_onlyTenantManagersAndProManagersSeeInvitations()
    {
        for (const QString &person : {pro, tina}) {
            QCOMPARE(world().get(person, u"/v1/invitations"_s).value().size(), 1);
            const Answer one = world().get(person, path);
            QCOMPARE(one.status, 200);
            const Result<Invitation> decoded = invitationFromJson(one.json);
            QVERIFY(decoded.has_value());
            QCOMPARE(decoded->customerName, u"Litware"_s);
            QCOMPARE(decoded->roomCount, 1U);
        }
        for (const QString &person : {ada, hanna, nobody, rival}) {
            QCOMPARE(world().get(person, path).status, 404);
            QCOMPARE(accept(person).code(), u"itemNotFound"_s);
            QCOMPARE(deny(person).code(), u"itemNotFound"_s);
        }
        for (const QString &person : {ada, hanna, nobody})
            QCOMPARE(world().get(person, u"/v1/invitations"_s).status, 404);
        QCOMPARE(world().get(rival, u"/v1/invitations"_s).value().size(), 1); // its own
        QCOMPARE(count(u"invitations WHERE status = 'pending'"_s), 2);
    }

    void INV_05_respondersSeeMetadataAndNoData()
    {
        for (const QString &person : {pro, tina}) {
            const QJsonArray tenants = world().get(person, u"/v1/tenants"_s).value();
            QCOMPARE(tenants.size(), 2);
            for (const QJsonValue &value : tenants) {
                const Result<Tenant> tenant = tenantFromJson(value.toObject());
                QVERIFY(tenant.has_value());
                QVERIFY(!tenant->counts);
                QVERIFY(tenant->permissions.isEmpty());
                QVERIFY(tenant->roomCountInScope > 0);
            }
            for (const QString &data : {u"/incidents"_s, u"/incidents/delta"_s, u"/rooms"_s, u"/rooms/delta"_s,
                                        u"/rooms/room-one"_s, u"/incidents/AAAAAA-BBBBBB"_s}) {
                const Answer answer = world().get(person, u"/v1/tenants/"_s + contoso + data);
                QCOMPARE(answer.status, 403);
                QCOMPARE(answer.code(), u"accessDenied"_s);
            }
            QVERIFY(world().get(person, u"/v1/incidents"_s).value().isEmpty());
        }
    }

    void INV_06_denyDeletesTheInvitation()
    {
        QCOMPARE(deny(tina).status, 204);
        QCOMPARE(world().get(tina, path).status, 404);
        QCOMPARE(accept(tina).status, 404);
        QCOMPARE(deny(tina).status, 404);
        QCOMPARE(count(u"invitations WHERE id = 'inv-litware'"_s), 0);
        QCOMPARE(count(u"invitation_scope WHERE invitation_id = 'inv-litware'"_s), 0);
        QCOMPARE(count(u"relationships"_s), 2);
    }

    void INV_07_anExpiredInvitationCannotBeAccepted()
    {
        world().clock.advance(13 * 24h - 1ms); // the last moment it could be
        QCOMPARE(world().get(tina, path).json[u"status"].toString(), u"pending"_s);
        world().clock.advance(1ms);
        // The tokens of yesterday are over as well: sign in again.
        world().sql(u"UPDATE access_tokens SET expires_ms = expires_ms + 100000000000"_s);
        QCOMPARE(world().get(tina, path).json[u"status"].toString(), u"expired"_s);
        const Answer late = accept(tina);
        QCOMPARE(late.status, 410);
        QCOMPARE(late.code(), u"invitationExpired"_s);
        QCOMPARE(count(u"relationships"_s), 2);
    }

    void INV_07_theFirstAcceptanceWins()
    {
        QCOMPARE(accept(tina).status, 201);
        const Answer second = accept(pro);
        QCOMPARE(second.status, 409);
        QCOMPARE(second.code(), u"invitationAlreadyAccepted"_s);
        QCOMPARE(count(u"relationships"_s), 3);
        QCOMPARE(deny(pro).status, 409);
    }

    void INV_07_ofManyAtOnceExactlyOneWins()
    {
        std::vector<std::unique_ptr<QNetworkReply>> replies;
        for (int i = 0; i < 6; ++i) {
            const QByteArray token = world().token(i % 2 == 0 ? tina : pro);
            replies.push_back(world().client().begin("POST", path + u"/accept"_s,
                                                     {{"Authorization", "Bearer " + token}, {"If-Match", "*"}},
                                                     QJsonDocument(adminsOf({{u"user"_s, ada}})).toJson()));
        }
        int won = 0;
        int late = 0;
        for (const auto &reply : replies) {
            const int status = ServiceClient::wait(*reply).status;
            won += status == 201 ? 1 : 0;
            late += status == 409 ? 1 : 0;
        }
        QCOMPARE(won, 1);
        QCOMPARE(late, 5);
        QCOMPARE(count(u"relationships"_s), 3);
        QCOMPARE(count(u"roles WHERE tenant_id = '"_s + litware + u"'"_s), 1);
    }

    void INV_40_anAnswerNamesTheInvitationThatWasSeen()
    {
        for (const QString &answer : {u"/accept"_s, u"/deny"_s}) {
            const QJsonObject body = adminsOf({{u"user"_s, ada}});
            const Answer blind = world().send("POST", tina, path + answer, body);
            QCOMPARE(blind.status, 428);
            QCOMPARE(blind.code(), u"preconditionRequired"_s);
            QCOMPARE(world().send("POST", tina, path + answer, body, {{"If-Match", "W/\"7\""}}).status, 412);
        }
        QCOMPARE(count(u"invitations WHERE status = 'pending'"_s), 2);
        // Who comes too late hears that, and not that his page is old.
        QCOMPARE(accept(pro).status, 201);
        const Answer late =
            world().send("POST", tina, path + u"/accept"_s, adminsOf({{u"user"_s, ada}}), {{"If-Match", "W/\"1\""}});
        QCOMPARE(late.code(), u"invitationAlreadyAccepted"_s);
    }

    void INV_08_acceptingNeedsAPrimaryAdminAndChangesNothingWithout()
    {
        for (const QJsonObject &body : {QJsonObject(), adminsOf({})}) {
            const Answer answer = accept(tina, body);
            QCOMPARE(answer.status, 422);
            QCOMPARE(answer.code(), u"primaryAdminRequired"_s);
            QCOMPARE(answer.target(), u"primaryAdmins"_s);
        }
        QCOMPARE(count(u"invitations WHERE status = 'pending'"_s), 2);
        QCOMPARE(count(u"relationships"_s), 2);
    }

    void INV_18_primaryAdminsBelongToThePartner_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("id");
        QTest::newRow("another partner's") << u"user"_s << rival;
        QTest::newRow("disabled") << u"user"_s << gone;
        QTest::newRow("unknown") << u"user"_s << u"user-x"_s;
        QTest::newRow("a group called a user") << u"user"_s << operators;
    }
    void INV_18_primaryAdminsBelongToThePartner()
    {
        QFETCH(QString, kind);
        QFETCH(QString, id);
        const Answer answer = accept(tina, adminsOf({{u"user"_s, ada}, {kind, id}}));
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.code(), u"principalNotInTenant"_s);
        QCOMPARE(count(u"relationships"_s), 2);
    }

    void INV_09_theAcceptorGetsNothing()
    {
        const Answer accepted = accept(tina, adminsOf({{u"securityGroup"_s, operators}, {u"user"_s, hanna}}));
        QCOMPARE(accepted.status, 201);
        const Result<Tenant> tenant = tenantFromJson(accepted.json);
        QVERIFY(tenant.has_value());
        QCOMPARE(tenant->relationship, RelationshipStatus::Active);
        QVERIFY(tenant->permissions.isEmpty());
        QVERIFY(!tenant->counts);
        QCOMPARE(world().get(tina, u"/v1/tenants/%1/rooms"_s.arg(litware)).status, 403);

        // Those who were named hold the role, through a group too.
        for (const QString &person : {ada, hanna})
            QCOMPARE(world().get(person, u"/v1/tenants/%1/rooms"_s.arg(litware)).value().size(), 1);
        // Whoever accepted can leave: nothing changes for them.
        world().sql(u"UPDATE principals SET enabled = 0 WHERE id = ?"_s, {tina});
        QCOMPARE(world().get(hanna, u"/v1/tenants/%1/rooms"_s.arg(litware)).status, 200);
    }

    void whoNamesHimselfIsAnsweredWithHisRole()
    {
        const Answer accepted = accept(tina, adminsOf({{u"user"_s, tina}}));
        QCOMPARE(accepted.json[u"roles"].toArray(), QJsonArray{u"Primary admins"_s});
        QVERIFY(accepted.json[u"counts"].isObject());
    }

    void nothingOfAnEarlierRelationshipComesBack()
    {
        world().sql(
            u"INSERT INTO relationships (id, customer_tenant_id, partner_tenant_id, status, invited_ms,"
            u" accepted_ms, terminated_ms, terminated_by, change_control) VALUES ('rel-old', ?, ?, 'terminated',"
            u" 1, 2, 3, 'customer', '{}')"_s,
            {litware, fabrikam});
        world().sql(u"INSERT INTO roles (id, tenant_id, partner_tenant_id, owner_side, role_type, name, permissions)"
                    u" VALUES ('old-role', ?, ?, 'partner', 'builtIn', 'Primary admins', 'tickets.view')"_s,
                    {litware, fabrikam});
        world().sql(u"INSERT INTO assignments (id, role_id, tenant_id, name) VALUES ('old', 'old-role', ?, 'x')"_s,
                    {litware});
        world().sql(u"INSERT INTO assignment_members (assignment_id, principal_id) VALUES ('old', ?)"_s, {fred});
        QCOMPARE(accept(tina).status, 201);
        QCOMPARE(world().get(fred, u"/v1/tenants/"_s + litware).status, 404);
        QCOMPARE(world().get(ada, u"/v1/tenants/"_s + litware).json[u"relationshipStatus"].toString(), u"active"_s);
    }

    void INV_37_everyAnswerIsOnRecord()
    {
        QCOMPARE(accept(tina, adminsOf({})).status, 422);
        QCOMPARE(accept(hanna).status, 404);
        QCOMPARE(accept(tina).status, 201);
        QCOMPARE(accept(pro).status, 409);
        const auto records = [&](const QString &what, const QString &who) {
            return world()
                .value(u"SELECT COUNT(*) FROM audit_records WHERE tenant_id = ? AND user_tenant_id = ? AND user_id = ?"
                       u" AND category || '/' || operation || '/' || result_status = ?"_s,
                       {litware, fabrikam, who, what})
                .toInt();
        };
        QCOMPARE(records(u"PartnerInvitation/Update/Failed"_s, tina), 1);
        QCOMPARE(records(u"PartnerInvitation/Update/Failed"_s, hanna), 1);
        QCOMPARE(records(u"PartnerInvitation/Update/Failed"_s, pro), 1);
        QCOMPARE(records(u"PartnerInvitation/Update/Successful"_s, tina), 1);
        QCOMPARE(records(u"Role/Create/Successful"_s, tina), 1);
        QCOMPARE(records(u"Assignment/Create/Successful"_s, tina), 1);
        QCOMPARE(count(u"audit_records"_s), 6);
    }

    void aDenialIsOnRecordAndHappensOnce()
    {
        const Headers once{{"If-Match", "W/\"1\""},
                           {"Repeatability-Request-ID", "3f2504e0-4f89-41d3-9a0c-0305e82c3301"}};
        QCOMPARE(world().send("POST", tina, path + u"/deny"_s, {}, once).status, 204);
        QCOMPARE(world().send("POST", tina, path + u"/deny"_s, {}, once).status, 204);
        QCOMPARE(count(u"audit_records WHERE operation = 'Delete' AND result_status = 'Successful'"_s), 1);
        QCOMPARE(count(u"audit_records"_s), 1);
    }

    void acceptingAgainUnderTheSameKeyGivesTheSameAnswer()
    {
        const Headers once{{"Repeatability-Request-ID", "3f2504e0-4f89-41d3-9a0c-0305e82c3301"}};
        const Answer first = accept(tina, adminsOf({{u"user"_s, ada}}), once);
        const Answer again = accept(tina, adminsOf({{u"user"_s, ada}}), once);
        QCOMPARE(first.status, 201);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.body, first.body);
        QCOMPARE(count(u"relationships"_s), 3);
    }

    void INV_17_thePartnersOwnTenantIsNoCustomer()
    {
        // Even if a row said so.
        world().sql(u"INSERT INTO relationships (id, customer_tenant_id, partner_tenant_id, status, invited_ms,"
                    u" accepted_ms, change_control) VALUES ('rel-self', ?, ?, 'active', 1, 2, '{}')"_s,
                    {fabrikam, fabrikam});
        QCOMPARE(world().get(pro, u"/v1/tenants"_s).value().size(), 2);
        QCOMPARE(world().get(pro, u"/v1/tenants/"_s + fabrikam).status, 404);
    }
};

QTEST_GUILESS_MAIN(TestOnboardingRules)
#include "tst_onboardingrules.moc"
