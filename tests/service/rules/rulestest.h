// What every suite of the rules starts with: a fresh world for each test function, on SQLite, or on PostgreSQL where
// the suite is built for it.
#pragma once

#include "tests/support/serviceworld.h"
#ifdef ROOMWARDEN_ON_POSTGRES
#include "tests/support/throwawaypostgres.h"
#endif

#include <QTest>

namespace roomwarden {

class RulesTest : public QObject
{
    Q_OBJECT

protected:
    [[nodiscard]] ServiceWorld &world() { return *m_world; }
#ifdef ROOMWARDEN_ON_POSTGRES
    [[nodiscard]] const ThrowawayPostgres &postgres() const { return m_postgres; }
#endif

    // For suites that put more around the world of each test function.
    virtual void worldStarted() { }
    virtual void worldEnds() { }

private Q_SLOTS:
    void initTestCase()
    {
#ifdef ROOMWARDEN_ON_POSTGRES
        const QString failure = m_postgres.start();
        if (m_postgres.isMissing())
            QSKIP(qPrintable(failure));
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
#endif
    }
    void init()
    {
#ifdef ROOMWARDEN_ON_POSTGRES
        m_world = std::make_unique<ServiceWorld>(m_postgres.freshDatabase());
#else
        m_world = std::make_unique<ServiceWorld>();
#endif
        const QString failure = m_world->start();
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
        worldStarted();
    }
    void cleanup()
    {
        worldEnds();
        m_world.reset();
    }

private:
#ifdef ROOMWARDEN_ON_POSTGRES
    ThrowawayPostgres m_postgres;
#endif
    std::unique_ptr<ServiceWorld> m_world;
};

} // namespace roomwarden
