// Starts and removes a private PostgreSQL.
#include "tests/support/throwawaypostgres.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>

#include <unistd.h>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;
using service::DatabaseConfig;

namespace {

const auto superPassword = u"superpassword"_s;
const auto ownerPassword = u"p'ss \\word"_s; // one that has to be quoted right

[[nodiscard]] QString findPrograms()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    QStringList folders;
    const QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &name : names)
        folders.append(versions.filePath(name + u"/bin"_s));
    QString found = QStandardPaths::findExecutable(u"initdb"_s, folders);
    if (found.isEmpty())
        found = QStandardPaths::findExecutable(u"initdb"_s);
    return found.isEmpty() ? QString() : QFileInfo(found).path();
}

[[nodiscard]] QString runProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(60'000);
    if (ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return QString(u"%1: %2 %3"_s)
        .arg(program, process.errorString(), QString::fromUtf8(process.readAll().right(2000)));
}

[[nodiscard]] int freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress(QHostAddress::LocalHost)) ? probe.serverPort() : 0;
}

} // namespace

ThrowawayPostgres::~ThrowawayPostgres()
{
    if (m_port != 0) {
        const QString failure =
            run(u"pg_ctl"_s, {u"-D"_s, m_directory.filePath(u"d"_s), u"-m"_s, u"immediate"_s, u"-s"_s, u"stop"_s});
        if (!failure.isEmpty())
            qWarning("%s", qPrintable(failure));
    }
}

QString ThrowawayPostgres::run(const QString &program, const QStringList &arguments) const
{
    const QString path = QDir(m_programs).filePath(program);
    if (geteuid() != 0)
        return runProgram(path, arguments);
    // PostgreSQL refuses to run as root.
    return runProgram(u"runuser"_s, QStringList{u"-u"_s, u"postgres"_s, u"--"_s, path} + arguments);
}

QString ThrowawayPostgres::start()
{
    m_programs = findPrograms();
    m_missing = m_programs.isEmpty();
    if (m_missing)
        return u"PostgreSQL is not installed here: no initdb"_s;

    const QString passwordFile = m_directory.filePath(u"password"_s);
    QFile file(passwordFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(superPassword.toUtf8()) < 0)
        return file.errorString();
    file.close();
    if (geteuid() == 0) {
        const QString failure = runProgram(u"chown"_s, {u"-R"_s, u"postgres"_s, m_directory.path()});
        if (!failure.isEmpty())
            return failure;
    }
    QString failure = run(u"initdb"_s, {u"-D"_s, m_directory.filePath(u"d"_s), u"-A"_s, u"scram-sha-256"_s,
                                        u"--pwfile="_s + passwordFile, u"-U"_s, u"postgres"_s, u"--no-sync"_s,
                                        u"--locale=C.UTF-8"_s, u"-E"_s, u"UTF8"_s});
    // Between finding a free port and using it, somebody else may take it.
    for (int attempt = 0; failure.isEmpty() && m_port == 0 && attempt < 3; ++attempt) {
        const QString refusal = startOn(freePort());
        if (attempt == 2)
            failure = refusal;
    }
    return failure;
}

QString ThrowawayPostgres::startOn(int port)
{
    const QString options =
        QString(u"-c listen_addresses=127.0.0.1 -c port=%1 -c unix_socket_directories=%2 -c fsync=off"
                " -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=32MB"_s)
            .arg(QString::number(port), m_directory.path());
    const QString failure = run(u"pg_ctl"_s, {u"-D"_s, m_directory.filePath(u"d"_s), u"-w"_s, u"-s"_s, u"-l"_s,
                                              m_directory.filePath(u"log"_s), u"-o"_s, options, u"start"_s});
    if (failure.isEmpty())
        m_port = port;
    return failure;
}

DatabaseConfig ThrowawayPostgres::administration() const
{
    return {.dialect = DatabaseConfig::Dialect::Postgres,
            .name = u"postgres"_s,
            .host = u"127.0.0.1"_s,
            .port = m_port,
            .user = u"postgres"_s,
            .password = superPassword};
}

DatabaseConfig ThrowawayPostgres::freshDatabase()
{
    ++m_databases;
    DatabaseConfig config = administration();
    config.name = QString(u"test%1"_s).arg(m_databases);
    config.user = u"owner%1"_s.arg(m_databases);
    config.password = ownerPassword;
    const auto database = service::Database::open(administration());
    QString quoted = ownerPassword;
    quoted.replace(u"'"_s, u"''"_s);
    for (const QString &sql : {QString(u"CREATE ROLE %1 LOGIN PASSWORD '%2'"_s).arg(config.user, quoted),
                               QString(u"CREATE DATABASE %1 OWNER %2"_s).arg(config.name, config.user)}) {
        if (!database || !(*database)->run(sql))
            qFatal("cannot make a database for the test");
    }
    return config;
}

} // namespace roomwarden
