// Cells of a list: an icon and the words close to it.
#include "ui/tenants/iconcelldelegate.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>

namespace roomwarden {

namespace {

constexpr int margin = Theme::space(2); // as the header's
constexpr int iconSize = Theme::space(4);

} // namespace

void IconCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    if (cell.icon.isNull()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const QWidget *widget = cell.widget;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    const QString text = std::exchange(cell.text, {});
    const QIcon icon = std::exchange(cell.icon, {});
    cell.features &= ~QStyleOptionViewItem::HasDecoration;
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget); // the ground, the selection, the focus

    const QRect row = cell.rect;
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(cell.direction, row, rect); };
    icon.paint(painter, place({row.left() + margin, row.top() + (row.height() - iconSize) / 2, iconSize, iconSize}),
               Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
    const int left = row.left() + margin + iconSize + margin;
    const QRect words = place({left, row.top(), row.right() + 1 - margin - left, row.height()});
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(words,
                      static_cast<int>(QStyle::visualAlignment(cell.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                      cell.fontMetrics.elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace roomwarden
