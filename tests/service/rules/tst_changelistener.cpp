// Notifications of PostgreSQL, and a session that dies under the listener. Only the PostgreSQL build of it runs.
#include "service/access/changes.h"
#include "service/access/rows.h"
#include "service/resources/changelistener.h"
#include "tests/service/rules/rulestest.h"

using namespace roomwarden;
using namespace roomwarden::service;
using namespace roomwarden::world;
using namespace Qt::Literals::StringLiterals;

class TestChangeListener : public RulesTest
{
    Q_OBJECT

private Q_SLOTS:
    void anAnnouncementIsHeardAtItsCommit()
    {
        std::atomic<int> heard = 0;
        ChangeListener listener(world().config().database, [&heard] { ++heard; });
        listener.start();
        QTRY_COMPARE(heard.load(), 1); // it listens
        auto opened = Database::open(world().config().database);
        QVERIFY(opened);
        Database &database = **opened;
        const auto write = [&](bool fails) {
            return database.write<Done>([&](Database &transaction) -> Result<Done> {
                ChangeSet changes;
                changes.add(Resource::Incidents, TenantId(contoso));
                if (Result<Done> told = announce(transaction, changes); !told)
                    return told;
                return fails ? Result<Done>(Error{.code = u"changedMyMind"_s}) : Result<Done>(Done{});
            });
        };
        QVERIFY(!write(true));
        QVERIFY(write(false));
        QTRY_COMPARE(heard.load(), 2);

        // Its session ends: it comes back, says so, and hears again.
        QVERIFY(database.run(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"
                             u" OR query = 'SELECT 1'"_s));
        QTRY_VERIFY_WITH_TIMEOUT(heard.load() >= 3, 20'000);
        const int before = heard.load();
        QVERIFY(write(false));
        QTRY_COMPARE(heard.load(), before + 1);
        listener.stop();
        QVERIFY(write(false)); // and nobody is called
    }
};

QTEST_GUILESS_MAIN(TestChangeListener)
#include "tst_changelistener.moc"
