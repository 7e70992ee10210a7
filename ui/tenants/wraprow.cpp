// Small widgets side by side, in further lines where one is too narrow.
#include "ui/tenants/wraprow.h"

#include "ui/theme/theme.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace roomwarden {

namespace {

constexpr int gap = Theme::space(2);

} // namespace

WrapRow::WrapRow(QWidget *parent) : QLayout(parent) { setContentsMargins({}); }

WrapRow::~WrapRow()
{
    for (QLayoutItem *item : m_items)
        delete item;
}

void WrapRow::addItem(QLayoutItem *item) { m_items.push_back(item); }

QLayoutItem *WrapRow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)] : nullptr;
}

QLayoutItem *WrapRow::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int WrapRow::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

QSize WrapRow::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        const QSize one = item->sizeHint();
        size = QSize(size.width() + one.width() + (size.width() > 0 ? gap : 0), std::max(size.height(), one.height()));
    }
    return size;
}

QSize WrapRow::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void WrapRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int WrapRow::arrange(const QRect &rect, bool place) const
{
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = rect.left();
    int y = rect.top();
    int line = 0;
    for (QLayoutItem *item : m_items) {
        const QSize size = item->sizeHint();
        if (x > rect.left() && x + size.width() > rect.left() + rect.width()) {
            x = rect.left();
            y += line + gap;
            line = 0;
        }
        if (place)
            item->setGeometry(QStyle::visualRect(direction, rect, QRect(QPoint(x, y), size)));
        x += size.width() + gap;
        line = std::max(line, size.height());
    }
    return y + line - rect.top();
}

} // namespace roomwarden
