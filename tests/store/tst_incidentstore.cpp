// The incident store: what comes in comes out, announced once a tick, and what goes leaves nothing behind.
#include "core/store/incidentstore.h"
#include "tests/store/storefixture.h"

#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestIncidentStore : public QObject
{
    Q_OBJECT

    // Whether any byte the columns hold, of rows or names, contains the text.
    static bool holds(const IncidentColumns &columns, const QByteArray &text)
    {
        const auto has = [&](const RowArena &arena) {
            return arena.used() > 0
                   && QByteArray(arena.bytes(), static_cast<qsizetype>(arena.starts()[arena.used()])).contains(text);
        };
        for (const auto &chunk : columns.chunks) {
            if (has(*chunk->text) || has(*chunk->more))
                return true;
        }
        for (const NamePool *pool :
             {&columns.customers, &columns.rooms, &columns.types, &columns.people, &columns.closures}) {
            for (const auto &chunk : pool->chunks()) {
                if (has(*chunk->folded) || has(*chunk->packed))
                    return true;
            }
        }
        return false;
    }

private Q_SLOTS:
    void whatComesInComesOut()
    {
        IncidentStore store;
        std::mt19937 random(1);
        std::vector<Incident> incidents;
        for (int i = 0; i < 10'000; ++i) // more than two chunks
            incidents.push_back(randomIncident(random, i, 1));
        store.upsert(incidents);
        QCOMPARE(store.size(), 10'000);
        for (const Incident &incident : incidents)
            QCOMPARE(store.incident(store.find(incident.id).value()), incident);
        QVERIFY(!store.find(IncidentId(u"T-"_s)));
        QVERIFY(!store.find(IncidentId()));
    }

    // A plain map must always agree with it, whatever the order of adding, changing, patching and removing.
    void agreesWithAPlainMapAfterRandomChanges()
    {
        IncidentStore store;
        std::mt19937 random(2);
        std::map<int, Incident> expected;
        std::map<int, Incident> heard;
        connect(&store, &IncidentStore::changed, this, [&](const StoreChange &change) {
            for (const Slot slot : change.removed)
                heard.erase(store.incident(slot).id.text().mid(2).toInt());
            for (const auto &list : {change.inserted, change.changed}) {
                for (const Slot slot : list)
                    heard[store.incident(slot).id.text().mid(2).toInt()] = store.incident(slot);
            }
        });
        for (quint32 step = 1; step < 4000; ++step) {
            const int number = static_cast<int>(random() % 300);
            switch (random() % 8) {
            case 0:
                store.remove({IncidentId(numbered("T-", number))});
                expected.erase(number);
                break;
            case 1: {
                const TenantId customer(numbered("tenant-", static_cast<int>(random() % 40)));
                store.removeCustomer(customer);
                std::erase_if(expected, [&](const auto &entry) { return entry.second.customer == customer; });
                break;
            }
            case 2: store.announceNow(); break;
            default: expected[number] = randomIncident(random, number, step); store.upsert({expected[number]});
            }
            if (step % 50 == 0) {
                store.announceNow();
                QCOMPARE(heard, expected);
                QCOMPARE(store.size(), static_cast<int>(expected.size()));
                IncidentTally tally;
                for (const auto &[key, incident] : expected) {
                    ++tally.bySeverityAndStatus[static_cast<size_t>(incident.severity)]
                                               [static_cast<size_t>(incident.displayStatus)];
                    ++tally.total;
                    tally.active += incident.isActive() ? 1 : 0;
                }
                QCOMPARE(store.tally({}), tally);
            }
        }
    }

    void anOlderRevisionIsIgnored()
    {
        IncidentStore store;
        store.upsert({plainIncident(1, 5)});
        store.announceNow();
        QSignalSpy announced(&store, &IncidentStore::changed);
        Incident old = plainIncident(1, 4);
        old.title = u"old"_s;
        store.upsert({old, plainIncident(1, 5)}); // and the same one again is no change
        store.announceNow();
        QCOMPARE(announced.size(), 0);
        QCOMPARE(store.incident(0), plainIncident(1, 5));
    }

    void changesOfATickAreAnnouncedOnce()
    {
        IncidentStore store;
        std::vector<StoreChange> heard;
        connect(&store, &IncidentStore::changed, this, [&](const StoreChange &change) { heard.push_back(change); });
        store.upsert({plainIncident(1), plainIncident(2), plainIncident(3)});
        store.upsert({plainIncident(2, 2)}); // changed before it was announced: still one insertion
        store.remove({IncidentId(u"T-3"_s)});
        QTRY_COMPARE(heard.size(), size_t(1));
        QCOMPARE(heard[0].inserted.size(), size_t(2));
        QVERIFY(heard[0].changed.empty());
        QCOMPARE(heard[0].removed.size(), size_t(1));
    }

    void aSlotIsNotGivenAwayBeforeItsRemovalIsAnnounced()
    {
        IncidentStore store;
        store.upsert({plainIncident(1)});
        store.announceNow();
        const Slot slot = store.find(IncidentId(u"T-1"_s)).value();
        store.remove({IncidentId(u"T-1"_s)});
        store.upsert({plainIncident(2)});
        QVERIFY(store.find(IncidentId(u"T-2"_s)).value() != slot);
        QCOMPARE(store.incident(slot), plainIncident(1)); // still readable
        store.announceNow();
        store.upsert({plainIncident(3)});
        QCOMPARE(store.find(IncidentId(u"T-3"_s)).value(), slot);
    }

    void aPatchShowsAtOnceAndRollingBackForgetsIt()
    {
        IncidentStore store;
        store.upsert({plainIncident(0)});
        const IncidentId id(u"T-0"_s);
        const PersonRef ann{.id = PrincipalId(u"p1"_s), .displayName = u"Ann"_s};
        store.setPatch(id, {.assignee = std::optional(ann), .state = IncidentState::Resolved, .addedNotes = 2});
        QVERIFY(store.isPending(0));
        QCOMPARE(store.incident(0).assignee, ann);
        QCOMPARE(store.incident(0).noteCount, 2U);
        QCOMPARE(store.activeCount(TenantId(u"tenant-0"_s)), 0);

        Incident truth = plainIncident(0, 2); // the service speaks meanwhile: the patch stays on top
        truth.title = u"Now different"_s;
        store.upsert({truth});
        QCOMPARE(store.incident(0).title, truth.title);
        QCOMPARE(store.incident(0).assignee, ann);

        store.dropPatch(id);
        QVERIFY(!store.isPending(0));
        QCOMPARE(store.incident(0), truth);
        QCOMPARE(store.activeCount(TenantId(u"tenant-0"_s)), 1);
        QVERIFY(!holds(store.columns(), "Ann"));
    }

    void aPatchIsAnnouncedWithoutWaitingForTheTick()
    {
        IncidentStore store;
        store.upsert({plainIncident(0)});
        store.announceNow();
        QSignalSpy announced(&store, &IncidentStore::changed);
        store.setPatch(IncidentId(u"T-0"_s), {.addedNotes = 1});
        QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(announced.size(), 1);
    }

    void INV_22_aRemovedCustomerLeavesNothing()
    {
        IncidentStore store;
        std::vector<Incident> incidents;
        for (int i = 0; i < 5000; ++i) {
            Incident incident = plainIncident(i);
            if (i % 3 == 1) {
                incident.customerName = u"Contöso"_s;
                incident.title += u" secret–"_s;
                incident.rooms = {{.id = RoomId(u"x1"_s), .displayName = u"Atrium"_s},
                                  {.id = RoomId(u"x2"_s), .displayName = u"Foyer"_s}};
                incident.description = u"private words"_s;
                incident.closure = Closure{.reason = u"duplicate"_s, .closedBy = u"Zoe of Contöso"_s};
            }
            incidents.push_back(incident);
        }
        store.upsert(incidents);
        store.announceNow();
        store.setPatch(IncidentId(u"T-1"_s),
                       {.assignee = std::optional(PersonRef{.id = PrincipalId(u"p"_s), .displayName = u"Quentin"_s})});
        const QByteArrayList traces{"Cont\xc3\xb6so", "contoso", "secret",  "Atrium",  "Foyer",
                                    "private",        "Zoe",     "Quentin", "tenant-1"};
        for (const QByteArray &trace : traces)
            QVERIFY2(holds(store.columns(), trace), trace.constData());

        QSignalSpy announced(&store, &IncidentStore::changed);
        store.removeCustomer(TenantId(u"tenant-1"_s));
        QCOMPARE(announced.size(), 1); // now, not at the next tick
        for (const QByteArray &trace : traces)
            QVERIFY2(!holds(store.columns(), trace), trace.constData());
        QCOMPARE(store.tally({TenantId(u"tenant-1"_s)}), IncidentTally());
        QVERIFY(!store.find(IncidentId(u"T-1"_s)));
        QCOMPARE(store.incident(store.find(IncidentId(u"T-2"_s)).value()), incidents[2]); // the others are as they were
        QVERIFY(store.names(IncidentStore::Name::Room, u"atrium"_s, 9).isEmpty());
    }

    void aGenerationSweepsWhatDidNotComeAgain()
    {
        IncidentStore store;
        for (int i = 0; i < 9; ++i)
            store.upsert({plainIncident(i)});
        store.beginGeneration();
        store.upsert({plainIncident(0), plainIncident(1), plainIncident(20)});
        QCOMPARE(store.size(), 10); // what we have is shown until the end
        store.endGeneration({TenantId(u"tenant-0"_s), TenantId(u"tenant-1"_s)});
        QVERIFY(store.find(IncidentId(u"T-0"_s)));
        QVERIFY(store.find(IncidentId(u"T-1"_s)));
        QVERIFY(!store.find(IncidentId(u"T-3"_s)));
        QVERIFY(store.find(IncidentId(u"T-2"_s))); // a customer that was not read
        QVERIFY(store.find(IncidentId(u"T-20"_s)));
        store.endGeneration({}); // without a beginning: nothing happens
        QCOMPARE(store.size(), 6);
    }

    void aSnapshotKeepsItsValuesWhileTheStoreGoesOn()
    {
        IncidentStore store;
        store.upsert({plainIncident(1)});
        store.announceNow();
        const IncidentColumns snapshot = store.columns();
        Incident changed = plainIncident(1, 2);
        changed.title = u"Different"_s;
        changed.customerName = u"Renamed"_s;
        store.upsert({changed});
        store.clear();
        QCOMPARE(snapshot.title(0), plainIncident(1).title);
        QCOMPARE(snapshot.customers.name(snapshot.customer(0)), u"Customer 1"_s);
        QCOMPARE(store.size(), 0);
    }

    void namesInUseAreOfferedForCompletion()
    {
        IncidentStore store;
        Incident one = plainIncident(0);
        one.rooms = {{.id = RoomId(u"a"_s), .displayName = u"Zürich See"_s},
                     {.id = RoomId(u"b"_s), .displayName = u"Am Zürichberg"_s}};
        store.upsert({one, plainIncident(1)});
        QCOMPARE(store.names(IncidentStore::Name::Room, u"zurich"_s, 5),
                 (QStringList{u"Zürich See"_s, u"Am Zürichberg"_s}));
        QCOMPARE(store.names(IncidentStore::Name::Category, u"dis"_s, 5), QStringList{u"Display"_s});
        QCOMPARE(store.names(IncidentStore::Name::Customer, QString(), 1).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestIncidentStore)
#include "tst_incidentstore.moc"
