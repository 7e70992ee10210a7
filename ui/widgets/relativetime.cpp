// How long ago, or how long yet, in few words.
#include "ui/widgets/relativetime.h"

#include <QCoreApplication>
#include <QLocale>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char context[] = "roomwarden::RelativeTime";

struct Parts
{
    int days = 0;
    int hours = 0;
    int minutes = 0;
};

Parts partsOf(const QDateTime &from, const QDateTime &to)
{
    const qint64 minutes = qAbs(from.secsTo(to)) / 60;
    return {.days = static_cast<int>(qMin<qint64>(minutes / 1440, 99'999)),
            .hours = static_cast<int>(minutes / 60 % 24),
            .minutes = static_cast<int>(minutes % 60)};
}

QString say(const char *text, int n) { return QCoreApplication::translate(context, text, nullptr, n); }

QString join(const QString &large, const QString &small)
{
    //: Two parts of a duration, the larger first: "2 h" and "10 min"
    return QCoreApplication::translate("roomwarden::RelativeTime", "%1 %2").arg(large, small);
}

} // namespace

QString shortSpan(const QDateTime &from, const QDateTime &to)
{
    if (!from.isValid() || !to.isValid())
        return {};
    const Parts parts = partsOf(from, to);
    //: Abbreviation of days, in a column
    const QString days = say(QT_TRANSLATE_N_NOOP("roomwarden::RelativeTime", "%n d"), parts.days);
    //: Abbreviation of hours, in a column
    const QString hours = say(QT_TRANSLATE_N_NOOP("roomwarden::RelativeTime", "%n h"), parts.hours);
    //: Abbreviation of minutes, in a column
    const QString minutes = say(QT_TRANSLATE_N_NOOP("roomwarden::RelativeTime", "%n min"), parts.minutes);
    if (parts.days >= 3)
        return days;
    if (parts.days > 0)
        return parts.hours > 0 ? join(days, hours) : days;
    if (parts.hours > 0)
        return parts.minutes > 0 ? join(hours, minutes) : hours;
    if (parts.minutes > 0)
        return minutes;
    //: Less than a minute ago
    return QCoreApplication::translate("roomwarden::RelativeTime", "now");
}

QString spokenSpan(const QDateTime &from, const QDateTime &to)
{
    if (!from.isValid() || !to.isValid())
        return {};
    const Parts parts = partsOf(from, to);
    const QString days = say(QT_TRANSLATE_N_NOOP("roomwarden::RelativeTime", "%n day(s)"), parts.days);
    const QString hours = say(QT_TRANSLATE_N_NOOP("roomwarden::RelativeTime", "%n hour(s)"), parts.hours);
    const QString minutes = say(QT_TRANSLATE_N_NOOP("roomwarden::RelativeTime", "%n minute(s)"), parts.minutes);
    if (parts.days > 0)
        return parts.hours > 0 && parts.days < 3 ? join(days, hours) : days;
    if (parts.hours > 0)
        return parts.minutes > 0 ? join(hours, minutes) : hours;
    if (parts.minutes > 0)
        return minutes;
    return QCoreApplication::translate("roomwarden::RelativeTime", "less than a minute");
}

QString clockTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = time.toLocalTime();
    // Some languages' short form has seconds; here they would only flicker.
    QString format = locale.timeFormat(QLocale::ShortFormat);
    format.remove(u":ss"_s);
    const QString clock = locale.toString(local.time(), format);
    if (local.date() == now.toLocalTime().date())
        return clock;
    //: A time on another day: %1 date, %2 time of day
    return QCoreApplication::translate("roomwarden::RelativeTime", "%1, %2")
        .arg(locale.toString(local.date(), QLocale::ShortFormat), clock);
}

QString fullTime(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::LongFormat) : QString();
}

} // namespace roomwarden
