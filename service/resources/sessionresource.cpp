// The end of a session: its token and its streams.
#include "service/resources/sessionresource.h"

#include "service/identity/accesstokens.h"
#include "service/resources/changehub.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Response> signOut(const Request &, const PathParameters &, RequestContext &context)
{
    if (Result<Done> ended = endAccessToken(context.database, context.tokenHash); !ended)
        return std::move(ended).error();
    context.parts.hub.disconnect(context.tokenHash);
    return Response::noContent();
}

} // namespace

void addSessionRoutes(ServiceRouter &router) { router.add("POST", u"/v1/session/signOut"_s, handler(&signOut)); }

} // namespace roomwarden::service
