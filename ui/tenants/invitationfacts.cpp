// Everything an invitation grants and asks.
#include "ui/tenants/invitationfacts.h"

#include "ui/tenants/invitationwords.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/textlabel.h"

#include <QDesktopServices>
#include <QPushButton>
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
    m_list->addRow(tr("Customer"), invitation.customerName);
    m_list->addRow(tr("Domain"), invitation.customerDomain);
    m_list->addRow(tr("Country"), InvitationWords::country(invitation.country));
    m_list->addRow(tr("Sent"), withNote(fullTime(invitation.created), tr("to %1").arg(invitation.partnerDomain)));
    m_list->addRow(tr("Expires"), withNote(fullTime(invitation.expires), InvitationWords::expiry(invitation, now)));
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
    auto *row = new QWidget(m_list);
    auto *version = new TextLabel(m_theme, TypeStyle::Body, TextLabel::Tone::Normal, row);
    version->setText(InvitationWords::terms(invitation));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::space(3));
    layout->addWidget(version);
    const QUrl url(invitation.termsUrl, QUrl::StrictMode);
    // A customer wrote this address: nothing but a web page is opened for it.
    if (url.isValid() && url.scheme() == "https"_L1) {
        auto *open = new QPushButton(m_theme.icon(u"link"_s, ColorRole::Accent), tr("&Read the terms"), row);
        open->setProperty(RoomwardenStyle::quietProperty, true);
        open->setAutoDefault(false);
        open->setToolTip(tr("Opens %1 in the browser").arg(url.toDisplayString()));
        open->setAccessibleName(tr("Read the terms, %1, in the browser").arg(InvitationWords::terms(invitation)));
        connect(open, &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
        layout->addWidget(open);
    }
    layout->addStretch();
    return row;
}

} // namespace roomwarden
