// Customers, roles, and the forms over them.
#include "ui/roles/rolespage.h"

#include "core/session/session.h"
#include "core/store/tenantstore.h"
#include "core/sync/reads.h"
#include "core/sync/syncengine.h"
#include "models/displaynames.h"
#include "ui/roles/assignmentdialog.h"
#include "ui/roles/explaindialog.h"
#include "ui/roles/rolecopies.h"
#include "ui/roles/roledetail.h"
#include "ui/roles/roledialog.h"
#include "ui/roles/rolewords.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/scope.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/listdetailview.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

constexpr int roleIdRole = Qt::UserRole;

} // namespace

RolesPage::RolesPage(const ConsoleContext &context, QWidget *parent)
    : ConsolePage(parent),
      m_context(context),
      m_book(context.reads),
      m_call(context.commands),
      m_customer(new QComboBox),
      m_list(new QListWidget),
      m_new(new QPushButton(tr("&New role…"))),
      m_explainButton(new QPushButton(tr("E&xplain access…"))),
      m_loading(new LoadingLine(context.theme, tr("Reading roles"))),
      m_empty(new EmptyState(context.theme)),
      m_stack(new QStackedWidget),
      m_detail(new RoleDetail(context, m_book)),
      m_copies(new RoleCopies(context, *this))
{
    auto *view = new ListDetailView(makeList(), m_detail, tr("All roles"), context.theme);
    m_stack->addWidget(view);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_loading);
    layout->addWidget(m_stack, 1);

    m_add = context.actions.add({.id = u"roles.add"_s,
                                 .text = tr("&New role…"),
                                 .help = tr("Makes a role at the customer that is chosen on the page Roles."),
                                 .menu = ActionRegistry::Menu::Tenants,
                                 .keys = {QKeySequence(QKeySequence::New)},
                                 .icon = u"plus"_s});
    m_add->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_add);
    m_explain = context.actions.add({.id = u"roles.explain"_s,
                                     .text = tr("E&xplain access…"),
                                     .help = tr("Says whether somebody may do something at the customer, and why."),
                                     .menu = ActionRegistry::Menu::Tenants,
                                     .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
                                     .icon = u"help"_s});
    m_explain->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_explain);
    connect(m_explain, &QAction::triggered, this,
            [this] { open(new ExplainDialog(m_context, m_book.customer(), customerName(), this)); });
    connect(m_explainButton, &QPushButton::clicked, m_explain, &QAction::trigger);
    connect(m_add, &QAction::triggered, this, [this] { create({.customer = m_book.customer()}); });
    connect(m_new, &QPushButton::clicked, m_add, &QAction::trigger);
    connect(m_customer, &QComboBox::currentIndexChanged, this,
            [this] { m_book.setCustomer(TenantId(m_customer->currentData().toString())); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { m_detail->show(currentRole()); });
    connect(m_list, &QListWidget::itemActivated, view, &ListDetailView::openDetail);
    connect(&m_book, &RoleBook::changed, this, &RolesPage::refreshRoles);
    connect(&context.tenants, &TenantStore::tenantsChanged, this, &RolesPage::refreshCustomers);
    connect(&context.session, &Session::accessChanged, this, &RolesPage::refreshCustomers);
    connect(&context.sync, &SyncEngine::statusChanged, this, &RolesPage::refreshActions);
    connect(&context.scope, &Scope::changed, this, [this] {
        if (const std::optional<TenantId> &chosen = m_context.scope.customer())
            openCustomer(*chosen);
    });
    connectDetail();
    refreshCustomers();
}

RolesPage::~RolesPage() = default;

QWidget *RolesPage::makeList()
{
    auto *pane = new QWidget;
    pane->setMaximumWidth(Theme::space(80)); // names are short; the matrix needs the room
    auto *label = new QLabel(tr("&Customer"));
    label->setBuddy(m_customer);
    m_customer->setObjectName(u"rolesCustomer"_s);
    m_list->setObjectName(u"rolesList"_s);
    m_list->setAccessibleName(tr("Roles"));
    m_list->setTabKeyNavigation(false);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Theme::space(4), Theme::space(4), Theme::space(4), Theme::space(2));
    top->setSpacing(Theme::space(2));
    top->addWidget(label);
    top->addWidget(m_customer);
    top->addSpacing(Theme::space(1));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::space(2));
    buttons->addWidget(m_new);
    buttons->addWidget(m_explainButton);
    buttons->addStretch(1);
    top->addLayout(buttons);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    return pane;
}

