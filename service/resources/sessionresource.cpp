// Sessions. The demo's sign-in asks for no password, so it exists only where it was switched on, and only on loopback.
#include "service/resources/sessionresource.h"

#include "service/access/problem.h"
#include "service/demo/demoworld.h"
#include "service/identity/accesstokens.h"
#include "service/identity/failurelimit.h"
#include "service/resources/changehub.h"
#include "service/resources/input.h"

#include <QJsonArray>

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

bool demoIsOpenTo(const Request &request, const RequestContext &context)
{
    return context.parts.demoPersonas && request.fromLoopback;
}

Result<Response> listPersonas(const Request &request, const PathParameters &, RequestContext &context)
{
    if (!demoIsOpenTo(request, context))
        return notFound();
    QJsonArray value;
    for (const DemoPersona &persona : demoPersonas()) {
        // Only people this database has: it need not hold the demo's world.
        Result<std::optional<Caller>> person = loadCaller(context.database, PrincipalId(persona.principalId));
        if (!person)
            return std::move(person).error();
        if (*person) {
            value.append(QJsonObject{{"id"_L1, persona.id},
                                     {"displayName"_L1, (*person)->principal.displayName},
                                     {"role"_L1, persona.role},
                                     {"description"_L1, persona.description}});
        }
    }
    return Response::json({{"value"_L1, value}});
}

Result<Response> signIn(const Request &request, const PathParameters &, RequestContext &context)
{
    if (!demoIsOpenTo(request, context))
        return notFound();
    Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return std::move(body).error();
    if (!body->value("persona"_L1).isString())
        return problem(u"invalidRequest"_s, u"Name a persona."_s, u"persona"_s);
    const QString wanted = body->value("persona"_L1).toString();
    const auto persona = std::ranges::find(demoPersonas(), wanted, &DemoPersona::id);
    std::optional<Caller> person;
    if (persona != demoPersonas().end()) {
        Result<std::optional<Caller>> loaded = loadCaller(context.database, PrincipalId(persona->principalId));
        if (!loaded)
            return std::move(loaded).error();
        person = *std::move(loaded);
    }
    if (!person) {
        if (const auto wait = context.parts.failures.failed(request.peer)) {
            Error error = problem(u"activityLimitReached"_s, u"Too many failed attempts."_s);
            error.retryAfter = wait;
            return error;
        }
        return notFound();
    }
    Result<QByteArray> token = issueAccessToken(context.database, person->principal.id, context.parts.clock);
    if (!token)
        return std::move(token).error();
    Response response = Response::json({{"accessToken"_L1, QString::fromLatin1(*token)},
                                        {"tokenType"_L1, u"Bearer"_s},
                                        {"expiresIn"_L1, static_cast<qint64>(accessTokenLifetime.count())}});
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

Result<Response> signOut(const Request &, const PathParameters &, RequestContext &context)
{
    if (Result<Done> ended = endAccessToken(context.database, context.tokenHash); !ended)
        return std::move(ended).error();
    context.parts.hub.disconnect(context.tokenHash);
    return Response::noContent();
}

} // namespace

void addSessionRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/demo/personas"_s, handler(&listPersonas));
    router.add("POST", u"/v1/demo/signIn"_s, handler(&signIn));
    router.add("POST", u"/v1/session/signOut"_s, handler(&signOut));
}

} // namespace roomwarden::service
