// The target of a request line taken apart, and what counts as an acceptable one.
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrlQuery>

#include <optional>

namespace roomwarden::service {

struct RequestTarget
{
    QString path = {}; // percent-decoded
    QUrlQuery query = {};
};

// None for: neither origin-form nor http absolute-form, bad percent-encoding, anything but printable ASCII, a NUL,
// invalid UTF-8, and in the path encoded slashes and control characters and "." or ".." segments. Two readers of such
// a path could disagree about what it names.
[[nodiscard]] std::optional<RequestTarget> parseRequestTarget(const QByteArray &target);

// A registered name, an IPv4 address or a bracketed IPv6 address, with or without a port.
[[nodiscard]] bool isAcceptableHost(const QByteArray &host);

} // namespace roomwarden::service
