// A PostgreSQL cluster of our own in a temporary directory, gone when the object goes. Nothing of it survives a test.
#pragma once

#include "service/storage/database.h"

#include <QStringList>
#include <QTemporaryDir>

namespace roomwarden {

class ThrowawayPostgres
{
public:
    ThrowawayPostgres() = default;
    ~ThrowawayPostgres();
    ThrowawayPostgres(const ThrowawayPostgres &) = delete;
    ThrowawayPostgres &operator=(const ThrowawayPostgres &) = delete;

    // Makes and starts the cluster (about two seconds). Gives why not: empty if it runs; isMissing() if PostgreSQL is
    // not installed here, which is a reason to skip, unlike anything else.
    [[nodiscard]] QString start();
    [[nodiscard]] bool isMissing() const { return m_missing; }

    // A new empty database in it, its owner no superuser.
    [[nodiscard]] service::DatabaseConfig freshDatabase();
    // The superuser's view of the same cluster: to end sessions, for example.
    [[nodiscard]] service::DatabaseConfig administration() const;

private:
    // Runs a program of PostgreSQL, as the user postgres if we are root. Gives what it said if it failed.
    [[nodiscard]] QString run(const QString &program, const QStringList &arguments) const;
    [[nodiscard]] QString startOn(int port);

    QTemporaryDir m_directory;
    QString m_programs; // folder
    int m_port = 0;     // 0: not running
    int m_databases = 0;
    bool m_missing = false;
};

} // namespace roomwarden
