// Field, list, and a line about the current row.
#include "ui/shell/commandpalette.h"

#include "ui/theme/theme.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/textlabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

constexpr QSize paletteSize(620, 420);

// The name, and at the end of the line the key or what else tells it apart.
class RowDelegate final : public QStyledItemDelegate
{
public:
    RowDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, Theme::space(9)}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem own = option;
        initStyleOption(&own, index);
        const QString title = std::exchange(own.text, QString());
        own.icon = {};
        own.features &= ~QStyleOptionViewItem::HasDecoration;
        own.widget->style()->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);
        const bool possible = index.data(PaletteModel::ReasonRole).toString().isEmpty();
        const QRect inner = own.rect.adjusted(Theme::space(3), 0, -Theme::space(3), 0);
        const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(own.direction, own.rect, rect); };
        const QRect icon(inner.left(), inner.center().y() - 9, 20, 20);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, mirrored(icon));
        const QString hint = index.data(PaletteModel::HintRole).toString();
        const int hintWidth = qMin(own.fontMetrics.horizontalAdvance(hint) + 2, inner.width() / 2);
        const QRect right(inner.right() - hintWidth, inner.top(), hintWidth, inner.height());
        const QRect left(icon.right() + Theme::space(3), inner.top(), right.left() - icon.right() - Theme::space(6),
                         inner.height());
        const int edge = own.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
        painter->setFont(own.font);
        painter->setPen(m_theme.color(possible ? ColorRole::Text : ColorRole::TextMuted));
        painter->drawText(mirrored(left), edge | Qt::AlignVCenter,
                          own.fontMetrics.elidedText(title, Qt::ElideRight, left.width()));
        painter->setPen(m_theme.color(ColorRole::TextMuted));
        painter->drawText(mirrored(right), (edge == Qt::AlignLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                          own.fontMetrics.elidedText(hint, Qt::ElideRight, hintWidth));
    }

private:
    const Theme &m_theme;
};

} // namespace

CommandPalette::CommandPalette(const ConsoleContext &context, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_model(context),
      m_field(new QLineEdit),
      m_list(new QListView),
      m_note(new TextLabel(context.theme, TypeStyle::Small, TextLabel::Tone::Muted))
{
    setObjectName(u"commandPalette"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAccessibleName(tr("Command palette"));
    setFixedSize(paletteSize);
    m_field->setObjectName(u"paletteField"_s);
    m_field->setPlaceholderText(tr("Type what you want: an action, a customer, an incident"));
    m_field->setAccessibleName(tr("Find an action, a customer or an incident"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(context.theme.icon(u"search"_s, ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new RowDelegate(context.theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(2), Theme::space(2), Theme::space(2), Theme::space(2));
    column->setSpacing(Theme::space(2));
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_model.find(typed);
        moveTo(0);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        moveTo(index.row());
        runCurrent();
    });
}

void CommandPalette::openOver(const QWidget *window)
{
    m_field->clear();
    m_model.find({});
    const QPoint middle = window->mapToGlobal(QPoint(window->width() / 2, window->height() / 8));
    move(middle.x() - width() / 2, middle.y());
    show();
    m_field->setFocus(Qt::PopupFocusReason);
    moveTo(0);
}

void CommandPalette::moveTo(int row)
{
    const QModelIndex index = m_model.index(row);
    m_list->setCurrentIndex(index);
    //: Prefixes of the command palette.
    const QString help = tr("> actions   @ customers   # incidents");
    if (m_model.rowCount() == 0) {
        m_note->setText(tr("Nothing fits."));
        return;
    }
    const QString reason = index.data(PaletteModel::ReasonRole).toString();
    m_note->setText(reason.isEmpty() ? help : reason);
    //: Position in a list, for a screen reader. %1: the row as words, %2: its number, %3: how many there are.
    announce(
        m_field,
        tr("%1, %2 of %3").arg(index.data(Qt::AccessibleTextRole).toString()).arg(row + 1).arg(m_model.rowCount()));
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentIndex().row();
    if (!m_list->currentIndex().data(PaletteModel::ReasonRole).toString().isEmpty())
        return; // the line below says why
    hide();
    // After the popup has let go of the keyboard: the action may open a dialog or move the focus.
    QTimer::singleShot(0, this, [this, row] { m_model.run(row); });
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int row = m_list->currentIndex().row();
    const int last = m_model.rowCount() - 1;
    constexpr int page = 8;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up: moveTo(row <= 0 ? last : row - 1); return true;
    case Qt::Key_Down: moveTo(row >= last ? 0 : row + 1); return true;
    case Qt::Key_PageUp: moveTo(qMax(0, row - page)); return true;
    case Qt::Key_PageDown: moveTo(qMin(last, row + page)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(); return true;
    default: return QFrame::eventFilter(watched, event);
    }
}

} // namespace roomwarden
