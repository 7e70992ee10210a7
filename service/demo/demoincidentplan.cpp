// How many incidents of which kind and age, after domain.md 7.4.
#include "service/demo/demoincidentplan.h"

#include "service/demo/demoages.h"
#include "service/demo/demotexts.h"

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

using Condition = DemoRoom::Condition;

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 silenceBefore = 3 * hour; // of the agent, before it counts as offline
constexpr int activePerHundredRooms = 55;
constexpr int harmfulPercent = 40; // of the active ones: critical or important

bool mayHaveActive(const DemoRoom &room)
{
    return room.condition != Condition::Onboarding && room.condition != Condition::Suppressed
           && room.condition != Condition::Unmonitored;
}

} // namespace

DemoIncidentPlan::DemoIncidentPlan(const DemoCustomer &customer, std::vector<DemoRoom> &rooms,
                                   const DemoSignals &catalogue, const std::vector<DemoColleague> &cast, qint64 now,
                                   DemoRandom &random)
    : m_customer(customer),
      m_rooms(rooms),
      m_catalogue(catalogue),
      m_cast(cast),
      m_now(now),
      m_random(random)
{
    const int count = static_cast<int>(rooms.size());
    const int all = customer.incidents;
    if (std::any_of(rooms.begin(), rooms.end(),
                    [](const DemoRoom &room) { return room.condition != Condition::Onboarding; })) {
        planActive(std::min(count * activePerHundredRooms / 100 + 1, all * 55 / 100));
        planWatched(std::min(count / 60 + (m_random.chance(50) ? 1 : 0), all / 20));
        planResolved(std::min(count * 6 / 5, (all - static_cast<int>(m_open.size())) / 3));
    } else if (!rooms.empty()) {
        rooms.front().condition = Condition::Healthy; // somebody must carry the history
    }
    settleConditions();
}

void DemoIncidentPlan::planActive(int wanted)
{
    const int harmful = wanted * harmfulPercent / 100;
    const auto planned = [this] { return static_cast<int>(m_open.size()); };
    for (size_t index = 0; index < m_rooms.size() && planned() < harmful; ++index) {
        if (m_rooms[index].condition == Condition::Unmonitored)
            addActive(index, *DemoSignals::offline(m_rooms[index].hardware.android));
    }
    for (size_t index = 0; index < m_rooms.size() && planned() < harmful; ++index) {
        if (m_rooms[index].condition == Condition::Unhealthy)
            planUnhealthyRoom(index);
    }
    const int mild = planned() * (100 - harmfulPercent) / harmfulPercent;
    for (int n = 0, target = std::min(wanted, planned() + mild); n < 4 * mild && planned() < target; ++n) {
        const Severity severity = m_random.chance(75) ? Severity::Warning : Severity::Recommended;
        if (const auto room = roomFor(severity); room && mayHaveActive(m_rooms[*room]))
            (void)addSignal(*room, severity, IncidentState::New);
    }
}

void DemoIncidentPlan::planUnhealthyRoom(size_t room)
{
    const int count = 1 + (m_random.chance(35) ? 1 : 0) + (m_random.chance(15) ? 1 : 0);
    for (int n = 0; n < count; ++n) {
        switch (m_random.weighted({9, 4, 12, 75})) {
        case 0: addRecorded(room); break;
        case 1: addUpdateFailure(room); break;
        case 2: (void)addSignal(room, Severity::Critical, IncidentState::New); break;
        default:
            if (!addSignal(room, Severity::Important, IncidentState::New))
                (void)addSignal(room, Severity::Critical, IncidentState::New);
        }
    }
}

void DemoIncidentPlan::planWatched(int wanted)
{
    for (int n = 0, before = static_cast<int>(m_open.size());
         n < 4 * wanted && static_cast<int>(m_open.size()) < before + wanted; ++n) {
        const Severity severity = demoSeverity(m_random);
        if (const auto room = roomFor(severity); room && mayHaveActive(m_rooms[*room]))
            (void)addSignal(*room, severity, IncidentState::Watching);
    }
}

void DemoIncidentPlan::planResolved(int wanted)
{
    for (int n = 0, before = static_cast<int>(m_open.size());
         n < 4 * wanted && static_cast<int>(m_open.size()) < before + wanted; ++n) {
        const Severity severity = demoSeverity(m_random);
        const auto room = roomFor(severity);
        if (room && severity == Severity::Critical && m_random.chance(45)) {
            DemoIncident incident = recordedIncident(*room);
            incident.state = IncidentState::Resolved;
            incident.resolved = m_now - demoAge(DemoAges::Resolved, m_random);
            incident.created = incident.lastStart = incident.resolved - demoAge(DemoAges::Duration, m_random);
            assign(incident, 70);
            m_open.push_back(std::move(incident));
        } else if (room) {
            (void)addSignal(*room, severity, IncidentState::Resolved);
        }
    }
}

