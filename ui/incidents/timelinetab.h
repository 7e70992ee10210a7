// What happened to an incident, newest first, one line an event.
#pragma once

#include "core/sync/reads.h"

#include <QListView>

class QStandardItemModel;

namespace roomwarden {

class Clock;
class Theme;

class TimelineTab : public QListView
{
    Q_OBJECT

public:
    TimelineTab(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void show(const IncidentDetail &detail);

private:
    const Theme &m_theme;
    const Clock &m_clock;
    QStandardItemModel *m_lines;
};

} // namespace roomwarden
