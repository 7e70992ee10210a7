// One entry of the navigation rail.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace roomwarden {

class NavigationButton : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationButton(const Theme &theme, QString id, const QString &title, QString icon, QWidget *parent = nullptr);

    [[nodiscard]] const QString &id() const { return m_id; }
    void setCount(int count, const QString &words);
    void setCollapsed(bool collapsed);
    void setTitle(const QString &title, const QString &icon);
    void setKey(const QString &key);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return QSize(40, sizeHint().height()); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    const Theme &m_theme;
    QString m_id;
    QString m_icon;
    QString m_key;
    QString m_countWords;
    int m_count = 0;
    bool m_collapsed = false;
};

} // namespace roomwarden
