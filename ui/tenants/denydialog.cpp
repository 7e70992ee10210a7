// Asks before an invitation is denied.
#include "ui/tenants/denydialog.h"

#include "ui/theme/roomwardenstyle.h"
#include "ui/theme/theme.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

DenyDialog::DenyDialog(const Invitation &invitation, const Theme &theme, QWidget *parent)
    : QDialog(parent),
      m_customer(invitation.customerName)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const QString question = tr("Deny the invitation of %1?").arg(m_customer);
    const QString meaning = tr("Denying deletes the invitation. %1 has to create and send a new one before you can "
                               "look after its rooms.")
                                .arg(m_customer);
    setWindowTitle(question);
    setAccessibleName(question);
    setAccessibleDescription(meaning);

    auto *title = new TextLabel(theme, TypeStyle::Heading, TextLabel::Tone::Normal, this);
    title->setText(question);
    title->setWrapping(true);
    auto *text = new TextLabel(theme, TypeStyle::Body, TextLabel::Tone::Normal, this);
    text->setText(meaning);
    text->setWrapping(true);
    text->setMinimumWidth(Theme::space(105));
    auto *undo = new TextLabel(theme, TypeStyle::Body, TextLabel::Tone::Muted, this);
    undo->setText(tr("You can undo it for ten seconds; then it is sent and %1 is told.").arg(m_customer));
    undo->setWrapping(true);

    m_countdown = new TextLabel(theme, TypeStyle::Small, TextLabel::Tone::Muted, this);
    m_countdown->setObjectName(u"denyCountdown"_s);
    //: Button: leaves the invitation as it is.
    auto *keep = new QPushButton(tr("&Keep invitation"), this);
    keep->setDefault(true);
    //: Button, as the service's own portal calls it.
    m_deny = new QPushButton(tr("&Deny"), this);
    m_deny->setObjectName(u"confirmDeny"_s);
    m_deny->setProperty(RoomwardenStyle::dangerProperty, true);
    m_deny->setAutoDefault(false);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_deny, &QPushButton::clicked, this, &QDialog::accept);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::space(2));
    buttons->addWidget(m_countdown, 1);
    buttons->addWidget(keep);
    buttons->addWidget(m_deny);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(6), Theme::space(5), Theme::space(6), Theme::space(5));
    layout->setSpacing(Theme::space(3));
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addWidget(undo);
    layout->addSpacing(Theme::space(2));
    layout->addLayout(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    keep->setFocus();

    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &DenyDialog::tick);
    m_timer.start();
    showLeft();
}

void DenyDialog::tick()
{
    --m_left;
    if (isArmed()) {
        m_timer.stop();
        announce(m_countdown, tr("Deny can be used now."));
    }
    showLeft();
}

void DenyDialog::showLeft()
{
    m_deny->setEnabled(isArmed());
    const QString words = isArmed() ? QString() : tr("Deny can be used in %n second(s)", nullptr, m_left);
    m_countdown->setText(words);
    m_deny->setAccessibleDescription(words);
    m_deny->setToolTip(words);
}

} // namespace roomwarden
