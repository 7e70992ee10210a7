// Offers to take back the last reversible change: the Undo action says what it would undo, and a toast says it for ten
// seconds.
#pragma once

#include <QObject>
#include <QSet>
#include <QUuid>

class QAction;

namespace roomwarden {

class Toast;
struct ConsoleContext;

class UndoOffer : public QObject
{
    Q_OBJECT

public:
    UndoOffer(const ConsoleContext &context, QAction &action, Toast &toast, QObject *parent = nullptr);

private:
    void refresh();
    void offer(const QString &done, const QString &undo, bool anew);
    void undo();
    [[nodiscard]] QString snoozed() const; // what was put aside last, in words

    const ConsoleContext &m_context;
    QAction &m_action;
    Toast &m_toast;
    QSet<QUuid> m_offered;      // the commands a toast is or was about: each is offered once
    QSet<QUuid> m_onToast;      // those the toast is about; empty: a snooze, or nothing
    bool m_snoozedLast = false; // what was done last is a snooze, not a command
};

} // namespace roomwarden
