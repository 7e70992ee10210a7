// Suppressing signals from the page: what stands already is read first, each signal of a room once, and Undo puts back
// what stood.
#include "tests/ui/incidents/incidentsworld.h"
#include "ui/incidents/suppressdialog.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestSuppressing : public QObject
{
    Q_OBJECT

    // Help desk may not (matrix of domain.md 3).
    static void start(IncidentsWorld &world)
    {
        world.serveThree();
        for (auto &customer : world.access.customers)
            customer.permissions.insert(Permission::RoomsModify);
        world.start();
    }
    static SuppressDialog *ask(const IncidentsWorld &world)
    {
        world.action("incident.suppress")->trigger();
        return shown(world);
    }
    static SuppressDialog *shown(const IncidentsWorld &world)
    {
        auto *dialog = world.find<SuppressDialog>("suppressDialog");
        if (dialog)
            (void)QTest::qWaitFor([dialog] { return confirm(dialog)->isEnabled(); });
        return dialog;
    }
    static QPushButton *confirm(const QDialog *dialog) { return dialog->findChild<QPushButton *>(u"suppress"_s); }
    static QPushButton *lift(const QDialog *dialog) { return dialog->findChild<QPushButton *>(u"unsuppress"_s); }
    static QString standing(const QDialog *dialog)
    {
        return dialog->findChild<TextLabel *>(u"suppressStanding"_s)->text();
    }
    static void choose(const QDialog *dialog, const QString &span)
    {
        auto *list = dialog->findChild<QComboBox *>(u"suppressSpan"_s);
        list->setCurrentIndex(list->findText(span));
    }
    static void moveToSignal(const IncidentsWorld &world)
    {
        world.table().moveTo(world.model().rowOf(world.served[1].id));
    }
    static QString key(const Incident &incident) { return incident.rooms.front().id.text() + u'/' + incident.type.id; }

private Q_SLOTS:
    void oneSignalForAWhile()
    {
        IncidentsWorld world;
        start(world);
        moveToSignal(world);
        QTest::keyClick(&world.table(), Qt::Key_U);
        SuppressDialog *dialog = shown(world);
        QVERIFY(dialog);
        QVERIFY(IncidentsWorld::wordsIn(*dialog).contains(world.served[1].type.displayName));
        QVERIFY(IncidentsWorld::wordsIn(*dialog).contains(u"Contoso"_s));
        QVERIFY(confirm(dialog)->isDefault());
        QVERIFY(!lift(dialog)->isVisible());
        choose(dialog, u"For 4 hours"_s);
        dialog->findChild<QLineEdit *>(u"suppressReason"_s)->setText(u"Projector is being replaced "_s);
        confirm(dialog)->click();
        QTRY_COMPARE(world.suppressed.size(), 1);
        const Suppression made = world.suppressed.value(key(world.served[1]));
        QCOMPARE(made.expires, world.clock.now().addSecs(4 * 3'600));
        QCOMPARE(made.reason, u"Projector is being replaced"_s);
        QTRY_COMPARE(world.commands.pendingCount(), 0);
        QVERIFY(world.commands.undo());
        QTRY_COMPARE(world.suppressed.size(), 0);
    }

    void whatStandsIsSaidAndPutBackByUndo()
    {
        IncidentsWorld world;
        start(world);
        const Suppression before{.by = {.id = PrincipalId(u"user-ann"_s), .displayName = u"Ann Beebe"_s},
                                 .since = world.clock.now().addSecs(-3'600),
                                 .expires = world.clock.now().addDays(2),
                                 .reason = u"Cable ordered"_s};
        world.suppressed.insert(key(world.served[1]), before);
        moveToSignal(world);
        SuppressDialog *dialog = ask(world);
        QVERIFY(standing(dialog).contains(u"by Ann Beebe"_s));
        QVERIFY(standing(dialog).contains(u"Cable ordered"_s));
        choose(dialog, u"Until somebody unsuppresses it"_s);
        confirm(dialog)->click();
        QTRY_VERIFY(!world.suppressed.value(key(world.served[1])).expires.isValid());
        QTRY_COMPARE(world.commands.pendingCount(), 0);
        QVERIFY(world.commands.undo());
        QTRY_COMPARE(world.suppressed.value(key(world.served[1])).expires, before.expires);
        QCOMPARE(world.suppressed.value(key(world.served[1])).reason, before.reason);
        // And it is ended.
        QTRY_COMPARE(world.commands.pendingCount(), 0);
        dialog = ask(world);
        QVERIFY(lift(dialog)->isVisible());
        lift(dialog)->click();
        QTRY_VERIFY(world.suppressed.isEmpty());
        QTRY_COMPARE(world.commands.pendingCount(), 0);
        QVERIFY(world.commands.undo());
        QTRY_COMPARE(world.suppressed.value(key(world.served[1])).reason, before.reason);
    }

    void severalIncidentsOfOneSignalAreOneWish()
    {
        IncidentsWorld world;
        start(world);
        Incident again = world.served[1]; // the same signal in the same room
        again.id = IncidentId(u"7B0009-AAAAAA"_s);
        world.change({again});
        QTRY_COMPARE(world.model().rowCount(), 4);
        world.table().selectAll(); // with a recorded issue, that no signal opened
        SuppressDialog *dialog = ask(world);
        QVERIFY2(IncidentsWorld::wordsIn(*dialog).contains(u"Contoso, Northwind"_s),
                 qPrintable(IncidentsWorld::wordsIn(*dialog)));
        confirm(dialog)->click();
        QTRY_COMPARE(world.network.count("POST", u"/suppress"), 2);
        QTRY_COMPARE(world.commands.pendingCount(), 0);
        QCOMPARE(world.commands.undoableTogether().size(), size_t(2));
    }

    void whatCannotBeReadCanBeSuppressedButNotUndone()
    {
        IncidentsWorld world;
        start(world);
        moveToSignal(world);
        world.signalsAnswer = refusal(500, u"generalException"_s);
        QTest::keyClick(&world.table(), Qt::Key_U);
        auto *dialog = world.find<SuppressDialog>("suppressDialog");
        QVERIFY(!confirm(dialog)->isEnabled());
        QTRY_VERIFY(confirm(dialog)->isEnabled());
        QVERIFY(standing(dialog).contains(u"could not be read"_s));
        world.signalsAnswer.reset();
        confirm(dialog)->click();
        QTRY_COMPARE(world.suppressed.size(), 1);
        QTRY_COMPARE(world.commands.pendingCount(), 0);
        QVERIFY(!world.commands.canUndo());
    }

    void whyNotIsSaid()
    {
        IncidentsWorld world;
        world.serveThree();
        world.start();
        moveToSignal(world);
        const QString reason = ActionRegistry::reason(world.action("incident.suppress"));
        QVERIFY2(reason.contains(u"Contoso"_s) && reason.contains(u"Modify"_s, Qt::CaseInsensitive),
                 qPrintable(reason));
        for (auto &customer : world.access.customers)
            customer.permissions.insert(Permission::RoomsModify);
        world.session.refreshAccess();
        QTRY_VERIFY(world.action("incident.suppress")->isEnabled());
        world.table().moveTo(world.model().rowOf(world.served[0].id));
        QVERIFY(ActionRegistry::reason(world.action("incident.suppress")).contains(u"No signal opened it"_s));
    }

    void INV_22_theQuestionGoesWithTheAccess()
    {
        IncidentsWorld world;
        start(world);
        moveToSignal(world);
        const QPointer<SuppressDialog> dialog = ask(world);
        QVERIFY(dialog);
        Q_EMIT world.sync.accessEnding(world.served[1].customer);
        QTRY_VERIFY(!dialog);
    }
};

QTEST_MAIN(TestSuppressing)
#include "tst_suppressing.moc"
