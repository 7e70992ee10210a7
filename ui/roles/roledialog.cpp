// General settings, Permissions, Assignments, Members, Scope, Finish.
#include "ui/roles/roledialog.h"

#include "core/session/session.h"
#include "core/sync/reads.h"
#include "ui/roles/assignmentpages.h"
#include "ui/roles/permissiongrid.h"
#include "ui/roles/roleversions.h"
#include "ui/roles/rolewords.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/textlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

RoleDialog *RoleDialog::create(const ConsoleContext &context, const Role &from, QWidget *parent)
{
    return new RoleDialog(context, from, {}, true, parent);
}

RoleDialog *RoleDialog::edit(const ConsoleContext &context, const Role &role, std::vector<Assignment> held,
                             QWidget *parent)
{
    return new RoleDialog(context, role, std::move(held), false, parent);
}

RoleDialog::RoleDialog(const ConsoleContext &context, const Role &given, std::vector<Assignment> held, bool isNew,
                       QWidget *parent)
    : StepDialog(context.theme, isNew ? tr("Add a role") : tr("Edit %1").arg(given.name), parent),
      m_context(context),
      m_given(given),
      m_held(std::move(held)),
      m_new(isNew),
      m_call(context.commands)
{
    setObjectName(u"roleDialog"_s);
    fillMatrix(given);
    if (isNew)
        m_pages = new AssignmentPages(context, {.customer = given.customer, .scopeEditable = true}, this);
    addSteps();
}

void RoleDialog::fillMatrix(const Role &shown)
{
    m_matrix.setColumns(
        {{.name = shown.name.isEmpty() ? tr("New role") : shown.name, .permissions = shown.permissions}});
    m_matrix.setEditable(0, m_context.session.access().customers.value(shown.customer).permissions);
}

void RoleDialog::addSteps()
{
    std::vector<Step> steps;
    QWidget *general = makeGeneral();
    //: Steps of the form of a role, as in the service's own portal.
    steps.push_back({.title = tr("General settings"), .page = general, .focus = m_name, .problem = [this] {
                         return m_name->text().trimmed().isEmpty() ? tr("Enter a name for the role.") : QString();
                     }});
    QWidget *permissions = makePermissions();
    steps.push_back({.title = tr("Permissions"), .page = permissions, .focus = m_grid, .problem = [this] {
                         return m_matrix.permissions(0).isEmpty() ? tr("Tick at least one permission.") : QString();
                     }});
    if (m_pages) {
        steps.push_back(
            {.title = tr("Assignments"), .page = m_pages->properties, .focus = m_pages->nameField, .problem = [this] {
                 return m_pages->propertiesProblem();
             }});
        steps.push_back(
            {.title = tr("Members"), .page = m_pages->members, .focus = m_pages->memberField, .problem = [this] {
                 return m_pages->membersProblem();
             }});
        steps.push_back({.title = tr("Scope"), .page = m_pages->scope, .focus = m_pages->scopeField, .problem = [this] {
                             return m_pages->scopeProblem();
                         }});
    }
    steps.push_back({.title = tr("Finish"), .page = makeReview(), .entered = [this] { showReview(); }});
    //: Buttons that save a role; the first as in the service's own portal.
    setSteps(std::move(steps), m_new ? tr("Add new role") : tr("Save"));
}

QWidget *RoleDialog::makeGeneral()
{
    auto *page = new QWidget;
    auto *heading = new TextLabel(theme(), TypeStyle::BodyStrong);
    heading->setText(tr("Role properties"));
    m_name = new QLineEdit(m_given.name);
    m_name->setObjectName(u"roleName"_s);
    m_name->setMaxLength(200);
    m_description = new QPlainTextEdit(m_given.description);
    m_description->setObjectName(u"roleDescription"_s);
    m_description->setTabChangesFocus(true);
    auto *name = new QLabel(tr("&Name (required)"));
    name->setBuddy(m_name);
    auto *description = new QLabel(tr("&Description"));
    description->setBuddy(m_description);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(Theme::space(2));
    column->addWidget(heading);
    column->addWidget(name);
    column->addWidget(m_name);
    column->addWidget(description);
    column->addWidget(m_description, 1);
    return page;
}

QWidget *RoleDialog::makePermissions()
{
    auto *page = new QWidget;
    m_grid = new PermissionGrid(m_matrix, theme());
    m_grid->setObjectName(u"rolePermissions"_s);
    m_followed = new TextLabel(theme(), TypeStyle::Small, TextLabel::Tone::Muted);
    m_followed->setWrapping(true);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(Theme::space(2));
    column->addWidget(m_grid, 1);
    column->addWidget(m_followed);
    connect(&m_matrix, &PermissionMatrixModel::edited, this, [this] { m_followed->clear(); });
    connect(&m_matrix, &PermissionMatrixModel::followed, this, [this](const QString &sentence) {
        m_followed->setText(sentence);
        announce(m_grid, sentence);
    });
    m_grid->setCurrentIndex(m_matrix.index(0, 0));
    return page;
}

