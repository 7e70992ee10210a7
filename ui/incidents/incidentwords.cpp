// Words for refusals, failures and outcomes.
#include "ui/incidents/incidentwords.h"

#include "models/displaynames.h"
#include "ui/incidents/incidentwork.h"
#include "ui/widgets/relativetime.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

// The published name of a permission, as the matrix of roles prints it.
QString IncidentWords::permission(const QString &key)
{
    const std::optional<Permission> known = permissionFromKey(key);
    return known ? displayName(*known) : key;
}

QString IncidentWords::support(const Error &error)
{
    QStringList parts;
    if (!error.code.isEmpty())
        parts += tr("Code: %1").arg(error.code);
    if (!error.requestId.isEmpty())
        parts += tr("Request: %1").arg(error.requestId);
    return parts.join(u'\n');
}

QString IncidentWords::refusal(const Error &refused, Command::Kind kind, const QString &customer)
{
    if (refused.code == "permissionMissing"_L1)
        return tr("Your roles at %1 do not include %2.").arg(customer, permission(refused.detail));
    if (refused.code == "notClosable"_L1)
        return tr("Only recorded issues are closed by hand. This one closes by itself after its signal has been "
                  "healthy for 7 days.");
    if (refused.code == "alreadyPending"_L1)
        return tr("An earlier change to this incident is still being sent.");
    if (refused.code == "noReason"_L1)
        return tr("Choose a reason first.");
    if (refused.code == "offline"_L1 || refused.kind == Error::Kind::Offline) {
        return kind == Command::Kind::AddNote ? tr("Offline: the text is kept as a draft until you are connected.")
                                              : tr("Offline: this cannot be queued. Try again when connected.");
    }
    if (refused.kind == Error::Kind::SignInNeeded)
        return tr("Sign in again first.");
    if (refused.kind == Error::Kind::Forbidden)
        return tr("Your roles at %1 do not allow this.").arg(customer);
    return tr("This is not possible now.");
}

Trouble IncidentWords::trouble(const Error &error, const QString &customer)
{
    Trouble found{.details = support(error)};
    switch (error.kind) {
    case Error::Kind::Offline:
        found.details.clear(); // nobody answered: there is nothing to look up
        found.title = tr("Offline");
        found.text = tr("What the list knows is shown. Description, timeline and notes are read when the service "
                        "can be reached.");
        found.retry = true;
        break;
    case Error::Kind::NotFound:
        found.title = tr("This incident is no longer there");
        found.text = tr("It was closed and removed by the source, or its room left your scope at %1.").arg(customer);
        break;
    case Error::Kind::Forbidden:
        found.title = tr("No access");
        found.text = error.code == "relationshipTerminated"_L1
                         ? tr("%1 has ended the relationship. Its data can no longer be read.").arg(customer)
                         : tr("Your role at %1 was changed and no longer includes Tickets: view.").arg(customer);
        break;
    case Error::Kind::SignInNeeded:
        found.title = tr("Sign-in needed");
        found.text = tr("Your sign-in has ended. Sign in again to read on.");
        found.retry = true;
        break;
    case Error::Kind::Throttled:
        found.title = tr("The service is busy");
        found.text = tr("It asked to wait a moment.");
        found.retry = true;
        break;
    case Error::Kind::Timeout:
        found.title = tr("No answer in time");
        found.text = tr("The service did not answer. The network may be slow.");
        found.retry = true;
        break;
    case Error::Kind::Malformed:
        found.title = tr("Unreadable answer");
        found.text = tr("The service answered in a way this version does not understand. An update may be needed.");
        found.retry = true;
        break;
    case Error::Kind::Conflict:
    case Error::Kind::Stale:
    case Error::Kind::Refused:
    case Error::Kind::Server:
    case Error::Kind::Storage:
        found.title = tr("The incident could not be read");
        found.text = tr("The service reported an error.");
        found.retry = true;
        break;
    }
    return found;
}

QString IncidentWords::failure(const Error &error, Command::Kind kind, const QString &customer)
{
    switch (error.kind) {
    case Error::Kind::Offline: return tr("The service cannot be reached.");
    case Error::Kind::Timeout: return tr("The service did not answer in time.");
    case Error::Kind::SignInNeeded: return tr("Your sign-in has ended.");
    case Error::Kind::Forbidden: return tr("Your roles at %1 do not allow it.").arg(customer);
    case Error::Kind::NotFound:
        if (kind == Command::Kind::SuppressSignal || kind == Command::Kind::UnsuppressSignal)
            return tr("The room or its signal is no longer there.");
        return error.target == "duplicateOf"_L1 ? tr("The original is no longer there.")
                                                : tr("The incident is no longer there.");
    case Error::Kind::Conflict: return tr("Somebody else changed it first.");
    case Error::Kind::Refused:
        if (error.code == "duplicateNotAllowed"_L1)
            return tr("The original was closed as a duplicate itself.");
        return error.code == "notClosable"_L1 ? tr("Only recorded issues are closed by hand.")
                                              : tr("The service refused it.");
    case Error::Kind::Throttled: return tr("The service is busy.");
    case Error::Kind::Stale:
    case Error::Kind::Server:
    case Error::Kind::Malformed:
    case Error::Kind::Storage: return tr("The service reported an error.");
    }
    Q_UNREACHABLE();
}

