// Bearer tokens in the table access_tokens.
#include "service/identity/accesstokens.h"

#include "service/access/rows.h"
#include "service/identity/secrets.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

Result<QByteArray> issueAccessToken(Database &database, const PrincipalId &principal, const Clock &clock)
{
    const QByteArray token = randomToken();
    const qint64 expires = clock.now().addSecs(accessTokenLifetime.count()).toMSecsSinceEpoch();
    Result<Done> written = database.write<Done>([&](Database &transaction) -> Result<Done> {
        Result<int> rows =
            change(transaction, u"INSERT INTO access_tokens (token_hash, principal_id, expires_ms) VALUES (?, ?, ?)"_s,
                   {hashOf(token), principal.text(), expires});
        if (!rows)
            return std::move(rows).error();
        return Done{};
    });
    if (!written)
        return std::move(written).error();
    return token;
}

Result<std::optional<Caller>> callerOfToken(Database &database, const QString &tokenHash, const Clock &clock)
{
    const Result<QVariant> principal = firstValue(
        database, u"SELECT principal_id FROM access_tokens WHERE token_hash = ? AND ended = 0 AND expires_ms > ?"_s,
        {tokenHash, clock.now().toMSecsSinceEpoch()});
    if (!principal)
        return principal.error();
    if (!principal->isValid())
        return std::optional<Caller>();
    return loadCaller(database, PrincipalId(principal->toString()));
}

Result<Done> endAccessToken(Database &database, const QString &tokenHash)
{
    return database.write<Done>([&tokenHash](Database &transaction) -> Result<Done> {
        Result<int> rows =
            change(transaction, u"UPDATE access_tokens SET ended = 1 WHERE token_hash = ?"_s, {tokenHash});
        if (!rows)
            return std::move(rows).error();
        return Done{};
    });
}

QByteArray credentialsOf(const QByteArray &authorization, const QByteArray &scheme)
{
    const qsizetype space = authorization.indexOf(' ');
    if (space < 0 || authorization.left(space).compare(scheme, Qt::CaseInsensitive) != 0)
        return {};
    return authorization.mid(space + 1).trimmed();
}

} // namespace roomwarden::service
