// One role: what it may do beside up to three others, and who holds it.
#pragma once

#include "models/permissionmatrixmodel.h"
#include "ui/roles/rolebook.h"
#include "ui/shell/consolecontext.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace roomwarden {

class Badge;
class EmptyState;
class MessageBar;
class PermissionGrid;
class TextLabel;

class RoleDetail final : public QWidget
{
    Q_OBJECT

public:
    RoleDetail(const ConsoleContext &context, RoleBook &book, QWidget *parent = nullptr);

    void show(const RoleId &role); // a null one: none
    [[nodiscard]] MessageBar &bar() const { return *m_bar; }

Q_SIGNALS:
    void editWanted(const roomwarden::Role &role);
    void duplicateWanted(const roomwarden::Role &role);
    void copyWanted(const roomwarden::Role &role);
    void deleteWanted(const roomwarden::Role &role);
    void assignWanted(const roomwarden::Role &role);
    void assignmentEditWanted(const roomwarden::Assignment &assignment);
    void assignmentDeleteWanted(const roomwarden::Assignment &assignment);

private:
    [[nodiscard]] QWidget *makePermissions();
    [[nodiscard]] QWidget *makeAssignments();
    void refresh();
    void refreshReasons(); // what may be done, without touching what is shown
    void refreshMatrix();
    void refreshAssignments();
    void chooseCompared();
    [[nodiscard]] QString changeReason() const; // why roles may not be changed here; empty: they may

    const ConsoleContext m_context;
    RoleBook &m_book;
    RoleId m_role;
    std::vector<PermissionMatrixModel::Column> m_columns;
    QList<RoleId> m_compared; // at most three
    PermissionMatrixModel m_matrix;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    TextLabel *m_name;
    Badge *m_badge;
    TextLabel *m_description;
    MessageBar *m_bar;
    QPushButton *m_edit;
    QPushButton *m_duplicate;
    QPushButton *m_copy;
    QPushButton *m_delete;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    PermissionGrid *m_grid = nullptr;
    QPushButton *m_compare = nullptr;
    QCheckBox *m_differences = nullptr;
    QPushButton *m_assign = nullptr;
    TextLabel *m_assignmentsNote = nullptr;
    QVBoxLayout *m_cards = nullptr;
    std::vector<Assignment> m_shown; // as cards
};

} // namespace roomwarden
