// What happened to a demo incident: its history and its notes, made up from its times.
#pragma once

#include "service/demo/demoincident.h"

#include <vector>

namespace roomwarden::service {

struct DemoStory
{
    struct Event
    {
        qint64 time = 0; // ms
        IncidentState from = IncidentState::Unknown;
        IncidentState to = IncidentState::Unknown;
        QString actor = {};
        QString remark = {};
    };
    struct Note
    {
        qint64 time = 0;
        IncidentNote::Author kind = IncidentNote::Author::Bot;
        DemoColleague author = {}; // without an id unless a colleague
        QString text = {};
    };

    std::vector<Event> history = {}; // in order of time
    std::vector<Note> notes = {};
    qint64 updated = 0; // of the last of both
};

[[nodiscard]] DemoStory demoStory(const DemoIncident &incident, const QString &locale, qint64 now, DemoRandom &random);

} // namespace roomwarden::service
