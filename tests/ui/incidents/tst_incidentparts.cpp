// The small parts of the page that need no window: lines of text, the filter's text, empty lists, drafts.
#include "tests/support/examples.h"
#include "ui/incidents/conflictdialog.h"
#include "ui/incidents/emptylist.h"
#include "ui/incidents/filtertext.h"
#include "ui/incidents/incidentmarks.h"
#include "ui/incidents/incidentviews.h"
#include "ui/incidents/incidentwords.h"
#include "ui/incidents/linepainter.h"
#include "ui/incidents/notedrafts.h"
#include "ui/incidents/rowcopy.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class tst_incidentparts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreAsWideAsTheLayoutSays_data();
    void linesAreAsWideAsTheLayoutSays();
    void aLineNeverLeavesItsRectangle();
    void everyValueOfTheFacetsIsUnderstoodByTheParser();
    void typingAFieldReplacesTheViewsOwn();
    void theHintIsSpokenOnlyIfItHelps();
    void draftsSurviveFailureAndGoOnSuccess();
    void refusalsNameCustomerAndPermission();
    void differencesAreSaidInWords();
    void initialsComeFromFirstAndLastName();
};

void tst_incidentparts::linesAreAsWideAsTheLayoutSays_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("Latin") << u"Front of room display not detected (0 of 2)"_s;
    QTest::newRow("accents") << u"Übergröße, Magalhães – 5×"_s;
    QTest::newRow("Cyrillic") << u"Дисплей не подключён"_s;
    QTest::newRow("Arabic") << u"شاشة غير متصلة"_s;
    QTest::newRow("combining") << u"e\u0301tage"_s;
    QTest::newRow("Japanese") << u"会議室のカメラ"_s;
}

void tst_incidentparts::linesAreAsWideAsTheLayoutSays()
{
    QFETCH(const QString, text);
    QFont font = QGuiApplication::font();
    font.setKerning(false); // the table knows single characters
    const LinePainter painter(font);
    QVERIFY(qAbs(painter.width(text) - QFontMetrics(font).horizontalAdvance(text)) <= 2);
}

void tst_incidentparts::aLineNeverLeavesItsRectangle()
{
    const LinePainter line(QGuiApplication::font());
    for (const QString &text : {u"Conferencing microphone not detected"_s, u"شاشة غير متصلة بالغرفة الكبيرة"_s}) {
        for (const Qt::Alignment alignment : {Qt::AlignLeft, Qt::AlignRight}) {
            for (const int width : {0, 4, 12, 40, 90, 400}) {
                QImage image(440, 30, QImage::Format_RGB32);
                image.fill(Qt::white);
                const QRect rect(20, 0, width, 30);
                QPainter painter(&image);
                line.draw(painter, rect, text, Qt::black, alignment);
                painter.end();
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x) {
                        const bool inside = x >= rect.left() - 3 && x <= rect.right() + 3; // overhang of letters
                        // An ellipsis alone may need more than almost nothing.
                        QVERIFY2(inside || width < 20 || image.pixel(x, y) == qRgb(255, 255, 255),
                                 qPrintable(u"%1 at %2 of %3"_s.arg(text).arg(x).arg(width)));
                    }
                }
            }
        }
    }
}

void tst_incidentparts::everyValueOfTheFacetsIsUnderstoodByTheParser()
{
    const IncidentFilterParser parser;
    for (int value = 1; value <= static_cast<int>(Severity::Critical); ++value) {
        const auto mask = static_cast<quint16>(1U << value);
        const QString text = FilterText::withMask({}, {}, QueryCondition::Field::Severity, mask);
        QCOMPARE(FilterText::mask(parser.parse(text), QueryCondition::Field::Severity), mask);
    }
    for (int value = 1; value <= static_cast<int>(DisplayStatus::Closed); ++value) {
        const auto mask = static_cast<quint16>(1U << value);
        const QString text = FilterText::withMask({}, {}, QueryCondition::Field::Status, mask);
        QCOMPARE(FilterText::mask(parser.parse(text), QueryCondition::Field::Status), mask);
    }
}

void tst_incidentparts::typingAFieldReplacesTheViewsOwn()
{
    const IncidentView view = IncidentViews::view(IncidentViews::NeedsAction, {});
    bool widens = true;
    QCOMPARE(IncidentViews::combine(view, {IncidentQuery::text(u"camera"_s)}, &widens).size(), size_t(2));
    QVERIFY(!widens);
    const std::vector<QueryCondition> typed = {IncidentQuery::statuses({DisplayStatus::Watching})};
    QCOMPARE(IncidentViews::combine(view, typed, &widens), typed);
    QVERIFY(widens);
    const std::vector<QueryCondition> hidden = {IncidentQuery::statuses({DisplayStatus::Watching}, true)};
    QCOMPARE(IncidentViews::combine(view, hidden, &widens).size(), size_t(2));
    QVERIFY(!widens);
}

