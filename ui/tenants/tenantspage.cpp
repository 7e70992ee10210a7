// The customers, their invitations and those that were: lists and details.
#include "ui/tenants/tenantspage.h"

#include "core/actions/commandbus.h"
#include "core/session/session.h"
#include "core/store/tenantstore.h"
#include "core/sync/syncengine.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/scope.h"
#include "ui/tenants/acceptwizard.h"
#include "ui/tenants/customerdetail.h"
#include "ui/tenants/fittingtable.h"
#include "ui/tenants/headstrip.h"
#include "ui/tenants/iconcelldelegate.h"
#include "ui/tenants/invitationdetail.h"
#include "ui/tenants/inviteguide.h"
#include "ui/tenants/listtab.h"
#include "ui/tenants/primaryadminssection.h"
#include "ui/tenants/storedsection.h"
#include "ui/tenants/tenantspageprivate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

TenantsPage::Private::Private(TenantsPage &page, const ConsoleContext &given)
    : q(page),
      context(given),
      actions(given.actions),
      answers(given),
      customers(given.tenants, given.incidents, given.clock),
      former(given.tenants, given.incidents, given.clock),
      invitations(given.tenants, given.clock),
      customerRows(customers, given.theme),
      formerRows(former, given.theme),
      invitationRows(invitations, given.theme, given.clock,
                     [this](const InvitationId &id) { return answers.isAnswering(id); })
{
    customers.setShown(TenantListModel::Show::Active);
    former.setShown(TenantListModel::Show::Former);
}

TenantsPage::TenantsPage(const ConsoleContext &context, QWidget *parent)
    : ConsolePage(parent),
      d(std::make_unique<Private>(*this, context))
{
    d->build();
    d->connectAll();
    d->connectAnswers();
    d->refreshSync();
    d->refreshCustomer();
    d->refreshInvitation();
    d->refreshFormer();
    d->refreshEmptyStates();
    d->refreshTabs();
    d->refreshActions();
}

TenantsPage::~TenantsPage()
{
    // The widgets look at d's models: they go first.
    const QObjectList all = children();
    for (QObject *child : all) {
        if (child->isWidgetType())
            delete child;
    }
}

void TenantsPage::Private::build()
{
    tabs = new QTabBar(&q);
    tabs->setAccessibleName(tr("Customers and invitations"));
    tabs->setDocumentMode(true);
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    for (int i = 0; i < 3; ++i)
        tabs->addTab(QString());
    filter = new QLineEdit(&q);
    filter->setObjectName(u"tenantFilter"_s);
    filter->setPlaceholderText(tr("Filter by name or domain"));
    filter->setAccessibleName(tr("Filter the list"));
    filter->setClearButtonEnabled(true);
    filter->addAction(context.theme.icon(u"search"_s, ColorRole::TextMuted), QLineEdit::LeadingPosition);
    filter->setFixedWidth(Theme::space(65));
    bar = new MessageBar(context.theme, &q);
    loading = new LoadingLine(context.theme, tr("Reading customers"), &q);
    stack = new QStackedWidget(&q);
    buildCustomers();
    buildInvitations();
    buildFormer();

    auto *strip = new HeadStrip(context.theme, &q);
    auto *head = new QHBoxLayout(strip);
    head->setContentsMargins(0, Theme::space(1), 0, 0);
    head->setSpacing(0);
    head->addWidget(tabs, 0, Qt::AlignBottom);
    head->addStretch();
    head->addWidget(filter, 0, Qt::AlignVCenter);
    head->addSpacing(Theme::space(4));
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(strip);
    layout->addWidget(loading);
    layout->addWidget(bar);
    layout->addWidget(stack, 1);
}

