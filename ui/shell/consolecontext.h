// What every page is given: references to what the application owns and outlives all windows with.
#pragma once

namespace roomwarden {

class ActionRegistry;
class Clock;
class CommandBus;
class IncidentStore;
class LocalStore;
class Reads;
class Scope;
class Session;
class Snoozes;
class SyncEngine;
class TenantStore;
class Theme;

struct ConsoleContext
{
    Session &session;
    SyncEngine &sync;
    CommandBus &commands;
    IncidentStore &incidents;
    TenantStore &tenants;
    Reads &reads;
    ActionRegistry &actions;
    Theme &theme;
    Scope &scope;
    LocalStore &local;
    Snoozes &snoozes;
    const Clock &clock;
};

} // namespace roomwarden
