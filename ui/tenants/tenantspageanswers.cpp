// The page's part in answering invitations: the questions before, the words after, and what happens when somebody
// else answers first.
#include "core/base/clock.h"
#include "core/session/session.h"
#include "core/store/tenantstore.h"
#include "ui/tenants/acceptwizard.h"
#include "ui/tenants/denydialog.h"
#include "ui/tenants/fittingtable.h"
#include "ui/tenants/invitationdetail.h"
#include "ui/tenants/invitationwords.h"
#include "ui/tenants/inviteguide.h"
#include "ui/tenants/listtab.h"
#include "ui/tenants/tenantspageprivate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

void TenantsPage::Private::connectAnswers()
{
    FittingTable *table = invitationsTab->table();
    connect(table, &FittingTable::currentIdChanged, &q, [this] { refreshInvitation(); });
    connect(table, &FittingTable::vanished, &q, [this](const QString &id) {
        showVanished(InvitationId(id));
        refreshActions();
    });
    connect(&context.tenants, &TenantStore::invitationsChanged, &q, [this] {
        refreshInvitation();
        refreshTabs();
    });
    connect(&answers, &InvitationAnswers::changed, &q, [this] {
        invitationRows.refresh();
        refreshActions();
    });
    connect(&answers, &InvitationAnswers::denialHeld, &q, [this](const Invitation &one) { showHeld(one); });
    connect(&answers, &InvitationAnswers::succeeded, &q,
            [this](const Invitation &one, InvitationAnswers::Kind kind) { showSuccess(one, kind); });
    connect(&answers, &InvitationAnswers::refused, &q,
            [this](const Invitation &one, InvitationAnswers::Kind kind, const InvitationRefusal &refusal) {
                showRefusal(one, kind, refusal);
            });
    connect(invitationDetail->nothing(), &EmptyState::activated, &q, [this] { q.showCustomer(gainedCustomer); });
    connect(actions.accept, &QAction::triggered, &q, [this] { openWizard(); });
    connect(actions.deny, &QAction::triggered, &q, [this] { askToDeny(); });
    connect(actions.guide, &QAction::triggered, &q, [this] { showGuide(); });
    connect(actions.copyDomain, &QAction::triggered, &q, [this] { copyDomain(); });
    q.addActions({actions.guide, actions.purge});

    // Expiry is said in words that go by the minute.
    minute.setInterval(std::chrono::minutes(1));
    connect(&minute, &QTimer::timeout, &q, [this] {
        invitationRows.refresh();
        invitationDetail->refresh();
        refreshTabs();
        refreshActions();
    });
    minute.start();
}

int TenantsPage::Private::urgentInvitations() const
{
    const std::vector<Invitation> &all = context.tenants.invitations();
    const QDateTime now = context.clock.now();
    return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const Invitation &one) {
        return InvitationWords::standing(one, now) == InvitationWords::Standing::Urgent;
    }));
}

QString TenantsPage::Private::waitingInvitations() const
{
    const QString waiting = tr("%n invitation(s) waiting", nullptr, invitations.pendingCount());
    const int urgent = urgentInvitations();
    //: Added to "2 invitations waiting" (%1): how many of them will not be good much longer.
    return urgent > 0 ? tr("%1, %n about to expire", nullptr, urgent).arg(waiting) : waiting;
}

const Invitation *TenantsPage::Private::currentInvitation() const
{
    return context.tenants.invitation(InvitationId(invitationsTab->table()->currentId()));
}

void TenantsPage::Private::refreshInvitation()
{
    if (const Invitation *invitation = currentInvitation())
        invitationDetail->show(*invitation);
    else if (invitationsTab->isEmpty() && !invitationDetail->shown())
        invitationDetail->showNothingChosen();
    refreshActions();
}

void TenantsPage::Private::openWizard()
{
    const Invitation *invitation = currentInvitation();
    if (!invitation || wizard)
        return;
    wizard = new AcceptWizard(context, answers, *invitation, &q);
    wizard->open();
}

void TenantsPage::Private::askToDeny()
{
    const Invitation *invitation = currentInvitation();
    if (!invitation)
        return;
    auto *dialog = new DenyDialog(*invitation, context.theme, &q);
    connect(dialog, &QDialog::accepted, &q, [this, asked = *invitation] {
        if (const Invitation *now = context.tenants.invitation(asked.id))
            answers.deny(*now);
        else
            showVanished(asked.id);
    });
    dialog->open();
}

