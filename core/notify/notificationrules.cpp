// Of what a technician wants to be told: quiet hours, and how the rules are kept.
#include "core/notify/notificationrules.h"

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto timeFormat = "HH:mm"_L1;
constexpr auto everything = "all"_L1;
constexpr std::chrono::seconds longestGather = std::chrono::hours(1);

QDateTime at(const QDateTime &moment, int daysLater, QTime time)
{
    QDateTime then = moment; // keeps the time zone
    then.setDate(moment.date().addDays(daysLater));
    then.setTime(time);
    if (!then.isValid()) // the clock is put forward over it
        then.setTime(time.addSecs(3600));
    return then;
}

// Where the quiet that this moment lies in ends, one stretch at a time; the moment itself if it lies in none.
QDateTime endOfStretch(const QuietHours &hours, const QDateTime &moment)
{
    if (hours.weekends && moment.date().dayOfWeek() >= Qt::Saturday)
        return at(moment, 1, QTime(0, 0));
    if (!hours.on || hours.begin == hours.end)
        return moment;
    const QTime time = moment.time();
    if (hours.begin < hours.end)
        return time >= hours.begin && time < hours.end ? at(moment, 0, hours.end) : moment;
    if (time >= hours.begin)
        return at(moment, 1, hours.end);
    return time < hours.end ? at(moment, 0, hours.end) : moment;
}

QTime timeOr(const QJsonValue &value, QTime usual)
{
    const QTime time = QTime::fromString(value.toString(), timeFormat);
    return time.isValid() ? time : usual;
}

QString nameOf(Severity from) { return from == Severity::Unknown ? QString(everything) : QString(wireName(from)); }

Severity fromOf(const QString &name)
{
    const Severity from = severityFromWire(name);
    return from == Severity::Unknown && name != everything ? Severity::Critical : from;
}

} // namespace

QDateTime quietUntil(const QuietHours &hours, const QDateTime &moment)
{
    QDateTime free = moment;
    for (QDateTime end = endOfStretch(hours, free); end > free; end = endOfStretch(hours, free))
        free = end;
    return free;
}

ViewNotice NotificationRules::of(const QString &view) const
{
    const auto found = views.find(view);
    return found == views.end() ? ViewNotice{} : found->second;
}

NotificationRules NotificationRules::usual()
{
    return {.views = {{u"needsAction"_s, {.on = true}}, {u"myQueue"_s, {.on = true}}}};
}

QJsonObject toJson(const NotificationRules &rules)
{
    QJsonObject views;
    for (const auto &[id, notice] : rules.views)
        views.insert(id, QJsonObject{{u"on"_s, notice.on}, {u"from"_s, nameOf(notice.from)}});
    return {
        {u"views"_s, views},
        {u"quiet"_s, QJsonObject{{u"on"_s, rules.quiet.on},
                                 {u"begin"_s, rules.quiet.begin.toString(timeFormat)},
                                 {u"end"_s, rules.quiet.end.toString(timeFormat)},
                                 {u"weekends"_s, rules.quiet.weekends}}},
        {u"gatherSeconds"_s, static_cast<qint64>(rules.gather.count())},
        {u"names"_s, rules.names},
        {u"whileLocked"_s, rules.whileLocked == NotificationRules::WhileLocked::Number ? u"number"_s : u"nothing"_s}};
}

NotificationRules notificationRulesFromJson(const QJsonObject &json)
{
    NotificationRules rules = NotificationRules::usual();
    if (json[u"views"].isObject()) {
        rules.views.clear();
        const QJsonObject views = json[u"views"].toObject();
        for (auto view = views.begin(); view != views.end(); ++view) {
            rules.views[view.key()] = {.on = (*view)[u"on"].toBool(), .from = fromOf((*view)[u"from"].toString())};
        }
    }
    const QJsonObject quiet = json[u"quiet"].toObject();
    rules.quiet = {.on = quiet[u"on"].toBool(),
                   .begin = timeOr(quiet[u"begin"], rules.quiet.begin),
                   .end = timeOr(quiet[u"end"], rules.quiet.end),
                   .weekends = quiet[u"weekends"].toBool()};
    const std::chrono::seconds gather(json[u"gatherSeconds"].toInteger(rules.gather.count()));
    rules.gather = std::clamp(gather, std::chrono::seconds(0), longestGather);
    rules.names = json[u"names"].toBool(rules.names);
    if (json[u"whileLocked"].toString() == "nothing"_L1)
        rules.whileLocked = NotificationRules::WhileLocked::Nothing;
    return rules;
}

} // namespace roomwarden
