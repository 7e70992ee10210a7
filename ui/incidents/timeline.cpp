// History and notes merged into one sequence of lines.
#include "ui/incidents/timeline.h"

#include "core/sync/reads.h"
#include "models/displaynames.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

QString iconOf(IncidentState state)
{
    switch (state) {
    case IncidentState::Watching: return u"watching"_s;
    case IncidentState::New: return u"needs-action"_s;
    case IncidentState::Investigating: return u"system-investigating"_s;
    case IncidentState::Resolved: return u"resolved"_s;
    case IncidentState::Closed: return u"closed"_s;
    case IncidentState::Unknown: break;
    }
    return u"info"_s;
}

ColorRole colorOf(IncidentState state)
{
    switch (state) {
    case IncidentState::New: return ColorRole::Important;
    case IncidentState::Investigating: return ColorRole::Info;
    case IncidentState::Resolved: return ColorRole::Success;
    case IncidentState::Watching:
    case IncidentState::Closed:
    case IncidentState::Unknown: break;
    }
    return ColorRole::TextMuted;
}

} // namespace

std::vector<TimelineEntry> Timeline::of(const IncidentDetail &detail)
{
    std::vector<TimelineEntry> entries;
    entries.reserve(detail.history.size() + detail.notes.size());
    for (const HistoryEntry &step : detail.history) {
        TimelineEntry entry{.time = step.time,
                            .icon = iconOf(step.to),
                            .color = colorOf(step.to),
                            .who = step.actor,
                            .text = step.remark.simplified()};
        if (step.from == step.to)
            //: A line of an incident's history that changed no state, as in an assignment. %1: the state.
            entry.what = tr("Still %1").arg(displayName(step.to));
        else if (step.from == IncidentState::Unknown)
            entry.what = displayName(step.to);
        else
            //: A step of an incident's history. %1: the state before, %2: the state after.
            entry.what = tr("%1 → %2").arg(displayName(step.from), displayName(step.to));
        entries.push_back(std::move(entry));
    }
    for (const IncidentNote &note : detail.notes) {
        entries.push_back({.time = note.time,
                           .icon = u"note"_s,
                           .color = ColorRole::Accent,
                           //: A line of an incident's timeline: somebody wrote a note.
                           .what = tr("Note"),
                           .who = note.author,
                           .text = note.text.simplified()});
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const TimelineEntry &a, const TimelineEntry &b) { return a.time < b.time; });
    std::reverse(entries.begin(), entries.end());
    return entries;
}

} // namespace roomwarden
