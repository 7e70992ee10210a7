// Tenant managers (W1): who answers invitations and names primary admins. Others see who they are; only a Teams Rooms
// Pro Manager changes it (INV-19).
#pragma once

#include "core/actions/commandcall.h"
#include "core/api/apicall.h"
#include "core/domain/tenantmanager.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/page.h"

#include <QPointer>

#include <deque>
#include <vector>

class QDialog;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace roomwarden {

class EmptyState;
class LoadingLine;
class MessageBar;

class TenantManagersPage final : public ConsolePage
{
    Q_OBJECT

public:
    explicit TenantManagersPage(const ConsoleContext &context, QWidget *parent = nullptr);

    void takeFocus() override;
    [[nodiscard]] QString statusText() const override;
    void refresh() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void fill();
    void refreshActions();
    void add();
    void askRemove();
    void submitNext();
    void askAgain(const TenantManager &seen); // a colleague was faster: still remove?
    [[nodiscard]] const TenantManager *current() const;
    [[nodiscard]] static QString addedWords(const TenantManager &manager);

    const ConsoleContext m_context;
    std::vector<TenantManager> m_managers;
    bool m_known = false;
    ApiCall m_read;
    ApiCall m_theirs; // apart: the page may read again meanwhile
    CommandCall m_call;
    std::deque<Command> m_waiting; // several were chosen at once
    QPointer<QDialog> m_dialog;
    LoadingLine *m_loading;
    MessageBar *m_bar;
    QStackedWidget *m_stack;
    QTableWidget *m_table;
    EmptyState *m_empty;
    QPushButton *m_addButton;
    QPushButton *m_removeButton;
};

} // namespace roomwarden
