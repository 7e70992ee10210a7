// Signing in at a real OpenID provider, in every way it can go well and wrong.
#include "tests/openid/openidprovider.h"
#include "tests/openid/signinworld.h"

#include <QNetworkReply>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using State = OpenIdTokens::State;

class TestOpenId : public QObject
{
    Q_OBJECT

    using World = SignInWorld;
    OpenIdProviderProcess m_provider;
    std::unique_ptr<World> m;

    [[nodiscard]] OpenIdSettings settings() const
    {
        return {.authority = m_provider.issuer(),
                .clientId = u"console"_s,
                .scopes = {u"profile"_s, u"offline_access"_s},
                .patience = 30s};
    }
    void begin(const OpenIdSettings &with)
    {
        m = std::make_unique<World>(with);
        const auto real = std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch());
        m->clock.advance(real - std::chrono::milliseconds(m->clock.now().toMSecsSinceEpoch()));
    }
    [[nodiscard]] static QString value(const QUrl &url, const QString &name)
    {
        return QUrlQuery(url).queryItemValue(name, QUrl::FullyDecoded);
    }
    // Sends the browser back with these, as the provider would.
    void sendBack(const QUrl &asked, const QUrlQuery &query)
    {
        QUrl url(value(asked, u"redirect_uri"_s));
        url.setQuery(query);
        m->browser->open(url);
    }
    [[nodiscard]] Result<Done> signIn(const SignInWish &wish = {.loginHint = u"alice"_s})
    {
        std::optional<Result<Done>> answer;
        m->tokens.signIn(wish, [&](Result<Done> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 60'000))
            return Error{.code = u"no answer at all"_s};
        return *answer;
    }
    [[nodiscard]] QString codeOf(const Result<Done> &result) { return result ? QString() : result.error().code; }
    [[nodiscard]] Result<Done> refresh()
    {
        std::optional<Result<Done>> answer;
        m->tokens.refresh([&](Result<Done> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 60'000))
            return Error{.code = u"no answer at all"_s};
        return *answer;
    }
    [[nodiscard]] QString keptRefreshToken() const
    {
        const QByteArray secret = m->secrets.secret(u"accounts of "_s + m_provider.issuer().toString()).value_or("[]");
        return QJsonDocument::fromJson(secret)[0][u"refresh"].toString();
    }
    // A form straight to the provider, past the console: what somebody else does.
    int post(const QString &endpoint, const QByteArray &form)
    {
        QUrl url = m_provider.issuer();
        url.setPath(endpoint);
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        QNetworkReply *reply = m->network.post(request, form);
        (void)QTest::qWaitFor([reply] { return reply->isFinished(); }, 30'000);
        reply->deleteLater();
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = m_provider.start(); !why.isEmpty())
            QSKIP(qPrintable(why));
    }
    void init() { begin(settings()); }

    void signingInGivesATokenAndAPerson()
    {
        QCOMPARE(codeOf(signIn()), QString());
        QCOMPARE(m->tokens.state(), State::Current);
        QVERIFY(!m->tokens.accessToken().isEmpty());
        QCOMPARE(m->tokens.accounts().size(), 1U);
        QCOMPARE(m->tokens.accounts().front().name, u"Alice Example"_s);
        // What went through the browser: enough randomness, S256, and no secret.
        const QUrl asked = m->opened.first();
        QVERIFY(value(asked, u"state"_s).size() >= 43);
        QVERIFY(value(asked, u"nonce"_s).size() >= 43);
        QVERIFY(value(asked, u"state"_s) != value(asked, u"nonce"_s));
        QCOMPARE(value(asked, u"code_challenge_method"_s), u"S256"_s);
        QVERIFY(!asked.toString().contains(u"verifier"_s));
    }

    void refreshingIsOneFlightAndRotates()
    {
        QVERIFY(signIn());
        const QByteArray access = m->tokens.accessToken();
        const QString before = keptRefreshToken();
        const qsizetype asked = m->network.count(u"/token"_s);
        int answers = 0;
        for (int i = 0; i < 5; ++i)
            m->tokens.refresh([&](const Result<Done> &result) { answers += result ? 1 : 0; });
        QTRY_COMPARE(answers, 5);
        QCOMPARE(m->network.count(u"/token"_s), asked + 1); // a second one would be taken for a theft
        QVERIFY(m->tokens.accessToken() != access);
        QVERIFY(keptRefreshToken() != before);
        QVERIFY(refresh());
    }

    void severalAccountsTakeTurnsWithoutTheBrowser()
    {
        QVERIFY(signIn());
        const QString alice = m->tokens.currentAccount();
        m->tokens.putAside();
        m->browser = std::make_unique<QuietBrowser>(); // without the cookies
        QVERIFY(signIn({.loginHint = u"bob"_s}));
        QCOMPARE(m->tokens.accounts().size(), 2U);
        QCOMPARE(m->tokens.accounts().front().name, u"Bob Example"_s);
        const qsizetype before = m->opened.size();
        m->tokens.putAside();
        QVERIFY(signIn({.account = alice}));
        QCOMPARE(m->tokens.currentAccount(), alice);
        QCOMPARE(m->opened.size(), before);
    }

    void cancelledIsSilentAndClosesThePort()
    {
        QUrl asked;
        m->interfere = [&](const QUrl &url) { asked = url; };
        bool answered = false;
        m->tokens.signIn({.loginHint = u"alice"_s}, [&](const Result<Done> &) { answered = true; });
        QTRY_VERIFY(asked.isValid());
        m->tokens.cancel();
        QCOMPARE(m->tokens.state(), State::SignedOut);
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost,
                             static_cast<quint16>(QUrl(value(asked, u"redirect_uri"_s)).port()));
        QVERIFY(!socket.waitForConnected(1'000));
        QVERIFY(!answered);
    }

    void aStrangerIsDenied() { QCOMPARE(codeOf(signIn({.loginHint = u"mallory"_s})), u"signInDenied"_s); }

    void aWrongStateIsRefused()
    {
        m->interfere = [this](const QUrl &url) {
            sendBack(url, {{u"code"_s, u"x"_s}, {u"state"_s, u"other"_s}, {u"iss"_s, m_provider.issuer().toString()}});
        };
        QCOMPARE(codeOf(signIn()), u"signInState"_s);
        QVERIFY(m->tokens.accessToken().isEmpty());
    }

    void anAnswerOfAnotherIssuerIsRefused_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::newRow("another") << u"https://evil.example"_s;
        QTest::newRow("none, although this one names itself") << QString();
    }

    void anAnswerOfAnotherIssuerIsRefused()
    {
        QFETCH(const QString, issuer);
        m->interfere = [this, issuer](const QUrl &url) {
            QUrlQuery query{{u"code"_s, u"x"_s}, {u"state"_s, value(url, u"state"_s)}};
            if (!issuer.isEmpty())
                query.addQueryItem(u"iss"_s, issuer);
            sendBack(url, query);
        };
        QCOMPARE(codeOf(signIn()), u"signInIssuer"_s);
    }

    void aWrongNonceIsRefused()
    {
        // Somebody puts a code of another sign-in in: here the provider is asked with another nonce.
        m->interfere = [this](QUrl url) {
            QUrlQuery query(url);
            query.removeQueryItem(u"nonce"_s);
            query.addQueryItem(u"nonce"_s, u"of-another-sign-in"_s);
            url.setQuery(query);
            m->browser->open(url);
        };
        QCOMPARE(codeOf(signIn()), u"signInNonce"_s);
    }

    void aCodeOfAnotherSignInIsRefused()
    {
        // PKCE: the code was asked for with another challenge.
        m->interfere = [this](QUrl url) {
            QUrlQuery query(url);
            query.removeQueryItem(u"code_challenge"_s);
            query.addQueryItem(u"code_challenge"_s, QString(43, u'A'));
            url.setQuery(query);
            m->browser->open(url);
        };
        QCOMPARE(codeOf(signIn()), u"signInCode"_s);
    }

    void aCodeUsedTwiceIsRefused()
    {
        // A man in the middle redeems the code first, or it comes again: the provider takes it once only.
        QTcpServer middle;
        QVERIFY(middle.listen(QHostAddress::LocalHost));
        QUrl asked;
        m->interfere = [&](const QUrl &url) { asked = url; };
        std::optional<Result<Done>> answer;
        m->tokens.signIn({.loginHint = u"alice"_s}, [&](Result<Done> result) { answer = std::move(result); });
        QTRY_VERIFY(asked.isValid());
        // The provider sends its code to the middle, with the console's challenge.
        QUrl detour = asked;
        QUrlQuery query(asked);
        query.removeQueryItem(u"redirect_uri"_s);
        query.addQueryItem(u"redirect_uri"_s, u"http://127.0.0.1:%1/"_s.arg(middle.serverPort()));
        detour.setQuery(query);
        m->browser->open(detour);
        QTRY_VERIFY(middle.hasPendingConnections());
        QTcpSocket *socket = middle.nextPendingConnection();
        QTRY_VERIFY(socket->canReadLine());
        const QUrl caught = QUrl::fromEncoded(socket->readLine().split(' ').value(1));
        const QString code = value(caught, u"code"_s);
        QVERIFY(!code.isEmpty());
        (void)post(u"/token"_s, "grant_type=authorization_code&client_id=console&code_verifier=x&redirect_uri=x&code="
                                    + code.toLatin1());
        sendBack(asked, QUrlQuery(caught));
        QTRY_VERIFY(answer);
        QCOMPARE(codeOf(*answer), u"signInCode"_s);
    }

    void nobodyComingBackEndsIt()
    {
        OpenIdSettings impatient = settings();
        impatient.patience = 300ms;
        begin(impatient);
        QCOMPARE(codeOf(signIn({.loginHint = u"slow"_s})), u"signInTimeout"_s);
    }

    void aRevokedRefreshNeedsThePerson()
    {
        QVERIFY(signIn());
        QCOMPARE(post(u"/token/revocation"_s, "client_id=console&token=" + keptRefreshToken().toLatin1()), 200);
        const Result<Done> result = refresh();
        QCOMPARE(codeOf(result), u"signInRevoked"_s);
        QCOMPARE(result.error().kind, Error::Kind::SignInNeeded);
        QCOMPARE(m->tokens.state(), State::Ended);
        QCOMPARE(codeOf(signIn({.account = m->tokens.currentAccount()})), QString()); // by the browser, then
    }

    void aProviderThatIsDownMayComeBack()
    {
        QVERIFY(signIn());
        const QByteArray access = m->tokens.accessToken();
        const int port = m_provider.issuer().port();
        m_provider.stop();
        const Result<Done> result = refresh();
        QCOMPARE(codeOf(result), u"providerUnreachable"_s);
        QVERIFY(result.error().kind != Error::Kind::SignInNeeded);
        QCOMPARE(m->tokens.accessToken(), access); // as long as it lasts
        QVERIFY(m->tokens.canRefresh());
        begin(settings());
        QCOMPARE(codeOf(signIn()), u"providerUnreachable"_s);
        QVERIFY2(m_provider.start(port).isEmpty(), "the provider did not come back");
        QCOMPARE(codeOf(signIn()), QString());
    }

    void aClockWrongByAnHourIsSaid_data()
    {
        QTest::addColumn<int>("hours");
        QTest::newRow("fast") << 1;
        QTest::newRow("slow") << -1;
    }

    void aClockWrongByAnHourIsSaid()
    {
        QFETCH(const int, hours);
        m->clock.advance(std::chrono::hours(hours));
        QCOMPARE(codeOf(signIn()), u"clockWrong"_s);
        QVERIFY(m->tokens.accessToken().isEmpty());
    }

    void aProviderByAnotherNameIsRefused()
    {
        OpenIdSettings wrong = settings();
        wrong.authority.setHost(u"localhost"_s); // answers, but calls itself 127.0.0.1
        begin(wrong);
        QCOMPARE(codeOf(signIn()), u"providerWrong"_s);
        wrong.authority = QUrl(u"http://idp.example/"_s); // without encryption
        begin(wrong);
        QCOMPARE(codeOf(signIn()), u"providerWrong"_s);
    }

    void policyCanDemandASecondFactor()
    {
        OpenIdSettings strict = settings();
        strict.requiredMethod = u"mfa"_s;
        begin(strict);
        QCOMPARE(codeOf(signIn()), u"signInMethod"_s);
    }

    void beforeGraveActsThePersonProvesItAgain()
    {
        OpenIdSettings strict = settings();
        strict.freshness = 60s;
        begin(strict);
        QVERIFY(signIn());
        const auto confirm = [&] {
            std::optional<Result<Done>> answer;
            m->tokens.confirm(TokenSource::Proof::Recent, [&](Result<Done> result) { answer = std::move(result); });
            (void)QTest::qWaitFor([&] { return answer.has_value(); }, 30'000);
            return codeOf(answer.value_or(Error{.code = u"no answer at all"_s}));
        };
        QCOMPARE(confirm(), QString()); // when that was, this provider says only if it is asked
        QCOMPARE(m->opened.size(), 2);
        QCOMPARE(confirm(), QString()); // it was just now
        QCOMPARE(m->opened.size(), 2);
        m->clock.advance(90s); // past the freshness, within what clocks may differ
        QCOMPARE(confirm(), QString());
        QCOMPARE(value(m->opened.last(), u"prompt"_s), u"login"_s);
        QCOMPARE(value(m->opened.last(), u"max_age"_s), u"0"_s);
        m->browser = std::make_unique<QuietBrowser>();
        m->interfere = [this](QUrl url) { // somebody else sits there
            QUrlQuery query(url);
            query.removeQueryItem(u"login_hint"_s);
            query.addQueryItem(u"login_hint"_s, u"bob"_s);
            url.setQuery(query);
            m->browser->open(url);
        };
        const QByteArray access = m->tokens.accessToken();
        QCOMPARE(confirm(), u"signInOther"_s);
        QCOMPARE(m->tokens.accessToken(), access);
    }

    void signingOutRevokes()
    {
        QVERIFY(signIn());
        const QByteArray refreshToken = keptRefreshToken().toLatin1();
        m->tokens.signOut();
        QVERIFY(m->tokens.accessToken().isEmpty());
        QVERIFY(m->tokens.accounts().empty());
        QTRY_COMPARE(post(u"/token"_s, "grant_type=refresh_token&client_id=console&refresh_token=" + refreshToken),
                     400);
        // The browser was asked to end its session, too, with no token in the address.
        const QUrl last = m->opened.last();
        QVERIFY(last.path().contains(u"session/end"_s));
        QVERIFY(!QUrlQuery(last).hasQueryItem(u"id_token_hint"_s));
    }
};

QTEST_GUILESS_MAIN(TestOpenId)
#include "tst_openid.moc"
