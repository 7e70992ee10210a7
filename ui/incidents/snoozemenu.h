// Asks until when incidents are put aside: a menu of the usual answers, and a dialog for any other time.
#pragma once

#include "core/store/snoozes.h"

#include <QCoreApplication>

#include <functional>

class QMenu;
class QWidget;

namespace roomwarden {

class SnoozeMenu
{
    Q_DECLARE_TR_FUNCTIONS(roomwarden::SnoozeMenu)

public:
    using Chosen = std::function<void(const SnoozeEnd &)>;

    // Adds the answers. now: UTC, when it is asked. The dialog lies over window.
    static void fill(QMenu &menu, const QDateTime &now, QWidget &window, const Chosen &chosen);

private:
    static void askTime(QWidget &window, const QDateTime &now, const Chosen &chosen);
};

} // namespace roomwarden
