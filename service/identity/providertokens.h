// Bearer tokens of OpenID providers: checked without the database, then turned into the person known here.
#pragma once

#include "service/identity/issuerkeys.h"
#include "service/identity/trustedissuer.h"

#include "core/domain/ids.h"
#include "service/access/caller.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace roomwarden::service {

class Database;

// What a token that was checked says.
struct ProvenPerson
{
    QString tokenHash = {}; // of what the signature covers: other spellings of the signature are the same token
    QDateTime ends = {};    // when the token stops being accepted
    TenantId tenant = {};
    PrincipalId id = {};
    QString displayName = {}; // empty: the token does not say
    QString userName = {};
    bool proManager = false;
    std::optional<QStringList> groups = {}; // ids; nothing if the token does not speak of groups
};

class ProviderTokens
{
public:
    // The clock must outlive this.
    ProviderTokens(std::vector<TrustedIssuer> issuers, const Clock &clock);

    // Whether it has the form of a signed token. Tokens of our own have not.
    [[nodiscard]] static bool isSignedToken(const QByteArray &token) { return token.count('.') == 2; }

    // Signature (RS256 or ES256), issuer, audience, times and tenant. Never waits. Errors: the codes of
    // openid::verifiedJwt() and openid::checkClaims(), "tokenTenant", "tokenPerson", and "signInUnavailable" with a
    // retryAfter while the keys are not there yet. Thread-safe.
    [[nodiscard]] Result<ProvenPerson> check(const QByteArray &token);

private:
    const std::vector<TrustedIssuer> m_issuers;
    const Clock &m_clock;
    IssuerKeys m_keys;
};

// The person as they are known here. The first time a token is seen, the person, what the token says of them (name,
// Teams Rooms Pro Manager, membership of the groups that are known here) and the token's hash are written down. Nothing
// for a token that was signed out, an organisation that is not known, somebody who is disabled, or an id that belongs
// to somebody or something of another organisation.
[[nodiscard]] Result<std::optional<Caller>> callerOfProvenPerson(Database &database, const ProvenPerson &person);

// Enters the organisations that the issuers are to make known. Those that are known stay as they are.
[[nodiscard]] Result<Done> enterOrganisations(Database &database, const std::vector<TrustedIssuer> &issuers);

} // namespace roomwarden::service
