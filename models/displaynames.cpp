// The words behind displaynames.h. One switch an enum, without a default: a value forgotten does not compile.
#include "models/displaynames.h"

#include <QCoreApplication>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

QString word(const char *context, const char *text) { return QCoreApplication::translate(context, text); }

} // namespace

QString displayName(Severity severity)
{
    constexpr auto context = "roomwarden::Severity";
    switch (severity) {
    //: How bad an incident is: meetings fail now.
    case Severity::Critical: return word(context, QT_TRANSLATE_NOOP("roomwarden::Severity", "Critical"));
    //: How bad an incident is: meetings probably suffer now.
    case Severity::Important: return word(context, QT_TRANSLATE_NOOP("roomwarden::Severity", "Important"));
    //: How bad an incident is: will get worse if left alone.
    case Severity::Warning: return word(context, QT_TRANSLATE_NOOP("roomwarden::Severity", "Warning"));
    //: How bad an incident is: advice on good practice only.
    case Severity::Recommended: return word(context, QT_TRANSLATE_NOOP("roomwarden::Severity", "Recommended"));
    //: A severity this version of the program has not heard of.
    case Severity::Unknown: return word(context, QT_TRANSLATE_NOOP("roomwarden::Severity", "Unknown"));
    }
    Q_UNREACHABLE();
}

QString displayName(DisplayStatus status)
{
    constexpr auto context = "roomwarden::DisplayStatus";
    switch (status) {
    //: State of an incident: a person has to do something.
    case DisplayStatus::NeedsAction:
        return word(context, QT_TRANSLATE_NOOP("roomwarden::DisplayStatus", "Needs action"));
    //: State of an incident: the service is trying to repair it by itself.
    case DisplayStatus::SystemInvestigating:
        return word(context, QT_TRANSLATE_NOOP("roomwarden::DisplayStatus", "System investigating"));
    //: State of an incident: something was seen, it is not yet certain.
    case DisplayStatus::Watching: return word(context, QT_TRANSLATE_NOOP("roomwarden::DisplayStatus", "Watching"));
    //: State of an incident: healthy again, may come back.
    case DisplayStatus::Resolved: return word(context, QT_TRANSLATE_NOOP("roomwarden::DisplayStatus", "Resolved"));
    //: State of an incident: over for good.
    case DisplayStatus::Closed: return word(context, QT_TRANSLATE_NOOP("roomwarden::DisplayStatus", "Closed"));
    //: State of an incident that this version of the program has not heard of.
    case DisplayStatus::Unknown: return word(context, QT_TRANSLATE_NOOP("roomwarden::DisplayStatus", "Unknown"));
    }
    Q_UNREACHABLE();
}

QString displayName(IncidentState state)
{
    constexpr auto context = "roomwarden::IncidentState";
    switch (state) {
    //: Step in an incident's history.
    case IncidentState::Watching: return word(context, QT_TRANSLATE_NOOP("roomwarden::IncidentState", "Watching"));
    //: Step in an incident's history: just opened.
    case IncidentState::New: return word(context, QT_TRANSLATE_NOOP("roomwarden::IncidentState", "New"));
    //: Step in an incident's history.
    case IncidentState::Investigating:
        return word(context, QT_TRANSLATE_NOOP("roomwarden::IncidentState", "Investigating"));
    //: Step in an incident's history.
    case IncidentState::Resolved: return word(context, QT_TRANSLATE_NOOP("roomwarden::IncidentState", "Resolved"));
    //: Step in an incident's history.
    case IncidentState::Closed: return word(context, QT_TRANSLATE_NOOP("roomwarden::IncidentState", "Closed"));
    //: Step in an incident's history that this version of the program has not heard of.
    case IncidentState::Unknown: return word(context, QT_TRANSLATE_NOOP("roomwarden::IncidentState", "Unknown"));
    }
    Q_UNREACHABLE();
}

QString displayName(AssignedTo party)
{
    constexpr auto context = "roomwarden::AssignedTo";
    switch (party) {
    //: Who is expected to act on an incident.
    case AssignedTo::Customer: return word(context, QT_TRANSLATE_NOOP("roomwarden::AssignedTo", "Customer"));
    //: Who is expected to act on an incident: the organisation of the person reading this.
    case AssignedTo::Partner: return word(context, QT_TRANSLATE_NOOP("roomwarden::AssignedTo", "Partner"));
    //: Who is expected to act on an incident: the service itself.
    case AssignedTo::System: return word(context, QT_TRANSLATE_NOOP("roomwarden::AssignedTo", "System"));
    case AssignedTo::Microsoft: return word(context, QT_TRANSLATE_NOOP("roomwarden::AssignedTo", "Microsoft"));
    //: Who is expected to act on an incident: not known.
    case AssignedTo::Unknown: return word(context, QT_TRANSLATE_NOOP("roomwarden::AssignedTo", "Unknown"));
    }
    Q_UNREACHABLE();
}

