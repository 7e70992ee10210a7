// Notes that are being written, one an incident.
#include "ui/incidents/notedrafts.h"

#include <algorithm>

namespace roomwarden {

void NoteDrafts::setText(const IncidentId &id, const TenantId &customer, const QString &text)
{
    if (text.isEmpty()) {
        m_drafts.remove(id);
        return;
    }
    NoteDraft &draft = m_drafts[id];
    draft.customer = customer;
    draft.text = text;
}

void NoteDrafts::setSending(const IncidentId &id, const QUuid &command)
{
    NoteDraft &draft = m_drafts[id];
    draft.sending = command;
    draft.problem.clear();
}

IncidentId NoteDrafts::finish(const QUuid &command, const QString &problem)
{
    for (auto draft = m_drafts.begin(); draft != m_drafts.end(); ++draft) {
        if (draft->sending != command)
            continue;
        const IncidentId id = draft.key();
        if (problem.isEmpty()) {
            m_drafts.erase(draft);
        } else {
            draft->sending = QUuid();
            draft->problem = problem;
        }
        return id;
    }
    return {};
}

void NoteDrafts::takeBack(const IncidentId &id, const TenantId &customer, const QString &text, const QString &problem)
{
    const QString since = m_drafts.value(id).text;
    setText(id, customer, since.isEmpty() ? text : text + QStringLiteral("\n\n") + since);
    m_drafts[id].problem = problem;
}

int NoteDrafts::unsentCount() const
{
    return static_cast<int>(std::count_if(m_drafts.begin(), m_drafts.end(), [](const NoteDraft &draft) {
        return draft.sending.isNull() && !draft.text.trimmed().isEmpty();
    }));
}

void NoteDrafts::forget(const TenantId &customer)
{
    m_drafts.removeIf([&customer](const auto &entry) { return entry.value().customer == customer; });
}

} // namespace roomwarden
