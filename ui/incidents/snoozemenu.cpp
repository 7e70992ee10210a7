// Asks until when incidents are put aside.
#include "ui/incidents/snoozemenu.h"

#include "ui/incidents/incidentwords.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timefield.h"

#include <QDateTimeEdit>
#include <QDialog>
#include <QFormLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

SnoozeMenu::SnoozeMenu(std::vector<Incident> incidents, const QDateTime &now, const Theme &theme, QWidget *page)
    : QObject(page),
      m_incidents(std::move(incidents)),
      m_now(now),
      m_theme(theme),
      m_page(page)
{ }

SnoozeMenu::~SnoozeMenu() { delete m_shown; }

void SnoozeMenu::ask(const QPoint &at)
{
    auto *menu = new QMenu(m_page);
    m_shown = menu;
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"snoozeMenu"_s);
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    const auto add = [this, menu](const QString &text, const SnoozeEnd &end) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, end] { Q_EMIT chosen(m_incidents, end); });
    };
    //: Answer to: snooze for how long?
    add(tr("For &15 minutes"), {.time = m_now.addSecs(15 * minute)});
    //: Answer to: snooze for how long?
    add(tr("For an &hour"), {.time = m_now.addSecs(hour)});
    //: Answer to: snooze for how long?
    add(tr("For &4 hours"), {.time = m_now.addSecs(4 * hour)});
    const QDateTime morning = nextMorning(m_now);
    //: Answer to: snooze until when? %1: a time of day, 08:00
    add(tr("Until &tomorrow, %1").arg(clockTime(morning, morning)), {.time = morning.toUTC()});
    //: Answer to: snooze until when? Opens a dialog.
    connect(menu->addAction(tr("Until a &date…")), &QAction::triggered, this, &SnoozeMenu::askTime);
    menu->addSeparator();
    //: Answer to: snooze until when?
    add(tr("Until it &changes"), {.kind = SnoozeEnd::Kind::Change});
    //: Answer to: snooze until when?
    add(tr("Until it gets &worse"), {.kind = SnoozeEnd::Kind::Worse});
    menu->popup(at);
}

void SnoozeMenu::askTime()
{
    auto *dialog = new QDialog(m_page);
    m_shown = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"snoozeUntil"_s);
    dialog->setWindowTitle(tr("Snooze until"));
    dialog->setMinimumWidth(400);
    const Incident &first = m_incidents.front();
    const auto count = static_cast<int>(m_incidents.size());
    auto *what = new TextLabel(m_theme, TypeStyle::BodyStrong);
    what->setText(count == 1 ? first.title : tr("%Ln incidents", nullptr, count));
    what->setWrapping(true);
    auto *whose = new TextLabel(m_theme, TypeStyle::Small, TextLabel::Tone::Muted);
    whose->setText(count == 1 ? first.customerName : IncidentWords::customersOf(m_incidents));
    whose->setWrapping(true);
    QDateTimeEdit *time = newTimeField(m_now, m_now.addSecs(60));
    auto *words = new TextLabel(m_theme, TypeStyle::Small, TextLabel::Tone::Muted);
    words->setText(tr("An incident that gets worse comes back before."));
    words->setWrapping(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Until"), time);
    auto *snooze = new QPushButton(tr("Snooze"));
    snooze->setProperty(RoomwardenStyle::primaryProperty, true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(4));
    column->setSpacing(Theme::space(3));
    column->addWidget(what);
    column->addWidget(whose);
    column->addLayout(form);
    column->addWidget(words);
    column->addLayout(dialogButtons({cancel, snooze}));
    snooze->setDefault(true);
    time->setFocus();
    connect(snooze, &QPushButton::clicked, dialog, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this,
            [this, time] { Q_EMIT chosen(m_incidents, {.time = time->dateTime().toUTC()}); });
    dialog->open();
}

} // namespace roomwarden
