// The part of the incident list that says why it is empty, and what could not be read.
#include "ui/incidents/incidentlist.h"

#include "core/session/session.h"
#include "core/store/tenantstore.h"
#include "core/sync/syncengine.h"
#include "ui/incidents/filterbar.h"
#include "ui/incidents/filterfield.h"
#include "ui/incidents/incidenttableview.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/scope.h"
#include "ui/shell/syncwords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/messagebar.h"

#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

EmptyList::Facts IncidentList::emptyFacts() const
{
    const Access &access = m_context.session.access();
    const SyncStatus &sync = m_context.sync.status();
    EmptyList::Facts facts{.view = m_views.name(m_view)};
    const std::optional<TenantId> &customer = m_context.scope.customer();
    for (const Tenant &tenant : m_context.tenants.tenants()) {
        if (customer && tenant.id == *customer)
            facts.customer = tenant.displayName;
        if (tenant.relationship == RelationshipStatus::Active && !access.may(Permission::TicketsView, tenant.id))
            facts.withoutRole += tenant.displayName;
    }
    facts.mayRead =
        customer ? access.may(Permission::TicketsView, *customer) : access.mayAnywhere(Permission::TicketsView);
    facts.reading = sync.state == SyncStatus::State::FirstRead
                    || (sync.state == SyncStatus::State::Idle && !sync.lastSuccess.isValid())
                    || sync.state == SyncStatus::State::CatchingUp;
    facts.read = sync.read;
    facts.offline = sync.state == SyncStatus::State::Offline;
    facts.failed = sync.error.has_value() && !sync.lastSuccess.isValid();
    facts.known = m_model.sizeOfScope();
    facts.filtered = !m_filter->text().trimmed().isEmpty();
    if (facts.filtered && facts.known > 0 && m_model.rowCount() == 0) {
        const IncidentTableModel::Hint hint = m_model.emptyHint();
        if (hint.condition >= 0 && hint.condition < static_cast<int>(m_filter->filter().conditions.size())) {
            facts.hint = m_filter->conditionWords(hint.condition);
            facts.hintRows = hint.rows;
        }
    }
    return facts;
}

void IncidentList::refreshEmpty()
{
    const bool empty = m_model.rowCount() == 0 && !m_model.isBusy();
    if (empty) {
        const EmptyList::Words words = EmptyList::words(emptyFacts());
        m_step = words.step;
        m_empty->setContent(words.icon, words.heading, words.sentence, words.button);
    }
    QWidget *wanted = empty ? static_cast<QWidget *>(m_empty) : m_table;
    if (m_stack->currentWidget() == wanted)
        return;
    const bool focus = m_table->hasFocus();
    m_stack->setCurrentWidget(wanted);
    if (focus && empty) {
        m_filter->field().setFocus(Qt::OtherFocusReason); // the focus must not fall into nothing
        m_focusWhenFilled = true;
    } else if (!empty && m_focusWhenFilled && m_filter->field().hasFocus() && m_filter->text().isEmpty()) {
        takeFocus(); // nothing was typed meanwhile: the keys are meant for the list
    }
}

void IncidentList::takeStep()
{
    switch (m_step) {
    case EmptyList::Step::None: break;
    case EmptyList::Step::ClearCondition: m_filter->removeCondition(m_model.emptyHint().condition); break;
    case EmptyList::Step::ClearFilter: m_filter->clear(); break;
    case EmptyList::Step::ShowAll: setView(IncidentViews::All); break;
    case EmptyList::Step::Retry: m_context.sync.syncNow(); break;
    }
    takeFocus();
}

void IncidentList::refreshSync()
{
    const SyncStatus &sync = m_context.sync.status();
    m_loading->setRunning(sync.state == SyncStatus::State::FirstRead || sync.state == SyncStatus::State::CatchingUp
                          || m_model.isBusy());
    // Offline is the window's own strip; here stands what is missing from this list.
    QString sentence;
    if (!sync.failures.empty()) {
        QStringList lines;
        for (const TenantFailure &failure : sync.failures)
            lines += failureLine(failure, m_context.tenants);
        constexpr qsizetype most = 4;
        const qsizetype more = lines.size() - most;
        sentence = lines.first(qMin(lines.size(), most)).join(u" · "_s);
        if (more > 0)
            sentence = tr("%1 and %Ln more", nullptr, static_cast<int>(more)).arg(sentence);
    } else if (sync.error && sync.state == SyncStatus::State::WaitingUntil) {
        sentence = errorSentence(*sync.error);
    }
    if (sentence != m_failures) {
        m_failures = sentence;
        if (sentence.isEmpty())
            m_message->clear();
        else
            m_message->tell(MessageBar::Kind::Warning, sentence,
                            {{.text = tr("Retry"), .run = [this] { m_context.sync.syncNow(); }}});
    }
    refreshEmpty();
}

} // namespace roomwarden
