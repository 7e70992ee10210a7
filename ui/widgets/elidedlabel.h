// One line of text that gives way: too long for its room it ends in "…" and says everything in its tooltip.
#pragma once

#include "ui/widgets/textlabel.h"

namespace roomwarden {

class ElidedLabel : public TextLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const Theme &theme, TypeStyle style = TypeStyle::Body, Tone tone = Tone::Normal,
                         QWidget *parent = nullptr);

    // Not QLabel::setText: that would ask the layout for room for all of it. The full text is the accessible name.
    void setFullText(const QString &text, Qt::TextElideMode mode = Qt::ElideRight);
    [[nodiscard]] const QString &fullText() const { return m_text; }
    [[nodiscard]] bool isElided() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QString m_text;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace roomwarden
