// Reads the text of the filter bar: free words and chips such as
//   camera severity:critical,important state:needs-action -tenant:contoso assignee:me age:>2h "front of room"
// Keys and values are the same in every language, so that views can be shared; completion explains them in words.
#pragma once

#include "models/incidentquery.h"

namespace roomwarden {

class IncidentStore;

// One word of the text, with where it stands, for chips and for underlining.
struct FilterToken
{
    enum class Problem : quint8 { None, UnknownKey, UnknownValue, MissingValue, BadSpan, OpenQuote };

    int position = 0; // in UTF-16 code units, as QLineEdit counts
    int length = 0;
    int condition = -1; // index into the query's conditions; -1 with a problem
    Problem problem = Problem::None;
    friend bool operator==(const FilterToken &, const FilterToken &) = default;
};

struct ParsedFilter
{
    std::vector<QueryCondition> conditions = {}; // what could be understood; the rest is left out
    std::vector<FilterToken> tokens = {};        // left to right
    [[nodiscard]] bool hasProblems() const;
};

// What may follow at the cursor.
struct FilterCompletion
{
    QString insert = {}; // replaces [position, position + length) of the text
    int position = 0;
    int length = 0;
    QString explanation = {}; // in the technician's language
};

class IncidentFilterParser
{
public:
    // me: whom "assignee:me" means.
    explicit IncidentFilterParser(PrincipalId me = {}) : m_me(std::move(me)) { }

    [[nodiscard]] ParsedFilter parse(const QString &text) const;
    // Keys, fixed values, and names out of the store; at most 12.
    [[nodiscard]] std::vector<FilterCompletion> completions(const QString &text, int cursor,
                                                            const IncidentStore &store) const;
    // The problem in words, for the tooltip under the underlined word.
    [[nodiscard]] static QString problemText(const FilterToken &token, const QString &text);

private:
    [[nodiscard]] FilterToken::Problem readWord(QStringView body, QueryCondition &condition) const;

    PrincipalId m_me;
};

} // namespace roomwarden
