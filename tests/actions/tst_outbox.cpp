// Order, numbers in flight, holding and withdrawing, and whose wishes they are.
#include "tests/actions/busworld.h"

#include <QSignalSpy>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace examples;

class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<BusWorld>();
        m->signIn();
    }
    void cleanup() { m.reset(); }

    void oneTargetAtATimeInOrder();
    void fourOverall();
    void ourOwnChangeIsNoConflictForTheNextWish();
    void aCutBetweenANoteAndItsIncidentIsNoConflictEither();
    void somebodyElsesChangeIs();
    void aHeldWishIsSentWhenItsTimeIsUp();
    void aHeldWishCanBeWithdrawn();
    void whatWasSentCannotBeWithdrawn();
    void whatNeverArrivedCanBeWithdrawn();
    void withdrawingOneLetsTheNextGo();
    void afterADayNothingIsSentAgain();
    void signingOutEndsEveryWish();
    void nobodysWishIsCarriedOutInAnothersName();
    void theBusMayGoWithWishesPending();
    void whatHasNoTargetYetWaitsForItsOwnCustomerOnly();
    void theSameSignalElsewhereIsAnotherTarget();

private:
    void knowIncidents(int count)
    {
        std::vector<Incident> incidents;
        for (int i = 0; i < count; ++i)
            incidents.push_back(incident(u"i%1"_s.arg(i)));
        m->incidents.upsert(incidents);
    }

    std::unique_ptr<BusWorld> m;
};

void TestOutbox::oneTargetAtATimeInOrder()
{
    m->write = [](const Asked &) { return hanging(); };
    for (const QString &text : {u"1"_s, u"2"_s, u"3"_s})
        QVERIFY(m->bus.submit(Command::addNote(m->shown(), text)));
    QCOMPARE(m->shown().noteCount, 3u);
    for (int i = 0; i < 3; ++i) {
        QTRY_COMPARE(m->network.hangs.size(), i + 1);
        QTest::qWait(5);
        QCOMPARE(m->writes().size(), i + 1);
        QCOMPARE(m->writes().constLast().json().value("text"_L1).toString(), QString::number(i + 1));
        m->network.hangs.at(i)->answerNow(m->perform(m->writes().constLast()));
        QTRY_COMPARE(m->outcomes.size(), static_cast<size_t>(i + 1));
        QCOMPARE(m->shown().noteCount, 3u); // what is confirmed is no longer pending, and counts once
    }
    QVERIFY(!m->pending());
}

void TestOutbox::fourOverall()
{
    knowIncidents(6);
    m->write = [](const Asked &) { return hanging(); };
    for (int i = 0; i < 6; ++i)
        QVERIFY(m->bus.submit(Command::unassign(incident(u"i%1"_s.arg(i)))));
    QTest::qWait(10);
    QCOMPARE(m->writes().size(), 4);
    m->network.hangs.at(2)->answerNow(json(toJson(incident(u"i2"_s, 4))));
    QTRY_COMPARE(m->writes().size(), 5);
    QCOMPARE(m->bus.pendingCount(), 5);
}

void TestOutbox::ourOwnChangeIsNoConflictForTheNextWish()
{
    const Incident seen = m->shown();
    QVERIFY(m->bus.submit(Command::addNote(seen, u"x"_s)));
    QVERIFY(m->bus.submit(Command::assign(seen, help())));
    QTRY_COMPARE(m->outcomes.size(), size_t(2));
    QCOMPARE(m->writes().at(1).request.rawHeader("If-Match"_ba), "W/\"4\""_ba); // 3 when it was wished
}

