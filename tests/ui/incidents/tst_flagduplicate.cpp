// Closing as a duplicate: the original is found by number or words, only at the same customer, and never a guess.
#include "tests/ui/incidents/incidentsworld.h"
#include "ui/incidents/closeticketdialog.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestFlagDuplicate : public QObject
{
    Q_OBJECT

    // A recorded issue and a signal of Contoso, another recorded one of Contoso that is closed as a duplicate, and one
    // of Northwind.
    static void start(IncidentsWorld &world)
    {
        world.serveThree();
        Incident closed = world.served[0];
        closed.id = IncidentId(u"7B0007-AAAAAA"_s);
        closed.title = u"Camera echo"_s;
        closed.closure = Closure{.reason = u"duplicate"_s, .closedBy = u"Ann Beebe"_s};
        world.served[2].title = u"Camera frozen"_s;
        world.served.push_back(closed);
        world.start();
        world.table().moveTo(world.model().rowOf(world.served[0].id));
    }
    static CloseTicketDialog *ask(const IncidentsWorld &world)
    {
        QTest::keyClick(&world.table(), Qt::Key_D);
        return world.find<CloseTicketDialog>("closeTicketDialog");
    }
    static QLineEdit *field(const QDialog *dialog) { return dialog->findChild<QLineEdit *>(u"originalText"_s); }
    static void type(const QDialog *dialog, const QString &text)
    {
        field(dialog)->clear();
        QTest::keyClicks(field(dialog), text);
    }
    static QString words(const QDialog *dialog) { return dialog->findChild<QLabel *>(u"originalWords"_s)->text(); }
    static QPushButton *confirm(const QDialog *dialog) { return dialog->findChild<QPushButton *>(u"confirmClose"_s); }

private Q_SLOTS:
    void theOriginalIsFoundAndSent()
    {
        IncidentsWorld world;
        start(world);
        CloseTicketDialog *dialog = ask(world);
        QVERIFY(dialog);
        QCOMPARE(dialog->reason(), u"duplicate"_s);
        QVERIFY(confirm(dialog)->isEnabled()); // it need not be named
        type(dialog, u"camera not"_s);
        QVERIFY(!confirm(dialog)->isEnabled());
        QCOMPARE(words(dialog), u"Choose one from the list."_s);
        type(dialog, u"7b0002-aaaaaa"_s);
        QVERIFY2(words(dialog).contains(u"Camera not detected"_s), qPrintable(words(dialog)));
        confirm(dialog)->click();
        QTRY_COMPARE(world.network.count("POST", u"/close"), 1);
        const QJsonObject sent = world.network.asked.last().json();
        QCOMPARE(sent.value("reason"_L1).toString(), u"duplicate"_s);
        QCOMPARE(sent.value("duplicateOf"_L1).toString(), u"7B0002-AAAAAA"_s);
    }

    void INV_11_noneOfAnotherCustomerNorItselfNorADuplicate()
    {
        IncidentsWorld world;
        start(world);
        CloseTicketDialog *dialog = ask(world);
        for (const QString &text : {u"Camera frozen"_s, u"7B0003-AAAAAA"_s, u"7B0001-AAAAAA"_s, u"7B0007-AAAAAA"_s}) {
            type(dialog, text);
            QVERIFY2(!confirm(dialog)->isEnabled(), qPrintable(text));
            QVERIFY(words(dialog).contains(u"No incident"_s));
        }
        field(dialog)->clear();
        QVERIFY(confirm(dialog)->isEnabled());
        // Whoever thinks again closes it for another reason, and what was typed is not sent.
        type(dialog, u"7B0002-AAAAAA"_s);
        dialog->findChild<QRadioButton *>(u"hardwareReplaced"_s)->click();
        QVERIFY(!field(dialog)->isVisible());
        confirm(dialog)->click();
        QTRY_COMPARE(world.network.count("POST", u"/close"), 1);
        QVERIFY(!world.network.asked.last().json().contains("duplicateOf"_L1));
    }

    void theListStaysWhileOneWalksThroughIt()
    {
        IncidentsWorld world;
        start(world);
        Incident second = world.served[1];
        second.id = IncidentId(u"7B0008-AAAAAA"_s);
        second.created = second.created.addSecs(-600);
        world.change({second});
        CloseTicketDialog *dialog = ask(world);
        type(dialog, u"not detected"_s);
        QAbstractItemView *list = field(dialog)->completer()->popup();
        QTRY_VERIFY(list->isVisible());
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(field(dialog)->text(), u"7B0002-AAAAAA"_s);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(field(dialog)->text(), u"7B0008-AAAAAA"_s);
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(confirm(dialog)->isEnabled());
        confirm(dialog)->click();
        QTRY_COMPARE(world.network.count("POST", u"/close"), 1);
        QCOMPARE(world.network.asked.last().json().value("duplicateOf"_L1).toString(), u"7B0008-AAAAAA"_s);
    }

    void whatTheServiceRefusesIsSaid()
    {
        IncidentsWorld world;
        start(world);
        world.closeAnswer = refusal(400, u"duplicateNotAllowed"_s);
        CloseTicketDialog *dialog = ask(world);
        type(dialog, u"7B0002-AAAAAA"_s);
        confirm(dialog)->click();
        QTRY_VERIFY(IncidentsWorld::wordsIn(*world.page).contains(u"closed as a duplicate itself"_s));
    }
};

QTEST_MAIN(TestFlagDuplicate)
#include "tst_flagduplicate.moc"
