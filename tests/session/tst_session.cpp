// Signing in and out, expiry, and what becomes of calls meanwhile.
#include "core/api/apiclient.h"
#include "core/session/session.h"
#include "tests/support/examples.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/faketokens.h"

#include <QSignalSpy>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using State = Session::State;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void personasAreReadWithoutAToken();
    void signingInGetsATokenThenTheAccess();
    void callsMadeWhileSigningInWait();
    void aRefusedSignInEndsSignedOut();
    void accessThatCannotBeReadEndsSignedOut();
    void aServiceThatAsksToWaitIsAskedAgain();
    void cancellingEndsTheWaitingToo();
    void aRefusedTokenExpiresTheSessionAndKeepsTheAccess();
    void signingInAgainGoesOn();
    void aFailedSignInAfterExpiryStaysExpired();
    void signingOutForgetsAtOnceAndTellsTheService();
    void signingInAsAnotherPutsTheFirstOneAside();
    void theAccountUsedLastIsResumed();
    void signingInCanBeCancelled();
    void aRefusedTokenIsRenewedOnceAndTheCallsGoOn();
    void aRenewedTokenThatIsRefusedTooNeedsThePerson();
    void aRevokedRefreshSaysSo();
    void identityIsConfirmedAndOnlyForWhoeverStillWaits();
    void refreshedAccessIsAnnouncedOnlyIfItDiffers();
    void aRefreshAskedForMeanwhileIsMadeOnceMore();

private:
    Answer answer(const Asked &asked)
    {
        if (asked.path.endsWith("/me/access"_L1)) {
            const bool known = asked.request.rawHeader("Authorization"_ba).startsWith("Bearer token-"_ba);
            return known ? m_access(asked) : refusal(401, u"unauthenticated"_s);
        }
        if (asked.path.endsWith("/session/signOut"_L1))
            return {.status = 204};
        return m_tokenDead || asked.request.rawHeader("Authorization"_ba) == m_dead ? refusal(401, u"unauthenticated"_s)
                                                                                    : json({});
    }
    void signIn(const QString &persona = u"help-desk"_s)
    {
        m_session->signIn({.loginHint = persona});
        QTRY_COMPARE(m_session->state(), State::SignedIn);
    }
    ApiCall ask(std::function<void(Result<Done>)> done)
    {
        return m_api->get<Done>(u"tenants"_s, {}, &nothingFromJson, std::move(done));
    }

    std::function<Answer(const Asked &)> m_access;
    bool m_tokenDead = false; // every token
    QByteArray m_dead;        // this one
    std::unique_ptr<FakeNetwork> m_network;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<FakeTokens> m_tokens;
    std::unique_ptr<Session> m_session;
};

void TestSession::init()
{
    m_session.reset();
    m_api.reset();
    m_tokenDead = false;
    m_dead = "none"_ba;
    m_access = [](const Asked &) { return json(toJson(examples::access())); };
    m_tokens = std::make_unique<FakeTokens>();
    m_network = std::make_unique<FakeNetwork>();
    m_network->answer = [this](const Asked &asked) { return answer(asked); };
    m_api = std::make_unique<ApiClient>(*m_network, QUrl(u"https://service.example/v1/"_s));
    m_session = std::make_unique<Session>(*m_api, *m_tokens);
}

void TestSession::personasAreReadWithoutAToken()
{
    m_network->answer = [](const Asked &) {
        return json({{"value"_L1, QJsonArray{QJsonObject{{"id"_L1, u"help-desk"_s},
                                                         {"displayName"_L1, u"Hanna Help"_s},
                                                         {"role"_L1, u"Help desk"_s},
                                                         {"description"_L1, u"Works on tickets."_s}}}}});
    };
    std::optional<Result<std::vector<Persona>>> answer;
    const ApiCall call = m_session->personas([&](auto result) { answer = std::move(result); });
    QTRY_VERIFY(answer);
    QVERIFY(answer->has_value());
    QCOMPARE((*answer)->at(0).role, u"Help desk"_s);
    QVERIFY(!m_network->asked.constFirst().request.hasRawHeader("Authorization"_ba));
}

void TestSession::signingInGetsATokenThenTheAccess()
{
    QSignalSpy states(m_session.get(), &Session::stateChanged);
    QSignalSpy accesses(m_session.get(), &Session::accessChanged);
    m_session->signIn({.loginHint = u"help-desk"_s});
    QCOMPARE(m_session->state(), State::SigningIn);
    QTRY_COMPARE(m_session->state(), State::SignedIn);
    QCOMPARE(states.count(), 2);
    QCOMPARE(accesses.count(), 1);
    QVERIFY(m_session->access() == examples::access());
    QCOMPARE(m_network->asked.value(0).request.rawHeader("Authorization"_ba), "Bearer token-help-desk"_ba);
}

