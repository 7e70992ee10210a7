// Accepts a customer's invitation in three steps.
#include "ui/tenants/acceptwizard.h"

#include "core/base/clock.h"
#include "core/session/session.h"
#include "core/store/tenantstore.h"
#include "core/sync/reads.h"
#include "core/sync/syncengine.h"
#include "ui/directory/principalpicker.h"
#include "ui/tenants/invitationfacts.h"
#include "ui/tenants/invitationsummary.h"
#include "ui/tenants/invitationwords.h"
#include "ui/tenants/stepbar.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

AcceptWizard::AcceptWizard(const ConsoleContext &context, InvitationAnswers &answers, const Invitation &invitation,
                           QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_answers(answers),
      m_invitation(invitation)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Accept the invitation of %1").arg(invitation.customerName));
    auto *title = new TextLabel(context.theme, TypeStyle::Title, TextLabel::Tone::Normal, this);
    title->setText(windowTitle());
    //: Steps of accepting an invitation.
    m_steps = new StepBar({tr("Review"), tr("Primary admins"), tr("Summary")}, context.theme, this);
    m_line = new LoadingLine(context.theme, tr("Sending the answer"), this);
    m_bar = new MessageBar(context.theme, this);
    m_gone = new EmptyState(context.theme, this);
    showGoneWords(InvitationRefusal::whyGone(invitation, context.tenants)); // not on show, but sized and named
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeReview());
    m_stack->addWidget(makePrimaryAdmins());
    m_stack->addWidget(makeSummary());
    m_stack->addWidget(m_gone);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(6), Theme::space(5), Theme::space(6), Theme::space(5));
    layout->setSpacing(Theme::space(4));
    layout->addWidget(title);
    layout->addWidget(m_steps);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_line);
    layout->addLayout(makeButtons());
    resize(Theme::space(180), Theme::space(150));
    makeKeys();

    connect(&answers, &InvitationAnswers::changed, this, &AcceptWizard::updateControls);
    connect(&answers, &InvitationAnswers::succeeded, this, [this](const Invitation &which) {
        if (which.id == m_invitation.id)
            accept();
    });
    connect(&answers, &InvitationAnswers::refused, this,
            [this](const Invitation &which, InvitationAnswers::Kind, const InvitationRefusal &refusal) {
                if (which.id == m_invitation.id)
                    take(refusal);
            });
    connect(&context.tenants, &TenantStore::invitationsChanged, this, &AcceptWizard::checkStillThere);
    connect(&context.tenants, &TenantStore::tenantsChanged, this, &AcceptWizard::checkStillThere);
    connect(&context.sync, &SyncEngine::statusChanged, this, &AcceptWizard::updateControls);
    connect(&context.session, &Session::accessChanged, this, &AcceptWizard::updateControls);
    go(Review);
}

QWidget *AcceptWizard::makeReview()
{
    m_facts = new InvitationFacts(m_context.theme, this);
    m_facts->show(m_invitation, m_context.session.access(), m_context.clock.now());
    auto *inner = new QWidget(this);
    auto *innerLayout = new QVBoxLayout(inner);
    innerLayout->setContentsMargins({});
    innerLayout->addWidget(m_facts);
    innerLayout->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("What the invitation grants"));
    return scroll;
}

QWidget *AcceptWizard::makePrimaryAdmins()
{
    auto *page = new QWidget(this);
    auto *intro = new TextLabel(m_context.theme, TypeStyle::Body, TextLabel::Tone::Muted, page);
    intro->setText(tr("Primary admins see the data of %1 and give roles to others. Choose at least one.")
                       .arg(m_invitation.customerName));
    intro->setWrapping(true);
    Reads &reads = m_context.reads;
    m_picker = new PrincipalPicker(
        [&reads](const QString &text, std::function<void(Result<std::vector<Principal>>)> done) {
            return reads.principals(text, std::move(done));
        },
        m_context.theme, tr("Primary admins"), m_context.session.access().partnerName, page);
    m_selfWarning = new MessageBar(m_context.theme, page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::space(3));
    layout->addWidget(intro);
    layout->addWidget(m_picker, 1);
    layout->addWidget(m_selfWarning);
    connect(m_picker, &PrincipalPicker::chosenChanged, this, &AcceptWizard::updateSelfWarning);
    updateSelfWarning();
    return page;
}

