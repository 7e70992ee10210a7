// The page of customers: what each person may see there, in words, by keyboard, and while the world changes.
#include "models/tenantlistmodel.h"
#include "tests/support/accessibilitywalk.h"
#include "tests/ui/tenants/tenantsworld.h"
#include "ui/tenants/customerdetail.h"
#include "ui/tenants/fittingtable.h"
#include "ui/tenants/invitationdetail.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/listdetailview.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roomwarden;

namespace {

QString cell(const FittingTable &table, const QString &id, int column)
{
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        if (table.model()->index(row, 0).data(IdRole).toString() == id)
            return table.model()->index(row, column).data().toString();
    }
    return u"no such row"_s;
}

} // namespace

class TestTenantsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void INV_05_aCustomerWithoutARoleShowsThatItExistsAndNothingMore();
    void aCustomerWithARoleShowsHealthAndPermissionsInWords();
    void showIncidentsMakesTheCustomerTheScope();
    void theFilterKeepsWhatMatchesAndSaysWhenNothingDoes();
    void formerCustomersSayWhoEndedItAndWhen();
    void aCustomerThatLeavesIsExplainedNotReplaced();
    void whatACustomerTookBackIsSaidInItsRowAndItsDetail();
    void theInvitationsTabCountsWhatIsWaiting();
    void whoMayNotAnswerIsToldWhoMay();
    void withoutInvitationsTheWayToOneIsShown();
    void anInvitationAboutToExpireSaysSoInWords();
    void anExpiredInvitationOffersARequestForANewOne();
    void singleLettersWorkInTheListAndNowhereElse();
    void offlineNothingCanBeAnsweredAndTheReasonIsSaid();
    void aNarrowWindowShowsTheDetailInsteadOfTheList();
    void everythingHasANameAndCanBeReached();
};

void TestTenantsPage::INV_05_aCustomerWithoutARoleShowsThatItExistsAndNothingMore()
{
    TenantsWorld world;
    world.start();
    auto *table = world.find<FittingTable>("customers");
    QCOMPARE(cell(*table, u"adatum"_s, TenantListModel::IncidentsColumn), u"No data access"_s);
    QCOMPARE(cell(*table, u"adatum"_s, TenantListModel::DataAgeColumn), u"—"_s);
    QCOMPARE(cell(*table, u"adatum"_s, TenantListModel::RolesColumn), u"No role"_s);

    world.page->showCustomer(TenantId(u"adatum"_s));
    const auto *detail = world.find<CustomerDetail>("customerDetail");
    const QString words = TenantsWorld::wordsIn(*detail);
    QVERIFY2(words.contains(u"You can see that Adatum exists, not its data."_s), qPrintable(words));
    QVERIFY2(words.contains(u"Ask a primary admin of Adatum"_s), qPrintable(words));
    QVERIFY2(words.contains(u"17"_s), qPrintable(words)); // rooms in scope: a number everybody may know
    QVERIFY2(!words.contains(u"Health and incidents"_s), qPrintable(words));
    QVERIFY(!world.action("tenants.showIncidents")->isEnabled());
    QVERIFY(ActionRegistry::reason(world.action("tenants.showIncidents")).contains(u"no role at Adatum"_s));
}

void TestTenantsPage::aCustomerWithARoleShowsHealthAndPermissionsInWords()
{
    TenantsWorld world;
    world.start();
    auto *table = world.find<FittingTable>("customers");
    const QString contoso = examples::contoso().text();
    QCOMPARE(cell(*table, contoso, TenantListModel::IncidentsColumn), u"12 active, 3 need(s) action"_s);
    world.page->showCustomer(examples::contoso());
    const auto *detail = world.find<CustomerDetail>("customerDetail");
    QTRY_VERIFY(TenantsWorld::wordsIn(*detail).contains(u"Tickets Management"_s));
    const QString words = TenantsWorld::wordsIn(*detail);
    QVERIFY2(words.contains(u"View, Update\nTickets Management"_s), qPrintable(words));
    QVERIFY2(words.contains(u"Help desk"_s), qPrintable(words));
    QStringList badges;
    for (const Badge *badge : detail->findChildren<Badge *>())
        badges.append(badge->content().text);
    for (const QString &expected : {u"36 Healthy"_s, u"4 Unhealthy"_s, u"2 Unmonitored"_s, u"Active"_s})
        QVERIFY2(badges.contains(expected), qPrintable(badges.join(u", "_s)));
}

