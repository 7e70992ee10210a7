// The top of the detail pane, filled from the list's row at once: what, how bad, where, whose, and what can be done.
#pragma once

#include "core/domain/incident.h"

#include <QWidget>

class QHBoxLayout;

namespace roomwarden {

class ActionRegistry;
class Badge;
class ElidedLabel;
class TenantChip;
class TextLabel;
class Theme;

class DetailHeader : public QWidget
{
    Q_OBJECT

public:
    DetailHeader(const Theme &theme, const ActionRegistry &actions, QWidget *parent = nullptr);

    void setIncident(const Incident &incident, bool pending);
    // As in "3 of 1,204"; row counts from 0.
    void setPosition(int row, int total);
    void setSnoozed(const QString &until); // as in "until 14:30"; empty: it is not
    void setBackShown(bool shown);         // the list is hidden behind this pane

Q_SIGNALS:
    void backRequested();

private:
    const Theme &m_theme;
    QWidget *m_back;
    TextLabel *m_position;
    Badge *m_severity;
    Badge *m_status;
    Badge *m_impact;
    Badge *m_pending;
    Badge *m_snoozed;
    TextLabel *m_title;
    TenantChip *m_customer;
    ElidedLabel *m_room;
    ElidedLabel *m_assignee;
};

} // namespace roomwarden
