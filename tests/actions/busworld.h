// A signed-in console with two incidents, whose service answers writes as a test says.
#pragma once

#include "core/actions/commandbus.h"
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

#include <QTest>

namespace roomwarden {

struct BusWorld
{
    using Script = std::function<Answer(const Asked &)>;

    // What the service has. Writes and single reads are answered from here unless a script says otherwise.
    Incident truth = examples::incident(QStringLiteral("a"));
    Access access = examples::access();
    Script write = {}; // of every write; none: it works
    Script read = {};  // of single incidents; none: the truth
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
    CommandBus bus{api, session, incidents, engine, clock, {.tick = std::chrono::milliseconds(1), .local = &local}};
    std::vector<CommandOutcome> outcomes = {};

    BusWorld()
    {
        network.answer = [this](const Asked &asked) { return answer(asked); };
        tokens.onSignIn = [this] { tokenDead = false; };
        QObject::connect(&bus, &CommandBus::finished, &bus,
                         [this](const CommandOutcome &outcome) { outcomes.push_back(outcome); });
    }

    void signIn()
    {
        session.signIn({.loginHint = QStringLiteral("help-desk")});
        QTRY_COMPARE(engine.status().state, SyncStatus::State::Live);
        QTRY_VERIFY(tenants.isLoaded());
        network.asked.clear();
    }

    // As shown, with what is pending on top.
    [[nodiscard]] Incident shown(const QString &id = QStringLiteral("a")) const
    {
        const auto slot = incidents.find(IncidentId(id));
        return slot ? incidents.incident(*slot) : Incident();
    }
    [[nodiscard]] bool pending(const QString &id = QStringLiteral("a")) const
    {
        const auto slot = incidents.find(IncidentId(id));
        return slot && incidents.isPending(*slot);
    }
    [[nodiscard]] QString assignee() const
    {
        const Incident incident = shown();
        return incident.assignee ? incident.assignee->id.text() : QString();
    }
    [[nodiscard]] QList<Asked> writes() const
    {
        QList<Asked> result;
        for (const Asked &asked : network.asked) {
            if (asked.path.contains(QLatin1StringView("/incidents/")) && asked.verb != "GET")
                result.append(asked);
            if (asked.path.contains(QLatin1StringView("/invitations/")) && asked.verb != "GET")
                result.append(asked);
        }
        return result;
    }
    [[nodiscard]] static QByteArray key(const Asked &asked)
    {
        return asked.request.rawHeader("Repeatability-Request-ID");
    }

    // The service does what a write says.
    Answer perform(const Asked &asked)
    {
        const QJsonObject body = asked.json();
        ++truth.revision;
        if (asked.verb == "PATCH") {
            const QString id =
                body.value(QLatin1StringView("assignee")).toObject().value(QLatin1StringView("id")).toString();
            truth.assignee =
                id.isEmpty()
                    ? std::nullopt
                    : std::optional(PersonRef{.id = PrincipalId(id), .displayName = examples::help().displayName});
        } else if (asked.path.endsWith(QLatin1StringView("/notes"))) {
            ++truth.noteCount;
            return json(toJson(IncidentNote{.id = QStringLiteral("n"),
                                            .authorKind = IncidentNote::Author::Partner,
                                            .author = examples::help().displayName,
                                            .time = examples::noon(),
                                            .text = body.value(QLatin1StringView("text")).toString()}),
                        201);
        } else if (asked.path.endsWith(QLatin1StringView("/close"))) {
            truth.state = IncidentState::Resolved;
            truth.displayStatus = DisplayStatus::Resolved;
        }
        return json(toJson(truth));
    }

private:
    Answer answer(const Asked &asked)
    {
        const auto ends = [&asked](const char *end) { return asked.path.endsWith(QLatin1StringView(end)); };
        if (down)
            return nobodyThere();
        if (tokenDead)
            return refusal(401, QStringLiteral("unauthenticated"));
        if (ends("/me/access"))
            return json(toJson(access));
        if (asked.path.contains(QLatin1StringView("/incidents/delta"))) {
            const bool first = !asked.path.contains(QLatin1StringView("deltatoken"));
            const std::vector<Incident> all{truth, examples::incident(QStringLiteral("b"))};
            return json(
                examples::deltaPage(first ? all : std::vector<Incident>{},
                                    QStringLiteral("https://service.example/v1/incidents/delta?$deltatoken=1")));
        }
        if (ends("/tenants"))
            return json(examples::page<Tenant>({examples::tenant()}));
        if (ends("/invitations"))
            return json(examples::page<Invitation>({examples::invitation()}));
        if (asked.verb == "GET")
            return read ? read(asked) : json(toJson(truth));
        return write ? write(asked) : perform(asked);
    }
};

} // namespace roomwarden
