// A button of the top bar: icon or customer's colour, a text that gives way, and an arrow if something opens.
#pragma once

#include "core/domain/ids.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

#include <optional>

namespace roomwarden {

class BarButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit BarButton(const Theme &theme, QWidget *parent = nullptr);

    void setContent(const QString &icon, ColorRole tone, const QString &text);
    // Instead of the icon: the customer's colour.
    void setCustomer(const TenantId &customer, const QString &name);
    // A second text in muted small type, as the role beside the name.
    void setRemark(const QString &remark);
    void setOpens(bool opens) { m_opens = opens; }
    void setFramed(bool framed) { m_framed = framed; }
    void setMaximumTextWidth(int width) { m_maximum = width; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_icon;
    ColorRole m_tone = ColorRole::TextMuted;
    std::optional<TenantId> m_customer;
    QString m_remark;
    bool m_opens = true;
    bool m_framed = false;
    int m_maximum = 280;
};

} // namespace roomwarden
