// Paints an entry of the tenant switcher.
#include "ui/shell/switcherdelegate.h"

#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/tenantcolor.h"
#include "ui/widgets/textlabel.h"

#include <QLocale>
#include <QPainter>
#include <QTextLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rowHeight = 36;
constexpr int headingHeight = 28;
constexpr int margin = 12;
constexpr int square = 10;
constexpr int icon = 16;
constexpr int gap = 8;

// "All customers" stands above all headings; with nothing above it, "All" needs none either.
bool startsSection(const QModelIndex &index)
{
    const int section = index.data(TenantSwitcherModel::SectionRole).toInt();
    if (section == TenantSwitcherModel::Pinned)
        return false;
    if (index.row() == 0)
        return true;
    return index.siblingAtRow(index.row() - 1).data(TenantSwitcherModel::SectionRole).toInt() != section;
}

} // namespace

SwitcherDelegate::SwitcherDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent),
      m_theme(theme) { }

QSize SwitcherDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int row = qMax(rowHeight, (option.fontMetrics.height() + 19) / 4 * 4);
    return QSize(200, row + (startsSection(index) ? headingHeight : 0));
}

void SwitcherDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Qt::LayoutDirection direction = option.direction;
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    QRect row = option.rect;
    if (startsSection(index)) {
        const QRect heading(row.left(), row.top(), row.width(), headingHeight);
        painter->setFont(m_theme.font(TypeStyle::SmallStrong));
        painter->setPen(m_theme.color(ColorRole::TextMuted));
        painter->drawText(heading.adjusted(margin, 4, -margin, 0), int(leadingEdge(direction) | Qt::AlignVCenter),
                          index.data(TenantSwitcherModel::SectionNameRole).toString());
        row.setTop(heading.bottom() + 1);
    }

    const bool selected = option.state & QStyle::State_Selected;
    const bool hover = option.state & QStyle::State_MouseOver;
    if (selected || hover) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(selected ? ColorRole::Selection : ColorRole::AccentSoft));
        painter->drawRoundedRect(row.adjusted(4, 1, -4, -1), 6, 6);
    }
    const auto mirrored = [&](const QRect &part) { return QStyle::visualRect(direction, row, part); };
    const auto centred = [&](int x, int size) {
        return mirrored(QRect(x, row.top() + (row.height() - size) / 2, size, size));
    };
    const QColor text = m_theme.color(selected ? ColorRole::SelectionText : ColorRole::Text);
    const QColor muted = m_theme.color(ColorRole::TextMuted);

    int left = row.left() + margin;
    const TenantId customer(index.data(IdRole).toString());
    if (customer.isNull()) {
        m_theme.icon(u"tenants"_s, ColorRole::TextMuted).paint(painter, centred(left - 3, icon));
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tenantColor(customer, m_theme.isDark()));
        painter->drawRoundedRect(centred(left, square), 3, 3);
    }
    left += square + gap + 2;

    int right = row.right() - margin;
    right -= icon;
    if (index.data(TenantSwitcherModel::CurrentRole).toBool())
        m_theme.icon(u"check"_s, ColorRole::Accent).paint(painter, centred(right, icon));
    right -= icon + 4;
    if (index.data(TenantSwitcherModel::FavouriteRole).toBool())
        m_theme.icon(u"star-filled"_s, ColorRole::TextMuted).paint(painter, centred(right, icon));
    right -= gap;
    const int incidents = index.data(TenantSwitcherModel::ActiveIncidentsRole).toInt();
    if (incidents > 0) {
        const Badge::Content badge{.text = QLocale().toString(incidents)};
        const int width = Badge::sizeFor(m_theme, badge).width();
        right -= width;
        Badge::paint(painter, mirrored(QRect(right, row.top(), width, row.height())), m_theme, badge, direction);
        right -= gap;
    }

    const int room = right - left;
    const bool hit = index.data(TenantSwitcherModel::MatchedByRole).toInt() == TenantSwitcherModel::Domain;
    const QStringList warnings = index.data(WarningsRole).toStringList();
    // What was looked for must be seen; the icon alone still says that there is a warning.
    const QString detail =
        warnings.isEmpty() || hit ? index.data(TenantSwitcherModel::DomainRole).toString() : warnings.first();
    const int nameWanted =
        QFontMetrics(m_theme.font(TypeStyle::BodyStrong)).horizontalAdvance(index.data().toString()) + 2;
    const int nameWidth = qMin(nameWanted, detail.isEmpty() ? room : qMax(room * 3 / 5, room - 160));
    painter->setPen(text);
    paintName(painter, mirrored(QRect(left, row.top(), nameWidth, row.height())), index, direction);
    left += nameWidth + gap;
    if (!warnings.isEmpty()) {
        m_theme.icon(u"warning"_s, ColorRole::Warning).paint(painter, centred(left, icon));
        left += icon + 4;
    }
    if (!detail.isEmpty() && right - left > 24) {
        const QFont font = m_theme.font(hit ? TypeStyle::SmallStrong : TypeStyle::Small);
        painter->setFont(font);
        painter->setPen(hit ? text : muted);
        painter->drawText(mirrored(QRect(left, row.top(), right - left, row.height())),
                          int(leadingEdge(direction) | Qt::AlignVCenter),
                          QFontMetrics(font).elidedText(detail, Qt::ElideRight, right - left));
    }
    painter->restore();
}

void SwitcherDelegate::paintName(QPainter *painter, const QRect &rect, const QModelIndex &index,
                                 Qt::LayoutDirection direction) const
{
    const QString name = index.data().toString();
    const QFont plain = m_theme.font(TypeStyle::Body);
    const QFont strong = m_theme.font(TypeStyle::BodyStrong);
    const auto ranges = index.data(TenantSwitcherModel::MatchRangesRole).value<QList<MatchRange>>();
    const QString shown =
        QFontMetrics(ranges.isEmpty() ? plain : strong).elidedText(name, Qt::ElideRight, rect.width());

    QTextLayout layout(shown, plain);
    QTextOption option;
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const MatchRange &range : ranges) {
        QTextLayout::FormatRange format;
        format.start = range.start;
        format.length = range.length;
        format.format.setFont(strong);
        format.format.setFontUnderline(true); // bold alone is hard to see in some fonts
        if (range.start < shown.size())
            formats.append(format);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
}

} // namespace roomwarden
