// A strip in the colour of the one customer that is shown, with the name.
#include "ui/shell/tenantstrip.h"

#include "core/store/tenantstore.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/scope.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tenantcolor.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace roomwarden {

namespace {

constexpr int colorHeight = 4;

} // namespace

TenantStrip::TenantStrip(const ConsoleContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_chip(new TenantChip(context.theme))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::space(4), colorHeight + Theme::space(1), Theme::space(4), Theme::space(1));
    row->setSpacing(Theme::space(2));
    m_chip->setTypeStyle(TypeStyle::SmallStrong);
    auto *remark = new TextLabel(context.theme, TypeStyle::Small, TextLabel::Tone::Muted);
    remark->setText(tr("Only this customer is shown"));
    row->addWidget(m_chip);
    row->addWidget(remark);
    row->addStretch(1);
    connect(&context.scope, &Scope::changed, this, &TenantStrip::refresh);
    connect(&context.tenants, &TenantStore::tenantsChanged, this, &TenantStrip::refresh);
    refresh();
}

void TenantStrip::refresh()
{
    const std::optional<TenantId> &customer = m_context.scope.customer();
    setVisible(customer.has_value());
    if (!customer)
        return;
    const Tenant *tenant = m_context.tenants.tenant(*customer);
    m_chip->setTenant(*customer, tenant ? tenant->displayName : tr("Customer"));
    setAccessibleName(m_chip->accessibleName());
    update();
}

void TenantStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.color(ColorRole::Surface));
    if (const std::optional<TenantId> &customer = m_context.scope.customer())
        painter.fillRect(QRect(0, 0, width(), colorHeight), tenantColor(*customer, m_context.theme.isDark()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_context.theme.color(ColorRole::Border));
}

} // namespace roomwarden