void TestTenantsPage::showIncidentsMakesTheCustomerTheScope()
{
    TenantsWorld world;
    world.start();
    world.page->showCustomer(examples::contoso());
    QSignalSpy wanted(world.page, &TenantsPage::incidentsRequested);
    QVERIFY(world.action("tenants.showIncidents")->isEnabled());
    world.action("tenants.showIncidents")->trigger();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(world.scope.customer(), std::optional(examples::contoso()));
}

void TestTenantsPage::theFilterKeepsWhatMatchesAndSaysWhenNothingDoes()
{
    TenantsWorld world;
    world.start();
    auto *table = world.find<FittingTable>("customers");
    QTest::keyClick(table, Qt::Key_Slash);
    auto *filter = world.find<QLineEdit>("tenantFilter");
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"adatum.ex"_s);
    QCOMPARE(table->shownRows(), 1);
    QCOMPARE(table->currentId(), u"adatum"_s);
    QCOMPARE(world.page->statusText(), u"1 shown of 2"_s);
    QTest::keyClicks(filter, u"zzz"_s);
    QVERIFY(TenantsWorld::wordsIn(*world.page).contains(u"Nothing matches “adatum.exzzz”"_s));
    filter->clear();
    QCOMPARE(table->shownRows(), 2);
}

void TestTenantsPage::formerCustomersSayWhoEndedItAndWhen()
{
    TenantsWorld world;
    world.start();
    world.page->showTab(TenantsPage::Former);
    const QString words = TenantsWorld::wordsIn(*world.page);
    QVERIFY2(words.contains(u"Litware ended the relationship on 19 February 2025."_s), qPrintable(words));
    QVERIFY2(words.contains(u"has to send a new invitation"_s), qPrintable(words));
}

void TestTenantsPage::aCustomerThatLeavesIsExplainedNotReplaced()
{
    TenantsWorld world;
    world.start();
    world.page->showCustomer(examples::contoso());
    world.customers[0].relationship = RelationshipStatus::Terminated;
    world.customers[0].terminatedBy = TerminatedBy::Customer;
    world.customers[0].terminated = world.clock.now();
    world.customers[0].permissions = {};
    ++world.customers[0].revision;
    world.readAgain();
    QTRY_VERIFY2(TenantsWorld::wordsIn(*world.page).contains(u"Contoso is no longer here"_s),
                 qPrintable(TenantsWorld::wordsIn(*world.page)));
    QCOMPARE(world.find<FittingTable>("customers")->currentId(), QString());
}

void TestTenantsPage::whatACustomerTookBackIsSaidInItsRowAndItsDetail()
{
    TenantsWorld world;
    world.start();
    world.page->showCustomer(examples::contoso());
    auto *table = world.find<FittingTable>("customers");
    const QString id = examples::contoso().text();
    QCOMPARE(cell(*table, id, TenantListModel::RelationshipColumn), u"Active"_s);
    const quint32 before = std::exchange(world.customers[0].roomCountInScope, 5);
    ++world.customers[0].revision;
    world.readAgain();
    const QString fewer = u"%1 fewer room(s) in scope"_s.arg(before - 5);
    QTRY_COMPARE(cell(*table, id, TenantListModel::RelationshipColumn), fewer);
    const QModelIndex shown = table->currentIndex().siblingAtColumn(TenantListModel::RelationshipColumn);
    QVERIFY(!shown.data(Qt::DecorationRole).value<QIcon>().isNull()); // never by words or colour alone
    QCOMPARE(shown.data(Qt::AccessibleTextRole).toString(), u"Relationship: "_s + fewer);
    const QString words = TenantsWorld::wordsIn(*world.find<CustomerDetail>("customerDetail"));
    QVERIFY2(words.contains(fewer), qPrintable(words));
    QVERIFY2(words.contains(u"5 (%1 before)"_s.arg(before)), qPrintable(words));

    // What is read aloud is not read aloud again because a number has changed.
    auto *bar = world.find<CustomerDetail>("customerDetail")->findChild<MessageBar *>();
    QVERIFY(bar->accessibleDescription().contains(fewer));
    bar->setAccessibleDescription({});
    world.customers[0].counts->needsAction = 9;
    ++world.customers[0].revision;
    world.readAgain();
    QTRY_VERIFY(TenantsWorld::wordsIn(*world.find<CustomerDetail>("customerDetail")).contains(u"9 need(s) action"_s));
    QCOMPARE(bar->accessibleDescription(), QString());

    world.customers[0].roomCountInScope = before;
    ++world.customers[0].revision;
    world.readAgain();
    QTRY_COMPARE(cell(*table, id, TenantListModel::RelationshipColumn), u"Active"_s);
    QVERIFY(!TenantsWorld::wordsIn(*world.find<CustomerDetail>("customerDetail")).contains(fewer));
}

