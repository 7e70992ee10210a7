// Keys and looks of the permission matrix.
#include "ui/roles/permissiongrid.h"

#include "models/permissionmatrixmodel.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace roomwarden {

namespace {

// A tick in the middle of its cell, a line above each feature, and what is locked in a quiet colour.
class CellDelegate final : public QStyledItemDelegate
{
public:
    CellDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem own = option;
        initStyleOption(&own, index);
        own.features &= ~QStyleOptionViewItem::HasCheckIndicator;
        own.text.clear();
        const QStyle *style = own.widget ? own.widget->style() : nullptr;
        if (style)
            style->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);
        const bool locked = index.data(PermissionMatrixModel::LockedRole).toBool();
        const QVariant check = index.data(Qt::CheckStateRole);
        if (check.isValid() && style) {
            QStyleOptionButton box;
            box.rect = QStyle::alignedRect(own.direction, Qt::AlignCenter, QSize(16, 16), own.rect);
            box.state = check.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
            if (!locked)
                box.state |= QStyle::State_Enabled;
            box.palette = own.palette;
            style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, own.widget);
        } else if (!check.isValid()) {
            const QString text = index.data().toString();
            painter->setPen(m_theme.color(text.size() > 1 ? ColorRole::Text : ColorRole::TextMuted));
            painter->setFont(own.font);
            painter->drawText(own.rect, Qt::AlignCenter, text);
        }
        if (index.row() > 0 && index.data(PermissionMatrixModel::FirstOfFeatureRole).toBool()) {
            painter->setPen(m_theme.color(ColorRole::Border));
            painter->drawLine(own.rect.topLeft(), own.rect.topRight());
        }
    }

    // A click anywhere in the cell ticks it: the box is in its middle, not where Qt looks for it.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        Q_UNUSED(option)
        if (event->type() != QEvent::MouseButtonRelease || !index.data(Qt::CheckStateRole).isValid())
            return false;
        const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

private:
    const Theme &m_theme;
};

} // namespace

PermissionGrid::PermissionGrid(PermissionMatrixModel &model, const Theme &theme, QWidget *parent)
    : QTableView(parent),
      m_matrix(model)
{
    setModel(&model);
    setItemDelegate(new CellDelegate(theme, this));
    setAccessibleName(tr("Permissions"));
    setAccessibleDescription(tr("Space ticks a permission, Ctrl+Space all that you can grant"));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Theme::space(7));
    verticalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
}

void PermissionGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || !currentIndex().isValid()) {
        QTableView::keyPressEvent(event);
        return;
    }
    if (event->modifiers().testFlag(Qt::ControlModifier))
        m_matrix.toggleColumn(currentIndex().column());
    else // with Shift too: a row has one cell that can be changed
        m_matrix.toggleRow(currentIndex().row());
    event->accept();
}

} // namespace roomwarden
