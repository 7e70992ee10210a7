// Remove customer (W7): what it takes away, the name typed to confirm, Delete, and a receipt that proves by reading
// back that nothing was left, here and at the service.
#pragma once

#include "core/actions/commandcall.h"
#include "core/api/apicall.h"
#include "core/domain/offboarding.h"
#include "ui/shell/consolecontext.h"
#include "ui/widgets/stepdialog.h"

class QLineEdit;

namespace roomwarden {

class RemoveCustomerDialog final : public StepDialog
{
    Q_OBJECT

public:
    RemoveCustomerDialog(const ConsoleContext &context, const TenantId &customer, const QString &name, QWidget *parent);

Q_SIGNALS:
    // The relationship has ended; after: what the service says of it now. None: it could not be read back.
    void removed(const QString &name, const std::optional<roomwarden::Offboarding> &after);

protected:
    void finish() override;
    [[nodiscard]] bool isDirty() const override { return false; }

private:
    [[nodiscard]] QWidget *makeCheck();
    [[nodiscard]] QWidget *makeConfirm();
    void read();
    void take(const CommandOutcome &outcome);

    const ConsoleContext m_context;
    const TenantId m_customer;
    const QString m_name;
    std::optional<Offboarding> m_known;
    QString m_problem; // why it cannot go on
    ApiCall m_read;
    CommandCall m_call;
    TextLabel *m_facts = nullptr;
    QLineEdit *m_typed = nullptr;
};

} // namespace roomwarden
