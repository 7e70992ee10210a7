// The demo's OpenID provider: every step, and every wrong one.
#include "core/openid/jwt.h"
#include "service/demo/demoworld.h"
#include "tests/service/rules/rulestest.h"
#include "tests/support/demosignin.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestDemoSignIn : public RulesTest
{
    Q_OBJECT

    [[nodiscard]] int accessStatus(const Answer &tokens)
    {
        const QByteArray token = tokens.json[u"access_token"].toString().toLatin1();
        return world().client().ask("GET", u"/v1/me/access"_s, {{"Authorization", "Bearer " + token}}).status;
    }
    void addPersonas()
    {
        for (const service::DemoPersona &persona : service::demoPersonas()) {
            world().sql(u"INSERT INTO principals (id, tenant_id, kind, display_name) VALUES (?, ?, 'user', ?)"_s,
                        {persona.principalId, fabrikam, persona.displayName});
        }
    }
    [[nodiscard]] DemoSignIn demo() { return DemoSignIn(world().client()); }

private Q_SLOTS:
    void whatItSaysOfItselfIsWhereItIs()
    {
        const QJsonObject facts =
            world().client().ask("GET", u"/v1/demo/openid/.well-known/openid-configuration"_s).json;
        QVERIFY(facts[u"issuer"].toString().endsWith(u"/v1/demo/openid"_s));
        QCOMPARE(world().client().ask("GET", facts[u"jwks_uri"].toString()).status, 200);
    }

    void theIdTokenNamesThePersonAndIsSigned()
    {
        addPersonas();
        const Answer tokens = demo().redeem(demo().code(u"help-desk"_s));
        QCOMPARE(tokens.status, 200);
        const auto keys = openid::keySetFromJson(world().client().ask("GET", u"/v1/demo/openid/keys"_s).json);
        QVERIFY(keys);
        const Result<openid::Jwt> jwt = openid::verifiedJwt(tokens.json[u"id_token"].toString().toLatin1(), *keys);
        QVERIFY(jwt);
        QCOMPARE(jwt->claims[u"name"].toString(), u"Ravi Menon"_s);
        QCOMPARE(jwt->claims[u"nonce"].toString(), u"a-nonce"_s);
        QVERIFY(openid::checkClaims(jwt->claims, jwt->claims[u"iss"].toString(), u"roomwarden-console"_s,
                                    world().clock.now()));
        QCOMPARE(accessStatus(tokens), 200);
    }

    void aWrongRequestGetsNoCode_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("status");
        QTest::newRow("another client") << u"client_id"_s << u"other"_s << 400;
        QTest::newRow("back to the net") << u"redirect_uri"_s << u"http://evil.example:80/"_s << 400;
        QTest::newRow("back to a look-alike") << u"redirect_uri"_s << u"http://127.0.0.1.evil.example:80/"_s << 400;
        QTest::newRow("back as somebody") << u"redirect_uri"_s << u"http://a@127.0.0.1:80/"_s << 400;
        QTest::newRow("back to nowhere") << u"redirect_uri"_s << QString() << 400;
        QTest::newRow("without PKCE") << u"code_challenge"_s << QString() << 302;
        QTest::newRow("plain PKCE") << u"code_challenge_method"_s << u"plain"_s << 302;
        QTest::newRow("implicit") << u"response_type"_s << u"token"_s << 302;
        QTest::newRow("nobody we know") << u"login_hint"_s << u"nobody"_s << 302;
    }

    void aWrongRequestGetsNoCode()
    {
        addPersonas();
        QFETCH(const QString, name);
        QFETCH(const QString, value);
        QFETCH(const int, status);
        const Answer answer = demo().authorize(u"help-desk"_s, {{name, value}});
        QCOMPARE(answer.status, status);
        const QUrlQuery back = DemoSignIn::sentBack(answer);
        QVERIFY(!back.hasQueryItem(u"code"_s));
        if (status == 302) {
            QVERIFY(back.hasQueryItem(u"error"_s));
            QCOMPARE(back.queryItemValue(u"state"_s), u"a-state"_s);
            QVERIFY(back.queryItemValue(u"iss"_s).endsWith(u"/v1/demo/openid"_s));
        }
    }

    void withoutAHintThePersonChooses()
    {
        addPersonas();
        const Answer page = demo().authorize({});
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("Ravi Menon"));
        QVERIFY(page.body.contains("login_hint=help-desk"));
    }

    void aCodeWorksOnceAndASecondTimeEndsWhatCameOfIt()
    {
        addPersonas();
        const QString code = demo().code(u"help-desk"_s);
        const Answer tokens = demo().redeem(code);
        QCOMPARE(accessStatus(tokens), 200);
        const Answer again = demo().redeem(code);
        QCOMPARE(again.status, 400);
        QCOMPARE(again.json[u"error"].toString(), u"invalid_grant"_s);
        QCOMPARE(accessStatus(tokens), 401);
        QCOMPARE(demo().refresh(tokens.json[u"refresh_token"].toString()).status, 400);
    }

    void aCodeNeedsItsVerifierAndIsSoonTooOld()
    {
        addPersonas();
        QCOMPARE(demo().redeem(demo().code(u"help-desk"_s), "another-verifier").status, 400);
        const QString code = demo().code(u"help-desk"_s);
        world().clock.advance(60s);
        QCOMPARE(demo().redeem(code).status, 400);
    }

    void aRefreshTokenIsReplacedAndAnOldOneEndsTheFamily()
    {
        addPersonas();
        const Answer first = demo().redeem(demo().code(u"help-desk"_s));
        const Answer second = demo().refresh(first.json[u"refresh_token"].toString());
        QCOMPARE(second.status, 200);
        QCOMPARE(accessStatus(second), 200);
        QCOMPARE(demo().refresh(first.json[u"refresh_token"].toString()).status, 400); // stolen or replayed
        QCOMPARE(demo().refresh(second.json[u"refresh_token"].toString()).status, 400);
        QCOMPARE(accessStatus(second), 401);
    }

    void revokingEndsRefreshAndAccess()
    {
        addPersonas();
        const Answer tokens = demo().redeem(demo().code(u"help-desk"_s));
        const QByteArray refresh = tokens.json[u"refresh_token"].toString().toLatin1();
        QCOMPARE(demo().post(u"revoke"_s, "token=" + refresh).status, 200);
        QCOMPARE(accessStatus(tokens), 401);
        QCOMPARE(demo().refresh(QString::fromLatin1(refresh)).status, 400);
        QCOMPARE(demo().post(u"revoke"_s, "token=nothing").status, 200);
    }
};

QTEST_GUILESS_MAIN(TestDemoSignIn)
#include "tst_demosignin.moc"
