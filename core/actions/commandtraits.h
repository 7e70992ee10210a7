// What is known of each kind of command: its request, the permission it needs, and what may be done with it on the
// way. One row a kind, so that a new kind is one row more.
#pragma once

#include "core/actions/command.h"
#include "core/api/apirequest.h"

namespace roomwarden {

struct CommandTraits
{
    // Rights that are no permission in a customer.
    enum class Right : quint8 {
        RespondToInvitations, // INV-4
        ChangeTenantManagers, // INV-19
        AskTheService         // several ways lead to it: the service says in its answers who may
    };
    // What a good answer holds.
    enum class Answer : quint8 { Nothing, Incident, Note, Tenant };

    QLatin1StringView name; // stable: wishes that wait are kept under it
    ApiRequest::Verb verb = ApiRequest::Verb::Post;
    QLatin1StringView path = {};                   // {customer}, {target} and {parent} stand for the command's
    std::optional<Permission> needs = {};          // in its customer; none: see otherwise
    Right otherwise = Right::RespondToInvitations; // what it needs instead
    Answer answer = Answer::Nothing;
    bool aboutIncident = false;  // the target is an incident: it shows before it has happened
    bool matchesRevision = true; // sends If-Match (INV-40); a note overwrites nobody
    bool mayWaitOffline = false; // what ends something for good may not: by then it may be wrong
};

[[nodiscard]] const CommandTraits &traitsOf(Command::Kind kind);
[[nodiscard]] std::optional<Command::Kind> commandKindFromName(QAnyStringView name);

} // namespace roomwarden
