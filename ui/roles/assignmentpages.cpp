// Pages of the assignment form.
#include "ui/roles/assignmentpages.h"

#include "core/session/session.h"
#include "core/sync/reads.h"
#include "ui/directory/principalpicker.h"
#include "ui/roles/roleversions.h"
#include "ui/roles/scopepicker.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

AssignmentPages::AssignmentPages(const ConsoleContext &context, const Assignment &given, QObject *parent)
    : QObject(parent),
      m_given(given)
{
    makeProperties(context);
    makeMembers(context);
    makeScope(context);
    fill(given);
    m_given = assignment(); // a new one starts with all rooms
}

void AssignmentPages::makeProperties(const ConsoleContext &context)
{
    properties = new QWidget;
    m_name = new QLineEdit;
    m_name->setObjectName(u"assignmentName"_s);
    m_name->setMaxLength(200);
    m_description = new QPlainTextEdit;
    m_description->setTabChangesFocus(true);
    //: Check-box of an assignment, as in the service's own portal.
    m_notify = new QCheckBox(tr("&E-mail notifications"));
    auto *hint = new TextLabel(context.theme, TypeStyle::Small, TextLabel::Tone::Muted);
    hint->setText(tr("Members get mail about the rooms in the scope of this assignment."));
    hint->setWrapping(true);
    const auto heading = [&](const QString &text) {
        auto *label = new TextLabel(context.theme, TypeStyle::BodyStrong);
        label->setText(text);
        return label;
    };
    auto *name = new QLabel(tr("&Name (required)"));
    name->setBuddy(m_name);
    auto *description = new QLabel(tr("&Description"));
    description->setBuddy(m_description);
    auto *column = new QVBoxLayout(properties);
    column->setContentsMargins({});
    column->setSpacing(Theme::space(2));
    column->addWidget(heading(tr("Assignment properties")));
    column->addWidget(name);
    column->addWidget(m_name);
    column->addWidget(description);
    column->addWidget(m_description, 1);
    column->addSpacing(Theme::space(2));
    column->addWidget(heading(tr("Notification settings")));
    column->addWidget(m_notify);
    column->addWidget(hint);
    nameField = m_name;
}

void AssignmentPages::makeMembers(const ConsoleContext &context)
{
    m_members = new PrincipalPicker(
        [&reads = context.reads](const QString &text, auto done) { return reads.principals(text, std::move(done)); },
        context.theme, tr("Members"), context.session.access().partnerName);
    members = m_members;
    memberField = m_members;
}

void AssignmentPages::makeScope(const ConsoleContext &context)
{
    m_scope = new ScopePicker([&reads = context.reads, customer = m_given.customer](
                                  auto done) { return reads.rooms(customer, std::move(done)); },
                              context.theme);
    if (!m_given.scopeEditable)
        m_scope->setReadOnly(tr("Which rooms Primary admins look after is the customer's decision alone."));
    scope = m_scope;
    scopeField = m_scope;
}

void AssignmentPages::fill(const Assignment &shown)
{
    m_name->setText(shown.name);
    m_description->setPlainText(shown.description);
    m_notify->setChecked(shown.emailNotifications);
    const std::vector<Principal> before = m_members->chosen();
    for (const Principal &member : before)
        m_members->remove(member.id);
    for (const Principal &member : shown.members)
        m_members->add(member);
    m_scope->setScope(shown.scope);
}

void AssignmentPages::load(const Assignment &base, const Assignment &shown)
{
    m_given = base;
    fill(shown);
}

Assignment AssignmentPages::assignment() const
{
    Assignment made = m_given;
    made.name = m_name->text().trimmed();
    made.description = m_description->toPlainText().trimmed();
    made.emailNotifications = m_notify->isChecked();
    made.members = m_members->chosen();
    if (m_given.scopeEditable)
        made.scope = m_scope->scope();
    return made;
}

bool AssignmentPages::isChanged() const
{
    const Assignment now = assignment();
    return now.name != m_given.name || now.description != m_given.description
           || now.emailNotifications != m_given.emailNotifications
           || RoleVersions::ordered(now.members) != RoleVersions::ordered(m_given.members)
           || RoleVersions::ordered(now.scope) != RoleVersions::ordered(m_given.scope);
}

QString AssignmentPages::propertiesProblem() const
{
    return m_name->text().trimmed().isEmpty() ? tr("Enter a name for the assignment.") : QString();
}

QString AssignmentPages::membersProblem() const
{
    return m_members->chosen().empty() ? tr("Choose at least one user or security group.") : QString();
}

QString AssignmentPages::scopeProblem() const
{
    return m_given.scopeEditable && m_scope->scope().empty() ? tr("Choose at least one room.") : QString();
}

} // namespace roomwarden
