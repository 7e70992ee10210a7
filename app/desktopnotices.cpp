// Notifications of the Linux desktops.
#include "app/desktopnotices.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto service = "org.freedesktop.Notifications"_L1;
constexpr auto path = "/org/freedesktop/Notifications"_L1;
constexpr auto openKey = "default"_L1; // a click on the notification itself
constexpr auto snoozeKey = "snooze"_L1;

QDBusMessage call(const QString &method) { return QDBusMessage::createMethodCall(service, path, service, method); }

} // namespace

DesktopNotices::DesktopNotices(NoticeDelivery &otherwise, QObject *parent)
    : NoticeDelivery(parent),
      m_otherwise(otherwise)
{
    connect(&otherwise, &NoticeDelivery::opened, this, &NoticeDelivery::opened);
    connect(&otherwise, &NoticeDelivery::snoozeWanted, this, &NoticeDelivery::snoozeWanted);
    // D-Bus knows slots by text only; the 1 stands before every slot.
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, path, service, u"ActionInvoked"_s, this, "1actionInvoked(uint,QString)");
    bus.connect(service, path, service, u"NotificationClosed"_s, this, "1closed(uint,uint)");
}

void DesktopNotices::show(int id, const Notice &notice)
{
    m_last = id;
    QDBusMessage message = call(u"Notify"_s);
    // The urgency is normal for all: "critical" would break through Do not disturb. The text is read as markup.
    message << u"Roomwarden"_s << 0U << u"roomwarden"_s << notice.title << notice.text.toHtmlEscaped()
            << QStringList{openKey, tr("Open"), snoozeKey, tr("Snooze notifications")}
            << QVariantMap{{u"urgency"_s, QVariant::fromValue<uchar>(1)}, {u"desktop-entry"_s, u"roomwarden"_s}} << -1;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, id, notice] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> number = *watcher;
        if (!number.isError()) {
            m_shown.insert(number.value(), id);
            if (id <= m_withdrawn)
                take(number.value());
        } else if (id > m_withdrawn) {
            m_otherwise.show(id, notice);
        }
    });
}

void DesktopNotices::withdrawAll()
{
    m_withdrawn = m_last;
    const QList<uint> numbers = m_shown.keys();
    for (const uint number : numbers)
        take(number);
    m_otherwise.withdrawAll();
}

void DesktopNotices::take(uint number)
{
    m_shown.remove(number);
    QDBusMessage message = call(u"CloseNotification"_s);
    message << number;
    QDBusConnection::sessionBus().asyncCall(message);
}

void DesktopNotices::actionInvoked(uint number, const QString &action)
{
    const auto shown = m_shown.constFind(number); // others' are announced as well
    if (shown == m_shown.constEnd())
        return;
    const int id = *shown;
    if (action == snoozeKey)
        Q_EMIT snoozeWanted();
    else
        Q_EMIT opened(id);
}

void DesktopNotices::closed(uint number, uint /*reason*/) { m_shown.remove(number); }

} // namespace roomwarden
