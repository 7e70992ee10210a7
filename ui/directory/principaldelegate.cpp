// Paints a person or a group in two lines.
#include "ui/directory/principaldelegate.h"

#include "ui/directory/principallist.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int iconSize = 20;
constexpr int margin = Theme::space(2);

struct MarkLook
{
    QString icon;
    ColorRole role = ColorRole::TextMuted;
};

MarkLook look(PrincipalList::Mark mark)
{
    switch (mark) {
    case PrincipalList::Mark::Addable: return {u"plus"_s, ColorRole::TextMuted};
    case PrincipalList::Mark::Added: return {u"check"_s, ColorRole::Success};
    case PrincipalList::Mark::Removable: return {u"cross"_s, ColorRole::TextMuted};
    case PrincipalList::Mark::Refused: return {u"warning"_s, ColorRole::Danger};
    }
    return {};
}

} // namespace

PrincipalDelegate::PrincipalDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme)
{ }

QRect PrincipalDelegate::markRect(const QRect &row, Qt::LayoutDirection direction)
{
    const QRect mark(row.right() - margin - iconSize, row.top() + (row.height() - iconSize) / 2, iconSize, iconSize);
    return QStyle::visualRect(direction, row, mark);
}

void PrincipalDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered)
        painter->fillRect(option.rect, m_theme.color(selected ? ColorRole::Selection : ColorRole::AccentSoft));
    const QColor strong = m_theme.color(selected ? ColorRole::SelectionText : ColorRole::Text);
    const QColor quiet = m_theme.color(selected ? ColorRole::SelectionText : ColorRole::TextMuted);

    const auto place = [&](QRect rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect row = option.rect;
    const QRect icon(row.left() + margin, row.top() + (row.height() - iconSize) / 2, iconSize, iconSize);
    m_theme.icon(index.data(PrincipalList::IconRole).toString(), selected ? ColorRole::SelectionText : ColorRole::Text)
        .paint(painter, place(icon));

    const int left = icon.right() + 1 + margin;
    const int width = row.right() - margin - iconSize - margin - left;
    const QFont nameFont = m_theme.font(TypeStyle::Body);
    const QFont detailFont = m_theme.font(TypeStyle::Small);
    const QFontMetrics nameMetrics(nameFont);
    const QFontMetrics detailMetrics(detailFont);
    const int top = row.top() + (row.height() - nameMetrics.height() - detailMetrics.height()) / 2;
    const int align = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));

    painter->setFont(nameFont);
    painter->setPen(strong);
    painter->drawText(place({left, top, width, nameMetrics.height()}), align,
                      nameMetrics.elidedText(index.data().toString(), Qt::ElideRight, width));
    painter->setFont(detailFont);
    painter->setPen(quiet);
    painter->drawText(
        place({left, top + nameMetrics.height(), width, detailMetrics.height()}), align,
        detailMetrics.elidedText(index.data(PrincipalList::DetailRole).toString(), Qt::ElideMiddle, width));

    const MarkLook mark = look(static_cast<PrincipalList::Mark>(index.data(PrincipalList::MarkRole).toInt()));
    m_theme.icon(mark.icon, selected ? ColorRole::SelectionText : mark.role)
        .paint(painter, markRect(row, option.direction));

    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(m_theme.color(ColorRole::Focus), 2));
        painter->drawRect(row.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

QSize PrincipalDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int text =
        QFontMetrics(m_theme.font(TypeStyle::Body)).height() + QFontMetrics(m_theme.font(TypeStyle::Small)).height();
    const int height = (text + Theme::space(2) + 3) / 4 * 4; // on the grid
    return {option.rect.width(), height};
}

} // namespace roomwarden
