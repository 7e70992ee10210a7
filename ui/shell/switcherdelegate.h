// Paints an entry of the tenant switcher: heading of its section where one starts, colour, name with the typed letters
// bold, domain or what is wrong, active incidents, favourite and current marks.
#pragma once

#include "models/tenantswitchermodel.h"

#include <QStyledItemDelegate>

namespace roomwarden {

class Theme;

class SwitcherDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SwitcherDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintName(QPainter *painter, const QRect &rect, const QModelIndex &index, Qt::LayoutDirection direction) const;

    const Theme &m_theme;
};

} // namespace roomwarden
