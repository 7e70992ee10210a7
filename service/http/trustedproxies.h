// Whose word counts for where a request came from: the reverse proxies before the service.
#pragma once

#include <QHostAddress>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace roomwarden::service {

struct Request;

class TrustedProxies
{
public:
    // Addresses and networks of IPv4 and IPv6 with blanks between them, as in "10.1.2.3 192.168.0.0/16 fd00::/8". The
    // empty text trusts nobody. None if a word of it is neither.
    [[nodiscard]] static std::optional<TrustedProxies> parse(const QString &text);

    // address: an IPv4 address may be written as IPv6 (::ffff:10.1.2.3).
    [[nodiscard]] bool contains(const QHostAddress &address) const;

private:
    std::vector<std::pair<QHostAddress, int>> m_networks; // with the length of their prefix in bits
};

// Fills in peer, fromLoopback and origin of a request that came from this address. X-Forwarded-For, -Proto and -Host
// count only if that is a proxy we trust, and each proxy in the chain before it likewise; otherwise the request is what
// the connection says it is. Where a trusted proxy names no client, fromLoopback is false: anybody may be behind it.
void readOrigin(Request &request, const QHostAddress &from, const TrustedProxies &proxies);

} // namespace roomwarden::service
