// How the technician likes the list: height of the rows and keys of one letter, taken from the settings and kept there.
#pragma once

#include "ui/incidents/incidenttableview.h"

#include <QObject>

class QSettings;

namespace roomwarden {

class IncidentActions;

// Lives as long as the table.
class ListPreferences : public QObject
{
    Q_OBJECT

public:
    ListPreferences(IncidentTableView &table, IncidentActions &actions, QSettings &settings);

private:
    void setDensity(IncidentTableView::Density density);
    void setSingleLetters(bool on);

    IncidentTableView &m_table;
    IncidentActions &m_actions;
    QSettings &m_settings;
};

} // namespace roomwarden
