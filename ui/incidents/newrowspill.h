// A small button over the list's top edge: rows have arrived above what is shown.
#pragma once

#include <QPushButton>

namespace roomwarden {

class Theme;

class NewRowsPill : public QPushButton
{
    Q_OBJECT

public:
    NewRowsPill(const Theme &theme, QWidget *over);

    // Zero hides it.
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    const Theme &m_theme;
    int m_count = 0;
};

} // namespace roomwarden