QString displayName(IncidentSource source)
{
    constexpr auto context = "roomwarden::IncidentSource";
    switch (source) {
    //: Where an incident came from: a monitor of the device.
    case IncidentSource::Signal: return word(context, QT_TRANSLATE_NOOP("roomwarden::IncidentSource", "Signal"));
    //: Where an incident came from: a person wrote it down.
    case IncidentSource::Recorded:
        return word(context, QT_TRANSLATE_NOOP("roomwarden::IncidentSource", "Recorded issue"));
    //: Where an incident came from: somebody flagged an event, such as a poor call.
    case IncidentSource::EventFlag:
        return word(context, QT_TRANSLATE_NOOP("roomwarden::IncidentSource", "Flagged event"));
    //: Where an incident came from: an update of the room failed.
    case IncidentSource::UpdateFailure:
        return word(context, QT_TRANSLATE_NOOP("roomwarden::IncidentSource", "Update failure"));
    //: Where an incident came from: somebody paused an update.
    case IncidentSource::UpdatePause:
        return word(context, QT_TRANSLATE_NOOP("roomwarden::IncidentSource", "Paused update"));
    //: Where an incident came from: not known.
    case IncidentSource::Unknown: return word(context, QT_TRANSLATE_NOOP("roomwarden::IncidentSource", "Unknown"));
    }
    Q_UNREACHABLE();
}

QString displayName(IncidentNote::Author author)
{
    constexpr auto context = "roomwarden::IncidentNote";
    switch (author) {
    //: Who wrote a note: the service, automatically.
    case IncidentNote::Author::Bot: return word(context, QT_TRANSLATE_NOOP("roomwarden::IncidentNote", "Bot"));
    //: Who wrote a note.
    case IncidentNote::Author::Customer:
        return word(context, QT_TRANSLATE_NOOP("roomwarden::IncidentNote", "Customer"));
    //: Who wrote a note.
    case IncidentNote::Author::Partner: return word(context, QT_TRANSLATE_NOOP("roomwarden::IncidentNote", "Partner"));
    case IncidentNote::Author::Microsoft:
        return word(context, QT_TRANSLATE_NOOP("roomwarden::IncidentNote", "Microsoft"));
    //: Who wrote a note: not known.
    case IncidentNote::Author::Unknown: return word(context, QT_TRANSLATE_NOOP("roomwarden::IncidentNote", "Unknown"));
    }
    Q_UNREACHABLE();
}

QString displayName(RoomHealth health)
{
    constexpr auto context = "roomwarden::RoomHealth";
    switch (health) {
    //: Health of a meeting room.
    case RoomHealth::Healthy: return word(context, QT_TRANSLATE_NOOP("roomwarden::RoomHealth", "Healthy"));
    //: Health of a meeting room.
    case RoomHealth::Unhealthy: return word(context, QT_TRANSLATE_NOOP("roomwarden::RoomHealth", "Unhealthy"));
    //: Health of a meeting room: its agent does not report.
    case RoomHealth::Unmonitored: return word(context, QT_TRANSLATE_NOOP("roomwarden::RoomHealth", "Unmonitored"));
    //: Health of a meeting room: its alerts are ignored on purpose.
    case RoomHealth::Suppressed: return word(context, QT_TRANSLATE_NOOP("roomwarden::RoomHealth", "Suppressed"));
    //: Health of a meeting room: still being set up.
    case RoomHealth::Onboarding: return word(context, QT_TRANSLATE_NOOP("roomwarden::RoomHealth", "Onboarding"));
    //: Health of a meeting room: not known.
    case RoomHealth::Unknown: return word(context, QT_TRANSLATE_NOOP("roomwarden::RoomHealth", "Unknown"));
    }
    Q_UNREACHABLE();
}

QString displayName(RoomActivity activity)
{
    constexpr auto context = "roomwarden::RoomActivity";
    switch (activity) {
    //: What a meeting room is doing: nothing.
    case RoomActivity::Idle: return word(context, QT_TRANSLATE_NOOP("roomwarden::RoomActivity", "Idle"));
    //: What a meeting room is doing: a meeting is on.
    case RoomActivity::Busy: return word(context, QT_TRANSLATE_NOOP("roomwarden::RoomActivity", "In a meeting"));
    //: What a meeting room is doing: it cannot be used.
    case RoomActivity::Unavailable: return word(context, QT_TRANSLATE_NOOP("roomwarden::RoomActivity", "Unavailable"));
    //: What a meeting room is doing: not known.
    case RoomActivity::Unknown: return word(context, QT_TRANSLATE_NOOP("roomwarden::RoomActivity", "Unknown"));
    }
    Q_UNREACHABLE();
}

