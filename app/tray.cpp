// The icon in the system's tray.
#include "app/tray.h"

#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

namespace roomwarden {

Tray::Tray(QObject *parent) : NoticeDelivery(parent)
{
    //: Entry of the tray's menu.
    QAction *open = m_menu.addAction(tr("&Open console"));
    m_menu.setDefaultAction(open);
    m_icon.setContextMenu(&m_menu);
    setUnseen(0);
    connect(open, &QAction::triggered, this, &Tray::openWanted);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            Q_EMIT openWanted();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        if (m_shown > 0)
            Q_EMIT opened(m_shown);
    });
    m_icon.setVisible(QSystemTrayIcon::isSystemTrayAvailable());
}

void Tray::addActions(const QList<QAction *> &group)
{
    m_menu.addSeparator();
    m_menu.addActions(group);
}

void Tray::setUnseen(int critical)
{
    m_icon.setIcon(iconWith(critical));
    m_icon.setToolTip(NoticeWords::unseen(critical));
}

void Tray::show(int id, const Notice &notice)
{
    m_shown = id;
    if (m_icon.isVisible() && QSystemTrayIcon::supportsMessages())
        m_icon.showMessage(notice.title, notice.text, Theme::appIcon());
}

// Qt cannot take a message back; an empty one takes its place where the system shows one at a time.
void Tray::withdrawAll()
{
    if (m_shown > 0 && m_icon.isVisible())
        m_icon.showMessage({}, {}, QSystemTrayIcon::NoIcon, 1);
    m_shown = 0;
}

QIcon Tray::iconWith(int number)
{
    const QIcon plain = Theme::appIcon();
    if (number <= 0)
        return plain;
    constexpr int most = 9;
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64}) {
        QPixmap picture = plain.pixmap(size, size);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF badge(size * 0.36, size * 0.36, size * 0.64, size * 0.64);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0xb4, 0x1f, 0x2e));
        painter.drawEllipse(badge);
        QFont font;
        font.setPixelSize(size / 2);
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(Qt::white);
        const QString text = number > most ? tr("9+") : QLocale().toString(number);
        if (number > most) {
            font.setPixelSize(size / 3);
            painter.setFont(font);
        }
        painter.drawText(badge, Qt::AlignCenter, text);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace roomwarden
