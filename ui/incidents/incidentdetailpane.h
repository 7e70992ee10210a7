// Everything about the incident that is looked at: the header from the list's row at once, the rest when it is read.
#pragma once

#include "ui/incidents/detailreader.h"
#include "ui/incidents/notedrafts.h"

#include <QWidget>

class QStackedWidget;

namespace roomwarden {

class ActionRegistry;
class DetailHeader;
class LineTabs;
class MessageBar;
class NotesTab;
class OverviewTab;
class Theme;
class TimelineTab;
struct Command;

class IncidentDetailPane : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Overview, TimelineTabIndex, Notes, TabCount };

    IncidentDetailPane(DetailReader::Read read, const Theme &theme, const Clock &clock, const ActionRegistry &actions,
                       QWidget *parent = nullptr);
    ~IncidentDetailPane() override;

    // As the list shows it now. Cheap: called for every key that moves the current row.
    void setIncident(const Incident &row, bool pending);
    void clear(); // nothing is chosen
    void setPosition(int row, int total);
    void setSnoozed(const QString &until); // as in "until 14:30"; empty: it is not
    void setBackShown(bool shown);
    void showTab(Tab tab);
    void writeNote(); // brings the editor up and puts the cursor in it
    void readAgain();

    // Why a note may not be sent for the shown incident; empty: it may.
    void setNoteRefusal(const QString &reason);
    void noteSent(const QUuid &command); // the shown draft is on its way
    // A command has ended. True if it carried a note of ours.
    bool noteFinished(const QUuid &command, const QString &problem);
    // The text of a note that may not have arrived becomes a draft again, before what was written since.
    void takeBackNote(const Command &note, const QString &why);

    void forget(const TenantId &customer); // its access has ended (INV-22)
    void forgetAll();
    [[nodiscard]] int unsentNotes() const { return m_drafts.unsentCount(); }

    [[nodiscard]] const Incident &incident() const { return m_row; } // id null: none

Q_SIGNALS:
    void noteWritten(const roomwarden::Incident &incident, const QString &text);
    void backRequested();
    void copied(const QString &text);

private:
    void refresh(); // from the reader's state
    void showTrouble();

    const Theme &m_theme;
    const Clock &m_clock;
    NoteDrafts m_drafts;
    Incident m_row;
    QTimer m_fill;           // the body follows a moment after the header
    QStackedWidget *m_pages; // nothing chosen, or an incident
    DetailHeader *m_header;
    MessageBar *m_trouble;
    LineTabs *m_tabs;
    QStackedWidget *m_bodies;
    QStackedWidget *m_overviewStack; // skeleton, content
    QStackedWidget *m_timelineStack;
    OverviewTab *m_overview;
    TimelineTab *m_timeline;
    NotesTab *m_notes;
    DetailReader m_reader; // last: its call is dropped before what it fills
};

} // namespace roomwarden
