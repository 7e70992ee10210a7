// An OpenID provider whose tokens are accepted, for one organisation, as the operator configured it. A value.
#pragma once

#include "core/domain/ids.h"

#include <QStringList>

namespace roomwarden::service {

// The names of the claims that are read; the defaults are those of Microsoft Entra ID. An empty name: not read.
struct ClaimNames
{
    QString tenant = QStringLiteral("tid"); // empty: the provider serves this one organisation only
    QString person = QStringLiteral("oid"); // becomes the id of the person here
    QString userName = QStringLiteral("preferred_username");
    QString displayName = QStringLiteral("name");
    QString roles = QStringLiteral("roles");
    QString groups = QStringLiteral("groups");
};

struct TrustedIssuer
{
    QString url = {};           // as in the claim "iss", to the letter; its metadata is read from below it
    QStringList audiences = {}; // a token must be meant for one of these
    TenantId tenant = {};       // the one organisation that it speaks for here; as in the tenant claim
    ClaimNames claims = {};
    QString proManagerRole = QStringLiteral("TeamsRoomsProManager"); // value of the roles claim

    // An organisation that is not known yet is entered under these; without a kind it must be known already.
    enum class Kind : quint8 { Known, Partner, Customer };
    Kind kind = Kind::Known;
    QString displayName = {};
    QString domain = {};
};

} // namespace roomwarden::service
