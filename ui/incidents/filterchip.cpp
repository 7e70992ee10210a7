// One active filter, in words, with a cross.
#include "ui/incidents/filterchip.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

constexpr int cross = 12;

} // namespace

FilterChip::FilterChip(const Theme &theme, const QString &words, QWidget *parent)
    : QAbstractButton(parent),
      m_theme(theme)
{
    setText(words);
    //: For assistive technology: a chip that is taken away when pressed. %1: the filter in words.
    setAccessibleName(tr("Filter %1, remove").arg(words));
    setToolTip(tr("Remove this filter (Delete)"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setFont(theme.font(TypeStyle::Small));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &FilterChip::removeRequested);
}

QSize FilterChip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 + cross + Theme::space(6), Theme::space(6)};
}

QSize FilterChip::minimumSizeHint() const { return {Theme::space(16), Theme::space(6)}; }

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = underMouse() || isDown();
    painter.setPen(hasFocus() ? QPen(m_theme.color(ColorRole::Focus), 2) : QPen(Qt::NoPen));
    painter.setBrush(m_theme.color(lit ? ColorRole::Selection : ColorRole::AccentSoft));
    const QRectF body = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2);

    const QRect words(Theme::space(3), 0, width() - cross - Theme::space(6), height());
    painter.setPen(m_theme.color(ColorRole::Text));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignLeading | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    const QRect place(width() - cross - Theme::space(2), (height() - cross) / 2, cross, cross);
    m_theme.icon(u"cross"_s, ColorRole::TextMuted)
        .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place));
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT removeRequested(); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

} // namespace roomwarden
