// News that waits to be told: gathers it, holds it over quiet hours and a pause, and tells nothing twice. Knows ids
// only and no clock: whoever asks says what time it is.
#pragma once

#include "core/notify/notificationrules.h"

#include <QDateTime>
#include <QTimeZone>

#include <set>
#include <vector>

namespace roomwarden {

struct News
{
    QString view = {}; // its id
    IncidentId incident = {};
    friend bool operator==(const News &, const News &) = default;
    friend std::strong_ordering operator<=>(const News &a, const News &b)
    {
        const auto order = a.view.compare(b.view) <=> 0;
        return order != 0 ? order : a.incident <=> b.incident;
    }
};

class NewsDigest
{
public:
    // zone: in which quiet hours are meant.
    explicit NewsDigest(const QTimeZone &zone) : m_zone(zone) { }

    void setRules(const NotificationRules &rules) { m_rules = rules; }
    [[nodiscard]] const NotificationRules &rules() const { return m_rules; }

    // Null: goes on. News gathers meanwhile.
    void pauseUntil(const QDateTime &moment) { m_pausedUntil = moment; }
    [[nodiscard]] QDateTime pausedUntil() const { return m_pausedUntil; }

    // Something has come into a view. Nothing happens if it waits or was told already.
    void add(const News &news, const QDateTime &now);
    // It has left the view by itself: if it comes back, that is news again.
    void forget(const News &news);
    // Somebody else is signed in.
    void clear();

    // When the news that waits is to be told, from now on; null: none waits. UTC.
    [[nodiscard]] QDateTime due(const QDateTime &now) const;
    // All of it, in the order it came, once it is due; otherwise nothing.
    [[nodiscard]] std::vector<News> take(const QDateTime &now);

private:
    QTimeZone m_zone;
    NotificationRules m_rules = NotificationRules::usual();
    QDateTime m_pausedUntil;
    QDateTime m_first; // since when news waits
    std::vector<News> m_waiting;
    std::set<News> m_told;
};

} // namespace roomwarden
