// Who are you: the product, the service, and a card for each ready-made person the service offers.
#pragma once

#include "core/session/session.h"

#include <QWidget>

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

    // Asks the service who there is. Called whenever the page is about to be seen.
    void load();
    void takeFocus();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(const Result<std::vector<Persona>> &answer);
    void follow(Session::State state);
    void clearCards();

    Session &m_session;
    const Theme &m_theme;
    TextLabel *m_hint;
    LoadingLine *m_loading;
    MessageBar *m_message;
    QVBoxLayout *m_list;
    std::vector<PersonaCard *> m_cards;
    ApiCall m_call; // last: goes before what its answer touches
};

} // namespace roomwarden
