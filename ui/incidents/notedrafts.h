// Notes that are being written, one an incident, kept while the program runs: walking away loses no word.
#pragma once

#include "core/domain/ids.h"

#include <QHash>
#include <QUuid>

namespace roomwarden {

struct NoteDraft
{
    TenantId customer = {};
    QString text = {};
    QString problem = {}; // why the last attempt to send it failed; empty: none did
    QUuid sending = {};   // the command that carries the text; null: not sent
};

// In memory only: a draft may quote the customer's data (INV-24).
class NoteDrafts
{
public:
    [[nodiscard]] NoteDraft of(const IncidentId &id) const { return m_drafts.value(id); }
    void setText(const IncidentId &id, const TenantId &customer, const QString &text);
    void setSending(const IncidentId &id, const QUuid &command);
    // The command has ended: the text is gone if it arrived, and stays with the problem if it did not. Whose it was;
    // null: none of ours.
    IncidentId finish(const QUuid &command, const QString &problem);
    // A text that was sent long ago and may not have arrived: stands before what has been written since.
    void takeBack(const IncidentId &id, const TenantId &customer, const QString &text, const QString &problem);
    void forget(const TenantId &customer);
    // Written, and not on their way.
    [[nodiscard]] int unsentCount() const;
    [[nodiscard]] bool isEmpty() const { return m_drafts.isEmpty(); }
    void clear() { m_drafts.clear(); }

private:
    QHash<IncidentId, NoteDraft> m_drafts;
};

} // namespace roomwarden
