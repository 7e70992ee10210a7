// A server on the loopback that says exactly the bytes a test wants, when it wants, in the portions it wants.
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace roomwarden {

struct RawRequest
{
    QByteArray verb = {};
    QByteArray path = {};                       // with the query
    QHash<QByteArray, QByteArray> headers = {}; // names in lower case
    QByteArray body = {};
};

class RawHttpServer final : public QObject
{
public:
    using Script = std::function<void(const RawRequest &, QTcpSocket &)>;

    explicit RawHttpServer(Script script);
    ~RawHttpServer() override;

    [[nodiscard]] QUrl base() const; // as in http://127.0.0.1:4711/v1/
    void setScript(Script script) { m_script = std::move(script); }
    [[nodiscard]] const QList<RawRequest> &requests() const { return m_requests; }

    void goDown();   // refuses connections, cuts those there are
    void comeBack(); // on the port it had

    // A whole answer with its Content-Length.
    [[nodiscard]] static QByteArray whole(int status, const QByteArray &body,
                                          const QList<QByteArray> &headers = {"Content-Type: application/json"});

private:
    void accept();
    void read(QTcpSocket &socket);

    Script m_script;
    QTcpServer m_server;
    quint16 m_port = 0;
    QHash<QTcpSocket *, QByteArray> m_received;
    QList<RawRequest> m_requests;
};

} // namespace roomwarden
