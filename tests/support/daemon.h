// One real roomwardend process: started, waited for until it serves, and ended.
#pragma once

#include "service/storage/database.h"

#include <QProcess>
#include <QTest>
#include <QUrl>

#include <csignal>

namespace roomwarden {

class Daemon
{
public:
    explicit Daemon(const QString &program) : m_program(program) { }
    ~Daemon()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Daemon(const Daemon &) = delete;
    Daemon &operator=(const Daemon &) = delete;

    // Gives whether it says within half a minute that it serves.
    [[nodiscard]] bool start(const QStringList &arguments,
                             const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
    {
        m_process.setProcessEnvironment(environment);
        m_process.start(m_program, arguments);
        QByteArray said;
        const QByteArray words("roomwardend serves ");
        const bool serving = QTest::qWaitFor(
            [&] {
                said += m_process.readAllStandardOutput();
                return (said.contains(words) && said.endsWith('\n')) || m_process.state() == QProcess::NotRunning;
            },
            30'000);
        m_base = QUrl(QString::fromUtf8(said.mid(said.indexOf(words) + words.size()).trimmed()));
        return serving && m_base.port() > 0;
    }

    // `serve` on a free port.
    [[nodiscard]] bool serve(const service::DatabaseConfig &database)
    {
        using namespace Qt::Literals::StringLiterals;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        QString where = database.name;
        if (database.dialect == service::DatabaseConfig::Dialect::Postgres) {
            environment.insert(u"ROOMWARDEN_DATABASE_PASSWORD"_s, database.password);
            where = u"postgres://%1@%2:%3/%4"_s.arg(database.user, database.host, QString::number(database.port),
                                                    database.name);
        }
        return start({u"serve"_s, u"--port"_s, u"0"_s, u"--database"_s, where}, environment);
    }

    // Asks it to end (SIGTERM). Gives its exit code; negative if it did not end by itself.
    [[nodiscard]] int terminate()
    {
        ::kill(static_cast<pid_t>(m_process.processId()), SIGTERM);
        if (!m_process.waitForFinished(20'000))
            return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -2;
    }

    [[nodiscard]] const QUrl &base() const { return m_base; }
    [[nodiscard]] QByteArray complaints() { return m_process.readAllStandardError(); }
    [[nodiscard]] QProcess &process() { return m_process; }

private:
    const QString m_program;
    QProcess m_process;
    QUrl m_base;
};

} // namespace roomwarden
