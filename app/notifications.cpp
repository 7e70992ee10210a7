// Everything about being told of news, wired.
#include "app/notifications.h"

#include "core/session/screenlock.h"
#include "ui/incidents/incidentspage.h"
#include "ui/incidents/notificationsdialog.h"
#include "ui/incidents/viewbook.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/mainwindow.h"

#ifdef Q_OS_LINUX
#include "app/desktopnotices.h"
#endif

#include <QApplication>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

std::unique_ptr<NoticeDelivery> desktopDelivery([[maybe_unused]] NoticeDelivery &otherwise)
{
#ifdef Q_OS_LINUX
    return std::make_unique<DesktopNotices>(otherwise);
#else
    return nullptr;
#endif
}

} // namespace

Notifications::Notifications(const ConsoleContext &context, IncidentsPage &incidents, MainWindow &window,
                             ScreenLock &lock, QSettings &settings)
    : m_context(context),
      m_incidents(incidents),
      m_window(window),
      m_lock(lock),
      m_desktop(desktopDelivery(m_tray)),
      m_notifier(context, incidents.views(), lock, settings, m_desktop ? *m_desktop : m_tray,
                 QTimeZone::systemTimeZone())
{
    addActions();
    connect(&m_tray, &Tray::openWanted, this, &Notifications::bringUp);
    connect(&m_notifier, &Notifier::openWanted, this, &Notifications::open);
    connect(&m_notifier, &Notifier::pausedChanged, this, &Notifications::followPause);
    connect(&m_notifier, &Notifier::unseenChanged, this, [this](int critical) {
        m_window.setWindowTitle(NoticeWords::unseen(critical));
        m_tray.setUnseen(critical);
    });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &Notifications::followFocus);
    connect(&lock, &ScreenLock::stateChanged, this, &Notifications::followFocus);
    followPause(false);
    followFocus();
}

void Notifications::addActions()
{
    ActionRegistry &registry = m_context.actions;
    const auto add = [&](const QString &id, const QString &text, const QString &help, QKeySequence key) {
        return registry.add(
            {.id = id, .text = text, .help = help, .menu = ActionRegistry::Menu::File, .keys = {std::move(key)}});
    };
    QAction *rules = add(u"file.notifications.rules"_s, tr("&Notifications…"), tr("Of what you are told, and when."),
                         Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    m_pauseHour = add(u"file.notifications.pauseHour"_s, tr("&Pause notifications for 1 hour"),
                      tr("What comes meanwhile is told afterwards."), Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    m_pauseDay =
        add(u"file.notifications.pauseDay"_s, tr("Pause notifications until &tomorrow"),
            tr("Until seven in the morning. What comes meanwhile is told then."), Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    m_resume = add(u"file.notifications.resume"_s, tr("&Resume notifications"), tr("Ends the pause."),
                   Qt::CTRL | Qt::SHIFT | Qt::Key_U);
    connect(rules, &QAction::triggered, this, &Notifications::choose);
    connect(m_pauseHour, &QAction::triggered, &m_notifier, &Notifier::pauseForAnHour);
    connect(m_pauseDay, &QAction::triggered, &m_notifier, &Notifier::pauseUntilTomorrow);
    connect(m_resume, &QAction::triggered, &m_notifier, &Notifier::resume);
    m_tray.addActions({m_pauseHour, m_pauseDay, m_resume});
    m_tray.addActions({registry.action(u"file.lock"_s), registry.action(u"file.quit"_s)});
}

void Notifications::choose()
{
    const ViewBook &views = m_incidents.views();
    std::vector<NotificationsDialog::View> offered;
    for (int view = 0; view < views.count(); ++view) {
        if (views.base(view) != IncidentViews::ResolvedToday) // nobody is to be told of what is over
            offered.push_back({.id = views.id(view), .name = views.name(view)});
    }
    auto *dialog = new NotificationsDialog(m_notifier.rules(), offered, m_context.theme, &m_window);
    connect(dialog, &NotificationsDialog::chosen, &m_notifier, &Notifier::setRules);
    dialog->open();
}

void Notifications::open(const IncidentId &incident, const QString &view)
{
    bringUp();
    if (m_lock.isLocked())
        return;
    m_window.showPage(u"incidents"_s);
    if (incident.isNull() || !m_incidents.openIncident(incident))
        m_incidents.showView(view);
}

// Only ever because somebody clicked.
void Notifications::bringUp()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Notifications::followPause(bool paused)
{
    ActionRegistry::setAvailable(m_resume, paused ? QString() : tr("notifications are not paused."));
}

void Notifications::followFocus()
{
    m_notifier.setLookedAt(QGuiApplication::applicationState() == Qt::ApplicationActive && !m_lock.isLocked());
}

} // namespace roomwarden
