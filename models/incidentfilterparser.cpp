// The filter bar's little language.
#include "models/incidentfilterparser.h"

#include "core/store/incidentstore.h"
#include "models/displaynames.h"

#include <QCoreApplication>

#include <array>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

using Field = QueryCondition::Field;
using Problem = FilterToken::Problem;

struct Key
{
    QLatin1StringView word;
    Field field;
    const char *explanation; // none: an older or shorter name, understood and not offered
};

constexpr std::array keys{
    //: Explains a key of the filter bar.
    Key{"severity"_L1, Field::Severity, QT_TRANSLATE_NOOP("roomwarden::Filter", "How bad it is")},
    //: Explains a key of the filter bar.
    Key{"state"_L1, Field::Status, QT_TRANSLATE_NOOP("roomwarden::Filter", "Whether somebody has to act")},
    //: Explains a key of the filter bar.
    Key{"tenant"_L1, Field::Customer, QT_TRANSLATE_NOOP("roomwarden::Filter", "Customer: part of its name")},
    //: Explains a key of the filter bar.
    Key{"room"_L1, Field::Room, QT_TRANSLATE_NOOP("roomwarden::Filter", "Room: part of its name")},
    //: Explains a key of the filter bar.
    Key{"type"_L1, Field::Type, QT_TRANSLATE_NOOP("roomwarden::Filter", "Type of incident: part of its name")},
    //: Explains a key of the filter bar.
    Key{"category"_L1, Field::Category, QT_TRANSLATE_NOOP("roomwarden::Filter", "Category: part of its name")},
    //: Explains a key of the filter bar.
    Key{"assignee"_L1, Field::Assignee,
        QT_TRANSLATE_NOOP("roomwarden::Filter", "Who has taken it: me, nobody, or a name")},
    //: Explains a key of the filter bar. Keep <2h and >3d as they are.
    Key{"age"_L1, Field::Age, QT_TRANSLATE_NOOP("roomwarden::Filter", "Younger or older than: <2h, >3d")},
    //: Explains a key of the filter bar.
    Key{"impact"_L1, Field::Impact, QT_TRANSLATE_NOOP("roomwarden::Filter", "Recorded issues of high impact")},
    //: Explains a key of the filter bar.
    Key{"ticket"_L1, Field::Ticket, QT_TRANSLATE_NOOP("roomwarden::Filter", "Part of the ticket number")},
    Key{"status"_L1, Field::Status, nullptr},
    Key{"customer"_L1, Field::Customer, nullptr},
    Key{"assigned"_L1, Field::Assignee, nullptr},
    Key{"sev"_L1, Field::Severity, nullptr},
};

template<typename Enum>
struct Value
{
    QLatin1StringView word;
    Enum value;
};

constexpr std::array severities{
    Value<Severity>{"critical"_L1, Severity::Critical},
    Value<Severity>{"important"_L1, Severity::Important},
    Value<Severity>{"warning"_L1, Severity::Warning},
    Value<Severity>{"recommended"_L1, Severity::Recommended},
};

constexpr std::array statuses{
    Value<DisplayStatus>{"needs-action"_L1, DisplayStatus::NeedsAction},
    Value<DisplayStatus>{"investigating"_L1, DisplayStatus::SystemInvestigating},
    Value<DisplayStatus>{"watching"_L1, DisplayStatus::Watching},
    Value<DisplayStatus>{"resolved"_L1, DisplayStatus::Resolved},
    Value<DisplayStatus>{"closed"_L1, DisplayStatus::Closed},
};

constexpr qsizetype mostCompletions = 12;

const Key *keyNamed(QStringView word)
{
    const auto it = std::find_if(keys.begin(), keys.end(),
                                 [&](const Key &key) { return word.compare(key.word, Qt::CaseInsensitive) == 0; });
    return it == keys.end() ? nullptr : &*it;
}

// A stretch of the text without blanks outside quotes.
struct Word
{
    qsizetype start = 0;
    qsizetype end = 0;
    bool open = false; // a quote that is never closed
};

std::vector<Word> wordsOf(QStringView text)
{
    std::vector<Word> words;
    bool quoted = false;
    bool inside = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!quoted && text[i].isSpace()) {
            inside = false;
            continue;
        }
        if (!inside)
            words.push_back({.start = i, .end = i});
        inside = true;
        if (text[i] == u'"')
            quoted = !quoted;
        words.back().end = i + 1;
    }
    if (quoted && !words.empty())
        words.back().open = true;
    return words;
}

