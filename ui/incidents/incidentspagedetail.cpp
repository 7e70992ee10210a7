// What follows the current row of the list: the actions at once, the detail pane when the keys rest.
#include "ui/incidents/incidentspage.h"

#include "core/base/clock.h"
#include "core/store/incidentstore.h"
#include "core/store/snoozes.h"
#include "ui/incidents/incidentactions.h"
#include "ui/incidents/incidentdetailpane.h"
#include "ui/incidents/incidentdialogs.h"
#include "ui/incidents/incidentlist.h"
#include "ui/incidents/incidenttableview.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/snoozewords.h"

#include <algorithm>

namespace roomwarden {

void IncidentsPage::refreshSelection()
{
    const IncidentTableModel &model = m_list->model();
    const IncidentTableView &table = m_list->table();
    std::vector<Incident> incidents;
    const int current = table.currentRow();
    if (current >= 0 && !model.isHeader(current))
        incidents.push_back(model.incidentAt(current));
    else if (m_detail->isVisibleTo(this) && m_context.incidents.find(m_detail->incident().id))
        incidents.push_back(m_detail->incident()); // read on after it has left the list
    qsizetype selected = table.selectedCount();
    if (selected > 1 && selected <= IncidentActions::mostAtOnce) {
        const QList<int> rows = table.selectedRows();
        if (!rows.contains(current))
            incidents.clear();
        for (const int row : rows) {
            if (row != current)
                incidents.push_back(model.incidentAt(row));
        }
    }
    selected = qMax(selected, static_cast<qsizetype>(qMin(incidents.size(), size_t(1))));
    m_actions->setIncidents(std::move(incidents), selected);
    if (!m_detailLater.isActive())
        m_detail->setPosition(current < 0 ? -1 : model.placeOf(current), model.shownCount());
    refreshNote();
}

void IncidentsPage::refreshDetail()
{
    m_detailLater.stop();
    if (!m_detail->isVisibleTo(this))
        return;
    const IncidentTableModel &model = m_list->model();
    const int row = m_list->table().currentRow();
    if (row < 0 || model.isHeader(row)) {
        const std::optional<Slot> left = m_context.incidents.find(m_detail->incident().id);
        if (m_list->table().hasLostCurrent() && left)
            m_detail->setIncident(m_context.incidents.incident(*left), m_context.incidents.isPending(*left));
        else
            m_detail->clear(); // also when it was taken from us: what we may no longer see is not shown (INV-10)
        m_detail->setPosition(-1, 0);
        refreshNote();
        return;
    }
    m_detail->setIncident(model.incidentAt(row), model.isPendingAt(row));
    m_detail->setPosition(model.placeOf(row), model.shownCount());
    refreshNote();
}

void IncidentsPage::askSnooze()
{
    const IncidentTableView &table = m_list->table();
    const QRect row = table.visualRect(table.currentIndex());
    const QPoint at = table.viewport()->mapToGlobal(row.isValid() ? row.bottomLeft() : QPoint());
    m_dialogs->askSnooze(m_actions->snoozable(), at,
                         [this](const std::vector<Incident> &asked, const SnoozeEnd &end) { snooze(asked, end); });
}

// What was asked about, as it is now: other rows may be selected since.
void IncidentsPage::snooze(const std::vector<Incident> &asked, const SnoozeEnd &end)
{
    std::vector<Incident> incidents;
    for (const Incident &incident : asked) {
        if (const std::optional<Slot> slot = m_context.incidents.find(incident.id))
            incidents.push_back(m_context.incidents.incident(*slot));
    }
    if (std::ranges::equal(asked, m_actions->snoozable(), {}, &Incident::id, &Incident::id))
        m_list->table().leaveSelection(); // the next one becomes the current one
    m_context.snoozes.snooze(incidents, end);
}

void IncidentsPage::settleDetail()
{
    if (m_detailLater.isActive())
        refreshDetail();
}

void IncidentsPage::refreshNote()
{
    const Incident &shown = m_detail->incident();
    const Snooze *snooze = m_context.snoozes.find(shown.id);
    m_detail->setSnoozed(snooze ? SnoozeWords::until(snooze->end, m_context.clock.now()) : QString());
    m_detail->setNoteRefusal(shown.id.isNull() ? QString() : m_actions->noteRefusal(shown));
}

} // namespace roomwarden
