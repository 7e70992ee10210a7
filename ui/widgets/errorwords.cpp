// The words for every way a request can fail. Codes first: they are the more precise; else the kind.
#include "ui/widgets/errorwords.h"

#include <QCoreApplication>

#include <array>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char context[] = "roomwarden::ErrorWords";

struct CodeWords
{
    QLatin1StringView code;
    const char *what;
    const char *advice;
};

// QT_TRANSLATE_NOOP marks the sentences for translation; errorWords() translates them.
constexpr std::array codeWords = {
    CodeWords{"primaryAdminRequired"_L1, QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "No primary admin was chosen."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Choose at least one user or group, then accept again.")},
    CodeWords{"invitationExpired"_L1, QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "This invitation has expired."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Ask the customer to send a new one.")},
    CodeWords{"principalNotInTenant"_L1,
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "This user or group is not in your organisation."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Choose another one from the search.")},
    CodeWords{"notClosable"_L1,
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Only recorded issues can be closed by hand."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "It closes by itself once the room reports healthy again.")},
    CodeWords{
        "assigneeNotAllowed"_L1,
        QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "This person may not work on this incident."),
        QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Choose somebody with a role for the room, or take it yourself.")},
    CodeWords{"roomNotEnrolled"_L1,
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "One of the rooms is not enrolled and has no incidents."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Leave it out, then try again.")},
    CodeWords{"storeBusy"_L1,
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Another Roomwarden on this computer keeps the local data."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "This one keeps nothing; close the other to change that.")},
    CodeWords{"storeNewer"_L1,
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "The local data is of a newer version of Roomwarden."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "It is left alone; this version keeps nothing.")},
    CodeWords{"storeReadOnly"_L1,
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "The folder of the local data cannot be written to."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Nothing is kept on this computer until it can.")},
    CodeWords{"storeFull"_L1, QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "The disk is full."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords",
                                "What arrives now is shown and not kept; make room and start again.")},
    CodeWords{"destroyFailed"_L1,
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords",
                                "Local data that should be gone could not be removed from the disk yet."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords",
                                "It is not shown, and is tried again; see whether the disk can be written to.")},
    CodeWords{"permissionMissing"_L1,
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Your roles at this customer do not allow that."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "A primary admin of the customer can change your roles.")},
    CodeWords{"relationshipTerminated"_L1,
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "The relationship with this customer has ended."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "To manage it again, the customer has to invite you again.")},
    CodeWords{"preconditionRequired"_L1,
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "The service asked which version was meant."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Refresh, then try again.")},
    CodeWords{"nameAlreadyExists"_L1, QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "It is there already."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Refresh to see it.")},
    CodeWords{"repeatabilityMismatch"_L1,
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "The service took this for another request."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Refresh, then do it once more.")},
    CodeWords{"alreadyPending"_L1, QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "A change to this is still on its way."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Wait until it has been confirmed.")},
    CodeWords{"noReason"_L1, QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "No reason was chosen."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Choose why the ticket is closed.")},
    CodeWords{"notSupported"_L1, QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "The service does not offer this."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Nothing was changed.")},
    CodeWords{"notAllowed"_L1,
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "That is not possible in the present state."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Refresh to see the present state.")},
    CodeWords{"serviceNotAvailable"_L1,
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "The service is not available at the moment."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "It is tried again by itself.")},
    CodeWords{"syncStateNotFound"_L1,
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "The service no longer knows how far the last reading got."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Everything is read afresh by itself.")},
    CodeWords{"resyncRequired"_L1,
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "The service asks to read everything afresh."),
              QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "This happens by itself.")},
};

// Codes that say no more than the kind they come with.
constexpr std::array plainCodes = {
    std::pair{"resourceModified"_L1, Error::Kind::Conflict},
    std::pair{"itemNotFound"_L1, Error::Kind::NotFound},
    std::pair{"accessDenied"_L1, Error::Kind::Forbidden},
    std::pair{"unauthenticated"_L1, Error::Kind::SignInNeeded},
    std::pair{"activityLimitReached"_L1, Error::Kind::Throttled},
    std::pair{"invalidRequest"_L1, Error::Kind::Refused},
    std::pair{"generalException"_L1, Error::Kind::Server},
    std::pair{"offline"_L1, Error::Kind::Offline},
};

struct KindWords
{
    const char *what;
    const char *advice;
};

KindWords kindWords(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Offline:
        return {QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "The service cannot be reached."),
                QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Check the network; the console goes on by itself.")};
    case Error::Kind::Timeout:
        return {QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "The service did not answer in time."),
                QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Try again; nothing is done twice.")};
    case Error::Kind::SignInNeeded:
        return {QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Your sign-in is no longer valid."),
                QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Sign in again.")};
    case Error::Kind::Forbidden:
        return {QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "You do not have access to this."),
                QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "A primary admin of the customer can give it to you.")};
    case Error::Kind::NotFound:
        return {
            QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "It is no longer there, or you may no longer see it."),
            QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Refresh the list; if you expected it, ask a primary admin.")};
    case Error::Kind::Conflict:
        return {QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "A colleague changed it meanwhile."),
                QT_TRANSLATE_NOOP("roomwarden::ErrorWords",
                                  "Look at the present state, then try again if you still want to.")};
    case Error::Kind::Stale:
        return {QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "What was shown is out of date."),
                QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Everything is read afresh by itself.")};
    case Error::Kind::Refused:
        return {QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "The service did not accept the input."),
                QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Correct the marked field, then try again.")};
    case Error::Kind::Throttled:
        return {QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "The service is busy."),
                QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "It is tried again by itself.")};
    case Error::Kind::Server:
        return {QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "The service failed."),
                QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Try again; if it stays, give support the request ID.")};
    case Error::Kind::Malformed:
        return {
            QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "The service answered in a form this console does not know."),
            QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Install the current version of the console.")};
    case Error::Kind::Storage:
        return {QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "The local disk did not take the data."),
                QT_TRANSLATE_NOOP("roomwarden::ErrorWords", "Check free space and rights of your profile folder.")};
    }
    Q_UNREACHABLE();
}

} // namespace

ErrorWords errorWords(const Error &error)
{
    Error::Kind kind = error.kind;
    for (const auto &[code, meant] : plainCodes) {
        if (error.code == code)
            kind = meant;
    }
    KindWords words = kindWords(kind);
    for (const CodeWords &candidate : codeWords) {
        if (error.code == candidate.code)
            words = {candidate.what, candidate.advice};
    }
    return {.what = QCoreApplication::translate(context, words.what),
            .advice = QCoreApplication::translate(context, words.advice)};
}

QString errorSentence(const Error &error)
{
    const ErrorWords words = errorWords(error);
    //: %1 what went wrong, %2 what to do about it; both full sentences
    return QCoreApplication::translate("roomwarden::ErrorWords", "%1 %2").arg(words.what, words.advice);
}

QString failureWords(const QString &code)
{
    // Written to follow the customer's name and a colon.
    if (code == "accessDenied"_L1 || code == "permissionMissing"_L1)
        return QCoreApplication::translate("roomwarden::ErrorWords", "you no longer have access");
    if (code == "relationshipTerminated"_L1)
        return QCoreApplication::translate("roomwarden::ErrorWords", "the relationship has ended");
    if (code == "unauthenticated"_L1)
        return QCoreApplication::translate("roomwarden::ErrorWords", "sign-in required");
    if (code == "activityLimitReached"_L1)
        return QCoreApplication::translate("roomwarden::ErrorWords", "the service was busy");
    if (code == "serviceNotAvailable"_L1)
        return QCoreApplication::translate("roomwarden::ErrorWords", "not reachable");
    return QCoreApplication::translate("roomwarden::ErrorWords", "could not be read");
}

QStringList knownErrorCodes()
{
    QStringList codes;
    for (const CodeWords &words : codeWords)
        codes.append(QString(words.code));
    for (const auto &[code, kind] : plainCodes)
        codes.append(QString(code));
    return codes;
}

} // namespace roomwarden