void TestOutbox::aCutBetweenANoteAndItsIncidentIsNoConflictEither()
{
    bool cut = true;
    int reads = 0;
    m->read = [&](const Asked &) {
        ++reads;
        return cut ? cutOff() : json(toJson(m->truth));
    };
    m->write = [this](const Asked &asked) {
        const QByteArray match = asked.request.rawHeader("If-Match");
        const bool isOld = !match.isEmpty() && match != u"W/\"%1\""_s.arg(m->truth.revision).toLatin1();
        return isOld ? refusal(412, u"resourceModified"_s) : m->perform(asked);
    };
    const Incident seen = m->shown();
    QVERIFY(m->bus.submit(Command::addNote(seen, u"x"_s)));
    QVERIFY(m->bus.submit(Command::assign(seen, help())));
    QTRY_COMPARE(reads, 1);
    cut = false;
    QTRY_VERIFY((m->clock.advance(1min), m->outcomes.size() == 2));
    QVERIFY(m->outcomes[0].succeeded());
    QVERIFY(m->outcomes[1].succeeded());
    QCOMPARE(m->truth.noteCount, 1U);
    QCOMPARE(m->assignee(), help().id.text());
}

void TestOutbox::somebodyElsesChangeIs()
{
    const Incident seen = m->shown();
    m->truth.revision = 5; // a colleague, twice
    QVERIFY(m->bus.submit(Command::addNote(seen, u"x"_s)));
    QVERIFY(m->bus.submit(Command::assign(seen, help())));
    QTRY_COMPARE(m->outcomes.size(), size_t(2));
    QCOMPARE(m->writes().at(1).request.rawHeader("If-Match"_ba), "W/\"3\""_ba); // the service will object
}

void TestOutbox::aHeldWishIsSentWhenItsTimeIsUp()
{
    QVERIFY(m->bus.submit(Command::assign(m->shown(), help()), {.hold = 10s}));
    QVERIFY(m->pending());
    m->clock.advance(9s);
    QTest::qWait(10);
    QVERIFY(m->writes().isEmpty());
    m->clock.advance(1s);
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QCOMPARE(m->writes().size(), 1);
}

void TestOutbox::aHeldWishCanBeWithdrawn()
{
    const Command wish = Command::assign(m->shown(), help());
    QVERIFY(m->bus.submit(wish, {.hold = 10s}));
    QVERIFY(m->bus.withdraw(wish.id));
    QVERIFY(!m->pending());
    QCOMPARE(m->assignee(), QString());
    QCOMPARE(m->bus.pendingCount(), 0);
    QVERIFY(!m->bus.withdraw(wish.id));
    m->clock.advance(1h);
    QTest::qWait(10);
    QVERIFY(m->outcomes.empty());
    QVERIFY(m->writes().isEmpty());
}

void TestOutbox::whatWasSentCannotBeWithdrawn()
{
    const Command wish = Command::assign(m->shown(), help());
    QVERIFY(m->bus.submit(wish));
    QVERIFY(!m->bus.withdraw(wish.id));
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
}

void TestOutbox::whatNeverArrivedCanBeWithdrawn()
{
    m->down = true;
    const Command wish = Command::addNote(m->shown(), u"x"_s);
    QVERIFY(m->bus.submit(wish));
    QTRY_COMPARE(m->writes().size(), 1);
    QTRY_VERIFY(!m->engine.status().offlineSince.isNull());
    QVERIFY(m->bus.withdraw(wish.id));
    QVERIFY(!m->pending());
    m->down = false;
    m->engine.syncNow();
    QTRY_VERIFY(m->engine.status().offlineSince.isNull());
    m->clock.advance(1h);
    QTest::qWait(10);
    QCOMPARE(m->writes().size(), 1);
    QVERIFY(m->outcomes.empty());
}

void TestOutbox::withdrawingOneLetsTheNextGo()
{
    const Command held = Command::addNote(m->shown(), u"first"_s);
    QVERIFY(m->bus.submit(held, {.hold = 1h}));
    QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"second"_s)));
    QTest::qWait(10);
    QVERIFY(m->writes().isEmpty()); // in order
    QVERIFY(m->bus.withdraw(held.id));
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QCOMPARE(m->writes().constFirst().json().value("text"_L1).toString(), u"second"_s);
}