// Splits at commas outside quotes; takes the quotes away.
QStringList valuesOf(QStringView text)
{
    QStringList values{QString()};
    bool quoted = false;
    for (const QChar letter : text) {
        if (letter == u'"')
            quoted = !quoted;
        else if (letter == u',' && !quoted)
            values.append(QString());
        else
            values.last().append(letter);
    }
    values.removeAll(QString());
    return values;
}

template<typename Enum, size_t N>
Problem readMask(const std::array<Value<Enum>, N> &known, const QStringList &words, quint16 &mask)
{
    for (const QString &word : words) {
        const auto it = std::find_if(known.begin(), known.end(), [&](const Value<Enum> &candidate) {
            return word.compare(candidate.word, Qt::CaseInsensitive) == 0;
        });
        if (it == known.end())
            return Problem::UnknownValue;
        mask = static_cast<quint16>(mask | (1U << static_cast<unsigned>(it->value)));
    }
    return Problem::None;
}

Problem readAge(QStringView text, QueryCondition &condition)
{
    using namespace std::chrono_literals;
    if (text.startsWith(u'<') || text.startsWith(u'>')) {
        condition.olderThan = text.front() == u'>';
        text = text.sliced(1);
    }
    if (text.size() < 2)
        return Problem::BadSpan;
    bool isNumber = false;
    const int count = text.chopped(1).toInt(&isNumber);
    if (!isNumber || count <= 0 || count > 10'000)
        return Problem::BadSpan;
    switch (text.back().toLower().unicode()) {
    case 'm': condition.span = count * 1min; return Problem::None;
    case 'h': condition.span = count * 1h; return Problem::None;
    case 'd': condition.span = count * 24h; return Problem::None;
    case 'w': condition.span = count * 7 * 24h; return Problem::None;
    default: return Problem::BadSpan;
    }
}

} // namespace

bool ParsedFilter::hasProblems() const
{
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const FilterToken &token) { return token.problem != Problem::None; });
}

ParsedFilter IncidentFilterParser::parse(const QString &text) const
{
    ParsedFilter parsed;
    for (const Word &word : wordsOf(text)) {
        QStringView body = QStringView(text).sliced(word.start, word.end - word.start);
        QueryCondition condition;
        if (body.size() > 1 && body.front() == u'-') {
            condition.negated = true;
            body = body.sliced(1);
        }
        FilterToken token{.position = static_cast<int>(word.start), .length = static_cast<int>(word.end - word.start)};
        token.problem = word.open ? Problem::OpenQuote : readWord(body, condition);
        if (token.problem == Problem::None) {
            token.condition = static_cast<int>(parsed.conditions.size());
            parsed.conditions.push_back(std::move(condition));
        }
        parsed.tokens.push_back(token);
    }
    return parsed;
}

FilterToken::Problem IncidentFilterParser::readWord(QStringView body, QueryCondition &condition) const
{
    const qsizetype colon = body.indexOf(u':');
    if (colon <= 0 || body.front() == u'"') {
        const QString term = valuesOf(body).join(u',');
        condition.texts = {term};
        return term.isEmpty() ? Problem::MissingValue : Problem::None;
    }
    const Key *key = keyNamed(body.first(colon));
    if (!key)
        return Problem::UnknownKey;
    condition.field = key->field;
    const QStringList values = valuesOf(body.sliced(colon + 1));
    if (values.isEmpty())
        return Problem::MissingValue;
    switch (key->field) {
    case Field::Severity: return readMask(severities, values, condition.mask);
    case Field::Status: return readMask(statuses, values, condition.mask);
    case Field::Age: return values.size() == 1 ? readAge(values.front(), condition) : Problem::BadSpan;
    case Field::Impact: return values == QStringList{u"high"_s} ? Problem::None : Problem::UnknownValue;
    case Field::Assignee:
        for (const QString &value : values) {
            if (value.compare("nobody"_L1, Qt::CaseInsensitive) == 0)
                condition.nobody = true;
            else if (value.compare("me"_L1, Qt::CaseInsensitive) == 0)
                condition.texts.append(m_me.text());
            else
                condition.texts.append(value);
        }
        return Problem::None;
    case Field::Text:
    case Field::Customer:
    case Field::Room:
    case Field::Type:
    case Field::Category:
    case Field::Ticket: condition.texts = values; return Problem::None;
    }
    Q_UNREACHABLE();
}

