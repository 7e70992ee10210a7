// Everything an invitation grants and asks.
#include "ui/tenants/invitationfacts.h"

#include "ui/tenants/invitationwords.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/textlabel.h"

#include <QUrl>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

InvitationFacts::InvitationFacts(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_list(new KeyValueList(theme, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
}

void InvitationFacts::show(const Invitation &invitation, const Access &access, const QDateTime &now)
{
    m_list->clear();
    m_list->addRow(tr("Domain"), invitation.customerDomain);
    m_list->addRow(tr("Country"), InvitationWords::country(invitation.country));
    m_list->addRow(tr("Sent"),
                   withNote(InvitationWords::moment(invitation.created), tr("to %1").arg(invitation.partnerDomain)));
    m_list->addRow(tr("Expires"),
                   withNote(InvitationWords::moment(invitation.expires), InvitationWords::expiry(invitation, now)));
    m_list->addRow(tr("Rooms offered"), InvitationWords::rooms(invitation));
    m_list->addRow(tr("Room groups"), InvitationWords::groups(invitation));
    m_list->addRow(tr("Change control"), withNote(InvitationWords::changeControl(invitation),
                                                  InvitationWords::changeControlMeaning(invitation)));
    m_list->addRow(tr("Terms"), terms(invitation));
    m_list->addRow(tr("Who can accept"), InvitationWords::whoCanAccept(access));
}

QWidget *InvitationFacts::withNote(const QString &value, const QString &note)
{
    auto *both = new QWidget(m_list);
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (const auto &[text, tone] :
         {std::pair(value, TextLabel::Tone::Normal), std::pair(note, TextLabel::Tone::Muted)}) {
        auto *label = new TextLabel(m_theme, TypeStyle::Body, tone, both);
        label->setText(text);
        label->setWrapping(true);
        label->setSelectable(tone == TextLabel::Tone::Normal);
        layout->addWidget(label);
    }
    return both;
}

QWidget *InvitationFacts::terms(const Invitation &invitation)
{
    const QString version = InvitationWords::terms(invitation);
    auto *label = new TextLabel(m_theme, TypeStyle::Body, TextLabel::Tone::Normal, m_list);
    label->setText(version);
    const QUrl url(invitation.termsUrl, QUrl::StrictMode);
    // A customer wrote this address: nothing but a web page is opened for it, and nothing of it is taken for markup.
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty())
        return label;
    label->setTextFormat(Qt::RichText);
    label->setText(u"%1 · <a href=\"%2\">%3</a>"_s.arg(
        version.toHtmlEscaped(), QString::fromLatin1(url.toEncoded()).toHtmlEscaped(), tr("Read the terms")));
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label->setFocusPolicy(Qt::StrongFocus);
    label->setAccessibleName(tr("%1, read the terms in the browser").arg(version));
    label->setToolTip(tr("Opens %1 in the browser").arg(url.host()));
    label->setOpenExternalLinks(true);
    return label;
}

} // namespace roomwarden
