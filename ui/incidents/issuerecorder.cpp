// Between the form and the command bus.
#include "ui/incidents/issuerecorder.h"

#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "core/store/tenantstore.h"
#include "core/sync/reads.h"
#include "core/sync/syncengine.h"
#include "ui/incidents/incidentactions.h"
#include "ui/incidents/recordissuedialog.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/scope.h"
#include "ui/widgets/announce.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

IssueRecorder::IssueRecorder(const ConsoleContext &context, const IncidentActions &actions, QWidget &page)
    : QObject(&page),
      m_context(context),
      m_actions(actions),
      m_page(page)
{
    record = context.actions.add({.id = u"incident.record.issue"_s,
                                  .text = tr("Record an iss&ue…"),
                                  .help = tr("Reports a problem that no monitor sees, on behalf of a customer."),
                                  .menu = ActionRegistry::Menu::Incident,
                                  .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)},
                                  .icon = u"plus"_s});
    record->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page.addAction(record);
    connect(record, &QAction::triggered, this, &IssueRecorder::ask);
    connect(&context.commands, &CommandBus::finished, this, &IssueRecorder::ended);
    connect(&context.session, &Session::accessChanged, this, &IssueRecorder::refresh);
    connect(&context.sync, &SyncEngine::statusChanged, this, &IssueRecorder::refresh);
    refresh();
}

void IssueRecorder::refresh()
{
    QString reason;
    if (!m_context.session.access().mayAnywhere(Permission::TicketsCreateCustomerIncident))
        reason = tr("None of your roles includes Create customer incident.");
    else if (!m_context.sync.status().offlineSince.isNull())
        reason = tr("Offline: an issue cannot be queued, because the rooms may have changed by then.");
    ActionRegistry::setAvailable(record, reason);
}

void IssueRecorder::ask()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    RecordIssueDialog::Given given;
    for (const Tenant &tenant : m_context.tenants.tenants()) {
        if (m_context.session.access().may(Permission::TicketsCreateCustomerIncident, tenant.id))
            given.customers.push_back({.id = tenant.id, .name = tenant.displayName});
    }
    if (given.customers.empty())
        return; // taken away a moment ago
    std::sort(given.customers.begin(), given.customers.end(),
              [](const auto &a, const auto &b) { return a.name.localeAwareCompare(b.name) < 0; });
    given.customer = m_context.scope.customer().value_or(TenantId());
    if (const std::optional<Incident> selected = m_actions.single();
        selected && (given.customer.isNull() || given.customer == selected->customer)) {
        given.customer = selected->customer;
        given.rooms = selected->rooms;
    }
    given.readRooms = [&reads = m_context.reads](const TenantId &customer, auto done) {
        return reads.rooms(customer, std::move(done));
    };
    m_dialog = new RecordIssueDialog(std::move(given), m_context.theme, &m_page);
    connect(m_dialog, &RecordIssueDialog::confirmed, this,
            [this](const TenantId &customer, const QString &name, const QString &description,
                   const std::vector<RoomId> &rooms, bool highImpact) {
                submit(Command::recordIssue(customer, {}, description, rooms, highImpact), name);
            });
    m_dialog->open();
}

void IssueRecorder::submit(const Command &command, const QString &customerName)
{
    m_sent = command.id;
    if (const Result<Done> result = m_context.commands.submit(command); !result) {
        m_sent = {};
        if (m_dialog)
            m_dialog->refuse(result.error());
        return;
    }
    announce(&m_page, tr("Recording the issue at %1").arg(customerName));
}

void IssueRecorder::ended(const CommandOutcome &outcome)
{
    if (outcome.command.id != m_sent)
        return;
    m_sent = {};
    if (!outcome.succeeded()) {
        if (m_dialog)
            m_dialog->refuse(*outcome.error);
        return;
    }
    if (m_dialog)
        m_dialog->accept();
    if (!outcome.current)
        return;
    m_context.incidents.announceNow();
    announce(&m_page, tr("Issue recorded: %1").arg(outcome.current->id.text()));
    Q_EMIT recorded(outcome.current->id);
}

void IssueRecorder::forget(const TenantId &customer)
{
    if (m_dialog && m_dialog->customer() == customer)
        delete m_dialog;
}

} // namespace roomwarden
