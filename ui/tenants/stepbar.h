// Where a short form of several steps stands: "1 Review · 2 Primary admins · 3 Summary", the current one marked.
#pragma once

#include <QStringList>
#include <QWidget>

namespace roomwarden {

class Theme;

class StepBar final : public QWidget
{
    Q_OBJECT

public:
    StepBar(const QStringList &steps, const Theme &theme, QWidget *parent = nullptr);

    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int widthOf(int step) const;

    const QStringList m_steps;
    const Theme &m_theme;
    int m_current = 0;
};

} // namespace roomwarden
