// What is done to incidents from the page: shown at once, sent once, refused in words, and settled when it fails.
#include "tests/ui/incidents/incidentsworld.h"
#include "ui/incidents/closeticketdialog.h"
#include "ui/incidents/conflictdialog.h"
#include "ui/incidents/incidentexporter.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/messagebar.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class tst_incidentactions : public QObject
{
    Q_OBJECT

private:
    // One recorded issue of Contoso, one signal of Contoso, one of Northwind, in this order.
    static void threeIncidents(IncidentsWorld &world)
    {
        Incident recorded = world.incident(u"7B0001-AAAAAA"_s, u"Echo in the boardroom"_s, 5);
        recorded.source = IncidentSource::Recorded;
        recorded.severity = Severity::Critical;
        Incident signal = world.incident(u"7B0002-AAAAAA"_s, u"Camera not detected"_s, 10);
        Incident other = world.incident(u"7B0003-AAAAAA"_s, u"Sign-in failed"_s, 15);
        other.customer = examples::northwind();
        other.customerName = u"Northwind"_s;
        world.served = {recorded, signal, other};
    }

private Q_SLOTS:
    void assigningShowsAtOnceAndIsMarkedUntilConfirmed();
    void disabledActionsSayWhy();
    void offlineSaysWhyNothingCanBeClosed();
    void severalCustomersAreNamedBeforeAssigning();
    void closingAsksForAReasonAndNamesTheCustomer();
    void aClosedRowStaysUntilItIsLeft();
    void somebodyElseWasFirstShowsBothVersions();
    void aRefusedChangeIsPutBackAndSaid();
    void aNoteIsSentAndTheEditorIsEmptied();
    void aNoteThatFailsKeepsItsText();
    void aDraftWaitsForItsIncident();
    void copiesRowsAsTextAndTable();
    void copiesALink();
    void copiesAsMarkdownAndJson();
    void exportsWhatIsShown();
    void anExportThatFailsSaysSoAndKeepsTheOldFile();
};

void tst_incidentactions::assigningShowsAtOnceAndIsMarkedUntilConfirmed()
{
    IncidentsWorld world;
    threeIncidents(world);
    world.start();
    world.table().moveTo(1);
    world.patchAnswer = hanging();
    QTest::keyClick(&world.table(), Qt::Key_M);
    world.incidents.announceNow();
    QVERIFY(world.model().isPendingAt(1));
    QCOMPARE(world.model().incidentAt(1).assignee->displayName, u"Hanna Help"_s);
    QVERIFY(world.model().index(1, 0).data(SentenceRole).toString().contains(u"being sent"_s));
    QTRY_COMPARE(world.network.count("PATCH", u"7B0002"), 1);
    Incident taken = world.served[1];
    taken.assignee = PersonRef{.id = examples::help().id, .displayName = u"Hanna Help"_s};
    ++taken.revision;
    QTRY_VERIFY(!world.network.hangs.isEmpty());
    world.network.hangs.last()->answerNow(json(toJson(taken)));
    QTRY_VERIFY(!world.model().isPendingAt(world.model().rowOf(taken.id)));
    QCOMPARE(world.network.count("PATCH", u"7B0002"), 1);
    QCOMPARE(ActionRegistry::reason(world.action("incident.assignToMe")), u"It is assigned to you already."_s);
}

