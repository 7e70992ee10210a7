// A signed-in console without windows and without a wire: answers can be changed while it runs.
#pragma once

#include "core/api/apiclient.h"
#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "core/store/localstore.h"
#include "core/store/tenantstore.h"
#include "core/sync/syncengine.h"
#include "tests/support/examples.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/faketokens.h"

namespace roomwarden {

struct SyncWorld
{
    using Script = std::function<Answer(const Asked &)>;

    Access access = examples::access();
    std::vector<Tenant> customers = {examples::tenant()};
    std::vector<Invitation> invitations = {examples::invitation()};
    Script delta = [](const Asked &) { return json(examples::deltaPage({}, deltaLink(1))); };
    std::optional<Answer> tenantsAnswer = {}; // instead of customers
    bool tokenDead = false;
    bool down = false;

    FakeNetwork network = {};
    FakeClock clock = {};
    ApiClient api{network, QUrl(QStringLiteral("https://service.example/v1/"))};
    FakeTokens tokens;
    Session session{api, tokens};
    IncidentStore incidents = IncidentStore();
    TenantStore tenants = TenantStore();
    LocalStore local{incidents, clock}; // keeps nothing unless a test opens it
    SyncEngine engine{api,
                      session,
                      incidents,
                      tenants,
                      clock,
                      {.hintGap = std::chrono::milliseconds(0),
                       .tick = std::chrono::milliseconds(1),
                       .stream = false,
                       .local = &local}};

    SyncWorld()
    {
        network.answer = [this](const Asked &asked) { return answer(asked); };
        tokens.onSignIn = [this] { tokenDead = false; };
    }

    // Signs in and waits for the engine to have asked whatever it asks at first.
    void signIn(const QString &persona = QStringLiteral("help-desk")) { session.signIn({.loginHint = persona}); }

    static QString deltaLink(int round)
    {
        return QStringLiteral("https://service.example/v1/incidents/delta?$deltatoken=%1").arg(round);
    }
    static QString nextLink(int page)
    {
        return QStringLiteral("https://service.example/v1/incidents/delta?$skiptoken=%1").arg(page);
    }
    static QJsonObject withNext(QJsonObject page, const QString &link)
    {
        page.remove(QLatin1StringView("@odata.deltaLink"));
        page.insert(QLatin1StringView("@odata.nextLink"), link);
        return page;
    }

    [[nodiscard]] qsizetype deltas() const { return network.count("GET", u"/incidents/delta"); }
    [[nodiscard]] QStringList deltaPaths() const
    {
        QStringList paths;
        for (const Asked &asked : network.asked) {
            if (asked.path.contains(QLatin1StringView("/incidents/delta")))
                paths.append(asked.path.mid(4)); // without /v1/
        }
        return paths;
    }
    // The ids known, sorted, as text.
    [[nodiscard]] QString known() const
    {
        QStringList ids;
        for (Slot slot = 0; slot < 64 && ids.size() < incidents.size(); ++slot) {
            const Incident incident = incidents.incident(slot);
            if (incidents.find(incident.id) == slot)
                ids.append(incident.id.text());
        }
        ids.sort();
        return ids.join(u' ');
    }
    [[nodiscard]] SyncStatus::State state() const { return engine.status().state; }

private:
    Answer answer(const Asked &asked)
    {
        if (down)
            return nobodyThere();
        const auto ends = [&asked](const char *end) { return asked.path.endsWith(QLatin1StringView(end)); };
        if (tokenDead)
            return refusal(401, QStringLiteral("unauthenticated"));
        if (ends("/me/access"))
            return json(toJson(access));
        if (asked.path.contains(QLatin1StringView("/incidents/delta")))
            return delta(asked);
        if (ends("/tenants"))
            return tenantsAnswer.value_or(json(examples::page(customers)));
        if (ends("/invitations"))
            return json(examples::page(invitations));
        return {.status = 204};
    }
};

} // namespace roomwarden
