// Draws the window and its parts in every look into a folder, for people to judge. Not a test: nothing is compared.
#include "core/base/supportlog.h"
#include "core/session/screenlock.h"
#include "core/session/secretstore.h"
#include "core/store/localstore.h"
#include "tests/support/fakekeychain.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/supportdialog.h"
#include "ui/shell/syncpage.h"
#include "ui/shell/syncpopover.h"
#include "ui/shell/tenantswitcher.h"
#include "ui/shell/topbar.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tenantcolor.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/toggleswitch.h"
#include "ui/widgets/versionsdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

namespace {

QWidget *gallery(const Theme &theme)
{
    auto *widget = new QWidget;
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(widget);
    for (const MessageBar::Kind kind :
         {MessageBar::Kind::Info, MessageBar::Kind::Success, MessageBar::Kind::Warning, MessageBar::Kind::Error}) {
        auto *bar = new MessageBar(theme);
        column->addWidget(bar);
        bar->tell(kind, u"Contoso: sign-in required. The other customers are up to date."_s,
                  {{.text = u"Retry"_s, .run = [] {}}});
    }
    auto *badges = new QHBoxLayout;
    const std::pair<const char *, ColorRole> tones[] = {
        {"critical", ColorRole::Critical},       {"important", ColorRole::Important}, {"warning", ColorRole::Warning},
        {"recommended", ColorRole::Recommended}, {"resolved", ColorRole::Success},    {"closed", ColorRole::Neutral}};
    for (const auto &[name, tone] : tones) {
        auto *badge = new Badge(theme);
        badge->setContent({.text = QString::fromLatin1(name), .tone = tone, .icon = QString::fromLatin1(name)});
        badges->addWidget(badge);
    }
    badges->addStretch(1);
    column->addLayout(badges);

    auto *controls = new QHBoxLayout;
    auto *primary = new QPushButton(u"Accept"_s);
    primary->setProperty(RoomwardenStyle::primaryProperty, true);
    auto *danger = new QPushButton(u"Deny"_s);
    danger->setProperty(RoomwardenStyle::dangerProperty, true);
    auto *quiet = new QPushButton(u"Details"_s);
    quiet->setProperty(RoomwardenStyle::quietProperty, true);
    auto *disabled = new QPushButton(u"Close ticket"_s);
    disabled->setEnabled(false);
    auto *withIcon = new QPushButton(theme.icon(u"assign"_s), u"Assign to me"_s);
    for (QPushButton *button : {primary, danger, withIcon, disabled, quiet})
        controls->addWidget(button);
    auto *check = new QCheckBox(u"Show closed"_s);
    check->setChecked(true);
    controls->addWidget(check);
    controls->addWidget(new QCheckBox(u"Mine"_s));
    auto *radio = new QRadioButton(u"Local time"_s);
    radio->setChecked(true);
    controls->addWidget(radio);
    auto *toggle = new ToggleSwitch(theme, u"Live"_s);
    toggle->setChecked(true);
    controls->addWidget(toggle);
    controls->addStretch(1);
    column->addLayout(controls);

    auto *fields = new QHBoxLayout;
    auto *field = new QLineEdit;
    field->setPlaceholderText(u"Filter"_s);
    auto *combo = new QComboBox;
    combo->addItems({u"Hardware replaced"_s, u"Resolved on site"_s});
    fields->addWidget(field);
    fields->addWidget(combo);
    column->addLayout(fields);

    auto *tabs = new QTabBar;
    tabs->setExpanding(false);
    tabs->addTab(u"Customers"_s);
    tabs->addTab(u"Invitations (2)"_s);
    tabs->addTab(u"Former"_s);
    column->addWidget(tabs);
    auto *table = new QTableWidget(8, 4);
    table->setHorizontalHeaderLabels({u"Severity"_s, u"Customer"_s, u"Room"_s, u"Age"_s});
    for (int row = 0; row < 8; ++row) {
        for (int at = 0; at < 4; ++at)
            table->setItem(row, at, new QTableWidgetItem(u"Cell %1.%2"_s.arg(row).arg(at)));
    }
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->selectRow(2);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setFixedHeight(150);
    column->addWidget(table);

    auto *details = new KeyValueList(theme);
    details->addRow(u"Room"_s, u"Board room 4"_s);
    auto *chip = new TenantChip(theme);
    chip->setTenant(TenantId(u"contoso"_s), u"Contoso AG"_s);
    details->addRow(u"Customer"_s, chip);
    details->addRow(u"Request ID"_s, u"0b6f-77a1"_s, TypeStyle::Mono);
    column->addWidget(details);
    auto *text = new QPlainTextEdit(u"A note in an editor."_s);
    text->setFixedHeight(56);
    column->addWidget(text);
    widget->resize(820, 900);
    return widget;
}

QWidget *iconSheet(const Theme &theme)
{
    auto *widget = new QWidget;
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(QPalette::Base);
    auto *grid = new QGridLayout(widget);
    QDirIterator files(u":/icons"_s, {u"*.svg"_s});
    QStringList names;
    while (files.hasNext())
        names.append(QFileInfo(files.next()).completeBaseName());
    names.sort();
    int i = 0;
    for (const QString &name : std::as_const(names)) {
        auto *button = new QToolButton;
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIcon(name == "roomwarden"_L1 ? Theme::appIcon() : theme.icon(name));
        button->setIconSize(QSize(40, 40));
        button->setText(name);
        button->setAutoRaise(true);
        button->setMinimumWidth(116);
        grid->addWidget(button, i / 8, i % 8);
        ++i;
    }
    return widget;
}

struct Studio
{
    QString folder;
    QString prefix;

