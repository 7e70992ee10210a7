// Reads the fields that reverse proxies add, where they may be believed.
#include "service/http/trustedproxies.h"

#include "service/http/message.h"
#include "service/http/requesttarget.h"

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

// Sockets that listen on IPv6 show peers of IPv4 in IPv6's dress.
[[nodiscard]] QHostAddress undressed(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

// With or without a port, as some proxies write it; null if it is no address.
[[nodiscard]] QHostAddress addressIn(const QByteArray &text)
{
    QByteArray address = text.trimmed();
    if (address.startsWith('['))
        address = address.mid(1, address.indexOf(']') - 1);
    else if (address.count(':') == 1)
        address.truncate(address.indexOf(':'));
    return undressed(QHostAddress(QString::fromLatin1(address)));
}

// A field that stands there twice was added to, not set, by the proxy: the first one is the client's.
[[nodiscard]] QByteArray onlyHeader(const Request &request, const QByteArray &name)
{
    const auto count = std::ranges::count(request.headers, name, &std::pair<QByteArray, QByteArray>::first);
    return count == 1 ? request.header(name) : QByteArray();
}

[[nodiscard]] QByteArrayList forwardedFor(const Request &request)
{
    QByteArrayList hops;
    for (const auto &[key, value] : request.headers) {
        if (key == "x-forwarded-for"_ba)
            hops.append(value.split(','));
    }
    return hops;
}

} // namespace

std::optional<TrustedProxies> TrustedProxies::parse(const QString &text)
{
    TrustedProxies result;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QHostAddress address(word.section(u'/', 0, 0)); // parseSubnet() would take "10" for a network
        const auto network = QHostAddress::parseSubnet(word);
        if (address.isNull() || network.second < 0)
            return std::nullopt;
        result.m_networks.push_back(network);
    }
    return result;
}

bool TrustedProxies::contains(const QHostAddress &address) const
{
    const QHostAddress plain = undressed(address);
    return std::ranges::any_of(m_networks, [&plain](const auto &network) { return plain.isInSubnet(network); });
}

void readOrigin(Request &request, const QHostAddress &from, const TrustedProxies &proxies)
{
    QHostAddress peer = undressed(from);
    QByteArray host = request.header("host"_ba);
    QString scheme = u"http"_s;
    bool isClient = true; // the peer, and not a proxy that names no client
    if (proxies.contains(peer)) {
        if (onlyHeader(request, "x-forwarded-proto"_ba).toLower() == "https"_ba)
            scheme = u"https"_s;
        if (const QByteArray named = onlyHeader(request, "x-forwarded-host"_ba); isAcceptableHost(named))
            host = named;
        isClient = false;
        // Each proxy appends whom it heard: from the last one back, as long as the teller is to be believed.
        const QByteArrayList hops = forwardedFor(request);
        for (auto hop = hops.crbegin(); hop != hops.crend() && proxies.contains(peer); ++hop) {
            const QHostAddress before = addressIn(*hop);
            isClient = !before.isNull();
            if (!isClient)
                break;
            peer = before;
        }
    }
    request.peer = peer.toString();
    request.fromLoopback = isClient && peer.isLoopback();
    request.origin = scheme + u"://"_s + QString::fromLatin1(host);
}

} // namespace roomwarden::service
