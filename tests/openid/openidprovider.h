// The real OpenID provider of tests/openid/provider as a process of the test's own.
#pragma once

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QUrl>

namespace roomwarden {

class OpenIdProviderProcess
{
public:
    ~OpenIdProviderProcess() { stop(); }

    // Gives why not; empty once it listens. A port of 0 is a free one. more: as provider.mjs reads it.
    [[nodiscard]] QString start(int port = 0, const QHash<QString, QString> &more = {})
    {
        const QString folder = QStringLiteral(ROOMWARDEN_SOURCE_DIR "/tests/openid/provider");
        if (!QDir(folder + QStringLiteral("/node_modules/oidc-provider")).exists())
            return QStringLiteral("run npm ci in tests/openid/provider first");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PORT"), QString::number(port));
        for (auto it = more.begin(); it != more.end(); ++it)
            environment.insert(it.key(), it.value());
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(folder);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("node"), {QStringLiteral("provider.mjs")});
        while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(60'000) && m_process.state() != QProcess::Running)
                break;
        }
        const QJsonObject said = QJsonDocument::fromJson(m_process.readLine()).object();
        m_issuer = QUrl(said.value(QStringLiteral("issuer")).toString());
        return m_issuer.isValid() && !m_issuer.isEmpty() ? QString() : m_process.errorString();
    }
    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5'000))
            m_process.kill();
        m_process.waitForFinished(5'000);
    }
    [[nodiscard]] const QUrl &issuer() const { return m_issuer; }

private:
    QProcess m_process;
    QUrl m_issuer;
};

} // namespace roomwarden
