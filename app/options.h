// What the command line asks of the console.
#pragma once

#include "core/session/openidsettings.h"

#include <QStringList>
#include <QUrl>

#include <optional>

class QSettings;

namespace roomwarden {

struct Options
{
    bool demo = false;          // run the service in this process, on a made-up world
    QUrl service = {};          // else: the base address of a service, ending in /v1/
    OpenIdSettings signIn = {}; // where people sign in; no authority: at the demo's provider of the service
    bool headless = false;      // do the main job without a person: print the incidents, write pictures, exit
    QString output = {};        // headless: folder of the pictures; empty: a new temporary one
    QString persona = {};       // demo: sign in as this persona at once; empty: ask
    quint32 seed = 1;           // demo: the number the world is made from
    int tenants = 48;           // demo: active customers
    int incidents = 15'000;     // demo
    QString language = {};      // "en", "ru", …; empty: the system's
    QString theme = {};         // "light" or "dark"; empty: as chosen in the window, else the system's
};

// Reads the arguments (the first is the program's name) and, for what they leave out, the settings: "service/url",
// "signIn/authority", "signIn/clientId", "signIn/scopes", "signIn/requiredMethod" and "signIn/freshness" (seconds), as
// docs/sign-in.md says. What is wrong comes back as one English sentence; --help and --version print and give nothing.
struct ParsedOptions
{
    std::optional<Options> options = {};
    QString error = {};
    QString text = {}; // to print instead of running
};
[[nodiscard]] ParsedOptions parseOptions(const QStringList &arguments, const QSettings &settings);

// For how many days without contact to the service the local data is kept: "store/retentionDays", from 1 to 3650; 30 if
// it is not set or says anything else.
[[nodiscard]] int retentionDays(const QSettings &settings);

} // namespace roomwarden
