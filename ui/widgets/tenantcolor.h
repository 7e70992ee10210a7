// A customer's colour: always the same for the same customer, readable in both themes, and never without the name.
#pragma once

#include "core/domain/ids.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPainter;

namespace roomwarden {

inline constexpr int tenantColorCount = 12;

// Contrast of at least 3 on every surface role.
[[nodiscard]] QColor tenantColor(const TenantId &customer, bool dark);

// The coloured square and the name; also for delegates, with the text in the painter's pen.
class TenantChip : public QWidget
{
    Q_OBJECT

public:
    explicit TenantChip(const Theme &theme, QWidget *parent = nullptr);

    void setTenant(const TenantId &customer, const QString &name);
    void setTypeStyle(TypeStyle style);

    // The square and the elided name at the start of rect, in the painter's font and pen.
    static void paint(QPainter *painter, const QRect &rect, const Theme &theme, const TenantId &customer,
                      const QString &name, Qt::LayoutDirection direction = Qt::LeftToRight);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    TenantId m_customer;
    QString m_name;
};

} // namespace roomwarden
