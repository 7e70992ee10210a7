// Of what one wants to be told, and when.
#include "ui/incidents/notificationsdialog.h"

#include "models/displaynames.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

QLabel *labelFor(QWidget *field, const QString &text)
{
    auto *label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

// The entry with this value, or the nearest below it.
void choose(QComboBox &box, int value)
{
    for (int index = 0; index < box.count(); ++index) {
        if (box.itemData(index).toInt() <= value)
            box.setCurrentIndex(index);
    }
}

// Every half hour, and the one that holds.
QComboBox *timeBox(QTime chosen)
{
    constexpr int step = 30;
    constexpr int perDay = 48;
    std::set<QTime> times{chosen};
    for (int half = 0; half < perDay; ++half)
        times.insert(QTime(0, 0).addSecs(half * step * 60));
    auto *box = new QComboBox;
    for (const QTime &time : times)
        box->addItem(QLocale().toString(time, QLocale::ShortFormat), time);
    box->setCurrentIndex(box->findData(chosen));
    return box;
}

} // namespace

NotificationsDialog::NotificationsDialog(const NotificationRules &rules, const std::vector<View> &views,
                                         const Theme &theme, QWidget *parent)
    : QDialog(parent),
      m_given(rules),
      m_theme(theme)
{
    setObjectName(u"notificationsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Notifications"));
    auto *content = new QWidget;
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(Theme::space(5), Theme::space(4), Theme::space(5), Theme::space(4));
    inner->setSpacing(Theme::space(2));
    addViews(*inner, views);
    addTimes(*inner);
    addWords(*inner);
    inner->addStretch(1);
    auto *scroll = new QScrollArea; // own views may be many, and the text large
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(content->sizeHint().width() + Theme::space(6));

    auto *save = new QPushButton(tr("&Save"));
    save->setObjectName(u"saveNotifications"_s);
    save->setProperty(RoomwardenStyle::primaryProperty, true);
    save->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(Theme::space(5), Theme::space(3), Theme::space(5), Theme::space(4));
    buttons->setSpacing(Theme::space(2));
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
    resize(scroll->minimumWidth(), content->sizeHint().height() + buttons->sizeHint().height() + Theme::space(2));
    connect(cancel, &QPushButton::clicked, this, &NotificationsDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(this->rules());
        accept();
    });
}

void NotificationsDialog::addHeading(QVBoxLayout &column, const QString &text)
{
    if (column.count() > 0)
        column.addSpacing(Theme::space(3));
    auto *label = new TextLabel(m_theme, TypeStyle::BodyStrong);
    label->setText(text);
    column.addWidget(label);
}

