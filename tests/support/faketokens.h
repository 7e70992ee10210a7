// A source of tokens that signs everybody in at once: whoever is hinted at gets "token-<hint>".
#pragma once

#include "core/session/tokensource.h"

#include <QTimer>

#include <optional>

namespace roomwarden {

class FakeTokens final : public TokenSource
{
public:
    std::optional<Error> signInError;  // what the next sign-ins end with
    std::optional<Error> refreshError; // what the next refreshes end with
    bool refreshable = false;
    bool hang = false;              // answers nothing until answerNow()
    std::function<void()> onSignIn; // runs when somebody gets a token
    int refreshes = 0;
    int confirmations = 0;

    [[nodiscard]] QByteArray accessToken() const override { return m_token; }
    [[nodiscard]] std::vector<Account> accounts() const override { return m_accounts; }
    [[nodiscard]] QString currentAccount() const override { return m_current; }

    void signIn(const SignInWish &wish, Answer done) override
    {
        cancel();
        QString who = wish.account.isEmpty() ? wish.loginHint : wish.account;
        if (who.isEmpty())
            who = QStringLiteral("ana"); // whoever sits before the browser
        later([this, who, done = std::move(done)] {
            if (signInError)
                return done(*signInError);
            if (onSignIn)
                onSignIn();
            m_token = "token-" + who.toLatin1();
            m_current = who;
            std::erase_if(m_accounts, [&who](const Account &one) { return one.id == who; });
            m_accounts.insert(m_accounts.begin(),
                              {.id = who, .name = who, .userName = who + QStringLiteral("@fabrikam.com")});
            Q_EMIT accountsChanged();
            done(Done{});
        });
    }
    void cancel() override { m_pending = nullptr; }
    [[nodiscard]] bool canRefresh() const override { return refreshable; }
    void refresh(Answer done) override
    {
        ++refreshes;
        later([this, done = std::move(done)] {
            if (refreshError)
                return done(*refreshError);
            m_token += "-again";
            done(Done{});
        });
    }
    void confirm(Proof, Answer done) override
    {
        ++confirmations;
        later([this, done = std::move(done)] {
            if (signInError)
                return done(*signInError);
            done(Done{});
        });
    }
    void signOut() override
    {
        std::erase_if(m_accounts, [this](const Account &one) { return one.id == m_current; });
        putAside();
        Q_EMIT accountsChanged();
    }
    void putAside() override
    {
        cancel();
        m_token.clear();
        m_current.clear();
    }

    void answerNow()
    {
        if (const auto pending = std::exchange(m_pending, nullptr))
            pending();
    }

private:
    void later(std::function<void()> answer)
    {
        m_pending = std::move(answer);
        if (!hang)
            QTimer::singleShot(0, this, [this] { answerNow(); });
    }

    QByteArray m_token;
    QString m_current;
    std::vector<Account> m_accounts;
    std::function<void()> m_pending;
};

} // namespace roomwarden
