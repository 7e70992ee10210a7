// The form of an assignment (W11): who gets a role, where, and whether they get mail.
#pragma once

#include "core/actions/commandcall.h"
#include "core/api/apicall.h"
#include "core/domain/assignment.h"
#include "ui/shell/consolecontext.h"
#include "ui/widgets/stepdialog.h"

namespace roomwarden {

class AssignmentPages;

class AssignmentDialog final : public StepDialog
{
    Q_OBJECT

public:
    // given: with an id it is changed, without one it is made. roleName: for the words.
    AssignmentDialog(const ConsoleContext &context, const Assignment &given, const QString &roleName, QWidget *parent);

Q_SIGNALS:
    void saved(const QString &name);

protected:
    void finish() override;
    [[nodiscard]] bool isDirty() const override;

private:
    void take(const CommandOutcome &outcome);
    void readTheirs(); // what a colleague saved first
    void offer(const Assignment &theirs);

    const ConsoleContext m_context;
    const bool m_new;
    ApiCall m_read;
    CommandCall m_call;
    AssignmentPages *m_pages;
    TextLabel *m_review;
};

} // namespace roomwarden
