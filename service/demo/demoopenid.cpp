// Codes and refresh tokens of the demo's OpenID provider.
#include "service/demo/demoopenid.h"

#include "service/identity/secrets.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int codeSeconds = 60;
constexpr int familySeconds = 24 * 60 * 60;

} // namespace

DemoOpenId::DemoOpenId(const Clock &clock) : m_clock(clock), m_key(u"demo"_s) { }

QByteArray DemoOpenId::issueCode(const DemoGrant &grant)
{
    const std::lock_guard lock(m_mutex);
    forgetOld();
    QByteArray code = randomToken();
    m_codes.insert(hashOf(code), {.grant = grant, .expires = m_clock.now().addSecs(codeSeconds)});
    return code;
}

DemoOpenId::Redeemed DemoOpenId::redeem(const QByteArray &code)
{
    const std::lock_guard lock(m_mutex);
    const QString hash = hashOf(code);
    const auto found = m_codes.find(hash);
    if (found == m_codes.end() || found->expires <= m_clock.now())
        return {};
    const QByteArray family = hash.left(32).toLatin1();
    if (found->used)
        return {.endedTokenHashes = endFamily(family)};
    found->used = true;
    return {.grant = found->grant, .family = family};
}

QByteArray DemoOpenId::issueRefreshToken(const QByteArray &family, const DemoGrant &grant,
                                         const QString &accessTokenHash)
{
    const std::lock_guard lock(m_mutex);
    QByteArray token = family + '.' + randomToken();
    Family &entry = m_families[family];
    entry.grant = grant;
    entry.refreshHash = hashOf(token);
    entry.accessHashes.append(accessTokenHash);
    entry.expires = m_clock.now().addSecs(familySeconds);
    return token;
}

DemoOpenId::Redeemed DemoOpenId::takeRefreshToken(const QByteArray &token)
{
    const std::lock_guard lock(m_mutex);
    const QByteArray family = token.left(token.indexOf('.'));
    const auto found = m_families.constFind(family);
    if (found == m_families.constEnd() || found->expires <= m_clock.now())
        return {};
    if (!equalInConstantTime(found->refreshHash.toLatin1(), hashOf(token).toLatin1()))
        return {.endedTokenHashes = endFamily(family)};
    return {.grant = found->grant, .family = family};
}

QStringList DemoOpenId::revoke(const QByteArray &token)
{
    const std::lock_guard lock(m_mutex);
    return endFamily(token.left(token.indexOf('.')));
}

QStringList DemoOpenId::endFamily(const QByteArray &family) { return m_families.take(family).accessHashes; }

void DemoOpenId::forgetOld()
{
    const QDateTime now = m_clock.now();
    m_codes.removeIf([&now](const auto &entry) { return entry.value().expires <= now; });
    m_families.removeIf([&now](const auto &entry) { return entry.value().expires <= now; });
}

} // namespace roomwarden::service