// A wish for an unhealthy room that found no incident is not kept; nobody is unwell without a cause.
void DemoIncidentPlan::settleConditions()
{
    std::vector<bool> harmed(m_rooms.size());
    std::vector<bool> silent(m_rooms.size());
    for (const DemoIncident &incident : m_open) {
        for (const size_t room : incident.rooms) {
            harmed[room] = harmed[room] || incident.harmsHealth();
            if (incident.isActive() && incident.signal == DemoSignals::offline(m_rooms[room].hardware.android)) {
                silent[room] = true;
                m_rooms[room].silentSince = incident.lastStart - silenceBefore;
            }
        }
    }
    for (size_t index = 0; index < m_rooms.size(); ++index) {
        Condition &condition = m_rooms[index].condition;
        if (condition != Condition::Onboarding && condition != Condition::Suppressed)
            condition =
                silent[index] ? Condition::Unmonitored : (harmed[index] ? Condition::Unhealthy : Condition::Healthy);
    }
}

bool DemoIncidentPlan::addSignal(size_t room, Severity severity, IncidentState state)
{
    const bool android = m_rooms[room].hardware.android;
    for (int attempt = 0; attempt < 6; ++attempt) {
        const SignalDefinition *signal = m_catalogue.pick(android, severity, m_random);
        if (!signal)
            return false;
        const bool silence = signal == DemoSignals::offline(android);
        if ((silence && state != IncidentState::Resolved)
            || (state == IncidentState::Watching && signal->watchMinutes < 2))
            continue;
        DemoIncident incident = signalIncident(room, *signal);
        if (!take(room, *signal, incident.component))
            continue;
        incident.state = state;
        if (state == IncidentState::Watching) {
            incident.created = m_now - m_random.between(1'000, signal->watchMinutes * minute - 20'000);
            incident.lastStart = incident.created;
        } else if (state == IncidentState::Resolved) {
            incident.resolved = m_now - demoAge(DemoAges::Resolved, m_random);
            incident.lastStart =
                incident.resolved - signal->watchMinutes * minute - demoAge(DemoAges::Duration, m_random);
            demoRepeats(incident, m_random);
            assign(incident, 35);
        } else {
            startActive(incident);
        }
        m_open.push_back(std::move(incident));
        return true;
    }
    return false;
}

void DemoIncidentPlan::addActive(size_t room, const SignalDefinition &signal)
{
    DemoIncident incident = signalIncident(room, signal);
    if (!take(room, signal, incident.component))
        return;
    startActive(incident);
    m_open.push_back(std::move(incident));
}

void DemoIncidentPlan::addRecorded(size_t room)
{
    DemoIncident incident = recordedIncident(room);
    // Further rooms are ones that are to be unhealthy anyhow.
    for (size_t other = room + 1; other < m_rooms.size() && incident.rooms.size() < 3 && m_random.chance(70); ++other) {
        if (m_rooms[other].condition == Condition::Unhealthy)
            incident.rooms.push_back(other);
    }
    incident.created = incident.lastStart = m_now - demoAge(DemoAges::Active, m_random);
    assign(incident, 60);
    m_open.push_back(std::move(incident));
}

void DemoIncidentPlan::addUpdateFailure(size_t room)
{
    const DemoHardware &hardware = m_rooms[room].hardware;
    DemoIncident incident{.source = IncidentSource::UpdateFailure,
                          .severity = Severity::Important,
                          .rooms = {room},
                          .title = u"Firmware update failed: %1 %2"_s.arg(hardware.manufacturer, hardware.model),
                          .description =
                              u"The update could not be installed last night; the room runs the version it had."_s};
    incident.created = incident.lastStart = m_now - demoAge(DemoAges::Active, m_random);
    assign(incident, 30);
    m_open.push_back(std::move(incident));
}

DemoIncident DemoIncidentPlan::signalIncident(size_t room, const SignalDefinition &signal)
{
    const QString detail = demoSignalDetail(signal.id, m_random);
    return {.signal = &signal,
            .severity = signal.severity,
            .rooms = {room},
            .component = demoSignalComponent(signal.id, m_random),
            .title = incidentTitle(signal, detail),
            .description = signal.description};
}

