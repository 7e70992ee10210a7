// Notifications of the Linux desktops: org.freedesktop.Notifications on the session bus. Where nobody answers there,
// another way is taken.
#pragma once

#include "app/noticedelivery.h"

#include <QHash>

namespace roomwarden {

class DesktopNotices final : public NoticeDelivery
{
    Q_OBJECT

public:
    // otherwise: outlives this one; its signals are passed on.
    explicit DesktopNotices(NoticeDelivery &otherwise, QObject *parent = nullptr);

    void show(int id, const Notice &notice) override;
    void withdrawAll() override;

private Q_SLOTS: // string connections are the only ones D-Bus has
    void actionInvoked(uint number, const QString &action);
    void closed(uint number, uint reason);

private:
    void take(uint number);

    NoticeDelivery &m_otherwise;
    QHash<uint, int> m_shown; // the server's number and ours
    int m_last = 0;
    int m_withdrawn = 0; // up to here: what is only now accepted by the server goes at once
};

} // namespace roomwarden
