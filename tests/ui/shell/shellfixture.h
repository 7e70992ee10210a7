// The whole console below the windows, against a small service on the loopback that answers a fixed story.
#pragma once

#include "core/actions/commandbus.h"
#include "core/api/apiclient.h"
#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "core/store/localstore.h"
#include "core/store/snoozes.h"
#include "core/store/tenantstore.h"
#include "core/sync/reads.h"
#include "core/sync/syncengine.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketokens.h"
#include "tests/support/rawhttpserver.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/page.h"
#include "ui/shell/scope.h"
#include "ui/theme/theme.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QSettings>
#include <QTcpSocket>
#include <QTemporaryDir>

namespace roomwarden {

// What the small service knows. Change it before the console asks.
struct Story
{
    std::vector<Persona> personas = {};
    Access access = {};
    std::vector<Tenant> tenants = {};
    std::vector<Invitation> invitations = {};
    std::vector<Incident> incidents = {};
    std::vector<TenantFailure> failures = {};
    int personasStatus = 200;

    [[nodiscard]] static Story usual();
};

class ShellFixture
{
public:
    explicit ShellFixture(Story told = Story::usual());

    Story story;
    RawHttpServer server;
    FakeClock clock;
    QNetworkAccessManager network;
    ApiClient api;
    FakeTokens tokens;
    Session session;
    IncidentStore incidents;
    LocalStore local{incidents, clock}; // closed: nothing is kept
    TenantStore tenants;
    Snoozes snoozes{incidents, local, clock};
    SyncEngine sync;
    CommandBus commands;
    Reads reads;
    ActionRegistry actions;
    Theme theme;
    Scope scope;
    ConsoleContext context;
    QTemporaryDir folder;
    QSettings settings;

    void signIn() { session.signIn({.loginHint = QStringLiteral("help-desk")}); }

private:
    void answer(const RawRequest &request, QTcpSocket &socket);
};

// A page that shows its name, says so in the status bar, and has a field for the focus.
class NamedPage : public ConsolePage
{
    Q_OBJECT

public:
    explicit NamedPage(const Theme &theme, const QString &name);
    void takeFocus() override;
    [[nodiscard]] QString statusText() const override { return m_status; }
    void refresh() override { ++refreshed; }

    int refreshed = 0;

private:
    QString m_status;
    QWidget *m_field;
};

} // namespace roomwarden
