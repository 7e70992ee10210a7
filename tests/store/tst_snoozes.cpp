// Snoozes end when they should, wherever the incident lies, survive a restart under the customer's key and go with it.
#include "core/store/snoozes.h"

#include "tests/store/localfixture.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const TenantId tenant0(u"tenant-0"_s);

struct World
{
    FakeClock clock;
    IncidentStore incidents;
    LocalStore local{incidents, clock};
    Snoozes snoozes{incidents, local, clock};
    QSignalSpy back{&snoozes, &Snoozes::cameBack};

    World()
    {
        std::vector<Incident> some;
        for (int i = 0; i < 9; ++i)
            some.push_back(plainIncident(i));
        put(some);
    }
    explicit World(const LocalFixture &fixture) : World()
    {
        QSignalSpy opened(&local, &LocalStore::opened);
        local.open(fixture.options, testKey());
        opened.wait();
    }

    void put(const std::vector<Incident> &changed)
    {
        incidents.upsert(changed);
        incidents.announceNow();
    }
    // As another technician or the service would change it.
    template<typename Change>
    void change(int number, Change &&what)
    {
        Incident incident = *known(number);
        what(incident);
        ++incident.revision;
        put({incident});
    }
    [[nodiscard]] std::optional<Incident> known(int number) const
    {
        const std::optional<Slot> slot = incidents.find(IncidentId(numbered("T-", number)));
        return slot ? std::optional(incidents.incident(*slot)) : std::nullopt;
    }
    void snooze(std::initializer_list<int> numbers, const SnoozeEnd &end)
    {
        std::vector<Incident> some;
        for (const int number : numbers)
            some.push_back(*known(number));
        snoozes.snooze(some, end);
    }
    [[nodiscard]] bool isAside(int number) const { return snoozes.find(IncidentId(numbered("T-", number))) != nullptr; }
    [[nodiscard]] SnoozeEnd in(std::chrono::milliseconds time) const
    {
        return {.time = clock.now().addMSecs(time.count())};
    }
};

const SnoozeEnd untilChange{.kind = SnoozeEnd::Kind::Change};
const SnoozeEnd untilWorse{.kind = SnoozeEnd::Kind::Worse};

} // namespace

