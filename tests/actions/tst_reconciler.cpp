// The reconcile table, row by row.
#include "core/actions/reconciler.h"

#include <QTest>

using namespace roomwarden;
using Kind = Error::Kind;

class TestReconciler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachAnswerHasItsVerdict_data();
    void eachAnswerHasItsVerdict();
    void successIsDone();
};

void TestReconciler::eachAnswerHasItsVerdict_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("verdict");
    const auto add = [](const char *name, Kind kind, int attempts, Verdict verdict) {
        QTest::newRow(name) << static_cast<int>(kind) << attempts << static_cast<int>(verdict);
    };
    add("2xx unreadable", Kind::Malformed, 1, Verdict::SendAgain);
    add("2xx unreadable for good", Kind::Malformed, 6, Verdict::Failed);
    add("connection lost, timeout", Kind::Timeout, 1, Verdict::SendAgain);
    add("timeout, however often", Kind::Timeout, 100, Verdict::SendAgain);
    add("no connection", Kind::Offline, 1, Verdict::NotSent);
    add("409, 412", Kind::Conflict, 1, Verdict::ReadBack);
    add("403", Kind::Forbidden, 1, Verdict::PutBackAndAskAccess);
    add("404", Kind::NotFound, 1, Verdict::PutBack);
    add("410", Kind::Stale, 1, Verdict::PutBack);
    add("401", Kind::SignInNeeded, 1, Verdict::AwaitSignIn);
    add("429, 503", Kind::Throttled, 1, Verdict::Wait);
    add("500", Kind::Server, 1, Verdict::SendAgain);
    add("500 for good", Kind::Server, 6, Verdict::Failed);
    add("other 4xx", Kind::Refused, 1, Verdict::Failed);
}

void TestReconciler::eachAnswerHasItsVerdict()
{
    QFETCH(const int, kind);
    QFETCH(const int, attempts);
    QTEST(static_cast<int>(verdictOn(Error{.kind = static_cast<Kind>(kind)}, attempts)), "verdict");
}

void TestReconciler::successIsDone() { QCOMPARE(verdictOn(std::nullopt, 1), Verdict::Done); }

QTEST_GUILESS_MAIN(TestReconciler)
#include "tst_reconciler.moc"