void tst_incidentparts::theHintIsSpokenOnlyIfItHelps()
{
    EmptyList::Facts facts{.view = u"Needs action"_s, .known = 37};
    QCOMPARE(EmptyList::words(facts).step, EmptyList::Step::ShowAll);
    facts.filtered = true;
    QCOMPARE(EmptyList::words(facts).step, EmptyList::Step::ClearFilter);
    facts.hint = u"Age: <2h"_s;
    facts.hintRows = 5;
    QCOMPARE(EmptyList::words(facts).step, EmptyList::Step::ClearCondition);
    QVERIFY(EmptyList::words(facts).sentence.contains(facts.hint));
    const EmptyList::Facts first{.view = u"All"_s, .reading = true, .read = 1204};
    QVERIFY(EmptyList::words(first).sentence.contains(QLocale().toString(1204)));
    const EmptyList::Facts offline{.view = u"All"_s, .offline = true};
    QCOMPARE(EmptyList::words(offline).step, EmptyList::Step::Retry);
}

void tst_incidentparts::draftsSurviveFailureAndGoOnSuccess()
{
    NoteDrafts drafts;
    const IncidentId id(u"7B0001"_s);
    const QUuid command = QUuid::createUuid();
    drafts.setText(id, examples::contoso(), u"Text"_s);
    drafts.setSending(id, command);
    QVERIFY(drafts.finish(QUuid::createUuid(), {}).isNull());
    QCOMPARE(drafts.finish(command, u"No."_s), id);
    QCOMPARE(drafts.of(id).text, u"Text"_s);
    QCOMPARE(drafts.of(id).problem, u"No."_s);
    drafts.setSending(id, command);
    QCOMPARE(drafts.finish(command, {}), id);
    QVERIFY(drafts.isEmpty());
    drafts.setText(id, examples::contoso(), u"Text"_s);
    drafts.forget(examples::northwind());
    QVERIFY(!drafts.isEmpty());
    drafts.forget(examples::contoso());
    QVERIFY(drafts.isEmpty());
}

void tst_incidentparts::refusalsNameCustomerAndPermission()
{
    const Error missing{.kind = Error::Kind::Forbidden, .detail = u"tickets.update"_s, .code = u"permissionMissing"_s};
    const QString words = IncidentWords::refusal(missing, Command::Kind::AssignIncident, u"Contoso"_s);
    QVERIFY2(words.contains(u"Contoso"_s) && words.contains(u"Tickets"_s), qPrintable(words));
    for (const char *code : {"notClosable", "alreadyPending", "noReason", "offline"}) {
        const Error refused{.kind = Error::Kind::Refused, .code = QString::fromLatin1(code)};
        QVERIFY2(IncidentWords::refusal(refused, Command::Kind::CloseRecordedIssue, u"Contoso"_s)
                     != IncidentWords::refusal({}, Command::Kind::CloseRecordedIssue, u"Contoso"_s),
                 code);
    }
}

void tst_incidentparts::differencesAreSaidInWords()
{
    const Incident seen = examples::incident();
    Incident now = seen;
    now.displayStatus = DisplayStatus::Resolved;
    now.assignee = PersonRef{.id = PrincipalId(u"a"_s), .displayName = u"Ann Beebe"_s};
    const QStringList lines = ConflictDialog::differences(seen, now);
    QCOMPARE(lines, (QStringList{u"Assigned to Ann Beebe."_s, u"Status is Resolved, was Needs action."_s}));
    QCOMPARE(ConflictDialog::differences(seen, seen).size(), 1);
}

void tst_incidentparts::initialsComeFromFirstAndLastName()
{
    QCOMPARE(initialsOf(u"Hanna Help"_s), u"HH"_s);
    QCOMPARE(initialsOf(u"rui de magalhães"_s), u"RM"_s);
    QCOMPARE(initialsOf(u"Ann"_s), u"A"_s);
    QCOMPARE(initialsOf({}), QString());
    QCOMPARE(rowcopy::oneLine(u"=1+1\t\n"_s), u"'=1+1  "_s);
    QCOMPARE(rowcopy::oneLine(u"Camera"_s), u"Camera"_s);
}

QTEST_MAIN(tst_incidentparts)
#include "tst_incidentparts.moc"
