// Cells of a list: an icon, if there is one, and the words close to it, both starting where the header's words do.
#pragma once

#include <QStyledItemDelegate>

namespace roomwarden {

class IconCellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace roomwarden