void TestSession::callsMadeWhileSigningInWait()
{
    m_session->signIn({.loginHint = u"help-desk"_s});
    bool good = false;
    const ApiCall call = ask([&](const Result<Done> &result) { good = result.has_value(); });
    QTRY_VERIFY(good);
    QCOMPARE(m_network->asked.constLast().path, u"/v1/tenants"_s);
    QCOMPARE(m_network->asked.constLast().request.rawHeader("Authorization"_ba), "Bearer token-help-desk"_ba);
}

void TestSession::aRefusedSignInEndsSignedOut()
{
    m_tokens->signInError = Error{.kind = Error::Kind::Refused, .code = u"signInDenied"_s};
    QSignalSpy failed(m_session.get(), &Session::signInFailed);
    m_session->signIn({.loginHint = u"nobody"_s});
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(m_session->state(), State::SignedOut);
    QCOMPARE(m_api->gate(), ApiClient::Gate::Shut);
}

void TestSession::accessThatCannotBeReadEndsSignedOut()
{
    m_access = [](const Asked &) { return refusal(500, u"generalException"_s); };
    QSignalSpy failed(m_session.get(), &Session::signInFailed);
    m_session->signIn({.loginHint = u"help-desk"_s});
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(m_session->state(), State::SignedOut);
    QVERIFY(m_api->token().isEmpty());
}

void TestSession::aServiceThatAsksToWaitIsAskedAgain()
{
    int asked = 0;
    const auto good = m_access;
    m_access = [&](const Asked &question) {
        Answer busy = refusal(503, u"serviceNotAvailable"_s);
        busy.headers = {{"Retry-After"_ba, "1"_ba}};
        return ++asked < 3 ? busy : good(question);
    };
    signIn();
    QCOMPARE(asked, 3);
}

void TestSession::cancellingEndsTheWaitingToo()
{
    int asked = 0;
    m_access = [&](const Asked &) {
        ++asked;
        Answer busy = refusal(503, u"serviceNotAvailable"_s);
        busy.headers = {{"Retry-After"_ba, "1"_ba}};
        return busy;
    };
    m_session->signIn({.loginHint = u"help-desk"_s});
    QTRY_COMPARE(asked, 1);
    m_session->cancelSignIn();
    QCOMPARE(m_session->state(), State::SignedOut);
    QTest::qWait(1500); // longer than it would have waited
    QCOMPARE(asked, 1);
}