QWidget *AcceptWizard::makeSummary()
{
    m_summary = new InvitationSummary(m_context.theme, this);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_summary);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("What happens when you accept"));
    return scroll;
}

QLayout *AcceptWizard::makeButtons()
{
    m_hint = new TextLabel(m_context.theme, TypeStyle::Small, TextLabel::Tone::Muted, this);
    m_hint->setWrapping(true);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setAutoDefault(false);
    //: Button: to the step before.
    m_back = new QPushButton(tr("&Back"), this);
    m_back->setAutoDefault(false);
    m_back->setToolTip(tr("Back (Alt+Left)"));
    m_next = new QPushButton(this);
    m_next->setObjectName(u"wizardNext"_s);
    m_next->setProperty(RoomwardenStyle::primaryProperty, true);
    m_next->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &AcceptWizard::reject);
    connect(m_back, &QPushButton::clicked, this, &AcceptWizard::back);
    connect(m_next, &QPushButton::clicked, this, &AcceptWizard::next);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::space(2));
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    return buttons;
}

void AcceptWizard::makeKeys()
{
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(int(Qt::CTRL) | key), this), &QShortcut::activated, this,
                &AcceptWizard::next);
    connect(new QShortcut(QKeySequence(int(Qt::ALT) | int(Qt::Key_Left)), this), &QShortcut::activated, this,
            &AcceptWizard::back);
}

AcceptWizard::Step AcceptWizard::step() const { return static_cast<Step>(m_stack->currentIndex()); }

bool AcceptWizard::isSending() const { return m_answers.isAnswering(m_invitation.id); }

void AcceptWizard::go(Step step)
{
    if (step == Summary)
        m_summary->show(m_invitation, m_picker->chosen(), m_context.session.access());
    m_stack->setCurrentIndex(step);
    m_steps->setCurrent(std::min<int>(step, Summary));
    m_steps->setVisible(step != Gone);
    updateControls();
    if (step == PrimaryAdmins)
        m_picker->setFocus(Qt::OtherFocusReason);
    else
        (step == Gone ? m_cancel : m_next)->setFocus(Qt::OtherFocusReason);
    announce(m_steps, m_steps->accessibleName());
}

void AcceptWizard::next()
{
    if (isSending() || step() == Gone)
        return;
    m_bar->clear();
    if (step() == Summary) {
        send();
    } else if (step() == PrimaryAdmins && m_picker->chosen().empty()) {
        m_picker->setProblem(tr("At least one primary admin is required. Search for a user or a security group of %1.")
                                 .arg(m_context.session.access().partnerName));
        m_picker->setFocus(Qt::OtherFocusReason);
    } else {
        go(static_cast<Step>(step() + 1));
    }
}

void AcceptWizard::back()
{
    if (isSending() || step() == Gone || step() == Review)
        return;
    go(static_cast<Step>(step() - 1));
}

void AcceptWizard::send()
{
    if (const QString reason = m_answers.reasonNotTo(m_invitation); !reason.isEmpty()) {
        m_bar->tell(MessageBar::Kind::Error, reason);
        return;
    }
    m_answers.accept(m_invitation, m_picker->chosen());
    updateControls();
}

void AcceptWizard::take(const InvitationRefusal &refusal)
{
    switch (refusal.place) {
    case InvitationRefusal::Place::PrimaryAdmins:
        go(PrimaryAdmins);
        m_picker->setProblem(refusal.words);
        return;
    case InvitationRefusal::Place::Invitation: showGone(refusal.words); return;
    case InvitationRefusal::Place::Bar: break;
    }
    std::vector<MessageBar::Action> actions;
    if (!refusal.requestId.isEmpty()) {
        actions.push_back({.text = tr("Copy request ID"),
                           .run = [id = refusal.requestId] { QGuiApplication::clipboard()->setText(id); }});
    }
    m_bar->tell(MessageBar::Kind::Error, refusal.words, actions);
    updateControls();
    m_next->setFocus(Qt::OtherFocusReason); // it could not keep the focus while it was disabled
}

