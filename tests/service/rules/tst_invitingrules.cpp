// Inviting a partner: what an invitation has to say, who sends it, and that there is no other way in.
#include "core/domain/invitation.h"
#include "tests/service/rules/customerrulestest.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

class TestInvitingRules : public CustomerRulesTest
{
    Q_OBJECT

private Q_SLOTS:
    void INV_01_aRelationshipBeginsWithAnInvitationFromTheCustomer()
    {
        for (const QString &person : {pro, tina, ada}) {
            QCOMPARE(invite(person, invitationTo(u"fabrikam.com"_s)).status, 403);
            for (const QByteArray &method : {"POST"_ba, "PUT"_ba, "PATCH"_ba}) {
                for (const QString &path : {u"/v1/tenants"_s, QString(u"/v1/tenants/"_s + litware),
                                            u"/v1/invitations"_s, u"/v1/tenants/%1/relationship"_s.arg(litware)})
                    QCOMPARE(world().send(method, person, path, invitationTo(u"fabrikam.com"_s)).status, 405);
            }
        }
        QCOMPARE(count(u"relationships"_s), 2);
        QCOMPARE(count(u"invitations"_s), 2);

        // Adventure, invited by Contoso, accepts: the one way there is.
        const Answer sent = invite(carla, invitationTo(u" Adventure.COM "_s));
        QCOMPARE(sent.status, 201);
        const Result<Invitation> invitation = invitationFromJson(sent.json);
        QCOMPARE(invitation->status, Invitation::Status::Pending);
        QCOMPARE(invitation->partnerDomain, u"adventure.com"_s);
        QCOMPARE(invitation->roomCount, 5U);
        QCOMPARE(invitation->expires, invitation->created.addDays(14));
        const QString accept = u"/v1/invitations/%1/accept"_s.arg(invitation->id.text());
        const QJsonObject admins{
            {u"primaryAdmins"_s, QJsonArray{QJsonObject{{u"kind"_s, u"user"_s}, {u"id"_s, rival}}}}};
        QCOMPARE(world().send("POST", pro, accept, admins).status, 404); // it is not for Fabrikam
        QCOMPARE(world().send("POST", rival, accept, admins, any).status, 201);
        QCOMPARE(roomsOf(rival), 5);
        QCOMPARE(roomsOf(hanna), 4); // who had four before has four
    }

