// Renders resources/icons/<name>.svg in a colour role, sharp at every scale, and follows the theme by itself.
#pragma once

#include "ui/theme/theme.h"

#include <QIconEngine>

namespace roomwarden {

// What icons share with the theme that made them; outlives both.
struct IconColors
{
    bool dark = false;
};

class IconEngine final : public QIconEngine
{
public:
    IconEngine(QString name, ColorRole role, std::shared_ptr<const IconColors> colors);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    // size in pixels of the device, as QIcon asks.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;
    QString key() const override;
    QString iconName() override;
    bool isNull() override;

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const;

    QString m_name;
    ColorRole m_role;
    std::shared_ptr<const IconColors> m_colors;
};

} // namespace roomwarden
