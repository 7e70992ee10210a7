// What happened to an incident, history and notes as one sequence of lines.
#pragma once

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDateTime>

#include <vector>

namespace roomwarden {

struct IncidentDetail;

struct TimelineEntry
{
    QDateTime time = {};
    QString icon = {};                      // name for Theme::icon
    ColorRole color = ColorRole::TextMuted; // of the icon; the words say the same
    QString what = {};                      // "New → Investigating", "Note"
    QString who = {};
    QString text = {}; // remark or the note's text, one line; may be empty
};

class Timeline
{
    Q_DECLARE_TR_FUNCTIONS(roomwarden::Timeline)

public:
    // Newest first. Entries of one moment: history before the note that explains it.
    [[nodiscard]] static std::vector<TimelineEntry> of(const IncidentDetail &detail);
};

} // namespace roomwarden
