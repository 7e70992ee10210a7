// The filter bar's text, as typed, pasted or imported with a view.
#include "models/incidentfilterparser.h"
#include "tests/fuzz/fuzz.h"

namespace roomwarden::fuzz {

std::vector<QByteArray> seeds()
{
    return {
        "camera severity:critical,important state:needs-action -tenant:contoso assignee:me age:>2h \"front of room\"",
        "room:\"Переговорная Волга\" -type:display age:<30m ticket:7B", "severity:nope zone:x age:>", "\"open"};
}

void tryBytes(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const ParsedFilter parsed = IncidentFilterParser(PrincipalId(QStringLiteral("me"))).parse(text);
    int end = 0;
    for (const FilterToken &token : parsed.tokens) {
        require(token.position >= end && token.length > 0, "tokens stand in order, and do not overlap");
        end = token.position + token.length;
        require(end <= text.size(), "a token stands in the text");
        require(token.condition < static_cast<int>(parsed.conditions.size()), "a token names one of the conditions");
        require((token.condition < 0) == (token.problem != FilterToken::Problem::None), "a condition, or a problem");
        if (token.problem != FilterToken::Problem::None)
            require(!IncidentFilterParser::problemText(token, text).isEmpty(), "each problem has words");
    }
}

} // namespace roomwarden::fuzz
