// The grey strip over the pages while there is no connection.
#include "ui/shell/offlinestrip.h"

#include "core/base/clock.h"
#include "core/sync/syncengine.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/syncwords.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/theme/theme.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

OfflineStrip::OfflineStrip(const ConsoleContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_icon(new QLabel),
      m_text(new TextLabel(context.theme)),
      m_minute(new QTimer(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::space(4), Theme::space(1), Theme::space(2), Theme::space(1));
    row->setSpacing(Theme::space(2));
    m_icon->setFixedSize(16, 16);
    auto *retry = new QPushButton(tr("Try now"));
    retry->setProperty(RoomwardenStyle::quietProperty, true);
    retry->setAutoDefault(false);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(retry);
    setVisible(false);
    connect(retry, &QPushButton::clicked, &context.sync, &SyncEngine::syncNow);
    connect(&context.sync, &SyncEngine::statusChanged, this, &OfflineStrip::refresh);
    connect(&context.theme, &Theme::changed, this, &OfflineStrip::refresh);
    connect(m_minute, &QTimer::timeout, this, &OfflineStrip::refresh); // the data grows older
    m_minute->start(30s);
    refresh();
}

void OfflineStrip::refresh()
{
    const SyncStatus &status = m_context.sync.status();
    const bool offline = status.state == SyncStatus::State::Offline;
    const bool news = offline && !m_offline;
    m_offline = offline;
    setVisible(offline);
    if (!offline)
        return;
    m_icon->setPixmap(
        m_context.theme.icon(u"offline"_s, ColorRole::TextMuted).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_text->setText(offlineLine(status, m_context.clock.now()));
    setAccessibleName(m_text->text());
    if (news)
        announce(this, m_text->text());
}

void OfflineStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.color(ColorRole::NeutralSoft));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_context.theme.color(ColorRole::Border));
}

} // namespace roomwarden
