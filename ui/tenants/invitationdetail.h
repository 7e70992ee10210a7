// The card of an invitation: how long it is good, all it grants, and the two answers. Replaced by words when somebody
// else answered it first.
#pragma once

#include "core/domain/invitation.h"
#include "ui/shell/consolecontext.h"
#include "ui/tenants/detailframe.h"

#include <optional>

class QAction;
class QPlainTextEdit;

namespace roomwarden {

class InvitationAnswers;
class InvitationFacts;
struct InvitationRefusal;

class InvitationDetail final : public DetailFrame
{
    Q_OBJECT

public:
    InvitationDetail(const ConsoleContext &context, InvitationAnswers &answers, QAction *accept, QAction *deny,
                     QWidget *parent = nullptr);

    void show(const Invitation &invitation);
    // Nothing is chosen.
    void showNothingChosen();
    // The one that was shown is gone; words say why, as far as known.
    void showGone(const Invitation &invitation, const QString &words, const QString &button = {});
    void showRefusal(const InvitationRefusal &refusal);
    // Time has passed.
    void refresh();
    [[nodiscard]] const std::optional<Invitation> &shown() const { return m_shown; }
    using QWidget::show;

private:
    void showStanding();

    const ConsoleContext m_context;
    InvitationAnswers &m_answers;
    std::optional<Invitation> m_shown;
    QString m_factsFor; // the expiry words the facts were last filled with
    QAction *m_accept;
    InvitationFacts *m_facts = nullptr;
    QWidget *m_answerRow = nullptr;
    TextLabel *m_reason = nullptr;
    QWidget *m_renewal = nullptr;
    QPlainTextEdit *m_renewalText = nullptr;
    QString m_barFor; // what the bar says about the standing; other words in it are a refusal's
};

} // namespace roomwarden
