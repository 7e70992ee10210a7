// The panel of the locked console.
#include "ui/shell/lockpanel.h"

#include "core/session/screenlock.h"
#include "core/session/session.h"
#include "ui/shell/signinwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int columnWidth = 420;
constexpr int logoSize = 56;

} // namespace

LockPanel::LockPanel(ScreenLock &lock, const Session &session, const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_lock(lock),
      m_session(session),
      m_user(new TextLabel(theme, TypeStyle::Body)),
      m_loading(new LoadingLine(theme, tr("Unlocking"))),
      m_message(new MessageBar(theme)),
      m_unlock(new QPushButton)
{
    setAccessibleName(tr("Locked"));
    auto *logo = new QLabel;
    logo->setPixmap(Theme::appIcon().pixmap(QSize(logoSize, logoSize), devicePixelRatioF()));
    auto *name = new TextLabel(theme, TypeStyle::Title);
    name->setText(u"Roomwarden"_s);
    auto *hint = new TextLabel(theme, TypeStyle::Body, TextLabel::Tone::Muted);
    hint->setText(tr("Locked. Show who you are to go on where you were; what you typed is still there."));
    hint->setWrapping(true);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(logo);
    column->addSpacing(Theme::space(4));
    column->addWidget(name);
    column->addSpacing(Theme::space(1));
    column->addWidget(m_user);
    column->addSpacing(Theme::space(4));
    column->addWidget(hint);
    column->addSpacing(Theme::space(2));
    column->addWidget(m_loading);
    column->addSpacing(Theme::space(2));
    column->addWidget(m_message);
    column->addSpacing(Theme::space(2));
    column->addWidget(m_unlock, 0, Qt::AlignLeft);
    column->addStretch(3);
    auto *content = new QWidget;
    content->setMaximumWidth(columnWidth);
    content->setLayout(column);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);

    m_unlock->setObjectName(u"unlock"_s);
    connect(m_unlock, &QPushButton::clicked, this, [this] {
        if (m_lock.state() == ScreenLock::State::Proving) {
            m_lock.cancelUnlock();
        } else {
            m_message->clear();
            m_lock.unlock();
        }
    });
    connect(&lock, &ScreenLock::stateChanged, this, &LockPanel::follow);
    connect(&lock, &ScreenLock::failed, this, [this](const Error &error) {
        m_message->tell(MessageBar::Kind::Error, signInSentence(error));
        takeFocus();
    });
    follow();
}

void LockPanel::follow()
{
    const Principal &user = m_session.access().user;
    const bool proving = m_lock.state() == ScreenLock::State::Proving;
    m_user->setText(user.displayName);
    m_loading->setRunning(proving);
    m_unlock->setText(proving ? tr("Cancel") : tr("Unlock"));
    if (m_lock.state() == ScreenLock::State::Open)
        m_message->clear();
}

void LockPanel::takeFocus() { m_unlock->setFocus(Qt::OtherFocusReason); }

} // namespace roomwarden
