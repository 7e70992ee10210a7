// The home page: the incidents of all customers or of one, and the one that is looked at.
#pragma once

#include "core/domain/incident.h"
#include "ui/shell/page.h"

#include <QTimer>

class QSettings;
class QSplitter;

namespace roomwarden {

class IncidentActions;
class IncidentDetailPane;
class IncidentDialogs;
class IncidentList;
class IncidentOutput;
class IncidentWork;
class IssueRecorder;
class ViewBook;
struct CommandOutcome;
struct WorkResult;
struct ConsoleContext;
struct SnoozeEnd;

class IncidentsPage : public ConsolePage
{
    Q_OBJECT

public:
    // settings: columns, density, view, order and preview are remembered there. Both must outlive the page.
    IncidentsPage(const ConsoleContext &context, QSettings &settings, QWidget *parent = nullptr);
    ~IncidentsPage() override;

    void takeFocus() override;
    [[nodiscard]] QString statusText() const override;
    void refresh() override;
    [[nodiscard]] int unsentCount() const override;
    bool movePane(int step) override;

    // Shows an incident in full, in whatever view holds it. False: it is not known here.
    bool openIncident(const IncidentId &id);

    [[nodiscard]] ViewBook &views();
    void showView(const QString &id); // nothing happens if it is gone

    // Below this width the detail takes the list's place.
    static constexpr int sideBySideWidth = 900;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectActions();
    void connectList();
    void arrange(); // side by side, or one at a time
    void showDetail();
    void showList();
    void refreshSelection();
    void refreshDetail();
    void settleDetail(); // what the pane shows is the current row from here on
    void refreshNote();
    void finishAll(const std::vector<WorkResult> &results);
    void finish(const CommandOutcome &outcome, const Incident &seen);
    void popUpMenu(const QPoint &position);
    void askSnooze(); // until when, and puts what is selected aside
    void snooze(const std::vector<Incident> &asked, const SnoozeEnd &end);

    const ConsoleContext &m_context;
    QSettings &m_settings;
    QSplitter *m_splitter;
    IncidentList *m_list;
    IncidentWork *m_work;
    IncidentActions *m_actions;
    IncidentOutput *m_output;
    IssueRecorder *m_recorder;
    IncidentDialogs *m_dialogs;
    IncidentDetailPane *m_detail;
    QTimer m_detailLater;
    bool m_preview = true;
    bool m_detailInFront = false; // while there is room for one of the two only
};

} // namespace roomwarden
