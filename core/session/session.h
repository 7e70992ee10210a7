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

    explicit Session(ApiClient &api, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] State state() const;
    // What the signed-in person may do; empty while signed out. Kept from before while Expired.
    [[nodiscard]] const Access &access() const;

    // done runs once, later, on this thread, unless the call is dropped.
    ApiCall personas(std::function<void(Result<std::vector<Persona>>)> done);
    // Asks for a token for the persona, then for its access. Ends in SignedIn, or with signInFailed where it began:
    // SignedOut, or Expired, so that a bad line costs neither what is shown nor what waits.
    void signInAsPersona(const QString &personaId);
    void signOut();
    // Reads the access afresh: after a 403, and whenever a hint says that roles have changed.
    void refreshAccess();

Q_SIGNALS:
    void stateChanged(roomwarden::Session::State state);
    void accessChanged();
    void signInFailed(const roomwarden::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace roomwarden
