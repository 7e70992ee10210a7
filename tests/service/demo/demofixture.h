// A demo world in a database of its own, and short ways to ask it.
#pragma once

#include "service/demo/demoworld.h"
#include "service/storage/migrations.h"

#include <QSqlRecord>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

class FixedClock final : public roomwarden::Clock
{
public:
    explicit FixedClock(qint64 now) : m_now(now) { }
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC); }

private:
    qint64 m_now;
};

class DemoFixture
{
public:
    static constexpr qint64 now = 1'780'000'000'000;

    // Check ok() before anything is asked.
    explicit DemoFixture(const roomwarden::service::DemoOptions &options, qint64 at = now)
    {
        using namespace roomwarden;
        auto opened = service::Database::open({.name = m_folder.filePath(QStringLiteral("demo.sqlite"))});
        if (!opened)
            return;
        m_database = *std::move(opened);
        const FixedClock clock(at);
        m_ok = service::migrate(*m_database) && service::buildDemoWorld(*m_database, options, clock);
    }

    [[nodiscard]] bool ok() const { return m_ok; }
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
    QTemporaryDir m_folder;
    std::unique_ptr<roomwarden::service::Database> m_database;
    bool m_ok = false;
};
