// The file of the local store: what is committed comes back, and what was tampered with does not.
#include "tests/store/localfixture.h"

#include <QSqlQuery>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

namespace {

// Does something to the closed file with plain SQL, as somebody else could.
void tamper(const LocalFixture &fixture, const QStringList &statements)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        database.setDatabaseName(fixture.file());
        QVERIFY(database.open());
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(statement));
        }
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
}

std::vector<Incident> range(int from, int end, quint32 revision = 1)
{
    std::vector<Incident> incidents;
    for (int i = from; i < end; ++i)
        incidents.push_back(plainIncident(i, revision));
    return incidents;
}

FeedPlace place(const QString &link) { return {.link = link, .full = false, .lastSuccess = someDay()}; }

Known knownOf(const std::vector<Incident> &incidents)
{
    Known known;
    for (const Incident &incident : incidents)
        known.emplace(incident.id.text(), incident);
    return known;
}

const TenantId tenant0(u"tenant-0"_s);
const TenantId tenant1(u"tenant-1"_s);

} // namespace

class TestLocalDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesKeepEveryIncidentAsItIs()
    {
        std::mt19937 random(3);
        std::vector<Incident> incidents;
        for (int i = 0; i < 500; ++i)
            incidents.push_back(randomIncident(random, i, static_cast<quint32>(1 + random() % 9)));
        const Result<StoredPage> page = readPage(writePage(incidents, {IncidentId(u"gone"_s)}));
        QVERIFY(page);
        QCOMPARE(page->rows.size(), incidents.size());
        for (size_t i = 0; i < incidents.size(); ++i)
            QCOMPARE(page->incident(page->rows[i]), incidents[i]);
        QCOMPARE(page->removed, std::vector<std::string_view>{"gone"});
        IncidentStore store;
        store.beginLoad();
        store.load(*page);
        store.endLoad();
        for (const Incident &incident : incidents)
            QCOMPARE(store.incident(store.find(incident.id).value()), incident);
        store.removeCustomer(tenant0);
        store.clear();
        QCOMPARE(store.size(), 0);
    }

    void aPageCutAnywhereIsNoPage()
    {
        const QByteArray bytes = writePage(range(0, 5), {IncidentId(u"gone"_s)});
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY2(!readPage(bytes.first(size)), qPrintable(QString::number(size)));
        QVERIFY(!readPage(bytes + 'x'));
    }

    void whatIsCommittedComesBack()
    {
        const LocalFixture fixture;
        {
            auto database = fixture.open();
            QVERIFY(database);
            QVERIFY((*database)->commit({.items = shared(range(0, 9)), .place = place(u"a"_s)}, someDay()));
            QVERIFY((*database)->commit({.items = shared(range(3, 6, 2)),
                                         .removed = {{.id = u"T-0"_s, .customer = tenant0}},
                                         .place = place(u"b"_s)},
                                        someDay()));
            QVERIFY((*database)->setOwner(u"me"_s));
        }
        auto database = fixture.open();
        QVERIFY(database);
        Known wanted = knownOf(range(0, 9));
        wanted.erase(u"T-0"_s);
        for (int i = 3; i < 6; ++i)
            wanted[numbered("T-", i)] = plainIncident(i, 2);
        for (int round = 0; round < 2; ++round) { // before and after folding
            const LocalContents contents = (*database)->contents();
            QCOMPARE(contents.owner, u"me"_s);
            QCOMPARE(contents.places, std::vector{place(u"b"_s)});
            QVERIFY(!contents.wasDiscarded);
            QCOMPARE(contents.customers.size(), size_t(3));
            const Reading reading = readAll(**database);
            QVERIFY(reading.discarded.empty());
            QCOMPARE(reading.known, wanted);
            while (*(*database)->foldOne()) { }
        }
        const auto usage = (*database)->usage();
        QVERIFY(usage);
        QCOMPARE(usage->size(), size_t(3));
        QVERIFY(usage->front().bytes > 100);
        QCOMPARE(usage->front().incidents, 2); // T-3 and T-6: T-0 is gone
    }

    void recordsKeepTheirOrderAndTheirLastValue()
    {
        const LocalFixture fixture;
        const StoredRecord first{.kind = u"wish"_s, .name = u"1"_s, .customer = tenant0, .bytes = "one"};
        const StoredRecord second{.kind = u"wish"_s, .name = u"2"_s, .customer = {}, .bytes = "two"};
        StoredRecord changed = first;
        changed.bytes = "uno";
        {
            auto database = fixture.open();
            QVERIFY((*database)->putRecord(first, true));
            QVERIFY((*database)->putRecord(second, false));
            QVERIFY(
                (*database)->putRecord({.kind = u"draft"_s, .name = u"1"_s, .customer = tenant0, .bytes = "x"}, false));
            QVERIFY((*database)->putRecord(changed, true));
            QVERIFY((*database)->removeRecord(u"draft"_s, u"1"_s));
            QVERIFY((*database)->commit(
                {.items = shared(range(0, 1)), .removed = {{.id = u"y"_s, .customer = tenant0}}}, someDay()));
            while (*(*database)->foldOne()) { } // a new key for the customer and for its records
        }
        QCOMPARE((*fixture.open())->contents().records, (std::vector{changed, second}));
    }

    void whatWasTamperedWithIsReadAfresh_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<bool>("all"); // else: only that customer
        QTest::newRow("one byte") << QStringList{u"UPDATE boxes SET box = x'00' || substr(box, 2) WHERE seq = 1"_s}
                                  << false;
        QTest::newRow("cut") << QStringList{u"UPDATE boxes SET box = substr(box, 1, length(box) - 9) WHERE seq = 1"_s}
                             << false;
        QTest::newRow("swapped within a customer")
            << QStringList{u"CREATE TABLE t AS SELECT * FROM boxes WHERE seq IN (1, 4)"_s,
                           u"UPDATE boxes SET box = (SELECT box FROM t WHERE t.seq = 5 - boxes.seq) "
                           "WHERE seq IN (1, 4)"_s}
            << false;
        QTest::newRow("of another customer")
            << QStringList{u"UPDATE boxes SET box = (SELECT box FROM boxes WHERE seq = 2) WHERE seq = 1"_s} << false;
        QTest::newRow("taken out") << QStringList{u"DELETE FROM boxes WHERE seq = 1"_s} << true;
        QTest::newRow("put back") << QStringList{
            u"INSERT INTO boxes SELECT 99, customer, folded, incidents, removed, box FROM boxes "
            "WHERE seq = 1"_s} << true;
    }
    void whatWasTamperedWithIsReadAfresh()
    {
        QFETCH(const QStringList, statements);
        QFETCH(const bool, all);
        const LocalFixture fixture;
        {
            auto database = fixture.open();
            QVERIFY((*database)->commit({.items = shared(range(0, 3)), .place = place(u"a"_s)}, someDay()));
            QVERIFY((*database)->commit({.items = shared(range(0, 3, 2)), .place = place(u"b"_s)}, someDay()));
        }
        tamper(fixture, statements);
        {
            auto database = fixture.open();
            QVERIFY(database);
            const Reading reading = readAll(**database);
            QVERIFY(std::count(reading.discarded.begin(), reading.discarded.end(), tenant0) == 1);
            QCOMPARE(reading.known.size(), size_t(all ? 0 : 2));
            QVERIFY((*database)->contents().places.empty()); // so that everything is read again
            QVERIFY((*database)->contents().wasDiscarded);
        }
        auto again = fixture.open(); // and it is a sound store from then on
        QVERIFY(readAll(**again).discarded.empty());
        QVERIFY((*again)->commit({.items = shared(range(0, 3, 3)), .place = place(u"c"_s)}, someDay()));
        QCOMPARE(readAll(**again).known, knownOf(range(0, 3, 3)));
    }

    void anOlderPageOfAFoldedCustomerIsNoticed()
    {
        const LocalFixture fixture;
        QVERIFY((*fixture.open())->commit({.items = shared(range(0, 1)), .place = place(u"a"_s)}, someDay()));
        tamper(fixture, {u"CREATE TABLE oldBoxes AS SELECT * FROM boxes"_s,
                         u"CREATE TABLE oldCustomers AS SELECT * FROM customers"_s});
        {
            auto database = fixture.open();
            QVERIFY((*database)->commit({.removed = {{.id = u"T-0"_s, .customer = tenant0}}, .place = place(u"b"_s)},
                                        someDay()));
            QVERIFY(*(*database)->foldOne());
            QVERIFY(readAll(**database).known.empty());
        }
        tamper(fixture, {u"DELETE FROM boxes"_s, u"INSERT INTO boxes SELECT * FROM oldBoxes"_s,
                         u"DELETE FROM customers"_s, u"INSERT INTO customers SELECT * FROM oldCustomers"_s});
        auto database = fixture.open();
        const Reading reading = readAll(**database);
        QVERIFY(reading.known.empty());
        QCOMPARE(reading.discarded, std::vector{tenant0});
        QVERIFY((*database)->contents().places.empty());
    }

    void anotherMasterKeyFindsNothingAndStartsAfresh()
    {
        const LocalFixture fixture;
        QVERIFY((*fixture.open())->commit({.items = shared(range(0, 3)), .place = place(u"a"_s)}, someDay()));
        auto database = fixture.open(testKey('x'));
        QVERIFY(database);
        QVERIFY((*database)->contents().wasDiscarded);
        QVERIFY((*database)->contents().customers.empty());
        QVERIFY((*database)->commit({.items = shared(range(0, 3))}, someDay()));
    }

    void aFileThatIsNoDatabaseIsReplaced()
    {
        const LocalFixture fixture;
        QVERIFY((*fixture.open())->commit({.items = shared(range(0, 300))}, someDay()));
        QFile file(fixture.file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(4096, 'x'));
        file.close();
        auto database = fixture.open();
        QVERIFY2(database, qPrintable(database ? QString() : database.error().detail));
        QVERIFY((*database)->contents().wasDiscarded);
        QVERIFY(readAll(**database).known.empty());
    }

    void aSecondInstanceIsRefusedUntilTheFirstHasGone()
    {
        const LocalFixture fixture;
        auto first = fixture.open();
        const auto second = fixture.open();
        QVERIFY(!second);
        QCOMPARE(second.error().code, u"storeBusy"_s);
        first->reset();
        QVERIFY(fixture.open());
    }

    void aLaterVersionIsLeftAlone()
    {
        LocalFixture fixture;
        fixture.options.version = 2;
        QVERIFY((*fixture.open())->commit({.items = shared(range(0, 3)), .place = place(u"a"_s)}, someDay()));
        fixture.options.version = 1;
        const auto older = fixture.open();
        QVERIFY(!older);
        QCOMPARE(older.error().code, u"storeNewer"_s);
        fixture.options.version = 2;
        QCOMPARE(readAll(**fixture.open()).known.size(), size_t(3));
    }

    void ofAnEarlierVersionWishesAreKeptAndRowsReadAgain()
    {
        LocalFixture fixture;
        const StoredRecord wish{.kind = u"wish"_s, .name = u"1"_s, .customer = tenant0, .bytes = "one"};
        {
            auto database = fixture.open();
            QVERIFY((*database)->commit({.items = shared(range(0, 3)), .place = place(u"a"_s)}, someDay()));
            QVERIFY((*database)->putRecord(wish, true));
        }
        fixture.options.version = 2;
        auto database = fixture.open();
        QVERIFY2(database, qPrintable(database ? QString() : database.error().detail));
        QCOMPARE((*database)->contents().records, std::vector{wish});
        QVERIFY((*database)->contents().places.empty());
        QVERIFY((*database)->contents().wasDiscarded);
        const Reading reading = readAll(**database);
        QVERIFY(reading.known.empty());
        QVERIFY(reading.discarded.empty());
    }

    void whatWasNotConfirmedForLongIsDestroyed()
    {
        LocalFixture fixture;
        fixture.options.retentionDays = 30;
        QVERIFY((*fixture.open())->commit({.items = shared(range(0, 3))}, someDay().addDays(-30)));
        QCOMPARE(readAll(**fixture.open()).known.size(), size_t(3));
        QVERIFY((*fixture.open())->commit({.items = shared(range(0, 3))}, someDay().addDays(-31)));
        QCOMPARE(readAll(**fixture.open()).known.size(), size_t(0));
    }

    void INV_22_whatRetentionEndedIsGivenOnce()
    {
        const LocalFixture fixture;
        {
            auto database = fixture.open();
            const StoredRecord wish{.kind = u"wish"_s, .name = u"1"_s, .customer = tenant0, .bytes = "a note"};
            QVERIFY((*database)->putRecord(wish, true));
            QVERIFY((*database)->commit({.items = shared(range(0, 3))}, someDay().addDays(-31)));
        }
        auto database = fixture.open();
        QCOMPARE((*database)->contents().expired.size(), size_t(1));
        QVERIFY((*database)->contents().expired.empty()); // no copy of it is left here
    }

    void aFullDiskLosesNothingThatWasThere()
    {
        LocalFixture fixture;
        fixture.options.mostBytes = 200'000;
        auto database = fixture.open();
        int kept = 0;
        Result<Done> done = Done{};
        for (; done && kept < 200; kept += done ? 1 : 0)
            done = (*database)->commit(
                {.items = shared(range(kept * 100, kept * 100 + 100)), .place = place(QString::number(kept))},
                someDay());
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"storeFull"_s);
        QVERIFY(kept > 2);
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(readAll(**database).known.size(), static_cast<size_t>(kept * 100));
            QCOMPARE((*database)->contents().places, std::vector{place(QString::number(kept - 1))});
            database->reset();
            database = fixture.open();
        }
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        LocalFixture fixture;
        fixture.options.folder = u"/proc/roomwarden"_s;
        const auto database = fixture.open();
        QVERIFY(!database);
        QCOMPARE(database.error().code, u"storeReadOnly"_s);
    }

    void INV_22_aDestroyedCustomerLeavesNoKey()
    {
        const LocalFixture fixture;
        auto database = fixture.open();
        QVERIFY((*database)->commit({.items = shared(range(0, 3)), .place = place(u"a"_s)}, someDay()));
        QVERIFY((*database)->putRecord({.kind = u"draft"_s, .name = u"1"_s, .customer = tenant1, .bytes = "x"}, true));
        QVERIFY((*database)->destroy(tenant1));
        QCOMPARE(readAll(**database).known.size(), size_t(2));
        QVERIFY((*database)->contents().records.empty());
        database->reset();
        database = fixture.open();
        QVERIFY(!(*database)->contents().wasDiscarded);
        QCOMPARE(readAll(**database).known.size(), size_t(2));
        QCOMPARE((*database)->contents().customers.size(), size_t(2));
        QVERIFY((*database)->destroyAll());
        QVERIFY((*database)->contents().customers.empty());
        QVERIFY(readAll(**database).known.empty());
    }
};

QTEST_GUILESS_MAIN(TestLocalDatabase)
#include "tst_localdatabase.moc"
