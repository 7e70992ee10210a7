// Renders line icons in a colour role. The drawing is black on transparent; the colour is laid over its shape.
#include "ui/theme/iconengine.h"

#include "ui/theme/colortable.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

QString fileOf(const QString &name) { return u":/icons/"_s + name + u".svg"_s; }

} // namespace

IconEngine::IconEngine(QString name, ColorRole role, std::shared_ptr<const IconColors> colors)
    : m_name(std::move(name)),
      m_role(role),
      m_colors(std::move(colors))
{ }

QColor IconEngine::colorFor(QIcon::Mode mode) const
{
    switch (mode) {
    case QIcon::Disabled: {
        // Half way to the background: still legible, plainly not for use.
        QColor color = tableColor(ColorRole::TextMuted, m_colors->dark);
        color.setAlphaF(0.5F);
        return color;
    }
    case QIcon::Selected: return tableColor(ColorRole::SelectionText, m_colors->dark);
    case QIcon::Normal:
    case QIcon::Active: break;
    }
    return tableColor(m_role, m_colors->dark);
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    QPixmap picture = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
    picture.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect, picture);
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    if (size.isEmpty())
        return {};
    const QColor color = colorFor(mode);
    const QString cacheKey =
        u"roomwarden/%1/%2/%3x%4"_s.arg(m_name, color.name(QColor::HexArgb)).arg(size.width()).arg(size.height());
    QPixmap picture;
    if (QPixmapCache::find(cacheKey, &picture))
        return picture;

    QSvgRenderer renderer(fileOf(m_name));
    picture = QPixmap(size);
    picture.fill(Qt::transparent);
    if (renderer.isValid()) {
        // The icons are square; in another rectangle they stay square, in the middle.
        const int side = qMin(size.width(), size.height());
        const QRectF square((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side);
        QPainter painter(&picture);
        renderer.render(&painter, square);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(picture.rect(), color);
    }
    QPixmapCache::insert(cacheKey, picture);
    return picture;
}

QIconEngine *IconEngine::clone() const { return new IconEngine(*this); }

QString IconEngine::key() const { return u"roomwarden"_s; }

QString IconEngine::iconName() { return m_name; }

bool IconEngine::isNull() { return !QFile::exists(fileOf(m_name)); }

} // namespace roomwarden