FittingTable *TenantsPage::Private::makeTable(PresentedRows &rows, const QString &name)
{
    auto *table = new FittingTable(&q);
    table->setModel(&rows);
    table->setItemDelegate(new IconCellDelegate(table));
    table->setAccessibleName(name);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    table->addAction(actions.open);
    connect(new QShortcut(QKeySequence(Qt::Key_Slash), table, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, &q, [this] { filter->setFocus(Qt::ShortcutFocusReason); });
    connect(table, &QAbstractItemView::doubleClicked, actions.open, &QAction::trigger);
    return table;
}

void TenantsPage::Private::buildCustomers()
{
    FittingTable *table = makeTable(customerRows, tr("Customers"));
    table->setObjectName(u"customers"_s);
    table->addAction(actions.showIncidents);
    table->setPlan({{TenantListModel::NameColumn, Theme::space(44), 0},
                    {TenantListModel::DomainColumn, Theme::space(40), 3},
                    {TenantListModel::RelationshipColumn, Theme::space(47), 1},
                    {TenantListModel::RoomsColumn, Theme::space(18), 2},
                    {TenantListModel::RolesColumn, Theme::space(34), 4},
                    {TenantListModel::IncidentsColumn, Theme::space(60), 0},
                    {TenantListModel::DataAgeColumn, Theme::space(24), 6}});
    stored = new StoredSection(context, actions.purge);
    customerDetail = new CustomerDetail(context.theme,
                                        CustomerDetail::Parts{.showIncidents = actions.showIncidents,
                                                              .remove = actions.remove,
                                                              .admins = new PrimaryAdminsSection(context),
                                                              .stored = stored},
                                        &q);
    customerDetail->setObjectName(u"customerDetail"_s);
    customersReading = new EmptyState(context.theme, &q);
    customersReading->setContent(u"sync"_s, tr("Reading your customers"), tr("This takes a moment the first time."));
    customersGuide = new InviteGuide(context.theme, &q);
    customersEmpty = new QStackedWidget(&q);
    customersEmpty->addWidget(customersReading);
    customersEmpty->addWidget(customersGuide);
    customersTab = new ListTab(table, customerDetail, customersEmpty, tr("All customers"), context.theme, &q);
    stack->addWidget(customersTab);
}

void TenantsPage::Private::buildInvitations()
{
    FittingTable *table = makeTable(invitationRows, tr("Invitations"));
    table->setObjectName(u"invitations"_s);
    table->addAction(actions.accept);
    table->addAction(actions.deny);
    table->setPlan({{InvitationListModel::CustomerColumn, Theme::space(44), 0},
                    {InvitationListModel::DomainColumn, Theme::space(44), 3},
                    {InvitationListModel::RoomsColumn, Theme::space(18), 2},
                    {InvitationListModel::SentColumn, Theme::space(26), 4},
                    {InvitationListModel::ExpiresColumn, Theme::space(56), 0}});
    invitationDetail = new InvitationDetail(context, answers, actions.accept, actions.deny, &q);
    invitationsNotForUs = new EmptyState(context.theme, &q);
    invitationsGuide = new InviteGuide(context.theme, &q);
    invitationsEmpty = new QStackedWidget(&q);
    invitationsEmpty->addWidget(invitationsNotForUs);
    invitationsEmpty->addWidget(invitationsGuide);
    invitationsTab = new ListTab(table, invitationDetail, invitationsEmpty, tr("All invitations"), context.theme, &q);
    stack->addWidget(invitationsTab);
}

void TenantsPage::Private::buildFormer()
{
    FittingTable *table = makeTable(formerRows, tr("Former customers"));
    table->setObjectName(u"former"_s);
    table->setPlan({{TenantListModel::NameColumn, Theme::space(44), 0},
                    {TenantListModel::DomainColumn, Theme::space(40), 3},
                    {TenantListModel::RelationshipColumn, Theme::space(50), 0},
                    {TenantListModel::DataAgeColumn, Theme::space(34), 2}});
    formerDetail = new CustomerDetail(context.theme, std::nullopt, &q);
    formerDetail->setObjectName(u"formerDetail"_s);
    auto *empty = new EmptyState(context.theme, &q);
    empty->setContent(u"tenants"_s, tr("No former customers"),
                      tr("Customers appear here when they end the relationship or your organisation does."));
    formerTab = new ListTab(table, formerDetail, empty, tr("All former customers"), context.theme, &q);
    stack->addWidget(formerTab);
}

void TenantsPage::Private::connectAll()
{
    connect(tabs, &QTabBar::currentChanged, &q, [this](int index) {
        stack->setCurrentIndex(index);
        filter->setEnabled(!currentTab()->isEmpty());
        refreshActions();
        Q_EMIT q.statusTextChanged();
    });
    for (ListTab *tab : {customersTab, invitationsTab, formerTab}) {
        connect(filter, &QLineEdit::textChanged, tab, &ListTab::setFilter);
        connect(tab, &ListTab::clearFilterWanted, filter, [this] {
            filter->clear();
            q.takeFocus();
        });
        connect(tab->table(), &FittingTable::shownRowsChanged, &q, [this] {
            filter->setEnabled(!currentTab()->isEmpty());
            Q_EMIT q.statusTextChanged();
        });
    }
    const auto key = [this](QKeySequence sequence, auto &&run) {
        connect(new QShortcut(sequence, &q, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
                &q, run);
    };
    key(QKeySequence::Find, [this] { filter->setFocus(Qt::ShortcutFocusReason); });
    key(QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { tabs->setCurrentIndex((tabs->currentIndex() + 1) % 3); });
    key(QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { tabs->setCurrentIndex((tabs->currentIndex() + 2) % 3); });
    connect(filter, &QLineEdit::returnPressed, &q, [this] { q.takeFocus(); });

    connect(customersTab->table(), &FittingTable::currentIdChanged, &q, [this] { refreshCustomer(); });
    connect(customersTab->table(), &FittingTable::vanished, &q, [this] {
        customerDetail->showNobody(customerDetail->shownName());
        refreshActions();
    });
    connect(formerTab->table(), &FittingTable::currentIdChanged, &q, [this] { refreshFormer(); });
    connect(&context.tenants, &TenantStore::tenantsChanged, &q, [this] {
        refreshCustomer();
        refreshFormer();
        refreshEmptyStates();
        refreshTabs();
    });
    connect(&context.session, &Session::accessChanged, &q, [this] {
        refreshEmptyStates();
        refreshActions();
    });
    connect(&context.sync, &SyncEngine::statusChanged, &q, [this] {
        refreshSync();
        refreshActions();
    });
    connect(actions.open, &QAction::triggered, &q, [this] { currentTab()->openDetail(); });
    connect(actions.showIncidents, &QAction::triggered, &q, [this] { showIncidents(); });
    connect(actions.remove, &QAction::triggered, &q, [this] { askToRemove(); });
    connect(actions.purge, &QAction::triggered, &q, [this] { askToPurge(); });
    connect(stored, &StoredSection::changed, &q, [this] { refreshActions(); });
    connect(&context.commands, &CommandBus::pendingChanged, &q, [this] { refreshActions(); });
}

ListTab *TenantsPage::Private::currentTab() const { return qobject_cast<ListTab *>(stack->currentWidget()); }

void TenantsPage::Private::refreshCustomer()
{
    const Tenant *tenant = context.tenants.tenant(TenantId(customersTab->table()->currentId()));
    if (tenant && tenant->relationship != RelationshipStatus::Terminated)
        customerDetail->show(*tenant, context.session.access(), context.tenants.before(tenant->id));
    else if (customersTab->isEmpty())
        customerDetail->showNobody();
    refreshActions();
}

void TenantsPage::Private::refreshFormer()
{
    const Tenant *tenant = context.tenants.tenant(TenantId(formerTab->table()->currentId()));
    if (tenant)
        formerDetail->show(*tenant, context.session.access(), {});
    else
        formerDetail->showNobody();
}

void TenantsPage::Private::refreshEmptyStates()
{
    const Access &access = context.session.access();
    customersEmpty->setCurrentIndex(context.tenants.isLoaded() ? 1 : 0);
    customersGuide->setContent(
        tr("No customers yet"),
        tr("A customer appears here when it has invited %1 and somebody has accepted.").arg(access.partnerName),
        access.partnerDomains);
    invitationsEmpty->setCurrentIndex(access.respondsToInvitations() ? 1 : 0);
    invitationsGuide->setContent(tr("No invitations are waiting"),
                                 tr("A customer invites %1 in three steps.").arg(access.partnerName),
                                 access.partnerDomains);
    invitationsNotForUs->setContent(
        u"lock"_s, tr("Invitations go to tenant managers"),
        tr("Tenant managers and Teams Rooms Pro Managers of %1 see invitations and accept or deny them. You hold "
           "neither role; a Teams Rooms Pro Manager can make you a tenant manager.")
            .arg(access.partnerName));
}

void TenantsPage::Private::refreshTabs()
{
    //: Tab of the page of customers.
    tabs->setTabText(Customers, tr("Customers"));
    const int waiting = invitations.pendingCount();
    //: Tab of the page of customers: %1 invitations wait for an answer.
    tabs->setTabText(Invitations, waiting > 0 ? tr("Invitations (%1)").arg(waiting) : tr("Invitations"));
    tabs->setTabIcon(Invitations,
                     urgentInvitations() > 0 ? context.theme.icon(u"warning"_s, ColorRole::Warning) : QIcon());
    tabs->setTabToolTip(Invitations, waiting > 0 ? waitingInvitations() : QString());
    tabs->setAccessibleTabName(Invitations, urgentInvitations() > 0
                                                //: A tab for a screen reader: %1 its name, %2 what waits there.
                                                ? tr("%1: %2").arg(tr("Invitations"), waitingInvitations())
                                                : QString());
    //: Tab of the page of customers: those that are customers no longer.
    tabs->setTabText(Former, tr("Former"));
    Q_EMIT q.statusTextChanged();
}

void TenantsPage::Private::refreshSync()
{
    const SyncStatus &status = context.sync.status();
    customers.setDataTime(status.lastSuccess, status.notReached());
    loading->setRunning(!context.tenants.isLoaded() && context.session.state() == Session::State::SignedIn);
    refreshEmptyStates();
}

QString TenantsPage::Private::describeStatus() const
{
    const FittingTable *table = currentTab()->table();
    const int all = table->model()->rowCount();
    const int shown = table->shownRows();
    if (shown < all)
        //: Status bar: %1 rows of a list pass the filter, of %2.
        return tr("%1 shown of %2").arg(shown).arg(all);
    switch (q.tab()) {
    case Customers: return tr("%n customer(s)", nullptr, all);
    case Invitations: return waitingInvitations();
    case Former: return tr("%n former customer(s)", nullptr, all);
    }
    return {};
}

void TenantsPage::Private::showIncidents()
{
    const TenantId customer(customersTab->table()->currentId());
    if (customer.isNull())
        return;
    context.scope.setCustomer(customer);
    Q_EMIT q.incidentsRequested(customer);
}

void TenantsPage::takeFocus() { d->currentTab()->takeFocus(); }
QString TenantsPage::statusText() const { return d->describeStatus(); }
void TenantsPage::showTab(Tab tab) { d->tabs->setCurrentIndex(tab); }
TenantsPage::Tab TenantsPage::tab() const { return static_cast<Tab>(d->tabs->currentIndex()); }

void TenantsPage::showCustomer(const TenantId &customer)
{
    d->filter->clear();
    showTab(Customers);
    d->customersTab->table()->selectId(customer.text());
    takeFocus();
}

void TenantsPage::showInvitation(const InvitationId &invitation)
{
    d->filter->clear();
    showTab(Invitations);
    d->invitationsTab->table()->selectId(invitation.text());
    takeFocus();
}

void TenantsPage::showEvent(QShowEvent *event)
{
    ConsolePage::showEvent(event);
    d->refreshActions();
}

void TenantsPage::hideEvent(QHideEvent *event)
{
    ConsolePage::hideEvent(event);
    d->refreshActions();
}

} // namespace roomwarden
