// The console between two runs: what it knew is there at once, the reading goes on where it was, and what the person
// may no longer see is gone for good.
#include "tests/sync/syncworld.h"

#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace examples;
using State = SyncStatus::State;

class TestLocalSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_options = {.folder = m_folder->filePath(u"store"_s)};
        start();
    }
    void cleanup() { m_world.reset(); }

    void whatWasKnownIsThereBeforeAnybodyIsAsked();
    void theReadingGoesOnWhereItWas();
    void aFirstReadCutShortGoesOnWithTheNextPage();
    void aPageThatDoesNotOpenIsReadAgain();
    void aNewRightWhileAwayReadsEverything();
    void INV_22_accessTakenBackWhileAwayEndsAtTheNextContact();
    void INV_22_accessTakenBackMeanwhileIsGoneFromTheDisk();
    void aFailedSignInCostsNothing();
    void signingOutDestroysWhatWasKept();
    void anotherPersonInheritsNothingKept();
    void signedInWhileLoadingItWaits();
    void aFullDiskIsSaidAndNothingIsSkipped();
    void purgedItIsReadAfreshByTheNextRun();

private:
    // Another run of the console on the same computer.
    void start()
    {
        m_world.reset(); // writes what is left, and lets go of the folder
        m_world = std::make_unique<SyncWorld>();
        m_world->access.customers.insert(northwind(), m_world->access.customers.value(contoso()));
        m_world->customers = {tenant(), tenant(northwind(), u"Northwind"_s)};
        QSignalSpy opened(&m_world->local, &LocalStore::opened);
        m_world->local.open(m_options, m_key);
        if (m_waitForLocal)
            QVERIFY(opened.wait());
    }
    void goLive()
    {
        m_world->signIn();
        QTRY_COMPARE(m_world->state(), State::Live);
        QTRY_VERIFY(m_world->tenants.isLoaded());
    }
    static Incident of(const TenantId &customer, const QString &id, quint32 revision = 3)
    {
        Incident incident = examples::incident(id, revision);
        incident.customer = customer;
        incident.customerName = customer == contoso() ? u"Contoso"_s : u"Northwind"_s;
        return incident;
    }
    void answerWith(const std::vector<Incident> &items, int round)
    {
        m_world->delta = [items, round](const Asked &) {
            return json(examples::deltaPage(items, SyncWorld::deltaLink(round)));
        };
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    LocalStoreOptions m_options;
    SealKey m_key = SealKey::random();
    bool m_waitForLocal = true;
    std::unique_ptr<SyncWorld> m_world;
};

void TestLocalSync::whatWasKnownIsThereBeforeAnybodyIsAsked()
{
    answerWith({of(contoso(), u"a"_s), of(northwind(), u"b"_s)}, 1);
    goLive();
    start();
    QCOMPARE(m_world->known(), u"a b"_s);
    QCOMPARE(m_world->tenants.tenants().size(), size_t(2));
    QVERIFY(!m_world->tenants.isLoaded());
    QVERIFY(m_world->network.asked.empty());
    QVERIFY(m_world->local.saved().isValid());
}

void TestLocalSync::theReadingGoesOnWhereItWas()
{
    answerWith({of(contoso(), u"a"_s), of(northwind(), u"b"_s)}, 1);
    goLive();
    start();
    m_world->delta = [](const Asked &) {
        QJsonObject page = deltaPage({of(contoso(), u"a"_s, 4)}, SyncWorld::deltaLink(2));
        QJsonArray values = page.value("value"_L1).toArray();
        values.append(removed(u"b"_s));
        page.insert("value"_L1, values);
        return json(page);
    };
    goLive();
    QCOMPARE(m_world->deltaPaths(), QStringList{u"incidents/delta?$deltatoken=1"_s});
    QCOMPARE(m_world->known(), u"a"_s);
    start();
    QCOMPARE(m_world->known(), u"a"_s);
    QCOMPARE(m_world->incidents.incident(0).revision, 4U);
}

