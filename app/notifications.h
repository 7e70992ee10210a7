// Everything about being told of news: the notifier with its ways to the screen, the tray, the menu entries, the dialog
// and the number in the window's title.
#pragma once

#include "app/notifier.h"
#include "app/tray.h"

#include <memory>

class QAction;

namespace roomwarden {

class IncidentsPage;
class MainWindow;

class Notifications final : public QObject
{
    Q_OBJECT

public:
    // Once the window has its pages. Everything given must outlive it.
    Notifications(const ConsoleContext &context, IncidentsPage &incidents, MainWindow &window, ScreenLock &lock,
                  QSettings &settings);

    [[nodiscard]] Notifier &notifier() { return m_notifier; }

private:
    void addActions();
    void choose();
    void open(const IncidentId &incident, const QString &view);
    void bringUp();
    void followPause(bool paused);
    void followFocus();

    const ConsoleContext &m_context;
    IncidentsPage &m_incidents;
    MainWindow &m_window;
    ScreenLock &m_lock;
    Tray m_tray;
    std::unique_ptr<NoticeDelivery> m_desktop; // null: the tray delivers
    Notifier m_notifier;
    QAction *m_pauseHour = nullptr;
    QAction *m_pauseDay = nullptr;
    QAction *m_resume = nullptr;
};

} // namespace roomwarden
