// What a provider answers at its token endpoint when a fresh sign-in was asked for.
#include "core/openid/signingkey.h"
#include "core/session/openidsettings.h"
#include "core/session/tokenset.h"

#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestTokenSet : public QObject
{
    Q_OBJECT

    const openid::SigningKey m_signer{u"k1"_s};
    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

    // authenticated: seconds before the token was made; none: the provider does not say.
    [[nodiscard]] Result<TokenSet> answer(std::optional<qint64> authenticated,
                                          std::optional<std::chrono::seconds> provenWithin) const
    {
        const qint64 made = m_now.toSecsSinceEpoch() + 90; // the provider's clock is ahead
        QJsonObject claims{{u"iss"_s, u"https://idp.example"_s},
                           {u"aud"_s, u"console"_s},
                           {u"sub"_s, u"alice"_s},
                           {u"nonce"_s, u"n"_s},
                           {u"iat"_s, made},
                           {u"exp"_s, made + 300}};
        if (authenticated)
            claims.insert(u"auth_time"_s, made - *authenticated);
        OpenIdProvider provider{.issuer = u"https://idp.example"_s,
                                .keys = *openid::keySetFromJson(m_signer.publicSet())};
        return tokensFromJson({{u"access_token"_s, u"a"_s},
                               {u"token_type"_s, u"Bearer"_s},
                               {u"id_token"_s, QString::fromLatin1(m_signer.sign(claims))}},
                              provider, {.clientId = u"console"_s},
                              {.nonce = u"n"_s, .now = m_now, .provenWithin = provenWithin});
    }

private Q_SLOTS:
    void anEarlierSignInIsNoFreshOne_data()
    {
        QTest::addColumn<int>("age"); // -1: not said
        QTest::addColumn<bool>("asked");
        QTest::addColumn<QString>("code");
        QTest::newRow("now") << 2 << true << QString();
        QTest::newRow("as long ago as the person was away") << 100 << true << QString();
        QTest::newRow("an hour ago") << 3600 << true << u"signInNotAfresh"_s;
        QTest::newRow("not said") << -1 << true << u"signInNotAfresh"_s;
        QTest::newRow("an hour ago, which will do") << 3600 << false << QString();
        QTest::newRow("not said, which will do") << -1 << false << QString();
    }
    void anEarlierSignInIsNoFreshOne()
    {
        QFETCH(int, age);
        QFETCH(bool, asked);
        QFETCH(QString, code);
        const Result<TokenSet> tokens = answer(age < 0 ? std::nullopt : std::optional<qint64>(age),
                                               asked ? std::optional(std::chrono::seconds(100)) : std::nullopt);
        QCOMPARE(tokens ? QString() : tokens.error().code, code);
    }
};

QTEST_GUILESS_MAIN(TestTokenSet)
#include "tst_tokenset.moc"
