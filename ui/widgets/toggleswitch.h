// A labelled switch: takes effect at once. Shows on and off by the place of its knob and a tick, not by colour alone.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace roomwarden {

class ToggleSwitch : public QAbstractButton
{
    Q_OBJECT

public:
    // text: the label, also the accessible name. Space toggles.
    ToggleSwitch(const Theme &theme, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace roomwarden
