// General settings, Members, Scope, Finish.
#include "ui/roles/assignmentdialog.h"

#include "core/sync/reads.h"
#include "ui/roles/assignmentpages.h"
#include "ui/roles/roleversions.h"
#include "ui/roles/rolewords.h"
#include "ui/widgets/textlabel.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

AssignmentDialog::AssignmentDialog(const ConsoleContext &context, const Assignment &given, const QString &roleName,
                                   QWidget *parent)
    : StepDialog(context.theme,
                 given.id.isNull() ? tr("Add assignment to %1").arg(roleName)
                                   : tr("Edit assignment %1").arg(given.name),
                 parent),
      m_context(context),
      m_new(given.id.isNull()),
      m_call(context.commands),
      m_pages(new AssignmentPages(context, given, this)),
      m_review(new TextLabel(context.theme))
{
    setObjectName(u"assignmentDialog"_s);
    m_review->setWrapping(true);
    m_review->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    const auto showReview = [this] {
        const Assignment made = m_pages->assignment();
        m_review->setText(
            QStringList{tr("Assignment: %1").arg(made.name), tr("Members: %1").arg(RoleWords::members(made.members)),
                        tr("Scope: %1").arg(RoleWords::scope(made.scope)),
                        made.emailNotifications ? tr("They get mail about these rooms.") : tr("They get no mail.")}
                .join(u"\n\n"_s));
    };
    //: Steps of the form of an assignment, as in the service's own portal.
    setSteps({{.title = tr("General settings"),
               .page = m_pages->properties,
               .focus = m_pages->nameField,
               .problem = [this] { return m_pages->propertiesProblem(); }},
              {.title = tr("Members"),
               .page = m_pages->members,
               .focus = m_pages->memberField,
               .problem = [this] { return m_pages->membersProblem(); }},
              {.title = tr("Scope"),
               .page = m_pages->scope,
               .focus = given.scopeEditable ? m_pages->scopeField : nullptr,
               .problem = [this] { return m_pages->scopeProblem(); }},
              {.title = tr("Finish"), .page = m_review, .entered = showReview}},
             m_new ? tr("Add assignment") : tr("Save"));
}

bool AssignmentDialog::isDirty() const { return m_pages->isChanged(); }

void AssignmentDialog::finish()
{
    setSending(true);
    const Assignment made = m_pages->assignment();
    m_call.submit(m_new ? Command::createAssignment(made) : Command::updateAssignment(made),
                  [this](const CommandOutcome &outcome) { take(outcome); });
}

void AssignmentDialog::take(const CommandOutcome &outcome)
{
    if (outcome.succeeded()) {
        Q_EMIT saved(m_pages->assignment().name);
        setSending(false);
        accept();
        return;
    }
    const Error &error = *outcome.error;
    if (error.kind == Error::Kind::Conflict && error.code != "nameAlreadyExists"_L1) {
        readTheirs();
        return;
    }
    const int where = error.target.startsWith("members"_L1) || error.code == "primaryAdminRequired"_L1 ? 1
                      : error.target.startsWith("scope"_L1)                                            ? 2
                      : error.target == "name"_L1                                                      ? 0
                                                                                                       : step();
    refuse(where, RoleWords::refusal(error));
}

void AssignmentDialog::readTheirs()
{
    const Assignment &base = m_pages->base();
    m_read = m_context.reads.access().assignments(
        base.customer, base.role, [this, id = base.id](const Result<std::vector<Assignment>> &all) {
            if (!all) {
                refuse(step(), RoleWords::refusal(all.error()));
                return;
            }
            const auto found =
                std::find_if(all->begin(), all->end(), [&](const Assignment &one) { return one.id == id; });
            if (found == all->end())
                refuse(step(), RoleVersions::gone());
            else
                offer(*found);
        });
}

void AssignmentDialog::offer(const Assignment &theirs)
{
    setSending(false);
    const Versions<Assignment> versions = RoleVersions::of(m_pages->base(), m_pages->assignment(), theirs);
    const auto goOn = [this, versions](const VersionsDialog::Choice &mine) {
        m_pages->load(versions.theirs(), versions.merged(mine));
        goTo(lastStep());
    };
    if (versions.rows.empty())
        goOn({});
    else
        VersionsDialog::ask(theme(), RoleVersions::words(theirs.name), versions.rows, this, goOn);
}

} // namespace roomwarden
