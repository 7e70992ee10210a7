// Who are you.
#include "ui/shell/signinpage.h"

#include "core/session/tokensource.h"
#include "ui/shell/doorcolumn.h"
#include "ui/shell/personacard.h"
#include "ui/shell/signinwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int columnWidth = 480;
constexpr std::chrono::milliseconds keychainDelay(600);

} // namespace

SignInPage::SignInPage(Session &session, const Theme &theme, const QString &service, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_theme(theme),
      m_hint(new TextLabel(theme, TypeStyle::Body, TextLabel::Tone::Muted)),
      m_loading(new LoadingLine(theme, tr("Signing in"))),
      m_message(new MessageBar(theme)),
      m_list(new QVBoxLayout),
      m_browser(new QPushButton),
      m_keychainDelay(new QTimer(this))
{
    auto *address = new TextLabel(theme, TypeStyle::Small, TextLabel::Tone::Muted);
    //: On the sign-in page: %1 is the address of the management service
    address->setText(tr("Service: %1").arg(service));
    address->setSelectable(true);
    address->setFocusPolicy(Qt::ClickFocus);
    m_list->setSpacing(Theme::space(2));

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Theme::space(4), Theme::space(8), Theme::space(4), Theme::space(8));
    startDoorColumn(*column, theme, address, m_hint, m_loading, m_message);
    column->addLayout(m_list);
    column->addSpacing(Theme::space(3));
    column->addWidget(m_browser, 0, Qt::AlignLeft);
    column->addStretch(3);
    content->setMinimumWidth(320);

    auto *middle = new QWidget;
    centreInDoor(*middle, content, columnWidth + 2 * Theme::space(4));
    middle->layout()->setContentsMargins({});
    auto *scroll = new QScrollArea;
    scroll->setWidget(middle);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    connect(&session, &Session::stateChanged, this, &SignInPage::follow);
    connect(&session, &Session::signInFailed, this, &SignInPage::tellFailure);
    connect(m_browser, &QPushButton::clicked, this, [this] {
        m_message->clear();
        m_session.signIn({.choose = !m_cards.empty()});
    });
    m_browser->setObjectName(u"signInInBrowser"_s);
    m_browser->hide();
    m_keychainDelay->setSingleShot(true);
    connect(m_keychainDelay, &QTimer::timeout, this, &SignInPage::followKeychain);
}

void SignInPage::setProvider(SecretStore &secrets, const QUrl &authority)
{
    if (authority.isEmpty())
        return;
    m_secrets = &secrets;
    connect(&secrets, &SecretStore::stateChanged, this, [this](SecretStore::State state) {
        if (state == SecretStore::State::Waiting)
            return;
        m_message->clear();
        showAccounts();
    });
    connect(&m_session, &Session::accountsChanged, this, [this] {
        if (m_session.state() != Session::State::SigningIn)
            showAccounts();
    });
    m_keychainDelay->start(keychainDelay);
    load();
}

void SignInPage::load()
{
    m_call.cancel();
    m_message->clear();
    if (usesProvider()) {
        showAccounts();
        return;
    }
    clearCards();
    m_hint->setText(tr("Asking the service who can sign in…"));
    m_loading->setRunning(true);
    m_call = m_session.personas([this](const Result<std::vector<Persona>> &answer) { show(answer); });
}

void SignInPage::show(const Result<std::vector<Persona>> &answer)
{
    m_loading->setRunning(false);
    if (!answer) {
        m_hint->setText(tr("The people who can sign in could not be read."));
        if (answer.error().kind == Error::Kind::NotFound) {
            m_message->tell(MessageBar::Kind::Warning,
                            tr("This service does not offer ready-made people to sign in as."),
                            {{.text = tr("Retry"), .run = [this] { load(); }}}, false);
        } else {
            m_message->tellError(answer.error(), [this] { load(); });
        }
        return;
    }
    if (answer->empty()) {
        m_hint->setText(tr("This service knows nobody who could sign in."));
        m_message->tell(MessageBar::Kind::Warning, tr("Add people to the service, then try again."),
                        {{.text = tr("Retry"), .run = [this] { load(); }}}, false);
        return;
    }
    m_hint->setText(question());
    for (const Persona &persona : *answer) {
        addCard(persona, [this, id = persona.id] { m_session.signIn({.loginHint = id}); });
    }
    if (isVisible())
        takeFocus();
}