void TestTenantsPage::theInvitationsTabCountsWhatIsWaiting()
{
    TenantsWorld world;
    world.start();
    auto *tabs = world.window->findChild<QTabBar *>();
    QCOMPARE(tabs->tabText(TenantsPage::Invitations), u"Invitations (2)"_s);
    const QString urgent = u"2 invitation(s) waiting, 1 about to expire"_s;
    QCOMPARE(tabs->tabToolTip(TenantsPage::Invitations), urgent);
    QCOMPARE(tabs->accessibleTabName(TenantsPage::Invitations), u"Invitations: "_s + urgent);
    QVERIFY(!tabs->tabIcon(TenantsPage::Invitations).isNull());
    world.loseInvitation(InvitationId(u"inv-proseware"_s), false);
    QTRY_COMPARE(tabs->tabText(TenantsPage::Invitations), u"Invitations (1)"_s);
    QCOMPARE(tabs->tabToolTip(TenantsPage::Invitations), u"1 invitation(s) waiting"_s);
    QCOMPARE(tabs->accessibleTabName(TenantsPage::Invitations), QString());
    QVERIFY(tabs->tabIcon(TenantsPage::Invitations).isNull());
}

void TestTenantsPage::whoMayNotAnswerIsToldWhoMay()
{
    TenantsWorld world;
    world.access.tenantManager = false;
    world.start();
    world.page->showTab(TenantsPage::Invitations);
    const QString words = TenantsWorld::wordsIn(*world.page);
    QVERIFY2(words.contains(u"Invitations go to tenant managers"_s), qPrintable(words));
    QVERIFY(!world.action("tenants.invitation.accept")->isEnabled());
}

void TestTenantsPage::withoutInvitationsTheWayToOneIsShown()
{
    TenantsWorld world;
    world.invitations.clear();
    world.start();
    world.page->showTab(TenantsPage::Invitations);
    const QString words = TenantsWorld::wordsIn(*world.page);
    QVERIFY2(words.contains(u"No invitations are waiting"_s), qPrintable(words));
    QVERIFY2(words.contains(u"Settings > Partners > Add partner"_s), qPrintable(words));
    QPushButton *copy = nullptr;
    for (QPushButton *button : world.window->findChildren<QPushButton *>(u"copyDomain"_s)) {
        if (button->isVisible())
            copy = button;
    }
    QVERIFY(copy);
    QGuiApplication::clipboard()->clear();
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"fabrikam.com"_s);
}

void TestTenantsPage::anInvitationAboutToExpireSaysSoInWords()
{
    TenantsWorld world;
    world.start();
    world.page->showInvitation(InvitationId(u"inv-proseware"_s));
    const auto *detail = world.window->findChild<InvitationDetail *>();
    QStringList badges;
    for (const Badge *badge : detail->findChildren<Badge *>())
        badges.append(badge->content().text);
    QVERIFY2(badges.contains(u"Expires soon: in 2 day(s)"_s), qPrintable(badges.join(u'\n')));
    const QString words = TenantsWorld::wordsIn(*detail);
    QVERIFY2(words.contains(u"Auto approval for every event"_s), qPrintable(words));
    QVERIFY2(words.contains(u"You can, as tenant manager of Fabrikam AV Services."_s), qPrintable(words));
    QVERIFY2(words.contains(u"Version 2025-01"_s), qPrintable(words));
}