void TestLocalSync::aFirstReadCutShortGoesOnWithTheNextPage()
{
    m_world->delta = [](const Asked &asked) {
        if (!asked.path.contains(u"skiptoken"_s))
            return json(SyncWorld::withNext(deltaPage({of(contoso(), u"a"_s)}, {}), SyncWorld::nextLink(2)));
        if (asked.path.endsWith(u"=2"_s))
            return json(SyncWorld::withNext(deltaPage({}, {}), SyncWorld::nextLink(3)));
        return refusal(503, u"serviceNotAvailable"_s);
    };
    m_world->signIn();
    QTRY_COMPARE(m_world->state(), State::WaitingUntil);
    start();
    QCOMPARE(m_world->known(), u"a"_s); // the page beside the one that failed may come again
    answerWith({of(northwind(), u"b"_s)}, 1);
    goLive();
    QCOMPARE(m_world->deltaPaths(), QStringList{u"incidents/delta?$skiptoken=2"_s});
    QCOMPARE(m_world->known(), u"a b"_s); // the sweep at the end spares what the last run read
}

void TestLocalSync::aPageThatDoesNotOpenIsReadAgain()
{
    answerWith({of(contoso(), u"a"_s), of(northwind(), u"b"_s)}, 1);
    goLive();
    m_world.reset();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        database.setDatabaseName(m_options.folder + u"/store.sqlite"_s);
        QVERIFY(database.open());
        QSqlQuery(database).exec(u"UPDATE boxes SET box = x'00' || substr(box, 2) WHERE seq = 1"_s);
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
    start();
    QCOMPARE(m_world->incidents.size(), 1);
    answerWith({of(contoso(), u"a"_s), of(northwind(), u"b"_s)}, 2);
    goLive();
    QCOMPARE(m_world->deltaPaths(), QStringList{u"incidents/delta?$top=1000"_s});
    start();
    QCOMPARE(m_world->known(), u"a b"_s);
}

void TestLocalSync::aNewRightWhileAwayReadsEverything()
{
    m_world->access.customers.remove(northwind());
    answerWith({of(contoso(), u"a"_s)}, 1);
    goLive();
    start(); // Northwind is there now; a link made without it says nothing about it
    answerWith({of(contoso(), u"a"_s), of(northwind(), u"b"_s)}, 2);
    goLive();
    QCOMPARE(m_world->deltaPaths(), QStringList{u"incidents/delta?$top=1000"_s});
    QCOMPARE(m_world->known(), u"a b"_s);
}

void TestLocalSync::INV_22_accessTakenBackWhileAwayEndsAtTheNextContact()
{
    answerWith({of(contoso(), u"a"_s), of(northwind(), u"b"_s)}, 1);
    goLive();
    start();
    m_world->access.customers.remove(northwind());
    m_world->customers.pop_back();
    answerWith({of(contoso(), u"a"_s)}, 2);
    goLive();
    QCOMPARE(m_world->known(), u"a"_s);
    start();
    QCOMPARE(m_world->known(), u"a"_s);
    QCOMPARE(m_world->local.customers(), std::vector{contoso()});
    QCOMPARE(m_world->tenants.tenants().size(), size_t(1));
}

void TestLocalSync::INV_22_accessTakenBackMeanwhileIsGoneFromTheDisk()
{
    answerWith({of(contoso(), u"a"_s), of(northwind(), u"b"_s)}, 1);
    goLive();
    answerWith({of(contoso(), u"a"_s)}, 2);
    m_world->access.customers.remove(northwind());
    m_world->session.refreshAccess();
    QTRY_COMPARE(m_world->known(), u"a"_s);
    start();
    QCOMPARE(m_world->known(), u"a"_s);
}

void TestLocalSync::aFailedSignInCostsNothing()
{
    answerWith({of(contoso(), u"a"_s)}, 1);
    goLive();
    start();
    QSignalSpy failed(&m_world->session, &Session::signInFailed);
    m_world->down = true;
    m_world->signIn();
    QVERIFY(failed.wait());
    QCOMPARE(m_world->known(), u"a"_s);
    start();
    QCOMPARE(m_world->known(), u"a"_s);
}