QString IncidentWords::outcome(const CommandOutcome &ended, const QString &title, const QString &customer)
{
    const Command::Kind kind = ended.command.kind;
    if (ended.succeeded()) {
        switch (kind) {
        case Command::Kind::AssignIncident:
            //: %1: title of an incident, %2: customer, %3: a person.
            return tr("%1, %2: assigned to %3").arg(title, customer, ended.command.assignee().displayName);
        case Command::Kind::UnassignIncident: return tr("No longer assigned: %1, %2").arg(title, customer);
        case Command::Kind::AddNote: return tr("Note added: %1, %2").arg(title, customer);
        case Command::Kind::CloseRecordedIssue: return tr("Ticket closed: %1, %2").arg(title, customer);
        case Command::Kind::SuppressSignal: return tr("Signal suppressed: %1, %2").arg(title, customer);
        case Command::Kind::UnsuppressSignal: return tr("Signal no longer suppressed: %1, %2").arg(title, customer);
        default: return {}; // of other pages
        }
        Q_UNREACHABLE();
    }
    QString what;
    switch (kind) {
    case Command::Kind::AssignIncident: what = tr("Not assigned: %1, %2."); break;
    case Command::Kind::UnassignIncident: what = tr("Still assigned: %1, %2."); break;
    case Command::Kind::AddNote: what = tr("The note was not added: %1, %2. Your text is kept."); break;
    case Command::Kind::CloseRecordedIssue: what = tr("The ticket was not closed: %1, %2."); break;
    case Command::Kind::SuppressSignal: what = tr("The signal was not suppressed: %1, %2."); break;
    case Command::Kind::UnsuppressSignal: what = tr("The signal is still suppressed: %1, %2."); break;
    default: return {}; // of other pages
    }
    return what.arg(title, customer) + u' ' + failure(*ended.error, kind, customer);
}

QString IncidentWords::done(Command::Kind kind, int count)
{
    switch (kind) {
    case Command::Kind::AssignIncident: return tr("%Ln incidents assigned", nullptr, count);
    case Command::Kind::UnassignIncident: return tr("%Ln incidents no longer assigned", nullptr, count);
    case Command::Kind::AddNote: return tr("Note added to %Ln incidents", nullptr, count);
    case Command::Kind::CloseRecordedIssue: return tr("%Ln tickets closed", nullptr, count);
    case Command::Kind::SuppressSignal: return tr("%Ln signals suppressed", nullptr, count);
    case Command::Kind::UnsuppressSignal: return tr("%Ln signals no longer suppressed", nullptr, count);
    default: break; // of other pages
    }
    return {};
}

QString IncidentWords::done(const std::vector<WorkResult> &results, int count)
{
    const Command::Kind kind = results.front().command.kind;
    const bool same = std::all_of(results.begin(), results.end(),
                                  [kind](const WorkResult &result) { return result.command.kind == kind; });
    return same ? done(kind, count) : tr("%Ln incidents changed", nullptr, count);
}

QString IncidentWords::whyNot(const Error &error, Command::Kind kind, const QString &customer)
{
    // A refusal of the console has a code of its own; what the service said is known by its kind.
    return error.requestId.isEmpty() && !error.code.isEmpty() ? refusal(error, kind, customer)
                                                              : failure(error, kind, customer);
}

QString IncidentWords::customersOf(const std::vector<Incident> &incidents)
{
    QSet<QString> names;
    for (const Incident &incident : incidents)
        names.insert(incident.customerName);
    QStringList sorted(names.begin(), names.end());
    sorted.sort(Qt::CaseInsensitive);
    constexpr qsizetype most = 12; // names that can be read at a glance
    const qsizetype more = sorted.size() - most;
    QString list = sorted.first(qMin(sorted.size(), most)).join(", "_L1);
    if (more > 0)
        list = tr("%1 and %Ln more", nullptr, static_cast<int>(more)).arg(list);
    //: Which customers a change touches. %1: their names.
    return tr("They belong to %Ln customers: %1.", nullptr, static_cast<int>(sorted.size())).arg(list);
}

QString IncidentWords::moment(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QString clock = clockTime(time, now);
    if (qAbs(time.secsTo(now)) < 60)
        //: A moment less than a minute ago. %1: local time.
        return tr("%1 (just now)").arg(clock);
    //: A moment and how long ago it was. %1: local time, %2: span, as in "3 h".
    return tr("%1 (%2 ago)").arg(clock, shortSpan(time, now));
}

QString IncidentWords::utc(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s) + " UTC"_L1 : QString();
}

} // namespace roomwarden
