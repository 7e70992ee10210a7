// The words for every way that signing in can fail.
#include "ui/shell/signinwords.h"

#include "ui/widgets/errorwords.h"

#include <QCoreApplication>

#include <array>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CodeWords
{
    QLatin1StringView code;
    const char *sentence; // what happened, and the way on
};

// QT_TRANSLATE_NOOP marks the sentences for translation; signInSentence() translates them.
constexpr std::array codeWords = {
    CodeWords{"signInCancelled"_L1, QT_TRANSLATE_NOOP("roomwarden::SignInWords",
                                                      "Signing in was cancelled; start again when you are ready.")},
    CodeWords{"signInDenied"_L1,
              QT_TRANSLATE_NOOP("roomwarden::SignInWords", "Your organisation did not let you sign in; try another "
                                                           "account, or ask who manages the sign-in.")},
    CodeWords{"signInState"_L1,
              QT_TRANSLATE_NOOP("roomwarden::SignInWords", "The answer in the browser belonged to another sign-in and "
                                                           "was not used; close its old pages and try again.")},
    CodeWords{"signInNonce"_L1,
              QT_TRANSLATE_NOOP("roomwarden::SignInWords", "The proof of who you are was made for another sign-in and "
                                                           "was not used; try again.")},
    CodeWords{"signInIssuer"_L1,
              QT_TRANSLATE_NOOP("roomwarden::SignInWords", "The answer came from another place than the one set for "
                                                           "signing in and was not used; try again, and tell who "
                                                           "manages the sign-in if it stays.")},
    CodeWords{"signInCode"_L1,
              QT_TRANSLATE_NOOP("roomwarden::SignInWords", "The answer of the browser was used already or is too old; "
                                                           "try again.")},
    CodeWords{"signInTimeout"_L1,
              QT_TRANSLATE_NOOP("roomwarden::SignInWords", "Nobody came back from the browser in time; try again.")},
    CodeWords{"signInRevoked"_L1,
              QT_TRANSLATE_NOOP("roomwarden::SignInWords", "Your organisation has ended this sign-in; sign in again.")},
    CodeWords{"signInRefused"_L1,
              QT_TRANSLATE_NOOP("roomwarden::SignInWords", "The sign-in of your organisation refused the console; ask "
                                                           "who manages it to check how Roomwarden is registered.")},
    CodeWords{"signInToken"_L1,
              QT_TRANSLATE_NOOP("roomwarden::SignInWords", "The proof of who you are could not be verified and was not "
                                                           "used; try again, and tell who manages the sign-in if it "
                                                           "stays.")},
    CodeWords{"signInOther"_L1,
              QT_TRANSLATE_NOOP("roomwarden::SignInWords", "Somebody else signed in than the person who is working "
                                                           "here; sign in as yourself.")},
    CodeWords{"signInMethod"_L1,
              QT_TRANSLATE_NOOP("roomwarden::SignInWords", "You have to sign in with a second factor; set one up with "
                                                           "your organisation, then try again.")},
    CodeWords{"signInNotAfresh"_L1,
              QT_TRANSLATE_NOOP("roomwarden::SignInWords", "The sign-in of your organisation did not ask you again who "
                                                           "you are, which this needs; sign out there, then try "
                                                           "again.")},
    CodeWords{"signInPort"_L1,
              QT_TRANSLATE_NOOP("roomwarden::SignInWords", "The console could not wait for the browser on this "
                                                           "computer; check whether a firewall blocks it, then try "
                                                           "again.")},
    CodeWords{"clockWrong"_L1,
              QT_TRANSLATE_NOOP("roomwarden::SignInWords", "The clock of this computer and that of the sign-in differ "
                                                           "too much; set the clock, then try again.")},
    CodeWords{"providerUnreachable"_L1,
              QT_TRANSLATE_NOOP("roomwarden::SignInWords", "The sign-in of your organisation cannot be reached; check "
                                                           "the network, then try again.")},
    CodeWords{"providerWrong"_L1,
              QT_TRANSLATE_NOOP("roomwarden::SignInWords", "What is set for signing in does not fit; check the "
                                                           "authority and the client ID in the settings.")},
};

} // namespace

QString signInSentence(const Error &error)
{
    for (const CodeWords &words : codeWords) {
        if (error.code == words.code)
            return QCoreApplication::translate("roomwarden::SignInWords", words.sentence);
    }
    return errorSentence(error);
}

QStringList knownSignInCodes()
{
    QStringList codes;
    for (const CodeWords &words : codeWords)
        codes.append(QString(words.code));
    return codes;
}

} // namespace roomwarden
