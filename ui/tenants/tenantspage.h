// The customers, their invitations and those that were: lists, details, and the answers to invitations.
#pragma once

#include "core/domain/ids.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/page.h"

#include <memory>

namespace roomwarden {

class TenantsPage final : public ConsolePage
{
    Q_OBJECT

public:
    enum Tab : int { Customers, Invitations, Former };

    // Adds its actions to context.actions, so it can be made once only.
    explicit TenantsPage(const ConsoleContext &context, QWidget *parent = nullptr);
    ~TenantsPage() override;

    void takeFocus() override;
    [[nodiscard]] QString statusText() const override;

    void showTab(Tab tab);
    [[nodiscard]] Tab tab() const;
    void showCustomer(const TenantId &customer);
    void showInvitation(const InvitationId &invitation);

Q_SIGNALS:
    // "Show incidents": the scope is this customer already; bring the incidents to the front.
    void incidentsRequested(const roomwarden::TenantId &customer);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace roomwarden
