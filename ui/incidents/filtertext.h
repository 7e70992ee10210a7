// Reads and edits the text of the filter bar on behalf of buttons and chips: the text stays the only truth.
#pragma once

#include "models/incidentfilterparser.h"

#include <QCoreApplication>

namespace roomwarden {

class FilterText
{
    Q_DECLARE_TR_FUNCTIONS(roomwarden::FilterText)

public:
    using Field = QueryCondition::Field;

    // The values of a field that the text asks for (not those it hides), bit n for value n. 0: none.
    [[nodiscard]] static quint16 mask(const ParsedFilter &parsed, Field field);
    // The same text asking for exactly these values of Severity or Status; 0 takes the field out of it.
    [[nodiscard]] static QString withMask(const QString &text, const ParsedFilter &parsed, Field field, quint16 mask);
    // The same text without the word.
    [[nodiscard]] static QString without(const QString &text, const FilterToken &token);
    // What a chip says, as in "Severity: Critical, Important".
    [[nodiscard]] static QString words(const QueryCondition &condition, const QString &token);

    // As typed: "critical", "needs-action".
    [[nodiscard]] static QLatin1StringView typed(Severity severity);
    [[nodiscard]] static QLatin1StringView typed(DisplayStatus status);

private:
    [[nodiscard]] static QString fieldName(Field field);
};

} // namespace roomwarden
