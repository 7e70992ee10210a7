// The refusals and their statuses.
#include "service/access/problem.h"

#include <array>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Code
{
    QLatin1StringView name;
    int status;
    Error::Kind kind;
};

using enum Error::Kind;

constexpr std::array codes{
    Code{"invalidRequest"_L1, 400, Refused},
    Code{"unauthenticated"_L1, 401, SignInNeeded},
    Code{"accessDenied"_L1, 403, Forbidden},
    Code{"relationshipTerminated"_L1, 403, Forbidden},
    Code{"itemNotFound"_L1, 404, NotFound},
    Code{"invitationAlreadyAccepted"_L1, 409, Conflict},
    Code{"invitationRevoked"_L1, 409, Conflict},
    Code{"relationshipExists"_L1, 409, Conflict},
    Code{"alreadyClosed"_L1, 409, Conflict},
    Code{"nameAlreadyExists"_L1, 409, Conflict},
    Code{"invitationExists"_L1, 409, Conflict},
    Code{"invitationExpired"_L1, 410, Stale},
    Code{"syncStateNotFound"_L1, 410, Stale},
    Code{"resourceModified"_L1, 412, Conflict},
    Code{"unsupportedMediaType"_L1, 415, Refused},
    Code{"primaryAdminRequired"_L1, 422, Refused},
    Code{"principalNotInTenant"_L1, 422, Refused},
    Code{"notClosable"_L1, 422, Refused},
    Code{"assigneeNotAllowed"_L1, 422, Refused},
    Code{"roomNotEnrolled"_L1, 422, Refused},
    Code{"repeatabilityMismatch"_L1, 422, Refused},
    Code{"preconditionRequired"_L1, 428, Refused},
    Code{"activityLimitReached"_L1, 429, Throttled},
    Code{"permissionNotGrantable"_L1, 403, Forbidden},
    Code{"scopeNotAllowed"_L1, 422, Refused},
    Code{"notAllowed"_L1, 422, Refused},
    Code{"selfInvitation"_L1, 422, Refused},
    Code{"partnerNotEligible"_L1, 422, Refused},
    Code{"notSupported"_L1, 422, Refused},
    Code{"duplicateNotAllowed"_L1, 422, Refused},
    Code{"signInUnavailable"_L1, 503, Server},
    Code{"alreadyFlagged"_L1, 409, Conflict},
    Code{"orderTaken"_L1, 409, Conflict},
    Code{"rolloutTooLong"_L1, 422, Refused},
};

} // namespace

Error problem(const QString &code, const QString &message, const QString &target)
{
    for (const Code &known : codes) {
        if (code == known.name)
            return Error{.kind = known.kind, .detail = message, .code = code, .target = target};
    }
    return Error{.kind = Error::Kind::Server, .detail = message, .code = code, .target = target};
}

Error notFound() { return problem(u"itemNotFound"_s, u"There is no such item."_s); }

Error accessDenied() { return problem(u"accessDenied"_s, u"The caller's roles do not allow this."_s); }

int statusOf(const Error &error)
{
    if (error.kind == Error::Kind::Storage)
        return 503; // its code is the database's own, never one of ours
    for (const Code &known : codes) {
        if (error.code == known.name)
            return known.status;
    }
    return 500;
}

} // namespace roomwarden::service
