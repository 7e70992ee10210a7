// The action Record an issue…: opens the form, sends it, and shows the new ticket or what the service objects to.
#pragma once

#include "core/actions/commandbus.h"

#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace roomwarden {

class IncidentActions;
class RecordIssueDialog;
struct ConsoleContext;

class IssueRecorder final : public QObject
{
    Q_OBJECT

public:
    // actions: what is selected is offered first. page: dialogs open over it.
    IssueRecorder(const ConsoleContext &context, const IncidentActions &actions, QWidget &page);

    void forget(const TenantId &customer); // its access has ended (INV-22)

    QAction *record;

Q_SIGNALS:
    void recorded(const roomwarden::IncidentId &id); // the list knows it already

private:
    void ask();
    void submit(const Command &command, const QString &customerName);
    void ended(const CommandOutcome &outcome);
    void refresh();

    const ConsoleContext &m_context;
    const IncidentActions &m_actions;
    QWidget &m_page;
    QPointer<RecordIssueDialog> m_dialog;
    QUuid m_sent; // null: nothing is on its way
};

} // namespace roomwarden