void RolesPage::connectDetail()
{
    connect(m_detail, &RoleDetail::editWanted, this, &RolesPage::edit);
    connect(m_detail, &RoleDetail::duplicateWanted, this, [this](const Role &role) {
        //: Name of a copy of a role. %1: name of the role.
        create({.customer = role.customer,
                .name = tr("%1 (copy)").arg(role.name),
                .description = role.description,
                .permissions = role.permissions});
    });
    connect(m_detail, &RoleDetail::copyWanted, m_copies, &RoleCopies::ask);
    connect(m_detail, &RoleDetail::deleteWanted, this, [this](const Role &role) { askDelete(role); });
    connect(m_detail, &RoleDetail::assignWanted, this, [this](const Role &role) {
        openAssignment({.role = role.id, .customer = role.customer, .scopeEditable = true}, role.name);
    });
    connect(m_detail, &RoleDetail::assignmentEditWanted, this, [this](const Assignment &assignment) {
        const Role *role = m_book.role(assignment.role);
        openAssignment(assignment, role ? role->name : QString());
    });
    connect(m_detail, &RoleDetail::assignmentDeleteWanted, this,
            [this](const Assignment &assignment) { askDelete(assignment); });
}

void RolesPage::openCustomer(const TenantId &customer)
{
    const int index = m_customer->findData(customer.text());
    if (index >= 0)
        m_customer->setCurrentIndex(index);
}

void RolesPage::refreshCustomers()
{
    const TenantId before = m_book.customer();
    std::vector<const Tenant *> shown;
    for (const Tenant &tenant : m_context.tenants.tenants()) {
        if (m_context.session.access().may(Permission::RolesView, tenant.id))
            shown.push_back(&tenant);
    }
    std::sort(shown.begin(), shown.end(),
              [](const Tenant *a, const Tenant *b) { return a->displayName.localeAwareCompare(b->displayName) < 0; });
    {
        const QSignalBlocker quiet(m_customer);
        m_customer->clear();
        for (const Tenant *tenant : shown)
            m_customer->addItem(tenant->displayName, tenant->id.text());
        const int again = m_customer->findData(before.text());
        const int scoped = m_context.scope.customer() ? m_customer->findData(m_context.scope.customer()->text()) : -1;
        m_customer->setCurrentIndex(again >= 0 ? again : scoped >= 0 ? scoped : shown.empty() ? -1 : 0);
    }
    m_book.setCustomer(TenantId(m_customer->currentData().toString()));
    refreshRoles();
}

void RolesPage::refreshRoles()
{
    const RoleId before = currentRole();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Role &role : m_book.roles()) {
            const bool builtIn = role.type == Role::Type::BuiltIn;
            auto *item = new QListWidgetItem(
                m_context.theme.icon(builtIn ? u"lock"_s : u"user"_s, ColorRole::TextMuted), role.name);
            item->setData(roleIdRole, role.id.text());
            item->setSizeHint(QSize(0, Theme::space(9)));
            //: A role in a list, for a screen reader. %1: its name, %2: built-in or custom.
            item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(role.name, builtIn ? tr("built-in") : tr("custom")));
            m_list->addItem(item);
            if (role.name == m_wantedRole || (m_wantedRole.isEmpty() && role.id == before))
                m_list->setCurrentItem(item);
        }
        if (m_list->currentRow() < 0 && m_list->count() > 0)
            m_list->setCurrentRow(0);
        if (m_book.role(currentRole()) && m_book.role(currentRole())->name == m_wantedRole)
            m_wantedRole.clear();
    }
    m_loading->setRunning(m_book.state() == RoleBook::State::Reading);
    if (m_customer->count() == 0) {
        m_empty->setContent(
            u"lock"_s, tr("No roles to see"),
            tr("At no customer do your roles include %1. A primary admin of the customer can give you a "
               "role that does.")
                .arg(displayName(Permission::RolesView)));
    } else if (m_book.state() == RoleBook::State::Failed) {
        m_empty->setContent(u"warning"_s, tr("The roles could not be read"), RoleWords::refusal(*m_book.error()));
    }
    m_stack->setCurrentIndex(m_customer->count() == 0 || m_book.state() == RoleBook::State::Failed ? 1 : 0);
    m_detail->show(currentRole());
    refreshActions();
    Q_EMIT statusTextChanged();
}

