// The detail of an incident: the row at once, the rest a moment later, and every way that can go wrong.
#include "tests/ui/incidents/incidentsworld.h"
#include "ui/incidents/detailreader.h"
#include "ui/incidents/timeline.h"
#include "ui/widgets/messagebar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class tst_incidentdetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walkingAsksOnlyForWhereItStops();
    void aHigherRevisionIsReadAgainQuietly();
    void nothingOfACustomerIsKeptAfterItsAccessEnded();
    void theHeaderIsThereBeforeTheAnswer();
    void showsWhatItMeansAndWhatToDo();
    void theTimelineMergesHistoryAndNotes();
    void anErrorLeavesTheRowAndOffersRetry();
    void notFoundAndNoAccessSayWhich();
    void anotherScopeClosesTheDetail();
    void belowNineHundredPixelsItReplacesTheList();
    void tabLeavesTheEditorAndSoDoesF6();
    void copiesTheTicketId();
    void aNoteOfTheLastRunBecomesADraftAgain();
};

void tst_incidentdetail::aNoteOfTheLastRunBecomesADraftAgain()
{
    IncidentsWorld world;
    world.serveThree();
    world.start();
    world.table().moveTo(0);
    world.action("incident.tab.notes")->trigger();
    auto *editor = world.find<QPlainTextEdit>("noteEditor");
    QTRY_VERIFY(editor->isVisible());
    editor->setPlainText(u"Written since."_s);
    const Incident about = world.incidents.incident(*world.incidents.find(world.model().idAt(0)));
    CommandOutcome outcome{.command = Command::addNote(about, u"Written yesterday."_s),
                           .error = Error{.kind = Error::Kind::Timeout, .code = u"outcomeUnknown"_s}};
    Q_EMIT world.commands.finished(outcome); // of another page
    QCOMPARE(editor->toPlainText(), u"Written since."_s);
    outcome.fromLastRun = true;
    Q_EMIT world.commands.finished(outcome);
    QCOMPARE(editor->toPlainText(), u"Written yesterday.\n\nWritten since."_s);
    QVERIFY(IncidentsWorld::wordsIn(world.detail()).contains(u"before the console was last closed"_s));
    outcome.command.customer = TenantId(u"one whose access has ended"_s);
    outcome.command.arguments.insert("text"_L1, u"May quote what is theirs."_s);
    Q_EMIT world.commands.finished(outcome);
    QVERIFY(!editor->toPlainText().contains(u"theirs"_s));
}

void tst_incidentdetail::walkingAsksOnlyForWhereItStops()
{
    IncidentsWorld world;
    world.served = world.many(30);
    world.start();
    for (int presses = 0; presses < 10; ++presses)
        QTest::keyClick(&world.table(), Qt::Key_J);
    QCOMPARE(world.network.count("GET", u"expand"), 0); // nothing from within a key
    QTRY_COMPARE(world.network.count("GET", u"expand"), 1);
    QVERIFY(world.network.asked.last().path.contains(world.model().idAt(9).text()));
}

void tst_incidentdetail::aHigherRevisionIsReadAgainQuietly()
{
    FakeClock clock;
    int reads = 0;
    std::function<void(Result<IncidentDetail>)> answer;
    DetailReader reader(
        [&](const TenantId &, const IncidentId &, auto done) {
            ++reads;
            answer = std::move(done);
            return ApiCall();
        },
        clock);
    Incident row = examples::incident();
    reader.choose(row);
    QCOMPARE(reader.state(), DetailReader::State::Reading);
    QTRY_COMPARE(reads, 1);
    answer(IncidentDetail{.incident = row});
    QCOMPARE(reader.state(), DetailReader::State::Ready);
    reader.choose(row);
    ++row.revision;
    reader.choose(row);
    QCOMPARE(reader.state(), DetailReader::State::Ready); // what was read stays in sight
    QTRY_COMPARE(reads, 2);
    answer(Error{.kind = Error::Kind::Timeout});
    QCOMPARE(reader.state(), DetailReader::State::Failed);
    QVERIFY(reader.detail());
    reader.readAgain();
    QCOMPARE(reads, 3);
    answer(Error{.kind = Error::Kind::NotFound});
    QVERIFY(!reader.detail()); // gone, or not ours to see: nothing of it is shown any more
}

void tst_incidentdetail::nothingOfACustomerIsKeptAfterItsAccessEnded()
{
    FakeClock clock;
    std::function<void(Result<IncidentDetail>)> answer;
    DetailReader reader(
        [&](const TenantId &, const IncidentId &, auto done) {
            answer = std::move(done);
            return ApiCall();
        },
        clock);
    const Incident row = examples::incident();
    reader.choose(row);
    QTRY_VERIFY(answer);
    answer(IncidentDetail{.incident = row});
    reader.forget(row.customer);
    QCOMPARE(reader.state(), DetailReader::State::Empty);
    reader.choose(row);
    QVERIFY(!reader.detail());
}

void tst_incidentdetail::theHeaderIsThereBeforeTheAnswer()
{
    IncidentsWorld world;
    world.served = world.many(10);
    world.detailAnswer = hanging();
    world.start();
    world.table().moveTo(1);
    const Incident row = world.model().incidentAt(1);
    QTRY_COMPARE(world.find<QLabel>("detailTitle")->text(), row.title);
    const QString words = IncidentsWorld::wordsIn(world.detail());
    QVERIFY(words.contains(row.rooms.front().displayName));
    QVERIFY(!words.contains(u"Recommended action"_s));
}

