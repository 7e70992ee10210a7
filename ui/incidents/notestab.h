// The notes beside an incident, and the place to write one. What is written is never lost: not by an error, not by
// looking at another incident.
#pragma once

#include "core/domain/incident.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace roomwarden {

class Clock;
class NoteDrafts;
class TextLabel;
class Theme;

class NotesTab : public QWidget
{
    Q_OBJECT

public:
    NotesTab(NoteDrafts &drafts, const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    // Another incident: its draft comes into the editor. The same one again changes nothing in the editor.
    void setIncident(const Incident &incident);
    void setNotes(const std::vector<IncidentNote> *notes); // null: not read yet
    // Why a note may not be sent now; empty: it may.
    void setRefusal(const QString &reason);
    void refreshDraft(); // sending or a problem of the shown incident's draft has changed
    void focusEditor();

    static constexpr int longestNote = 8000; // characters, as the service counts

Q_SIGNALS:
    void sendRequested(const QString &text);
    void leaveRequested(); // Esc in the editor

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void send();
    void refreshSend();

    NoteDrafts &m_drafts;
    const Theme &m_theme;
    const Clock &m_clock;
    IncidentId m_id;
    TenantId m_customer;
    QString m_refusal;
    QScrollArea *m_scroll;
    QWidget *m_list;
    QVBoxLayout *m_listLayout;
    TextLabel *m_visibility;
    TextLabel *m_problem;
    QPlainTextEdit *m_editor;
    TextLabel *m_counter;
    QPushButton *m_send;
    bool m_filling = false;
};

} // namespace roomwarden
