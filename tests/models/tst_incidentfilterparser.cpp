// The filter bar's language: what it means, where it is wrong, and what may follow.
#include "core/store/incidentstore.h"
#include "models/incidentfilterparser.h"
#include "tests/store/storefixture.h"

#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using Field = QueryCondition::Field;
using Problem = FilterToken::Problem;

class TestIncidentFilterParser : public QObject
{
    Q_OBJECT

    const IncidentFilterParser m_parser{PrincipalId(u"my-id"_s)};

    static QStringList inserts(const std::vector<FilterCompletion> &completions)
    {
        QStringList list;
        for (const FilterCompletion &completion : completions)
            list.append(completion.insert);
        return list;
    }

private Q_SLOTS:
    void wordsAndChips()
    {
        const ParsedFilter parsed =
            m_parser.parse(u"camera severity:Critical,important -state:closed tenant:\"Trey Research\",contoso"_s);
        QVERIFY(!parsed.hasProblems());
        const std::vector<QueryCondition> expected{
            IncidentQuery::text(u"camera"_s),
            IncidentQuery::severities({Severity::Critical, Severity::Important}),
            IncidentQuery::statuses({DisplayStatus::Closed}, true),
            {.field = Field::Customer, .texts = {u"Trey Research"_s, u"contoso"_s}},
        };
        QCOMPARE(parsed.conditions, expected);
        QCOMPARE(parsed.tokens[1], (FilterToken{.position = 7, .length = 27, .condition = 1}));
    }

    void quotesMakeOneTerm()
    {
        const ParsedFilter parsed = m_parser.parse(u"\"front of room\" -\"a:b\""_s);
        const std::vector<QueryCondition> expected{IncidentQuery::text(u"front of room"_s),
                                                   IncidentQuery::text(u"a:b"_s, true)};
        QCOMPARE(parsed.conditions, expected);
    }

    void assignees()
    {
        const ParsedFilter parsed = m_parser.parse(u"assignee:me,nobody,ann"_s);
        QCOMPARE(parsed.conditions.at(0),
                 (QueryCondition{.field = Field::Assignee, .texts = {u"my-id"_s, u"ann"_s}, .nobody = true}));
    }

    void ages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("older");
        QTest::addColumn<qint64>("minutes");
        QTest::newRow("younger") << u"age:<2h"_s << false << qint64(120);
        QTest::newRow("older") << u"age:>3d"_s << true << qint64(3 * 24 * 60);
        QTest::newRow("plain") << u"age:30m"_s << false << qint64(30);
        QTest::newRow("weeks") << u"AGE:>1W"_s << true << qint64(7 * 24 * 60);
    }
    void ages()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, older);
        QFETCH(const qint64, minutes);
        const QueryCondition condition = m_parser.parse(text).conditions.at(0);
        QCOMPARE(condition.olderThan, older);
        QCOMPARE(condition.span, std::chrono::minutes(minutes));
    }

    void problemsSayWhereAndWhat_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<Problem>("problem");
        QTest::newRow("key") << u"colour:red"_s << Problem::UnknownKey;
        QTest::newRow("value") << u"severity:awful"_s << Problem::UnknownValue;
        QTest::newRow("one of two values") << u"state:closed,never"_s << Problem::UnknownValue;
        QTest::newRow("nothing behind") << u"tenant:"_s << Problem::MissingValue;
        QTest::newRow("span") << u"age:soon"_s << Problem::BadSpan;
        QTest::newRow("span of nothing") << u"age:0h"_s << Problem::BadSpan;
        QTest::newRow("span too long for any clock") << u"age:<99999999w"_s << Problem::BadSpan;
        QTest::newRow("quote") << u"\"open end"_s << Problem::OpenQuote;
        QTest::newRow("impact") << u"impact:low"_s << Problem::UnknownValue;
    }
    void problemsSayWhereAndWhat()
    {
        QFETCH(const QString, word);
        QFETCH(const Problem, problem);
        const QString text = u"camera "_s + word;
        const ParsedFilter parsed = m_parser.parse(text);
        QVERIFY(parsed.hasProblems());
        QCOMPARE(parsed.conditions.size(), size_t(1)); // the rest still works
        const FilterToken &token = parsed.tokens.at(1);
        QCOMPARE(token.problem, problem);
        QCOMPARE(token.position, 7);
        QCOMPARE(token.length, static_cast<int>(word.size()));
        QVERIFY(!IncidentFilterParser::problemText(token, text).isEmpty());
    }

    void anyTextParses()
    {
        std::mt19937 random(4);
        const QString letters = u"ab:,-\"<> \u00e4\u6e29state:age:<2h"_s;
        IncidentStore store;
        for (int round = 0; round < 20'000; ++round) {
            QString text;
            for (auto i = random() % 20; i > 0; --i)
                text += letters[static_cast<qsizetype>(random() % static_cast<unsigned>(letters.size()))];
            const ParsedFilter parsed = m_parser.parse(text);
            int end = 0;
            for (const FilterToken &token : parsed.tokens) {
                QVERIFY(token.position >= end && token.length > 0);
                end = token.position + token.length;
                QCOMPARE(token.condition < 0, token.problem != Problem::None);
            }
            QVERIFY(end <= text.size());
            for (const FilterCompletion &completion :
                 m_parser.completions(text, static_cast<int>(random() % static_cast<unsigned>(text.size() + 1)), store))
                QVERIFY(completion.position >= 0 && completion.position + completion.length <= text.size());
        }
    }

    void completesKeysValuesAndNames()
    {
        IncidentStore store;
        Incident incident = plainIncident(0);
        incident.customerName = u"Trey Research"_s;
        store.upsert({incident, plainIncident(1)});
        QCOMPARE(inserts(m_parser.completions(u"cam se"_s, 6, store)), QStringList{u"severity:"_s});
        QCOMPARE(inserts(m_parser.completions(u"severity:critical,i"_s, 19, store)), QStringList{u"important"_s});
        QCOMPARE(inserts(m_parser.completions(u"-tenant:tre"_s, 11, store)), QStringList{u"\"Trey Research\""_s});
        const FilterCompletion completion = m_parser.completions(u"x state:ne y"_s, 10, store).at(0);
        QCOMPARE(completion.insert, u"needs-action"_s);
        QCOMPARE(completion.position, 8);
        QCOMPARE(completion.length, 2);
        QCOMPARE(completion.explanation, u"Needs action"_s);
        QVERIFY(inserts(m_parser.completions(QString(), 0, store)).contains(u"assignee:"_s));
    }
};

QTEST_GUILESS_MAIN(TestIncidentFilterParser)
#include "tst_incidentfilterparser.moc"
