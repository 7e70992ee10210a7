// Accepts a customer's invitation in three steps: Review, Primary admins, Summary (W3). Open with open(). While it is
// open the invitation may be answered by somebody else, run out or be withdrawn; it then says so and offers no more.
#pragma once

#include "core/domain/invitation.h"
#include "ui/shell/consolecontext.h"
#include "ui/tenants/invitationanswers.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace roomwarden {

class EmptyState;
class InvitationFacts;
class InvitationSummary;
class LoadingLine;
class MessageBar;
class PrincipalPicker;
class StepBar;
class TextLabel;

class AcceptWizard final : public QDialog
{
    Q_OBJECT

public:
    enum Step : int { Review, PrimaryAdmins, Summary, Gone };

    // Deletes itself when closed. accepted() means: the service has accepted.
    AcceptWizard(const ConsoleContext &context, InvitationAnswers &answers, const Invitation &invitation,
                 QWidget *parent);

    [[nodiscard]] Step step() const;
    [[nodiscard]] const Invitation &invitation() const { return m_invitation; }

    void reject() override; // Esc, Cancel: asks first if something was chosen

private:
    [[nodiscard]] QWidget *makeReview();
    [[nodiscard]] QWidget *makePrimaryAdmins();
    [[nodiscard]] QWidget *makeSummary();
    [[nodiscard]] QLayout *makeButtons();
    void makeKeys();
    void go(Step step);
    void next();
    void back();
    void send();
    void take(const InvitationRefusal &refusal);
    void showGone(const QString &words);
    void showGoneWords(const QString &words);
    void showChanged(const Invitation &invitation);
    void checkStillThere();
    void updateControls();
    void updateSelfWarning();
    [[nodiscard]] bool isSending() const;

    const ConsoleContext m_context;
    InvitationAnswers &m_answers;
    Invitation m_invitation;
    InvitationFacts *m_facts = nullptr;
    StepBar *m_steps = nullptr;
    LoadingLine *m_line = nullptr;
    MessageBar *m_bar = nullptr;
    QStackedWidget *m_stack = nullptr;
    PrincipalPicker *m_picker = nullptr;
    MessageBar *m_selfWarning = nullptr;
    InvitationSummary *m_summary = nullptr;
    EmptyState *m_gone = nullptr;
    TextLabel *m_hint = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace roomwarden
