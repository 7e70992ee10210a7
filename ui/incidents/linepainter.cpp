// Draws single lines of text quickly.
#include "ui/incidents/linepainter.h"
#include <QFontMetrics>
#include <QPainter>
#include <QRawFont>

#include <cmath>

namespace roomwarden {

namespace {

// Characters inside the blocks that join, hide or change direction and therefore need the layout.
bool needsLayout(char16_t unit)
{
    const QChar c(unit);
    return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing
           || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control || unit == 0x2028
           || unit == 0x2029;
}

} // namespace

LinePainter::LinePainter(const QFont &font) : m_font(font)
{
    const QRawFont raw = QRawFont::fromFont(font);
    m_run.setRawFont(raw);
    m_ascent = raw.ascent();
    m_descent = raw.descent();
    const auto measure = [&raw](char16_t unit, quint32 &glyph, qreal &advance) {
        const QList<quint32> glyphs = raw.glyphIndexesForString(QString(QChar(unit)));
        glyph = glyphs.size() == 1 ? glyphs.first() : 0;
        advance = glyph == 0 ? 0 : raw.advancesForGlyphIndexes({glyph}).value(0).x();
    };
    size_t place = 0;
    for (size_t block = 0; block < blocks; ++block) {
        for (char16_t unit = firstOf[block]; unit < endOf[block]; ++unit, ++place) {
            if (needsLayout(unit))
                continue;
            qreal advance = 0;
            measure(unit, m_glyphs[place], advance);
            m_advances[place] = static_cast<float>(advance);
        }
    }
    measure(u'…', m_ellipsis, m_ellipsisAdvance);
}

int LinePainter::placeOf(char16_t unit) const
{
    int place = -1;
    if (unit >= firstOf[0] && unit < endOf[0])
        place = unit - firstOf[0];
    else if (unit >= firstOf[1] && unit < endOf[1])
        place = (endOf[0] - firstOf[0]) + (unit - firstOf[1]);
    return place >= 0 && m_glyphs[static_cast<size_t>(place)] != 0 ? place : -1;
}

int LinePainter::width(const QString &text) const
{
    qreal width = 0;
    for (const QChar c : text) {
        const int place = placeOf(c.unicode());
        if (place < 0)
            return QFontMetrics(m_font).horizontalAdvance(text);
        width += static_cast<qreal>(m_advances[static_cast<size_t>(place)]);
    }
    return static_cast<int>(std::ceil(width));
}

void LinePainter::draw(QPainter &painter, const QRect &rect, const QString &text, const QColor &color,
                       Qt::Alignment alignment) const
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    painter.setPen(color);
    if (text.size() > maximumLength) {
        drawLaidOut(painter, rect, text, alignment);
        return;
    }
    std::array<quint32, maximumLength + 1> glyphs; // filled as far as it is used
    std::array<QPointF, maximumLength + 1> positions;
    size_t count = 0;
    size_t cut = 0; // how many fit beside an ellipsis
    qreal x = 0;
    for (const QChar c : text) {
        const int place = placeOf(c.unicode());
        if (place < 0) {
            drawLaidOut(painter, rect, text, alignment);
            return;
        }
        glyphs[count] = m_glyphs[static_cast<size_t>(place)];
        positions[count] = QPointF(x, 0);
        if (x + m_ellipsisAdvance <= rect.width())
            cut = count;
        ++count;
        x += static_cast<qreal>(m_advances[static_cast<size_t>(place)]);
        if (x > rect.width() + 0.01) {
            count = cut;
            x = positions[cut].x();
            glyphs[count] = m_ellipsis;
            positions[count] = QPointF(x, 0);
            ++count;
            x += m_ellipsisAdvance;
            break;
        }
    }
    qreal left = rect.left();
    if (alignment & Qt::AlignRight)
        left = rect.left() + rect.width() - x;
    else if (alignment & Qt::AlignHCenter)
        left = rect.left() + (rect.width() - x) / 2;
    const qreal baseline = rect.top() + (rect.height() + m_ascent - m_descent) / 2;
    m_run.setRawData(glyphs.data(), positions.data(), static_cast<int>(count));
    painter.drawGlyphRun(QPointF(std::round(left), std::round(baseline)), m_run);
    m_run.setRawData(nullptr, nullptr, 0); // the arrays end here
}

void LinePainter::drawLaidOut(QPainter &painter, const QRect &rect, const QString &text, Qt::Alignment alignment) const
{
    Line *line = m_lines.object(text);
    if (!line || line->width != rect.width()) {
        line = new Line; // the cache owns it
        line->width = rect.width();
        line->text.setTextFormat(Qt::PlainText);
        line->text.setPerformanceHint(QStaticText::AggressiveCaching);
        line->text.setText(QFontMetrics(m_font).elidedText(text, Qt::ElideRight, rect.width()));
        line->text.prepare({}, m_font);
        m_lines.insert(text, line);
    }
    if (painter.font() != m_font)
        painter.setFont(m_font);
    const QSizeF size = line->text.size();
    qreal left = rect.left();
    if (alignment & Qt::AlignRight)
        left = rect.left() + rect.width() - size.width();
    else if (alignment & Qt::AlignHCenter)
        left = rect.left() + (rect.width() - size.width()) / 2;
    painter.drawStaticText(QPointF(std::round(left), rect.top() + std::round((rect.height() - size.height()) / 2)),
                           line->text);
}

} // namespace roomwarden
