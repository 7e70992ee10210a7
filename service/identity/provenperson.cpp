// Writes down who came with a provider's token, once a token.
#include "service/identity/providertokens.h"

#include "service/access/rows.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto proManager = u"teamsRoomsProManager"_s;

Result<Done> done(const Result<int> &rows)
{
    if (!rows)
        return rows.error();
    return Done{};
}

Result<Done> enterPerson(Database &transaction, const ProvenPerson &person)
{
    const QString name = !person.displayName.isEmpty() ? person.displayName
                         : !person.userName.isEmpty()  ? person.userName
                                                       : person.id.text();
    return done(change(transaction,
                       u"INSERT INTO principals (id, tenant_id, kind, display_name, user_principal_name)"
                       u" VALUES (?, ?, 'user', ?, ?) ON CONFLICT (id) DO UPDATE SET"
                       u" display_name = CASE WHEN ? = '' THEN principals.display_name ELSE ? END,"
                       u" user_principal_name = CASE WHEN ? = '' THEN principals.user_principal_name ELSE ? END"_s,
                       {person.id.text(), person.tenant.text(), name, person.userName, person.displayName,
                        person.displayName, person.userName, person.userName}));
}

Result<Done> enterRole(Database &transaction, const ProvenPerson &person)
{
    if (!person.proManager) {
        return done(change(transaction, u"DELETE FROM directory_roles WHERE principal_id = ? AND role = ?"_s,
                           {person.id.text(), proManager}));
    }
    return done(change(transaction,
                       u"INSERT INTO directory_roles (principal_id, role) VALUES (?, ?) ON CONFLICT DO NOTHING"_s,
                       {person.id.text(), proManager}));
}

// Only groups of the own organisation: a claim must not make anybody a member elsewhere.
Result<Done> enterGroups(Database &transaction, const ProvenPerson &person)
{
    if (!person.groups)
        return Done{};
    Result<Done> entered = done(change(transaction,
                                       u"DELETE FROM group_members WHERE user_id = ? AND group_id IN"
                                       u" (SELECT id FROM principals WHERE tenant_id = ? AND kind = 'securityGroup')"_s,
                                       {person.id.text(), person.tenant.text()}));
    for (const QString &group : *person.groups) {
        if (!entered)
            break;
        entered =
            done(change(transaction,
                        u"INSERT INTO group_members (group_id, user_id) SELECT id, CAST(? AS TEXT) FROM principals"
                        u" WHERE id = ? AND tenant_id = ? AND kind = 'securityGroup' ON CONFLICT DO NOTHING"_s,
                        {person.id.text(), group, person.tenant.text()}));
    }
    return entered;
}

// False if the person cannot be let in.
Result<bool> enter(Database &transaction, const ProvenPerson &person)
{
    const Result<QVariant> tenant =
        firstValue(transaction, u"SELECT 1 FROM tenants WHERE tenant_id = ?"_s, {person.tenant.text()});
    if (!tenant)
        return tenant.error();
    const Result<QVariant> foreign =
        firstValue(transaction, u"SELECT 1 FROM principals WHERE id = ? AND (tenant_id <> ? OR kind <> 'user')"_s,
                   {person.id.text(), person.tenant.text()});
    if (!foreign)
        return foreign.error();
    if (!tenant->isValid() || foreign->isValid())
        return false;
    for (const auto step : {&enterPerson, &enterRole, &enterGroups}) {
        if (Result<Done> entered = step(transaction, person); !entered)
            return std::move(entered).error();
    }
    const Result<Done> kept = done(change(transaction,
                                          u"INSERT INTO access_tokens (token_hash, principal_id, expires_ms)"
                                          u" VALUES (?, ?, ?) ON CONFLICT (token_hash) DO NOTHING"_s,
                                          {person.tokenHash, person.id.text(), person.ends.toMSecsSinceEpoch()}));
    if (!kept)
        return kept.error();
    return true;
}

} // namespace

Result<std::optional<Caller>> callerOfProvenPerson(Database &database, const ProvenPerson &person)
{
    const auto ended = [&] {
        return firstValue(database, u"SELECT ended FROM access_tokens WHERE token_hash = ?"_s, {person.tokenHash});
    };
    Result<QVariant> known = ended();
    if (known && !known->isValid()) {
        const Result<bool> entered =
            database.write<bool>([&person](Database &transaction) { return enter(transaction, person); });
        if (!entered)
            return entered.error();
        if (!*entered)
            return std::optional<Caller>();
        known = ended(); // it may have come and been signed out through another process in between
    }
    if (!known)
        return known.error();
    return known->toInt() == 0 ? loadCaller(database, person.id) : std::optional<Caller>();
}

Result<Done> enterOrganisations(Database &database, const std::vector<TrustedIssuer> &issuers)
{
    return database.write<Done>([&issuers](Database &transaction) -> Result<Done> {
        for (const TrustedIssuer &issuer : issuers) {
            if (issuer.kind == TrustedIssuer::Kind::Known)
                continue;
            const bool isPartner = issuer.kind == TrustedIssuer::Kind::Partner;
            Result<Done> entered = done(change(
                transaction,
                u"INSERT INTO tenants (tenant_id, kind, display_name, primary_domain) VALUES (?, ?, ?, ?)"
                u" ON CONFLICT (tenant_id) DO NOTHING"_s,
                {issuer.tenant.text(), isPartner ? u"partner"_s : u"customer"_s, issuer.displayName, issuer.domain}));
            if (entered && isPartner) {
                entered = done(change(transaction,
                                      u"INSERT INTO partner_domains (domain, tenant_id) VALUES (?, ?)"
                                      u" ON CONFLICT (domain) DO NOTHING"_s,
                                      {issuer.domain, issuer.tenant.text()}));
            }
            if (!entered)
                return entered;
        }
        return Done{};
    });
}

} // namespace roomwarden::service
