// Draws single lines of text quickly: no QVariant, no QStyle, no QTextLayout for plain Latin, Greek and Cyrillic.
#pragma once

#include <QCache>
#include <QColor>
#include <QFont>
#include <QGlyphRun>
#include <QStaticText>

#include <array>

class QPainter;

namespace roomwarden {

// One font. Text whose characters each stand for themselves is measured by table and drawn as one glyph run; any other
// text (right-to-left, combining, shaping scripts, emoji) goes once through Qt's layout and is kept. GUI thread.
class LinePainter
{
public:
    explicit LinePainter(const QFont &font);

    void draw(QPainter &painter, const QRect &rect, const QString &text, const QColor &color,
              Qt::Alignment alignment = Qt::AlignLeft) const;
    // In whole device-independent pixels, rounded up.
    [[nodiscard]] int width(const QString &text) const;
    [[nodiscard]] const QFont &font() const { return m_font; }

private:
    static constexpr int maximumLength = 160; // longer text is rare in a cell and goes through the layout
    static constexpr int blocks = 2;          // of code points that may stand for themselves
    static constexpr std::array<char16_t, blocks> firstOf = {0x0020, 0x2010};
    static constexpr std::array<char16_t, blocks> endOf = {0x0530, 0x2040};
    static constexpr int tableSize = (0x0530 - 0x0020) + (0x2040 - 0x2010);

    struct Line
    {
        QStaticText text;
        int width = 0;
    };

    [[nodiscard]] int placeOf(char16_t unit) const; // in the tables; -1: has to be laid out
    void drawLaidOut(QPainter &painter, const QRect &rect, const QString &text, Qt::Alignment alignment) const;

    QFont m_font;
    mutable QGlyphRun m_run;
    std::array<quint32, tableSize> m_glyphs = {};
    std::array<float, tableSize> m_advances = {};
    quint32 m_ellipsis = 0;
    qreal m_ellipsisAdvance = 0;
    qreal m_ascent = 0;
    qreal m_descent = 0;
    mutable QCache<QString, Line> m_lines{4096};
};

} // namespace roomwarden