void SignInPage::addCard(const Persona &shown, std::function<void()> chosen)
{
    auto *card = new PersonaCard(m_theme, shown);
    connect(card, &PersonaCard::clicked, this, [this, chosen = std::move(chosen)] {
        m_message->clear();
        chosen();
    });
    m_cards.push_back(card);
    m_list->addWidget(card);
}

void SignInPage::showAccounts()
{
    m_loading->setRunning(false);
    clearCards();
    if (m_secrets->state() == SecretStore::State::Kept || m_secrets->state() == SecretStore::State::InMemory) {
        for (const Account &account : m_session.accounts()) {
            addCard({.displayName = account.name,
                     .role = account.userName,
                     //: On the sign-in page, below somebody's name
                     .description = tr("Was signed in on this computer.")},
                    [this, id = account.id] { m_session.signIn({.account = id}); });
        }
    }
    m_browser->setText(m_cards.empty() ? tr("Sign in in the browser") : tr("Sign in as somebody else"));
    m_browser->setDefault(m_cards.empty());
    m_browser->show();
    follow(m_session.state());
    followKeychain();
    if (isVisible())
        takeFocus();
}

QString SignInPage::question() const
{
    if (!usesProvider())
        return tr("Choose who you are. Each role sees and may do something else.");
    return m_cards.empty() ? tr("Sign in with the account of your organisation.") : tr("Choose who you are.");
}

void SignInPage::follow(Session::State state)
{
    const bool busy = state == Session::State::SigningIn;
    m_loading->setRunning(busy || m_call.isRunning());
    for (PersonaCard *card : m_cards)
        card->setEnabled(!busy);
    m_browser->setEnabled(!busy);
    if (!m_cards.empty() || usesProvider())
        m_hint->setText(busy ? tr("Signing in…") : question());
    if (busy && usesProvider()) {
        m_message->tell(MessageBar::Kind::Info,
                        tr("If the browser asks who you are, answer there. Then come back here."),
                        {{.text = tr("Cancel"), .run = [this] { m_session.cancelSignIn(); }}}, false);
    }
}

void SignInPage::tellFailure(const Error &error)
{
    std::vector<MessageBar::Action> ways;
    if (usesProvider()) {
        ways.push_back({.text = tr("Try again"), .run = [this] {
                            m_message->clear();
                            m_session.signIn({.choose = true});
                        }});
        showAccounts();
    }
    m_message->tell(MessageBar::Kind::Error, signInSentence(error), ways);
    takeFocus();
}

void SignInPage::followKeychain()
{
    const bool waiting = m_secrets->state() == SecretStore::State::Waiting;
    m_browser->setEnabled(!waiting && m_secrets->state() != SecretStore::State::Closed
                          && m_session.state() != Session::State::SigningIn);
    if (waiting && !m_keychainDelay->isActive()) {
        m_message->tell(MessageBar::Kind::Info,
                        tr("Waiting for the keyring of this computer: unlock it in its own window. Without it nothing "
                           "is kept, and you sign in again next time."),
                        {{.text = tr("Go on without it"), .run = [this] { m_secrets->goOnInMemory(); }}}, false);
        m_loading->setRunning(true);
    } else if (m_secrets->isMissingKeychain() && m_session.state() == Session::State::SignedOut) {
        m_loading->setRunning(false);
        m_message->tell(MessageBar::Kind::Warning,
                        tr("This computer has no keyring that is open: nothing is kept on it, and you sign in again "
                           "after the next start."));
    }
}

void SignInPage::takeFocus()
{
    if (!m_cards.empty())
        m_cards.front()->setFocus(Qt::OtherFocusReason);
    else if (m_browser->isVisible())
        m_browser->setFocus(Qt::OtherFocusReason);
}

void SignInPage::clearCards()
{
    for (PersonaCard *card : m_cards) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
}

void SignInPage::keyPressEvent(QKeyEvent *event)
{
    // Up and down walk through the cards as through a list.
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QWidget::keyPressEvent(event);
}

} // namespace roomwarden
