// The lock: when it closes, and what opens it.
#include "core/api/apiclient.h"
#include "core/session/screenlock.h"
#include "core/session/session.h"
#include "tests/support/examples.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/faketokens.h"

#include <QSignalSpy>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using State = ScreenLock::State;

class TestScreenLock : public QObject
{
    Q_OBJECT

    struct World
    {
        FakeNetwork network;
        FakeClock clock;
        FakeTokens tokens;
        ApiClient api{network, QUrl(u"https://service.example/v1/"_s)};
        Session session{api, tokens};
        ScreenLock lock{session, clock, 1ms};
    };
    std::unique_ptr<World> m;

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<World>();
        m->network.answer = [](const Asked &asked) {
            return asked.verb == "GET" ? json(toJson(examples::access())) : Answer{.status = 204};
        };
        m->session.signIn({.loginHint = u"help-desk"_s});
        QTRY_COMPARE(m->session.state(), Session::State::SignedIn);
    }

    void withNobodySignedInThereIsNothingToHide()
    {
        m->session.signOut();
        m->lock.lock();
        QCOMPARE(m->lock.state(), State::Open);
    }

    void idleTimeLocksAlsoIfItWasSlept()
    {
        m->clock.advance(14min);
        m->lock.noteActivity();
        m->clock.advance(14min + 59s);
        QTest::qWait(20); // some ticks
        QCOMPARE(m->lock.state(), State::Open);
        m->clock.advance(8h); // the lid was closed
        QTRY_COMPARE(m->lock.state(), State::Locked);
    }

    void neverMeansNever()
    {
        m->lock.setIdleLimit(0s);
        m->clock.advance(24h);
        QTest::qWait(20);
        QCOMPARE(m->lock.state(), State::Open);
    }

    void proofOpens()
    {
        m->lock.lock();
        m->lock.unlock();
        QCOMPARE(m->lock.state(), State::Proving);
        QVERIFY(m->lock.isLocked());
        QTRY_COMPARE(m->lock.state(), State::Open);
        QCOMPARE(m->tokens.confirmations, 1);
    }

    void withoutProofItStaysLocked()
    {
        m->lock.lock();
        m->tokens.signInError = Error{.kind = Error::Kind::Refused, .code = u"signInOther"_s};
        QSignalSpy failed(&m->lock, &ScreenLock::failed);
        m->lock.unlock();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(m->lock.state(), State::Locked);
    }

    void provingCanBeCancelled()
    {
        m->tokens.hang = true;
        m->lock.lock();
        m->lock.unlock();
        m->lock.cancelUnlock();
        QCOMPARE(m->lock.state(), State::Locked);
        m->tokens.answerNow();
        QCOMPARE(m->lock.state(), State::Locked);
    }

    void theSystemLocksAndOpens()
    {
        m->lock.systemLocked();
        QCOMPARE(m->lock.state(), State::Locked);
        m->lock.systemUnlocked();
        QCOMPARE(m->lock.state(), State::Open);
    }

    void signingOutLeavesNothingToLock()
    {
        m->lock.lock();
        m->session.signOut();
        QCOMPARE(m->lock.state(), State::Open);
    }
};

QTEST_GUILESS_MAIN(TestScreenLock)
#include "tst_screenlock.moc"
