// Discovery, keys, authorization, tokens, revocation and the end of a session, for people who need no password.
#include "service/resources/demosignin.h"

#include "service/access/problem.h"
#include "service/demo/demoopenid.h"
#include "service/demo/demoworld.h"
#include "service/identity/accesstokens.h"
#include "service/identity/secrets.h"
#include "service/resources/changehub.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto base = u"/v1/demo/openid"_s;

bool demoIsOpenTo(const Request &request, const RequestContext &context)
{
    return context.parts.demoSignIn && request.fromLoopback;
}

QString issuerOf(const Request &request) { return request.origin + base; }

// RFC 6749, 5.2; not the envelope of the service, whose clients these are not.
Response tokenError(const QString &error) { return Response::json({{"error"_L1, error}}, 400); }

Response page(const QString &content, int status = 200)
{
    Response response{.status = status, .contentType = "text/html; charset=utf-8"};
    response.headers.emplace_back("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    response.headers.emplace_back("Referrer-Policy", "no-referrer");
    response.body =
        u"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Roomwarden demo</title>"
        "<style>body{font:16px sans-serif;max-width:32em;margin:3em auto}li{margin:.6em 0}</style>%1</html>"_s
            .arg(content)
            .toUtf8();
    return response;
}

Response redirect(const QString &uri, const QUrlQuery &query)
{
    QUrl url(uri);
    url.setQuery(query);
    Response response{.status = 302, .contentType = "text/plain"};
    response.headers.emplace_back("Location", url.toEncoded());
    return response;
}

struct Person
{
    DemoPersona persona = {};
    Caller caller = {};
};

// Of these ready-made people those this database has: it need not hold the demo's world.
Result<std::vector<Person>> peopleOf(RequestContext &context, const std::vector<DemoPersona> &personas)
{
    std::vector<Person> result;
    for (const DemoPersona &persona : personas) {
        Result<std::optional<Caller>> caller = loadCaller(context.database, PrincipalId(persona.principalId));
        if (!caller)
            return std::move(caller).error();
        if (*caller)
            result.push_back({.persona = persona, .caller = **std::move(caller)});
    }
    return result;
}

Result<std::vector<Person>> people(RequestContext &context) { return peopleOf(context, demoPersonas()); }

Result<Response> listPersonas(const Request &request, const PathParameters &, RequestContext &context)
{
    if (!demoIsOpenTo(request, context))
        return notFound();
    const Result<std::vector<Person>> known = people(context);
    if (!known)
        return known.error();
    QJsonArray value;
    for (const Person &person : *known) {
        value.append(QJsonObject{{"id"_L1, person.persona.id},
                                 {"displayName"_L1, person.caller.principal.displayName},
                                 {"role"_L1, person.persona.role},
                                 {"description"_L1, person.persona.description}});
    }
    return Response::json({{"value"_L1, value}});
}

Result<Response> discovery(const Request &request, const PathParameters &, RequestContext &context)
{
    if (!demoIsOpenTo(request, context))
        return notFound();
    const QString issuer = issuerOf(request);
    return Response::json({{"issuer"_L1, issuer},
                           {"authorization_endpoint"_L1, QString(issuer + u"/authorize"_s)},
                           {"token_endpoint"_L1, QString(issuer + u"/token"_s)},
                           {"jwks_uri"_L1, QString(issuer + u"/keys"_s)},
                           {"revocation_endpoint"_L1, QString(issuer + u"/revoke"_s)},
                           {"end_session_endpoint"_L1, QString(issuer + u"/endSession"_s)},
                           {"response_types_supported"_L1, QJsonArray{u"code"_s}},
                           {"subject_types_supported"_L1, QJsonArray{u"public"_s}},
                           {"id_token_signing_alg_values_supported"_L1, QJsonArray{u"ES256"_s}},
                           {"code_challenge_methods_supported"_L1, QJsonArray{u"S256"_s}},
                           {"token_endpoint_auth_methods_supported"_L1, QJsonArray{u"none"_s}},
                           {"authorization_response_iss_parameter_supported"_L1, true}});
}

Result<Response> keys(const Request &request, const PathParameters &, RequestContext &context)
{
    if (!demoIsOpenTo(request, context))
        return notFound();
    return Response::json(context.parts.demoSignIn->key().publicSet());
}

// Only back to a console on this computer: codes go nowhere else.
bool isLoopbackRedirect(const QString &uri)
{
    const QUrl url(uri, QUrl::StrictMode);
    return url.isValid() && url.scheme() == "http"_L1 && url.host() == "127.0.0.1"_L1 && url.port() > 0
           && url.path() == "/"_L1 && !url.hasQuery() && !url.hasFragment() && url.userInfo().isEmpty();
}

Response personaPage(const Request &request, const std::vector<Person> &known)
{
    QString items;
    for (const Person &person : known) {
        QUrlQuery query = request.query;
        query.addQueryItem(u"login_hint"_s, person.persona.id);
        items += u"<li><a href=\"?%1\">%2</a>, %3. %4</li>"_s.arg(
            query.toString(QUrl::FullyEncoded).toHtmlEscaped(), person.caller.principal.displayName.toHtmlEscaped(),
            person.persona.role.toHtmlEscaped(), person.persona.description.toHtmlEscaped());
    }
    return page(u"<h1>Who are you?</h1><p>This is a demo: choose one of its people.</p><ul>%1</ul>"_s.arg(items));
}

Result<Response> authorize(const Request &request, const PathParameters &, RequestContext &context)
{
    if (!demoIsOpenTo(request, context))
        return notFound();
    const auto value = [&request](const QString &name) {
        return request.query.queryItemValue(name, QUrl::FullyDecoded);
    };
    const QString redirectUri = value(u"redirect_uri"_s);
    if (value(u"client_id"_s) != DemoOpenId::clientId() || !isLoopbackRedirect(redirectUri))
        return page(u"<h1>That did not come from the console</h1><p>Start again from Roomwarden.</p>"_s, 400);
    QUrlQuery back;
    back.addQueryItem(u"state"_s, value(u"state"_s));
    back.addQueryItem(u"iss"_s, issuerOf(request));
    const auto refuse = [&](const QString &error) {
        back.addQueryItem(u"error"_s, error);
        return redirect(redirectUri, back);
    };
    if (value(u"response_type"_s) != "code"_L1 || value(u"code_challenge_method"_s) != "S256"_L1
        || value(u"code_challenge"_s).isEmpty())
        return refuse(u"invalid_request"_s);
    const Result<std::vector<Person>> known = people(context);
    if (!known)
        return known.error();
    const QString hint = value(u"login_hint"_s);
    if (hint.isEmpty())
        return personaPage(request, *known);
    std::vector<DemoPersona> all = demoPersonas();
    all.push_back(demoCustomerPersona());
    const Result<std::vector<Person>> everybody = peopleOf(context, all);
    if (!everybody)
        return everybody.error();
    const auto person = std::ranges::find_if(*everybody, [&hint](const Person &one) {
        return one.persona.id == hint || one.caller.principal.userPrincipalName == hint;
    });
    if (person == everybody->end())
        return refuse(u"access_denied"_s);
    back.addQueryItem(u"code"_s, QString::fromLatin1(context.parts.demoSignIn->issueCode(
                                     {.principalId = person->persona.principalId,
                                      .name = person->caller.principal.displayName,
                                      .userName = person->caller.principal.userPrincipalName,
                                      .redirectUri = redirectUri,
                                      .codeChallenge = value(u"code_challenge"_s),
                                      .nonce = value(u"nonce"_s),
                                      .authTime = context.now().toSecsSinceEpoch()})));
    return redirect(redirectUri, back);
}

Result<Done> endTokens(RequestContext &context, const QStringList &hashes)
{
    for (const QString &hash : hashes) {
        if (Result<Done> ended = endAccessToken(context.database, hash); !ended)
            return ended;
        context.parts.hub.disconnect(hash);
    }
    return Done{};
}

Result<Response> issueTokens(const Request &request, RequestContext &context, const DemoOpenId::Redeemed &redeemed,
                             bool withNonce)
{
    const DemoGrant &grant = *redeemed.grant;
    Result<QByteArray> access = issueAccessToken(context.database, PrincipalId(grant.principalId), context.parts.clock);
    if (!access)
        return std::move(access).error();
    const QByteArray refresh = context.parts.demoSignIn->issueRefreshToken(redeemed.family, grant, hashOf(*access));
    const qint64 now = context.now().toSecsSinceEpoch();
    QJsonObject claims{{"iss"_L1, issuerOf(request)},
                       {"aud"_L1, DemoOpenId::clientId()},
                       {"sub"_L1, grant.principalId},
                       {"name"_L1, grant.name},
                       {"preferred_username"_L1, grant.userName},
                       {"iat"_L1, now},
                       {"exp"_L1, now + 300},
                       {"auth_time"_L1, grant.authTime},
                       {"amr"_L1, QJsonArray{u"user"_s}}}; // RFC 8176: somebody was there
    if (withNonce)
        claims.insert("nonce"_L1, grant.nonce);
    return Response::json({{"access_token"_L1, QString::fromLatin1(*access)},
                           {"token_type"_L1, u"Bearer"_s},
                           {"expires_in"_L1, static_cast<qint64>(accessTokenLifetime.count())},
                           {"refresh_token"_L1, QString::fromLatin1(refresh)},
                           {"id_token"_L1, QString::fromLatin1(context.parts.demoSignIn->key().sign(claims))}});
}

QString challengeOf(const QString &verifier)
{
    return QString::fromLatin1(
        openid::toBase64Url(QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)));
}