void TestTenantsPage::anExpiredInvitationOffersARequestForANewOne()
{
    TenantsWorld world;
    world.start();
    world.page->showInvitation(InvitationId(u"inv-tailspin"_s));
    auto *text = world.find<QPlainTextEdit>("renewalText");
    QVERIFY(text->isVisible());
    QVERIFY(text->toPlainText().contains(u"fabrikam.com"_s));
    QGuiApplication::clipboard()->clear();
    world.find<QPushButton>("copyRenewal")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
    QVERIFY(!world.action("tenants.invitation.accept")->isEnabled());
    QVERIFY(ActionRegistry::reason(world.action("tenants.invitation.accept")).contains(u"expired"_s));
    QVERIFY(!world.find<QPushButton>("acceptInvitation")->isVisible());
}

void TestTenantsPage::singleLettersWorkInTheListAndNowhereElse()
{
    TenantsWorld world;
    world.start();
    world.page->showInvitation(examples::invitation().id);
    auto *filter = world.find<QLineEdit>("tenantFilter");
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_N, Qt::NoModifier);
    QTest::keyClick(filter, Qt::Key_A, Qt::NoModifier);
    QCOMPARE(filter->text(), u"na"_s);
    QCOMPARE(world.window->findChild<QDialog *>(), nullptr);
    filter->clear();
    world.page->showInvitation(examples::invitation().id);
    QTest::keyClick(world.find<FittingTable>("invitations"), Qt::Key_A);
    QTRY_VERIFY(world.window->findChild<QDialog *>());
}

void TestTenantsPage::offlineNothingCanBeAnsweredAndTheReasonIsSaid()
{
    TenantsWorld world;
    world.start();
    world.page->showInvitation(examples::invitation().id);
    QVERIFY(world.action("tenants.invitation.accept")->isEnabled());
    world.down = true;
    world.readAgain();
    QTRY_VERIFY(!world.action("tenants.invitation.accept")->isEnabled());
    QVERIFY(!world.action("tenants.invitation.deny")->isEnabled());
    const QString reason = ActionRegistry::reason(world.action("tenants.invitation.accept"));
    QVERIFY2(reason.contains(u"never queued"_s), qPrintable(reason));
    QVERIFY(TenantsWorld::wordsIn(*world.page).contains(reason));
    QVERIFY(!world.find<QPushButton>("acceptInvitation")->isEnabled());
    QCOMPARE(world.find<QPushButton>("acceptInvitation")->accessibleDescription(), reason);
}

void TestTenantsPage::aNarrowWindowShowsTheDetailInsteadOfTheList()
{
    TenantsWorld world;
    world.start(QSize(640, 600));
    auto *table = world.find<FittingTable>("customers");
    const auto *detail = world.find<CustomerDetail>("customerDetail");
    QVERIFY(table->isVisible());
    QVERIFY(!detail->isVisible());
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(detail->isVisible());
    QVERIFY(!table->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(table->isVisible());
    QVERIFY(table->hasFocus());
    // What does not fit is left out, never cut off.
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
}

void TestTenantsPage::everythingHasANameAndCanBeReached()
{
    TenantsWorld world;
    world.start();
    for (const auto tab : {TenantsPage::Customers, TenantsPage::Invitations, TenantsPage::Former}) {
        world.page->showTab(tab);
        const QStringList unnamed = AccessibilityWalk::unnamed(*world.window);
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
        const QStringList unreachable = AccessibilityWalk::unreachable(*world.window);
        QVERIFY2(unreachable.isEmpty(), qPrintable(unreachable.join(u'\n')));
    }
    // A row is said whole, and a cell with its column.
    const auto *table = world.find<FittingTable>("customers");
    const QString spoken =
        table->model()->index(0, TenantListModel::IncidentsColumn).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(spoken, u"Incidents: No data access"_s);
}

QTEST_MAIN(TestTenantsPage)
#include "tst_tenantspage.moc"
