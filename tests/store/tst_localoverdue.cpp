// INV-22 where the disk refuses: data whose access has ended is destroyed as soon as it can be, by the next run if need
// be, and nothing of it is shown meanwhile. And what was purged stays away.
#include "core/store/localstore.h"
#include "tests/store/localfixture.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QSqlQuery>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

namespace {

// Somebody else writes to the file, so that nobody can.
class Blockade
{
public:
    explicit Blockade(const LocalFixture &fixture)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"blockade"_s);
        database.setDatabaseName(fixture.file());
        m_stands = database.open() && QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_s);
    }
    ~Blockade()
    {
        QSqlDatabase::database(u"blockade"_s).close();
        QSqlDatabase::removeDatabase(u"blockade"_s);
    }
    [[nodiscard]] bool stands() const { return m_stands; }

private:
    bool m_stands = false;
};

const TenantId tenant0(u"tenant-0"_s);

} // namespace

class TestLocalOverdue : public QObject
{
    Q_OBJECT

    struct Run
    {
        FakeClock clock;
        IncidentStore incidents;
        LocalStore local{incidents, clock};

        explicit Run(const LocalStoreOptions &options)
        {
            QSignalSpy opened(&local, &LocalStore::opened);
            local.open(options, testKey());
            opened.wait();
        }
        [[nodiscard]] std::vector<TenantId> stored()
        {
            std::optional<std::vector<TenantId>> found;
            local.usage(&local, [&found](const Result<std::vector<CustomerUsage>> &usage) {
                if (!usage)
                    return;
                found.emplace();
                for (const CustomerUsage &customer : *usage)
                    found->push_back(customer.customer);
            });
            return QTest::qWaitFor([&found] { return found.has_value(); }) ? *found : std::vector<TenantId>();
        }
        [[nodiscard]] bool knowsAnyOf(const TenantId &customer) const
        {
            for (Slot slot = 0; slot < incidents.columns().end(); ++slot) {
                if (incidents.columns().flags(slot).isKnown() && incidents.incident(slot).customer == customer)
                    return true;
            }
            return false;
        }
    };

    static void fill(Run &run)
    {
        std::vector<Incident> incidents;
        for (int i = 0; i < 40; ++i)
            incidents.push_back(plainIncident(i, 1));
        run.local.commit({.items = shared(std::move(incidents))});
        QVERIFY(run.stored().size() > 1);
    }
    static bool isThere(const std::vector<TenantId> &all, const TenantId &one)
    {
        return std::find(all.begin(), all.end(), one) != all.end();
    }

private Q_SLOTS:
    void INV_22_whatCouldNotBeDestroyedIsTriedAgain()
    {
        LocalFixture fixture;
        fixture.options.destroyAgain = std::chrono::milliseconds(20);
        Run run(fixture.options);
        fill(run);
        {
            const Blockade blockade(fixture);
            QVERIFY(blockade.stands());
            run.local.destroy(tenant0);
            QTRY_VERIFY(run.local.problem());
            QCOMPARE(run.local.problem()->code, u"destroyFailed"_s);
        }
        QTRY_VERIFY(!run.local.problem());
        QVERIFY(!isThere(run.stored(), tenant0));
        QVERIFY(!run.stored().empty());
        // Nothing is left to be done: should access come back, the next run must not destroy what is kept by then.
        QVERIFY(!QDir(fixture.options.folder).exists(u"overdue"_s));
    }

    void INV_22_theNextRunDestroysItBeforeItShowsAnything()
    {
        LocalFixture fixture;
        {
            Run run(fixture.options);
            fill(run);
            const Blockade blockade(fixture);
            QVERIFY(blockade.stands());
            run.local.destroy(tenant0);
            QTRY_VERIFY(run.local.problem());
        }
        const QDir folder(fixture.options.folder);
        QVERIFY(folder.exists(u"overdue"_s));
        Run next(fixture.options);
        QCOMPARE(next.local.state(), LocalStore::State::Kept);
        QVERIFY(!next.knowsAnyOf(tenant0));
        QVERIFY(!isThere(next.stored(), tenant0));
        QVERIFY(next.knowsAnyOf(TenantId(u"tenant-1"_s))); // the others lose nothing
        QVERIFY(!folder.exists(u"overdue"_s));
    }

    void INV_22_soItIsWithEverything()
    {
        LocalFixture fixture;
        {
            Run run(fixture.options);
            fill(run);
            const Blockade blockade(fixture);
            run.local.destroyAll();
            QTRY_VERIFY(run.local.problem());
            QCOMPARE(run.local.problem()->code, u"destroyFailed"_s);
        }
        Run next(fixture.options);
        QVERIFY(next.stored().empty());
        QCOMPARE(next.incidents.size(), 0);
    }

    void INV_22_whileItCannotBeDestroyedNothingIsShown()
    {
        LocalFixture fixture;
        {
            Run run(fixture.options);
            fill(run);
            const Blockade blockade(fixture);
            run.local.destroy(tenant0);
            QTRY_VERIFY(run.local.problem());
        }
        const Blockade blockade(fixture);
        QVERIFY(blockade.stands());
        Run next(fixture.options);
        QVERIFY(!next.knowsAnyOf(tenant0));
        QCOMPARE(next.local.state(), LocalStore::State::Refused);
    }

    void whatIsPurgedIsNotKeptAgainButForWishes()
    {
        const LocalFixture fixture;
        const StoredRecord snooze{.kind = u"snooze"_s, .name = u"T-0"_s, .customer = tenant0, .bytes = "until"};
        StoredRecord elsewhere = snooze;
        elsewhere.name = u"T-1"_s;
        elsewhere.customer = TenantId(u"tenant-1"_s);
        const StoredRecord wish{.kind = u"wish"_s, .name = u"1"_s, .customer = tenant0, .bytes = "a note"};
        {
            Run run(fixture.options);
            fill(run);
            run.local.purge(tenant0);
            run.local.putRecord(snooze);
            run.local.putRecord(elsewhere);
            QVERIFY(!isThere(run.stored(), tenant0));
            std::optional<bool> kept; // lost with the process, nobody would know that it did not happen
            run.local.putDurably(wish, &run.local, [&kept](bool durable) { kept = durable; });
            QTRY_VERIFY(kept);
            QVERIFY(*kept);
        }
        const Run next(fixture.options);
        QCOMPARE(next.local.records(u"snooze"_s), std::vector{elsewhere});
        QCOMPARE(next.local.records(u"wish"_s), std::vector{wish});
    }

    void whatIsRemovedIsNotFoundAnyMore()
    {
        const LocalFixture fixture;
        const StoredRecord wish{.kind = u"wish"_s, .name = u"1"_s, .customer = tenant0, .bytes = "a note"};
        Run(fixture.options).local.putRecord(wish);
        Run next(fixture.options);
        QCOMPARE(next.local.records(u"wish"_s), std::vector{wish});
        next.local.removeRecord(u"wish"_s, u"1"_s);
        QVERIFY(next.local.records(u"wish"_s).empty());
    }
};

QTEST_GUILESS_MAIN(TestLocalOverdue)
#include "tst_localoverdue.moc"