QString displayName(RelationshipStatus status)
{
    constexpr auto context = "roomwarden::RelationshipStatus";
    switch (status) {
    //: Whether we look after a customer: yes.
    case RelationshipStatus::Active:
        return word(context, QT_TRANSLATE_NOOP("roomwarden::RelationshipStatus", "Active"));
    //: Whether we look after a customer: no longer.
    case RelationshipStatus::Terminated:
        return word(context, QT_TRANSLATE_NOOP("roomwarden::RelationshipStatus", "Terminated"));
    //: Whether we look after a customer: not known.
    case RelationshipStatus::Unknown:
        return word(context, QT_TRANSLATE_NOOP("roomwarden::RelationshipStatus", "Unknown"));
    }
    Q_UNREACHABLE();
}

QString displayName(TerminatedBy side)
{
    constexpr auto context = "roomwarden::TerminatedBy";
    switch (side) {
    //: How a relationship with a customer ended.
    case TerminatedBy::Customer:
        return word(context, QT_TRANSLATE_NOOP("roomwarden::TerminatedBy", "Removed by the customer"));
    //: How a relationship with a customer ended.
    case TerminatedBy::Partner: return word(context, QT_TRANSLATE_NOOP("roomwarden::TerminatedBy", "Removed by us"));
    case TerminatedBy::Unknown: return {};
    }
    Q_UNREACHABLE();
}

QString displayName(Invitation::Status status)
{
    constexpr auto context = "roomwarden::Invitation";
    switch (status) {
    //: State of a customer's invitation: waiting for our answer.
    case Invitation::Status::Pending: return word(context, QT_TRANSLATE_NOOP("roomwarden::Invitation", "Pending"));
    //: State of a customer's invitation.
    case Invitation::Status::Accepted: return word(context, QT_TRANSLATE_NOOP("roomwarden::Invitation", "Accepted"));
    //: State of a customer's invitation: nobody answered in time.
    case Invitation::Status::Expired: return word(context, QT_TRANSLATE_NOOP("roomwarden::Invitation", "Expired"));
    //: State of a customer's invitation: the customer took it back.
    case Invitation::Status::Revoked: return word(context, QT_TRANSLATE_NOOP("roomwarden::Invitation", "Revoked"));
    //: State of a customer's invitation: not known.
    case Invitation::Status::Unknown: return word(context, QT_TRANSLATE_NOOP("roomwarden::Invitation", "Unknown"));
    }
    Q_UNREACHABLE();
}

QString closureReasonName(const QString &wireValue)
{
    struct Reason
    {
        QLatin1StringView wire;
        const char *text;
    };
    static constexpr Reason reasons[] = {
        //: Why an issue was closed: repaired in the room.
        {"resolvedOnSite"_L1, QT_TRANSLATE_NOOP("roomwarden::Closure", "Resolved on site")},
        //: Why an issue was closed.
        {"hardwareReplaced"_L1, QT_TRANSLATE_NOOP("roomwarden::Closure", "Hardware replaced")},
        //: Why an issue was closed.
        {"configurationCorrected"_L1, QT_TRANSLATE_NOOP("roomwarden::Closure", "Configuration corrected")},
        //: Why an issue was closed: it went away by itself.
        {"selfResolved"_L1, QT_TRANSLATE_NOOP("roomwarden::Closure", "Self resolved")},
        //: Why an incident was closed: the customer disabled the signal it came from.
        {"signalDisabled"_L1, QT_TRANSLATE_NOOP("roomwarden::Closure", "Signal disabled")},
        //: Why an incident was closed: its room is looked after no more.
        {"roomUnenrolled"_L1, QT_TRANSLATE_NOOP("roomwarden::Closure", "Room unenrolled")},
        //: Why an issue was closed: another one describes the same thing.
        {"duplicate"_L1, QT_TRANSLATE_NOOP("roomwarden::Closure", "Duplicate")},
        //: Why an issue was closed: nobody could see it happen again.
        {"notReproducible"_L1, QT_TRANSLATE_NOOP("roomwarden::Closure", "Not reproducible")},
        //: Why an issue was closed.
        {"noLongerNeeded"_L1, QT_TRANSLATE_NOOP("roomwarden::Closure", "No longer needed")},
    };
    for (const Reason &reason : reasons) {
        if (wireValue == reason.wire)
            return word("roomwarden::Closure", reason.text);
    }
    return wireValue;
}

QString shortSpan(std::chrono::milliseconds span)
{
    using namespace std::chrono_literals;
    constexpr auto context = "roomwarden::Span";
    const auto minutes = static_cast<int>(span / 1min);
    if (minutes == 0) {
        //: A span of time in a narrow column: less than a minute.
        return word(context, QT_TRANSLATE_NOOP("roomwarden::Span", "< 1 min"));
    }
    if (minutes < 60) {
        //: A span of time in a narrow column, in minutes.
        return QCoreApplication::translate("roomwarden::Span", "%n min", nullptr, minutes);
    }
    const int hours = minutes / 60;
    if (hours < 48) {
        //: A span of time in a narrow column, in hours.
        return QCoreApplication::translate("roomwarden::Span", "%n h", nullptr, hours);
    }
    //: A span of time in a narrow column, in days.
    return QCoreApplication::translate("roomwarden::Span", "%n d", nullptr, hours / 24);
}

} // namespace roomwarden
