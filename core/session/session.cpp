// Signing in and out, and knowing what the person may do.
#include "core/session/session.h"

#include "core/api/apiclient.h"
#include "core/base/jsonreader.h"
#include "core/base/logging.h"

#include <QTimer>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto refreshRetry = 5s;

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

Result<QByteArray> tokenFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    QByteArray token = in.string("accessToken"_L1).toLatin1();
    Result<QByteArray> result = in.finish(std::move(token));
    if (result && result->isEmpty())
        return Error{.kind = Error::Kind::Malformed, .detail = u"accessToken: expected a token"_s};
    return result;
}

} // namespace

struct Session::Private
{
    Session &q;
    ApiClient &api;
    State state = State::SignedOut;
    Access access = {};
    QByteArray token = {};           // lives here and in the headers of requests, nowhere else
    State before = State::SignedOut; // where a sign-in that fails goes back to
    QByteArray candidate = {};       // the token of a sign-in under way
    ApiCall signIn = {};
    ApiCall signOut = {};
    ApiCall refresh = {};
    bool refreshAgain = false; // asked for while one was on its way: that one may have been answered too early
    QTimer retry{};

    void enter(State next);
    void readFirstAccess();
    void signInEnded(const Error &error);
    void refreshed(Result<Access> answer);
};

void Session::Private::enter(State next)
{
    if (next == state)
        return;
    state = next;
    if (state != State::SignedIn) {
        refresh.cancel();
        retry.stop();
        refreshAgain = false;
    }
    qCInfo(lcSession) << "session:" << state;
    // The listeners first where calls are to be refused, the gate first where they are to be sent.
    api.setGate(state == State::SignedIn    ? ApiClient::Gate::Open
                : state == State::SigningIn ? ApiClient::Gate::Held
                                            : ApiClient::Gate::Shut);
    Q_EMIT
    q.stateChanged(state);
}

void Session::Private::readFirstAccess()
{
    signIn =
        api.send<Access>({.path = u"me/access"_s, .token = candidate}, &accessFromJson, [this](Result<Access> answer) {
            if (!answer) {
                signInEnded(answer.error());
                return;
            }
            token = std::exchange(candidate, {});
            const bool differs = access != *answer;
            access = *std::move(answer);
            enter(State::SignedIn);
            if (differs)
                Q_EMIT
            q.accessChanged();
        });
}

void Session::Private::signInEnded(const Error &error)
{
    candidate.clear();
    enter(before);
    Q_EMIT
    q.signInFailed(error);
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

Session::Session(ApiClient &api, QObject *parent) : QObject(parent), d(new Private{.q = *this, .api = api})
{
    api.setTokenSource([this] { return d->token; });
    api.setGate(ApiClient::Gate::Shut);
    connect(&api, &ApiClient::signInNeeded, this, [this] {
        if (d->state == State::SignedIn)
            d->enter(State::Expired);
    });
    d->retry.setSingleShot(true);
    connect(&d->retry, &QTimer::timeout, this, &Session::refreshAccess);
}

Session::~Session() { d->api.setTokenSource({}); }

Session::State Session::state() const { return d->state; }

const Access &Session::access() const { return d->access; }

ApiCall Session::personas(std::function<void(Result<std::vector<Persona>>)> done)
{
    return d->api.send<std::vector<Persona>>({.path = u"demo/personas"_s, .token = QByteArray()}, &personasFromJson,
                                             std::move(done));
}

void Session::signInAsPersona(const QString &personaId)
{
    if (d->state != State::SigningIn)
        d->before = d->state == State::Expired ? State::Expired : State::SignedOut;
    if (d->state == State::SignedIn)
        signOut();
    d->enter(State::SigningIn);
    d->signIn = d->api.send<QByteArray>({.verb = ApiRequest::Verb::Post,
                                         .path = u"demo/signIn"_s,
                                         .body = {{"persona"_L1, personaId}},
                                         .token = QByteArray()},
                                        &tokenFromJson, [this](Result<QByteArray> answer) {
                                            if (!answer) {
                                                d->signInEnded(answer.error());
                                                return;
                                            }
                                            d->candidate = *std::move(answer);
                                            d->readFirstAccess();
                                        });
}

void Session::signOut()
{
    d->signIn.cancel();
    const QByteArray token = std::exchange(d->token, {});
    if (!token.isEmpty() && d->state != State::Expired) {
        // The service is told, but signing out does not depend on its answer.
        d->signOut = d->api.send<Done>({.verb = ApiRequest::Verb::Post, .path = u"session/signOut"_s, .token = token},
                                       &nothingFromJson, [](const Result<Done> &answer) {
                                           if (!answer)
                                               qCWarning(lcSession) << "signing out was not confirmed";
                                       });
    }
    const bool knewAccess = d->access != Access{};
    d->access = {};
    d->enter(State::SignedOut);
    if (knewAccess)
        Q_EMIT
    accessChanged();
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
