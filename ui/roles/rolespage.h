// Settings > Roles: pick the customer, see its roles, change them, and give them to people (W6, W10 to W12).
#pragma once

#include "core/actions/commandcall.h"
#include "ui/roles/rolebook.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/page.h"

#include <QPointer>

class QComboBox;
class QDialog;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace roomwarden {

class EmptyState;
class LoadingLine;
class RoleCopies;
class RoleDetail;

class RolesPage final : public ConsolePage
{
    Q_OBJECT

public:
    explicit RolesPage(const ConsoleContext &context, QWidget *parent = nullptr);
    ~RolesPage() override;

    void takeFocus() override;
    [[nodiscard]] QString statusText() const override;
    void refresh() override;

    void openCustomer(const TenantId &customer); // from elsewhere

private:
    [[nodiscard]] QWidget *makeList();
    void connectDetail();
    void refreshCustomers();
    void refreshRoles();
    void refreshActions();
    void edit(const Role &role);
    void create(const Role &from);
    void askDelete(const Role &role);
    void askDelete(const Assignment &assignment);
    void openAssignment(const Assignment &assignment, const QString &roleName);
    void open(QDialog *dialog);
    void submit(const Command &command, const QString &done);
    [[nodiscard]] QString customerName() const;
    [[nodiscard]] RoleId currentRole() const;

    const ConsoleContext m_context;
    RoleBook m_book;
    CommandCall m_call;
    QString m_wantedRole; // by name: a role that was just made is shown once it is read
    QPointer<QDialog> m_dialog;
    QComboBox *m_customer;
    QListWidget *m_list;
    QPushButton *m_new;
    QPushButton *m_explainButton;
    LoadingLine *m_loading;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    RoleDetail *m_detail;
    RoleCopies *m_copies;
    QAction *m_add;
    QAction *m_explain;
};

} // namespace roomwarden
