// Shorthands for conditions.
#include "models/incidentquery.h"

namespace roomwarden {

namespace {

template<typename Enum>
QueryCondition anyOf(QueryCondition::Field field, std::initializer_list<Enum> wanted, bool negated)
{
    QueryCondition condition{.field = field, .negated = negated};
    for (const Enum value : wanted)
        condition.mask = static_cast<quint16>(condition.mask | (1U << static_cast<unsigned>(value)));
    return condition;
}

} // namespace

QueryCondition IncidentQuery::text(const QString &term, bool negated)
{
    return {.field = QueryCondition::Field::Text, .negated = negated, .texts = {term}};
}

QueryCondition IncidentQuery::severities(std::initializer_list<Severity> wanted, bool negated)
{
    return anyOf(QueryCondition::Field::Severity, wanted, negated);
}

QueryCondition IncidentQuery::statuses(std::initializer_list<DisplayStatus> wanted, bool negated)
{
    return anyOf(QueryCondition::Field::Status, wanted, negated);
}

} // namespace roomwarden
