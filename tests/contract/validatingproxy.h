// The public proxy of tests/contract/tools between client and service: it answers 500 #VIOLATIONS instead of an answer
// that the contract does not allow, and 422 to a question that it does not allow.
#pragma once

#include <QDir>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

namespace roomwarden {

class ValidatingProxy
{
public:
    ~ValidatingProxy()
    {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }

    // Gives why not; empty once it listens.
    [[nodiscard]] QString start(const QString &tools, const QString &contract, const QUrl &service)
    {
        const QString program = tools + QStringLiteral("/node_modules/.bin/prism");
        m_isMissing = !QFile::exists(program);
        if (m_isMissing)
            return QStringLiteral("run npm ci in tests/contract/tools first");
        const QString port = QString::number(freePort());
        m_base = QUrl(QStringLiteral("http://127.0.0.1:") + port);
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(program, {QStringLiteral("proxy"), contract, service.toString(), QStringLiteral("--port"), port,
                                  QStringLiteral("--host"), QStringLiteral("127.0.0.1"), QStringLiteral("--errors")});
        const bool listens =
            QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning || answers(); }, 60'000);
        return listens && m_process.state() != QProcess::NotRunning ? QString() : m_process.errorString();
    }

    [[nodiscard]] bool isMissing() const { return m_isMissing; }
    [[nodiscard]] const QUrl &base() const { return m_base; }

private:
    [[nodiscard]] static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }
    [[nodiscard]] bool answers() const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_base.port()));
        return socket.waitForConnected(200);
    }

    QProcess m_process;
    QUrl m_base;
    bool m_isMissing = false;
};

} // namespace roomwarden
