// The top of the detail pane.
#include "ui/incidents/detailheader.h"

#include "models/displaynames.h"
#include "ui/incidents/incidentmarks.h"
#include "ui/shell/actionbutton.h"
#include "ui/shell/actionregistry.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/tenantcolor.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

ActionButton *iconButton(const ActionRegistry &actions, const QString &id)
{
    auto *button = new ActionButton(actions.action(id));
    button->setIconOnly(true);
    button->setProperty(RoomwardenStyle::quietProperty, true);
    button->setFixedSize(Theme::space(7), Theme::space(7));
    return button;
}

} // namespace

DetailHeader::DetailHeader(const Theme &theme, const ActionRegistry &actions, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_position(new TextLabel(theme, TypeStyle::Small, TextLabel::Tone::Muted)),
      m_severity(new Badge(theme)),
      m_status(new Badge(theme)),
      m_impact(new Badge(theme)),
      m_pending(new Badge(theme)),
      m_snoozed(new Badge(theme)),
      m_title(new TextLabel(theme, TypeStyle::Heading)),
      m_customer(new TenantChip(theme)),
      m_room(new ElidedLabel(theme, TypeStyle::Body, TextLabel::Tone::Muted)),
      m_assignee(new ElidedLabel(theme, TypeStyle::Body, TextLabel::Tone::Muted))
{
    auto *back =
        new QPushButton(theme.icon(isRightToLeft() ? u"chevron-right"_s : u"chevron-left"_s), tr("Back to list"));
    back->setObjectName(u"backToList"_s);
    back->setProperty(RoomwardenStyle::quietProperty, true);
    back->setAutoDefault(false);
    back->setToolTip(tr("Back to list (Esc)"));
    connect(back, &QPushButton::clicked, this, &DetailHeader::backRequested);
    m_back = back;
    m_back->hide();

    m_title->setWrapping(true);
    m_title->setSelectable(true);
    m_title->setObjectName(u"detailTitle"_s);
    m_position->setObjectName(u"detailPosition"_s);
    m_impact->setContent({.text = tr("High impact"), .tone = ColorRole::Critical, .icon = u"high-impact"_s});
    m_snoozed->hide();
    m_pending->setContent({.text = tr("Sending…"), .tone = ColorRole::Info, .icon = u"pending"_s});

    auto *badges = new QHBoxLayout;
    badges->setSpacing(Theme::space(1));
    badges->addWidget(m_back);
    badges->addWidget(m_severity);
    badges->addWidget(m_status);
    badges->addWidget(m_impact);
    badges->addWidget(m_pending);
    badges->addWidget(m_snoozed);
    badges->addStretch(1);
    badges->addWidget(m_position);
    badges->addWidget(iconButton(actions, u"incident.walk.previous"_s));
    badges->addWidget(iconButton(actions, u"incident.walk.next"_s));

    auto *where = new QHBoxLayout;
    where->setSpacing(Theme::space(3));
    where->addWidget(m_customer);
    where->addWidget(m_room, 1);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::space(2));
    auto *assign = new ActionButton(actions.action(u"incident.assignToMe"_s));
    assign->setProperty(RoomwardenStyle::primaryProperty, true);
    assign->setIconShown(false); // it would be dark on the accent
    buttons->addWidget(assign);
    buttons->addWidget(new ActionButton(actions.action(u"incident.addNote"_s)));
    buttons->addWidget(new ActionButton(actions.action(u"incident.closeTicket"_s)));
    buttons->addStretch(1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(4), Theme::space(3), Theme::space(3), Theme::space(3));
    layout->setSpacing(Theme::space(2));
    layout->addLayout(badges);
    layout->addWidget(m_title);
    layout->addLayout(where);
    layout->addWidget(m_assignee);
    layout->addSpacing(Theme::space(1));
    layout->addLayout(buttons);
}

void DetailHeader::setIncident(const Incident &incident, bool pending)
{
    const Mark severity = markOf(incident.severity);
    m_severity->setContent({.text = displayName(incident.severity), .tone = severity.color, .icon = severity.icon});
    const Mark status = markOf(incident.displayStatus);
    m_status->setContent({.text = displayName(incident.displayStatus), .tone = status.color, .icon = status.icon});
    m_impact->setVisible(incident.highImpact);
    m_pending->setVisible(pending);
    m_title->setText(incident.title);
    m_customer->setTenant(incident.customer, incident.customerName);
    QStringList rooms;
    for (const RoomRef &room : incident.rooms)
        rooms += room.displayName;
    m_room->setFullText(rooms.join(", "_L1));
    m_assignee->setFullText(incident.assignee ? tr("Assigned to %1").arg(incident.assignee->displayName)
                                              : tr("Not assigned"));
}

void DetailHeader::setPosition(int row, int total)
{
    const QLocale locale;
    //: Place in the list: %1 of %2, as in "3 of 1,204".
    m_position->setText(row < 0 ? QString() : tr("%1 of %2").arg(locale.toString(row + 1), locale.toString(total)));
}

void DetailHeader::setSnoozed(const QString &until)
{
    //: Badge of an incident. %1: as in "until 14:30"
    m_snoozed->setContent({.text = tr("Snoozed %1").arg(until), .tone = ColorRole::Info, .icon = u"pending"_s});
    m_snoozed->setVisible(!until.isEmpty());
}

void DetailHeader::setBackShown(bool shown) { m_back->setVisible(shown); }

} // namespace roomwarden