void NotificationsDialog::addViews(QVBoxLayout &column, const std::vector<View> &views)
{
    addHeading(column, tr("Tell me what is new in"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::space(4));
    grid->setVerticalSpacing(Theme::space(1));
    grid->setColumnStretch(0, 1);
    for (const View &view : views) {
        const ViewNotice notice = m_given.of(view.id);
        auto *on = new QCheckBox(QString(view.name).replace(u'&', "&&"_L1));
        on->setObjectName(u"notify."_s + view.id);
        on->setChecked(notice.on);
        auto *from = new QComboBox;
        from->setObjectName(u"notifyFrom."_s + view.id);
        //: Accessible name of the choice beside a view.
        from->setAccessibleName(tr("%1: from which severity").arg(view.name));
        for (const Severity severity :
             {Severity::Unknown, Severity::Recommended, Severity::Warning, Severity::Important, Severity::Critical}) {
            const QString text = severity == Severity::Critical  ? tr("Only %1").arg(displayName(severity))
                                 : severity == Severity::Unknown ? tr("All severities")
                                                                 //: This severity and worse ones.
                                                                 : tr("%1 and worse").arg(displayName(severity));
            from->addItem(text, static_cast<int>(severity));
        }
        choose(*from, static_cast<int>(notice.from));
        from->setEnabled(notice.on);
        connect(on, &QCheckBox::toggled, from, &QComboBox::setEnabled);
        const int row = grid->rowCount();
        grid->addWidget(on, row, 0);
        grid->addWidget(from, row, 1);
        m_rows.push_back({.view = view.id, .on = on, .from = from});
    }
    column.addLayout(grid);
}

void NotificationsDialog::addTimes(QVBoxLayout &column)
{
    addHeading(column, tr("When"));
    m_gather = new QComboBox;
    m_gather->setObjectName(u"notifyGather"_s);
    m_gather->addItem(tr("At once"), 0);
    m_gather->addItem(tr("What comes within a minute together"), 60);
    m_gather->addItem(tr("What comes within 15 minutes together"), 900);
    m_gather->addItem(tr("What comes within an hour together"), 3600);
    choose(*m_gather, static_cast<int>(m_given.gather.count()));
    m_quiet = new QCheckBox(tr("&Quiet hours"));
    m_quiet->setObjectName(u"notifyQuiet"_s);
    m_quiet->setChecked(m_given.quiet.on);
    m_begin = timeBox(m_given.quiet.begin);
    m_begin->setObjectName(u"notifyQuietBegin"_s);
    m_begin->setAccessibleName(tr("Quiet hours begin"));
    m_end = timeBox(m_given.quiet.end);
    m_end->setObjectName(u"notifyQuietEnd"_s);
    m_end->setAccessibleName(tr("Quiet hours end"));
    m_weekends = new QCheckBox(tr("Quiet on Saturday and S&unday"));
    m_weekends->setObjectName(u"notifyWeekends"_s);
    m_weekends->setChecked(m_given.quiet.weekends);
    auto *hours = new QHBoxLayout;
    hours->setSpacing(Theme::space(2));
    hours->addWidget(m_quiet, 1);
    //: Between a check-box "Quiet hours" and a time.
    hours->addWidget(new QLabel(tr("from")));
    hours->addWidget(m_begin);
    //: Between two times.
    hours->addWidget(new QLabel(tr("to")));
    hours->addWidget(m_end);
    for (QComboBox *time : {m_begin, m_end}) {
        time->setEnabled(m_given.quiet.on);
        connect(m_quiet, &QCheckBox::toggled, time, &QComboBox::setEnabled);
    }
    auto *hint = new TextLabel(m_theme, TypeStyle::Small, TextLabel::Tone::Muted);
    hint->setText(tr("What comes meanwhile is told together when they end."));
    hint->setWrapping(true);
    column.addWidget(labelFor(m_gather, tr("&Gather")));
    column.addWidget(m_gather);
    column.addLayout(hours);
    column.addWidget(m_weekends);
    column.addWidget(hint);
}

void NotificationsDialog::addWords(QVBoxLayout &column)
{
    addHeading(column, tr("What may be read"));
    m_names = new QCheckBox(tr("Show customers, rooms and &titles"));
    m_names->setObjectName(u"notifyNames"_s);
    m_names->setChecked(m_given.names);
    m_locked = new QComboBox;
    m_locked->setObjectName(u"notifyLocked"_s);
    m_locked->addItem(tr("Nothing until it is unlocked"), static_cast<int>(NotificationRules::WhileLocked::Nothing));
    m_locked->addItem(tr("Only how many"), static_cast<int>(NotificationRules::WhileLocked::Number));
    choose(*m_locked, static_cast<int>(m_given.whileLocked));
    column.addWidget(m_names);
    column.addWidget(labelFor(m_locked, tr("While the console is &locked")));
    column.addWidget(m_locked);
}

NotificationRules NotificationsDialog::rules() const
{
    NotificationRules made = m_given;
    made.views.clear();
    for (const Row &row : m_rows)
        made.views[row.view] = {.on = row.on->isChecked(),
                                .from = static_cast<Severity>(row.from->currentData().toInt())};
    made.quiet = {.on = m_quiet->isChecked(),
                  .begin = m_begin->currentData().toTime(),
                  .end = m_end->currentData().toTime(),
                  .weekends = m_weekends->isChecked()};
    made.gather = std::chrono::seconds(m_gather->currentData().toInt());
    made.names = m_names->isChecked();
    made.whileLocked = static_cast<NotificationRules::WhileLocked>(m_locked->currentData().toInt());
    return made;
}

} // namespace roomwarden
