// Head, matrix and assignments of a role.
#include "ui/roles/roledetail.h"

#include "core/session/session.h"
#include "core/sync/syncengine.h"
#include "models/displaynames.h"
#include "ui/roles/assignmentcard.h"
#include "ui/roles/permissiongrid.h"
#include "ui/roles/rolewords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/linetabs.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

constexpr qsizetype mostCompared = 3; // beside the role itself

void setReason(QPushButton *button, const QString &reason)
{
    button->setEnabled(reason.isEmpty());
    button->setToolTip(reason);
    button->setAccessibleDescription(reason);
}

} // namespace

RoleDetail::RoleDetail(const ConsoleContext &context, RoleBook &book, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_book(book),
      m_stack(new QStackedWidget),
      m_nothing(new EmptyState(context.theme)),
      m_name(new TextLabel(context.theme, TypeStyle::Title)),
      m_badge(new Badge(context.theme)),
      m_description(new TextLabel(context.theme, TypeStyle::Body, TextLabel::Tone::Muted)),
      m_bar(new MessageBar(context.theme)),
      m_edit(new QPushButton(tr("&Edit…"))),
      m_duplicate(new QPushButton(tr("D&uplicate…"))),
      m_copy(new QPushButton(tr("&Copy to customers…"))),
      m_delete(new QPushButton(tr("De&lete…"))),
      m_tabs(new LineTabs(context.theme)),
      m_pages(new QStackedWidget)
{
    m_edit->setObjectName(u"editRole"_s);
    m_delete->setObjectName(u"deleteRole"_s);
    m_name->setWrapping(true);
    m_description->setWrapping(true);
    m_tabs->setAccessibleName(tr("Parts of the role"));
    m_tabs->addTab(tr("Permissions"));
    m_tabs->addTab(tr("Assignments"));
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::space(3));
    head->addWidget(m_name, 1);
    head->addWidget(m_badge, 0, Qt::AlignVCenter);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::space(2));
    for (QPushButton *button : {m_edit, m_duplicate, m_copy, m_delete})
        buttons->addWidget(button);
    buttons->addStretch(1);
    m_pages->addWidget(makePermissions());
    m_pages->addWidget(makeAssignments());
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Theme::space(6), Theme::space(5), Theme::space(6), Theme::space(4));
    column->setSpacing(Theme::space(2));
    column->addLayout(head);
    column->addWidget(m_description);
    column->addWidget(m_bar);
    column->addLayout(buttons);
    column->addSpacing(Theme::space(2));
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    m_nothing->setContent(u"user"_s, tr("No role is selected"), tr("Choose one in the list to see what it may do."));
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);

    const auto forward = [this](QPushButton *button, void (RoleDetail::*wanted)(const Role &)) {
        connect(button, &QPushButton::clicked, this, [this, wanted] {
            if (const Role *role = m_book.role(m_role))
                Q_EMIT(this->*wanted)(*role);
        });
    };
    forward(m_edit, &RoleDetail::editWanted);
    forward(m_duplicate, &RoleDetail::duplicateWanted);
    forward(m_copy, &RoleDetail::copyWanted);
    forward(m_delete, &RoleDetail::deleteWanted);
    forward(m_assign, &RoleDetail::assignWanted);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(&book, &RoleBook::changed, this, &RoleDetail::refresh);
    connect(&book, &RoleBook::assignmentsChanged, this, &RoleDetail::refreshAssignments);
    connect(&context.sync, &SyncEngine::statusChanged, this, &RoleDetail::refreshReasons);
    connect(&context.session, &Session::accessChanged, this, &RoleDetail::refreshReasons);
}

QWidget *RoleDetail::makePermissions()
{
    auto *page = new QWidget;
    m_grid = new PermissionGrid(m_matrix, m_context.theme);
    m_compare = new QPushButton(tr("Co&mpare with…"));
    m_compare->setAutoDefault(false);
    m_differences = new QCheckBox(tr("&Only differences"));
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::space(3));
    row->addWidget(m_compare);
    row->addWidget(m_differences);
    row->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, Theme::space(3), 0, 0);
    column->setSpacing(Theme::space(2));
    column->addLayout(row);
    column->addWidget(m_grid, 1);
    connect(m_compare, &QPushButton::clicked, this, &RoleDetail::chooseCompared);
    connect(m_differences, &QCheckBox::toggled, &m_matrix, &PermissionMatrixModel::setOnlyDifferences);
    return page;
}

QWidget *RoleDetail::makeAssignments()
{
    //: As in the service's own portal.
    m_assign = new QPushButton(tr("&Add assignment…"));
    m_assignmentsNote = new TextLabel(m_context.theme, TypeStyle::Body, TextLabel::Tone::Muted);
    m_assignmentsNote->setWrapping(true);
    auto *inner = new QWidget;
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(Theme::space(3));
    auto *row = new QHBoxLayout;
    row->addWidget(m_assign);
    row->addStretch(1);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, Theme::space(3), 0, 0);
    column->setSpacing(Theme::space(3));
    column->addLayout(row);
    column->addWidget(m_assignmentsNote);
    column->addLayout(m_cards);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Assignments"));
    return scroll;
}

