// Asks before something is lost by leaving.
#include "ui/shell/leaving.h"

#include "ui/widgets/confirmdialog.h"

#include <QCoreApplication>

namespace roomwarden {

void askBeforeLeaving(QWidget *window, const Theme &theme, const Leaving &leaving, std::function<void()> leave)
{
    QStringList losses;
    if (leaving.pending > 0) {
        losses.append(QCoreApplication::translate(
            "roomwarden::Leaving", "%n change(s) have not been confirmed by the service yet and may be lost.", nullptr,
            leaving.pending));
    }
    if (leaving.unsent > 0) {
        losses.append(QCoreApplication::translate(
            "roomwarden::Leaving", "%n note(s) are written but not sent and will be lost.", nullptr, leaving.unsent));
    }
    if (losses.isEmpty()) {
        leave();
        return;
    }
    const bool quitting = leaving.way == Leaving::Way::Quit;
    ConfirmDialog::ask(
        window, theme,
        {.title = quitting ? QCoreApplication::translate("roomwarden::Leaving", "Quit before everything is sent?")
                           : QCoreApplication::translate("roomwarden::Leaving", "Sign out before everything is sent?"),
         .text = losses.join(QChar::Space),
         //: Button: leave although something will be lost
         .confirm = quitting ? QCoreApplication::translate("roomwarden::Leaving", "Quit anyway")
                             //: Button: sign out although something will be lost
                             : QCoreApplication::translate("roomwarden::Leaving", "Sign out anyway"),
         .dangerous = true},
        std::move(leave));
}

} // namespace roomwarden
