// Who are you: the product, the service, and a card for each ready-made person of a demo, or for each account that is
// known on this computer, with a button to sign in as another in the browser.
#pragma once

#include "core/session/secretstore.h"
#include "core/session/session.h"

#include <QWidget>

class QPushButton;
class QTimer;
class QVBoxLayout;

namespace roomwarden {

class EmptyState;
class LoadingLine;
class MessageBar;
class PersonaCard;
class TextLabel;
class Theme;

class SignInPage : public QWidget
{
    Q_OBJECT

public:
    SignInPage(Session &session, const Theme &theme, const QString &service, QWidget *parent = nullptr);

    // People sign in at this provider, not as the service's ready-made people. An empty authority changes nothing.
    void setProvider(SecretStore &secrets, const QUrl &authority);
    // Asks the service who there is, or shows whom this computer knows. Called whenever the page is about to be seen.
    void load();
    void takeFocus();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(const Result<std::vector<Persona>> &answer);
    void showAccounts();
    void addCard(const Persona &shown, std::function<void()> chosen);
    void tellFailure(const Error &error);
    void followKeychain();
    [[nodiscard]] bool usesProvider() const { return m_secrets != nullptr; }
    [[nodiscard]] QString question() const;
    void follow(roomwarden::Session::State state);
    void clearCards();

    Session &m_session;
    const Theme &m_theme;
    TextLabel *m_hint;
    LoadingLine *m_loading;
    MessageBar *m_message;
    QVBoxLayout *m_list;
    QPushButton *m_browser; // signs in in the browser; only with a provider
    SecretStore *m_secrets = nullptr;
    QTimer *m_keychainDelay; // a keychain that answers at once is not worth a word
    std::vector<PersonaCard *> m_cards;
    ApiCall m_call; // last: goes before what its answer touches
};

} // namespace roomwarden
