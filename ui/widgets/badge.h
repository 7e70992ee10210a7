// A word on a soft ground, with an icon that carries the meaning too: severities, states, counts.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QPainter;

namespace roomwarden {

class Badge : public QWidget
{
    Q_OBJECT

public:
    struct Content
    {
        QString text = {};
        ColorRole tone = ColorRole::Neutral; // one that has a …Soft role
        QString icon = {};                   // name for Theme::icon, or empty
    };

    explicit Badge(const Theme &theme, QWidget *parent = nullptr);

    void setContent(const Content &content); // the text is the accessible name
    [[nodiscard]] const Content &content() const { return m_content; }

    // The same for delegates: the badge at the start of rect, vertically centred, elided to its width.
    static void paint(QPainter *painter, const QRect &rect, const Theme &theme, const Content &content,
                      Qt::LayoutDirection direction = Qt::LeftToRight);
    [[nodiscard]] static QSize sizeFor(const Theme &theme, const Content &content);

    [[nodiscard]] QSize sizeHint() const override { return sizeFor(m_theme, m_content); }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Content m_content;
};

} // namespace roomwarden
