// The tokens of the people who sign in at an OpenID provider: got, renewed, kept sealed, revoked.
#pragma once

#include "core/base/clock.h"
#include "core/session/signinattempt.h"
#include "core/session/tokensource.h"

#include <QTimer>

#include <memory>

namespace roomwarden {

class SecretStore;
struct OpenIdAnswer;

class OpenIdTokens final : public TokenSource
{
    Q_OBJECT

public:
    enum class State : quint8 {
        SignedOut,
        SigningIn,  // an attempt is under way
        Current,    // there is an access token
        Refreshing, // it is being renewed
        Ended       // the provider wants the person
    };
    Q_ENUM(State)

    // Everything given must outlive this; secrets must be open before signIn(). openBrowser: see SignInAttempt.
    OpenIdTokens(OpenIdSettings settings, SecretStore &secrets, QNetworkAccessManager &network, const Clock &clock,
                 std::function<void(const QUrl &)> openBrowser, QObject *parent = nullptr);
    ~OpenIdTokens() override;

    [[nodiscard]] State state() const { return m_state; }

    [[nodiscard]] QByteArray accessToken() const override { return m_access; }
    [[nodiscard]] std::vector<Account> accounts() const override;
    [[nodiscard]] QString currentAccount() const override { return m_current; }
    void signIn(const SignInWish &wish, Answer done) override;
    void cancel() override;
    [[nodiscard]] bool canRefresh() const override;
    void refresh(Answer done) override;
    void confirm(Proof proof, Answer done) override;
    void signOut() override;
    void putAside() override;

private:
    struct Kept; // an account with its refresh token

    void beginAttempt(const SignInAttempt::Wish &wish, Answer done);
    void attemptEnded(Result<SignInAttempt::Success> result, const Answer &done);
    void take(TokenSet tokens);
    void askForRefresh();
    void refreshAnswered(Result<OpenIdAnswer> answer);
    void refreshEnded(const Result<Done> &result);
    void renewWhenDue();
    void tellProvider(const QByteArray &refreshToken, const Account &account);
    [[nodiscard]] std::vector<Kept> kept() const;
    void keep(const std::vector<Kept> &all);
    [[nodiscard]] QByteArray refreshToken(const QString &account) const;
    void enter(State state);

    const OpenIdSettings m_settings;
    const QString m_secretName;
    SecretStore &m_secrets;
    QNetworkAccessManager &m_network;
    const Clock &m_clock;
    const std::function<void(const QUrl &)> m_openBrowser;

    State m_state = State::SignedOut;
    std::optional<OpenIdProvider> m_provider;
    QByteArray m_access;
    QDateTime m_expires;       // of m_access
    QDateTime m_authenticated; // when the person last proved who they are
    QString m_current;
    std::unique_ptr<SignInAttempt> m_attempt;
    std::unique_ptr<QObject> m_refreshing; // context of the one refresh under way
    std::vector<Answer> m_waiting;         // for it
    QTimer m_due;
};

} // namespace roomwarden
