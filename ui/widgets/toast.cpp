// A short message at the bottom of a window that goes by itself.
#include "ui/widgets/toast.h"

#include "ui/theme/roomwardenstyle.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

Toast::Toast(const Theme &theme, QWidget *window, int bottomMargin)
    : QFrame(window),
      m_theme(theme),
      m_bottomMargin(bottomMargin),
      m_text(new TextLabel(theme)),
      m_button(new QPushButton(tr("Undo"))),
      m_close(new QToolButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::space(3), Theme::space(2), Theme::space(3), Theme::space(2));
    row->setSpacing(Theme::space(2));
    row->addWidget(m_text, 1);
    row->addSpacing(Theme::space(2));
    row->addWidget(m_button);
    row->addWidget(m_close);
    m_button->setAutoDefault(false);
    m_close->setIcon(theme.icon(u"cross"_s));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setAccessibleName(tr("Dismiss this message"));
    m_close->setToolTip(tr("Dismiss (Esc)"));
    m_timer.setSingleShot(true);
    setVisible(false);
    window->installEventFilter(this);
    m_button->installEventFilter(this);
    m_close->installEventFilter(this);

    connect(&m_timer, &QTimer::timeout, this, &Toast::dismiss);
    connect(m_close, &QToolButton::clicked, this, &Toast::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const std::function<void()> run = std::exchange(m_run, nullptr);
        dismiss();
        if (run)
            run();
    });
}

void Toast::offer(const QString &text, const QString &button, std::function<void()> run, std::chrono::milliseconds time)
{
    m_text->setText(text);
    if (!button.isEmpty())
        m_button->setText(button); // hidden it keeps its name
    m_button->setVisible(!button.isEmpty());
    m_run = std::move(run);
    m_time = time;
    setAccessibleName(text);
    setVisible(true);
    raise();
    place();
    m_timer.start(time);
    announce(this, button.isEmpty() ? text : tr("%1. %2 is possible.").arg(text, button));
}

void Toast::dismiss()
{
    m_timer.stop();
    m_run = nullptr;
    if (!isVisible())
        return;
    setVisible(false);
    m_text->clear();
    Q_EMIT
    gone();
}

QString Toast::text() const { return m_text->text(); }

void Toast::place()
{
    adjustSize();
    const QWidget *window = parentWidget();
    const int x = layoutDirection() == Qt::LeftToRight ? Theme::space(4) : window->width() - width() - Theme::space(4);
    move(x, window->height() - height() - m_bottomMargin - Theme::space(4));
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    else if (event->type() == QEvent::FocusIn && isVisible())
        m_timer.stop();
    else if (event->type() == QEvent::FocusOut && isVisible())
        m_timer.start(m_time);
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(ColorRole::BorderStrong));
    painter.setBrush(m_theme.color(ColorRole::SurfaceRaised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void Toast::enterEvent(QEnterEvent *) { m_timer.stop(); }

void Toast::leaveEvent(QEvent *)
{
    if (isVisible())
        m_timer.start(m_time);
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace roomwarden
