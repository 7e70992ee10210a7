// The form of a role (W10): a new one in six steps with its first assignment, a copy of one, or a change of one, which
// says in words what it means before it is saved.
#pragma once

#include "core/actions/commandcall.h"
#include "core/api/apicall.h"
#include "models/permissionmatrixmodel.h"
#include "ui/shell/consolecontext.h"
#include "ui/widgets/stepdialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace roomwarden {

class AssignmentPages;
class PermissionGrid;

class RoleDialog final : public StepDialog
{
    Q_OBJECT

public:
    // A new role; from: what it starts with (name, permissions), its id unused.
    static RoleDialog *create(const ConsoleContext &context, const Role &from, QWidget *parent);
    // held: who holds it, for the words before saving.
    static RoleDialog *edit(const ConsoleContext &context, const Role &role, std::vector<Assignment> held,
                            QWidget *parent);

Q_SIGNALS:
    void saved(const QString &name);

protected:
    void finish() override;
    [[nodiscard]] bool isDirty() const override;

private:
    RoleDialog(const ConsoleContext &context, const Role &given, std::vector<Assignment> held, bool isNew,
               QWidget *parent);
    [[nodiscard]] QWidget *makeGeneral();
    [[nodiscard]] QWidget *makePermissions();
    [[nodiscard]] QWidget *makeReview();
    void addSteps();
    void showReview();
    void take(const CommandOutcome &outcome);
    void readTheirs(); // what a colleague saved first
    void offer(const Role &theirs);
    void load(const Role &base, const Role &shown);
    void fillMatrix(const Role &shown);
    [[nodiscard]] Role role() const;
    [[nodiscard]] int stepOf(const Error &error) const;

    const ConsoleContext m_context;
    Role m_given; // the version that the form is based on
    const std::vector<Assignment> m_held;
    const bool m_new;
    PermissionMatrixModel m_matrix;
    CommandCall m_call;
    ApiCall m_read;
    AssignmentPages *m_pages = nullptr;
    PermissionGrid *m_grid = nullptr;
    QLineEdit *m_name = nullptr;
    QPlainTextEdit *m_description = nullptr;
    TextLabel *m_followed = nullptr;
    TextLabel *m_review = nullptr;
};

} // namespace roomwarden