Result<Response> token(const Request &request, const PathParameters &, RequestContext &context)
{
    if (!demoIsOpenTo(request, context))
        return notFound();
    const QUrlQuery form(QString::fromUtf8(request.body));
    const auto value = [&form](const QString &name) { return form.queryItemValue(name, QUrl::FullyDecoded); };
    if (value(u"client_id"_s) != DemoOpenId::clientId())
        return tokenError(u"invalid_client"_s);
    const bool byCode = value(u"grant_type"_s) == "authorization_code"_L1;
    if (!byCode && value(u"grant_type"_s) != "refresh_token"_L1)
        return tokenError(u"unsupported_grant_type"_s);
    const DemoOpenId::Redeemed redeemed =
        byCode ? context.parts.demoSignIn->redeem(value(u"code"_s).toLatin1())
               : context.parts.demoSignIn->takeRefreshToken(value(u"refresh_token"_s).toLatin1());
    if (Result<Done> ended = endTokens(context, redeemed.endedTokenHashes); !ended)
        return std::move(ended).error();
    const bool proven = redeemed.grant
                        && (!byCode
                            || (challengeOf(value(u"code_verifier"_s)) == redeemed.grant->codeChallenge
                                && value(u"redirect_uri"_s) == redeemed.grant->redirectUri));
    if (!proven)
        return tokenError(u"invalid_grant"_s);
    return issueTokens(request, context, redeemed, byCode);
}

