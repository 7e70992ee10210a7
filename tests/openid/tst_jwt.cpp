// Tokens: what is accepted, and every way of not being acceptable. A key of RFC 7515, A.2 is the independent witness.
#include "core/openid/jwt.h"
#include "core/openid/signingkey.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace roomwarden;
using namespace roomwarden::openid;
using namespace Qt::Literals::StringLiterals;

class TestJwt : public QObject
{
    Q_OBJECT

    const SigningKey m_signer{u"k1"_s};
    const KeySet m_keys = *keySetFromJson(m_signer.publicSet());
    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

    [[nodiscard]] QJsonObject claims() const
    {
        const qint64 now = m_now.toSecsSinceEpoch();
        return {{u"iss"_s, u"https://idp.example"_s},
                {u"aud"_s, u"console"_s},
                {u"sub"_s, u"alice"_s},
                {u"iat"_s, now},
                {u"exp"_s, now + 300}};
    }
    [[nodiscard]] static QByteArray forged(const QByteArray &token, const QByteArray &header)
    {
        const QList<QByteArray> parts = token.split('.');
        return toBase64Url(header) + '.' + parts[1] + '.' + parts[2];
    }

private Q_SLOTS:
    void aGoodTokenGivesItsClaims()
    {
        const Result<Jwt> jwt = verifiedJwt(m_signer.sign(claims(), u"at+jwt"_s), m_keys);
        QVERIFY(jwt);
        QCOMPARE(jwt->claims, claims());
        QCOMPARE(jwt->type, u"at+jwt"_s);
    }

    void aTokenOfTheStandardVerifies()
    {
        // RFC 7515, appendix A.2.
        const QByteArray n =
            "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yR"
            "T-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS"
            "-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2et"
            "hFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ";
        const QByteArray token =
            "eyJhbGciOiJSUzI1NiJ9."
            "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
            "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_"
            "O8W2Fp5jujGbds9uJdbF9CU"
            "Ar7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_"
            "eSN9383LcOLn6_d"
            "O--xi12jzDwusC-"
            "eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0ig"
            "cN_IoypGlUPQGe77Rw";
        const Result<KeySet> keys = keySetFromJson(
            {{u"keys"_s,
              QJsonArray{QJsonObject{{u"kty"_s, u"RSA"_s}, {u"n"_s, QString::fromLatin1(n)}, {u"e"_s, u"AQAB"_s}}}}});
        QVERIFY(keys);
        const Result<Jwt> jwt = verifiedJwt(token, *keys);
        QVERIFY(jwt);
        QCOMPARE(jwt->claims.value(u"iss"_s).toString(), u"joe"_s);
        QByteArray tampered = token;
        tampered[30] = 'X';
        QVERIFY(!verifiedJwt(tampered, *keys));
    }

    void whatIsNotAcceptableIsRefused_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("code");
        const QByteArray good = m_signer.sign(claims());
        const QList<QByteArray> parts = good.split('.');
        QByteArray other = *fromBase64Url(parts[1]);
        other.replace("alice", "mally");
        QTest::newRow("empty") << QByteArray() << u"tokenMalformed"_s;
        QTest::newRow("garbage") << "a.b.c"_ba << u"tokenMalformed"_s;
        QTest::newRow("two parts") << QByteArray(parts[0] + '.' + parts[1]) << u"tokenMalformed"_s;
        QTest::newRow("huge") << QByteArray(100'000, 'a') << u"tokenMalformed"_s;
        QTest::newRow("tampered") << QByteArray(parts[0] + '.' + toBase64Url(other) + '.' + parts[2])
                                  << u"tokenSignature"_s;
        QTest::newRow("unsigned") << QByteArray(parts[0] + '.' + parts[1] + '.') << u"tokenSignature"_s;
        QTest::newRow("none") << forged(good, R"({"alg":"none","kid":"k1"})") << u"tokenMalformed"_s;
        QTest::newRow("HS256") << forged(good, R"({"alg":"HS256","kid":"k1"})") << u"tokenMalformed"_s;
        QTest::newRow("another algorithm") << forged(good, R"({"alg":"RS256","kid":"k1"})") << u"tokenSignature"_s;
        QTest::newRow("critical") << forged(good, R"({"alg":"ES256","kid":"k1","crit":["x"]})") << u"tokenMalformed"_s;
        QTest::newRow("unknown key") << forged(good, R"({"alg":"ES256","kid":"k2"})") << u"tokenKeyUnknown"_s;
        QTest::newRow("another signer") << SigningKey(u"k1"_s).sign(claims()) << u"tokenSignature"_s;
    }

