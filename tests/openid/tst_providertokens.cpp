// The service and the tokens of OpenID providers: whom it lets in, as whom, and whom not. The provider is one whose
// keys and words the test chooses, over real HTTP.
#include "core/domain/access.h"
#include "core/openid/signingkey.h"
#include "service/identity/secrets.h"
#include "tests/service/rules/rulestest.h"
#include "tests/support/rawhttpserver.h"

#include <QMessageAuthenticationCode>
#include <QTcpSocket>

using namespace roomwarden;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestProviderTokens : public RulesTest
{
    Q_OBJECT

    static constexpr auto audience = "api://roomwarden-service";

    openid::SigningKey m_key{u"k1"_s};
    QJsonObject m_published = m_key.publicSet();
    std::optional<QString> m_issuerInMetadata;
    int m_fetches = 0;
    RawHttpServer m_provider{[this](const RawRequest &request, QTcpSocket &socket) { answer(request, socket); }};

    void answer(const RawRequest &request, QTcpSocket &socket)
    {
        QJsonObject body;
        if (request.path == "/v1/.well-known/openid-configuration") {
            body = {{u"issuer"_s, m_issuerInMetadata.value_or(issuer())},
                    {u"jwks_uri"_s, m_provider.base().resolved(QUrl(u"keys"_s)).toString()}};
        } else {
            ++m_fetches;
            body = m_published;
        }
        socket.write(RawHttpServer::whole(200, QJsonDocument(body).toJson()));
    }
    [[nodiscard]] QString issuer() const { return m_provider.base().toString(); }
    [[nodiscard]] qint64 now() { return world().clock.now().toSecsSinceEpoch(); }

    [[nodiscard]] QJsonObject claims(const QString &person = hanna)
    {
        return {{u"iss"_s, issuer()},     {u"aud"_s, QString::fromLatin1(audience)},
                {u"exp"_s, now() + 3600}, {u"iat"_s, now()},
                {u"tid"_s, fabrikam},     {u"oid"_s, person}};
    }
    [[nodiscard]] QByteArray tokenOf(QJsonObject with, const QJsonObject &more = {})
    {
        for (auto it = more.begin(); it != more.end(); ++it)
            with.insert(it.key(), it.value());
        return m_key.sign(with);
    }
    [[nodiscard]] Answer access(const QByteArray &token)
    {
        return world().client().ask("GET", u"/v1/me/access"_s, {{"Authorization", "Bearer " + token}});
    }
    // As a client does: asks again while the keys are under way.
    [[nodiscard]] int status(const QByteArray &token)
    {
        int code = 0;
        (void)QTest::qWaitFor([&] { return (code = access(token).status) != 503; }, 20'000);
        return code;
    }
    void serveWith(const std::vector<service::TrustedIssuer> &issuers)
    {
        world().stopService();
        world().config().issuers = issuers;
        QCOMPARE(world().startService(), QString());
    }
    [[nodiscard]] service::TrustedIssuer trusted(const QString &tenant = fabrikam) const
    {
        return {.url = issuer(), .audiences = {QString::fromLatin1(audience)}, .tenant = TenantId(tenant)};
    }
    void worldStarted() override
    {
        m_key = openid::SigningKey(u"k1"_s);
        m_published = m_key.publicSet();
        m_issuerInMetadata.reset();
        m_fetches = 0;
        serveWith({trusted()});
    }

private Q_SLOTS:
    void aKnownPersonIsLetInAsWhoTheyAre()
    {
        const QByteArray token = tokenOf(claims());
        QCOMPARE(status(token), 200);
        const Answer seen = world().client().ask("GET", u"/v1/tenants/%1/incidents"_s.arg(contoso),
                                                 {{"Authorization", "Bearer " + token}});
        QCOMPARE(seen.status, 200);
        // A name that the token does not say is kept.
        QCOMPARE(world().value(u"SELECT display_name FROM principals WHERE id = ?"_s, {hanna}).toString(), u"Hanna"_s);
    }

    void anUnknownPersonOfAKnownTenantComesWithoutRights()
    {
        const QByteArray token = tokenOf(
            claims(u"user-new"_s), {{u"name"_s, u"Nina New"_s}, {u"preferred_username"_s, u"nina@fabrikam.com"_s}});
        QCOMPARE(status(token), 200);
        QCOMPARE(accessFromJson(access(token).json)->user.displayName, u"Nina New"_s);
        QCOMPARE(world()
                     .client()
                     .ask("GET", u"/v1/tenants/%1/incidents"_s.arg(contoso), {{"Authorization", "Bearer " + token}})
                     .status,
                 404);
    }

    void theRoleComesAndGoesWithTheClaim()
    {
        const auto managers = [this](const QByteArray &token) {
            return world().client().ask("GET", u"/v1/invitations"_s, {{"Authorization", "Bearer " + token}}).status;
        };
        const QByteArray with =
            tokenOf(claims(u"user-new"_s), {{u"roles"_s, QJsonArray{u"Other"_s, u"TeamsRoomsProManager"_s}}});
        QCOMPARE(status(with), 200);
        QCOMPARE(managers(with), 200);
        const QByteArray without = tokenOf(claims(u"user-new"_s));
        QCOMPARE(status(without), 200);
        QVERIFY(managers(without) != 200);
    }

    void groupsOfTheOwnTenantAreFollowed()
    {
        world().sql(u"INSERT INTO principals (id, tenant_id, kind, display_name) VALUES ('group-foreign', ?,"
                    u" 'securityGroup', 'F')"_s,
                    {contoso});
        QCOMPARE(status(tokenOf(claims(u"user-new"_s),
                                {{u"groups"_s, QJsonArray{operators, u"group-foreign"_s, u"absent"_s}}})),
                 200);
        const auto groups = [this] {
            return world().value(u"SELECT COUNT(*) FROM group_members WHERE user_id = 'user-new'"_s).toInt();
        };
        QCOMPARE(groups(), 1);
        QCOMPARE(status(tokenOf(claims(u"user-new"_s), {{u"nonce"_s, 1}})), 200); // does not speak of groups
        QCOMPARE(groups(), 1);
        QCOMPARE(status(tokenOf(claims(u"user-new"_s), {{u"groups"_s, QJsonArray()}})), 200);
        QCOMPARE(groups(), 0);
    }

    void whoIsDisabledOrSomebodyElsesStaysOut()
    {
        QCOMPARE(status(tokenOf(claims(gone))), 401);
        QCOMPARE(status(tokenOf(claims(carla))), 401);     // an id of another organisation
        QCOMPARE(status(tokenOf(claims(operators))), 401); // of a group
        serveWith({trusted(u"99999999-0000-4000-8000-000000000000"_s)});
        QCOMPARE(status(tokenOf(claims(), {{u"tid"_s, u"99999999-0000-4000-8000-000000000000"_s}})), 401);
    }

    void forgedTokensStayOut()
    {
        QCOMPARE(status(tokenOf(claims())), 200); // the keys are there
        const auto unsignedToken = [this](const QByteArray &header) -> QByteArray {
            return openid::toBase64Url(header) + '.' + openid::toBase64Url(QJsonDocument(claims()).toJson());
        };
        QCOMPARE(status(unsignedToken(R"({"alg":"none"})") + '.'), 401);
        QCOMPARE(status(unsignedToken(R"({"alg":"none","kid":"k1"})") + ".AAAA"), 401);
        const QByteArray hmacText = unsignedToken(R"({"alg":"HS256","kid":"k1"})");
        const QByteArray secret = QJsonDocument(m_published).toJson();
        QCOMPARE(status(hmacText + '.'
                        + openid::toBase64Url(
                            QMessageAuthenticationCode::hash(hmacText, secret, QCryptographicHash::Sha256))),
                 401);
        QCOMPARE(status(openid::SigningKey(u"k1"_s).sign(claims())), 401); // another key of the same name
        const QList<QByteArray> parts = tokenOf(claims()).split('.');
        const QList<QByteArray> others = tokenOf(claims(pro)).split('.');
        QCOMPARE(status(parts[0] + '.' + others[1] + '.' + parts[2]), 401);
        QCOMPARE(status(m_key.sign(claims(), u"logout+jwt"_s)), 401);
        // What is stored of a token lets nobody in.
        const QByteArray known = parts[0] + '.' + parts[1];
        QCOMPARE(status(known), 401);
        QCOMPARE(status("jwt:" + service::hashOf(known).toLatin1()), 401);
    }

    void tokensForOthersFromOthersAndOfOtherTimesStayOut_data()
    {
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("expected");
        const qint64 start = FakeClock().now().toSecsSinceEpoch();
        QTest::newRow("audience") << u"aud"_s << QJsonValue(u"console"_s) << 401;
        QTest::newRow("issuer") << u"iss"_s << QJsonValue(u"https://elsewhere.example/"_s) << 401;
        QTest::newRow("issuer, nearly") << u"iss"_s << QJsonValue(issuer().chopped(1)) << 401;
        QTest::newRow("another tenant") << u"tid"_s << QJsonValue(contoso) << 401;
        QTest::newRow("no tenant") << u"tid"_s << QJsonValue() << 401;
        QTest::newRow("nobody") << u"oid"_s << QJsonValue(QString()) << 401;
        QTest::newRow("expired") << u"exp"_s << QJsonValue(start - 121) << 401;
        QTest::newRow("expired, within tolerance") << u"exp"_s << QJsonValue(start - 60) << 200;
        QTest::newRow("no end") << u"exp"_s << QJsonValue() << 401;
        QTest::newRow("not yet") << u"nbf"_s << QJsonValue(start + 3600) << 401;
        QTest::newRow("of the future") << u"iat"_s << QJsonValue(start + 3600) << 401;
        QTest::newRow("several audiences")
            << u"aud"_s << QJsonValue(QJsonArray{u"x"_s, QLatin1String(audience)}) << 200;
    }
    void tokensForOthersFromOthersAndOfOtherTimesStayOut()
    {
        QFETCH(const QString, claim);
        QFETCH(const QJsonValue, value);
        QFETCH(const int, expected);
        QCOMPARE(status(tokenOf(claims(), {{claim, value}})), expected);
    }

    void signedOutItStaysOutHoweverItIsWritten()
    {
        const QByteArray token = tokenOf(claims());
        QCOMPARE(status(token), 200);
        QCOMPARE(world().client().ask("POST", u"/v1/session/signOut"_s, {{"Authorization", "Bearer " + token}}).status,
                 204);
        QCOMPARE(status(token), 401);
        // The last character of 64 bytes in base64url has four bits that nobody reads.
        QByteArray respelt = token;
        respelt.back() = respelt.back() == 'A' ? 'B' : static_cast<char>(respelt.back() + 1);
        QCOMPARE(status(respelt), 401);
        serveWith({trusted()}); // another process
        QCOMPARE(status(token), 401);
        world().clock.advance(2h); // when it is forgotten it is over
        QCOMPARE(status(token), 401);
        QCOMPARE(status(tokenOf(claims())), 200); // the person can come again
    }

    void anUnknownKeyIsLookedForOnceInAWhile()
    {
        QCOMPARE(status(tokenOf(claims())), 200);
        QCOMPARE(m_fetches, 1);
        const openid::SigningKey next(u"k2"_s);
        m_published = next.publicSet();
        QCOMPARE(status(next.sign(claims())), 200); // rotated
        QCOMPARE(m_fetches, 2);
        QCOMPARE(status(tokenOf(claims())), 401); // the old key was withdrawn
        for (int i = 0; i < 5; ++i)
            QCOMPARE(status(openid::SigningKey(u"x%1"_s.arg(i)).sign(claims())), 401);
        QCOMPARE(m_fetches, 2);
        world().clock.advance(11s);
        QCOMPARE(status(openid::SigningKey(u"y"_s).sign(claims())), 401);
        QCOMPARE(m_fetches, 3);
        QCOMPARE(status(next.sign(claims())), 200);
    }

    void nobodyWaitsForAProviderThatIsAway()
    {
        m_provider.goDown();
        serveWith({trusted()});
        const Answer refused = access(tokenOf(claims()));
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.code(), u"signInUnavailable"_s);
        QVERIFY(!refused.header("retry-after").isEmpty());
        QCOMPARE(world().client().ask("GET", u"/readyz"_s).status, 200);
        m_provider.comeBack();
        const QByteArray token = tokenOf(claims());
        int code = 0;
        QVERIFY(QTest::qWaitFor(
            [&] {
                world().clock.advance(3s);
                return (code = access(token).status) != 503;
            },
            20'000));
        QCOMPARE(code, 200);
    }

    void metadataOfAnotherIssuerAreNotBelieved()
    {
        m_issuerInMetadata = u"https://elsewhere.example/"_s;
        serveWith({trusted()});
        QCOMPARE(access(tokenOf(claims())).status, 503);
        QCOMPARE(m_fetches, 0);
    }

    void severalIssuersEachSpeakForTheirOwn()
    {
        serveWith({trusted(), trusted(contoso)});
        QCOMPARE(status(tokenOf(claims())), 200);
        QCOMPARE(status(tokenOf(claims(carla), {{u"tid"_s, contoso}})), 200);
        QCOMPARE(status(tokenOf(claims(carla))), 401);
    }

    void namesOfClaimsAreTheOperatorsChoice()
    {
        service::TrustedIssuer other = trusted();
        other.claims = {.tenant = {}, .person = u"sub"_s, .roles = u"permissions"_s};
        other.proManagerRole = u"boss"_s;
        serveWith({other});
        QJsonObject said = claims();
        said.remove(u"tid"_s);
        said.remove(u"oid"_s);
        said.insert(u"sub"_s, u"user-new"_s);
        said.insert(u"permissions"_s, u"boss"_s);
        QCOMPARE(status(m_key.sign(said)), 200);
        QCOMPARE(world().value(u"SELECT COUNT(*) FROM directory_roles WHERE principal_id = 'user-new'"_s).toInt(), 1);
    }

    void anOrganisationIsMadeKnownByConfiguration()
    {
        service::TrustedIssuer fresh = trusted(u"new-tenant"_s);
        fresh.kind = service::TrustedIssuer::Kind::Partner;
        fresh.displayName = u"Tailspin"_s;
        fresh.domain = u"tailspin.example"_s;
        serveWith({fresh});
        serveWith({fresh}); // once
        const QByteArray token = tokenOf(claims(u"user-new"_s), {{u"tid"_s, u"new-tenant"_s}});
        QCOMPARE(status(token), 200);
        QCOMPARE(accessFromJson(access(token).json)->partnerName, u"Tailspin"_s);
    }
};

QTEST_GUILESS_MAIN(TestProviderTokens)
#include "tst_providertokens.moc"
