// Where a popup opens: under its button, mirrored in right-to-left, and on the screen.
#pragma once

#include <QPoint>
#include <QScreen>
#include <QSize>
#include <QWidget>

namespace roomwarden {

// edge: Qt::AlignLeading or Qt::AlignTrailing, the edge of the anchor the popup shares.
[[nodiscard]] inline QPoint placeUnder(const QWidget *anchor, const QSize &size, Qt::AlignmentFlag edge)
{
    constexpr int gap = 4;
    const bool right = (edge == Qt::AlignTrailing) != (anchor->layoutDirection() == Qt::RightToLeft);
    QPoint place = anchor->mapToGlobal(QPoint(right ? anchor->width() - size.width() : 0, anchor->height() + gap));
    if (const QScreen *screen = anchor->screen()) {
        const QRect room = screen->availableGeometry();
        place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - size.width())));
        place.setY(qBound(room.top(), place.y(), qMax(room.top(), room.bottom() - size.height())));
    }
    return place;
}

} // namespace roomwarden
