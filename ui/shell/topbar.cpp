// The bar under the menus.
#include "ui/shell/topbar.h"

#include "core/base/clock.h"
#include "core/session/session.h"
#include "core/session/tokensource.h"
#include "core/store/tenantstore.h"
#include "core/sync/syncengine.h"
#include "ui/shell/accesswords.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/barbutton.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/scope.h"
#include "ui/shell/syncwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/toggleswitch.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

TopBar::TopBar(const ConsoleContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_scope(new BarButton(context.theme)),
      //: Name of the switch on the incidents page, as the service's own portal calls it
      m_allTickets(new ToggleSwitch(context.theme, tr("Enable all tickets view"))),
      m_sync(new BarButton(context.theme)),
      m_user(new BarButton(context.theme)),
      m_minute(new QTimer(this))
{
    setAccessibleName(tr("Scope, synchronisation and user"));
    m_scope->setFramed(true);
    m_user->setMaximumTextWidth(240);
    m_allTickets->setToolTip(tr("On: the incidents of all customers in one list. Off: those of one customer."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::space(2), Theme::space(2), Theme::space(2), Theme::space(2));
    row->setSpacing(Theme::space(2));
    row->addWidget(m_scope);
    row->addWidget(m_allTickets);
    row->addStretch(1);
    row->addWidget(m_sync);
    row->addWidget(m_user);

    connect(m_scope, &BarButton::clicked, this, &TopBar::scopeWanted);
    connect(m_sync, &BarButton::clicked, this, &TopBar::syncWanted);
    connect(m_user, &BarButton::clicked, this, &TopBar::openUserMenu);
    connect(m_allTickets, &ToggleSwitch::clicked, this, [this](bool on) {
        refreshScope(); // back to what is, until the scope has really changed
        Q_EMIT allTicketsWanted(on);
    });
    connect(&context.scope, &Scope::changed, this, &TopBar::refreshScope);
    connect(&context.tenants, &TenantStore::tenantsChanged, this, &TopBar::refreshScope);
    connect(&context.sync, &SyncEngine::statusChanged, this, &TopBar::refreshSync);
    connect(&context.session, &Session::accessChanged, this, &TopBar::refreshUser);
    connect(m_minute, &QTimer::timeout, this, &TopBar::refreshSync);
    m_minute->start(30s);
    refreshScope();
    refreshSync();
    refreshUser();
}

QWidget *TopBar::scopeButton() const { return m_scope; }

QWidget *TopBar::syncButton() const { return m_sync; }

void TopBar::setAllTicketsVisible(bool visible) { m_allTickets->setVisible(visible); }

void TopBar::takeFocus() { m_scope->setFocus(Qt::OtherFocusReason); }

void TopBar::refreshScope()
{
    const std::vector<Tenant> &tenants = m_context.tenants.tenants();
    const auto accessible = static_cast<int>(
        std::count_if(tenants.begin(), tenants.end(), [](const Tenant &t) { return t.hasDataAccess(); }));
    if (const std::optional<TenantId> &customer = m_context.scope.customer()) {
        const Tenant *tenant = m_context.tenants.tenant(*customer);
        const QString name = tenant ? tenant->displayName : tr("Customer");
        m_scope->setCustomer(*customer, name);
        m_scope->setAccessibleName(tr("Scope: %1").arg(name));
    } else {
        //: The button that says whose data is shown: %1 is how many customers there are
        const QString text = tr("All customers (%1)").arg(QLocale().toString(accessible));
        m_scope->setContent(u"tenants"_s, ColorRole::TextMuted, text);
        m_scope->setAccessibleName(tr("Scope: %n customer(s)", nullptr, accessible));
    }
    m_scope->setToolTip(
        tr("Jump to a customer (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_J).toString(QKeySequence::NativeText)));
    m_allTickets->setChecked(m_context.scope.isAllCustomers());
    m_allTickets->setEnabled(accessible > 0);
    m_allTickets->setAccessibleDescription(accessible > 0 ? m_allTickets->toolTip()
                                                          : tr("You hold no role at any customer yet."));
}

void TopBar::refreshSync()
{
    const SyncWords words = syncWords(m_context.sync.status(), m_context.clock.now());
    m_sync->setContent(words.icon, words.tone, words.brief);
    //: For assistive technology: %1 is a sentence
    m_sync->setAccessibleName(tr("Synchronisation: %1").arg(words.sentence));
    m_sync->setToolTip(words.sentence);
}

void TopBar::refreshUser()
{
    const Access &access = m_context.session.access();
    m_user->setContent(u"user"_s, ColorRole::TextMuted, access.user.displayName);
    m_user->setRemark(accessWords(access));
    m_user->setAccessibleName(tr("Signed in as %1, %2").arg(access.user.displayName, accessWords(access)));
    m_user->setToolTip(access.partnerName.isEmpty()
                           ? access.user.userPrincipalName
                           : tr("%1\n%2").arg(access.user.userPrincipalName, access.partnerName));
}

void TopBar::openUserMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("User"));
    for (const Account &account : m_context.session.accounts()) {
        if (account.id == m_context.session.currentAccount())
            continue;
        //: Menu entry: %1 a person, %2 the name the person signs in by
        QAction *other = menu->addAction(tr("Go on as %1 (%2)").arg(account.name, account.userName));
        connect(other, &QAction::triggered, this, [this, id = account.id] { Q_EMIT accountWanted(id); });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    for (const QString &id : {u"file.account.other"_s, u"file.lock"_s, u"file.signOut"_s}) {
        if (QAction *action = m_context.actions.action(id))
            menu->addAction(action);
    }
    const QSize size = menu->sizeHint();
    const int x = layoutDirection() == Qt::LeftToRight ? m_user->width() - size.width() : 0;
    menu->popup(m_user->mapToGlobal(QPoint(x, m_user->height() + 4)));
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.color(ColorRole::Window));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_context.theme.color(ColorRole::Border));
}

} // namespace roomwarden
