// Paints the cells of the incident list straight from the model.
#include "ui/incidents/incidentdelegate.h"

#include "core/base/clock.h"
#include "models/displaynames.h"
#include "models/incidenttablemodel.h"
#include "ui/incidents/incidentmarks.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/tenantcolor.h"

#include <QGuiApplication>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

// Positions inside a cell are given as if text ran from left to right; place() mirrors them.
struct IncidentDelegate::Cell
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    int row;
    bool selected;
    QColor text;
    QColor muted;

    [[nodiscard]] int width() const { return option.rect.width() - 2 * padding; }
    [[nodiscard]] QRect place(int x, int width) const
    {
        const QRect &cell = option.rect;
        const int left =
            option.direction == Qt::LeftToRight ? cell.left() + padding + x : cell.right() + 1 - padding - x - width;
        return {left, cell.top(), width, cell.height()};
    }
};

IncidentDelegate::IncidentDelegate(const IncidentTableModel &model, const Theme &theme, const Clock &clock,
                                   QObject *parent)
    : QStyledItemDelegate(parent),
      m_model(model),
      m_theme(theme),
      m_clock(clock)
{
    forgetPixmaps();
}

IncidentDelegate::~IncidentDelegate() = default;

void IncidentDelegate::forgetPixmaps()
{
    m_pixmapRatio = 0;
    m_text.emplace(m_theme.font(TypeStyle::Body));
    m_strong.emplace(m_theme.font(TypeStyle::BodyStrong));
    m_small.emplace(m_theme.font(TypeStyle::SmallStrong));
    QFont initials = m_theme.font(TypeStyle::SmallStrong);
    initials.setPixelSize(9); // two letters in a circle of 20: part of a picture, the name is beside it
    m_initials.emplace(initials);
}

int IncidentDelegate::naturalWidth(int column) const
{
    int widest = 0;
    const auto widen = [&](const QString &text) { widest = qMax(widest, m_text->width(text)); };
    if (column == IncidentTableModel::SeverityColumn) {
        for (int value = 0; value <= static_cast<int>(Severity::Critical); ++value)
            widen(displayName(static_cast<Severity>(value)));
    } else if (column == IncidentTableModel::StatusColumn) {
        for (int value = 0; value <= static_cast<int>(DisplayStatus::Closed); ++value)
            widen(displayName(static_cast<DisplayStatus>(value)));
    } else {
        return 0;
    }
    return (2 * padding + iconSize + 6 + widest + 3) / 4 * 4;
}

QSize IncidentDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {80, 28}; }

void IncidentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_model.isHeader(index.row()))
        return; // the table paints it, across the columns
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, m_theme.color(ColorRole::Selection));
    else if (index.row() == m_hoverRow)
        painter->fillRect(option.rect, m_theme.color(ColorRole::SurfaceSunken));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      m_theme.color(ColorRole::Border));

    const Cell cell{.painter = *painter,
                    .option = option,
                    .row = index.row(),
                    .selected = selected,
                    .text = m_theme.color(selected ? ColorRole::SelectionText : ColorRole::Text),
                    .muted = m_theme.color(ColorRole::TextMuted)};
    using Model = IncidentTableModel;
    const auto column = static_cast<Model::Column>(index.column());
    switch (column) {
    case Model::SeverityColumn: paintSeverity(cell); break;
    case Model::CustomerColumn: paintCustomer(cell); break;
    case Model::TitleColumn: paintTitle(cell); break;
    case Model::StatusColumn: paintStatus(cell); break;
    case Model::AssigneeColumn: paintAssignee(cell); break;
    case Model::RoomColumn: paintText(cell, m_model.text(cell.row, column), cell.text); break;
    case Model::AgeColumn: paintText(cell, m_model.text(cell.row, column), cell.muted, Qt::AlignRight); break;
    case Model::RepeatsColumn: paintText(cell, repeatsText(cell.row), cell.muted, Qt::AlignRight); break;
    case Model::UpdatedColumn:
        paintText(cell, clockTime(index.data(Model::UpdatedRole).toDateTime(), m_clock.now()), cell.muted);
        break;
    case Model::TicketColumn: paintText(cell, m_model.text(cell.row, column), cell.muted); break;
    case Model::ColumnCount: break;
    }
}