void TestSession::aRefusedTokenExpiresTheSessionAndKeepsTheAccess()
{
    signIn();
    m_tokenDead = true;
    std::optional<Error> error;
    const ApiCall call = ask([&](const Result<Done> &result) { error = result.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, Error::Kind::SignInNeeded);
    QCOMPARE(m_session->state(), State::Expired);
    QVERIFY(m_session->access() == examples::access());
    const qsizetype before = m_network->asked.size();
    error.reset();
    const ApiCall next = ask([&](const Result<Done> &result) { error = result.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(m_network->asked.size(), before); // no storm of refusals
}

void TestSession::signingInAgainGoesOn()
{
    aRefusedTokenExpiresTheSessionAndKeepsTheAccess();
    m_tokenDead = false;
    QSignalSpy accesses(m_session.get(), &Session::accessChanged);
    signIn();
    QCOMPARE(accesses.count(), 0);
    bool good = false;
    const ApiCall call = ask([&](const Result<Done> &result) { good = result.has_value(); });
    QTRY_VERIFY(good);
}

void TestSession::aFailedSignInAfterExpiryStaysExpired()
{
    aRefusedTokenExpiresTheSessionAndKeepsTheAccess();
    m_tokens->signInError = Error{.kind = Error::Kind::Offline, .code = u"providerUnreachable"_s};
    QSignalSpy failed(m_session.get(), &Session::signInFailed);
    m_session->signIn({.loginHint = u"help-desk"_s});
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(m_session->state(), State::Expired); // what is shown and what waits is not lost to a bad line
    QVERIFY(m_session->access() == examples::access());
}

void TestSession::signingOutForgetsAtOnceAndTellsTheService()
{
    signIn();
    m_session->signOut();
    QCOMPARE(m_session->state(), State::SignedOut);
    QVERIFY(m_session->access() == Access{});
    QVERIFY(m_api->token().isEmpty());
    QTRY_COMPARE(m_network->count("POST", u"/session/signOut"), 1);
    QCOMPARE(m_network->asked.constLast().request.rawHeader("Authorization"_ba), "Bearer token-help-desk"_ba);
}

void TestSession::signingInAsAnotherPutsTheFirstOneAside()
{
    signIn();
    QSignalSpy states(m_session.get(), &Session::stateChanged);
    signIn(u"tenant-manager"_s);
    QCOMPARE(states.count(), 3);                                // signed out, signing in, signed in
    QCOMPARE(m_network->count("POST", u"/session/signOut"), 0); // still known, to be gone back to
    QCOMPARE(m_api->token(), "token-tenant-manager"_ba);
    QCOMPARE(m_session->accounts().size(), 2U);
    QCOMPARE(m_session->accounts().front().id, u"tenant-manager"_s);
    m_session->signIn({.account = u"help-desk"_s});
    QTRY_COMPARE(m_session->state(), State::SignedIn);
    QCOMPARE(m_session->currentAccount(), u"help-desk"_s);
}

void TestSession::theAccountUsedLastIsResumed()
{
    QVERIFY(!m_session->resume());
    signIn();
    m_session.reset(); // as when the console is closed and started again
    m_tokens->putAside();
    m_session = std::make_unique<Session>(*m_api, *m_tokens);
    QVERIFY(m_session->resume());
    QTRY_COMPARE(m_session->state(), State::SignedIn);
    QCOMPARE(m_api->token(), "token-help-desk"_ba);
}

void TestSession::signingInCanBeCancelled()
{
    m_tokens->hang = true;
    QSignalSpy failed(m_session.get(), &Session::signInFailed);
    m_session->signIn({.loginHint = u"help-desk"_s});
    std::optional<Error> error;
    const ApiCall call = ask([&](const Result<Done> &result) { error = result.error(); });
    m_session->cancelSignIn();
    QCOMPARE(m_session->state(), State::SignedOut);
    QCOMPARE(failed.count(), 1);
    QTRY_VERIFY(error); // nothing waits for ever
    m_tokens->answerNow();
    QCOMPARE(m_session->state(), State::SignedOut);
}

void TestSession::aRefusedTokenIsRenewedOnceAndTheCallsGoOn()
{
    signIn();
    m_tokens->refreshable = true;
    m_dead = "Bearer token-help-desk"_ba;
    QSignalSpy states(m_session.get(), &Session::stateChanged);
    int good = 0;
    const auto count = [&](const Result<Done> &result) { good += result ? 1 : 0; };
    const ApiCall one = ask(count);
    const ApiCall two = ask(count);
    const ApiCall three = ask(count);
    QTRY_COMPARE(good, 3);
    QCOMPARE(m_tokens->refreshes, 1);
    QCOMPARE(states.count(), 0);
    QCOMPARE(m_api->token(), "token-help-desk-again"_ba);
}

void TestSession::aRenewedTokenThatIsRefusedTooNeedsThePerson()
{
    signIn();
    m_tokens->refreshable = true;
    m_dead = "Bearer token-help-desk"_ba;
    m_access = [](const Asked &) { return refusal(401, u"unauthenticated"_s); };
    std::optional<Error> error;
    const ApiCall call = ask([&](const Result<Done> &result) { error = result.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, Error::Kind::SignInNeeded);
    QCOMPARE(m_session->state(), State::Expired);
    QCOMPARE(m_tokens->refreshes, 1);
}

void TestSession::aRevokedRefreshSaysSo()
{
    signIn();
    m_tokens->refreshable = true;
    m_tokens->refreshError = Error{.kind = Error::Kind::SignInNeeded, .code = u"signInRevoked"_s};
    m_dead = "Bearer token-help-desk"_ba;
    QSignalSpy failed(m_session.get(), &Session::renewalFailed);
    std::optional<Error> error;
    const ApiCall call = ask([&](const Result<Done> &result) { error = result.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(m_session->state(), State::Expired);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, u"signInRevoked"_s);
}

void TestSession::identityIsConfirmedAndOnlyForWhoeverStillWaits()
{
    signIn();
    std::optional<Result<Done>> answer;
    auto context = std::make_unique<QObject>();
    m_session->confirmIdentity(context.get(), [&](Result<Done> result) { answer = std::move(result); });
    QTRY_VERIFY(answer);
    QVERIFY(answer->has_value());
    QCOMPARE(m_session->state(), State::SignedIn);

    answer.reset();
    m_tokens->hang = true;
    m_session->confirmIdentity(context.get(), [&](Result<Done> result) { answer = std::move(result); });
    m_session->cancelConfirmation();
    QVERIFY(answer);
    QCOMPARE(answer->error().code, u"signInCancelled"_s);

    answer.reset();
    m_session->confirmIdentity(context.get(), [&](Result<Done> result) { answer = std::move(result); });
    context.reset();
    m_tokens->answerNow();
    QVERIFY(!answer);
}

void TestSession::refreshedAccessIsAnnouncedOnlyIfItDiffers()
{
    signIn();
    QSignalSpy accesses(m_session.get(), &Session::accessChanged);
    m_session->refreshAccess();
    QTRY_COMPARE(m_network->count("GET", u"/me/access"), 2);
    m_access = [](const Asked &) { return json(toJson(examples::access({}))); };
    m_session->refreshAccess(); // while the other is on its way
    QTRY_COMPARE(accesses.count(), 1);
    QVERIFY(m_session->access().customers.isEmpty());
}

void TestSession::aRefreshAskedForMeanwhileIsMadeOnceMore()
{
    signIn();
    m_session->refreshAccess();
    m_session->refreshAccess();
    m_session->refreshAccess();
    QTRY_COMPARE(m_network->count("GET", u"/me/access"), 3); // one to sign in, one, and one for the other two
    bool later = false;
    const ApiCall call = ask([&](const Result<Done> &) { later = true; });
    QTRY_VERIFY(later);
    QCOMPARE(m_network->count("GET", u"/me/access"), 3);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