    void INV_02_anInvitationNamesAPartnerRoomsTermsAndDays_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        for (const QJsonValue &days : {QJsonValue(0), QJsonValue(31), QJsonValue(1.5), QJsonValue(QJsonValue::Null),
                                       QJsonValue(u"5"_s), QJsonValue(-1), QJsonValue(1e300)}) {
            QTest::addRow("days %s", QJsonDocument(QJsonArray{days}).toJson(QJsonDocument::Compact).constData())
                << u"expiresInDays"_s << days;
        }
        QTest::newRow("no rooms") << u"scope"_s << QJsonValue(QJsonArray());
        QTest::newRow("rooms in words") << u"scope"_s << QJsonValue(u"all"_s);
        QTest::newRow("a kind of its own")
            << u"scope"_s << QJsonValue(QJsonArray{QJsonObject{{u"kind"_s, u"campus"_s}}});
        QTest::newRow("terms refused") << u"termsAccepted"_s << QJsonValue(false);
        QTest::newRow("terms not mentioned") << u"termsAccepted"_s << QJsonValue(QJsonValue::Null);
        QTest::newRow("two domains") << u"partnerDomain"_s << QJsonValue(u"a.com, b.com"_s);
        QTest::newRow("no domain") << u"partnerDomain"_s << QJsonValue(u""_s);
        QTest::newRow("no dot") << u"partnerDomain"_s << QJsonValue(u"fabrikam"_s);
    }
    void INV_02_anInvitationNamesAPartnerRoomsTermsAndDays()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject body = invitationTo(u"adventure.com"_s);
        body.insert(field, value);
        const Answer answer = invite(carla, body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), u"invalidRequest"_s);
        QCOMPARE(answer.target(), field);
        QCOMPARE(count(u"invitations"_s), 2);
    }

    void INV_02_onlyOwnRoomsAreOffered()
    {
        for (const QString &foreign : {roomNorth, u"room-x"_s}) {
            QJsonObject body = invitationTo(u"adventure.com"_s);
            body.insert(u"scope"_s, QJsonArray{room(roomOne), room(foreign)});
            const Answer answer = invite(carla, body);
            QCOMPARE(answer.status, 422);
            QCOMPARE(answer.code(), u"scopeNotAllowed"_s);
        }
        for (const int days : {1, 30}) {
            QJsonObject body = invitationTo(u"adventure.com"_s);
            body.insert(u"expiresInDays"_s, days);
            const Answer sent = invite(carla, body);
            QCOMPARE(sent.status, 201);
            QCOMPARE(world().send("DELETE", carla, invitations + u'/' + sent.json[u"id"].toString(), {}, any).status,
                     204);
        }
    }

    void INV_03_everyEventIsApprovedAutomatically()
    {
        QJsonObject body = invitationTo(u"adventure.com"_s);
        body.insert(u"changeControl"_s, QJsonObject{{u"updateForce"_s, u"manual"_s}});
        const Answer refused = invite(carla, body);
        QCOMPARE(refused.status, 422);
        QCOMPARE(refused.code(), u"notSupported"_s);
        QCOMPARE(refused.target(), u"changeControl"_s);
        body.insert(u"changeControl"_s, QJsonObject{{u"paintWalls"_s, u"auto"_s}});
        QCOMPARE(invite(carla, body).status, 400);
        QCOMPARE(count(u"invitations"_s), 2);
        body.insert(u"changeControl"_s, QJsonObject{{u"updateForce"_s, u"auto"_s}});
        const QJsonObject control = invite(carla, body).json[u"changeControl"].toObject();
        QCOMPARE(control.keys().size(), changeControlEvents().size());
        for (const QString &event : changeControlEvents())
            QCOMPARE(control[event].toString(), u"auto"_s);
    }

    void INV_17_nobodyInvitesHimself()
    {
        const Answer own = invite(carla, invitationTo(u"contoso.com"_s));
        QCOMPARE(own.status, 422);
        QCOMPARE(own.code(), u"selfInvitation"_s);
        QCOMPARE(own.target(), u"partnerDomain"_s);
        // By a domain that leads to the own tenant, too.
        world().sql(u"UPDATE tenants SET kind = 'partner' WHERE tenant_id = ?"_s, {litware});
        world().sql(u"INSERT INTO partner_domains (domain, tenant_id) VALUES ('litware-services.com', ?)"_s, {litware});
        world().sql(u"UPDATE principals SET tenant_id = ? WHERE id = ?"_s, {litware, carla});
        QCOMPARE(invite(carla, invitationTo(u"litware-services.com"_s)).status, 403); // a partner sends none
    }

    void onlyEligiblePartnersOnce()
    {
        QCOMPARE(invite(carla, invitationTo(u"nobody.example"_s)).code(), u"partnerNotEligible"_s);
        world().sql(u"UPDATE tenants SET eligible = 0 WHERE tenant_id = ?"_s, {adventure});
        QCOMPARE(invite(carla, invitationTo(u"adventure.com"_s)).code(), u"partnerNotEligible"_s);
        world().sql(u"UPDATE tenants SET eligible = 1"_s);
        QCOMPARE(invite(carla, invitationTo(u"fabrikam.com"_s)).code(), u"relationshipExists"_s);
        QCOMPARE(invite(lou, invitationTo(u"fabrikam.com"_s)).code(), u"invitationExists"_s);
        // An expired one stands in nobody's way.
        world().sql(u"UPDATE invitations SET expires_ms = 1 WHERE id = ?"_s, {invitation});
        QCOMPARE(invite(lou, invitationTo(u"fabrikam.com"_s)).status, 201);
        for (const QString &person : {chris, pro})
            QCOMPARE(invite(person, invitationTo(u"adventure.com"_s)).code(), u"accessDenied"_s);
    }

    void whatWasTakenBackCannotBeAccepted()
    {
        const QString path = invitations + u'/' + invitation;
        QCOMPARE(world().get(lou, path).json[u"scope"].toArray().size(), 1);
        QCOMPARE(world().get(carla, path).status, 404);
        QCOMPARE(world().send("DELETE", carla, path, {}, any).status, 404);
        QCOMPARE(world().send("DELETE", lou, path, {}).status, 428);
        QCOMPARE(world().send("DELETE", lou, path, {}, {{"If-Match", "W/\"4\""}}).status, 412);
        QCOMPARE(world().send("DELETE", lou, path, {}, {{"If-Match", "W/\"1\""}}).status, 204);
        QCOMPARE(world().get(lou, path).json[u"status"].toString(), u"revoked"_s);
        QCOMPARE(world().send("DELETE", lou, path, {}, any).code(), u"invitationRevoked"_s);
        const Answer late = world().send("POST", tina, u"/v1/invitations/%1/accept"_s.arg(invitation), {});
        QCOMPARE(late.code(), u"invitationRevoked"_s);
        QCOMPARE(count(u"relationships"_s), 2);
    }
};

QTEST_GUILESS_MAIN(TestInvitingRules)
#include "tst_invitingrules.moc"
