// Tells people what is new in their views, when they want to hear of it, and counts what they have not looked at.
// Nothing of a customer is shown while the console is locked.
#pragma once

#include "app/noticedelivery.h"
#include "core/notify/newsdigest.h"
#include "core/sync/clocktimer.h"
#include "ui/incidents/viewwatch.h"

#include <QHash>
#include <QSet>

class QSettings;

namespace roomwarden {

class IncidentStore;
class ScreenLock;
class ViewBook;
struct ConsoleContext;

class Notifier final : public QObject
{
    Q_OBJECT

public:
    // Everything given must outlive it. settings: where the rules are kept. zone: in which quiet hours are meant.
    // tick: how often the clock is looked at.
    Notifier(const ConsoleContext &context, const ViewBook &views, ScreenLock &lock, QSettings &settings,
             NoticeDelivery &delivery, const QTimeZone &zone, std::chrono::milliseconds tick = std::chrono::seconds(5));

    [[nodiscard]] const NotificationRules &rules() const { return m_digest.rules(); }
    void setRules(const NotificationRules &rules); // kept; what is in the views now is no news

    void pauseForAnHour();
    void pauseUntilTomorrow(); // seven in the morning
    void resume();
    [[nodiscard]] bool isPaused() const;

    // Critical incidents that came since the window was last in front, and still are.
    [[nodiscard]] int unseenCritical() const { return static_cast<int>(m_unseen.size()); }
    // The person has the open console before them: told whenever that begins and ends.
    void setLookedAt(bool lookedAt);

Q_SIGNALS:
    void unseenChanged(int critical);
    void pausedChanged(bool paused);
    // Somebody clicked a notification of this incident (null: of several) of this view.
    void openWanted(const roomwarden::IncidentId &incident, const QString &view);

private:
    struct Told
    {
        IncidentId incident = {};
        QString view = {};
    };

    void takeNote(const News &news);
    void pause(const QDateTime &until);
    void schedule();
    void tell();
    void followLock();
    void setUnseen(const QSet<IncidentId> &unseen);
    [[nodiscard]] bool isUrgent(const IncidentId &id) const;

    const ConsoleContext &m_context;
    ScreenLock &m_lock;
    QSettings &m_settings;
    NoticeDelivery &m_delivery;
    const QTimeZone m_zone;
    ViewWatch m_watch;
    NewsDigest m_digest;
    ClockTimer m_due;
    ClockTimer m_pauseEnds;
    QHash<int, Told> m_told;
    QSet<IncidentId> m_unseen;
    int m_last = 0;
    bool m_lookedAt = false;
};

} // namespace roomwarden
