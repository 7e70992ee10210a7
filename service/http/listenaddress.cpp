// Reads an address with its port.
#include "service/http/listenaddress.h"

namespace roomwarden::service {

std::optional<ListenAddress> ListenAddress::parse(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0)
        return std::nullopt;
    QString host = text.left(colon);
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.mid(1, host.size() - 2);
    bool isNumber = false;
    const ListenAddress result{.address = QHostAddress(host), .port = text.mid(colon + 1).toUShort(&isNumber)};
    const bool isV6 = result.address.protocol() == QAbstractSocket::IPv6Protocol;
    if (!isNumber || result.address.isNull() || isV6 != bracketed)
        return std::nullopt;
    return result;
}

} // namespace roomwarden::service
