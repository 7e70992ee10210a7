// Denying an invitation: asked first, armed late, held so that it can be undone, and never sent by accident.
#include "tests/support/accessibilitywalk.h"
#include "tests/ui/tenants/tenantsworld.h"
#include "ui/tenants/denydialog.h"
#include "ui/tenants/fittingtable.h"
#include "ui/tenants/invitationdetail.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roomwarden;
using namespace std::chrono_literals;

namespace {

const InvitationId northwind = examples::invitation().id;

} // namespace

class TestDenying : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }

    void INV_06_itSaysWhatDenyingMeansAndWakesLate();
    void enterAndEscLeaveTheInvitationAlone();
    void aDenialIsHeldAndCanBeUndone();
    void aDenialCanBeUndoneOnTheCardToo();
    void afterTheHoldItIsSentOnce();
    void aDenialThatIsRefusedSaysWhy();
    void whatIsGoneMeanwhileIsNotDenied();
    void everythingHasAName();

private:
    DenyDialog *ask();
    void deny();
    [[nodiscard]] qsizetype sent() const { return m_world->network.count("POST", u"/deny"); }
    [[nodiscard]] Toast *toast() const { return m_world->window->findChild<Toast *>(); }

    std::unique_ptr<TenantsWorld> m_world;
};

void TestDenying::init()
{
    m_world = std::make_unique<TenantsWorld>();
    m_world->start();
    m_world->page->showInvitation(northwind);
}

DenyDialog *TestDenying::ask()
{
    m_world->focusList();
    QTest::keyClick(m_world->find<FittingTable>("invitations"), Qt::Key_Delete);
    auto *dialog = m_world->window->findChild<DenyDialog *>();
    return dialog && TenantsWorld::waitForFocusIn(*dialog) ? dialog : nullptr;
}

void TestDenying::deny()
{
    DenyDialog *dialog = ask();
    QVERIFY(dialog);
    auto *button = dialog->findChild<QPushButton *>(u"confirmDeny"_s);
    QTRY_VERIFY(button->isEnabled());
    button->click();
    QTRY_VERIFY(!m_world->window->findChild<DenyDialog *>());
}

void TestDenying::INV_06_itSaysWhatDenyingMeansAndWakesLate()
{
    DenyDialog *dialog = ask();
    QVERIFY(dialog);
    QVERIFY(!dialog->isArmed());
    const QString words = TenantsWorld::wordsIn(*dialog);
    QVERIFY2(words.contains(u"Denying deletes the invitation."_s), qPrintable(words));
    QVERIFY2(words.contains(u"Northwind has to create and send a new one"_s), qPrintable(words));
    auto *button = dialog->findChild<QPushButton *>(u"confirmDeny"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY2(words.contains(u"Deny can be used in 2 second(s)"_s), qPrintable(words));
    QVERIFY(!button->accessibleDescription().isEmpty());
    QTRY_VERIFY(button->isEnabled());
    QVERIFY(dialog->isArmed());
    QVERIFY(dialog->findChild<QLabel *>(u"denyCountdown"_s)->text().isEmpty());
}

void TestDenying::enterAndEscLeaveTheInvitationAlone()
{
    QPointer<DenyDialog> dialog = ask();
    QTRY_VERIFY(dialog->isArmed());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    dialog = ask();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    m_world->clock.advance(60s);
    QCOMPARE(m_world->commands.pendingCount(), 0);
    QCOMPARE(sent(), 0);
}

void TestDenying::aDenialIsHeldAndCanBeUndone()
{
    deny();
    QCOMPARE(m_world->commands.pendingCount(), 1);
    QVERIFY(!m_world->action("tenants.invitation.accept")->isEnabled());
    QVERIFY(toast() && toast()->text().contains(u"You denied the invitation of Northwind."_s));
    m_world->clock.advance(5s);
    QPushButton *undo = toast()->findChild<QPushButton *>();
    QCOMPARE(undo->text(), u"Undo"_s);
    undo->click();
    QCOMPARE(m_world->commands.pendingCount(), 0);
    m_world->clock.advance(60s);
    QVERIFY(m_world->tenants.invitation(northwind));
    QVERIFY(m_world->action("tenants.invitation.accept")->isEnabled());
    QCOMPARE(sent(), 0);
}

void TestDenying::aDenialCanBeUndoneOnTheCardToo()
{
    deny();
    const auto *detail = m_world->window->findChild<InvitationDetail *>();
    QVERIFY(detail->bar()->text().contains(u"Until it is sent you can undo that"_s));
    QVERIFY(TenantsWorld::wordsIn(*detail).contains(u"Sent in 10 second(s)"_s));
    QPushButton *undo = nullptr;
    for (QPushButton *button : detail->bar()->findChildren<QPushButton *>()) {
        if (button->text() == u"Undo"_s)
            undo = button;
    }
    QVERIFY(undo);
    undo->click();
    QCOMPARE(detail->bar()->text(), QString());
    QCOMPARE(m_world->commands.pendingCount(), 0);
}

void TestDenying::afterTheHoldItIsSentOnce()
{
    deny();
    QCOMPARE(sent(), 0);
    m_world->clock.advance(11s);
    QTRY_COMPARE(sent(), 1);
    QTRY_VERIFY(!m_world->tenants.invitation(northwind));
    QTRY_VERIFY(TenantsWorld::wordsIn(*m_world->page).contains(u"The invitation of Northwind is gone"_s));
    QVERIFY(TenantsWorld::wordsIn(*m_world->page).contains(u"You denied this invitation"_s));
    QVERIFY(toast()->text().contains(u"is deleted"_s));
    QCOMPARE(sent(), 1);
}

void TestDenying::aDenialThatIsRefusedSaysWhy()
{
    m_world->denyAnswer = refusal(403, u"accessDenied"_s);
    deny();
    m_world->clock.advance(11s);
    const auto *detail = m_world->window->findChild<InvitationDetail *>();
    QTRY_VERIFY2(detail->bar()->text().contains(u"Teams Rooms Pro Manager of Fabrikam"_s),
                 qPrintable(detail->bar()->text()));
    QVERIFY(m_world->tenants.invitation(northwind)); // untouched
}

void TestDenying::whatIsGoneMeanwhileIsNotDenied()
{
    DenyDialog *dialog = ask();
    auto *button = dialog->findChild<QPushButton *>(u"confirmDeny"_s);
    m_world->loseInvitation(northwind, true);
    QTRY_VERIFY(!m_world->tenants.invitation(northwind));
    QTRY_VERIFY(button->isEnabled());
    button->click();
    QCOMPARE(m_world->commands.pendingCount(), 0);
    QTRY_VERIFY(TenantsWorld::wordsIn(*m_world->page).contains(u"A colleague has accepted this invitation"_s));
}

void TestDenying::everythingHasAName()
{
    DenyDialog *dialog = ask();
    const QStringList unnamed = AccessibilityWalk::unnamed(*dialog);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    dialog->reject();
    QTRY_VERIFY(!m_world->window->findChild<DenyDialog *>());
    deny();
    const QStringList held = AccessibilityWalk::unnamed(*m_world->window);
    QVERIFY2(held.isEmpty(), qPrintable(held.join(u'\n')));
}

QTEST_MAIN(TestDenying)
#include "tst_denying.moc"
