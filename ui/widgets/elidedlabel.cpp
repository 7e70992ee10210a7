// One line of text that gives way.
#include "ui/widgets/elidedlabel.h"

#include <QFontMetrics>
#include <QResizeEvent>

namespace roomwarden {

ElidedLabel::ElidedLabel(const Theme &theme, TypeStyle style, Tone tone, QWidget *parent)
    : TextLabel(theme, style, tone, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString &text, Qt::TextElideMode mode)
{
    m_text = text;
    m_mode = mode;
    setAccessibleName(text);
    updateGeometry();
    fit();
}

bool ElidedLabel::isElided() const { return fontMetrics().horizontalAdvance(m_text) > contentsRect().width(); }

QSize ElidedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return QSize(fontMetrics().horizontalAdvance(m_text) + 1 + margins.left() + margins.right(),
                 fontMetrics().height() + margins.top() + margins.bottom());
}

QSize ElidedLabel::minimumSizeHint() const
{
    return QSize(qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 6), sizeHint().height());
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    TextLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::fit()
{
    // A line break inside would make the label two lines high.
    QString line = m_text;
    line.replace(u'\n', u' ');
    setText(fontMetrics().elidedText(line, m_mode, qMax(0, contentsRect().width())));
    setToolTip(isElided() ? m_text : QString());
}

} // namespace roomwarden