void tst_incidentdetail::showsWhatItMeansAndWhatToDo()
{
    IncidentsWorld world;
    world.served = world.many(10);
    world.start();
    world.table().moveTo(1);
    const auto words = [&] { return IncidentsWorld::wordsIn(world.detail()); };
    QTRY_VERIFY(words().contains(u"Check power and HDMI"_s));
    for (const QString &part : {u"What it means"_s, u"Impact"_s, u"Category"_s, world.model().idAt(1).text(),
                                u"ThinkSmart Core Full Room Kit"_s})
        QVERIFY2(words().contains(part), qPrintable(part));
}

void tst_incidentdetail::theTimelineMergesHistoryAndNotes()
{
    IncidentsWorld world;
    world.served = world.many(10);
    world.start();
    world.table().moveTo(1);
    world.action("incident.tab.timeline")->trigger();
    auto *lines = world.find<QListView>("timelineTab");
    QTRY_COMPARE(lines->model()->rowCount(), 5);
    const auto line = [&](int row) { return lines->model()->index(row, 0).data().toString(); };
    QVERIFY(line(0).contains(u"Note, Hanna Help"_s)); // the newest first
    QVERIFY2(line(2).contains(u"New → Investigating"_s), qPrintable(line(2)));
    QVERIFY(line(2).contains(u"Trying automatic USB reset"_s));
    QVERIFY(line(4).contains(u"Watching"_s));
}

void tst_incidentdetail::anErrorLeavesTheRowAndOffersRetry()
{
    IncidentsWorld world;
    world.served = world.many(10);
    world.detailAnswer = refusal(500, u"generalException"_s);
    world.start();
    world.table().moveTo(1);
    auto *bar = world.detail().findChild<MessageBar *>();
    QTRY_VERIFY(bar->text().contains(u"could not be read"_s));
    QVERIFY(IncidentsWorld::wordsIn(world.detail()).contains(world.model().incidentAt(1).type.displayName));
    world.detailAnswer.reset();
    for (QPushButton *button : bar->findChildren<QPushButton *>()) {
        if (button->text() == u"Retry"_s) {
            button->click();
            break;
        }
    }
    QTRY_VERIFY(IncidentsWorld::wordsIn(world.detail()).contains(u"Check power and HDMI"_s));
    QCOMPARE(bar->text(), QString());
}

void tst_incidentdetail::notFoundAndNoAccessSayWhich()
{
    IncidentsWorld world;
    world.served = world.many(10);
    world.detailAnswer = refusal(404, u"itemNotFound"_s);
    world.start();
    world.table().moveTo(1);
    auto *bar = world.detail().findChild<MessageBar *>();
    QTRY_VERIFY(bar->text().contains(u"no longer there"_s));
    world.detailAnswer = refusal(403, u"relationshipTerminated"_s);
    world.table().moveTo(2);
    QTRY_VERIFY(bar->text().contains(u"ended the relationship"_s));
    world.detailAnswer = refusal(403, u"accessDenied"_s);
    world.table().moveTo(3);
    QTRY_VERIFY(bar->text().contains(u"role"_s));
}

void tst_incidentdetail::anotherScopeClosesTheDetail()
{
    IncidentsWorld world;
    world.served = world.many(10);
    world.start();
    world.table().moveTo(1);
    QTRY_VERIFY(IncidentsWorld::wordsIn(world.detail()).contains(u"Check power and HDMI"_s));
    world.scope.setCustomer(examples::northwind());
    QVERIFY(world.detail().incident().id.isNull());
    QCOMPARE(world.table().currentRow(), -1);
    QVERIFY(!IncidentsWorld::wordsIn(world.detail()).contains(u"Check power and HDMI"_s));
    for (int row = 0; row < world.model().rowCount(); ++row)
        QCOMPARE(world.model().incidentAt(row).customer, examples::northwind());
}

void tst_incidentdetail::belowNineHundredPixelsItReplacesTheList()
{
    IncidentsWorld world;
    world.served = world.many(10);
    world.start(QSize(860, 600));
    QVERIFY(!world.detail().isVisible());
    world.table().moveTo(1);
    QTest::keyClick(&world.table(), Qt::Key_Return);
    QVERIFY(world.detail().isVisible());
    QVERIFY(!world.table().isVisible());
    QCOMPARE(world.detail().incident().id, world.model().idAt(1));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(world.table().isVisible());
    QVERIFY(world.table().hasFocus());
    QVERIFY(!world.detail().isVisible());
}

void tst_incidentdetail::tabLeavesTheEditorAndSoDoesF6()
{
    IncidentsWorld world;
    world.served = world.many(10);
    world.start();
    world.table().moveTo(1);
    world.action("incident.addNote")->trigger();
    auto *editor = world.find<QPlainTextEdit>("noteEditor");
    editor->setPlainText(u"Text"_s);
    QTest::keyClick(editor, Qt::Key_Tab);
    QVERIFY(!editor->hasFocus());
    QCOMPARE(editor->toPlainText(), u"Text"_s);
    editor->setFocus();
    QVERIFY(world.page->movePane(-1)); // what F6 of the window asks of the page
    QVERIFY(world.table().hasFocus());
    QVERIFY(world.page->movePane(-1));
    QVERIFY(world.filter().hasFocus());
    QVERIFY(!world.page->movePane(-1)); // on to the rest of the window
}

void tst_incidentdetail::copiesTheTicketId()
{
    IncidentsWorld world;
    world.served = world.many(10);
    world.start();
    world.table().moveTo(1);
    QTRY_VERIFY(world.find<QToolButton>("copyTicket") && world.find<QToolButton>("copyTicket")->isVisible());
    world.find<QToolButton>("copyTicket")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), world.model().idAt(1).text());
}

QTEST_MAIN(tst_incidentdetail)
#include "tst_incidentdetail.moc"