void IncidentDelegate::paintHeader(QPainter &painter, const QRect &rect, int row, Qt::LayoutDirection direction) const
{
    painter.fillRect(rect, m_theme.color(ColorRole::SurfaceSunken));
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(ColorRole::Border));
    QStyleOptionViewItem option;
    option.rect = rect;
    option.direction = direction;
    const Cell cell{.painter = painter,
                    .option = option,
                    .row = row,
                    .selected = false,
                    .text = m_theme.color(ColorRole::Text),
                    .muted = m_theme.color(ColorRole::TextMuted)};
    const Qt::Alignment leading = toScreen(Qt::AlignLeft, direction);
    paintIcon(cell, m_model.groupAt(row).collapsed ? CollapsedPixmap : ExpandedPixmap, 0);
    int x = iconSize + 6;
    const QString title = m_model.groupTitle(row);
    const int width = qMin(m_strong->width(title), cell.width() - x);
    m_strong->draw(painter, cell.place(x, width), title, cell.text, leading);
    x += width + 12;
    if (x < cell.width())
        m_text->draw(painter, cell.place(x, cell.width() - x), m_model.groupFacts(row), cell.muted, leading);
}

void IncidentDelegate::paintSeverity(const Cell &cell) const
{
    const Severity severity = m_model.severityAt(cell.row);
    paintIcon(cell, SeverityPixmap + static_cast<int>(severity), 0);
    const int x = iconSize + 6;
    const bool loud = severity >= Severity::Important;
    m_text->draw(cell.painter, cell.place(x, cell.width() - x), displayName(severity), loud ? cell.text : cell.muted,
                 toScreen(Qt::AlignLeft, cell.option.direction));
}

void IncidentDelegate::paintCustomer(const Cell &cell) const
{
    constexpr int square = 10; // as in TenantChip
    const QString id = m_model.index(cell.row, IncidentTableModel::CustomerColumn).data(CustomerIdRole).toString();
    QRect mark = cell.place(0, square);
    mark.setTop(mark.top() + (mark.height() - square) / 2);
    mark.setHeight(square);
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setPen(Qt::NoPen);
    cell.painter.setBrush(tenantColor(TenantId(id), m_theme.isDark()));
    cell.painter.drawRoundedRect(mark, 3, 3);
    cell.painter.setRenderHint(QPainter::Antialiasing, false);
    const int x = square + 8;
    m_text->draw(cell.painter, cell.place(x, cell.width() - x),
                 m_model.text(cell.row, IncidentTableModel::CustomerColumn), cell.muted,
                 toScreen(Qt::AlignLeft, cell.option.direction));
}

void IncidentDelegate::paintTitle(const Cell &cell) const
{
    int x = 0;
    int right = cell.width();
    const Qt::Alignment leading = toScreen(Qt::AlignLeft, cell.option.direction);
    if (m_model.isPendingAt(cell.row)) {
        paintIcon(cell, PendingPixmap, x);
        x += iconSize + 4;
        //: A row whose change is on its way to the service.
        const QString sending = tr("Sending…");
        const int width = m_text->width(sending);
        m_text->draw(cell.painter, cell.place(x, width), sending, cell.muted, leading);
        x += width + 8;
    }
    if (m_model.isHighImpactAt(cell.row)) {
        paintIcon(cell, ImpactPixmap, x);
        x += iconSize + 4;
    }
    const DisplayStatus status = m_model.statusAt(cell.row);
    if (m_extras.status && status != DisplayStatus::NeedsAction) {
        paintIcon(cell, StatusPixmap + static_cast<int>(status), x);
        x += iconSize + 4;
    }
    if (m_extras.repeats) {
        const QString repeats = repeatsText(cell.row);
        if (!repeats.isEmpty()) {
            const int width = m_small->width(repeats);
            right -= width;
            m_small->draw(cell.painter, cell.place(right, width), repeats, cell.muted, leading);
            right -= 8;
        }
    }
    const QString title = m_model.text(cell.row, IncidentTableModel::TitleColumn);
    m_text->draw(cell.painter, cell.place(x, right - x), title, cell.text, leading);
    if (!m_extras.room)
        return;
    x += m_text->width(title) + 12;
    if (right - x >= 56) { // less than that is no name
        m_text->draw(cell.painter, cell.place(x, right - x), m_model.text(cell.row, IncidentTableModel::RoomColumn),
                     cell.muted, leading);
    }
}