void AcceptWizard::checkStillThere()
{
    // While our own answer is on its way its disappearance is our doing, or the refusal will say whose.
    if (isSending())
        return;
    const Invitation *now = m_context.tenants.invitation(m_invitation.id);
    if (!now)
        showGone(InvitationRefusal::whyGone(m_invitation, m_context.tenants));
    else if (const QString why = InvitationWords::whyNotOpen(*now, m_context.clock.now()); !why.isEmpty())
        showGone(why);
    else if (now->revision != m_invitation.revision)
        showChanged(*now);
}

void AcceptWizard::showChanged(const Invitation &invitation)
{
    m_invitation = invitation;
    m_facts->show(m_invitation, m_context.session.access(), m_context.clock.now());
    go(Review);
    m_bar->tell(MessageBar::Kind::Warning,
                tr("%1 has just changed this invitation. Please review it again.").arg(invitation.customerName));
}

void AcceptWizard::showGoneWords(const QString &words)
{
    m_gone->setContent(u"info"_s, tr("This invitation can no longer be accepted"), words);
}

void AcceptWizard::showGone(const QString &words)
{
    m_bar->clear();
    showGoneWords(words);
    go(Gone);
    announce(m_gone, words);
}

void AcceptWizard::updateControls()
{
    const bool sending = isSending();
    const bool gone = step() == Gone;
    m_line->setRunning(sending);
    m_stack->setEnabled(!sending);
    m_back->setVisible(!gone);
    m_back->setEnabled(step() > Review && !sending);
    m_next->setVisible(!gone);
    //: Buttons of a form in steps: the one that accepts is called as in the service's own portal.
    m_next->setText(step() == Summary ? tr("Accept") : tr("&Next"));
    m_next->setToolTip(step() == Summary ? tr("Accept (Ctrl+Enter)") : tr("Next (Ctrl+Enter)"));
    const QString reason = step() == Summary && !sending ? m_answers.reasonNotTo(m_invitation) : QString();
    m_next->setEnabled(!sending && reason.isEmpty());
    m_next->setAccessibleDescription(reason);
    m_cancel->setText(gone || sending ? tr("Close") : tr("Cancel"));
    m_hint->setText(sending ? tr("Sending. You may close this; you will be told how it ended.") : reason);
}

void AcceptWizard::updateSelfWarning()
{
    const Principal &me = m_context.session.access().user;
    const auto &chosen = m_picker->chosen();
    if (std::any_of(chosen.begin(), chosen.end(), [&](const Principal &one) { return one.id == me.id; })) {
        m_selfWarning->clear();
        return;
    }
    if (!m_selfWarning->text().isEmpty())
        return;
    m_selfWarning->tell(
        MessageBar::Kind::Warning,
        tr("Accepting gives you no role: you will not see the data of %1 unless you are named here or belong to a "
           "group that is.")
            .arg(m_invitation.customerName),
        {{.text = tr("Add me"), .run = [this, me] { m_picker->add(me); }}}, false);
}

void AcceptWizard::reject()
{
    const bool entered = !m_picker->chosen().empty() && step() != Gone && !isSending();
    if (!entered) {
        QDialog::reject();
        return;
    }
    ConfirmDialog::ask(this, m_context.theme,
                       {.title = tr("Leave without accepting?"),
                        .text = tr("Your choice of primary admins is lost. The invitation of %1 stays as it is.")
                                    .arg(m_invitation.customerName),
                        .confirm = tr("Leave"),
                        .dangerous = false},
                       [this] { QDialog::reject(); });
}

} // namespace roomwarden
