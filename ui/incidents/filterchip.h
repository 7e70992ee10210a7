// One active filter, in words, with a cross: Enter, Space, Delete and a click take it away.
#pragma once

#include <QAbstractButton>

namespace roomwarden {

class Theme;

class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    FilterChip(const Theme &theme, const QString &words, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace roomwarden
