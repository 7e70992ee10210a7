// One kept-alive HTTP/1.1 connection that blocks: what a benchmark asks with, so that what it measures is the server.
#pragma once

#include <QByteArray>
#include <QTcpSocket>
#include <QUrl>

#include <memory>

namespace roomwarden::bench {

class PlainHttp
{
public:
    // base: scheme, host and port. token: for Authorization; empty without.
    explicit PlainHttp(const QUrl &base, QByteArray token = {}) : m_base(base), m_token(std::move(token)) { }

    struct Reply
    {
        int status = 0; // 0: the connection failed
        QByteArray body = {};
    };
    // path: from the root, or a whole address of the same server.
    [[nodiscard]] Reply get(const QString &path) { return ask("GET", path); }
    [[nodiscard]] Reply ask(const QByteArray &method, const QString &path, const QByteArray &body = {});

    // Sends the question and gives the connection away: for answers that do not end.
    [[nodiscard]] std::unique_ptr<QTcpSocket> open(const QString &path) const;

private:
    [[nodiscard]] QByteArray head(const QByteArray &method, const QString &path, const QByteArray &body) const;
    [[nodiscard]] bool readLine(QByteArray &line);
    [[nodiscard]] bool readBytes(qint64 count, QByteArray &into);

    const QUrl m_base;
    const QByteArray m_token;
    QTcpSocket m_socket;
};

} // namespace roomwarden::bench
