// Fusion with our colours where Fusion's own cannot be read: check marks in the dark, focus rings, fields, buttons,
// headers and slim scroll bars. Everything else stays Fusion's.
#pragma once

#include "ui/theme/theme.h"

#include <QProxyStyle>

class QStyleOptionComboBox;

namespace roomwarden {

class RoomwardenStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    RoomwardenStyle();

    void setDark(bool dark) { m_dark = dark; }

    // Set on a QPushButton or QToolButton (as a dynamic property, true): drawn without a frame until touched.
    static constexpr char quietProperty[] = "roomwarden.quiet";
    // Set on a QPushButton: the one button of a page that leads on, filled with the accent.
    static constexpr char primaryProperty[] = "roomwarden.primary";
    // Set on a QPushButton: what cannot be undone, filled with the danger colour.
    static constexpr char dangerProperty[] = "roomwarden.danger";

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

private:
    [[nodiscard]] QColor color(ColorRole role) const { return Theme::color(role, m_dark); }
    void drawCheck(const QStyleOption *option, QPainter *painter) const;
    void drawRadio(const QStyleOption *option, QPainter *painter) const;
    void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawToolPanel(const QStyleOption *option, QPainter *painter) const;
    void drawField(const QStyleOption *option, QPainter *painter) const;
    void drawEditableBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget) const;
    void drawHeaderSection(const QStyleOption *option, QPainter *painter) const;
    void drawTab(const QStyleOption *option, QPainter *painter) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;

    bool m_dark = false;
};

} // namespace roomwarden
