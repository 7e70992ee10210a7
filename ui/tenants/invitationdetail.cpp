// The card of an invitation.
#include "ui/tenants/invitationdetail.h"

#include "core/base/clock.h"
#include "core/session/session.h"
#include "ui/shell/actionbutton.h"
#include "ui/shell/actionregistry.h"
#include "ui/tenants/invitationanswers.h"
#include "ui/tenants/invitationfacts.h"
#include "ui/tenants/invitationwords.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

InvitationDetail::InvitationDetail(const ConsoleContext &context, InvitationAnswers &answers, QAction *accept,
                                   QAction *deny, QWidget *parent)
    : DetailFrame(context.theme, parent),
      m_context(context),
      m_answers(answers),
      m_accept(accept),
      m_facts(new InvitationFacts(context.theme, this))
{
    auto *acceptButton = new ActionButton(accept, this);
    acceptButton->setObjectName(u"acceptInvitation"_s);
    acceptButton->setProperty(RoomwardenStyle::primaryProperty, true);
    acceptButton->setIconShown(false);
    auto *denyButton = new ActionButton(deny, this);
    denyButton->setObjectName(u"denyInvitation"_s);
    denyButton->setIconShown(false);
    m_reason = new TextLabel(context.theme, TypeStyle::Small, TextLabel::Tone::Muted, this);
    m_reason->setWrapping(true);
    buttons()->addWidget(acceptButton);
    buttons()->addWidget(denyButton);
    buttons()->addStretch();
    addWide(m_reason);

    m_renewal = new QWidget(this);
    auto *heading = new TextLabel(context.theme, TypeStyle::BodyStrong, TextLabel::Tone::Normal, m_renewal);
    heading->setText(tr("Ask for a new invitation"));
    m_renewalText = new QPlainTextEdit(m_renewal);
    m_renewalText->setObjectName(u"renewalText"_s);
    m_renewalText->setReadOnly(true);
    m_renewalText->setTabChangesFocus(true);
    m_renewalText->setAccessibleName(tr("Message that asks the customer for a new invitation"));
    m_renewalText->setFixedHeight(Theme::space(52));
    auto *copy = new QPushButton(context.theme.icon(u"copy"_s), tr("&Copy message"), m_renewal);
    copy->setObjectName(u"copyRenewal"_s);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_renewalText->toPlainText());
        announce(m_renewalText, tr("Copied"));
    });
    auto *renewalLayout = new QVBoxLayout(m_renewal);
    renewalLayout->setContentsMargins(0, Theme::space(3), 0, 0);
    renewalLayout->setSpacing(Theme::space(2));
    renewalLayout->addWidget(heading);
    renewalLayout->addWidget(m_renewalText);
    renewalLayout->addWidget(copy, 0, Qt::AlignLeading);
    addWide(m_renewal);

    addSection(tr("What is offered"), m_facts);
    connect(&answers, &InvitationAnswers::changed, this, &InvitationDetail::refresh);
    connect(accept, &QAction::changed, this, &InvitationDetail::refresh);
    showNothingChosen();
}

void InvitationDetail::showNothingChosen()
{
    m_shown.reset();
    showNothing(u"invitation"_s, tr("No invitation selected"), tr("Select an invitation to see all it grants."));
}

void InvitationDetail::showGone(const Invitation &invitation, const QString &words, const QString &button)
{
    m_shown.reset();
    showNothing(u"info"_s, tr("The invitation of %1 is gone").arg(invitation.customerName), words, button);
    announce(nothing(), words);
}

void InvitationDetail::show(const Invitation &invitation)
{
    const bool other = !m_shown || m_shown->id != invitation.id;
    if (!m_shown || *m_shown != invitation)
        m_factsFor.clear();
    m_shown = invitation;
    if (other) {
        m_barFor.clear();
        bar()->clear();
    }
    showContent();
    refresh();
}

void InvitationDetail::refresh()
{
    if (!m_shown)
        return;
    const QDateTime now = m_context.clock.now();
    const Access &access = m_context.session.access();
    const auto standing = InvitationWords::standing(*m_shown, now);
    const QString expiry = InvitationWords::expiry(*m_shown, now);
    setHead(m_shown->customer, m_shown->customerName,
            tr("invites %1 to look after %2", "%1 our organisation, %2 as in 42 rooms")
                .arg(access.partnerName, InvitationWords::rooms(*m_shown)),
            {.text = expiry, .tone = InvitationWords::tone(standing), .icon = InvitationWords::icon(standing)});
    if (m_factsFor != expiry) {
        m_factsFor = expiry;
        m_facts->show(*m_shown, access, now);
    }
    const bool expired = standing == InvitationWords::Standing::Expired;
    m_renewal->setVisible(expired);
    if (expired) {
        const QString message = InvitationWords::renewalRequest(*m_shown, access);
        if (m_renewalText->toPlainText() != message)
            m_renewalText->setPlainText(message);
    }
    showStanding();
}

void InvitationDetail::showStanding()
{
    const int seconds = m_answers.secondsToUndo(m_shown->id);
    QString words;
    auto kind = MessageBar::Kind::Info;
    std::vector<MessageBar::Action> actions;
    if (seconds > 0) {
        words = tr("You denied this invitation. Until it is sent you can undo that.");
        kind = MessageBar::Kind::Warning;
        //: Button: takes the denial back.
        actions.push_back({.text = tr("Undo"), .run = [this, id = m_shown->id] { m_answers.undoDenial(id); }});
    } else if (m_answers.isAnswering(m_shown->id)) {
        words = tr("Your answer is on its way.");
    } else {
        words = InvitationWords::whyNotOpen(*m_shown, m_context.clock.now());
    }
    const bool open = words.isEmpty();
    if (words != m_barFor) {
        // Only what this function said itself is taken away: a refusal stays until dismissed.
        if (!words.isEmpty())
            bar()->tell(kind, words, actions, false);
        else
            bar()->clear();
        m_barFor = words;
    }
    for (int i = 0; i < buttons()->count(); ++i) {
        if (QWidget *button = buttons()->itemAt(i)->widget())
            button->setVisible(open);
    }
    // The seconds stand outside of the bar, which would read each of them aloud.
    const QString reason = seconds > 0 ? tr("Sent in %n second(s)", nullptr, seconds)
                           : open      ? ActionRegistry::reason(m_accept)
                                       : QString();
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void InvitationDetail::showRefusal(const InvitationRefusal &refusal)
{
    std::vector<MessageBar::Action> actions;
    if (!refusal.requestId.isEmpty()) {
        actions.push_back({.text = tr("Copy request ID"),
                           .run = [id = refusal.requestId] { QGuiApplication::clipboard()->setText(id); }});
    }
    m_barFor.clear(); // these words are nobody else's to take away
    bar()->tell(refusal.place == InvitationRefusal::Place::Invitation ? MessageBar::Kind::Warning
                                                                      : MessageBar::Kind::Error,
                refusal.words, actions);
}

} // namespace roomwarden
