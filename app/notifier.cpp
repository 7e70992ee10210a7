// Tells people what is new in their views.
#include "app/notifier.h"

#include "core/session/screenlock.h"
#include "core/store/incidentstore.h"
#include "ui/shell/consolecontext.h"

#include <QJsonDocument>
#include <QSettings>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto rulesKey = "notifications/rules"_L1;
constexpr int morning = 7; // o'clock

} // namespace

Notifier::Notifier(const ConsoleContext &context, const ViewBook &views, ScreenLock &lock, QSettings &settings,
                   NoticeDelivery &delivery, const QTimeZone &zone, std::chrono::milliseconds tick)
    : m_context(context),
      m_lock(lock),
      m_settings(settings),
      m_delivery(delivery),
      m_zone(zone),
      m_watch(context, views),
      m_digest(zone),
      m_due(context.clock, tick),
      m_pauseEnds(context.clock, tick)
{
    m_digest.setRules(
        notificationRulesFromJson(QJsonDocument::fromJson(settings.value(rulesKey).toByteArray()).object()));
    m_watch.setRules(m_digest.rules());
    connect(&m_watch, &ViewWatch::entered, this, &Notifier::takeNote);
    connect(&m_watch, &ViewWatch::left, this, [this](const News &news) {
        m_digest.forget(news);
        schedule();
    });
    connect(&m_watch, &ViewWatch::otherPerson, this, [this] {
        m_digest.clear();
        m_told.clear();
        m_delivery.withdrawAll();
        setUnseen({});
        schedule();
    });
    connect(&context.incidents, &IncidentStore::changed, this, [this] {
        QSet<IncidentId> still = m_unseen;
        still.removeIf([this](const IncidentId &id) { return !isUrgent(id); });
        setUnseen(still);
    });
    connect(&lock, &ScreenLock::stateChanged, this, &Notifier::followLock);
    connect(&m_due, &ClockTimer::fired, this, &Notifier::tell);
    connect(&m_pauseEnds, &ClockTimer::fired, this, &Notifier::resume);
    connect(&delivery, &NoticeDelivery::snoozeWanted, this, &Notifier::pauseForAnHour);
    connect(&delivery, &NoticeDelivery::opened, this, [this](int id) {
        const Told told = m_told.value(id);
        Q_EMIT openWanted(told.incident, told.view);
    });
}

void Notifier::setRules(const NotificationRules &rules)
{
    m_settings.setValue(rulesKey, QJsonDocument(toJson(rules)).toJson(QJsonDocument::Compact));
    m_digest.setRules(rules);
    m_watch.setRules(rules);
    schedule();
}

void Notifier::takeNote(const News &news)
{
    m_digest.add(news, m_context.clock.now());
    if (!m_lookedAt && isUrgent(news.incident))
        setUnseen(QSet<IncidentId>(m_unseen) << news.incident);
    schedule();
}

void Notifier::pauseForAnHour() { pause(m_context.clock.now().addSecs(3600)); }

void Notifier::pauseUntilTomorrow()
{
    QDateTime then = m_context.clock.now().toTimeZone(m_zone).addDays(1);
    then.setTime(QTime(morning, 0));
    pause(then.toUTC());
}

void Notifier::resume() { pause({}); }

bool Notifier::isPaused() const { return m_digest.pausedUntil().isValid(); }

void Notifier::pause(const QDateTime &until)
{
    m_digest.pauseUntil(until);
    if (until.isValid())
        m_pauseEnds.start(std::chrono::milliseconds(m_context.clock.now().msecsTo(until)));
    else
        m_pauseEnds.stop();
    Q_EMIT pausedChanged(isPaused());
    schedule();
}

void Notifier::schedule()
{
    const QDateTime now = m_context.clock.now();
    const QDateTime due = m_digest.due(now);
    const bool waits = m_lock.isLocked() && rules().whileLocked == NotificationRules::WhileLocked::Nothing;
    if (due.isNull() || waits)
        m_due.stop();
    else
        m_due.start(std::chrono::milliseconds(now.msecsTo(due)));
}

void Notifier::tell()
{
    const std::vector<News> news = m_digest.take(m_context.clock.now());
    QSet<IncidentId> known; // one that came into two views is one
    std::vector<Incident> incidents;
    QString view;
    for (const News &one : news) {
        if (!m_watch.isTrue(one) || known.contains(one.incident))
            continue;
        known.insert(one.incident);
        incidents.push_back(m_context.incidents.incident(*m_context.incidents.find(one.incident)));
        if (view.isEmpty())
            view = one.view;
    }
    if (!incidents.empty()) {
        ++m_last;
        m_told.insert(m_last, {.incident = incidents.size() == 1 ? incidents.front().id : IncidentId(), .view = view});
        m_delivery.show(m_last, NoticeWords::notice(incidents, rules().names && !m_lock.isLocked()));
    }
    schedule();
}

// What can still be read was written for eyes that may see it.
void Notifier::followLock()
{
    if (m_lock.isLocked()) {
        m_delivery.withdrawAll();
        m_lookedAt = false;
    }
    schedule();
}

void Notifier::setLookedAt(bool lookedAt)
{
    m_lookedAt = lookedAt && !m_lock.isLocked();
    if (m_lookedAt)
        setUnseen({});
}

void Notifier::setUnseen(const QSet<IncidentId> &unseen)
{
    const auto before = m_unseen.size();
    m_unseen = unseen;
    if (m_unseen.size() != before)
        Q_EMIT unseenChanged(unseenCritical());
}

bool Notifier::isUrgent(const IncidentId &id) const
{
    const std::optional<Slot> slot = m_context.incidents.find(id);
    const IncidentFlags flags = slot ? m_context.incidents.columns().flags(*slot) : IncidentFlags();
    return slot && flags.severity() == Severity::Critical && flags.isActive();
}

} // namespace roomwarden
