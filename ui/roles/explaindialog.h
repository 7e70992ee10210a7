// Explain: whether somebody may do something at a customer, and why or where it fails; and all that they reach there.
#pragma once

#include "core/api/apicall.h"
#include "core/domain/accessexplanation.h"
#include "ui/shell/consolecontext.h"

#include <QDialog>

class QComboBox;

namespace roomwarden {

class PersonSearch;
class TextLabel;

class ExplainDialog final : public QDialog
{
    Q_OBJECT

public:
    ExplainDialog(const ConsoleContext &context, const TenantId &customer, const QString &customerName,
                  QWidget *parent);

    // The answer in words: "Yes, because: …" or the step at which it fails.
    [[nodiscard]] static QString words(const AccessExplanation &explanation);
    // All that somebody reaches, read-only.
    [[nodiscard]] static QString words(const EffectiveAccess &access);

private:
    void ask();

    const ConsoleContext m_context;
    const TenantId m_customer;
    PersonSearch *m_person;
    QComboBox *m_permission;
    TextLabel *m_answer;
    TextLabel *m_reach;
    ApiCall m_explain;
    ApiCall m_effective;
};

} // namespace roomwarden