void tst_incidentactions::disabledActionsSayWhy()
{
    IncidentsWorld world;
    threeIncidents(world);
    world.access.customers[examples::northwind()].permissions = {Permission::TicketsView};
    world.start();
    QVERIFY(ActionRegistry::reason(world.action("incident.assignToMe")).contains(u"Select an incident"_s));
    world.table().moveTo(1); // a signal
    QVERIFY(world.action("incident.assignToMe")->isEnabled());
    QVERIFY(!world.action("incident.closeTicket")->isEnabled());
    QVERIFY(ActionRegistry::reason(world.action("incident.closeTicket")).contains(u"recorded issues"_s));
    world.table().moveTo(0); // a recorded issue
    QVERIFY(world.action("incident.closeTicket")->isEnabled());
    world.table().moveTo(2); // where tickets may only be seen
    QVERIFY(!world.action("incident.assignToMe")->isEnabled());
    const QString reason = ActionRegistry::reason(world.action("incident.assignToMe"));
    QVERIFY2(reason.contains(u"Northwind"_s) && reason.contains(u"Update"_s, Qt::CaseInsensitive), qPrintable(reason));
    for (QPushButton *button : world.detail().findChildren<QPushButton *>(u"incident.assignToMe"_s)) {
        QVERIFY(!button->isEnabled());
        QCOMPARE(button->accessibleDescription(), reason);
    }
    world.table().selectAll();
    QVERIFY(ActionRegistry::reason(world.action("incident.closeTicket")).contains(u"one incident"_s));
}

void tst_incidentactions::offlineSaysWhyNothingCanBeClosed()
{
    IncidentsWorld world;
    threeIncidents(world);
    world.start();
    world.table().moveTo(0);
    QVERIFY(world.action("incident.closeTicket")->isEnabled());
    world.down = true;
    world.sync.syncNow();
    QTRY_VERIFY(!world.action("incident.closeTicket")->isEnabled());
    QVERIFY(ActionRegistry::reason(world.action("incident.closeTicket")).contains(u"Offline"_s));
}

void tst_incidentactions::severalCustomersAreNamedBeforeAssigning()
{
    IncidentsWorld world;
    threeIncidents(world);
    world.start();
    world.table().selectAll();
    world.action("incident.assignToMe")->trigger();
    auto *dialog = world.page->findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    QVERIFY(IncidentsWorld::wordsIn(*dialog).contains(u"Contoso, Northwind"_s));
    QCOMPARE(world.network.count("PATCH", u"incidents"), 0);
    dialog->confirmButton()->click();
    QTRY_COMPARE(world.network.count("PATCH", u"incidents"), 3);
}

void tst_incidentactions::closingAsksForAReasonAndNamesTheCustomer()
{
    IncidentsWorld world;
    threeIncidents(world);
    world.start();
    world.table().moveTo(0);
    QTest::keyClick(&world.table(), Qt::Key_R);
    auto *dialog = world.find<CloseTicketDialog>("closeTicketDialog");
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY(IncidentsWorld::wordsIn(*dialog).contains(u"Close ticket at Contoso?"_s));
    auto *confirm = dialog->findChild<QPushButton *>(u"confirmClose"_s);
    QVERIFY(!confirm->isEnabled());
    QCOMPARE(world.network.count("POST", u"/close"), 0);
    dialog->findChild<QRadioButton *>(u"hardwareReplaced"_s)->click();
    QVERIFY(confirm->isEnabled());
    confirm->click();
    QTRY_COMPARE(world.network.count("POST", u"/close"), 1);
    QCOMPARE(world.network.asked.last().json().value("reason"_L1).toString(), u"hardwareReplaced"_s);
}

void tst_incidentactions::aClosedRowStaysUntilItIsLeft()
{
    IncidentsWorld world;
    threeIncidents(world);
    world.start();
    world.table().moveTo(0);
    const IncidentId id = world.model().idAt(0);
    world.action("incident.closeTicket")->trigger();
    auto *dialog = world.find<CloseTicketDialog>("closeTicketDialog");
    dialog->findChild<QRadioButton *>(u"duplicate"_s)->click();
    dialog->findChild<QPushButton *>(u"confirmClose"_s)->click();
    const auto status = [&] { return world.model().statusAt(world.model().rowOf(id)); };
    QTRY_VERIFY(world.model().rowOf(id) >= 0 && status() == DisplayStatus::Resolved
                && !world.model().isPendingAt(world.model().rowOf(id)));
    QCOMPARE(world.model().idAt(world.table().currentRow()), id); // no longer needs action, and has not moved away
    world.action("view.list.nextView")->trigger();
    world.action("view.list.previousView")->trigger();
    QCOMPARE(world.model().rowOf(id), -1);
}

