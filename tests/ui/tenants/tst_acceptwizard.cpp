// Accepting an invitation, by keyboard and against faster others.
#include "tests/support/accessibilitywalk.h"
#include "tests/ui/tenants/acceptwizardstage.h"
#include "ui/directory/principallist.h"
#include "ui/directory/principalpicker.h"
#include "ui/tenants/acceptwizard.h"
#include "ui/tenants/fittingtable.h"
#include "ui/tenants/invitationdetail.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roomwarden;

namespace {

const InvitationId northwind = examples::invitation().id;

QWidget *focus() { return QApplication::focusWidget(); }

} // namespace

class TestAcceptWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<AcceptWizardStage>();
        m_world = &m_stage->world;
    }
    void cleanup() { m_stage.reset(); }

    void theKeyboardAloneAcceptsAnInvitation();
    void INV_08_withoutAPrimaryAdminItGoesNoFurther();
    void INV_09_whoAcceptsIsToldThatItGivesNoRole();
    void aRefusalStandsBesideWhatItIsAbout_data();
    void aRefusalStandsBesideWhatItIsAbout();
    void aRefusedWizardCanBeSentAgain();
    void leavingAsksOnlyIfSomethingWasChosen();
    void theInvitationVanishesWhileTheWizardIsOpen();
    void aColleagueAcceptsWhileTheWizardIsOpen();
    void theCustomerChangesTheInvitationWhileTheWizardIsOpen();
    void goingOfflineTakesTheAnswerAway();
    void closingWhileItIsSentStillSaysHowItEnded();
    void everythingHasANameInEveryStep();

private:
    AcceptWizard *open() { return m_stage->open(); }
    AcceptWizard *openAtSummary() { return m_stage->openAtSummary(); }
    void search(const QString &text) { m_stage->search(text); }
    [[nodiscard]] QLineEdit *field() const { return m_stage->field(); }
    [[nodiscard]] QListView *found() const { return m_stage->found(); }

    std::unique_ptr<AcceptWizardStage> m_stage;
    TenantsWorld *m_world = nullptr; // of the stage
};

