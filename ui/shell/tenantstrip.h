// A strip in the colour of the one customer that is shown, with the name. Absent when many are shown.
#pragma once

#include <QWidget>

namespace roomwarden {

class TenantChip;
struct ConsoleContext;

class TenantStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TenantStrip(const ConsoleContext &context, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    const ConsoleContext &m_context;
    TenantChip *m_chip;
};

} // namespace roomwarden
