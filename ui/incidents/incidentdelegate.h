// Paints the cells of the incident list straight from the model: no QVariant where it can be helped, no QStyle, no
// text layout for plain text. A full window has to be painted well within a frame.
#pragma once

#include "core/domain/ids.h"
#include "ui/incidents/linepainter.h"

#include <QPixmap>
#include <QStyledItemDelegate>

#include <array>
#include <optional>

namespace roomwarden {

class Clock;
class IncidentTableModel;
class Theme;

class IncidentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    IncidentDelegate(const IncidentTableModel &model, const Theme &theme, const Clock &clock,
                     QObject *parent = nullptr);
    ~IncidentDelegate() override;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    // The header of a group, across all columns.
    void paintHeader(QPainter &painter, const QRect &rect, int row, Qt::LayoutDirection direction) const;

    // What the title cell takes over from columns that are not shown.
    struct TitleExtras
    {
        bool room = false;
        bool status = false; // as an icon, where it is not the usual one
        bool repeats = false;
    };
    void setTitleExtras(TitleExtras extras) { m_extras = extras; }
    void setHoverRow(int row) { m_hoverRow = row; }  // -1: none
    void setMe(const PrincipalId &me) { m_me = me; } // whose own incidents stand out
    // After a change of theme or font.
    void forgetPixmaps();

    // How wide a column wants to be for the longest word it can show; 0 where any width does.
    [[nodiscard]] int naturalWidth(int column) const;

    static constexpr int iconSize = 16;
    static constexpr int padding = 8; // left and right of a cell's content

private:
    struct Cell; // one cell on its way to the screen

    enum PixmapOf {
        SeverityPixmap = 0,
        StatusPixmap = 5,
        PendingPixmap = 11,
        ImpactPixmap = 12,
        ExpandedPixmap = 13,
        CollapsedPixmap = 14,
        PixmapCount = 15
    };

    void paintSeverity(const Cell &cell) const;
    void paintCustomer(const Cell &cell) const;
    void paintTitle(const Cell &cell) const;
    void paintStatus(const Cell &cell) const;
    void paintAssignee(const Cell &cell) const;
    void paintText(const Cell &cell, const QString &text, const QColor &color,
                   Qt::Alignment alignment = Qt::AlignLeft) const;
    [[nodiscard]] QString repeatsText(int row) const; // "×5"; empty for none
    void paintIcon(const Cell &cell, int pixmap, int x) const;
    [[nodiscard]] const QPixmap &pixmap(int which, qreal ratio) const;
    [[nodiscard]] static Qt::Alignment toScreen(Qt::Alignment alignment, Qt::LayoutDirection direction);

    const IncidentTableModel &m_model;
    const Theme &m_theme;
    const Clock &m_clock;
    std::optional<LinePainter> m_text;
    std::optional<LinePainter> m_strong;
    std::optional<LinePainter> m_small;
    std::optional<LinePainter> m_initials;
    mutable std::array<QPixmap, PixmapCount> m_pixmaps;
    mutable qreal m_pixmapRatio = 0;
    TitleExtras m_extras;
    PrincipalId m_me;
    int m_hoverRow = -1;
};

} // namespace roomwarden
