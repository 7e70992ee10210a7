// A demo world in a database of its own, and short ways to ask it.
#pragma once

#include "service/demo/demoworld.h"
#include "service/storage/migrations.h"
#include "tests/support/fakeclock.h"

#include <QSqlRecord>
#include <QTemporaryDir>
#include <QtTest>

#include <chrono>
#include <memory>

class DemoFixture
{
public:
    static constexpr qint64 now = 1'741'000'000'000; // where a FakeClock begins

    // A world of its own in SQLite. Check ok() before anything is asked.
    explicit DemoFixture(const roomwarden::service::DemoOptions &options, std::chrono::milliseconds later = {})
    {
        build({.name = m_folder.filePath(QStringLiteral("demo.sqlite"))}, options, later);
    }
    DemoFixture(const roomwarden::service::DatabaseConfig &config, const roomwarden::service::DemoOptions &options)
    {
        build(config, options, {});
    }

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] const roomwarden::service::DatabaseConfig &config() const { return m_config; }
    [[nodiscard]] roomwarden::service::Database &database() { return *m_database; }

    // All rows, every value as text.
    [[nodiscard]] QList<QStringList> rows(const QString &sql, const QVariantList &values = {})
    {
        const auto query = m_database->run(sql, values);
        if (!query)
            qFatal("%s", qPrintable(query.error().detail));
        QList<QStringList> result;
        while ((*query)->next()) {
            QStringList row;
            for (int column = 0, columns = (*query)->record().count(); column < columns; ++column)
                row.append((*query)->value(column).toString());
            result.append(row);
        }
        return result;
    }

    // The first value, as a number.
    [[nodiscard]] qint64 number(const QString &sql, const QVariantList &values = {})
    {
        return rows(sql, values).value(0).value(0).toLongLong();
    }

private:
    void build(const roomwarden::service::DatabaseConfig &config, const roomwarden::service::DemoOptions &options,
               std::chrono::milliseconds later)
    {
        using namespace roomwarden;
        m_config = config;
        auto opened = service::Database::open(config);
        if (!opened)
            return;
        m_database = *std::move(opened);
        FakeClock clock;
        clock.advance(later);
        m_ok = service::migrate(*m_database) && service::buildDemoWorld(*m_database, options, clock);
    }

    QTemporaryDir m_folder;
    roomwarden::service::DatabaseConfig m_config;
    std::unique_ptr<roomwarden::service::Database> m_database;
    bool m_ok = false;
};