void TenantsPage::Private::showHeld(const Invitation &invitation)
{
    toastOverWindow().offer(
        tr("You denied the invitation of %1. It is sent in ten seconds.").arg(invitation.customerName),
        //: Button: takes the denial back.
        tr("Undo"),
        [this, invitation] {
            if (answers.undoDenial(invitation.id))
                toastOverWindow().offer(tr("Undone. The invitation of %1 is as it was.").arg(invitation.customerName));
            else
                bar->tell(MessageBar::Kind::Warning,
                          tr("It was too late to undo: the denial of %1's invitation has been sent.")
                              .arg(invitation.customerName));
        },
        InvitationAnswers::denialHold);
}

void TenantsPage::Private::showSuccess(const Invitation &invitation, InvitationAnswers::Kind kind)
{
    answered.insert(invitation.id, kind);
    if (kind == InvitationAnswers::Kind::Accept) {
        context.session.refreshAccess(); // accepting may have given the caller a role
        toastOverWindow().offer(tr("Accepted. %1 is among your customers now.").arg(invitation.customerName),
                                //: Button: shows the customer just won.
                                tr("Show customer"), [this, id = invitation.customer] { q.showCustomer(id); });
        gainedCustomer = invitation.customer;
    } else {
        toastOverWindow().offer(tr("Denied. The invitation of %1 is deleted.").arg(invitation.customerName));
    }
    if (!context.tenants.invitation(invitation.id))
        showVanished(invitation.id);
}

void TenantsPage::Private::showRefusal(const Invitation &invitation, InvitationAnswers::Kind kind,
                                       const InvitationRefusal &refusal)
{
    if (kind == InvitationAnswers::Kind::Accept && wizard && wizard->isVisible())
        return; // it says so itself, beside the field
    const bool onCard = invitationDetail->shown() && invitationDetail->shown()->id == invitation.id && q.isVisible();
    if (onCard) {
        if (context.tenants.invitation(invitation.id))
            invitationDetail->showRefusal(refusal);
        else
            invitationDetail->showGone(invitation, refusal.words);
        return;
    }
    std::vector<MessageBar::Action> copy;
    if (!refusal.requestId.isEmpty()) {
        copy.push_back({.text = tr("Copy request ID"),
                        .run = [id = refusal.requestId] { QGuiApplication::clipboard()->setText(id); }});
    }
    //: %1 customer, %2 what the service said to our answer.
    bar->tell(MessageBar::Kind::Error, tr("%1: %2").arg(invitation.customerName, refusal.words), copy);
}

void TenantsPage::Private::showVanished(const InvitationId &id)
{
    const std::optional<Invitation> shown = invitationDetail->shown();
    if (!shown || shown->id != id || answers.isAnswering(id))
        return;
    const Tenant *customer = context.tenants.tenant(shown->customer);
    const bool gained = customer && customer->relationship == RelationshipStatus::Active;
    if (gained)
        gainedCustomer = shown->customer;
    QString words = InvitationRefusal::whyGone(*shown, context.tenants);
    if (answered.contains(id))
        words =
            answered.value(id) == InvitationAnswers::Kind::Accept
                ? tr("You accepted this invitation. %1 is among your customers now.").arg(shown->customerName)
                : tr("You denied this invitation, which deleted it. %1 can send a new one.").arg(shown->customerName);
    invitationDetail->showGone(*shown, words, gained ? tr("Show customer") : QString());
}

void TenantsPage::Private::showGuide()
{
    auto *dialog = new QDialog(&q);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("How a customer invites you"));
    auto *content = new InviteGuide(context.theme, dialog);
    content->setContent(tr("How a customer invites you"), QString(), context.session.access().partnerDomains);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(Theme::space(2), Theme::space(2), Theme::space(4), Theme::space(4));
    layout->addWidget(content);
    layout->addWidget(buttons);
    dialog->open();
}

void TenantsPage::Private::copyDomain()
{
    const QString domain = context.session.access().partnerDomains.value(0);
    QGuiApplication::clipboard()->setText(domain);
    toastOverWindow().offer(tr("Copied %1.").arg(domain), {}, {}, std::chrono::seconds(4));
}

Toast &TenantsPage::Private::toastOverWindow()
{
    // The window has one for undoing; two would lie over each other.
    if (!toast)
        toast = q.window()->findChild<Toast *>(QString(), Qt::FindDirectChildrenOnly);
    if (!toast)
        toast = new Toast(context.theme, q.window());
    return *toast;
}

} // namespace roomwarden
