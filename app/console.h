// Everything that stands once the service's address is known: built in the order of the floors, wired, and owned here.
#pragma once

#include "core/actions/commandbus.h"
#include "core/api/apiclient.h"
#include "core/session/session.h"
#include "core/store/incidentstore.h"
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

class Console
{
public:
    // base ends in /v1/. theme, settings and clock must outlive the console.
    Console(const QUrl &base, Theme &theme, QSettings &settings, const Clock &clock);

    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] SyncEngine &sync() { return m_sync; }
    [[nodiscard]] IncidentStore &incidents() { return m_incidents; }
    [[nodiscard]] const ConsoleContext &context() const { return m_context; }

private:
    // In the order of the floors: each outlives what stands on it.
    QNetworkAccessManager m_network;
    ApiClient m_api;
    Session m_session;
    IncidentStore m_incidents;
    TenantStore m_tenants;
    SyncEngine m_sync;
    Reads m_reads;
    CommandBus m_commands;
    ActionRegistry m_actions;
    Scope m_scope;
    ConsoleContext m_context;
    MainWindow m_window;
};

} // namespace roomwarden
