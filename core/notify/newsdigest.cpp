// News that waits to be told.
#include "core/notify/newsdigest.h"

#include <algorithm>
#include <utility>

namespace roomwarden {

void NewsDigest::add(const News &news, const QDateTime &now)
{
    if (m_told.contains(news) || std::find(m_waiting.begin(), m_waiting.end(), news) != m_waiting.end())
        return;
    if (m_waiting.empty())
        m_first = now;
    m_waiting.push_back(news);
}

void NewsDigest::forget(const News &news)
{
    std::erase(m_waiting, news);
    m_told.erase(news);
}

void NewsDigest::clear()
{
    m_waiting.clear();
    m_told.clear();
}

QDateTime NewsDigest::due(const QDateTime &now) const
{
    if (m_waiting.empty())
        return {};
    QDateTime moment = std::max(m_first.addSecs(m_rules.gather.count()), now);
    if (m_pausedUntil.isValid())
        moment = std::max(moment, m_pausedUntil);
    return quietUntil(m_rules.quiet, moment.toTimeZone(m_zone)).toUTC();
}

std::vector<News> NewsDigest::take(const QDateTime &now)
{
    const QDateTime moment = due(now);
    if (moment.isNull() || moment > now)
        return {};
    m_told.insert(m_waiting.begin(), m_waiting.end());
    return std::exchange(m_waiting, {});
}

} // namespace roomwarden
