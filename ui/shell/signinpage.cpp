// Who are you: the product, the service, and a card for each ready-made person the service offers.
#include "ui/shell/signinpage.h"

#include "ui/shell/personacard.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int columnWidth = 480;
constexpr int logoSize = 56;

} // namespace

SignInPage::SignInPage(Session &session, const Theme &theme, const QString &service, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_theme(theme),
      m_hint(new TextLabel(theme, TypeStyle::Body, TextLabel::Tone::Muted)),
      m_loading(new LoadingLine(theme, tr("Signing in"))),
      m_message(new MessageBar(theme)),
      m_list(new QVBoxLayout)
{
    auto *logo = new QLabel;
    logo->setPixmap(Theme::appIcon().pixmap(QSize(logoSize, logoSize), devicePixelRatioF()));
    logo->setFixedSize(logoSize, logoSize);
    auto *name = new TextLabel(theme, TypeStyle::Title);
    name->setText(u"Roomwarden"_s);
    auto *address = new TextLabel(theme, TypeStyle::Small, TextLabel::Tone::Muted);
    //: On the sign-in page: %1 is the address of the management service
    address->setText(tr("Service: %1").arg(service));
    address->setSelectable(true);
    address->setFocusPolicy(Qt::ClickFocus);
    m_hint->setWrapping(true);
    m_list->setSpacing(Theme::space(2));

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Theme::space(4), Theme::space(8), Theme::space(4), Theme::space(8));
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(logo);
    column->addSpacing(Theme::space(4));
    column->addWidget(name);
    column->addSpacing(Theme::space(1));
    column->addWidget(address);
    column->addSpacing(Theme::space(6));
    column->addWidget(m_hint);
    column->addSpacing(Theme::space(2));
    column->addWidget(m_loading);
    column->addSpacing(Theme::space(2));
    column->addWidget(m_message);
    column->addLayout(m_list);
    column->addStretch(3);
    content->setMaximumWidth(columnWidth + 2 * Theme::space(4));
    content->setMinimumWidth(320);

    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(middle);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    connect(&session, &Session::stateChanged, this, &SignInPage::follow);
    connect(&session, &Session::signInFailed, this, [this](const Error &error) {
        m_message->tell(MessageBar::Kind::Error, tr("Signing in did not work: %1").arg(errorSentence(error)));
        takeFocus();
    });
}

void SignInPage::load()
{
    m_message->clear();
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
    m_hint->setText(tr("Choose who you are. Each role sees and may do something else."));
    for (const Persona &persona : *answer) {
        auto *card = new PersonaCard(m_theme, persona);
        connect(card, &PersonaCard::clicked, this, [this, id = persona.id] {
            m_message->clear();
            m_session.signInAsPersona(id);
        });
        m_cards.push_back(card);
        m_list->addWidget(card);
    }
    if (isVisible())
        takeFocus();
}

void SignInPage::follow(Session::State state)
{
    const bool busy = state == Session::State::SigningIn;
    m_loading->setRunning(busy || m_call.isRunning());
    for (PersonaCard *card : m_cards)
        card->setEnabled(!busy);
    if (!m_cards.empty())
        m_hint->setText(busy ? tr("Signing in…") : tr("Choose who you are. Each role sees and may do something else."));
}

void SignInPage::takeFocus()
{
    if (!m_cards.empty())
        m_cards.front()->setFocus(Qt::OtherFocusReason);
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