void TestLocalSync::signingOutDestroysWhatWasKept()
{
    answerWith({of(contoso(), u"a"_s)}, 1);
    goLive();
    m_world->session.signOut();
    QVERIFY(m_world->local.customers().empty());
    start();
    QCOMPARE(m_world->incidents.size(), 0);
    QVERIFY(m_world->tenants.tenants().empty());
    QVERIFY(m_world->local.owner().isEmpty());
}

void TestLocalSync::anotherPersonInheritsNothingKept()
{
    answerWith({of(contoso(), u"a"_s)}, 1);
    goLive();
    start();
    QCOMPARE(m_world->known(), u"a"_s);
    m_world->access.user.id = PrincipalId(u"somebody else"_s);
    answerWith({of(contoso(), u"c"_s)}, 2);
    goLive();
    QCOMPARE(m_world->deltaPaths(), QStringList{u"incidents/delta?$top=1000"_s});
    QCOMPARE(m_world->known(), u"c"_s);
    start();
    QCOMPARE(m_world->known(), u"c"_s);
    QCOMPARE(m_world->local.owner(), u"somebody else"_s);
}

void TestLocalSync::signedInWhileLoadingItWaits()
{
    answerWith({of(contoso(), u"a"_s)}, 1);
    goLive();
    m_waitForLocal = false;
    start();
    answerWith({}, 2);
    goLive();
    m_waitForLocal = true;
    QCOMPARE(m_world->deltaPaths(), QStringList{u"incidents/delta?$deltatoken=1"_s});
    QCOMPARE(m_world->known(), u"a"_s);
}

void TestLocalSync::aFullDiskIsSaidAndNothingIsSkipped()
{
    m_options.mostBytes = 60'000;
    start();
    std::vector<Incident> many;
    for (int i = 0; i < 3000; ++i)
        many.push_back(of(contoso(), QString::number(i)));
    m_world->delta = [many](const Asked &asked) {
        if (!asked.path.contains(u"skiptoken"_s))
            return json(SyncWorld::withNext(deltaPage({of(northwind(), u"b"_s)}, {}), SyncWorld::nextLink(2)));
        return json(deltaPage(many, SyncWorld::deltaLink(1)));
    };
    goLive();
    QTRY_VERIFY(m_world->local.problem());
    QCOMPARE(m_world->local.problem()->code, u"storeFull"_s);
    QCOMPARE(m_world->incidents.size(), 3001); // in memory it is all there
    m_options.mostBytes = 1'000'000'000;
    start();
    QCOMPARE(m_world->known(), u"b"_s);
    m_world->delta = [many](const Asked &) { return json(deltaPage(many, SyncWorld::deltaLink(1))); };
    goLive();
    QCOMPARE(m_world->deltaPaths(), QStringList{u"incidents/delta?$skiptoken=2"_s});
    QCOMPARE(m_world->incidents.size(), 3001);
}

void TestLocalSync::purgedItIsReadAfreshByTheNextRun()
{
    answerWith({of(contoso(), u"a"_s), of(northwind(), u"b"_s)}, 1);
    goLive();
    m_world->local.purge(contoso());
    answerWith({of(contoso(), u"a"_s, 4), of(northwind(), u"b"_s, 4)}, 2);
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->incidents.incident(m_world->incidents.find(IncidentId(u"a"_s)).value()).revision, 4U);
    start();
    QCOMPARE(m_world->known(), u"b"_s);
    answerWith({of(contoso(), u"a"_s), of(northwind(), u"b"_s)}, 3);
    goLive();
    QCOMPARE(m_world->deltaPaths(), QStringList{u"incidents/delta?$top=1000"_s});
    QCOMPARE(m_world->known(), u"a b"_s);
}

QTEST_GUILESS_MAIN(TestLocalSync)
#include "tst_localsync.moc"
