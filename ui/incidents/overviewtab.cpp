// What an incident means, what to do about it, whom it touches, and the facts.
#include "ui/incidents/overviewtab.h"

#include "core/base/clock.h"
#include "models/displaynames.h"
#include "ui/incidents/incidentmarks.h"
#include "ui/incidents/incidentwords.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/textlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

OverviewTab::OverviewTab(const Theme &theme, const Clock &clock, QWidget *parent)
    : QScrollArea(parent),
      m_theme(theme),
      m_clock(clock)
{
    setObjectName(u"overviewTab"_s);
    setAccessibleName(tr("Overview"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(Theme::space(4), Theme::space(4), Theme::space(4), Theme::space(4));
    layout->setSpacing(Theme::space(4));
    m_meaning = addSection(layout, tr("What it means"));
    m_action = addSection(layout, tr("Recommended action"));
    m_impact = addSection(layout, tr("Impact"));
    m_facts = new KeyValueList(theme);
    layout->addWidget(m_facts);
    m_roomsHeading = new TextLabel(theme, TypeStyle::SmallStrong, TextLabel::Tone::Muted);
    layout->addWidget(m_roomsHeading);
    m_rooms = new KeyValueList(theme);
    layout->addWidget(m_rooms);
    layout->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false); // the pane's own surface shows
    viewport()->setAutoFillBackground(false);
}

OverviewTab::Section OverviewTab::addSection(QVBoxLayout *layout, const QString &heading)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space(1));
    auto *title = new TextLabel(m_theme, TypeStyle::SmallStrong, TextLabel::Tone::Muted);
    title->setText(heading);
    auto *text = new TextLabel(m_theme);
    text->setWrapping(true);
    text->setSelectable(true);
    text->setAccessibleDescription(heading);
    column->addWidget(title);
    column->addWidget(text);
    layout->addWidget(box);
    return {box, text};
}

QString OverviewTab::impactWords(const Incident &incident)
{
    QStringList sentences;
    switch (incident.severity) {
    case Severity::Critical:
    case Severity::Important: sentences += tr("Meetings in the room are probably suffering now."); break;
    case Severity::Warning: sentences += tr("Meetings still work; it will get worse if left alone."); break;
    case Severity::Recommended: sentences += tr("Meetings are not affected; this is advice on good practice."); break;
    case Severity::Unknown: break;
    }
    if (incident.highImpact)
        sentences += tr("Reported as high impact.");
    if (incident.rooms.size() > 1)
        sentences += tr("%Ln rooms are affected.", nullptr, static_cast<int>(incident.rooms.size()));
    if (incident.repeats > 0)
        sentences += tr("It has come back %Ln times.", nullptr, static_cast<int>(incident.repeats));
    return sentences.join(u' ');
}

void OverviewTab::show(const Incident &row, const IncidentDetail *detail)
{
    const auto fill = [](const Section &section, const QString &text) {
        section.text->setText(text);
        section.box->setVisible(!text.isEmpty());
    };
    fill(m_meaning, detail ? detail->incident.description : row.description);
    fill(m_action, detail ? detail->incident.recommendedAction : row.recommendedAction);
    fill(m_impact, impactWords(row));

    m_facts->clear();
    m_facts->addRow(tr("Type"), row.type.displayName);
    m_facts->addRow(tr("Category"), row.type.category);
    m_facts->addRow(tr("Source"), displayName(row.source));
    addTicket(row.id.text());
    addTime(tr("Created"), row.created);
    addTime(tr("Updated"), row.updated);
    addTime(tr("Resolved"), row.resolved);
    addTime(tr("Closed"), row.closed);
    if (row.closure) {
        //: %1: why a ticket was closed, %2: who closed it.
        m_facts->addRow(tr("Closed because"),
                        tr("%1 (%2)").arg(closureReasonName(row.closure->reason), row.closure->closedBy));
    }
    if (detail && detail->incident.closure && !detail->incident.closure->duplicateOf.isNull())
        m_facts->addRow(tr("Duplicate of"), detail->incident.closure->duplicateOf.text());

    m_rooms->clear();
    const bool rooms = detail && !detail->rooms.empty();
    if (rooms) {
        m_roomsHeading->setText(detail->rooms.size() == 1 ? detail->rooms.front().displayName : tr("Rooms"));
        for (const Room &room : detail->rooms)
            addRoom(room);
    }
    m_roomsHeading->setVisible(rooms);
    m_rooms->setVisible(rooms);
    verticalScrollBar()->setValue(0);
}

void OverviewTab::addTime(const QString &label, const QDateTime &time)
{
    if (!time.isValid())
        return;
    auto *value = new TextLabel(m_theme);
    value->setText(IncidentWords::moment(time, m_clock.now()));
    value->setToolTip(IncidentWords::utc(time));
    value->setAccessibleDescription(IncidentWords::utc(time));
    value->setSelectable(true);
    m_facts->addRow(label, value);
}

void OverviewTab::addTicket(const QString &id)
{
    auto *value = new QWidget;
    auto *row = new QHBoxLayout(value);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::space(1));
    auto *text = new TextLabel(m_theme, TypeStyle::Mono);
    text->setText(id);
    text->setSelectable(true);
    auto *copy = new QToolButton;
    copy->setObjectName(u"copyTicket"_s);
    copy->setIcon(m_theme.icon(u"copy"_s, ColorRole::TextMuted));
    copy->setAutoRaise(true);
    copy->setFixedSize(Theme::space(6), Theme::space(6));
    copy->setFocusPolicy(Qt::StrongFocus);
    copy->setToolTip(tr("Copy the ticket id"));
    copy->setAccessibleName(copy->toolTip());
    connect(copy, &QToolButton::clicked, this, [this, id] {
        QGuiApplication::clipboard()->setText(id);
        Q_EMIT copied(id);
    });
    row->addWidget(text);
    row->addWidget(copy);
    row->addStretch(1);
    m_facts->addRow(tr("Ticket"), value);
}

void OverviewTab::addRoom(const Room &room)
{
    if (m_rooms->rowCount() > 0)
        m_rooms->addRow(tr("Room"), room.displayName, TypeStyle::BodyStrong);
    auto *health = new Badge(m_theme);
    const Mark mark = markOf(room.health);
    health->setContent({.text = displayName(room.health), .tone = mark.color, .icon = mark.icon});
    m_rooms->addRow(tr("Health"), health);
    m_rooms->addRow(tr("Device"), QStringList{room.deviceType, room.manufacturer, room.model}.join(u' ').simplified());
    m_rooms->addRow(tr("Firmware"), room.firmwareVersion);
    m_rooms->addRow(tr("Teams Rooms app"), room.appVersion);
    m_rooms->addRow(tr("Operating system"), room.osVersion);
    QStringList place{room.building, room.floor, room.city, room.country};
    place.removeAll(QString());
    m_rooms->addRow(tr("Place"), place.join(", "_L1));
    m_rooms->addRow(tr("Last contact"), IncidentWords::moment(room.lastContact, m_clock.now()));
    m_rooms->addRow(tr("Account"), room.resourceAccount);
}

} // namespace roomwarden
