// What a console is built for: the service it talks to, where people sign in, and where it may keep things.
#pragma once

#include "core/session/openidsettings.h"

#include <QUrl>

namespace roomwarden {

struct ConsoleSetup
{
    QUrl service = {}; // ends in /v1/
    OpenIdSettings signIn = {};
    // The provider is the demo's: it asks nobody for a password, so the console plays the browser itself, and nothing
    // is kept on this computer.
    bool demo = false;
    QString dataFolder = {}; // for what is kept sealed; unused in a demo

    // For a service that brings a demo's provider.
    [[nodiscard]] static ConsoleSetup forDemo(const QUrl &service)
    {
        using namespace Qt::Literals::StringLiterals;
        return {.service = service,
                .signIn = {.authority = service.resolved(QUrl(u"demo/openid"_s)), .clientId = u"roomwarden-console"_s},
                .demo = true};
    }
};

} // namespace roomwarden
