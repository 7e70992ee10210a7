// Asks until when incidents are put aside.
#include "ui/incidents/snoozemenu.h"

#include "ui/theme/theme.h"
#include "ui/widgets/relativetime.h"

#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

void SnoozeMenu::fill(QMenu &menu, const QDateTime &now, QWidget &window, const Chosen &chosen)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    const auto add = [&](const QString &text, const SnoozeEnd &end) {
        QObject::connect(menu.addAction(text), &QAction::triggered, &window, [chosen, end] { chosen(end); });
    };
    //: Answer to: snooze for how long?
    add(tr("For &15 minutes"), {.time = now.addSecs(15 * minute)});
    //: Answer to: snooze for how long?
    add(tr("For an &hour"), {.time = now.addSecs(hour)});
    //: Answer to: snooze for how long?
    add(tr("For &4 hours"), {.time = now.addSecs(4 * hour)});
    const QDateTime morning(now.toLocalTime().date().addDays(1), QTime(8, 0));
    //: Answer to: snooze until when? %1: a time of day, 08:00
    add(tr("Until &tomorrow, %1").arg(clockTime(morning, morning)), {.time = morning.toUTC()});
    //: Answer to: snooze until when? Opens a dialog.
    QObject::connect(menu.addAction(tr("Until a &date…")), &QAction::triggered, &window,
                     [&window, now, chosen] { askTime(window, now, chosen); });
    menu.addSeparator();
    //: Answer to: snooze until when?
    add(tr("Until it &changes"), {.kind = SnoozeEnd::Kind::Change});
    //: Answer to: snooze until when?
    add(tr("Until it gets &worse"), {.kind = SnoozeEnd::Kind::Worse});
}

void SnoozeMenu::askTime(QWidget &window, const QDateTime &now, const Chosen &chosen)
{
    auto *dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"snoozeUntil"_s);
    dialog->setWindowTitle(tr("Snooze until"));
    const QDateTime tomorrow = now.toLocalTime().addDays(1);
    auto *time = new QDateTimeEdit(QDateTime(tomorrow.date(), QTime(8, 0)));
    time->setCalendarPopup(true);
    time->setDisplayFormat(time->displayFormat().remove(u":ss"_s));
    time->setMinimumDateTime(now.toLocalTime().addSecs(60));
    auto *words = new QLabel(tr("An incident that gets worse comes back before."));
    words->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Until"), time);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *snooze = buttons->addButton(tr("Snooze"), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(dialog);
    dialog->setMinimumWidth(380);
    layout->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(4));
    layout->setSpacing(Theme::space(4));
    layout->addLayout(form);
    layout->addWidget(words);
    layout->addWidget(buttons);
    snooze->setDefault(true); // or Qt gives Enter to Cancel
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, dialog,
                     [time, chosen] { chosen({.time = time->dateTime().toUTC()}); });
    dialog->open();
}

} // namespace roomwarden
