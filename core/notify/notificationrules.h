// Of what a technician wants to be told, and when, as a value: per view from which severity, quiet hours, how long news
// is gathered, and what may be read in it. Holds ids of views and no word of a customer.
#pragma once

#include "core/domain/incident.h"

#include <QJsonObject>
#include <QTime>

#include <chrono>
#include <map>

namespace roomwarden {

struct ViewNotice
{
    bool on = false;
    Severity from = Severity::Critical; // this one and worse
    friend bool operator==(const ViewNotice &, const ViewNotice &) = default;
};

// Local time. Hours that begin and end at the same time are none; those that begin later than they end go over
// midnight.
struct QuietHours
{
    bool on = false;
    QTime begin = QTime(19, 0);
    QTime end = QTime(7, 0);
    bool weekends = false; // Saturday and Sunday are quiet from midnight to midnight, whether the hours are on or not
    friend bool operator==(const QuietHours &, const QuietHours &) = default;
};

// The first moment from this one on that is not quiet, in the same time zone; the moment itself if it is not.
[[nodiscard]] QDateTime quietUntil(const QuietHours &hours, const QDateTime &moment);

struct NotificationRules
{
    enum class WhileLocked : quint8 {
        Nothing, // news waits until somebody has unlocked
        Number   // how many, and nothing of a customer
    };

    std::map<QString, ViewNotice> views = {}; // by the view's id; a view that is not in it is off
    QuietHours quiet = {};
    std::chrono::seconds gather{60}; // from the first piece of news to the notification
    bool names = true;               // customers, rooms and titles may be read; otherwise only how many
    WhileLocked whileLocked = WhileLocked::Number;

    [[nodiscard]] ViewNotice of(const QString &view) const;

    // What holds until somebody chooses: Critical in "Needs action" and in "My queue".
    [[nodiscard]] static NotificationRules usual();

    friend bool operator==(const NotificationRules &, const NotificationRules &) = default;
};

[[nodiscard]] QJsonObject toJson(const NotificationRules &rules);
// What is missing or makes no sense is as usual; an empty object gives usual().
[[nodiscard]] NotificationRules notificationRulesFromJson(const QJsonObject &json);

} // namespace roomwarden
