// The program from start to end.
#include "app/application.h"

#include "app/console.h"
#include "app/demohost.h"
#include "app/headlessrun.h"
#include "app/startwindow.h"
#include "service/demo/demoworld.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

Application::Application(Options options, QSettings &settings, const SupportLog &log, QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_settings(settings),
      m_log(log)
{ }

Application::~Application() = default;

void Application::start()
{
    if (!m_options.demo) {
        open(m_options.service);
        return;
    }
    m_demo = std::make_unique<DemoHost>(m_clock);
    connect(m_demo.get(), &DemoHost::ready, this, &Application::open);
    connect(m_demo.get(), &DemoHost::failed, this, &Application::fail);
    if (!m_options.headless) {
        m_start = std::make_unique<StartWindow>(m_options.incidents);
        connect(m_demo.get(), &DemoHost::progress, m_start.get(), &StartWindow::setProgress);
        m_start->show();
    }
    m_demo->start({.seed = m_options.seed, .tenants = m_options.tenants, .incidents = m_options.incidents});
}

void Application::open(const QUrl &base)
{
    // A service without an authority is a demo's, or shows on the sign-in page what is missing.
    const ConsoleSetup setup =
        m_options.signIn.authority.isEmpty()
            ? ConsoleSetup::forDemo(base)
            : ConsoleSetup{.service = base,
                           .signIn = m_options.signIn,
                           .dataFolder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)};
    m_console = std::make_unique<Console>(setup, m_theme, m_settings, m_clock);
    if (!m_options.theme.isEmpty()) // after the window, which brings the one it remembers
        m_theme.setMode(m_options.theme == u"dark"_s ? Theme::Mode::Dark : Theme::Mode::Light);
    m_console->window().setSupport(m_log);
    m_console->window().show();
    m_start.reset();
    if (m_options.headless)
        runHeadless();
    else if (!m_options.persona.isEmpty())
        m_console->session().signIn({.loginHint = m_options.persona});
}

void Application::fail(const Error &error)
{
    std::fprintf(stderr, "roomwarden: the demo could not be started: %s\n", qPrintable(error.detail));
    if (m_start)
        m_start->setFailure(error); // stays until it is closed, which ends the program
    else
        QCoreApplication::exit(1);
}

void Application::runHeadless()
{
    QString folder = m_options.output;
    if (folder.isEmpty()) {
        QTemporaryDir made(QDir::temp().filePath(u"roomwarden-XXXXXX"_s));
        made.setAutoRemove(false); // the pictures are for the person who asked
        folder = made.path();
    }
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "roomwarden: the folder %s cannot be made\n", qPrintable(folder));
        QCoreApplication::exit(1);
        return;
    }
    auto *run = new HeadlessRun(*m_console, m_clock, folder, this);
    connect(run, &HeadlessRun::finished, this, [](int exitCode) { QCoreApplication::exit(exitCode); });
    run->start(m_options.persona.isEmpty() ? u"help-desk"_s : m_options.persona);
}

} // namespace roomwarden
