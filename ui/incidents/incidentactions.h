// Everything that can be done on the page of incidents, as actions: words, keys, and why not now.
#pragma once

#include "core/actions/commandbus.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <vector>

class QAction;
class QWidget;

namespace roomwarden {

class IncidentWork;
struct SuppressTarget;
struct ConsoleContext;

class IncidentActions : public QObject
{
    Q_OBJECT

public:
    // page: where keys for the whole page hold; list: where single letters do.
    IncidentActions(const ConsoleContext &context, IncidentWork &work, QWidget &page, QWidget &list);

    // What the actions are about, current one first. selected may be more than are given.
    void setIncidents(std::vector<Incident> incidents, qsizetype selected);
    void setPageShown(bool shown);
    // The action's keys hold while the list has the focus; its letters are among those that can be switched off.
    QAction *inList(QAction *action);
    // Off: single letters are left to the list's own search (WCAG 2.1.4).
    void setSingleLetters(bool on);
    void refresh(); // permissions, connection or pending changes may have changed

    // The incident that actions for one are about; none if there is none or there are several.
    [[nodiscard]] std::optional<Incident> single() const;
    // Those of the selection that the actions for several are about.
    [[nodiscard]] std::vector<Incident> closable() const;
    [[nodiscard]] std::vector<Incident> notable() const;
    [[nodiscard]] std::vector<Incident> assignable() const;   // to anybody
    [[nodiscard]] std::vector<Incident> suppressible() const; // one for each signal of a room; up to mostSignals + 1
    [[nodiscard]] std::vector<Incident> snoozable() const;
    [[nodiscard]] std::vector<IncidentId> snoozed() const;
    void assignTo(const std::vector<Incident> &incidents, const Principal &assignee);
    void closeTickets(const std::vector<Incident> &incidents, const QString &reason,
                      const IncidentId &duplicateOf = {});
    void suppress(const std::vector<SuppressTarget> &targets, const QDateTime &until, const QString &reason);
    void unsuppress(const std::vector<SuppressTarget> &targets);
    void addNotes(const std::vector<Incident> &incidents, const QString &text);
    [[nodiscard]] QString noteRefusal(const Incident &incident) const; // empty: a note may be sent

    static constexpr qsizetype mostAtOnce = 500; // incidents one key may act on
    static constexpr size_t mostSignals = 20;    // suppressed with one key: each room is read before

    QAction *open;
    QAction *assign;
    QAction *give;
    QAction *unassign;
    QAction *note;
    QAction *close;
    QAction *duplicate;      // close, with that reason
    QAction *suppressSignal; // asks until when, or offers to end it
    QAction *snooze;         // asks until when
    QAction *wake;
    QAction *next;
    QAction *previous;
    QAction *rowDown;
    QAction *rowUp;
    QAction *overview;
    QAction *timeline;
    QAction *notes;
    QAction *filter;
    QAction *nextView;
    QAction *previousView;
    QAction *preview; // checkable
    QAction *sortMenu;
    QAction *columnMenu;
    QAction *compact; // checkable, one of three
    QAction *normal;
    QAction *roomy;
    QAction *singleLetters; // checkable

Q_SIGNALS:
    // Why nothing can be done on the page, to what is selected, to a single incident; empty: it can.
    void refreshed(const QString &elsewhere, const QString &base, const QString &single);

private:
    void addWork();
    void addWalk();
    void addView();
    [[nodiscard]] QAction *inPage(QAction *action);
    void submitAll(Command::Kind kind);
    void submitNow(const std::vector<Incident> &incidents, Command::Kind kind);
    [[nodiscard]] Command make(Command::Kind kind, const Incident &incident) const;
    [[nodiscard]] QString reasonAgainst(Command::Kind kind) const; // for the present selection; empty: none
    [[nodiscard]] QString reasonAgainst(Command::Kind kind, const Incident &incident) const;
    [[nodiscard]] std::vector<Incident> possible(Command::Kind kind) const; // those of the selection it can be done to
    [[nodiscard]] QString refusalWords(const Command &command, const Incident &incident) const;

    const ConsoleContext &m_context;
    IncidentWork &m_work;
    QWidget &m_page;
    QWidget &m_list;
    std::vector<Incident> m_incidents;
    qsizetype m_selected = 0;
    QTimer m_refreshLater;
    bool m_pageShown = true;
    QHash<QAction *, QList<QKeySequence>> m_letters; // taken away while switched off
};

} // namespace roomwarden
