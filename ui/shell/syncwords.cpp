// The state of the synchronisation in words.
#include "ui/shell/syncwords.h"

#include "core/store/tenantstore.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/relativetime.h"

#include <QCoreApplication>
#include <QLocale>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(roomwarden::SyncWords)

public:
    static SyncWords of(const SyncStatus &status, const QDateTime &now);
    static QString failure(const TenantFailure &failure, const TenantStore &tenants);
    static QString facts(const SyncStatus &status);
    static QString offline(const SyncStatus &status, const QDateTime &now);

private:
    static SyncWords upToDate(const SyncStatus &status, const QDateTime &now);
};

SyncWords Words::upToDate(const SyncStatus &status, const QDateTime &now)
{
    const QString last = clockTime(status.lastSuccess, now);
    if (!status.failures.empty()) {
        const int missing = static_cast<int>(status.failures.size());
        return {.icon = u"warning"_s,
                .tone = ColorRole::Warning,
                //: In the bar, short: customers whose data could not be read
                .brief = tr("%n not reached", nullptr, missing),
                .sentence =
                    tr("%n customer(s) could not be reached. The others are up to date as of %1.", nullptr, missing)
                        .arg(last)};
    }
    return {.icon = u"resolved"_s,
            .tone = ColorRole::Success,
            .brief = last,
            .sentence = status.streaming ? tr("Up to date as of %1. Changes arrive as they happen.").arg(last)
                                         : tr("Up to date as of %1. Changes are asked for regularly.").arg(last)};
}

SyncWords Words::of(const SyncStatus &status, const QDateTime &now)
{
    switch (status.state) {
    case SyncStatus::State::FirstRead:
        return {.icon = u"sync"_s,
                .tone = ColorRole::Info,
                //: In the bar: incidents read so far
                .brief = tr("Reading %1").arg(QLocale().toString(status.read)),
                .sentence = tr("Reading incidents: %n so far.", nullptr, status.read)};
    case SyncStatus::State::CatchingUp:
        return {.icon = u"sync"_s,
                .tone = ColorRole::Info,
                //: In the bar: a synchronisation is under way
                .brief = tr("Updating"),
                .sentence = tr("Reading what has changed.")};
    case SyncStatus::State::WaitingUntil:
        return {.icon = u"clock"_s,
                .tone = ColorRole::Warning,
                //: In the bar: the service is busy; %1 is the time of the next try
                .brief = tr("Waiting until %1").arg(clockTime(status.nextTry, now)),
                //: %1 a sentence saying what went wrong, %2 a time of day
                .sentence = tr("%1 Next try at %2.")
                                .arg(status.error ? errorWords(*status.error).what : tr("The service is busy."),
                                     clockTime(status.nextTry, now))};
    case SyncStatus::State::Offline:
        return {.icon = u"offline"_s,
                .tone = ColorRole::Neutral,
                //: In the bar: no connection
                .brief = tr("Offline"),
                .sentence = status.nextTry.isValid()
                                //: %1 as in "Offline – data as of 09:41 (12 min)", %2 a time of day
                                ? tr("%1. Next try at %2.").arg(offline(status, now), clockTime(status.nextTry, now))
                                : offline(status, now)};
    case SyncStatus::State::SignInNeeded:
        return {.icon = u"lock"_s,
                .tone = ColorRole::Danger,
                //: In the bar
                .brief = tr("Sign-in needed"),
                .sentence = tr("Your sign-in has ended. Sign in again to go on.")};
    case SyncStatus::State::Stopped:
        return {.icon = u"signed-out"_s,
                .tone = ColorRole::Neutral,
                //: In the bar: nothing is synchronised
                .brief = tr("Stopped"),
                .sentence = tr("Nothing is synchronised while you are signed out.")};
    case SyncStatus::State::Idle:
    case SyncStatus::State::Live: break;
    }
    if (status.lastSuccess.isValid())
        return upToDate(status, now);
    return {.icon = u"sync"_s,
            .tone = ColorRole::Neutral,
            //: In the bar: no synchronisation yet
            .brief = tr("Not yet"),
            .sentence = tr("Nothing has been read yet.")};
}

QString Words::failure(const TenantFailure &failure, const TenantStore &tenants)
{
    const Tenant *tenant = tenants.tenant(failure.customer);
    //: %1 customer, %2 why it is missing, as in "Contoso: not reachable"
    return tr("%1: %2").arg(tenant ? tenant->displayName : failure.customer.text(), failureWords(failure.code));
}

QString Words::facts(const SyncStatus &status)
{
    QStringList facts;
    if (!status.failures.empty())
        facts.append(tr("%n customer(s) not reached", nullptr, static_cast<int>(status.failures.size())));
    if (status.rejected > 0)
        facts.append(tr("%n malformed record(s) skipped", nullptr, status.rejected));
    return facts.join(u" · "_s);
}

QString Words::offline(const SyncStatus &status, const QDateTime &now)
{
    if (!status.lastSuccess.isValid())
        return tr("Offline – nothing has been read yet");
    //: %1 time of day, %2 age as in "12 min"
    return tr("Offline – data as of %1 (%2)")
        .arg(clockTime(status.lastSuccess, now), shortSpan(status.lastSuccess, now));
}

} // namespace

SyncWords syncWords(const SyncStatus &status, const QDateTime &now) { return Words::of(status, now); }

QString failureLine(const TenantFailure &failure, const TenantStore &tenants)
{
    return Words::failure(failure, tenants);
}

QString syncFacts(const SyncStatus &status) { return Words::facts(status); }

QString offlineLine(const SyncStatus &status, const QDateTime &now) { return Words::offline(status, now); }

} // namespace roomwarden