void IncidentDelegate::paintStatus(const Cell &cell) const
{
    const DisplayStatus status = m_model.statusAt(cell.row);
    paintIcon(cell, StatusPixmap + static_cast<int>(status), 0);
    const int x = iconSize + 6;
    m_text->draw(cell.painter, cell.place(x, cell.width() - x), displayName(status),
                 status == DisplayStatus::NeedsAction ? cell.text : cell.muted,
                 toScreen(Qt::AlignLeft, cell.option.direction));
}

void IncidentDelegate::paintAssignee(const Cell &cell) const
{
    const QString name = m_model.text(cell.row, IncidentTableModel::AssigneeColumn);
    const QString id =
        m_model.index(cell.row, IncidentTableModel::AssigneeColumn).data(IncidentTableModel::AssigneeIdRole).toString();
    if (id.isEmpty()) {
        paintText(cell, u"–"_s, cell.muted);
        return;
    }
    const int diameter = cell.option.rect.height() < 26 ? 16 : 20;
    QRect circle = cell.place(0, diameter);
    circle.setTop(circle.top() + (circle.height() - diameter) / 2);
    circle.setHeight(diameter);
    const bool mine = !m_me.isNull() && id == m_me.text();
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setPen(Qt::NoPen);
    cell.painter.setBrush(m_theme.color(mine ? ColorRole::Accent : ColorRole::NeutralSoft));
    cell.painter.drawEllipse(circle);
    cell.painter.setRenderHint(QPainter::Antialiasing, false);
    m_initials->draw(cell.painter, circle.adjusted(-4, 0, 4, 0), initialsOf(name),
                     m_theme.color(mine ? ColorRole::TextOnAccent : ColorRole::Text), Qt::AlignHCenter);
    const int x = diameter + 6;
    m_text->draw(cell.painter, cell.place(x, cell.width() - x), name, mine ? cell.text : cell.muted,
                 toScreen(Qt::AlignLeft, cell.option.direction));
}

QString IncidentDelegate::repeatsText(int row) const
{
    const QString times = m_model.text(row, IncidentTableModel::RepeatsColumn);
    return times.isEmpty() ? times : QString(u'×' + times);
}

void IncidentDelegate::paintText(const Cell &cell, const QString &text, const QColor &color,
                                 Qt::Alignment alignment) const
{
    m_text->draw(cell.painter, cell.place(0, cell.width()), text, color, toScreen(alignment, cell.option.direction));
}

void IncidentDelegate::paintIcon(const Cell &cell, int which, int x) const
{
    const QRect place = cell.place(x, iconSize);
    cell.painter.drawPixmap(QPoint(place.left(), place.top() + (place.height() - iconSize) / 2),
                            pixmap(which, cell.painter.device()->devicePixelRatioF()));
}

const QPixmap &IncidentDelegate::pixmap(int which, qreal ratio) const
{
    if (!qFuzzyCompare(ratio, m_pixmapRatio)) {
        m_pixmapRatio = ratio;
        const auto make = [&](const QString &icon, ColorRole role) {
            return m_theme.icon(icon, role).pixmap(QSize(iconSize, iconSize), ratio);
        };
        size_t place = SeverityPixmap;
        for (int value = 0; value <= static_cast<int>(Severity::Critical); ++value) {
            const Mark mark = markOf(static_cast<Severity>(value));
            m_pixmaps[place++] = make(mark.icon, mark.color);
        }
        for (int value = 0; value <= static_cast<int>(DisplayStatus::Closed); ++value) {
            const Mark mark = markOf(static_cast<DisplayStatus>(value));
            m_pixmaps[place++] = make(mark.icon, mark.color);
        }
        m_pixmaps[PendingPixmap] = make(u"pending"_s, ColorRole::Info);
        m_pixmaps[ImpactPixmap] = make(u"high-impact"_s, ColorRole::Critical);
        m_pixmaps[ExpandedPixmap] = make(u"chevron-down"_s, ColorRole::TextMuted);
        m_pixmaps[CollapsedPixmap] =
            make(QGuiApplication::isRightToLeft() ? u"chevron-left"_s : u"chevron-right"_s, ColorRole::TextMuted);
    }
    return m_pixmaps[static_cast<size_t>(which)];
}

Qt::Alignment IncidentDelegate::toScreen(Qt::Alignment alignment, Qt::LayoutDirection direction)
{
    if (direction == Qt::LeftToRight)
        return alignment;
    return alignment & Qt::AlignRight ? Qt::AlignLeft : Qt::AlignRight;
}

} // namespace roomwarden
