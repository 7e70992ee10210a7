// The icon in the system's tray, where there is one: menu, how many critical incidents nobody has looked at, and
// notifications where the system knows no better way.
#pragma once

#include "app/noticedelivery.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace roomwarden {

class Tray final : public NoticeDelivery
{
    Q_OBJECT

public:
    // Shows itself where there is a tray; never depended on.
    explicit Tray(QObject *parent = nullptr);

    // "Open console" comes first by itself; these follow, each group behind a line.
    void addActions(const QList<QAction *> &group);
    void setUnseen(int critical);

    void show(int id, const Notice &notice) override;
    void withdrawAll() override;

    // The program's icon with a number on it; 0: without.
    [[nodiscard]] static QIcon iconWith(int number);

Q_SIGNALS:
    void openWanted();

private:
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    int m_shown = 0; // the last notification
};

} // namespace roomwarden