// The computer slept meanwhile: the service may have forgotten that it did it already.
void TestOutbox::afterADayNothingIsSentAgain()
{
    QSignalSpy reached(&m->api, &ApiClient::reached);
    m->write = [](const Asked &) { return cutOff(); };
    QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"x"_s)));
    QTRY_COMPARE(reached.size(), 1);
    m->write = {};
    m->clock.advance(25h);
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QCOMPARE(m->writes().size(), 1);
    QCOMPARE(m->outcomes.front().error->code, u"outcomeUnknown"_s);
    QVERIFY(!m->pending());
}

void TestOutbox::signingOutEndsEveryWish()
{
    m->write = [](const Asked &) { return hanging(); };
    QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"sent"_s)));
    QVERIFY(m->bus.submit(Command::assign(m->shown(), help())));
    m->session.signOut();
    QCOMPARE(m->outcomes.size(), size_t(2));
    for (const CommandOutcome &outcome : m->outcomes)
        QCOMPARE(outcome.error->code, u"signedOut"_s);
    QCOMPARE(m->bus.pendingCount(), 0);
    QVERIFY(!m->bus.canUndo());
}

void TestOutbox::nobodysWishIsCarriedOutInAnothersName()
{
    m->tokenDead = true;
    QVERIFY(m->bus.submit(Command::assign(m->shown(), help())));
    QTRY_COMPARE(m->session.state(), Session::State::Expired);
    m->access.user.id = PrincipalId(u"somebody else"_s);
    m->session.signIn({.loginHint = u"primary-admin"_s});
    QTRY_COMPARE(m->session.state(), Session::State::SignedIn);
    QCOMPARE(m->outcomes.size(), size_t(1));
    QCOMPARE(m->outcomes.front().error->code, u"signedOut"_s);
    QTest::qWait(10);
    QCOMPARE(m->writes().size(), 1); // the one that was answered with 401
}

void TestOutbox::theBusMayGoWithWishesPending()
{
    m->write = [](const Asked &) { return hanging(); };
    QVERIFY(m->bus.submit(Command::assign(m->shown(), help())));
    QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"x"_s), {.hold = 1h}));
    m.reset();
}

void TestOutbox::whatHasNoTargetYetWaitsForItsOwnCustomerOnly()
{
    m->access.customers.insert(northwind(), m->access.customers.value(contoso()));
    m->session.refreshAccess();
    QTRY_VERIFY(m->session.access().may(Permission::TicketsCreateCustomerIncident, northwind()));
    m->write = [](const Asked &) { return hanging(); };
    const auto record = [this](const TenantId &customer) {
        return m->bus.submit(Command::recordIssue(customer, {}, u"Echo"_s, {RoomId(u"room-1"_s)}, false));
    };
    QVERIFY(record(contoso()));
    QVERIFY(record(northwind()));
    QTRY_COMPARE(m->network.hangs.size(), 2);
}

void TestOutbox::theSameSignalElsewhereIsAnotherTarget()
{
    m->access.customers.insert(northwind(), m->access.customers.value(contoso()));
    for (CustomerPermissions &customer : m->access.customers)
        customer.permissions.insert(Permission::RoomsModify);
    m->session.refreshAccess();
    QTRY_VERIFY(m->session.access().may(Permission::RoomsModify, northwind()));
    m->write = [](const Asked &) { return hanging(); };
    const auto suppress = [this](const TenantId &customer, const QString &room) {
        return m->bus.submit(Command::suppressSignal(customer, RoomId(room), u"camera"_s, {}, {}));
    };
    QVERIFY(suppress(contoso(), u"room-1"_s));
    QVERIFY(suppress(contoso(), u"room-2"_s));
    QVERIFY(suppress(northwind(), u"room-1"_s));
    QVERIFY(m->bus.submit(Command::unsuppressSignal(contoso(), RoomId(u"room-1"_s), u"light"_s)));
    QTRY_COMPARE(m->network.hangs.size(), 4);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
