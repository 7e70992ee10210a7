// The last step before accepting.
#include "ui/tenants/invitationsummary.h"

#include "ui/directory/principallist.h"
#include "ui/tenants/invitationwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int iconSize = 20;

} // namespace

InvitationSummary::InvitationSummary(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(Theme::space(3));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(m_lines);
    layout->addStretch();
}

void InvitationSummary::addLine(const QString &icon, const QString &words)
{
    auto *row = new QWidget(this);
    auto *mark = new QLabel(row);
    mark->setPixmap(m_theme.icon(icon, ColorRole::TextMuted).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    mark->setFixedSize(iconSize, iconSize);
    auto *text = new TextLabel(m_theme, TypeStyle::Body, TextLabel::Tone::Normal, row);
    text->setText(words);
    text->setWrapping(true);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::space(3));
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addWidget(text, 1, Qt::AlignTop);
    m_lines->addWidget(row);
}

void InvitationSummary::addPerson(const Principal &principal)
{
    auto *row = new QWidget(this);
    auto *mark = new QLabel(row);
    mark->setPixmap(m_theme.icon(principal.kind == Principal::Kind::SecurityGroup ? u"group"_s : u"user"_s)
                        .pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    mark->setFixedSize(iconSize, iconSize);
    auto *name = new TextLabel(m_theme, TypeStyle::BodyStrong, TextLabel::Tone::Normal, row);
    name->setText(principal.displayName);
    auto *detail = new TextLabel(m_theme, TypeStyle::Small, TextLabel::Tone::Muted, row);
    detail->setText(principal.userPrincipalName.isEmpty() ? PrincipalList::kindWord(principal.kind)
                                                          : principal.userPrincipalName);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(iconSize + Theme::space(3), 0, 0, 0);
    layout->setSpacing(Theme::space(2));
    layout->addWidget(mark);
    layout->addWidget(name);
    layout->addWidget(detail, 1);
    m_lines->addWidget(row);
}

void InvitationSummary::show(const Invitation &invitation, const std::vector<Principal> &primaryAdmins,
                             const Access &access)
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    addLine(u"tenants"_s, tr("%1 becomes a customer of %2, with %3.")
                              .arg(invitation.customerName, access.partnerName, InvitationWords::rooms(invitation)));
    addLine(u"group"_s,
            tr("Primary admins of %1, who see its data and give roles to others:").arg(invitation.customerName));
    for (const Principal &principal : primaryAdmins)
        addPerson(principal);
    const bool namesMe = std::any_of(primaryAdmins.begin(), primaryAdmins.end(),
                                     [&](const Principal &one) { return one.id == access.user.id; });
    const bool namesGroups = std::any_of(primaryAdmins.begin(), primaryAdmins.end(), [](const Principal &one) {
        return one.kind == Principal::Kind::SecurityGroup;
    });
    if (namesMe)
        addLine(u"check"_s, tr("You are named, so you will see the data of %1.").arg(invitation.customerName));
    else if (namesGroups)
        addLine(u"lock"_s, tr("You are not named: you will see the data of %1 only if you are in a group above.")
                               .arg(invitation.customerName));
    else
        addLine(u"lock"_s, tr("You are not named, so you will not see the data of %1.").arg(invitation.customerName));
    addLine(u"settings"_s,
            tr("%1: %2", "%1 change control in a few words, %2 what it means")
                .arg(InvitationWords::changeControl(invitation), InvitationWords::changeControlMeaning(invitation)));
}

} // namespace roomwarden
