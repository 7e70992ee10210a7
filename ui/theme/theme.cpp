// Colours, type and icons of the program; keeps Qt's palette and style in step with them.
#include "ui/theme/theme.h"

#include "ui/theme/colortable.h"
#include "ui/theme/iconengine.h"
#include "ui/theme/roomwardenstyle.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QPalette>
#include <QPointer>
#include <QStyleHints>
#include <QSvgRenderer>
#include <QToolTip>
#include <QWidget>

#include <array>
#include <cmath>

static void initResources()
{
    Q_INIT_RESOURCE(icons); // linked statically: nobody else does
}

namespace roomwarden {

namespace {

QPalette paletteFor(bool dark)
{
    const auto color = [dark](ColorRole role) { return tableColor(role, dark); };
    QColor disabledText = color(ColorRole::TextMuted);
    disabledText.setAlphaF(0.6F);

    QPalette palette;
    palette.setColor(QPalette::Window, color(ColorRole::Window));
    palette.setColor(QPalette::WindowText, color(ColorRole::Text));
    palette.setColor(QPalette::Base, color(ColorRole::Surface));
    palette.setColor(QPalette::AlternateBase, color(ColorRole::SurfaceSunken));
    palette.setColor(QPalette::Text, color(ColorRole::Text));
    palette.setColor(QPalette::PlaceholderText, color(ColorRole::TextMuted));
    palette.setColor(QPalette::Button, color(ColorRole::SurfaceRaised));
    palette.setColor(QPalette::ButtonText, color(ColorRole::Text));
    palette.setColor(QPalette::BrightText, color(ColorRole::Danger));
    palette.setColor(QPalette::ToolTipBase, color(ColorRole::SurfaceRaised));
    palette.setColor(QPalette::ToolTipText, color(ColorRole::Text));
    palette.setColor(QPalette::Link, color(ColorRole::Accent));
    palette.setColor(QPalette::LinkVisited, color(ColorRole::Accent));
    palette.setColor(QPalette::Highlight, color(ColorRole::Selection));
    palette.setColor(QPalette::HighlightedText, color(ColorRole::SelectionText));
    palette.setColor(QPalette::Light, color(ColorRole::SurfaceRaised));
    palette.setColor(QPalette::Midlight, color(ColorRole::Border));
    palette.setColor(QPalette::Mid, color(ColorRole::Border));
    palette.setColor(QPalette::Dark, color(ColorRole::BorderStrong));
    palette.setColor(QPalette::Shadow, color(ColorRole::BorderStrong));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, disabledText);
    return palette;
}

} // namespace

struct Theme::Private
{
    Mode mode = Mode::FollowSystem;
    std::shared_ptr<IconColors> colors = std::make_shared<IconColors>();
    bool systemDark = false;
    QFont systemFont;
    QFont monoFont;
    QPointer<RoomwardenStyle> style;
    std::array<QFont, 7> fonts;

    void makeFonts()
    {
        // Some platforms answer 0 for a font set in pixels, and some less than anyone can read.
        const qreal base = qMax(systemFont.pointSizeF(), 9.0);
        const auto scaled = [&](qreal factor, QFont::Weight weight) {
            QFont font = systemFont;
            font.setPointSizeF(std::round(base * factor * 2) / 2);
            font.setWeight(weight);
            return font;
        };
        fonts[static_cast<size_t>(TypeStyle::Title)] = scaled(1.5, QFont::DemiBold);
        fonts[static_cast<size_t>(TypeStyle::Heading)] = scaled(1.2, QFont::DemiBold);
        fonts[static_cast<size_t>(TypeStyle::Body)] = scaled(1.0, QFont::Normal);
        fonts[static_cast<size_t>(TypeStyle::BodyStrong)] = scaled(1.0, QFont::DemiBold);
        fonts[static_cast<size_t>(TypeStyle::Small)] = scaled(0.9, QFont::Normal);
        fonts[static_cast<size_t>(TypeStyle::SmallStrong)] = scaled(0.9, QFont::DemiBold);
        QFont mono = monoFont;
        mono.setPointSizeF(std::round(base * 0.95 * 2) / 2);
        fonts[static_cast<size_t>(TypeStyle::Mono)] = mono;
    }
};

Theme::Theme(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    initResources();
    d->systemFont = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    d->monoFont = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    d->makeFonts();
    // Before our own palette replaces it, the palette is the system's.
    d->systemDark = QApplication::palette().color(QPalette::Window).lightnessF() < 0.5F;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto follow = [this](Qt::ColorScheme scheme) {
        if (scheme == Qt::ColorScheme::Unknown)
            return;
        d->systemDark = scheme == Qt::ColorScheme::Dark;
        if (d->mode == Mode::FollowSystem)
            setMode(Mode::FollowSystem);
    };
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, follow);
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        d->systemDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    d->style = new RoomwardenStyle;
    QApplication::setStyle(d->style); // the application owns it
    setMode(Mode::FollowSystem);
}

Theme::~Theme() = default;

void Theme::setMode(Mode mode)
{
    d->mode = mode;
    d->colors->dark = mode == Mode::Dark || (mode == Mode::FollowSystem && d->systemDark);
    if (d->style)
        d->style->setDark(d->colors->dark);
    const QPalette palette = paletteFor(d->colors->dark);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QApplication::setFont(font(TypeStyle::Body));
    QToolTip::setFont(font(TypeStyle::Body));
    // A widget whose palette entries happen to be equal in both would otherwise keep its old picture.
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
        widget->update();
    Q_EMIT
    changed();
}

Theme::Mode Theme::mode() const { return d->mode; }

bool Theme::isDark() const { return d->colors->dark; }

QColor Theme::color(ColorRole role) const { return tableColor(role, d->colors->dark); }

QColor Theme::color(ColorRole role, bool dark) { return tableColor(role, dark); }

QFont Theme::font(TypeStyle style) const { return d->fonts[static_cast<size_t>(style)]; }

QIcon Theme::icon(const QString &name, ColorRole role) const { return QIcon(new IconEngine(name, role, d->colors)); }

QIcon Theme::appIcon()
{
    initResources();
    QSvgRenderer renderer(QStringLiteral(":/icons/roomwarden.svg"));
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap picture(size, size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        renderer.render(&painter);
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace roomwarden
