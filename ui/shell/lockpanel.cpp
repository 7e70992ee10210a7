// The panel of the locked console.
#include "ui/shell/lockpanel.h"

#include "core/session/screenlock.h"
#include "core/session/session.h"
#include "ui/shell/doorcolumn.h"
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
    auto *hint = new TextLabel(theme, TypeStyle::Body, TextLabel::Tone::Muted);
    hint->setText(tr("Locked. Show who you are to go on where you were; what you typed is still there."));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    startDoorColumn(*column, theme, m_user, hint, m_loading, m_message);
    column->addSpacing(Theme::space(2));
    column->addWidget(m_unlock, 0, Qt::AlignLeft);
    column->addStretch(3);
    centreInDoor(*this, content, columnWidth);

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