std::vector<FilterCompletion> IncidentFilterParser::completions(const QString &text, int cursor,
                                                                const IncidentStore &store) const
{
    const std::vector<Word> words = wordsOf(text);
    const auto at = std::find_if(words.begin(), words.end(),
                                 [&](const Word &word) { return word.start <= cursor && cursor <= word.end; });
    const Word word = at == words.end() ? Word{.start = cursor, .end = cursor} : *at;
    QStringView body = QStringView(text).sliced(word.start, cursor - word.start);
    if (body.startsWith(u'-'))
        body = body.sliced(1);

    std::vector<FilterCompletion> found;
    const auto offer = [&](const QString &insert, const QString &explanation, QStringView typed) {
        if (static_cast<qsizetype>(found.size()) < mostCompletions) {
            found.push_back({.insert = insert,
                             .position = cursor - static_cast<int>(typed.size()),
                             .length = static_cast<int>(word.end - cursor + typed.size()),
                             .explanation = explanation});
        }
    };
    const qsizetype colon = body.indexOf(u':');
    if (colon < 0) {
        for (const Key &key : keys) {
            if (key.explanation && QString(key.word).startsWith(body, Qt::CaseInsensitive))
                offer(key.word + u':', QCoreApplication::translate("roomwarden::Filter", key.explanation), body);
        }
        return found;
    }
    const Key *key = keyNamed(body.first(colon));
    if (!key)
        return found;
    const QStringView typed = body.sliced(std::max(colon, body.lastIndexOf(u',')) + 1);
    const auto offerWord = [&](QLatin1StringView value, const QString &explanation) {
        if (QString(value).startsWith(typed, Qt::CaseInsensitive))
            offer(value, explanation, typed);
    };
    const auto offerNames = [&](IncidentStore::Name kind) {
        for (const QString &name : store.names(kind, typed.toString().remove(u'"'), mostCompletions))
            offer(name.contains(u' ') || name.contains(u',') ? u'"' + name + u'"' : name, {}, typed);
    };
    switch (key->field) {
    case Field::Severity:
        for (const auto &[value, severity] : severities)
            offerWord(value, displayName(severity));
        break;
    case Field::Status:
        for (const auto &[value, status] : statuses)
            offerWord(value, displayName(status));
        break;
    case Field::Assignee:
        //: Explains a value of the filter bar.
        offerWord("me"_L1, QCoreApplication::translate("roomwarden::Filter", "Taken by me"));
        //: Explains a value of the filter bar.
        offerWord("nobody"_L1, QCoreApplication::translate("roomwarden::Filter", "Not taken yet"));
        offerNames(IncidentStore::Name::Person);
        break;
    case Field::Age:
        for (const QLatin1StringView value : {"<1h"_L1, "<8h"_L1, "<1d"_L1, ">1d"_L1, ">7d"_L1})
            offerWord(value, {});
        break;
    case Field::Impact:
        //: Explains a value of the filter bar.
        offerWord("high"_L1, QCoreApplication::translate("roomwarden::Filter", "Marked as high impact"));
        break;
    case Field::Customer: offerNames(IncidentStore::Name::Customer); break;
    case Field::Room: offerNames(IncidentStore::Name::Room); break;
    case Field::Type: offerNames(IncidentStore::Name::Type); break;
    case Field::Category: offerNames(IncidentStore::Name::Category); break;
    case Field::Text:
    case Field::Ticket: break;
    }
    return found;
}

QString IncidentFilterParser::problemText(const FilterToken &token, const QString &text)
{
    const QString word = text.mid(token.position, token.length);
    switch (token.problem) {
    case Problem::None: return {};
    case Problem::UnknownKey:
        //: Problem in the filter bar: %1 is what was typed.
        return QCoreApplication::translate("roomwarden::Filter", "Nothing can be filtered by “%1”.").arg(word);
    case Problem::UnknownValue:
        //: Problem in the filter bar: %1 is what was typed.
        return QCoreApplication::translate("roomwarden::Filter", "“%1” is not one of the values to choose from.")
            .arg(word);
    case Problem::MissingValue:
        //: Problem in the filter bar: %1 is what was typed.
        return QCoreApplication::translate("roomwarden::Filter", "“%1” needs a value.").arg(word);
    case Problem::BadSpan:
        //: Problem in the filter bar: %1 is what was typed. Keep <30m, <2h and >3d as they are.
        return QCoreApplication::translate("roomwarden::Filter",
                                           "“%1” is not a span of time, such as <30m, <2h or >3d.")
            .arg(word);
    case Problem::OpenQuote:
        //: Problem in the filter bar.
        return QCoreApplication::translate("roomwarden::Filter", "The closing quotation mark is missing.");
    }
    Q_UNREACHABLE();
}

} // namespace roomwarden
