// What a list of incidents shows, as a value: which customers, and which conditions an incident has to meet. One
// condition is one chip of the filter bar.
#pragma once

#include "core/domain/incident.h"
#include "core/store/incidentcolumns.h"

#include <QStringList>

#include <chrono>

namespace roomwarden {

// One condition. Values within one condition are alternatives.
struct QueryCondition
{
    enum class Field : quint8 {
        Text,     // texts: each is looked for in title, customer, room, type, category, assignee and ticket number
        Severity, // mask: bit n is Severity(n)
        Status,   // mask: bit n is DisplayStatus(n)
        Customer, // texts: part of the name, or the whole id
        Room,     // texts: part of the name, or the whole id
        Type,     // texts: part of the name, or the whole id
        Category, // texts: part of the name
        Assignee, // texts: part of the name, or the whole id; anybody and nobody as flags
        Age,      // olderThan or youngerThan, since it was created
        Impact,   // highImpact
        Ticket,   // texts: part of the ticket number
    };

    Field field = Field::Text;
    bool negated = false; // '-' before it: hides what it meets
    QStringList texts = {};
    quint16 mask = 0;
    bool nobody = false;        // of Assignee: nobody has taken it
    bool olderThan = false;     // of Age: older than span; otherwise at most as old
    bool sinceResolved = false; // of Age: counted from when it was resolved; one that never was does not meet it
    std::chrono::milliseconds span = {}; // of Age

    friend bool operator==(const QueryCondition &, const QueryCondition &) = default;
};

// Conditions of one field that are not negated are alternatives to each other, except for Text, where all must hold.
// Different fields must all hold.
struct IncidentQuery
{
    std::vector<TenantId> scope = {}; // customers shown; empty: every one the store holds
    std::vector<QueryCondition> conditions = {};
    // Shown even if they no longer meet the conditions, while they are in scope: what the technician has just acted
    // on must not vanish from under the cursor. A handful.
    std::vector<IncidentId> kept = {};
    // Put aside until later, with their places in the store: not shown, or, with onlyAside, shown alone. A handful too;
    // a place that another incident has taken meanwhile counts for nothing.
    std::vector<std::pair<Slot, IncidentId>> aside = {};
    bool onlyAside = false;

    [[nodiscard]] bool isEmpty() const { return scope.empty() && conditions.empty() && aside.empty() && !onlyAside; }
    friend bool operator==(const IncidentQuery &, const IncidentQuery &) = default;

    [[nodiscard]] static QueryCondition text(const QString &term, bool negated = false);
    [[nodiscard]] static QueryCondition severities(std::initializer_list<Severity> wanted, bool negated = false);
    [[nodiscard]] static QueryCondition statuses(std::initializer_list<DisplayStatus> wanted, bool negated = false);
};

} // namespace roomwarden
