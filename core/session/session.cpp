// Signing in and out, and knowing what the person may do.
#include "core/session/session.h"

#include "core/api/apiclient.h"
#include "core/base/jsonreader.h"
#include "core/base/logging.h"
#include "core/session/tokensource.h"

#include <QPointer>
#include <QTimer>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longestFirstWait = 10s; // while somebody waits at the sign-in page
constexpr auto refreshRetry = 5s;
constexpr auto renewalRetry = 30s;

Result<Persona> personaFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    Persona persona{.id = in.string("id"_L1),
                    .displayName = in.string("displayName"_L1),
                    .role = in.string("role"_L1),
                    .description = in.optionalString("description"_L1)};
    return in.finish(std::move(persona));
}

Result<std::vector<Persona>> personasFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    std::vector<Persona> personas = in.list("value"_L1, &personaFromJson);
    return in.finish(std::move(personas));
}

} // namespace

struct Session::Private
{
    Session &q;
    ApiClient &api;
    TokenSource &tokens;
    State state = State::SignedOut;
    Access access = {};
    State before = State::SignedOut; // where a sign-in that fails goes back to
    ApiCall firstAccess = {};        // of a sign-in, or with a token just renewed
    ApiCall signOut = {};
    ApiCall refresh = {};
    bool refreshAgain = false; // asked for while one was on its way: that one may have been answered too early
    bool renewing = false;     // the service refused the token; calls wait for another one
    QTimer firstRetry{};
    QTimer retry{};
    QTimer renewalTimer{}; // Expired only because the provider could not be reached
    QPointer<QObject> confirming = {};
    std::function<void(Result<Done>)> confirmed = {};

    void enter(State next);
    void openGate();
    void readFirstAccess(int patience = 10);
    void dropFirstAccess()
    {
        firstAccess.cancel();
        firstRetry.stop();
        firstRetry.disconnect();
    }
    void signInEnded(const Error &error);
    void signedIn(Access answer);
    void renew();
    void renewed();
    void renewalEnded(const Error &error);
    void refreshed(Result<Access> answer);
    void endConfirmation(Result<Done> result);
};

void Session::Private::openGate()
{
    const bool held = state == State::SigningIn || renewing;
    api.setGate(held                       ? ApiClient::Gate::Held
                : state == State::SignedIn ? ApiClient::Gate::Open
                                           : ApiClient::Gate::Shut);
}

void Session::Private::enter(State next)
{
    if (next == state)
        return;
    state = next;
    renewing = false;
    renewalTimer.stop();
    if (state != State::SignedIn) {
        refresh.cancel();
        retry.stop();
        refreshAgain = false;
    }
    qCInfo(lcSession) << "session:" << state;
    // The listeners first where calls are to be refused, the gate first where they are to be sent.
    openGate();
    Q_EMIT
    q.stateChanged(state);
}

// patience: how often a service that asks to wait is asked again. It may be fetching the keys of a provider that has
// just changed them.
void Session::Private::readFirstAccess(int patience)
{
    firstAccess = api.send<Access>({.path = u"me/access"_s, .token = tokens.accessToken()}, &accessFromJson,
                                   [this, patience](Result<Access> answer) {
                                       if (answer)
                                           return signedIn(*std::move(answer));
                                       const Error &error = answer.error();
                                       if (patience == 0 || !error.retryAfter || *error.retryAfter > longestFirstWait)
                                           return signInEnded(error);
                                       firstRetry.disconnect();
                                       firstRetry.setSingleShot(true);
                                       QObject::connect(&firstRetry, &QTimer::timeout, &q,
                                                        [this, patience] { readFirstAccess(patience - 1); });
                                       firstRetry.start(*error.retryAfter);
                                   });
}

void Session::Private::signedIn(Access answer)
{
    const bool differs = access != answer;
    access = std::move(answer);
    enter(State::SignedIn);
    if (differs)
        Q_EMIT
    q.accessChanged();
}

void Session::Private::signInEnded(const Error &error)
{
    if (before == State::SignedOut)
        tokens.putAside();
    enter(before);
    Q_EMIT
    q.signInFailed(error);
}

// The service refused the token: calls wait while another one is got, once.
void Session::Private::renew()
{
    if (renewing || state != State::SignedIn)
        return;
    if (!tokens.canRefresh()) {
        enter(State::Expired);
        return;
    }
    renewing = true;
    openGate();
    tokens.refresh([this](const Result<Done> &result) {
        if (!renewing)
            return;
        if (result)
            renewed();
        else
            renewalEnded(result.error());
    });
}

// Tried out before the others are let go: a token that is refused as well would only bring them all back.
void Session::Private::renewed()
{
    firstAccess = api.send<Access>({.path = u"me/access"_s, .token = tokens.accessToken()}, &accessFromJson,
                                   [this](Result<Access> answer) {
                                       if (!answer && answer.error().kind == Error::Kind::SignInNeeded)
                                           return renewalEnded(answer.error());
                                       renewing = false;
                                       if (state == State::SignedIn)
                                           openGate();
                                       else
                                           enter(State::SignedIn);
                                       refreshed(std::move(answer));
                                   });
}

void Session::Private::renewalEnded(const Error &error)
{
    renewing = false;
    if (state == State::SignedIn)
        enter(State::Expired);
    else
        openGate();
    if (error.kind != Error::Kind::SignInNeeded && error.kind != Error::Kind::Refused)
        renewalTimer.start(renewalRetry);
    Q_EMIT
    q.renewalFailed(error);
}

