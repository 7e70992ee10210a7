// The life of a ticket, without storage: every arrow of the state machine.
#include "service/signals/lifecycle.h"
#include "service/signals/roomhealth.h"
#include "service/signals/signalcatalogue.h"

#include <QTest>

using namespace roomwarden;
using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 start = 1'700'000'000'000;
constexpr qint64 minute = 60'000;
constexpr qint64 week = 7LL * 24 * 60 * minute;
constexpr auto repairTime = 900s;

SignalDefinition watched(bool remediates = false)
{
    return {.id = u"display.frontOfRoom"_s,
            .name = u"Display, Front of Room"_s,
            .severity = Severity::Important,
            .watchMinutes = 5,
            .remediates = remediates};
}

SignalDefinition immediate(bool remediates = false)
{
    SignalDefinition signal = watched(remediates);
    signal.watchMinutes = 0;
    return signal;
}

// A ticket that has just become active.
Ticket active(bool remediates = false)
{
    return reportUnhealthy({}, immediate(remediates), false, start, repairTime)->ticket;
}

} // namespace

class TestLifecycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnhealthySignalIsWatchedFirst()
    {
        const auto step = reportUnhealthy({}, watched(), false, start, repairTime);
        QVERIFY(step && step->begins);
        QCOMPARE(step->ticket.state, IncidentState::Watching);
        QCOMPARE(step->ticket.displayStatus, DisplayStatus::Watching);
        QCOMPARE(*step->ticket.watchUntil, start + 5 * minute);
        QCOMPARE(step->history.size(), 1U);
        QVERIFY(!reportUnhealthy(step->ticket, watched(), false, start + minute, repairTime));
        QVERIFY(!settle(step->ticket, nullptr, false, start + 5 * minute - 1, repairTime));
    }

    void aWatchedSignalThatRecoversLeavesNothing()
    {
        const Ticket ticket = reportUnhealthy({}, watched(), false, start, repairTime)->ticket;
        const auto step = reportHealthy(ticket, start + minute);
        QVERIFY(step);
        QCOMPARE(step->ticket.life, Ticket::Life::Gone);
        QVERIFY(!step->ticket.watchUntil);
    }

    void theEndOfTheWatchingPeriodMakesItNew()
    {
        const Ticket ticket = reportUnhealthy({}, watched(), false, start, repairTime)->ticket;
        const SignalDefinition signal = watched();
        const auto step = settle(ticket, &signal, false, start + 5 * minute, repairTime);
        QVERIFY(step);
        QCOMPARE(step->ticket.state, IncidentState::New);
        QCOMPARE(step->ticket.displayStatus, DisplayStatus::NeedsAction);
        QVERIFY(step->botNotes.isEmpty());
    }

    void remediationIsTriedFirstAndThenAPersonIsNeeded()
    {
        const SignalDefinition signal = immediate(true);
        const auto begun = reportUnhealthy({}, signal, false, start, repairTime);
        QVERIFY(begun);
        QCOMPARE(begun->ticket.state, IncidentState::Investigating);
        QCOMPARE(begun->ticket.displayStatus, DisplayStatus::SystemInvestigating);
        QCOMPARE(begun->ticket.assignedTo, AssignedTo::System);
        QCOMPARE(begun->botNotes.size(), 1);
        QCOMPARE(begun->history.size(), 2U);
        const qint64 over = start + std::chrono::milliseconds(repairTime).count();
        QVERIFY(!settle(begun->ticket, &signal, false, over - 1, repairTime));
        const auto ended = settle(begun->ticket, &signal, false, over, repairTime);
        QVERIFY(ended);
        QCOMPARE(ended->ticket.displayStatus, DisplayStatus::NeedsAction);
        QCOMPARE(ended->ticket.assignedTo, AssignedTo::Customer);
        QCOMPARE(ended->botNotes.size(), 1);
        QVERIFY(!settle(ended->ticket, &signal, false, over + week, repairTime));
    }

    void whoTookItDuringRemediationKeepsIt()
    {
        const SignalDefinition signal = immediate(true);
        Ticket ticket = active(true);
        ticket.assignedTo = AssignedTo::Partner;
        const auto ended = settle(ticket, &signal, false, start + week, repairTime);
        QVERIFY(ended);
        QCOMPARE(ended->ticket.assignedTo, AssignedTo::Partner);
    }

    void aRecoveryResolves()
    {
        const auto step = reportHealthy(active(true), start + minute);
        QVERIFY(step);
        QCOMPARE(step->ticket.state, IncidentState::Resolved);
        QCOMPARE(*step->ticket.resolved, start + minute);
        QVERIFY(!step->ticket.remediationUntil);
        QVERIFY(!reportHealthy(step->ticket, start + 2 * minute));
    }

    void INV_33_reactivatesWithinSevenDaysAndClosesAtExactlySevenDays()
    {
        const SignalDefinition signal = immediate();
        const Ticket resolved = reportHealthy(active(), start)->ticket;
        QVERIFY(!settle(resolved, &signal, false, start + week - 1, repairTime));
        const auto again = reportUnhealthy(resolved, signal, false, start + week - 1, repairTime);
        QVERIFY(again && !again->begins);
        QCOMPARE(again->ticket.state, IncidentState::New);
        QCOMPARE(again->ticket.repeats, 1U);
        QVERIFY(!again->ticket.resolved);

        const auto closed = settle(resolved, &signal, false, start + week, repairTime);
        QVERIFY(closed);
        QCOMPARE(closed->ticket.state, IncidentState::Closed);
        QCOMPARE(closed->ticket.closure->closedBy, u"Managed Rooms Service"_s);
        const auto other = reportUnhealthy(closed->ticket, signal, false, start + week, repairTime);
        QVERIFY(other && other->begins);
    }

    void INV_32_whatIsMutedRaisesNothing()
    {
        QVERIFY(!reportUnhealthy({}, immediate(), true, start, repairTime));
        const Ticket watching = reportUnhealthy({}, watched(), false, start, repairTime)->ticket;
        const SignalDefinition signal = watched();
        QCOMPARE(settle(watching, &signal, true, start + minute, repairTime)->ticket.life, Ticket::Life::Gone);
        // An incident that is there already still resolves.
        QVERIFY(reportHealthy(active(), start + minute));
    }

    void INV_28_aPersonsCloseKeepsReasonAndName()
    {
        const Step step = closeByPerson(active(), {.reason = u"duplicate"_s, .closedBy = u"Hanna"_s}, start + minute);
        QCOMPARE(step.ticket.state, IncidentState::Resolved);
        QCOMPARE(step.ticket.closure->reason, u"duplicate"_s);
        QCOMPARE(step.ticket.closure->closedBy, u"Hanna"_s);
        QCOMPARE(step.history.front().actor, u"Hanna"_s);
        const auto closed = settle(step.ticket, nullptr, false, start + minute + week, repairTime);
        QCOMPARE(closed->ticket.closure->reason, u"duplicate"_s);
    }

    void healthFollowsThePrecedence()
    {
        HealthFacts facts{.worstActive = Severity::Warning};
        QCOMPARE(shownHealth(facts), RoomHealth::Healthy);
        facts.worstActive = Severity::Important;
        QCOMPARE(shownHealth(facts), RoomHealth::Unhealthy);
        facts.worstActive = Severity::Critical;
        QCOMPARE(shownHealth(facts), RoomHealth::Unhealthy);
        facts.silent = true;
        QCOMPARE(shownHealth(facts), RoomHealth::Unmonitored);
        facts.suppressed = true;
        QCOMPARE(shownHealth(facts), RoomHealth::Suppressed);
        facts.onboarding = true;
        QCOMPARE(shownHealth(facts), RoomHealth::Onboarding);
    }

    void silenceIsToldBySignalsThatExist()
    {
        int silent = 0;
        for (const SignalDefinition &signal : signalCatalogue())
            silent += meansSilence(signal.id) ? 1 : 0;
        QCOMPARE(silent, 2);
    }
};

QTEST_GUILESS_MAIN(TestLifecycle)
#include "tst_lifecycle.moc"
