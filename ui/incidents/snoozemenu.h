// Asks until when incidents are put aside: a menu of the usual answers, and a dialog for any other time.
#pragma once

#include "core/store/snoozes.h"

#include <QObject>
#include <QPointer>

class QPoint;
class QWidget;

namespace roomwarden {

class Theme;

class SnoozeMenu final : public QObject
{
    Q_OBJECT

public:
    // incidents: at least one. now: UTC, when it is asked. page: owns it; menu and dialog lie over it and go with this.
    SnoozeMenu(std::vector<Incident> incidents, const QDateTime &now, const Theme &theme, QWidget *page);
    ~SnoozeMenu() override;

    void ask(const QPoint &at);                                                          // of the screen
    [[nodiscard]] const std::vector<Incident> &incidents() const { return m_incidents; } // as they were then

Q_SIGNALS:
    void chosen(const std::vector<roomwarden::Incident> &incidents, const roomwarden::SnoozeEnd &end);

private:
    void askTime();

    const std::vector<Incident> m_incidents;
    const QDateTime m_now;
    const Theme &m_theme;
    QWidget *m_page;
    QPointer<QWidget> m_shown; // the menu, then the dialog
};

} // namespace roomwarden