QString RoleDetail::changeReason() const
{
    if (!m_context.session.access().may(Permission::RolesModify, m_book.customer()))
        return tr("Your roles at this customer do not include %1.").arg(displayName(Permission::RolesModify));
    if (!m_context.sync.status().offlineSince.isNull())
        return tr("Offline: roles cannot be changed, because a change may be wrong by the time it is sent.");
    return {};
}

void RoleDetail::show(const RoleId &role)
{
    if (role == m_role)
        return;
    m_role = role;
    m_compared.clear();
    m_bar->clear();
    refresh();
}

void RoleDetail::refresh()
{
    const Role *role = m_book.role(m_role);
    m_stack->setCurrentIndex(role ? 1 : 0);
    if (!role)
        return;
    const bool builtIn = role->type == Role::Type::BuiltIn;
    m_name->setText(role->name);
    m_badge->setContent({.text = builtIn ? tr("Built-in") : tr("Custom"),
                         .tone = ColorRole::Neutral,
                         .icon = builtIn ? u"lock"_s : QString()});
    m_description->setText(builtIn ? tr("Every customer has this role. What it may do is fixed; who holds it is not.")
                                   : role->description);
    m_description->setVisible(!m_description->text().isEmpty());
    refreshMatrix();
    refreshAssignments();
    refreshReasons();
}

void RoleDetail::refreshReasons()
{
    const Role *role = m_book.role(m_role);
    if (!role)
        return;
    const bool builtIn = role->type == Role::Type::BuiltIn;
    const QString reason = changeReason();
    const QString fixed = builtIn ? tr("A built-in role cannot be changed; only who holds it can.") : reason;
    setReason(m_edit, fixed);
    setReason(m_delete, fixed);
    setReason(m_duplicate, reason);
    setReason(m_copy, !m_context.sync.status().offlineSince.isNull() ? reason : QString());
    setReason(m_assign, builtIn ? tr("Primary admins has one assignment only, Assigned admins.") : reason);
    for (int i = 0; i < m_cards->count(); ++i) {
        if (auto *card = qobject_cast<AssignmentCard *>(m_cards->itemAt(i)->widget()))
            card->setReasons(reason, builtIn ? tr("Assigned admins cannot be deleted.") : reason);
    }
}

void RoleDetail::refreshMatrix()
{
    std::vector<PermissionMatrixModel::Column> columns;
    for (const RoleId &id : QList<RoleId>{m_role} + m_compared) {
        if (const Role *role = m_book.role(id))
            columns.push_back({.name = role->name, .permissions = role->permissions});
    }
    m_differences->setEnabled(columns.size() > 1);
    m_matrix.setOnlyDifferences(m_differences->isEnabled() && m_differences->isChecked());
    if (columns == m_columns)
        return; // read again and found the same: where the reader is stays
    m_columns = columns;
    m_matrix.setColumns(std::move(columns));
    m_grid->setCurrentIndex(m_matrix.index(0, 0));
}

void RoleDetail::chooseCompared()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Role &role : m_book.roles()) {
        if (role.id == m_role)
            continue;
        QAction *action = menu->addAction(role.name);
        action->setCheckable(true);
        action->setChecked(m_compared.contains(role.id));
        action->setEnabled(action->isChecked() || m_compared.size() < mostCompared);
        connect(action, &QAction::toggled, this, [this, id = role.id](bool on) {
            if (on)
                m_compared.append(id);
            else
                m_compared.removeAll(id);
            refreshMatrix();
        });
    }
    if (menu->isEmpty())
        menu->addAction(tr("There is no other role at this customer."))->setEnabled(false);
    menu->popup(m_compare->mapToGlobal(QPoint(0, m_compare->height())));
}

void RoleDetail::refreshAssignments()
{
    const Role *role = m_book.role(m_role);
    if (!role)
        return;
    const std::vector<Assignment> *assignments = m_book.assignments(m_role);
    m_tabs->setTabText(1, tr("Assignments (%L1)").arg(role->assignmentCount));
    if (assignments && !m_shown.empty() && *assignments == m_shown)
        return; // the same cards stay, and the focus in them
    m_shown = assignments ? *assignments : std::vector<Assignment>();
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_assignmentsNote->setVisible(!assignments || assignments->empty());
    if (!assignments) {
        if (m_book.assignmentsError()) {
            m_assignmentsNote->setText(RoleWords::refusal(*m_book.assignmentsError()));
        } else {
            m_assignmentsNote->setText(tr("Reading the assignments…"));
            m_book.readAssignments(m_role);
        }
        return;
    }
    m_assignmentsNote->setText(tr("Nobody holds this role yet."));
    const bool builtIn = role->type == Role::Type::BuiltIn;
    for (const Assignment &assignment : *assignments) {
        auto *card = new AssignmentCard(assignment, m_context.theme, changeReason(),
                                        builtIn ? tr("Assigned admins cannot be deleted.") : changeReason());
        connect(card, &AssignmentCard::editWanted, this, &RoleDetail::assignmentEditWanted);
        connect(card, &AssignmentCard::deleteWanted, this, &RoleDetail::assignmentDeleteWanted);
        m_cards->addWidget(card);
    }
}

} // namespace roomwarden
