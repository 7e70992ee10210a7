// The views every technician starts with.
#include "ui/incidents/incidentviews.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

QueryCondition IncidentViews::open()
{
    return IncidentQuery::statuses({DisplayStatus::NeedsAction, DisplayStatus::SystemInvestigating});
}

IncidentView IncidentViews::view(Index index, const PrincipalId &me)
{
    using namespace std::chrono_literals;
    switch (index) {
    case NeedsAction:
        //: View of the incident list.
        return {.id = u"needsAction"_s,
                .name = tr("Needs action"),
                .conditions = {IncidentQuery::statuses({DisplayStatus::NeedsAction})}};
    case CriticalAndImportant:
        //: View of the incident list: these two severities.
        return {.id = u"criticalAndImportant"_s,
                .name = tr("Critical and Important"),
                .conditions = {IncidentQuery::severities({Severity::Critical, Severity::Important}), open()}};
    case MyQueue:
        //: View of the incident list: what is assigned to the technician.
        return {.id = u"myQueue"_s,
                .name = tr("My queue"),
                .conditions = {{.field = QueryCondition::Field::Assignee,
                                .texts = me.isNull() ? QStringList() : QStringList{me.text()}},
                               open()}};
    case ResolvedToday:
        //: View of the incident list.
        return {.id = u"resolved24h"_s,
                .name = tr("Resolved in the last 24 h"),
                .conditions = {{.field = QueryCondition::Field::Age, .sinceResolved = true, .span = 24h},
                               IncidentQuery::statuses({DisplayStatus::Resolved, DisplayStatus::Closed})}};
    case Snoozed:
        //: View of the incident list: what the technician has put aside until later.
        return {.id = u"snoozed"_s, .name = tr("Snoozed")};
    case All:
    case Count: break;
    }
    //: View of the incident list: everything.
    return {.id = u"all"_s, .name = tr("All")};
}

std::vector<QueryCondition> IncidentViews::combine(const IncidentView &view, const std::vector<QueryCondition> &typed,
                                                   bool *widens)
{
    std::vector<QueryCondition> conditions = typed;
    bool replaced = false;
    for (const QueryCondition &own : view.conditions) {
        const bool typedToo = std::any_of(typed.begin(), typed.end(), [&own](const QueryCondition &condition) {
            return condition.field == own.field && !condition.negated;
        });
        replaced = replaced || typedToo;
        if (!typedToo)
            conditions.push_back(own);
    }
    if (widens)
        *widens = replaced;
    return conditions;
}

int IncidentViews::count(Index index, const FacetCounts &facets)
{
    switch (index) {
    case NeedsAction: return facets.of(DisplayStatus::NeedsAction);
    case CriticalAndImportant: {
        int sum = 0;
        for (const Severity severity : {Severity::Critical, Severity::Important}) {
            sum += facets.of(severity, DisplayStatus::NeedsAction)
                   + facets.of(severity, DisplayStatus::SystemInvestigating);
        }
        return sum;
    }
    case All: return facets.total();
    case MyQueue:
    case ResolvedToday:
    case Snoozed:
    case Count: break;
    }
    return -1;
}

} // namespace roomwarden