QWidget *RoleDialog::makeReview()
{
    m_review = new TextLabel(theme());
    m_review->setObjectName(u"roleReview"_s);
    m_review->setWrapping(true);
    m_review->setSelectable(true);
    m_review->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_review);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("What is going to be saved"));
    return scroll;
}

Role RoleDialog::role() const
{
    Role made = m_given;
    made.name = m_name->text().trimmed();
    made.description = m_description->toPlainText().trimmed();
    made.permissions = m_matrix.permissions(0);
    return made;
}

void RoleDialog::showReview()
{
    const Role made = role();
    if (!m_pages) {
        m_review->setText(RoleWords::change(m_given, made, m_held));
        return;
    }
    const Assignment first = m_pages->assignment();
    QStringList lines;
    //: What a new role is going to be. %1: its name.
    lines += tr("Role: %1").arg(made.name);
    //: %1: names of permissions.
    lines += tr("May do: %1").arg(RoleWords::permissions(made.permissions));
    //: The first assignment of a new role. %1: its name.
    lines += tr("Assignment: %1").arg(first.name);
    //: Who gets a role. %1: "14 people and 3 groups".
    lines += tr("Members: %1").arg(RoleWords::members(first.members));
    //: For which rooms. %1: names of rooms.
    lines += tr("Scope: %1").arg(RoleWords::scope(first.scope));
    lines += first.emailNotifications ? tr("They get mail about these rooms.") : tr("They get no mail.");
    m_review->setText(lines.join(u"\n\n"_s));
}

bool RoleDialog::isDirty() const
{
    const Role now = role();
    return now.name != m_given.name || now.description != m_given.description || now.permissions != m_given.permissions
           || (m_pages && m_pages->isChanged());
}

void RoleDialog::finish()
{
    setSending(true);
    const Command command = m_new ? Command::createRole(role(), m_pages->assignment()) : Command::updateRole(role());
    m_call.submit(command, [this](const CommandOutcome &outcome) { take(outcome); });
}

int RoleDialog::stepOf(const Error &error) const
{
    if (error.target == "permissions"_L1 || error.code == "permissionNotGrantable"_L1)
        return 1;
    if (m_pages && error.target.startsWith("assignment.members"_L1))
        return 3;
    if (m_pages && error.target.startsWith("assignment.scope"_L1))
        return 4;
    if (m_pages && error.target.startsWith("assignment"_L1))
        return 2;
    return error.target == "name"_L1 || error.code == "nameAlreadyExists"_L1 ? 0 : step();
}

void RoleDialog::take(const CommandOutcome &outcome)
{
    if (outcome.succeeded()) {
        Q_EMIT saved(role().name);
        setSending(false);
        accept();
        return;
    }
    if (outcome.error->kind == Error::Kind::Conflict && outcome.error->code != "nameAlreadyExists"_L1) {
        readTheirs();
        return;
    }
    refuse(stepOf(*outcome.error), RoleWords::refusal(*outcome.error));
}

void RoleDialog::readTheirs()
{
    m_read = m_context.reads.access().roles(m_given.customer, [this](const Result<std::vector<Role>> &all) {
        if (!all) {
            refuse(step(), RoleWords::refusal(all.error()));
            return;
        }
        const auto found =
            std::find_if(all->begin(), all->end(), [this](const Role &one) { return one.id == m_given.id; });
        if (found == all->end())
            refuse(step(), RoleVersions::gone());
        else
            offer(*found);
    });
}

void RoleDialog::offer(const Role &theirs)
{
    setSending(false);
    const Versions<Role> versions = RoleVersions::of(m_given, role(), theirs);
    const auto goOn = [this, versions](const VersionsDialog::Choice &mine) {
        Role merged = versions.merged(mine);
        merged.permissions = merged.permissions.withDependencies(); // a change of one side, the view of the other
        load(versions.theirs(), merged);
    };
    if (versions.rows.empty())
        goOn({});
    else
        VersionsDialog::ask(theme(), RoleVersions::words(theirs.name), versions.rows, this, goOn);
}

void RoleDialog::load(const Role &base, const Role &shown)
{
    m_given = base;
    m_name->setText(shown.name);
    m_description->setPlainText(shown.description);
    fillMatrix(shown);
    m_grid->setCurrentIndex(m_matrix.index(0, 0));
    goTo(lastStep());
}

} // namespace roomwarden
