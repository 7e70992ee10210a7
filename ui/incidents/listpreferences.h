// How the technician likes the list: keys of one letter, kept in the settings, and the height of the rows, which the
// view keeps.
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
    void setSingleLetters(bool on);

    IncidentTableView &m_table;
    IncidentActions &m_actions;
    QSettings &m_settings;
};

} // namespace roomwarden