void TestAcceptWizard::theKeyboardAloneAcceptsAnInvitation()
{
    AcceptWizard *wizard = open();
    QVERIFY(wizard);
    QCOMPARE(wizard->step(), AcceptWizard::Review);
    QTest::keyClick(focus(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wizard->step(), AcceptWizard::PrimaryAdmins);
    QCOMPARE(focus(), static_cast<QWidget *>(field()));

    QTest::keyClicks(field(), u"ann"_s);
    QTRY_COMPARE(found()->model()->rowCount(), 4); // Hanna, Ann, Anna and the Annex
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Return);
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(wizard->step(), AcceptWizard::PrimaryAdmins); // Enter adds, and does not lead on

    QTest::keyClick(field(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(wizard->step(), AcceptWizard::Review);
    QTest::keyClick(focus(), Qt::Key_Return); // the button that leads on
    QTest::keyClick(focus(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wizard->step(), AcceptWizard::Summary);
    QVERIFY(TenantsWorld::wordsIn(*wizard).contains(u"Ann Beebe"_s));
    QVERIFY(TenantsWorld::wordsIn(*wizard).contains(u"AV Operations Annex"_s));

    QTest::keyClick(focus(), Qt::Key_Return, Qt::ControlModifier);
    QPointer<AcceptWizard> gone(wizard);
    QTRY_VERIFY(!gone);
    QCOMPARE(m_world->network.count("POST", u"/invitations/inv-5d02/accept"), 1);
    QJsonObject sent;
    for (const Asked &asked : m_world->network.asked) {
        if (asked.path.endsWith("/accept"_L1))
            sent = asked.json();
    }
    const QJsonArray admins = sent.value("primaryAdmins"_L1).toArray();
    QCOMPARE(admins.size(), 2);
    QCOMPARE(admins[0].toObject().value("id"_L1).toString(), u"user-ann"_s);
    QCOMPARE(admins[1].toObject().value("kind"_L1).toString(), u"securityGroup"_s);
    QTRY_VERIFY(m_world->tenants.tenant(examples::northwind()));
}

void TestAcceptWizard::INV_08_withoutAPrimaryAdminItGoesNoFurther()
{
    AcceptWizard *wizard = open();
    QTest::keyClick(focus(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(focus(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wizard->step(), AcceptWizard::PrimaryAdmins);
    auto *picker = wizard->findChild<PrincipalPicker *>();
    QVERIFY(picker->problem().startsWith(u"At least one primary admin is required."_s));
    QCOMPARE(field()->accessibleDescription(), picker->problem());
    search(u"rui"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(picker->problem(), QString()); // it was about the choice, and that has changed
    QCOMPARE(m_world->network.count("POST", u"/accept"), 0);
}

void TestAcceptWizard::INV_09_whoAcceptsIsToldThatItGivesNoRole()
{
    AcceptWizard *wizard = open();
    QTest::keyClick(focus(), Qt::Key_Return, Qt::ControlModifier);
    MessageBar *warning = nullptr;
    for (MessageBar *bar : wizard->findChildren<MessageBar *>()) {
        if (bar->isVisible())
            warning = bar;
    }
    QVERIFY(warning);
    QVERIFY(warning->text().contains(u"you will not see the data of Northwind"_s));
    QPushButton *addMe = nullptr;
    for (QPushButton *button : warning->findChildren<QPushButton *>()) {
        if (button->text() == u"Add me"_s)
            addMe = button;
    }
    QVERIFY(addMe);
    addMe->click();
    auto *picker = wizard->findChild<PrincipalPicker *>();
    QCOMPARE(picker->chosen().size(), size_t(1));
    QCOMPARE(picker->chosen().front().id, m_world->access.user.id);
    QVERIFY(!warning->isVisible());
    picker->remove(m_world->access.user.id);
    QVERIFY(warning->isVisible());
}

void TestAcceptWizard::aRefusalStandsBesideWhatItIsAbout_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("words");
    const int admins = AcceptWizard::PrimaryAdmins;
    const int gone = AcceptWizard::Gone;
    const int summary = AcceptWizard::Summary;
    QTest::newRow("no primary admin") << 422 << u"primaryAdminRequired"_s << admins << u"At least one primary admin"_s;
    QTest::newRow("not one of us") << 422 << u"principalNotInTenant"_s << admins
                                   << u"does not belong to Fabrikam AV Services"_s;
    QTest::newRow("expired") << 410 << u"invitationExpired"_s << gone << u"expired before the answer arrived"_s;
    QTest::newRow("accepted") << 409 << u"invitationAlreadyAccepted"_s << gone << u"A colleague has accepted"_s;
    QTest::newRow("withdrawn") << 409 << u"invitationRevoked"_s << gone << u"Northwind has withdrawn"_s;
    QTest::newRow("gone") << 404 << u"itemNotFound"_s << gone << u"no longer exists"_s;
    QTest::newRow("role lost") << 403 << u"accessDenied"_s << summary
                               << u"the role Tenant manager or Teams Rooms Pro Manager of Fabrikam"_s;
    QTest::newRow("something else") << 400 << u"invalidRequest"_s << summary << u"The invitation is untouched"_s;
}

void TestAcceptWizard::aRefusalStandsBesideWhatItIsAbout()
{
    QFETCH(const int, status);
    QFETCH(const QString, code);
    QFETCH(const int, step);
    QFETCH(const QString, words);
    m_world->acceptAnswer = refusal(status, code);
    AcceptWizard *wizard = openAtSummary();
    QCOMPARE(wizard->step(), AcceptWizard::Summary);
    QTest::keyClick(focus(), Qt::Key_Return, Qt::ControlModifier);
    const auto said = [&] {
        if (step == AcceptWizard::PrimaryAdmins)
            return wizard->findChild<PrincipalPicker *>()->problem();
        return TenantsWorld::wordsIn(*wizard);
    };
    QTRY_VERIFY2(said().contains(words), qPrintable(said()));
    QCOMPARE(static_cast<int>(wizard->step()), step);
    if (step == AcceptWizard::Summary) {
        QStringList buttons;
        for (const QPushButton *button : wizard->findChildren<QPushButton *>())
            buttons.append(button->isVisible() ? button->text() : QString());
        QVERIFY2(buttons.contains(u"Copy request ID"_s), qPrintable(buttons.join(u'|')));
    }
    if (step == AcceptWizard::Gone)
        QVERIFY(!m_world->find<QPushButton>("wizardNext")->isVisible());
}

void TestAcceptWizard::aRefusedWizardCanBeSentAgain()
{
    m_world->acceptAnswer = refusal(422, u"principalNotInTenant"_s);
    QPointer<AcceptWizard> wizard = openAtSummary();
    QTest::keyClick(focus(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(wizard->step(), AcceptWizard::PrimaryAdmins);
    m_world->acceptAnswer.reset();
    auto *picker = wizard->findChild<PrincipalPicker *>();
    picker->remove(picker->chosen().front().id);
    search(u"rui"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(focus(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!wizard);
    // Another body needs another key, or the service would call it a mismatch.
    QSet<QByteArray> keys;
    for (const Asked &asked : m_world->network.asked) {
        if (asked.path.endsWith("/accept"_L1))
            keys.insert(asked.request.rawHeader("Repeatability-Request-ID"));
    }
    QCOMPARE(keys.size(), 2);
}

void TestAcceptWizard::leavingAsksOnlyIfSomethingWasChosen()
{
    QPointer<AcceptWizard> wizard = open();
    QTest::keyClick(focus(), Qt::Key_Escape);
    QTRY_VERIFY(!wizard);

    wizard = openAtSummary();
    QTest::keyClick(focus(), Qt::Key_Escape);
    QVERIFY(wizard->isVisible());
    auto *question = wizard->findChild<ConfirmDialog *>();
    QVERIFY(question);
    QVERIFY(TenantsWorld::waitForFocusIn(*question));
    question->cancelButton()->click();
    QVERIFY(wizard && wizard->isVisible());
    QTRY_VERIFY(!wizard->findChild<ConfirmDialog *>());
    wizard->reject();
    wizard->findChild<ConfirmDialog *>()->confirmButton()->click();
    QTRY_VERIFY(!wizard);
    QCOMPARE(m_world->network.count("POST", u"/accept"), 0);
}

void TestAcceptWizard::theInvitationVanishesWhileTheWizardIsOpen()
{
    QPointer<AcceptWizard> wizard = openAtSummary();
    m_world->loseInvitation(northwind, false);
    QTRY_COMPARE(wizard->step(), AcceptWizard::Gone);
    const QString words = TenantsWorld::wordsIn(*wizard);
    QVERIFY2(words.contains(u"a colleague has denied it or Northwind has withdrawn it"_s), qPrintable(words));
    QTest::keyClick(focus(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_world->network.count("POST", u"/accept"), 0);
    QTest::keyClick(focus(), Qt::Key_Escape); // nothing left to lose: no question
    QTRY_VERIFY(!wizard);
    QVERIFY(TenantsWorld::wordsIn(*m_world->page).contains(u"The invitation of Northwind is gone"_s));
}

void TestAcceptWizard::aColleagueAcceptsWhileTheWizardIsOpen()
{
    AcceptWizard *wizard = open();
    m_world->loseInvitation(northwind, true);
    QTRY_VERIFY(TenantsWorld::wordsIn(*wizard).contains(u"A colleague has accepted"_s));
}

void TestAcceptWizard::theCustomerChangesTheInvitationWhileTheWizardIsOpen()
{
    AcceptWizard *wizard = openAtSummary();
    m_world->invitations[0].roomCount = 7;
    m_world->invitations[0].revision = 2;
    m_world->readAgain();
    QTRY_COMPARE(wizard->step(), AcceptWizard::Review);
    QTRY_VERIFY(TenantsWorld::wordsIn(*wizard).contains(u"7 room(s)"_s));
    QVERIFY(TenantsWorld::wordsIn(*wizard).contains(u"has just changed this invitation"_s));
    QCOMPARE(wizard->findChild<PrincipalPicker *>()->chosen().size(), size_t(1)); // what was entered is kept
}

void TestAcceptWizard::goingOfflineTakesTheAnswerAway()
{
    AcceptWizard *wizard = openAtSummary();
    auto *next = m_world->find<QPushButton>("wizardNext");
    QVERIFY(next->isEnabled());
    m_world->down = true;
    m_world->readAgain();
    QTRY_VERIFY(!next->isEnabled());
    QVERIFY(next->accessibleDescription().contains(u"never queued"_s));
    QTest::keyClick(wizard, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_world->network.count("POST", u"/accept"), 0);
    m_world->down = false;
    m_world->readAgain();
    QTRY_VERIFY(next->isEnabled());
}

void TestAcceptWizard::closingWhileItIsSentStillSaysHowItEnded()
{
    m_world->acceptAnswer = hanging();
    QPointer<AcceptWizard> wizard = openAtSummary();
    QTest::keyClick(focus(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_world->network.hangs.size(), 1);
    QVERIFY(TenantsWorld::wordsIn(*wizard).contains(u"you will be told how it ended"_s));
    wizard->reject(); // nothing is lost by closing now, so nothing is asked
    QTRY_VERIFY(!wizard);
    QVERIFY(!m_world->action("tenants.invitation.accept")->isEnabled());
    m_world->network.hangs.front()->answerNow(refusal(409, u"invitationRevoked"_s));
    QTRY_VERIFY(TenantsWorld::wordsIn(*m_world->page).contains(u"Northwind has withdrawn this invitation."_s));
}

void TestAcceptWizard::everythingHasANameInEveryStep()
{
    AcceptWizard *wizard = openAtSummary();
    for (int step = AcceptWizard::Summary; step >= AcceptWizard::Review; --step) {
        QCOMPARE(static_cast<int>(wizard->step()), step);
        const QStringList unnamed = AccessibilityWalk::unnamed(*wizard);
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
        QTest::keyClick(focus(), Qt::Key_Left, Qt::AltModifier);
    }
}

QTEST_MAIN(TestAcceptWizard)
#include "tst_acceptwizard.moc"