void RolesPage::refreshActions()
{
    QString reason;
    if (m_book.customer().isNull())
        reason = tr("No customer is chosen on the page Roles.");
    else if (!m_context.session.access().may(Permission::RolesModify, m_book.customer()))
        reason = tr("Your roles at %1 do not include %2.").arg(customerName(), displayName(Permission::RolesModify));
    else if (!m_context.sync.status().offlineSince.isNull())
        reason = tr("Offline: roles cannot be changed, because a change may be wrong by the time it is sent.");
    ActionRegistry::setAvailable(m_add, reason);
    ActionRegistry::setAvailable(m_explain, m_book.state() == RoleBook::State::Ready
                                                ? QString()
                                                : tr("No customer is chosen on the page Roles."));
    m_explainButton->setEnabled(m_explain->isEnabled());
    m_new->setEnabled(reason.isEmpty());
    m_new->setToolTip(reason);
    m_new->setAccessibleDescription(reason);
}

QString RolesPage::customerName() const { return m_customer->currentText(); }

RoleId RolesPage::currentRole() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? RoleId(item->data(roleIdRole).toString()) : RoleId();
}

void RolesPage::open(QDialog *dialog)
{
    delete m_dialog;
    m_dialog = dialog;
    dialog->open();
}

void RolesPage::edit(const Role &role)
{
    const std::vector<Assignment> *held = m_book.assignments(role.id);
    auto *dialog = RoleDialog::edit(m_context, role, held ? *held : std::vector<Assignment>(), this);
    connect(dialog, &QDialog::rejected, &m_book, &RoleBook::readAgain); // a colleague may have changed it meanwhile
    connect(dialog, &RoleDialog::saved, this, [this](const QString &name) {
        announce(this, tr("%1 saved").arg(name));
        m_wantedRole = name;
        m_book.readAgain();
    });
    open(dialog);
}

void RolesPage::create(const Role &from)
{
    auto *dialog = RoleDialog::create(m_context, from, this);
    connect(dialog, &RoleDialog::saved, this, [this](const QString &name) {
        announce(this, tr("%1 added").arg(name));
        m_wantedRole = name;
        m_book.readAgain();
    });
    open(dialog);
}

void RolesPage::openAssignment(const Assignment &assignment, const QString &roleName)
{
    auto *dialog = new AssignmentDialog(m_context, assignment, roleName, this);
    connect(dialog, &QDialog::rejected, &m_book, &RoleBook::readAgain); // a colleague may have changed it meanwhile
    connect(dialog, &AssignmentDialog::saved, this, [this](const QString &name) {
        announce(this, tr("%1 saved").arg(name));
        m_book.readAgain();
    });
    open(dialog);
}

void RolesPage::askDelete(const Role &role)
{
    const auto count = static_cast<int>(role.assignmentCount);
    ConfirmDialog::ask(
        this, m_context.theme,
        {.title = tr("Delete the role %1 at %2?").arg(role.name, customerName()),
         .text = count == 0
                     ? tr("Nobody holds it.")
                     : tr("Its %Ln assignments are deleted with it; whoever held them loses what it allowed with "
                          "the next click.",
                          nullptr, count),
         .confirm = tr("Delete")},
        [this, role] { submit(Command::deleteRole(role), tr("%1 deleted").arg(role.name)); });
}

void RolesPage::askDelete(const Assignment &assignment)
{
    ConfirmDialog::ask(
        this, m_context.theme,
        {.title = tr("Delete the assignment %1 at %2?").arg(assignment.name, customerName()),
         //: %1: "14 people and 3 groups".
         .text = tr("%1 lose what the role allowed them here.").arg(RoleWords::members(assignment.members)),
         .confirm = tr("Delete")},
        [this, assignment] { submit(Command::deleteAssignment(assignment), tr("%1 deleted").arg(assignment.name)); });
}

void RolesPage::submit(const Command &command, const QString &done)
{
    if (m_call.isRunning())
        return;
    m_call.submit(command, [this, done](const CommandOutcome &outcome) {
        if (outcome.succeeded())
            announce(this, done);
        else
            m_detail->bar().tell(MessageBar::Kind::Error, RoleWords::refusal(*outcome.error));
        m_book.readAgain();
    });
}

void RolesPage::takeFocus() { (m_list->count() > 0 ? static_cast<QWidget *>(m_list) : m_customer)->setFocus(); }
void RolesPage::refresh() { m_book.readAgain(); }

QString RolesPage::statusText() const
{
    return m_book.state() == RoleBook::State::Ready
               //: Status bar. %1: customer.
               ? tr("%Ln roles at %1", nullptr, static_cast<int>(m_book.roles().size())).arg(customerName())
               : QString();
}

} // namespace roomwarden
