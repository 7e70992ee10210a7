// Two steps and a question to the service.
#include "ui/tenants/removecustomerdialog.h"

#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "core/sync/reads.h"
#include "ui/shell/signinwords.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

RemoveCustomerDialog::RemoveCustomerDialog(const ConsoleContext &context, const TenantId &customer, const QString &name,
                                           QWidget *parent)
    : StepDialog(context.theme, tr("Remove %1").arg(name), parent),
      m_context(context),
      m_customer(customer),
      m_name(name),
      m_problem(tr("Wait until it has been read what this would take away.")),
      m_call(context.commands)
{
    setObjectName(u"removeCustomerDialog"_s);
    QWidget *check = makeCheck();
    QWidget *confirm = makeConfirm();
    setSteps({{.title = tr("What ends"), .page = check, .problem = [this] { return m_problem; }},
              {.title = tr("Confirm"),
               .page = confirm,
               .focus = m_typed,
               .problem =
                   [this] {
                       return m_typed->text().trimmed() == m_name ? QString()
                                                                  : tr("Type the name exactly: %1").arg(m_name);
                   }}},
             //: Button that removes a customer for good, as in the service's own portal.
             tr("Delete"));
    read();
}

QWidget *RemoveCustomerDialog::makeCheck()
{
    auto *page = new QWidget;
    m_facts = new TextLabel(theme());
    m_facts->setObjectName(u"removeFacts"_s);
    m_facts->setWrapping(true);
    m_facts->setText(tr("Reading what is going to end…"));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->addWidget(m_facts);
    column->addStretch(1);
    return page;
}

QWidget *RemoveCustomerDialog::makeConfirm()
{
    auto *page = new QWidget;
    auto *words = new TextLabel(theme());
    words->setText(tr("This cannot be undone: to look after %1 again, %1 has to send a new invitation.").arg(m_name));
    words->setWrapping(true);
    m_typed = new QLineEdit;
    m_typed->setObjectName(u"removeTypedName"_s);
    auto *label = new QLabel(tr("&Type the name of the customer to confirm: %1").arg(m_name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(m_typed);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(Theme::space(3));
    column->addWidget(words);
    column->addWidget(label);
    column->addWidget(m_typed);
    column->addStretch(1);
    return page;
}

void RemoveCustomerDialog::read()
{
    m_read = m_context.reads.access().offboarding(m_customer, [this](Result<Offboarding> known) {
        if (!known) {
            m_problem = errorSentence(known.error());
            m_facts->setText(m_problem);
            return;
        }
        const bool first = !m_known;
        m_known = *std::move(known);
        m_problem = m_known->mayEnd ? QString() : tr("Only a primary admin of %1 can remove it.").arg(m_name);
        const CustomerHoldings &now = m_known->current;
        QStringList lines;
        lines += tr("%Ln rooms can no longer be seen.", nullptr, static_cast<int>(now.rooms));
        lines += tr("%Ln incidents are still open; nobody of your organisation can work on them afterwards.", nullptr,
                    static_cast<int>(now.openIncidents));
        if (now.openRecordedIssues > 0) {
            lines += tr("%Ln of them are recorded issues: only the customer can close those then.", nullptr,
                        static_cast<int>(now.openRecordedIssues));
        }
        lines += tr("%Ln people lose their access.", nullptr, static_cast<int>(now.people));
        QStringList holders;
        for (const Offboarding::Holder &holder : m_known->holders)
            //: An assignment in a list. %1: role, %2: assignment.
            holders += tr("%1 – %2").arg(holder.role, holder.assignment);
        if (!holders.isEmpty())
            //: %1: a list of roles and assignments.
            lines += tr("These assignments end: %1.").arg(holders.join(u"; "_s));
        lines += tr("%Ln incidents kept by this console are deleted from it.", nullptr,
                    m_context.incidents.tally({m_customer}).total);
        if (!m_problem.isEmpty())
            lines.prepend(m_problem);
        m_facts->setText(lines.join(u"\n\n"_s));
        if (first) // later it says why the removal failed
            bar().clear();
    });
}

void RemoveCustomerDialog::finish()
{
    setSending(true);
    bar().tell(MessageBar::Kind::Info,
               tr("If the browser asks who you are, answer there. Closing this dialog cancels."), {}, false);
    // It cannot be undone, so it takes a recent proof of who does it (docs/sign-in.md).
    m_context.session.confirmIdentity(this, [this](const Result<Done> &proof) {
        bar().clear();
        if (!proof) {
            refuse(1, signInSentence(proof.error()));
            return;
        }
        m_call.submit(Command::removeCustomer(*m_known), [this](const CommandOutcome &outcome) { take(outcome); });
    });
}

void RemoveCustomerDialog::take(const CommandOutcome &outcome)
{
    if (!outcome.succeeded()) {
        refuse(0, errorSentence(*outcome.error));
        read();
        return;
    }
    // It has ended; now the proof.
    m_read = m_context.reads.access().offboarding(m_customer, [this](Result<Offboarding> after) {
        setSending(false);
        Q_EMIT removed(m_name, after ? std::optional(*after) : std::nullopt);
        accept();
    });
}

} // namespace roomwarden
