// Everything that stands once the service's address is known: built in the order of the floors, wired, and owned here.
#pragma once

#include "app/consolesetup.h"
#include "app/systemlock.h"
#include "core/actions/commandbus.h"
#include "core/api/apiclient.h"
#include "core/session/keychain.h"
#include "core/session/openidtokens.h"
#include "core/session/quietbrowser.h"
#include "core/session/screenlock.h"
#include "core/session/secretstore.h"
#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "core/store/localstore.h"
#include "core/store/snoozes.h"
#include "core/store/tenantstore.h"
#include "core/sync/reads.h"
#include "core/sync/syncengine.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/scope.h"

#include <QNetworkAccessManager>

class QSettings;

namespace roomwarden {

class Notifications;

class Console
{
public:
    // theme, settings and clock must outlive the console.
    Console(const ConsoleSetup &setup, Theme &theme, QSettings &settings, const Clock &clock);
    ~Console();

    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] SecretStore &secrets() { return *m_secrets; }
    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] SyncEngine &sync() { return m_sync; }
    [[nodiscard]] IncidentStore &incidents() { return m_incidents; }
    [[nodiscard]] LocalStore &local() { return m_local; }
    [[nodiscard]] const ConsoleContext &context() const { return m_context; }

private:
    void keepOnDisk(const ConsoleSetup &setup, const QSettings &settings);

    // In the order of the floors: each outlives what stands on it.
    QNetworkAccessManager m_network;
    std::unique_ptr<Keychain> m_keychain; // none in a demo
    std::unique_ptr<SecretStore> m_secrets;
    QuietBrowser m_quietBrowser;
    OpenIdTokens m_tokens;
    ApiClient m_api;
    Session m_session;
    ScreenLock m_lock;
    SystemLock m_systemLock;
    IncidentStore m_incidents;
    TenantStore m_tenants;
    LocalStore m_local; // closed in a demo, without a keychain, and by policy: then nothing is kept
    Snoozes m_snoozes;
    SyncEngine m_sync;
    Reads m_reads;
    CommandBus m_commands;
    ActionRegistry m_actions;
    Scope m_scope;
    ConsoleContext m_context;
    MainWindow m_window;
    std::unique_ptr<Notifications> m_notifications;
};

} // namespace roomwarden
