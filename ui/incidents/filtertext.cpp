// Reads and edits the text of the filter bar on behalf of buttons and chips.
#include "ui/incidents/filtertext.h"

#include "models/displaynames.h"

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

QLatin1StringView FilterText::typed(Severity severity)
{
    switch (severity) {
    case Severity::Critical: return "critical"_L1;
    case Severity::Important: return "important"_L1;
    case Severity::Warning: return "warning"_L1;
    case Severity::Recommended: return "recommended"_L1;
    case Severity::Unknown: break;
    }
    return {};
}

QLatin1StringView FilterText::typed(DisplayStatus status)
{
    switch (status) {
    case DisplayStatus::NeedsAction: return "needs-action"_L1;
    case DisplayStatus::SystemInvestigating: return "investigating"_L1;
    case DisplayStatus::Watching: return "watching"_L1;
    case DisplayStatus::Resolved: return "resolved"_L1;
    case DisplayStatus::Closed: return "closed"_L1;
    case DisplayStatus::Unknown: break;
    }
    return {};
}

quint16 FilterText::mask(const ParsedFilter &parsed, Field field)
{
    quint16 found = 0;
    for (const QueryCondition &condition : parsed.conditions) {
        if (condition.field == field && !condition.negated)
            found |= condition.mask;
    }
    return found;
}

QString FilterText::withMask(const QString &text, const ParsedFilter &parsed, Field field, quint16 mask)
{
    QString rest = text;
    for (auto token = parsed.tokens.rbegin(); token != parsed.tokens.rend(); ++token) {
        if (token->condition < 0)
            continue;
        const QueryCondition &condition = parsed.conditions[static_cast<size_t>(token->condition)];
        if (condition.field == field && !condition.negated)
            rest = without(rest, *token); // from the back: positions in front stay true
    }
    QStringList values;
    if (field == Field::Severity) {
        for (int value = static_cast<int>(Severity::Critical); value > 0; --value) {
            if (mask & (1U << value))
                values += typed(static_cast<Severity>(value));
        }
    } else if (field == Field::Status) {
        for (int value = 1; value <= static_cast<int>(DisplayStatus::Closed); ++value) {
            if (mask & (1U << value))
                values += typed(static_cast<DisplayStatus>(value));
        }
    }
    rest = rest.trimmed();
    if (values.isEmpty())
        return rest;
    const QString word = (field == Field::Severity ? "severity:"_L1 : "state:"_L1) + values.join(u',');
    return rest.isEmpty() ? word : QString(rest + u' ' + word);
}

QString FilterText::without(const QString &text, const FilterToken &token)
{
    QString rest = text;
    rest.remove(token.position, token.length);
    if (token.position < rest.size() && rest[token.position].isSpace())
        rest.remove(token.position, 1);
    return rest;
}

QString FilterText::fieldName(Field field)
{
    switch (field) {
    case Field::Text: break;
    //: Name of a filter, in front of its values.
    case Field::Severity: return tr("Severity");
    //: Name of a filter, in front of its values.
    case Field::Status: return tr("Status");
    //: Name of a filter, in front of its values.
    case Field::Customer: return tr("Customer");
    //: Name of a filter, in front of its values.
    case Field::Room: return tr("Room");
    //: Name of a filter, in front of its values.
    case Field::Type: return tr("Type");
    //: Name of a filter, in front of its values.
    case Field::Category: return tr("Category");
    //: Name of a filter, in front of its values.
    case Field::Assignee: return tr("Assignee");
    //: Name of a filter, in front of its values.
    case Field::Age: return tr("Age");
    //: Name of a filter, in front of its values.
    case Field::Impact: return tr("Impact");
    //: Name of a filter, in front of its values.
    case Field::Ticket: return tr("Ticket");
    }
    return {};
}

QString FilterText::words(const QueryCondition &condition, const QString &token)
{
    QStringList values;
    switch (condition.field) {
    case Field::Severity:
        for (int value = static_cast<int>(Severity::Critical); value >= 0; --value) {
            if (condition.mask & (1U << value))
                values += displayName(static_cast<Severity>(value));
        }
        break;
    case Field::Status:
        for (int value = 0; value <= static_cast<int>(DisplayStatus::Closed); ++value) {
            if (condition.mask & (1U << value))
                values += displayName(static_cast<DisplayStatus>(value));
        }
        break;
    case Field::Impact:
        //: Value of the filter "Impact".
        values += tr("High");
        break;
    case Field::Text: return condition.texts.join(u' ');
    case Field::Age:
    case Field::Assignee:
    case Field::Customer:
    case Field::Room:
    case Field::Type:
    case Field::Category:
    case Field::Ticket:
        // As typed: "me" rather than an id, "<2h" rather than a number of milliseconds.
        values += token.mid(token.indexOf(u':') + 1).remove(u'"').split(u',', Qt::SkipEmptyParts).join(", "_L1);
        break;
    }
    const QString all = values.join(", "_L1);
    return condition.negated
               //: A filter that hides what it names. %1: name of the filter, %2: its values.
               ? tr("%1: not %2").arg(fieldName(condition.field), all)
               //: %1: name of a filter, %2: its values.
               : tr("%1: %2").arg(fieldName(condition.field), all);
}

} // namespace roomwarden
