// Histories in the manner of domain.md 7.4: watched, new, repaired in vain, worked on, resolved, back again, closed.
#include "service/demo/demostory.h"

#include "service/demo/demoages.h"
#include "service/demo/demonames.h"
#include "service/demo/demotexts.h"
#include "service/signals/lifecycle.h"
#include "service/signals/signalcatalogue.h"

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum IncidentState;
using Author = IncidentNote::Author;

constexpr qint64 minute = 60'000;

class Teller
{
public:
    Teller(const DemoIncident &incident, const QString &locale, qint64 now, DemoRandom &random)
        : m_incident(incident),
          m_locale(locale),
          m_now(now),
          m_random(random)
    { }

    DemoStory tell()
    {
        if (m_incident.isRecorded())
            tellRecorded();
        else if (m_incident.source == IncidentSource::Signal)
            tellSignal();
        else
            go(m_incident.created, New, serviceActor(), u"Update failed on all attempts"_s);
        tellTechnician();
        if (m_incident.closed != 0)
            go(m_incident.closed, Closed, serviceActor(), u"Seven days without a relapse"_s);
        std::stable_sort(m_story.notes.begin(), m_story.notes.end(),
                         [](const DemoStory::Note &a, const DemoStory::Note &b) { return a.time < b.time; });
        m_story.updated = m_story.history.back().time;
        if (!m_story.notes.empty())
            m_story.updated = std::max(m_story.updated, m_story.notes.back().time);
        return std::move(m_story);
    }

private:
    void go(qint64 time, IncidentState to, const QString &actor, const QString &remark)
    {
        const IncidentState from = m_story.history.empty() ? Unknown : m_story.history.back().to;
        m_story.history.push_back({time, from, to, actor, remark});
    }

    void note(qint64 time, Author kind, const DemoColleague &author, const QString &text)
    {
        m_story.notes.push_back({std::min(time, m_now), kind, author, text});
    }

    void tellSignal()
    {
        const SignalDefinition &signal = *m_incident.signal;
        const qint64 watch = signal.watchMinutes * minute;
        if (watch > 0 || m_incident.state == Watching)
            go(m_incident.created, Watching, serviceActor(), u"The signal is unhealthy; watching it"_s);
        if (m_incident.state == Watching)
            return;
        go(m_incident.created + watch, New, serviceActor(),
           watch > 0 ? u"Still unhealthy at the end of the watching period"_s : u"The signal is unhealthy"_s);
        // Earlier rounds: healthy again after two fifths of the time, back at the end of it.
        for (qint64 round = 0; round < m_incident.repeats; ++round) {
            const qint64 length = (m_incident.lastStart - m_incident.created) / m_incident.repeats;
            const qint64 start = m_incident.created + round * length;
            go(start + length * 2 / 5, Resolved, serviceActor(), u"The signal is healthy again"_s);
            go(start + length, New, serviceActor(), u"The signal is unhealthy again"_s);
        }
        // A ticket that came back is not watched again.
        m_activeSince = m_incident.lastStart + (m_incident.repeats == 0 ? watch : 0);
        if (const QString message = demoDeviceMessage(signal.id); !message.isEmpty())
            note(m_activeSince, Author::Bot, {{}, serviceActor()}, message);
        if (signal.remediates)
            tellRepair();
        if (m_incident.resolved != 0)
            go(m_incident.resolved, Resolved, serviceActor(), u"The signal is healthy again"_s);
    }

    void tellRepair()
    {
        const qint64 begun = m_activeSince + minute;
        const qint64 ended = begun + demoRemediationTime;
        if (m_incident.resolved != 0 && m_incident.resolved <= begun)
            return;
        go(begun, Investigating, serviceActor(), u"Automatic repair started"_s);
        note(begun, Author::Bot, {{}, serviceActor()},
             u"Trying an automatic repair of %1."_s.arg(m_incident.signal->name));
        if (!m_incident.remediating && (m_incident.resolved == 0 || m_incident.resolved > ended)) {
            go(ended, Investigating, serviceActor(), u"Automatic repair did not help"_s);
            note(ended, Author::Bot, {{}, serviceActor()}, u"The automatic repair did not help. A person is needed."_s);
        }
    }

    void tellRecorded()
    {
        m_activeSince = m_incident.created;
        const QString customer = demoCustomerPerson(m_locale, m_random);
        const bool ours = !m_incident.assignee.id.isEmpty() && m_random.chance(40);
        go(m_incident.created, New, ours ? m_incident.assignee.displayName : customer, u"Recorded"_s);
        if (m_random.chance(60)) {
            note(m_incident.created + m_random.between(minute, 40 * minute), Author::Customer, {{}, customer},
                 demoCustomerNote(m_locale, m_random));
        }
        if (m_incident.resolved != 0)
            go(m_incident.resolved, Resolved, ours ? m_incident.assignee.displayName : customer, u"Ticket closed"_s);
    }

    // What the one who took it wrote while it was active.
    void tellTechnician()
    {
        if (m_incident.assignee.id.isEmpty())
            return;
        const qint64 from = std::min(m_activeSince == 0 ? m_incident.created : m_activeSince, m_now);
        const qint64 to = m_incident.resolved != 0 ? m_incident.resolved : m_now;
        const qint64 half = from + (to - from) / 2;
        if (m_random.chance(75))
            note(m_random.between(from, half), Author::Partner, m_incident.assignee,
                 demoTechnicianNote(false, m_random));
        if (m_incident.resolved != 0 && m_random.chance(60))
            note(m_random.between(half, to), Author::Partner, m_incident.assignee, demoTechnicianNote(true, m_random));
    }

    const DemoIncident &m_incident;
    const QString &m_locale;
    const qint64 m_now;
    DemoRandom &m_random;
    qint64 m_activeSince = 0;
    DemoStory m_story;
};

} // namespace

DemoStory demoStory(const DemoIncident &incident, const QString &locale, qint64 now, DemoRandom &random)
{
    return Teller(incident, locale, now, random).tell();
}

} // namespace roomwarden::service