    void shoot(QWidget &widget, const QString &name) const
    {
        QTest::qWait(60);
        (void)widget.grab().save(folder + u'/' + prefix + name + u".png"_s);
    }
};

// The console with a provider: waiting for the keyring, a failure, who was here, locked, and the support bundle.
void shootTheDoor(const Studio &studio, Theme::Mode mode)
{
    ShellFixture fixture;
    FakeKeychain keychain;
    keychain.mood = FakeKeychain::Mood::Locked;
    SecretStore secrets(keychain, fixture.folder.path());
    ScreenLock lock(fixture.session, fixture.clock);
    SupportLog log;
    MainWindow window(fixture.context, fixture.settings, u"https://rooms.example.com/v1/"_s);
    fixture.theme.setMode(mode);
    window.setSignIn(secrets, QUrl(u"https://idp.example/"_s));
    window.setLock(lock);
    window.setSupport(log);
    window.addPage(new NamedPage(fixture.theme, u"Incidents"_s), u"incidents"_s, u"Incidents"_s, u"incidents"_s, {});
    window.resize(1280, 800);
    window.show();
    secrets.open();
    QTest::qWait(900);
    studio.shoot(window, u"door-keyring"_s);
    keychain.unlock();
    auto *browser = window.findChild<QPushButton *>(u"signInInBrowser"_s);
    QTest::qWait(100);
    fixture.tokens.signInError = Error{.kind = Error::Kind::Refused, .code = u"clockWrong"_s};
    browser->click();
    QTest::qWait(100);
    studio.shoot(window, u"door-failure"_s);
    fixture.tokens.signInError.reset();
    browser->click();
    QTest::qWait(600);
    fixture.actions.action(u"help.support.bundle"_s)->trigger();
    QTest::qWait(100);
    if (auto *dialog = window.findChild<SupportDialog *>()) {
        studio.shoot(*dialog, u"support"_s);
        dialog->reject();
    }
    lock.lock();
    QTest::qWait(100);
    studio.shoot(window, u"locked"_s);
    lock.systemUnlocked();
    fixture.actions.action(u"file.account.other"_s)->trigger();
    QTest::qWait(200);
    studio.shoot(window, u"door-accounts"_s);
}

// The window with a popup laid over it, as on a screen.
void shootWith(const Studio &studio, QWidget &window, QWidget &popup, const QString &name)
{
    QTest::qWait(60);
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    painter.drawPixmap(window.mapFromGlobal(popup.pos()), popup.grab());
    painter.end();
    (void)picture.save(studio.folder + u'/' + studio.prefix + name + u".png"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationVersion(u"0.1.0"_s);
    const QStringList arguments = QApplication::arguments();
    Studio studio{.folder = arguments.value(1, u"pictures"_s), .prefix = arguments.value(2)};
    if (arguments.contains(u"rtl"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    QDir().mkpath(studio.folder);

    shootTheDoor(studio, arguments.contains(u"dark"_s) ? Theme::Mode::Dark : Theme::Mode::Light);
    Story story = Story::usual();
    story.failures = {{.customer = story.tenants[1].id, .code = u"activityLimitReached"_s},
                      {.customer = story.tenants[3].id, .code = u"accessDenied"_s}};
    ShellFixture fixture(story);
    MainWindow window(fixture.context, fixture.settings, u"http://127.0.0.1:41873/v1/"_s);
    const auto mode = arguments.contains(u"dark"_s) ? Theme::Mode::Dark : Theme::Mode::Light;
    fixture.theme.setMode(mode);
    window.addPage(new NamedPage(fixture.theme, u"Incidents"_s), u"incidents"_s, u"Incidents"_s, u"incidents"_s,
                   {QKeySequence(Qt::CTRL | Qt::Key_1)});
    window.addPage(new NamedPage(fixture.theme, u"Tenants"_s), u"tenants"_s, u"Tenants"_s, u"tenants"_s,
                   {QKeySequence(Qt::CTRL | Qt::Key_3)});
    window.addPage(new SyncPage(fixture.context), u"sync"_s, u"Sync"_s, u"sync"_s,
                   {QKeySequence(Qt::CTRL | Qt::Key_6)});
    window.resize(1280, 800);
    window.show();
    QTest::qWait(400);
    studio.shoot(window, u"signin"_s);
    fixture.signIn();
    QTest::qWait(600);
    studio.shoot(window, u"incidents"_s);
    fixture.story.tenants[0].roomCountInScope -= 5;
    fixture.story.tenants[3].roomCountInScope = 0;
    fixture.tenants.setTenants(fixture.story.tenants);
    window.openSwitcher();
    auto *switcher = window.findChild<TenantSwitcher *>();
    shootWith(studio, window, *switcher, u"switcher"_s);
    QTest::keyClicks(switcher->findChild<QLineEdit *>(), u"qqqq"_s);
    shootWith(studio, window, *switcher, u"switcher-empty"_s);
    switcher->findChild<QLineEdit *>()->clear();
    QTest::keyClicks(switcher->findChild<QLineEdit *>(), u"con"_s);
    QTest::keyClick(switcher->findChild<QLineEdit *>(), Qt::Key_D, Qt::ControlModifier);
    shootWith(studio, window, *switcher, u"switcher-typed"_s);
    QTest::keyClicks(switcher->findChild<QLineEdit *>(), u"\r"_s);
    Toast *toast = window.findChild<Toast *>();
    toast->offer(u"7B7001-EPDOLF assigned to you"_s, u"Undo"_s, [] {});
    studio.shoot(window, u"one-customer"_s);
    toast->dismiss();
    window.showPage(u"sync"_s);
    fixture.scope.setAllCustomers();
    QTest::qWait(200);
    studio.shoot(window, u"sync"_s);
    fixture.local.open({.folder = fixture.folder.filePath(u"store"_s)}, SealKey::random());
    fixture.local.commit({.items = std::make_shared<const std::vector<Incident>>(story.incidents)});
    window.showPage(u"incidents"_s);
    QTest::qWait(400);
    window.showPage(u"sync"_s);
    QTest::qWait(200);
    studio.shoot(window, u"stored"_s);
    auto *popover = window.findChild<SyncPopover *>();
    QMetaObject::invokeMethod(&fixture.actions,
                              [&] { popover->openUnder(window.findChild<TopBar *>()->syncButton()); });
    shootWith(studio, window, *popover, u"popover"_s);
    popover->close();
    fixture.actions.action(u"view.layout.collapseNavigation"_s)->trigger();
    fixture.server.goDown();
    fixture.sync.syncNow();
    QTest::qWait(1500);
    window.showPage(u"incidents"_s);
    studio.shoot(window, u"offline"_s);
    ConfirmDialog *dialog = ConfirmDialog::ask(&window, fixture.theme,
                                               {.title = u"Deny the invitation of Tailspin Toys?"_s,
                                                .text = u"Denying deletes the invitation; the customer has to send a "
                                                        u"new one."_s,
                                                .confirm = u"Deny"_s},
                                               [] {});
    studio.shoot(*dialog, u"confirm"_s);
    dialog->reject();
    auto *versions = VersionsDialog::ask(
        fixture.theme,
        {.title = u"A colleague changed this while you were editing it"_s,
         .subject = u"Help desk: choose for each field which version to go on with. Nothing is saved before you say "
                    u"so."_s,
         .takeTheirs = u"Take all &theirs"_s,
         .keepMine = u"Keep all &mine"_s},
        {{.name = u"Name"_s, .mine = u"Help desk, nights and weekends"_s, .theirs = u"Help desk (nights)"_s},
         {.name = u"Tickets Management: Update"_s, .mine = u"Yes"_s, .theirs = u"No"_s, .keepMine = false},
         {.name = u"Members"_s,
          .mine = u"Service Desk, Night Shift, Ann Beebe"_s,
          .theirs = u"Service Desk, Executive Support, Field Engineers Europe, Field Engineers Americas, Trainees"_s}},
        &window, [](const VersionsDialog::Choice &) {});
    studio.shoot(*versions, u"versions"_s);
    versions->reject();
    auto *sheet = new ShortcutSheet(fixture.actions, fixture.theme, &window);
    sheet->show();
    studio.shoot(*sheet, u"shortcuts"_s);
    auto *about = new AboutDialog(fixture.theme, &window);
    about->show();
    studio.shoot(*about, u"about"_s);
    const std::unique_ptr<QWidget> shown(gallery(fixture.theme));
    shown->show();
    studio.shoot(*shown, u"gallery"_s);
    const std::unique_ptr<QWidget> icons(iconSheet(fixture.theme));
    icons->show();
    studio.shoot(*icons, u"icons"_s);
    return 0;
}