void tst_incidentactions::somebodyElseWasFirstShowsBothVersions()
{
    IncidentsWorld world;
    threeIncidents(world);
    world.start();
    world.table().moveTo(1);
    world.patchAnswer = refusal(412, u"resourceModified"_s);
    world.served[1].assignee = PersonRef{.id = PrincipalId(u"user-ann"_s), .displayName = u"Ann Beebe"_s};
    world.served[1].revision = 9;
    world.action("incident.assignToMe")->trigger();
    QTRY_VERIFY(world.find<ConflictDialog>("conflictDialog"));
    auto *dialog = world.find<ConflictDialog>("conflictDialog");
    const QString words = IncidentsWorld::wordsIn(*dialog);
    QVERIFY2(words.contains(u"Assign it to Hanna Help"_s) && words.contains(u"Assigned to Ann Beebe"_s),
             qPrintable(words));
    world.patchAnswer.reset();
    dialog->findChild<QPushButton *>(u"applyAnyway"_s)->click();
    QTRY_COMPARE(world.network.count("PATCH", u"7B0002"), 2);
    QVERIFY(world.network.asked.last().request.rawHeader("If-Match").contains('9'));
}

void tst_incidentactions::aRefusedChangeIsPutBackAndSaid()
{
    IncidentsWorld world;
    threeIncidents(world);
    world.start();
    world.table().moveTo(1);
    world.patchAnswer = refusal(403, u"accessDenied"_s);
    world.action("incident.assignToMe")->trigger();
    const auto *bar = world.page->findChild<IncidentList *>()->findChild<MessageBar *>();
    QTRY_VERIFY2(bar->text().contains(u"Camera not detected"_s) && bar->text().contains(u"Contoso"_s),
                 qPrintable(bar->text()));
    QTRY_VERIFY(!world.model().isPendingAt(1));
    QVERIFY(!world.model().incidentAt(1).assignee);
}

void tst_incidentactions::aNoteIsSentAndTheEditorIsEmptied()
{
    IncidentsWorld world;
    threeIncidents(world);
    world.start();
    world.table().moveTo(1);
    QTest::keyClick(&world.table(), Qt::Key_N);
    auto *editor = world.find<QPlainTextEdit>("noteEditor");
    QVERIFY(editor->hasFocus());
    QVERIFY(editor->accessibleDescription().contains(u"Contoso can read this note"_s));
    QVERIFY(!world.find<QPushButton>("sendNote")->isEnabled());
    QTest::keyClicks(editor, u"Cable replaced."_s);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(world.network.count("POST", u"/notes"), 1);
    QTRY_COMPARE(editor->toPlainText(), QString());
    QTRY_VERIFY(IncidentsWorld::wordsIn(world.detail()).contains(u"Added just now."_s));
}

void tst_incidentactions::aNoteThatFailsKeepsItsText()
{
    IncidentsWorld world;
    threeIncidents(world);
    world.start();
    world.noteAnswer = refusal(403, u"accessDenied"_s);
    world.table().moveTo(1);
    world.action("incident.addNote")->trigger();
    auto *editor = world.find<QPlainTextEdit>("noteEditor");
    editor->setPlainText(u"Cable replaced."_s);
    world.find<QPushButton>("sendNote")->click();
    auto *problem = world.find<QLabel>("noteProblem");
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"Your text is kept"_s));
    QCOMPARE(editor->toPlainText(), u"Cable replaced."_s);
    QVERIFY(!editor->isReadOnly());
}