    void whatIsNotAcceptableIsRefused()
    {
        QFETCH(const QByteArray, token);
        QFETCH(const QString, code);
        const Result<Jwt> jwt = verifiedJwt(token, m_keys);
        QVERIFY(!jwt);
        QCOMPARE(jwt.error().code, code);
    }

    void claimsAreHeldAgainstWhatIsExpected_data()
    {
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("code");
        const qint64 now = m_now.toSecsSinceEpoch();
        QTest::newRow("good") << u"sub"_s << QJsonValue(u"bob"_s) << QString();
        QTest::newRow("one of several audiences")
            << u"aud"_s << QJsonValue(QJsonArray{u"other"_s, u"console"_s}) << QString();
        QTest::newRow("issuer") << u"iss"_s << QJsonValue(u"https://evil.example"_s) << u"tokenIssuer"_s;
        QTest::newRow("audience") << u"aud"_s << QJsonValue(u"other"_s) << u"tokenAudience"_s;
        QTest::newRow("no audience") << u"aud"_s << QJsonValue(QJsonArray()) << u"tokenAudience"_s;
        QTest::newRow("no end") << u"exp"_s << QJsonValue(QJsonValue::Null) << u"tokenMalformed"_s;
        QTest::newRow("just over") << u"exp"_s << QJsonValue(now - 119) << QString();
        QTest::newRow("over") << u"exp"_s << QJsonValue(now - 120) << u"tokenExpired"_s;
        QTest::newRow("a little ahead") << u"iat"_s << QJsonValue(now + 120) << QString();
        QTest::newRow("from the future") << u"iat"_s << QJsonValue(now + 121) << u"tokenNotYetValid"_s;
        QTest::newRow("not yet") << u"nbf"_s << QJsonValue(now + 3600) << u"tokenNotYetValid"_s;
    }

    void claimsAreHeldAgainstWhatIsExpected()
    {
        QFETCH(const QString, claim);
        QFETCH(const QJsonValue, value);
        QFETCH(const QString, code);
        QJsonObject changed = claims();
        changed.insert(claim, value);
        const Result<Done> checked = checkClaims(changed, u"https://idp.example"_s, u"console"_s, m_now);
        QCOMPARE(checked ? QString() : checked.error().code, code);
    }

    void keysThatCannotBeUsedAreLeftOut()
    {
        QJsonObject set = m_signer.publicSet();
        QJsonArray keys = set.value(u"keys"_s).toArray();
        QJsonObject curve = keys[0].toObject();
        QJsonObject encrypts = curve;
        encrypts.insert(u"use"_s, u"enc"_s);
        QJsonObject offCurve = curve;
        offCurve.insert(u"x"_s, QString::fromLatin1(toBase64Url(QByteArray(32, '\1'))));
        const QJsonObject shortRsa{{u"kty"_s, u"RSA"_s},
                                   {u"n"_s, QString::fromLatin1(toBase64Url(QByteArray(128, 'x')))},
                                   {u"e"_s, u"AQAB"_s}};
        for (const QJsonObject &bad : {encrypts, offCurve, shortRsa, QJsonObject{{u"kty"_s, u"oct"_s}}}) {
            QVERIFY(!keySetFromJson({{u"keys"_s, QJsonArray{bad}}}));
            QCOMPARE(keySetFromJson({{u"keys"_s, QJsonArray{bad, curve}}})->size(), 1);
        }
        QVERIFY(!keySetFromJson({}));
    }
};

QTEST_GUILESS_MAIN(TestJwt)
#include "tst_jwt.moc"