void Session::Private::refreshed(Result<Access> answer)
{
    if (std::exchange(refreshAgain, false)) {
        q.refreshAccess();
        return;
    }
    if (!answer) {
        qCWarning(lcSession) << "access could not be read:" << answer.error().detail << answer.error().requestId;
        if (answer.error().kind != Error::Kind::SignInNeeded)
            retry.start(answer.error().retryAfter.value_or(refreshRetry));
        return;
    }
    if (access == *answer)
        return;
    access = *std::move(answer);
    Q_EMIT
    q.accessChanged();
}

Session::Session(ApiClient &api, TokenSource &tokens, QObject *parent)
    : QObject(parent),
      d(new Private{.q = *this, .api = api, .tokens = tokens})
{
    api.setTokenSource([&tokens] { return tokens.accessToken(); });
    api.setGate(ApiClient::Gate::Shut);
    connect(&api, &ApiClient::signInNeeded, this, [this] { d->renew(); });
    connect(&tokens, &TokenSource::accountsChanged, this, &Session::accountsChanged);
    d->retry.setSingleShot(true);
    connect(&d->retry, &QTimer::timeout, this, &Session::refreshAccess);
    d->renewalTimer.setSingleShot(true);
    connect(&d->renewalTimer, &QTimer::timeout, this, [this] {
        if (d->state != State::Expired || !d->tokens.canRefresh())
            return;
        d->tokens.refresh([this](const Result<Done> &result) {
            if (d->state != State::Expired)
                return;
            d->renewing = true;
            if (result)
                d->renewed();
            else
                d->renewalEnded(result.error());
        });
    });
}

Session::~Session()
{
    d->tokens.cancel(); // its answers would find nobody
    d->api.setTokenSource({});
}

Session::State Session::state() const { return d->state; }

const Access &Session::access() const { return d->access; }

ApiCall Session::personas(std::function<void(Result<std::vector<Persona>>)> done)
{
    return d->api.send<std::vector<Persona>>({.path = u"demo/personas"_s, .token = QByteArray()}, &personasFromJson,
                                             std::move(done));
}

void Session::signIn(const SignInWish &wish)
{
    if (d->state != State::SigningIn)
        d->before = d->state == State::Expired ? State::Expired : State::SignedOut;
    if (d->state == State::SignedIn) {
        d->tokens.putAside();
        forget();
    }
    d->dropFirstAccess();
    d->enter(State::SigningIn);
    d->tokens.signIn(wish, [this](const Result<Done> &result) {
        if (result)
            d->readFirstAccess();
        else
            d->signInEnded(result.error());
    });
}

void Session::cancelSignIn()
{
    if (d->state != State::SigningIn)
        return;
    d->dropFirstAccess();
    d->tokens.cancel();
    d->signInEnded({.kind = Error::Kind::Refused, .detail = u"cancelled"_s, .code = u"signInCancelled"_s});
}

bool Session::resume()
{
    const std::vector<Account> known = d->tokens.accounts();
    if (known.empty() || d->state != State::SignedOut)
        return false;
    signIn({.account = known.front().id});
    return true;
}

std::vector<Account> Session::accounts() const { return d->tokens.accounts(); }

QString Session::currentAccount() const { return d->tokens.currentAccount(); }

void Session::signOut()
{
    d->dropFirstAccess();
    cancelConfirmation();
    const QByteArray token = d->tokens.accessToken();
    if (!token.isEmpty() && d->state != State::Expired) {
        // The service is told, but signing out does not depend on its answer.
        d->signOut = d->api.send<Done>({.verb = ApiRequest::Verb::Post, .path = u"session/signOut"_s, .token = token},
                                       &nothingFromJson, [](const Result<Done> &answer) {
                                           if (!answer)
                                               qCWarning(lcSession) << "signing out was not confirmed";
                                       });
    }
    d->tokens.signOut();
    forget();
}

void Session::forget()
{
    const bool knewAccess = d->access != Access{};
    d->access = {};
    d->enter(State::SignedOut);
    if (knewAccess)
        Q_EMIT
    accessChanged();
}

void Session::confirmIdentity(QObject *context, std::function<void(Result<Done>)> done)
{
    askForProof(false, context, std::move(done));
}

void Session::proveIdentityNow(QObject *context, std::function<void(Result<Done>)> done)
{
    askForProof(true, context, std::move(done));
}

void Session::askForProof(bool now, QObject *context, std::function<void(Result<Done>)> done)
{
    cancelConfirmation();
    d->confirming = context;
    d->confirmed = std::move(done);
    Q_EMIT confirmationChanged(true);
    d->tokens.confirm(now ? TokenSource::Proof::Now : TokenSource::Proof::Recent,
                      [this](Result<Done> result) { d->endConfirmation(std::move(result)); });
}

void Session::cancelConfirmation()
{
    if (!d->confirmed)
        return;
    d->tokens.cancel();
    d->endConfirmation(Error{.kind = Error::Kind::Refused, .detail = u"cancelled"_s, .code = u"signInCancelled"_s});
}

void Session::Private::endConfirmation(Result<Done> result)
{
    const auto done = std::exchange(confirmed, nullptr);
    const bool wanted = confirming;
    Q_EMIT
    q.confirmationChanged(false);
    if (done && wanted)
        done(std::move(result));
}

void Session::refreshAccess()
{
    if (d->state != State::SignedIn)
        return;
    if (d->refresh.isRunning()) {
        d->refreshAgain = true;
        return;
    }
    d->retry.stop();
    d->refresh = d->api.get<Access>(u"me/access"_s, {}, &accessFromJson,
                                    [this](Result<Access> answer) { d->refreshed(std::move(answer)); });
}

} // namespace roomwarden
