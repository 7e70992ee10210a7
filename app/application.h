// The program from start to end: demo or service, window or headless.
#pragma once

#include "app/options.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "ui/theme/theme.h"

#include <QObject>

#include <memory>

class QSettings;

namespace roomwarden {

class Console;
class DemoHost;
class StartWindow;
class SupportLog;

class Application : public QObject
{
    Q_OBJECT

public:
    // settings and log must outlive the application.
    Application(Options options, QSettings &settings, const SupportLog &log, QObject *parent = nullptr);
    ~Application() override;

    // Builds the demo or goes straight to the service; shows the window. Ends through QCoreApplication::exit.
    void start();

private:
    void open(const QUrl &base);
    void fail(const Error &error);
    void runHeadless();

    const Options m_options;
    QSettings &m_settings;
    const SupportLog &m_log;
    SystemClock m_clock;
    Theme m_theme;
    std::unique_ptr<DemoHost> m_demo;
    std::unique_ptr<StartWindow> m_start;
    std::unique_ptr<Console> m_console; // goes before the demo it talks to
};

} // namespace roomwarden
