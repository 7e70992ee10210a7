// Who is signed in, where, and what they may do. GUI thread.
#pragma once

#include "core/api/apicall.h"
#include "core/domain/access.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace roomwarden {

class ApiClient;
class TokenSource;
struct Account;
struct SignInWish;

// One of the demo's ready-made people (GET /v1/demo/personas).
struct Persona
{
    QString id = {};          // as in "help-desk"
    QString displayName = {}; // the person
    QString role = {};        // as in "Help desk"
    QString description = {}; // one sentence: what this persona can do
};

class Session : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { SignedOut, SigningIn, SignedIn, Expired };
    Q_ENUM(State)

    // Both must outlive the session.
    Session(ApiClient &api, TokenSource &tokens, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] State state() const;
    // What the signed-in person may do; empty while signed out. Kept from before while Expired.
    [[nodiscard]] const Access &access() const;

    // done runs once, later, on this thread, unless the call is dropped.
    ApiCall personas(std::function<void(Result<std::vector<Persona>>)> done);
    // Gets a token, then the access. Ends in SignedIn, or with signInFailed where it began: SignedOut, or Expired, so
    // that a bad line costs neither what is shown nor what waits. Calls made meanwhile wait. Somebody else who is
    // signed in is put aside first, not signed out: see accounts().
    void signIn(const SignInWish &wish);
    void cancelSignIn();
    // Goes on as the account used last, if it can be without the person. True if that was begun.
    bool resume();
    void signOut();

    // Who has signed in on this computer, the one used last first, and which of them it is now.
    [[nodiscard]] std::vector<Account> accounts() const;
    [[nodiscard]] QString currentAccount() const;

    // Before a grave act: done runs with Done once the person has proved who they are, as recently as policy demands;
    // with an error (wordable by ui/shell/signinwords.h) if they did not. Once, later, unless context goes first or
    // cancelConfirmation() is called; a second question ends the first with the code "signInCancelled".
    void confirmIdentity(QObject *context, std::function<void(Result<Done>)> done);
    // The same, however recently they did: to unlock.
    void proveIdentityNow(QObject *context, std::function<void(Result<Done>)> done);
    void cancelConfirmation();

    // Reads the access afresh: after a 403, and whenever a hint says that roles have changed.
    void refreshAccess();

Q_SIGNALS:
    void stateChanged(roomwarden::Session::State state);
    void accessChanged();
    void signInFailed(const roomwarden::Error &error);
    // Expired, and why: the token could not be renewed. With kind SignInNeeded the person has to sign in; with any
    // other it is tried again by itself.
    void renewalFailed(const roomwarden::Error &error);
    void accountsChanged();
    void confirmationChanged(bool running); // the person is asked to prove who they are, in the browser

private:
    void forget();
    void askForProof(bool now, QObject *context, std::function<void(Result<Done>)> done);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace roomwarden
