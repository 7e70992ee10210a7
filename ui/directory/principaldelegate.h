// Paints a person or a group in two lines: icon, name, kind and address, and at the end what a click does.
#pragma once

#include <QStyledItemDelegate>

namespace roomwarden {

class Theme;

class PrincipalDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PrincipalDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // Where the mark at the end of a row is, so that a click on it can be told from a click on the row.
    [[nodiscard]] static QRect markRect(const QRect &row, Qt::LayoutDirection direction);

private:
    const Theme &m_theme;
};

} // namespace roomwarden
