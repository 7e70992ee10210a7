// What happened to an incident, newest first, one line an event.
#include "ui/incidents/timelinetab.h"

#include "core/base/clock.h"
#include "ui/incidents/incidentwords.h"
#include "ui/incidents/timeline.h"
#include "ui/widgets/relativetime.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

enum LineRole { TimeTextRole = Qt::UserRole, IconRole, ColorRoleRole, WhatRole, WhoRole, TextRole };

// Words run their own way, and stand where the window's direction puts them.
void drawWords(QPainter *painter, const QRect &rect, const QString &text, Qt::LayoutDirection direction)
{
    painter->setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const Qt::Alignment side = direction == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight;
    painter->drawText(rect, static_cast<int>(side | Qt::AlignAbsolute | Qt::AlignVCenter),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

// Time, icon and words; a second line for the remark or the note.
class TimelineDelegate : public QStyledItemDelegate
{
public:
    TimelineDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int line = QFontMetrics(m_theme.font(TypeStyle::Body)).height();
        const bool remark = !index.data(TextRole).toString().isEmpty();
        return {200, (remark ? 2 * line + Theme::space(1) : line) + Theme::space(4)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool selected = option.state & QStyle::State_Selected;
        if (selected)
            painter->fillRect(option.rect, m_theme.color(ColorRole::Selection));
        const QRect inner = option.rect.adjusted(Theme::space(4), Theme::space(2), -Theme::space(4), -Theme::space(2));
        const auto place = [&](int x, int y, int width, int height) {
            return QStyle::visualRect(option.direction, inner, QRect(inner.left() + x, inner.top() + y, width, height));
        };
        const QFont body = m_theme.font(TypeStyle::Body);
        const QFontMetrics metrics(body);
        const int line = metrics.height();
        constexpr int icon = 16;
        const int text = icon + Theme::space(2);
        const QColor muted = m_theme.color(ColorRole::TextMuted);

        m_theme.icon(index.data(IconRole).toString(), static_cast<ColorRole>(index.data(ColorRoleRole).toInt()))
            .paint(painter, place(0, (line - icon) / 2, icon, icon));

        const QString time = index.data(TimeTextRole).toString();
        painter->setFont(m_theme.font(TypeStyle::Small));
        const int timeWidth = painter->fontMetrics().horizontalAdvance(time) + 1;
        painter->setPen(muted);
        painter->drawText(place(inner.width() - timeWidth, 0, timeWidth, line), Qt::AlignCenter, time);

        painter->setFont(body);
        painter->setPen(m_theme.color(selected ? ColorRole::SelectionText : ColorRole::Text));
        const QString what = index.data(WhatRole).toString();
        const int room = inner.width() - text - timeWidth - Theme::space(3);
        const int whatWidth = qMin(room, metrics.horizontalAdvance(what) + 1);
        drawWords(painter, place(text, 0, whatWidth, line), what, option.direction);
        const int whoAt = text + whatWidth + Theme::space(2);
        const int whoWidth = inner.width() - timeWidth - Theme::space(3) - whoAt;
        painter->setPen(muted);
        if (whoWidth > Theme::space(8))
            drawWords(painter, place(whoAt, 0, whoWidth, line), index.data(WhoRole).toString(), option.direction);
        const QString remark = index.data(TextRole).toString();
        if (!remark.isEmpty())
            drawWords(painter, place(text, line + Theme::space(1), inner.width() - text, line), remark,
                      option.direction);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(m_theme.color(ColorRole::Focus), 2));
            painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
        }
    }

private:
    const Theme &m_theme;
};

} // namespace

TimelineTab::TimelineTab(const Theme &theme, const Clock &clock, QWidget *parent)
    : QListView(parent),
      m_theme(theme),
      m_clock(clock),
      m_lines(new QStandardItemModel(this))
{
    setObjectName(u"timelineTab"_s);
    setAccessibleName(tr("Timeline, newest first"));
    setModel(m_lines);
    setItemDelegate(new TimelineDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false); // the pane's own surface shows
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void TimelineTab::show(const IncidentDetail &detail)
{
    m_lines->clear();
    const QDateTime now = m_clock.now();
    for (const TimelineEntry &entry : Timeline::of(detail)) {
        auto *item = new QStandardItem;
        const QString time = clockTime(entry.time, now);
        QStringList spoken{time, entry.what, entry.who, entry.text};
        spoken.removeAll(QString());
        item->setText(spoken.join(", "_L1)); // for assistive technology and for copying
        item->setData(time, TimeTextRole);
        item->setData(entry.icon, IconRole);
        item->setData(static_cast<int>(entry.color), ColorRoleRole);
        item->setData(entry.what, WhatRole);
        item->setData(entry.who, WhoRole);
        item->setData(entry.text, TextRole);
        item->setToolTip(entry.text.isEmpty() ? IncidentWords::utc(entry.time)
                                              : QString(IncidentWords::utc(entry.time) + u'\n' + entry.text));
        m_lines->appendRow(item);
    }
}

} // namespace roomwarden
