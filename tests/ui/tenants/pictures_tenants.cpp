// Draws the page of customers in every tab, state and look into a folder, for people to judge. Not a test: nothing is
// compared. Usage: pictures_tenants <folder> [dark|rtl]…
#include "tests/ui/tenants/tenantsworld.h"
#include "ui/directory/principalpicker.h"
#include "ui/tenants/acceptwizard.h"
#include "ui/tenants/denydialog.h"
#include "ui/tenants/fittingtable.h"
#include "ui/widgets/confirmdialog.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

namespace {

// English plurals, so that pictures read as the program does.
class Plurals final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int n) const override
    {
        QString text = QString::fromUtf8(source);
        if (n < 0 || !text.contains(u"(s)"_s))
            return {};
        const bool verb = text.contains(u"need(s)"_s);
        return text.replace(u"(s)"_s, (n == 1) == verb ? u"s"_s : QString());
    }
};

struct Look
{
    QDir folder;
    QString suffix;
    bool dark = false;
};

void settle() { QTest::qWait(120); }

void draw(const Look &look, QWidget &widget, const QString &name)
{
    settle();
    widget.grab().save(look.folder.filePath(u"tenants-%1%2.png"_s.arg(name, look.suffix)));
}

std::unique_ptr<TenantsWorld> world(const Look &look, const std::function<void(TenantsWorld &)> &change = {},
                                    const QSize &size = QSize(1180, 720))
{
    auto made = std::make_unique<TenantsWorld>();
    made->actions.setTheme(made->theme);
    made->theme.setMode(look.dark ? Theme::Mode::Dark : Theme::Mode::Light);
    if (change)
        change(*made);
    made->start(size);
    return made;
}

void many(TenantsWorld &world)
{
    const QStringList names{
        u"Alpine Ski House"_s, u"City Power & Light"_s, u"Humongous Insurance"_s,
        u"Margie's Travel"_s,  u"Northwind Traders"_s,  u"Relecloud"_s,
        u"Trey Research"_s,    u"VanArsdel"_s,          u"Wide World Importers International GmbH"_s,
        u"Woodgrove Bank"_s};
    quint32 n = 0;
    for (const QString &name : names) {
        Tenant tenant = examples::tenant(TenantId(u"t-"_s + name), name);
        tenant.primaryDomain = name.section(u' ', 0, 0).toLower().remove(u'\'') + u".example"_s;
        tenant.roomCountInScope = 12 + 37 * n;
        tenant.counts = TenantCounts{.healthy = 10 + 30 * n,
                                     .unhealthy = n,
                                     .unmonitored = n / 2,
                                     .activeIncidents = n * 3 % 14,
                                     .needsAction = std::min(n * 3 % 14, n % 3)};
        if (n % 4 == 3)
            tenant.roles = {u"Primary admins"_s, u"Help desk"_s};
        world.customers.push_back(tenant);
        ++n;
    }
}

void drawPage(const Look &look)
{
    auto one = world(look, &many);
    one->page->showCustomer(examples::contoso());
    draw(look, *one->window, u"customers"_s);
    one->page->showCustomer(TenantId(u"adatum"_s));
    draw(look, *one->window, u"no-access"_s);
    one->customers[0].roomCountInScope -= 12;
    one->customers[0].roles = {u"Help desk"_s};
    one->customers[0].permissions.remove(Permission::RoomsView);
    for (Tenant &customer : one->customers) {
        if (customer.displayName == "Relecloud"_L1)
            customer.roomCountInScope = 0;
        if (customer.displayName == "Woodgrove Bank"_L1)
            customer.counts = TenantCounts{.unmonitored = 345};
    }
    one->readAgain();
    QTest::qWait(300);
    one->page->showCustomer(examples::contoso());
    draw(look, *one->window, u"warnings"_s);
    one->find<QLineEdit>("tenantFilter")->setText(u"xyz"_s);
    draw(look, *one->window, u"no-match"_s);
    one->find<QLineEdit>("tenantFilter")->clear();
    one->page->showInvitation(examples::invitation().id);
    draw(look, *one->window, u"invitation"_s);
    one->page->showInvitation(InvitationId(u"inv-proseware"_s));
    draw(look, *one->window, u"urgent"_s);
    one->page->showInvitation(InvitationId(u"inv-tailspin"_s));
    draw(look, *one->window, u"expired"_s);
    one->page->showTab(TenantsPage::Former);
    draw(look, *one->window, u"former"_s);
    one->page->showInvitation(examples::invitation().id);
    one->down = true;
    one->readAgain();
    draw(look, *one->window, u"offline"_s);
}