// RFC 7009: unknown tokens are no error. Takes refresh tokens; access tokens end by POST /v1/session/signOut.
Result<Response> revoke(const Request &request, const PathParameters &, RequestContext &context)
{
    if (!demoIsOpenTo(request, context))
        return notFound();
    const QUrlQuery form(QString::fromUtf8(request.body));
    const QByteArray token = form.queryItemValue(u"token"_s, QUrl::FullyDecoded).toLatin1();
    if (Result<Done> ended = endTokens(context, context.parts.demoSignIn->revoke(token)); !ended)
        return std::move(ended).error();
    return Response::json({});
}

Result<Response> endSession(const Request &request, const PathParameters &, RequestContext &context)
{
    if (!demoIsOpenTo(request, context))
        return notFound();
    return page(u"<h1>Signed out</h1><p>You can close this page.</p>"_s);
}

} // namespace

void addDemoSignInRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/demo/personas"_s, handler(&listPersonas));
    router.add("GET", base + u"/.well-known/openid-configuration"_s, handler(&discovery));
    router.add("GET", base + u"/keys"_s, handler(&keys));
    router.add("GET", base + u"/authorize"_s, handler(&authorize));
    router.add("POST", base + u"/token"_s, handler(&token));
    router.add("POST", base + u"/revoke"_s, handler(&revoke));
    router.add("GET", base + u"/endSession"_s, handler(&endSession));
}

} // namespace roomwarden::service
