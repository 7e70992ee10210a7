// Wishes over the end of the process: kept before they are sent, sent again under the same key, held ones still held.
#include "core/actions/keptwish.h"
#include "tests/actions/busworld.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace examples;

class TestDurableOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        start();
    }
    void cleanup() { m.reset(); }

    void aWishIsKeptBeforeItIsSent()
    {
        bool kept = false;
        m_options.atPoint = [&kept](const char *point) { kept = kept || qstrcmp(point, "record") == 0; };
        start();
        m->signIn();
        bool keptWhenSent = false;
        m->write = [&](const Asked &asked) {
            keptWhenSent = kept;
            return m->perform(asked);
        };
        QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"a note"_s)));
        QTRY_COMPARE(m->outcomes.size(), size_t(1));
        QVERIFY(keptWhenSent);
        m_options.atPoint = {};
    }

    void anUnansweredWishIsSentAgainUnderItsKey()
    {
        m->signIn();
        m->write = [](const Asked &) { return hanging(); };
        const Command wish = Command::assign(m->shown(), help());
        QVERIFY(m->bus.submit(wish));
        QTRY_COMPARE(m->writes().size(), 1);
        const QByteArray key = BusWorld::key(m->writes().constFirst());
        const Incident truth = m->truth;
        start();
        m->truth = truth;
        QSignalSpy pending(&m->bus, &CommandBus::pendingChanged);
        m->write = [](const Asked &) { return hanging(); };
        m->session.signIn({.loginHint = u"help-desk"_s});
        QTRY_COMPARE(m->bus.pendingCount(), 1);
        QVERIFY(m->pending()); // shown as wished, and marked
        QCOMPARE(m->assignee(), help().id.text());
        QTRY_COMPARE(m->writes().size(), 1);
        QCOMPARE(BusWorld::key(m->writes().constFirst()), key);
        QVERIFY(!m->bus.withdraw(wish.id)); // it may have arrived the first time
        m->network.hangs.constLast()->answerNow(m->perform(m->writes().constFirst()));
        QTRY_COMPARE(m->outcomes.size(), size_t(1));
        QVERIFY(m->outcomes.front().succeeded());
        QVERIFY(!m->pending());
        start();
        m->signIn();
        QCOMPARE(m->bus.pendingCount(), 0); // and that was the end of it
        QCOMPARE(m->assignee(), help().id.text());
    }

    void aHeldWishIsStillHeldAndCanBeWithdrawn()
    {
        m->signIn();
        const Command wish = Command::unassign(m->shown());
        QVERIFY(m->bus.submit(wish, {.hold = 10s}));
        start();
        m->signIn();
        QTRY_COMPARE(m->bus.pendingCount(), 1);
        QVERIFY(m->writes().isEmpty());
        QVERIFY(m->bus.withdraw(wish.id));
        start();
        m->signIn();
        QCOMPARE(m->bus.pendingCount(), 0);
    }

    void whatIsQueuedOfflineIsSentByTheNextRun()
    {
        m->signIn();
        m->down = true;
        m->engine.syncNow();
        QTRY_VERIFY(m->engine.status().offlineSince.isValid());
        QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"first"_s)));
        QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"second"_s)));
        QCOMPARE(m->shown().noteCount, 2U);
        start();
        m->signIn();
        QTRY_COMPARE(m->outcomes.size(), size_t(2));
        QCOMPARE(m->truth.noteCount, 2U);
        QCOMPARE(m->outcomes.front().command.arguments.value("text"_L1).toString(), u"first"_s);
    }

    void aWishOfYesterdayIsGivenUp()
    {
        m->signIn();
        m->write = [](const Asked &) { return cutOff(); };
        QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"a note"_s)));
        QTRY_VERIFY(!m->writes().isEmpty());
        start();
        m->clock.advance(25h);
        m->write = [](const Asked &) { return cutOff(); };
        m->session.signIn({.loginHint = u"help-desk"_s});
        QTRY_COMPARE(m->outcomes.size(), size_t(1));
        QVERIFY(m->outcomes.front().error);
    }

    // By then the service may have forgotten that it did it already: a second note would stand there.
    void aWishOfYesterdayIsNotSentAgain()
    {
        m->signIn();
        m->write = [](const Asked &) { return hanging(); };
        QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"a note"_s)));
        QTRY_COMPARE(m->writes().size(), 1);
        start();
        m->clock.advance(25h);
        m->session.signIn({.loginHint = u"help-desk"_s});
        QTRY_COMPARE(m->outcomes.size(), size_t(1));
        QVERIFY(m->writes().isEmpty());
        QVERIFY(m->outcomes.front().fromLastRun);
        QCOMPARE(m->outcomes.front().error->code, u"outcomeUnknown"_s);
        QCOMPARE(m->outcomes.front().command.arguments.value("text"_L1).toString(), u"a note"_s); // to be shown again
        QVERIFY(!m->pending());
        start();
        m->signIn();
        QCOMPARE(m->bus.pendingCount(), 0);
    }

    void whatMayNotWaitIsNotSentAnHourLater_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("later");
        QTest::addColumn<bool>("isSent");
        QTest::newRow("a minute") << std::chrono::milliseconds(1min) << true;
        QTest::newRow("an hour") << std::chrono::milliseconds(1h) << false;
    }
    void whatMayNotWaitIsNotSentAnHourLater()
    {
        QFETCH(std::chrono::milliseconds, later);
        QFETCH(bool, isSent);
        m->access.tenantManager = true;
        m->signIn();
        m->write = [](const Asked &) { return hanging(); };
        QVERIFY(m->bus.submit(Command::deny(examples::invitation())));
        QTRY_COMPARE(m->writes().size(), 1);
        start();
        m->clock.advance(later);
        m->access.tenantManager = true;
        m->session.signIn({.loginHint = u"help-desk"_s});
        QTRY_COMPARE(m->outcomes.size(), size_t(1));
        QCOMPARE(m->writes().size(), isSent ? 1 : 0);
        QCOMPARE(m->outcomes.front().succeeded(), isSent);
    }

    void whatWasHeldTooLongIsKnownNotToHaveBeenSent()
    {
        m->access.tenantManager = true;
        m->signIn();
        QVERIFY(m->bus.submit(Command::deny(examples::invitation()), {.hold = 10s}));
        start();
        m->clock.advance(1h);
        m->session.signIn({.loginHint = u"help-desk"_s});
        QTRY_COMPARE(m->outcomes.size(), size_t(1));
        QVERIFY(m->writes().isEmpty());
        QCOMPARE(m->outcomes.front().error->code, u"notSent"_s);
    }

    void whatRetentionEndedIsSaidToItsOwner_data()
    {
        QTest::addColumn<bool>("another");
        QTest::newRow("the one who wished it") << false;
        QTest::newRow("somebody else") << true;
    }
    void whatRetentionEndedIsSaidToItsOwner()
    {
        QFETCH(bool, another);
        m->signIn();
        m->write = [](const Asked &) { return hanging(); };
        QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"a note"_s)));
        QTRY_COMPARE(m->writes().size(), 1);
        start(24h * (m_options.retentionDays + 1));
        QVERIFY(m->local.customers().empty());
        if (another)
            m->access.user.id = PrincipalId(u"somebody else"_s);
        m->signIn();
        if (another) {
            QTest::qWait(10);
            QVERIFY(m->outcomes.empty());
        } else {
            QTRY_COMPARE(m->outcomes.size(), size_t(1));
            QCOMPARE(m->outcomes.front().error->code, u"outcomeUnknown"_s);
            QVERIFY(m->outcomes.front().fromLastRun);
            QCOMPARE(m->outcomes.front().command.arguments.value("text"_L1).toString(), u"a note"_s);
        }
        QVERIFY(m->writes().isEmpty());
        start();
        QVERIFY(m->local.records(wishRecordKind()).empty());
    }

    // By the next run the access to the customer has ended, and with it goes what was kept: the service refuses, and
    // that is said.
    void aWishOfACustomerWhoseAccessHasEndedIsNotLostInSilence()
    {
        m->signIn();
        m->write = [](const Asked &) { return hanging(); };
        QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"a note"_s)));
        QTRY_COMPARE(m->writes().size(), 1);
        start();
        m->access.customers.clear();
        m->write = [](const Asked &) { return refusal(403, u"accessDenied"_s); };
        m->session.signIn({.loginHint = u"help-desk"_s});
        QTRY_COMPARE(m->outcomes.size(), size_t(1));
        QVERIFY(m->outcomes.front().fromLastRun);
        QCOMPARE(m->outcomes.front().error->kind, Error::Kind::Forbidden);
        start();
        QVERIFY(m->local.records(wishRecordKind()).empty());
        m->access.customers.clear();
        m->session.signIn({.loginHint = u"help-desk"_s});
        QTRY_VERIFY(m->tenants.isLoaded());
        QCOMPARE(m->bus.pendingCount(), 0); // said once
    }

    void INV_22_anAnswerAfterTheAccessHasEndedBringsNothingBack_data()
    {
        QTest::addColumn<bool>("held");
        QTest::newRow("sent before") << false;
        QTest::newRow("held until then") << true;
    }
    void INV_22_anAnswerAfterTheAccessHasEndedBringsNothingBack()
    {
        QFETCH(bool, held);
        m->signIn();
        m->write = [](const Asked &) { return hanging(); };
        QVERIFY(m->bus.submit(Command::assign(m->shown(), help()), {.hold = held ? 10s : 0s}));
        if (!held)
            QTRY_COMPARE(m->writes().size(), 1);
        m->access.customers.clear();
        m->session.refreshAccess();
        QTRY_VERIFY(!m->incidents.find(IncidentId(u"a"_s)));
        // Held until now, it is written down before it is sent.
        QTRY_VERIFY((m->clock.advance(11s), !m->writes().isEmpty()));
        m->network.hangs.constLast()->answerNow(m->perform(m->writes().constFirst()));
        QTRY_COMPARE(m->outcomes.size(), size_t(1));
        QVERIFY(!m->incidents.find(IncidentId(u"a"_s)));
        start();
        QVERIFY(!m->incidents.find(IncidentId(u"a"_s)));
        QVERIFY(m->local.customers().empty());
    }

    // What stood behind another wish was never sent: the change before it is our own.
    void aSecondWishAfterARestartIsNoConflictWithOurselves()
    {
        m->signIn();
        m->write = [](const Asked &) { return hanging(); };
        QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"a note"_s)));
        QVERIFY(m->bus.submit(Command::assign(m->shown(), help())));
        QTRY_COMPARE(m->writes().size(), 1);
        const Incident truth = m->truth;
        start();
        m->truth = truth;
        m->write = [this](const Asked &asked) {
            const QByteArray match = asked.request.rawHeader("If-Match");
            const bool isOld = !match.isEmpty() && match != u"W/\"%1\""_s.arg(m->truth.revision).toLatin1();
            return isOld ? refusal(412, u"resourceModified"_s) : m->perform(asked);
        };
        m->signIn();
        QTRY_COMPARE(m->outcomes.size(), size_t(2));
        for (const CommandOutcome &outcome : m->outcomes)
            QVERIFY2(outcome.succeeded(), qPrintable(outcome.error ? outcome.error->code : QString()));
        QCOMPARE(m->assignee(), help().id.text());
    }

    void INV_22_nobodyElseFindsThem()
    {
        m->signIn();
        m->write = [](const Asked &) { return hanging(); };
        QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"a note"_s)));
        start();
        m->access.user.id = PrincipalId(u"somebody else"_s);
        m->signIn();
        QCOMPARE(m->bus.pendingCount(), 0);
        QVERIFY(m->writes().isEmpty());
        start();
        m->signIn();
        QCOMPARE(m->bus.pendingCount(), 0);
    }

private:
    void start(std::chrono::milliseconds later = 0ms)
    {
        m.reset();
        m_options.folder = m_folder->filePath(u"store"_s);
        m = std::make_unique<BusWorld>();
        m->clock.advance(later);
        QSignalSpy opened(&m->local, &LocalStore::opened);
        m->local.open(m_options, m_key);
        QVERIFY(opened.wait());
        QCOMPARE(m->local.state(), LocalStore::State::Kept);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    LocalStoreOptions m_options;
    const SealKey m_key = SealKey::random();
    std::unique_ptr<BusWorld> m;
};

QTEST_GUILESS_MAIN(TestDurableOutbox)
#include "tst_durableoutbox.moc"
