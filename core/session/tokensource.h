// Where the console's tokens come from. Session asks it; ApiClient is given what it has. A seam. GUI thread.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace roomwarden {

// Somebody who has signed in on this computer and was not signed out.
struct Account
{
    QString id = {};       // issuer and subject; stable, not for show
    QString name = {};     // as in "Helena Marsh"
    QString userName = {}; // as in "helena@fabrikam.com"
    friend bool operator==(const Account &, const Account &) = default;
};

struct SignInWish
{
    QString account = {};   // an id of accounts(): goes on without the browser where that is possible
    QString loginHint = {}; // who it will probably be; the demo's provider takes a persona's id
    bool choose = false;    // let the person choose, even if the browser knows somebody already
};

class TokenSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    using Answer = std::function<void(Result<Done>)>;

    // The present access token; empty while there is none. Only ever put into the header of a request to the service.
    [[nodiscard]] virtual QByteArray accessToken() const = 0;
    [[nodiscard]] virtual std::vector<Account> accounts() const = 0; // the one used last first
    [[nodiscard]] virtual QString currentAccount() const = 0; // an id; empty: nobody, or nobody who is remembered

    // Signs somebody in, in place of whoever is. done runs once, later, unless cancel() or another signIn() comes
    // first. Codes of the errors: see ui/shell/signinwords.h, which words them all.
    virtual void signIn(const SignInWish &wish, Answer done) = 0;
    virtual void cancel() = 0;

    // Gets a new access token without the person. One at a time: whoever asks meanwhile gets the same answer. Error
    // SignInNeeded if the provider wants the person; anything else may pass.
    [[nodiscard]] virtual bool canRefresh() const = 0;
    virtual void refresh(Answer done) = 0;

    // Lets the person prove again who they are. Another person, or none, is an error, and nothing else changes. done as
    // in signIn().
    enum class Proof : quint8 {
        Recent, // enough if they did so as recently as policy demands
        Now
    };
    virtual void confirm(Proof proof, Answer done) = 0;

    // Forgets the current account's tokens at once; the provider is told, whatever comes of it.
    virtual void signOut() = 0;
    // Puts the current account's tokens aside, to be taken up again by signIn() with its id.
    virtual void putAside() = 0;

Q_SIGNALS:
    void accountsChanged();
};

} // namespace roomwarden
