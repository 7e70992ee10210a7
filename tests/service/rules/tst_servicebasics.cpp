// The service as a whole: signing in and out, hints, health, and what it does with input that is out of order.
#include "core/domain/access.h"
#include "core/domain/principal.h"
#include "service/demo/demoworld.h"
#include "tests/service/rules/rulestest.h"
#include "tests/support/demosignin.h"

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestServiceBasics : public RulesTest
{
    Q_OBJECT

    void addPersona(const QString &id)
    {
        for (const service::DemoPersona &persona : service::demoPersonas()) {
            if (persona.id == id) {
                world().sql(u"INSERT INTO principals (id, tenant_id, kind, display_name) VALUES (?, ?, 'user', ?)"_s,
                            {persona.principalId, fabrikam, persona.displayName});
            }
        }
    }
    Answer withToken(const QByteArray &token, const QString &path, const QByteArray &method = "GET")
    {
        return world().client().ask(method, path, {{"Authorization", "Bearer " + token}});
    }
    Answer post(const QByteArray &body, const Headers &headers = {})
    {
        Headers all = headers;
        all.emplace_back("Authorization", "Bearer " + world().token(hanna));
        return world().client().ask("POST", u"/v1/tenants/%1/incidents"_s.arg(contoso), all, body);
    }

private Q_SLOTS:
    void healthNeedsNobody()
    {
        for (const QString &path : {u"/healthz"_s, u"/readyz"_s}) {
            const Answer answer = world().client().ask("GET", path);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.json[u"status"].toString(), u"ok"_s);
        }
    }

    void everythingElseNeedsAToken()
    {
        for (const QString &path : {u"/v1/me/access"_s, u"/v1/tenants"_s, u"/v1/hints"_s, u"/v1/no/such/thing"_s}) {
            const Answer answer = world().client().ask("GET", path);
            QCOMPARE(answer.status, 401);
            QCOMPARE(answer.code(), u"unauthenticated"_s);
            QVERIFY(answer.header("www-authenticate").startsWith("Bearer"));
            QVERIFY(!answer.json[u"error"][u"innerError"][u"request-id"].toString().isEmpty());
        }
        QCOMPARE(world().get(hanna, u"/v1/no/such/thing"_s).status, 404);
        QCOMPARE(world().send("DELETE", hanna, u"/v1/tenants"_s, {}).status, 405);
    }

    void signingInAndOut()
    {
        addPersona(u"help-desk"_s);
        const QJsonArray personas = world().client().ask("GET", u"/v1/demo/personas"_s).value();
        QCOMPARE(personas.size(), 1); // those this world has
        const QByteArray token = DemoSignIn(world().client()).token(u"help-desk"_s);
        QCOMPARE(QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding).size(), 32);
        const Answer access = withToken(token, u"/v1/me/access"_s);
        QVERIFY(accessFromJson(access.json).has_value());
        QCOMPARE(accessFromJson(access.json)->partnerName, u"Fabrikam"_s);
        // Only a hash of it is kept.
        QCOMPARE(world()
                     .value(u"SELECT COUNT(*) FROM access_tokens WHERE token_hash = ?"_s, {QString::fromLatin1(token)})
                     .toInt(),
                 0);
        QCOMPARE(withToken(token, u"/v1/session/signOut"_s, "POST").status, 204);
        QCOMPARE(withToken(token, u"/v1/me/access"_s).status, 401);
    }

    void aTokenEndsByItself()
    {
        QCOMPARE(world().get(hanna, u"/v1/me/access"_s).status, 200);
        world().clock.advance(8h);
        QCOMPARE(world().get(hanna, u"/v1/me/access"_s).status, 401);
    }

    void personasExistOnlyWhereTheyWereSwitchedOn()
    {
        addPersona(u"help-desk"_s);
        world().stopService();
        world().config().demoPersonas = false;
        QVERIFY(world().startService().isEmpty());
        QCOMPARE(world().client().ask("GET", u"/v1/demo/personas"_s).status, 404);
        QCOMPARE(DemoSignIn(world().client()).authorize(u"help-desk"_s).status, 404);
        QCOMPARE(world().client().ask("GET", u"/v1/demo/openid/keys"_s).status, 404);
    }

    void wrongCredentialsAreSlowedDownAndRightOnesAreNot()
    {
        int refused = 0;
        Answer last;
        for (int i = 0; i < 25; ++i) {
            last = withToken("wrong", u"/v1/me/access"_s);
            refused += last.status == 401 ? 1 : 0;
        }
        QCOMPARE(refused, 20);
        QCOMPARE(last.status, 429);
        QCOMPARE(last.code(), u"activityLimitReached"_s);
        QVERIFY(last.header("retry-after").toInt() > 0 && last.header("retry-after").toInt() <= 60);
        QCOMPARE(world().report(roomOne, diskHealth, u"healthy"_s, "wrong").status, 429);
        QCOMPARE(world().get(hanna, u"/v1/me/access"_s).status, 200);
        world().clock.advance(61s);
        QCOMPARE(withToken("wrong", u"/v1/me/access"_s).status, 401);
    }

    void aBodyOutOfOrderIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("two values") << QByteArray("{} {}");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("a word") << QByteArray("\"x\"");
        QTest::newRow("not UTF-8") << QByteArray("{\"description\":\"\xff\xfe\",\"rooms\":[\"room-one\"]}");
        QTest::newRow("deep") << QByteArray("{\"rooms\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}");
        QTest::newRow("an object as text") << QByteArray("{\"description\":{},\"rooms\":[\"room-one\"]}");
    }
    void aBodyOutOfOrderIsRefused()
    {
        QFETCH(QByteArray, body);
        const Answer answer = post(body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), u"invalidRequest"_s);
        QVERIFY(world().incidents().isEmpty());
    }

    void aBodyMustSayThatItIsJson()
    {
        const std::unique_ptr<QNetworkReply> reply = world().client().begin(
            "POST", u"/v1/tenants/%1/incidents"_s.arg(contoso),
            {{"Authorization", "Bearer " + world().token(hanna)}, {"Content-Type", "text/plain"}}, "{}");
        QCOMPARE(ServiceClient::wait(*reply).status, 415);
    }

    void linksFollowATrustedProxyAndNobodyElse()
    {
        const auto next = [&] {
            const Headers proxied{{"X-Forwarded-Proto", "https"}, {"X-Forwarded-Host", "rooms.example"}};
            return world().get(pro, u"/v1/tenants?$top=1"_s, proxied).json[u"@odata.nextLink"].toString();
        };
        const QString link = next();
        QVERIFY2(QUrl(link).port() == world().client().base().port(), qPrintable(link));
        QVERIFY2(link.startsWith(u"http://127.0.0.1:"_s), qPrintable(link));
        world().stopService();
        world().config().proxies = *service::TrustedProxies::parse(u"127.0.0.1"_s);
        QVERIFY(world().startService().isEmpty());
        QVERIFY2(next().startsWith(u"https://rooms.example/v1/tenants?"_s), qPrintable(next()));
    }

    // Otherwise one who guesses at tokens would lock out everybody who comes through the same proxy.
    void behindAProxyEveryClientIsSlowedDownForItself()
    {
        world().stopService();
        world().config().proxies = *service::TrustedProxies::parse(u"127.0.0.1"_s);
        QVERIFY(world().startService().isEmpty());
        const auto guess = [&](const QByteArray &client) {
            return world()
                .client()
                .ask("GET", u"/v1/me/access"_s, {{"Authorization", "Bearer wrong"}, {"X-Forwarded-For", client}})
                .status;
        };
        for (int i = 0; i < 20; ++i)
            QCOMPARE(guess("192.0.2.1"), 401);
        QCOMPARE(guess("192.0.2.1"), 429);
        QCOMPARE(guess("192.0.2.2"), 401);
    }

    void theDirectoryIsThePartnersOwn()
    {
        const auto find = [&](const QString &text) {
            QStringList ids;
            const QJsonArray value = world().get(tina, u"/v1/directory/principals?$search="_s + text).value();
            for (const QJsonValue &principal : value) {
                if (principalFromJson(principal.toObject()).has_value())
                    ids.append(principal[u"id"].toString());
            }
            return ids;
        };
        QCOMPARE(find(u"hANN"_s), QStringList{hanna});
        QCOMPARE(find(u"operators"_s), QStringList{operators});
        QCOMPARE(find(u"rival"_s), QStringList());
        QCOMPARE(find(u"gone"_s), QStringList());
        QVERIFY(find(u"fabrikam.com"_s).size() >= 8);
        QCOMPARE(find(u"%25"_s), QStringList()); // no wildcard
        QCOMPARE(world().get(tina, u"/v1/directory/principals"_s).status, 400);
    }

    void tenantsArePaged()
    {
        const Answer first = world().get(pro, u"/v1/tenants?$top=1"_s);
        QCOMPARE(first.value().first()[u"displayName"].toString(), u"Contoso"_s);
        const Answer second = world().get(pro, first.json[u"@odata.nextLink"].toString());
        QCOMPARE(second.value().first()[u"displayName"].toString(), u"Northwind"_s);
        QVERIFY(!second.json.contains(u"@odata.nextLink"_s));
    }
};

QTEST_GUILESS_MAIN(TestServiceBasics)
#include "tst_servicebasics.moc"
