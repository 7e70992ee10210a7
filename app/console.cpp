// The composition root.
#include "app/console.h"

#include "app/notifications.h"
#include "app/options.h"
#include "ui/incidents/incidentspage.h"
#include "ui/roles/rolespage.h"
#include "ui/shell/syncpage.h"
#include "ui/tenants/tenantmanagerspage.h"
#include "ui/tenants/tenantspage.h"
#include "ui/widgets/errorwords.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDesktopServices>
#include <QDir>
#include <QSettings>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

QString title(const char *text) { return QCoreApplication::translate("roomwarden::Console", text); }

} // namespace

Console::Console(const ConsoleSetup &setup, Theme &theme, QSettings &settings, const Clock &clock)
    : m_keychain(setup.demo ? nullptr : systemKeychain()),
      m_secrets(m_keychain ? std::make_unique<SecretStore>(*m_keychain, setup.dataFolder)
                           : std::make_unique<SecretStore>()),
      m_tokens(setup.signIn, *m_secrets, m_network, clock,
               [this, demo = setup.demo](const QUrl &url) {
                   if (demo)
                       m_quietBrowser.open(url);
                   else
                       QDesktopServices::openUrl(url);
               }),
      m_api(m_network, setup.service),
      m_session(m_api, m_tokens),
      m_lock(m_session, clock),
      m_local(m_incidents, clock),
      m_snoozes(m_incidents, m_local, clock),
      m_sync(m_api, m_session, m_incidents, m_tenants, clock, SyncOptions{.local = &m_local}),
      m_reads(m_api),
      m_commands(m_api, m_session, m_incidents, m_sync, clock, OutboxOptions{.local = &m_local}),
      m_context{m_session, m_sync, m_commands, m_incidents, m_tenants, m_reads,
                m_actions, theme,  m_scope,    m_local,     m_snoozes, clock},
      m_window(m_context, settings, setup.service.toString(QUrl::RemovePath))
{
    m_window.setSignIn(*m_secrets, setup.demo ? QUrl() : setup.signIn.authority);
    constexpr int usualIdleMinutes = 15;
    m_lock.setIdleLimit(std::chrono::minutes(settings.value(u"lock/idleMinutes"_s, usualIdleMinutes).toInt()));
    m_window.setLock(m_lock);
    QObject::connect(&m_systemLock, &SystemLock::locked, &m_lock, &ScreenLock::systemLocked);
    QObject::connect(&m_systemLock, &SystemLock::unlocked, &m_lock, &ScreenLock::systemUnlocked);
    QObject::connect(&m_sync, &SyncEngine::accessEnding, &m_snoozes, &Snoozes::forget);
    QObject::connect(&m_sync, &SyncEngine::everythingForgotten, &m_snoozes, &Snoozes::clear);
    QObject::connect(&m_commands, &CommandBus::finished, &m_snoozes, [this](const CommandOutcome &outcome) {
        if (outcome.succeeded() && outcome.current)
            m_snoozes.noteOwnChange(*outcome.current);
    });
    keepOnDisk(setup, settings);
    m_secrets->open();
    auto *incidents = new IncidentsPage(m_context, settings);
    auto *tenants = new TenantsPage(m_context);
    auto *managers = new TenantManagersPage(m_context);
    auto *roles = new RolesPage(m_context);
    auto *sync = new SyncPage(m_context);
    //: The page with the list of incidents.
    m_window.addPage(incidents, u"incidents"_s, title(QT_TRANSLATE_NOOP("roomwarden::Console", "Incidents")),
                     u"incidents"_s, {QKeySequence(Qt::CTRL | Qt::Key_1)});
    //: The page with customers and invitations.
    m_window.addPage(tenants, u"tenants"_s, title(QT_TRANSLATE_NOOP("roomwarden::Console", "Tenants")), u"tenants"_s,
                     {QKeySequence(Qt::CTRL | Qt::Key_3)});
    //: The page with those who answer invitations.
    m_window.addPage(managers, u"tenantManagers"_s, title(QT_TRANSLATE_NOOP("roomwarden::Console", "Tenant managers")),
                     u"invitation"_s, {QKeySequence(Qt::CTRL | Qt::Key_7)});
    //: The page with the roles at each customer.
    m_window.addPage(roles, u"roles"_s, title(QT_TRANSLATE_NOOP("roomwarden::Console", "Roles")), u"group"_s,
                     {QKeySequence(Qt::CTRL | Qt::Key_4)});
    //: The page about synchronisation with the service.
    m_window.addPage(sync, u"sync"_s, title(QT_TRANSLATE_NOOP("roomwarden::Console", "Sync")), u"sync"_s,
                     {QKeySequence(Qt::CTRL | Qt::Key_6)});
    QObject::connect(&m_window, &MainWindow::incidentWanted, &m_window, [this, incidents](const IncidentId &id) {
        m_window.showPage(u"incidents"_s);
        incidents->openIncident(id);
    });
    QObject::connect(tenants, &TenantsPage::incidentsRequested, &m_window,
                     [this] { m_window.showPage(u"incidents"_s); });
    m_notifications = std::make_unique<Notifications>(m_context, *incidents, m_window, m_lock, settings);
}

Console::~Console() = default;

// What is kept on this computer is sealed under the master key, so it waits for the keychain; without one, or where
// the policy says so, everything stays in memory and what an earlier run kept is removed.
void Console::keepOnDisk(const ConsoleSetup &setup, const QSettings &settings)
{
    if (setup.demo) {
        m_local.stayClosed(LocalStore::Why::Demo);
        return;
    }
    QObject::connect(&m_local, &LocalStore::problemChanged, &m_window, [this] {
        if (m_local.problem())
            m_window.warn(errorSentence(*m_local.problem()));
    });
    const QByteArray service = QCryptographicHash::hash(setup.service.toEncoded(), QCryptographicHash::Sha256);
    const QString folder = setup.dataFolder + u"/store-"_s + QString::fromLatin1(service.toHex().first(16));
    if (settings.value(u"store/cacheMode"_s, u"disk"_s).toString() == "memory"_L1) {
        m_local.stayClosed(LocalStore::Why::Policy);
        if (QDir(folder).exists() && !QDir(folder).removeRecursively())
            m_window.warn(errorSentence({.kind = Error::Kind::Storage, .code = u"destroyFailed"_s}));
        return;
    }
    const LocalStoreOptions options{.folder = folder, .retentionDays = retentionDays(settings)};
    QObject::connect(m_secrets.get(), &SecretStore::opened, &m_local, [this, options] {
        if (m_secrets->state() == SecretStore::State::Kept)
            m_local.open(options, m_secrets->masterKey());
        else
            m_local.stayClosed(LocalStore::Why::NoKeychain);
    });
}

} // namespace roomwarden
