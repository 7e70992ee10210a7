// What is done to incidents from the page: shown at once, sent once, refused in words, and settled when it fails.
#include "tests/ui/incidents/incidentsworld.h"
#include "ui/incidents/assigndialog.h"
#include "ui/incidents/closeticketdialog.h"
#include "ui/incidents/conflictdialog.h"
#include "ui/incidents/manynotesdialog.h"
#include "ui/incidents/workresultdialog.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class tst_incidentactions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void assigningShowsAtOnceAndIsMarkedUntilConfirmed();
    void disabledActionsSayWhy();
    void offlineSaysWhyNothingCanBeClosed();
    void severalCustomersAreNamedBeforeAssigning();
    void whatFailsOfManyIsListedAndTriedAgain();
    void whatMayNotBeDoneToSomeIsNotSentForThem();
    void oneNoteForSeveral();
    void givingToAColleague();
    void closingAsksForAReasonAndNamesTheCustomer();
    void aClosedRowStaysUntilItIsLeft();
    void somebodyElseWasFirstShowsBothVersions();
    void aRefusedChangeIsPutBackAndSaid();
    void aNoteIsSentAndTheEditorIsEmptied();
    void aNoteThatFailsKeepsItsText();
    void aDraftWaitsForItsIncident();
};

void tst_incidentactions::assigningShowsAtOnceAndIsMarkedUntilConfirmed()
{
    IncidentsWorld world;
    world.serveThree();
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
    world.serveThree();
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
    world.table().selectAll(); // one of them can be closed
    QVERIFY(world.action("incident.closeTicket")->isEnabled());
}

void tst_incidentactions::offlineSaysWhyNothingCanBeClosed()
{
    IncidentsWorld world;
    world.serveThree();
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
    world.serveThree();
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

void tst_incidentactions::whatFailsOfManyIsListedAndTriedAgain()
{
    IncidentsWorld world;
    world.serveThree();
    world.start();
    world.patchAnswer = refusal(412, u"resourceModified"_s);
    for (Incident &incident : world.served) {
        incident.assignee = PersonRef{.id = PrincipalId(u"user-ann"_s), .displayName = u"Ann Beebe"_s};
        incident.revision += 5;
    }
    world.table().selectAll();
    world.action("incident.assignToMe")->trigger();
    world.page->findChild<ConfirmDialog *>()->confirmButton()->click();
    QTRY_VERIFY(world.find<WorkResultDialog>("workResultDialog"));
    auto *dialog = world.find<WorkResultDialog>("workResultDialog");
    QVERIFY(!world.find<ConflictDialog>("conflictDialog")); // one account of all, not a question for each
    QCOMPARE(dialog->failed().size(), size_t(3));
    QCOMPARE(dialog->asText().count(u"Assigned to Ann Beebe"_s), 3);
    QVERIFY(dialog->asText().contains(u"Northwind"_s));
    QCOMPARE(world.network.count("PATCH", u"incidents"), 3);
    world.patchAnswer.reset();
    dialog->findChild<QPushButton *>(u"retryFailed"_s)->click();
    QTRY_COMPARE(world.network.count("PATCH", u"incidents"), 6);
    QTRY_COMPARE(world.commands.pendingCount(), 0);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(world.model().incidentAt(row).assignee->displayName, u"Hanna Help"_s);
}

void tst_incidentactions::whatMayNotBeDoneToSomeIsNotSentForThem()
{
    IncidentsWorld world;
    world.serveThree();
    world.access.customers[examples::northwind()].permissions = {Permission::TicketsView};
    world.start();
    world.table().selectAll();
    world.action("incident.assignToMe")->trigger(); // one customer only: nothing to confirm
    QTRY_COMPARE(world.network.count("PATCH", u"incidents"), 2);
    QCOMPARE(world.network.count("PATCH", u"7B0003"), 0);
}

void tst_incidentactions::oneNoteForSeveral()
{
    IncidentsWorld world;
    world.serveThree();
    world.start();
    world.table().selectAll();
    QTest::keyClick(&world.table(), Qt::Key_N);
    auto *dialog = world.find<ManyNotesDialog>("manyNotesDialog");
    QVERIFY(dialog);
    QVERIFY(IncidentsWorld::wordsIn(*dialog).contains(u"Contoso, Northwind"_s));
    auto *add = dialog->findChild<QPushButton *>(u"addNotes"_s);
    QVERIFY(!add->isEnabled());
    dialog->findChild<QPlainTextEdit *>(u"manyNotesText"_s)->setPlainText(u"Power cut in the building."_s);
    dialog->reject(); // asks first
    QVERIFY(dialog->isVisible());
    delete dialog->findChild<ConfirmDialog *>();
    add->click();
    QTRY_COMPARE(world.network.count("POST", u"/notes"_s), 3);
}

void tst_incidentactions::givingToAColleague()
{
    IncidentsWorld world;
    world.serveThree();
    world.directory = {
        {.kind = Principal::Kind::SecurityGroup, .id = PrincipalId(u"group-tier2"_s), .displayName = u"Ann's team"_s},
        {.kind = Principal::Kind::User, .id = PrincipalId(u"user-ann"_s), .displayName = u"Ann Beebe"_s}};
    world.start();
    world.table().moveTo(1);
    QTest::keyClick(&world.table(), Qt::Key_I);
    auto *dialog = world.find<AssignDialog>("assignDialog");
    QVERIFY(dialog);
    auto *found = dialog->findChild<QListView *>(u"personResults"_s);
    QCOMPARE(found->model()->index(0, 0).data().toString(), u"Hanna Help"_s); // oneself, before anything is typed
    dialog->findChild<QLineEdit *>(u"personSearch"_s)->setText(u"ann"_s);
    QTRY_COMPARE(found->model()->index(0, 0).data().toString(), u"Ann Beebe"_s);
    QCOMPARE(found->model()->rowCount(), 1); // no group
    dialog->findChild<QPushButton *>(u"assignNow"_s)->click();
    QTRY_COMPARE(world.network.count("PATCH", u"7B0002"), 1);
    QTRY_VERIFY(!world.model().isPendingAt(1));
    QCOMPARE(world.model().incidentAt(1).assignee->displayName, u"Ann Beebe"_s);
    QVERIFY(world.commands.undo());
    QTRY_VERIFY(!world.model().incidentAt(1).assignee);
}

void tst_incidentactions::closingAsksForAReasonAndNamesTheCustomer()
{
    IncidentsWorld world;
    world.serveThree();
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
    world.serveThree();
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
    world.serveThree();
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
    dialog->findChild<QPushButton *>(u"keepMine"_s)->click();
    QTRY_COMPARE(world.network.count("PATCH", u"7B0002"), 2);
    QVERIFY(world.network.asked.last().request.rawHeader("If-Match").contains('9'));
}

void tst_incidentactions::aRefusedChangeIsPutBackAndSaid()
{
    IncidentsWorld world;
    world.serveThree();
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
    world.serveThree();
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
    world.serveThree();
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
    world.serveThree();
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

QTEST_MAIN(tst_incidentactions)
#include "tst_incidentactions.moc"