void drawStored(const Look &look)
{
    const QTemporaryDir folder;
    auto one = world(look, [&](TenantsWorld &w) { w.store(folder.filePath(u"store"_s)); });
    one->page->showCustomer(examples::contoso());
    auto *button = one->find<QPushButton>("purgeCustomer");
    QTRY_VERIFY(button->isVisible());
    settle();
    one->find<QWidget>("customerDetail")->findChild<QScrollArea *>()->ensureWidgetVisible(button);
    draw(look, *one->window, u"stored"_s);
    one->action("tenants.purge")->trigger();
    auto *dialog = one->window->findChild<ConfirmDialog *>();
    draw(look, *dialog, u"purge"_s);
    dialog->confirmButton()->click();
    QTest::qWait(300);
    draw(look, *one->window, u"purged"_s);
}

void drawWizard(const Look &look)
{
    auto one = world(look);
    one->page->showInvitation(examples::invitation().id);
    one->action("tenants.invitation.accept")->trigger();
    auto *wizard = one->window->findChild<AcceptWizard *>();
    draw(look, *wizard, u"wizard-1"_s);
    auto *next = one->find<QPushButton>("wizardNext");
    next->click();
    draw(look, *wizard, u"wizard-2-empty"_s);
    next->click();
    one->find<QLineEdit>("principalSearch")->setText(u"ann"_s);
    QTest::qWait(500);
    draw(look, *wizard, u"wizard-2-problem"_s);
    auto *picker = wizard->findChild<PrincipalPicker *>();
    picker->add(one->directory[1]);
    picker->add(one->directory[4]);
    draw(look, *wizard, u"wizard-2-chosen"_s);
    next->click();
    draw(look, *wizard, u"wizard-3"_s);
    one->acceptAnswer = refusal(403, u"accessDenied"_s);
    next->click();
    QTest::qWait(300);
    draw(look, *wizard, u"wizard-3-refused"_s);
    one->loseInvitation(examples::invitation().id, true);
    QTest::qWait(300);
    draw(look, *wizard, u"wizard-gone"_s);
    wizard->reject();
    draw(look, *one->window, u"gone"_s);
}

void drawDenying(const Look &look)
{
    auto one = world(look);
    one->page->showInvitation(examples::invitation().id);
    one->action("tenants.invitation.deny")->trigger();
    auto *dialog = one->window->findChild<DenyDialog *>();
    draw(look, *dialog, u"deny"_s);
    auto *button = dialog->findChild<QPushButton *>(u"confirmDeny"_s);
    while (!button->isEnabled())
        QTest::qWait(200);
    draw(look, *dialog, u"deny-armed"_s);
    button->click();
    draw(look, *one->window, u"held"_s);
}

void drawEmpty(const Look &look)
{
    auto none = world(look, [](TenantsWorld &w) {
        w.customers.clear();
        w.invitations.clear();
    });
    draw(look, *none->window, u"empty-customers"_s);
    none->page->showTab(TenantsPage::Invitations);
    draw(look, *none->window, u"empty-invitations"_s);
    none->page->showTab(TenantsPage::Former);
    draw(look, *none->window, u"empty-former"_s);
    auto desk = world(look, [](TenantsWorld &w) { w.access.tenantManager = false; });
    desk->page->showTab(TenantsPage::Invitations);
    draw(look, *desk->window, u"not-allowed"_s);
    auto narrow = world(look, &many, QSize(680, 640));
    narrow->page->showCustomer(examples::contoso());
    draw(look, *narrow->window, u"narrow-list"_s);
    narrow->action("tenants.open")->trigger();
    draw(look, *narrow->window, u"narrow-detail"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Plurals plurals;
    QCoreApplication::installTranslator(&plurals);
    const QStringList arguments = QCoreApplication::arguments();
    Look look{.folder = QDir(arguments.value(1, u"."_s)), .suffix = QString()};
    look.folder.mkpath(u"."_s);
    look.dark = arguments.contains(u"dark"_s);
    if (arguments.contains(u"rtl"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    look.suffix = (look.dark ? u"-dark"_s : QString()) + (arguments.contains(u"rtl"_s) ? u"-rtl"_s : QString())
                  + (qEnvironmentVariableIsSet("QT_SCALE_FACTOR") ? u"-2x"_s : QString());
    drawPage(look);
    drawStored(look);
    drawWizard(look);
    drawDenying(look);
    drawEmpty(look);
    return 0;
}
