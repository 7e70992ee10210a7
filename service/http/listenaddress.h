// Where a server listens.
#pragma once

#include <QHostAddress>
#include <QString>

#include <optional>

namespace roomwarden::service {

struct ListenAddress
{
    QHostAddress address = {};
    quint16 port = 0; // 0: a free one

    // As in "127.0.0.1:9470" or "[::1]:9470"; none if it is anything else.
    [[nodiscard]] static std::optional<ListenAddress> parse(const QString &text);
};

} // namespace roomwarden::service
