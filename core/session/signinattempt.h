// One sign-in, from reading the provider to checked tokens: authorization code with PKCE S256 (RFC 7636) in the
// browser. GUI thread. Destroying it is the way to give up.
#pragma once

#include "core/base/clock.h"
#include "core/session/tokenset.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QNetworkAccessManager;
class QUrlQuery;

namespace roomwarden {

class LoopbackListener;

class SignInAttempt : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Idle,
        Discovering,  // reads the provider's metadata, then its keys
        AtBrowser,    // the person is there; waits for the answer on the loopback
        Redeeming,    // the code for tokens
        RenewingKeys, // the tokens name a key that is not known yet
        Over
    };
    Q_ENUM(State)

    struct Wish
    {
        QString loginHint = {};
        bool choose = false;  // prompt=select_account
        bool afresh = false;  // prompt=login, max_age=0: whoever it is must prove it now
        QString subject = {}; // if not empty, nobody else will do
    };

    struct Success
    {
        OpenIdProvider provider = {};
        TokenSet tokens = {};
    };

    // Everything given must outlive the attempt. openBrowser is given an address that holds no secret.
    SignInAttempt(const OpenIdSettings &settings, QNetworkAccessManager &network, const Clock &clock,
                  std::function<void(const QUrl &)> openBrowser, QObject *parent = nullptr);
    ~SignInAttempt() override;

    // done runs once, later. Errors by code: those of tokensFromJson(), and "providerUnreachable", "providerWrong",
    // "signInPort", "signInTimeout" (nobody came back), "signInDenied", "signInState" (an answer to another question),
    // "signInIssuer", "signInCode" (the code was refused: used already, or too old), "signInRefused" (anything else).
    void start(const Wish &wish, std::function<void(Result<Success>)> done);
    [[nodiscard]] State state() const { return m_state; }

private:
    void provided(Result<OpenIdProvider> provider);
    void askPerson();
    void answered(const QUrlQuery &query);
    void redeem(const QString &code);
    void check(const QJsonObject &json);
    void end(Result<Success> result);
    void enter(State state);

    const OpenIdSettings &m_settings;
    QNetworkAccessManager &m_network;
    const Clock &m_clock;
    std::function<void(const QUrl &)> m_openBrowser;
    std::function<void(Result<Success>)> m_done;
    Wish m_wish;
    State m_state = State::Idle;
    OpenIdProvider m_provider;
    QString m_stateWord;
    QString m_nonce;
    QDateTime m_asked; // when the person was sent to the browser
    QByteArray m_verifier;
    QUrl m_redirect;
    QPointer<LoopbackListener> m_listener; // belongs to the network: its page is still delivered when this has gone
    QTimer m_patience;
};

// Reads the provider's metadata and keys. done runs once, later, unless context is destroyed first.
void discoverProvider(const QUrl &authority, QNetworkAccessManager &network, QObject *context,
                      std::function<void(Result<OpenIdProvider>)> done);

} // namespace roomwarden
