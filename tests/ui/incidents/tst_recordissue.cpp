// Recording an issue on behalf of a customer: the form, its refusals, and the new ticket (W14).
#include "tests/ui/incidents/incidentsworld.h"
#include "ui/incidents/recordissuedialog.h"
#include "ui/widgets/confirmdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class tst_recordissue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatIsSelectedAndShowsTheTicket();
    void oneFormRecordsOneIssue();
    void whatTheServiceRefusesStandsInTheForm();
    void whatIsTypedIsNotLostUnasked();
    void withoutThePermissionItSaysWhy();
};

namespace {

RecordIssueDialog *openForm(IncidentsWorld &world)
{
    world.action("incident.record.issue")->trigger();
    return world.find<RecordIssueDialog>("recordIssueDialog");
}

QListWidget *rooms(const RecordIssueDialog *form) { return form->findChild<QListWidget *>(u"issueRooms"_s); }
QPushButton *button(const RecordIssueDialog *form) { return form->findChild<QPushButton *>(u"recordIssue"_s); }

} // namespace

void tst_recordissue::offersWhatIsSelectedAndShowsTheTicket()
{
    IncidentsWorld world;
    world.serveThree();
    world.served[0].rooms = {{.id = RoomId(u"room-2"_s), .displayName = u"MUC-T2-0307 Isar (6)"_s}};
    world.start();
    world.table().moveTo(0);
    RecordIssueDialog *form = openForm(world);
    QVERIFY(form);
    QCOMPARE(form->customer(), examples::contoso());
    QTRY_COMPARE(rooms(form)->count(), 4); // without the one that is being set up (INV-31)
    QCOMPARE(rooms(form)->item(0)->text(), u"MUC-T2-0307 Isar (6)"_s);
    QCOMPARE(rooms(form)->item(0)->checkState(), Qt::Checked);
    QVERIFY(!button(form)->isEnabled());
    QVERIFY(button(form)->toolTip().contains(u"Describe"_s));
    form->findChild<QPlainTextEdit *>(u"issueDescription"_s)->setPlainText(u"Echo in every call"_s);
    QVERIFY(button(form)->isEnabled());
    form->findChild<QLineEdit *>(u"issueRoomFilter"_s)->setText(u"thames"_s);
    QVERIFY(rooms(form)->isRowHidden(0));
    for (int row = 0; row < rooms(form)->count(); ++row) {
        if (!rooms(form)->isRowHidden(row))
            rooms(form)->item(row)->setCheckState(Qt::Checked);
    }
    form->findChild<QCheckBox *>()->setChecked(true);
    button(form)->click();
    QTRY_COMPARE(world.network.count("POST", u"/incidents"_s), 1);
    const QJsonObject sent = world.network.asked.last().json();
    QTRY_VERIFY(!world.find<RecordIssueDialog>("recordIssueDialog"));
    QTRY_COMPARE(world.detail().incident().id.text(), u"7B00FF-AAAAAA"_s);
    QVERIFY(world.detail().incident().highImpact);
}

// Correcting a word while the first request is on its way must not arm the button for a second ticket.
void tst_recordissue::oneFormRecordsOneIssue()
{
    IncidentsWorld world;
    world.serveThree();
    world.start();
    world.table().moveTo(0);
    QPointer<RecordIssueDialog> form = openForm(world);
    auto *description = form->findChild<QPlainTextEdit *>(u"issueDescription"_s);
    description->setPlainText(u"Echo in every call"_s);
    QTRY_COMPARE(rooms(form)->count(), 4);
    rooms(form)->item(1)->setCheckState(Qt::Checked);
    button(form)->click();
    description->setPlainText(u"Echo in every call since Monday"_s);
    QVERIFY(!button(form)->isEnabled());
    button(form)->click();
    QTRY_VERIFY(!form);
    QCOMPARE(world.network.count("POST", u"/incidents"_s), 1);
}

void tst_recordissue::whatTheServiceRefusesStandsInTheForm()
{
    IncidentsWorld world;
    world.serveThree();
    world.recordAnswer = refusal(422, u"roomNotEnrolled"_s, u"rooms"_s);
    world.start();
    world.table().moveTo(0);
    RecordIssueDialog *form = openForm(world);
    form->findChild<QPlainTextEdit *>(u"issueDescription"_s)->setPlainText(u"Echo"_s);
    QTRY_COMPARE(rooms(form)->count(), 4);
    rooms(form)->item(1)->setCheckState(Qt::Checked);
    button(form)->click();
    QTRY_VERIFY(IncidentsWorld::wordsIn(*form).contains(u"not enrolled"_s));
    QVERIFY(button(form)->isEnabled()); // what was typed is still there, and can be corrected
    QCOMPARE(form->findChild<QPlainTextEdit *>(u"issueDescription"_s)->toPlainText(), u"Echo"_s);
}

void tst_recordissue::whatIsTypedIsNotLostUnasked()
{
    IncidentsWorld world;
    world.serveThree();
    world.start();
    RecordIssueDialog *form = openForm(world);
    form->findChild<QPlainTextEdit *>(u"issueDescription"_s)->setPlainText(u"Echo"_s);
    form->reject();
    auto *question = form->findChild<ConfirmDialog *>();
    QVERIFY(question && form->isVisible());
    question->confirmButton()->click();
    QTRY_VERIFY(!world.find<RecordIssueDialog>("recordIssueDialog"));
    QCOMPARE(world.network.count("POST", u"/incidents"_s), 0);
}

void tst_recordissue::withoutThePermissionItSaysWhy()
{
    IncidentsWorld world;
    world.serveThree();
    for (auto &customer : world.access.customers)
        customer.permissions = {Permission::TicketsView, Permission::TicketsUpdate};
    world.start();
    QVERIFY(!world.action("incident.record.issue")->isEnabled());
    QVERIFY(ActionRegistry::reason(world.action("incident.record.issue")).contains(u"Create customer incident"_s));
}

QTEST_MAIN(tst_recordissue)
#include "tst_recordissue.moc"
