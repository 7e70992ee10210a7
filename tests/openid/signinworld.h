// What one test of signing in has of its own: a network that counts, a clock, secrets and a browser that can be
// spoiled.
#pragma once

#include "core/session/openidtokens.h"
#include "core/session/quietbrowser.h"
#include "core/session/secretstore.h"
#include "tests/openid/countingnetwork.h"
#include "tests/support/fakeclock.h"

namespace roomwarden {

struct SignInWorld
{
    explicit SignInWorld(const OpenIdSettings &settings) : tokens(settings, secrets, network, clock, open())
    {
        secrets.open();
    }

    // By default the quiet browser; a test that spoils the way takes the address first.
    std::function<void(const QUrl &)> open()
    {
        return [this](const QUrl &url) {
            opened.append(url);
            if (interfere)
                interfere(url);
            else
                browser->open(url);
        };
    }

    CountingNetwork network;
    FakeClock clock;
    SecretStore secrets;
    std::unique_ptr<QuietBrowser> browser = std::make_unique<QuietBrowser>();
    QList<QUrl> opened;
    std::function<void(const QUrl &)> interfere;
    OpenIdTokens tokens;
};

} // namespace roomwarden
