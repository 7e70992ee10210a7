// Waits on this computer for the browser to come back from signing in: one answer on a random port (RFC 8252, 7.3).
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>

class QTcpSocket;

namespace roomwarden {

class LoopbackListener : public QObject
{
    Q_OBJECT

public:
    explicit LoopbackListener(QObject *parent = nullptr);

    // Listens; gives the address the provider sends the browser back to, as in http://127.0.0.1:41873/
    [[nodiscard]] Result<QUrl> start();
    // Takes no more answers; deletes itself once a page under way has had time to be delivered.
    void stop();

Q_SIGNALS:
    // The query of the one request that carried an answer ("code" or "error"). Others get 404 and change nothing.
    void answered(const QUrlQuery &query);

private:
    void accept();
    void read(QTcpSocket &socket);
    void reply(QTcpSocket &socket, const QByteArray &status, const QString &text);

    QTcpServer m_server;
    bool m_over = false;
};

} // namespace roomwarden
