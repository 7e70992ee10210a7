// The parts of TenantsPage: its lists and details (tenantspage.cpp) and its answers (tenantspageanswers.cpp).
#pragma once

#include "models/invitationlistmodel.h"
#include "models/tenantlistmodel.h"
#include "ui/tenants/customerrows.h"
#include "ui/tenants/invitationanswers.h"
#include "ui/tenants/invitationrows.h"
#include "ui/tenants/tenantactions.h"
#include "ui/tenants/tenantspage.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

class QLineEdit;
class QStackedWidget;
class QTabBar;

namespace roomwarden {

class AcceptWizard;
class CustomerDetail;
class EmptyState;
class FittingTable;
class InvitationDetail;
class InviteGuide;
class ListTab;
class LoadingLine;
class MessageBar;
class RemoveCustomerDialog;
class StoredSection;
struct Offboarding;
class Toast;

struct TenantsPage::Private
{
    Private(TenantsPage &page, const ConsoleContext &given);

    TenantsPage &q;
    const ConsoleContext context;
    TenantActions actions;
    InvitationAnswers answers;
    TenantListModel customers;
    TenantListModel former;
    InvitationListModel invitations;
    CustomerRows customerRows;
    CustomerRows formerRows;
    InvitationRows invitationRows;

    QTabBar *tabs = nullptr;
    QLineEdit *filter = nullptr;
    MessageBar *bar = nullptr;
    LoadingLine *loading = nullptr;
    QStackedWidget *stack = nullptr;
    ListTab *customersTab = nullptr;
    ListTab *invitationsTab = nullptr;
    ListTab *formerTab = nullptr;
    CustomerDetail *customerDetail = nullptr;
    CustomerDetail *formerDetail = nullptr;
    StoredSection *stored = nullptr; // in the customer's detail
    InvitationDetail *invitationDetail = nullptr;
    QStackedWidget *customersEmpty = nullptr; // reading, or how a customer invites us
    EmptyState *customersReading = nullptr;
    InviteGuide *customersGuide = nullptr;
    QStackedWidget *invitationsEmpty = nullptr; // not allowed, or how a customer invites us
    EmptyState *invitationsNotForUs = nullptr;
    InviteGuide *invitationsGuide = nullptr;
    QPointer<AcceptWizard> wizard;
    QPointer<RemoveCustomerDialog> removal;
    QPointer<Toast> toast;
    QHash<InvitationId, InvitationAnswers::Kind> answered; // by us: their disappearance needs no other explanation
    TenantId gainedCustomer;                               // behind "Show customer" after accepting
    QTimer minute;

    // tenantspage.cpp
    void build();
    void buildCustomers();
    void buildInvitations();
    void buildFormer();
    [[nodiscard]] FittingTable *makeTable(PresentedRows &rows, const QString &name);
    void connectAll();
    [[nodiscard]] ListTab *currentTab() const;
    void refreshCustomer();
    void refreshInvitation();
    void refreshFormer();
    void refreshEmptyStates();
    void refreshTabs();
    [[nodiscard]] int urgentInvitations() const;      // about to expire, by our clock
    [[nodiscard]] QString waitingInvitations() const; // "2 invitations waiting, 1 about to expire"
    void refreshSync();
    [[nodiscard]] QString describeStatus() const;
    void showIncidents();

    // tenantspageactions.cpp
    void refreshActions();
    void askToRemove();
    void askToPurge();
    void showRemoved(const TenantId &customer, const QString &name, const std::optional<Offboarding> &after);

    // tenantspageanswers.cpp
    void connectAnswers();
    [[nodiscard]] const Invitation *currentInvitation() const;
    void openWizard();
    void askToDeny();
    void showHeld(const Invitation &invitation);
    void showSuccess(const Invitation &invitation, InvitationAnswers::Kind kind);
    void showRefusal(const Invitation &invitation, InvitationAnswers::Kind kind, const InvitationRefusal &refusal);
    void showVanished(const InvitationId &id);
    void showGuide();
    void copyDomain();
    [[nodiscard]] Toast &toastOverWindow();
};

} // namespace roomwarden