DemoIncident DemoIncidentPlan::recordedIncident(size_t room)
{
    DemoRecordedIssue issue = demoRecordedIssue(m_customer.company.locale, m_random);
    return {.source = m_random.chance(20) ? IncidentSource::EventFlag : IncidentSource::Recorded,
            .signal = findSignal(u"recorded.issue"),
            .severity = Severity::Critical,
            .highImpact = issue.highImpact,
            .rooms = {room},
            .title = std::move(issue.title),
            .description = std::move(issue.description)};
}

// Gives an active incident of a signal its age, state and, at times, a technician.
void DemoIncidentPlan::startActive(DemoIncident &incident)
{
    const SignalDefinition &signal = *incident.signal;
    const qint64 watch = signal.watchMinutes * minute;
    const bool atNight = signal.id == "hardware.lowDiskSpace"_L1 || signal.id == "os.updateComponentsReset"_L1;
    if (signal.remediates && m_random.chance(22)) {
        incident.remediating = true;
        incident.state = IncidentState::Investigating;
        const qint64 since = m_random.between(10'000, atNight ? 9 * hour : 13 * minute);
        incident.lastStart = m_now - since - watch - minute;
        incident.remediationUntil =
            atNight ? m_now + m_random.between(1, 8) * hour : m_now - since + demoRemediationTime;
    } else {
        const qint64 least = watch + (signal.remediates ? demoRemediationTime + minute : 0) + 3'000;
        incident.lastStart = m_now - least - demoAge(DemoAges::Active, m_random);
        incident.state = signal.remediates ? IncidentState::Investigating : IncidentState::New;
        assign(incident, 28);
    }
    demoRepeats(incident, m_random);
}

DemoIncident DemoIncidentPlan::closedOne()
{
    const Severity severity = demoSeverity(m_random);
    const size_t room = roomFor(severity).value_or(0);
    const SignalDefinition *signal = m_catalogue.pick(m_rooms[room].hardware.android, severity, m_random);
    if (!signal)
        signal = m_catalogue.pick(m_rooms[room].hardware.android, Severity::Warning, m_random);
    const bool recorded = severity == Severity::Critical && m_random.chance(45);
    DemoIncident incident = recorded ? recordedIncident(room) : signalIncident(room, *signal);
    incident.state = IncidentState::Closed;
    incident.closed = m_now - demoAge(DemoAges::Closed, m_random);
    incident.resolved = incident.closed - 7 * 24 * hour;
    incident.lastStart =
        incident.resolved - incident.signal->watchMinutes * minute - demoAge(DemoAges::Duration, m_random);
    incident.created = incident.lastStart;
    if (!recorded)
        demoRepeats(incident, m_random);
    assign(incident, recorded ? 80 : 35);
    return incident;
}

// Only somebody who may, and only where the partner may see every room.
void DemoIncidentPlan::assign(DemoIncident &incident, int percent)
{
    const bool visible = std::all_of(incident.rooms.begin(), incident.rooms.end(),
                                     [this](size_t room) { return m_rooms[room].inScope; });
    if (visible && !m_cast.empty() && m_random.chance(percent))
        incident.assignee = m_random.pick(m_cast);
}

// A room whose device has signals of that severity, and that is past its onboarding.
std::optional<size_t> DemoIncidentPlan::roomFor(Severity severity)
{
    for (int attempt = 0; attempt < 40; ++attempt) {
        const size_t index = m_random.below(static_cast<quint64>(m_rooms.size()));
        const DemoRoom &room = m_rooms[index];
        // Android devices have no recommended signal, and a single important one.
        const bool refused =
            room.hardware.android
            && (severity == Severity::Recommended || (severity == Severity::Important && m_random.chance(75)));
        if (room.condition != Condition::Onboarding && !refused)
            return index;
    }
    const auto any = std::find_if(m_rooms.begin(), m_rooms.end(),
                                  [](const DemoRoom &room) { return room.condition != Condition::Onboarding; });
    return any == m_rooms.end() ? std::nullopt : std::optional(static_cast<size_t>(any - m_rooms.begin()));
}

bool DemoIncidentPlan::take(size_t room, const SignalDefinition &signal, const QString &component)
{
    const QString key = QString::number(room) + u' ' + signal.id + u' ' + component;
    const qsizetype before = m_taken.size();
    m_taken.insert(key);
    return m_taken.size() > before;
}

} // namespace roomwarden::service