class TestSnoozes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itComesBackAtItsTime()
    {
        World world;
        world.snooze({1, 2}, world.in(50ms));
        world.snooze({3}, world.in(1h));
        QVERIFY(world.isAside(1) && world.isAside(2) && world.isAside(3));
        QTest::qWait(0);
        QVERIFY(world.isAside(1)); // the clock has not moved
        world.clock.advance(50ms);
        QTRY_COMPARE(world.back.count(), 1);
        QCOMPARE(world.back.first().first().value<std::vector<IncidentId>>().size(), size_t(2));
        QVERIFY(!world.isAside(1) && !world.isAside(2) && world.isAside(3));
    }

    void aComputerThatSleptCatchesUp()
    {
        World world;
        world.snooze({1}, world.in(1h));
        world.clock.advance(2h); // no timer has run out meanwhile
        world.change(5, [](Incident &other) { other.noteCount++; });
        QTRY_VERIFY(!world.isAside(1));
    }

    void anyChangeEndsTheOneThatWaitsForIt()
    {
        World world;
        world.snooze({1}, untilChange);
        world.snooze({2}, untilWorse);
        world.snooze({3}, world.in(1h));
        for (const int number : {1, 2, 3})
            world.change(number, [](Incident &incident) { incident.noteCount++; });
        QTRY_VERIFY(!world.isAside(1));
        QVERIFY(world.isAside(2) && world.isAside(3));
    }

    void onesOwnChangeIsNotTheOneItWaitsFor()
    {
        World world;
        world.snooze({1}, untilChange);
        Incident mine = *world.known(1);
        ++mine.revision;
        mine.assignee = PersonRef{.id = PrincipalId(u"me"_s), .displayName = u"Me"_s};
        world.incidents.upsert({mine});
        world.snoozes.noteOwnChange(mine);
        world.incidents.announceNow();
        QTest::qWait(0);
        QVERIFY(world.isAside(1));
        world.change(1, [](Incident &incident) { incident.noteCount++; });
        QTRY_VERIFY(!world.isAside(1));
    }

    void whatGetsWorseComesBackAtOnce_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("time") << static_cast<int>(SnoozeEnd::Kind::Time);
        QTest::newRow("change") << static_cast<int>(SnoozeEnd::Kind::Change);
        QTest::newRow("worse") << static_cast<int>(SnoozeEnd::Kind::Worse);
    }
    void whatGetsWorseComesBackAtOnce()
    {
        QFETCH(int, kind);
        World world;
        world.change(2, [](Incident &incident) { incident.displayStatus = DisplayStatus::Watching; });
        world.snooze({1, 2, 3}, {.kind = static_cast<SnoozeEnd::Kind>(kind), .time = world.clock.now().addSecs(3600)});
        world.change(1, [](Incident &incident) { incident.severity = Severity::Critical; });
        world.change(2, [](Incident &incident) { incident.displayStatus = DisplayStatus::NeedsAction; });
        QTRY_VERIFY(!world.isAside(1) && !world.isAside(2));
        QVERIFY(world.isAside(3));
    }

    void whatGetsMilderStays()
    {
        World world;
        world.snooze({1, 2}, untilWorse);
        world.change(1, [](Incident &incident) { incident.severity = Severity::Warning; });
        world.change(2, [](Incident &incident) { incident.severity = Severity::Critical; }); // to wait for
        QTRY_VERIFY(!world.isAside(2));
        QVERIFY(world.isAside(1));
    }

    void whatIsOverCannotBeAndIsNotPutAside()
    {
        World world;
        world.snooze({1}, untilWorse);
        world.change(1, [](Incident &incident) { incident.displayStatus = DisplayStatus::Resolved; });
        QTRY_VERIFY(!world.isAside(1));
        world.snooze({1}, untilWorse);
        QVERIFY(!world.isAside(1));
        QCOMPARE(world.snoozes.undoable(), 0);
    }

    void itIsTakenBackToWhatWasBefore()
    {
        World world;
        world.snooze({1}, untilChange);
        world.snooze({1, 2}, untilWorse);
        QCOMPARE(world.snoozes.undoable(), 2);
        QCOMPARE(world.snoozes.undoableEnd(), untilWorse);
        world.snoozes.undo();
        QVERIFY(!world.isAside(2));
        QVERIFY(world.isAside(1));
        QCOMPARE(world.snoozes.find(IncidentId(u"T-1"_s))->end, untilChange);
        QCOMPARE(world.snoozes.undoable(), 0);
        QCOMPARE(world.back.count(), 0);
    }

    void whatCameBackCannotBeTakenBack()
    {
        World world;
        world.snooze({1, 2}, untilChange);
        world.change(1, [](Incident &incident) { incident.noteCount++; });
        QTRY_VERIFY(!world.isAside(1));
        QCOMPARE(world.snoozes.undoable(), 0);
        world.snoozes.undo();
        QVERIFY(world.isAside(2));
    }

    void endedByHandIsNoNews()
    {
        World world;
        world.snooze({1}, untilWorse);
        QSignalSpy changed(&world.snoozes, &Snoozes::changed);
        world.snoozes.endNow({IncidentId(u"T-1"_s), IncidentId(u"T-2"_s)});
        QVERIFY(!world.isAside(1));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(world.back.count(), 0);
    }

    void itsPlaceIsThatOfTheStore()
    {
        World world;
        world.snooze({4, 2}, untilWorse);
        const auto places = world.snoozes.places();
        QCOMPARE(places.size(), size_t(2));
        for (const auto &[slot, id] : places)
            QCOMPARE(world.incidents.incident(slot).id, id);
        // It goes, and comes back elsewhere.
        QSignalSpy changed(&world.snoozes, &Snoozes::changed);
        const Incident two = *world.known(2);
        world.incidents.remove({two.id});
        world.incidents.announceNow();
        QTRY_COMPARE(world.snoozes.places().size(), size_t(1));
        QTRY_VERIFY(!changed.isEmpty());
        changed.clear();
        world.put({plainIncident(77), two});
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(world.snoozes.places().size(), size_t(2));
    }

    void theNextRunKnowsIt()
    {
        const LocalFixture fixture;
        {
            World world(fixture);
            world.snooze({1}, world.in(1h));
            world.snooze({2}, untilChange);
            world.snooze({3}, untilWorse);
            world.snoozes.endNow({IncidentId(u"T-3"_s)});
        }
        World next(fixture);
        QTRY_VERIFY(next.isAside(1) && next.isAside(2));
        QVERIFY(!next.isAside(3));
        QCOMPARE(next.snoozes.find(IncidentId(u"T-2"_s))->end, untilChange);
        next.clock.advance(1h);
        next.change(2, [](Incident &incident) { incident.noteCount++; });
        QTRY_VERIFY(!next.isAside(1) && !next.isAside(2));
        QCOMPARE(next.snoozes.places().size(), size_t(0));
    }

    void whatHappenedWhileItWasClosedCounts()
    {
        const LocalFixture fixture;
        {
            World world(fixture);
            world.snooze({1}, untilChange);
            world.snooze({2}, world.in(1h));
        }
        World next;
        next.change(1, [](Incident &incident) { incident.noteCount++; });
        next.clock.advance(2h);
        next.local.open(fixture.options, testKey());
        QTRY_COMPARE(next.local.state(), LocalStore::State::Kept);
        QVERIFY(!next.isAside(1) && !next.isAside(2));
    }

    void aRecordThatCannotBeReadCostsItselfAlone()
    {
        const LocalFixture fixture;
        {
            World world(fixture);
            world.snooze({1}, untilWorse);
            world.local.putRecord({.kind = u"snooze"_s, .name = u"T-2"_s, .customer = tenant0, .bytes = "garbage"});
        }
        World next(fixture);
        QTRY_VERIFY(next.isAside(1));
        QVERIFY(!next.isAside(2));
    }

    void INV_22_itGoesWithTheCustomer()
    {
        const LocalFixture fixture;
        {
            World world(fixture);
            world.snooze({0, 1, 3}, untilWorse); // 0 and 3 are of tenant 0
            world.snoozes.forget(tenant0);
            world.local.destroy(tenant0);
            QVERIFY(!world.isAside(0) && world.isAside(1) && !world.isAside(3));
            QCOMPARE(world.snoozes.undoable(), 0);
        }
        World next(fixture);
        QTRY_VERIFY(next.isAside(1));
        QVERIFY(!next.isAside(0) && !next.isAside(3));
    }

    void nothingIsLeftOfWhoeverSignedOut()
    {
        World world;
        world.snooze({1, 2}, world.in(1h));
        world.snoozes.clear();
        QVERIFY(world.snoozes.isEmpty());
        QCOMPARE(world.snoozes.undoable(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSnoozes)
#include "tst_snoozes.moc"
