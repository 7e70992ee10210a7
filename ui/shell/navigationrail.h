// The list of pages along the window's start edge: icon, name and count; collapsed to icons whose names are still read.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace roomwarden {

class NavigationButton;

class NavigationRail : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationRail(const Theme &theme, QWidget *parent = nullptr);

    // key: shown in the tooltip.
    void addEntry(const QString &id, const QString &title, const QString &icon, const QString &key);
    void setCurrent(const QString &id);
    // words: the count in words for assistive technology, as in "2 invitations waiting". 0 hides the badge.
    void setCount(const QString &id, int count, const QString &words);
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }
    void takeFocus();

Q_SIGNALS:
    void chosen(const QString &id);
    void collapsedChanged(bool collapsed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void applyWidth();

    const Theme &m_theme;
    QVBoxLayout *m_column;
    std::vector<NavigationButton *> m_buttons;
    NavigationButton *m_collapse;
    bool m_collapsed = false;
};

} // namespace roomwarden