void tst_incidentactions::aDraftWaitsForItsIncident()
{
    IncidentsWorld world;
    threeIncidents(world);
    world.start();
    world.table().moveTo(1);
    world.action("incident.addNote")->trigger();
    auto *editor = world.find<QPlainTextEdit>("noteEditor");
    editor->setPlainText(u"Half a thou"_s);
    world.table().moveTo(2);
    QTRY_COMPARE(editor->toPlainText(), QString());
    Incident changed = world.served[1];
    ++changed.revision;
    world.change({changed});
    world.table().moveTo(1);
    QTRY_COMPARE(editor->toPlainText(), u"Half a thou"_s);
    world.tenants.setTenants({world.customers[1], world.customers[2]}); // Contoso ends its relationship
    world.table().moveTo(0);
    QTRY_VERIFY(editor->toPlainText() != u"Half a thou"_s);
}

void tst_incidentactions::copiesRowsAsTextAndTable()
{
    IncidentsWorld world;
    threeIncidents(world);
    world.served[1].title = u"=HYPERLINK(\"x\")"_s;
    world.start();
    world.table().selectAll();
    QTest::keyClick(&world.table(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const QStringList lines = data->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith(u"Severity\tCustomer"_s));
    QVERIFY(lines[1].contains(u"Echo in the boardroom"_s));
    QVERIFY(data->text().contains(u"'=HYPERLINK"_s)); // no formula of a customer's making
    QVERIFY(data->html().contains(u"<td>Contoso</td>"_s));
}

void tst_incidentactions::copiesALink()
{
    IncidentsWorld world;
    threeIncidents(world);
    world.start();
    world.table().moveTo(1);
    QTest::keyClick(&world.table(), Qt::Key_L);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"roomwarden://incident/"_s + examples::contoso().text() + u"/7B0002-AAAAAA"_s);
}

void tst_incidentactions::copiesAsMarkdownAndJson()
{
    IncidentsWorld world;
    threeIncidents(world);
    world.start();
    world.table().moveTo(1);
    QTest::keyClick(&world.table(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[2].contains(u"| 7B0002-AAAAAA |"_s));
    QTest::keyClick(&world.table(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    const QJsonArray array = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).array();
    QCOMPARE(array.size(), 1);
    QCOMPARE(array[0].toObject().value("id"_L1).toString(), u"7B0002-AAAAAA"_s);
}

void tst_incidentactions::exportsWhatIsShown()
{
    IncidentsWorld world;
    threeIncidents(world);
    world.start();
    world.filter().setText(u"severity:critical"_s);
    QTRY_VERIFY(world.model().rowCount() < 3 && world.model().rowCount() > 0);
    auto *exporter = world.page->findChild<IncidentExporter *>();
    QSignalSpy written(exporter, &IncidentExporter::written);
    const int shown = world.model().rowCount();
    const QString csv = world.folder.filePath(u"out.csv"_s);
    world.action("file.export.incidents")->trigger();
    auto *dialog = world.window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(csv);
    dialog->close();
    QTRY_COMPARE(written.size(), 1);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), shown + 1);
    QVERIFY(world.page->findChild<IncidentList *>()->message().text().contains(u"out.csv"_s));

    const QString pdf = world.folder.filePath(u"out.pdf"_s);
    exporter->write(pdf, IncidentExporter::Kind::Pdf);
    QTRY_COMPARE(written.size(), 2);
    QFile pages(pdf);
    QVERIFY(pages.open(QIODevice::ReadOnly));
    QVERIFY(pages.readAll().startsWith("%PDF-"));
}

void tst_incidentactions::anExportThatFailsSaysSoAndKeepsTheOldFile()
{
    IncidentsWorld world;
    threeIncidents(world);
    world.start();
    auto *exporter = world.page->findChild<IncidentExporter *>();
    QSignalSpy failed(exporter, &IncidentExporter::failed);
    exporter->write(world.folder.filePath(u"no/such/folder/out.csv"_s), IncidentExporter::Kind::Csv);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(world.page->findChild<IncidentList *>()->message().text().contains(u"was not written"_s));
    QVERIFY(!exporter->isWriting());
}

QTEST_MAIN(tst_incidentactions)
#include "tst_incidentactions.moc"
