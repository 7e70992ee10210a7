// The form of a suppression.
#include "ui/incidents/suppressdialog.h"

#include "core/base/clock.h"
#include "ui/incidents/incidentwords.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/growtofit.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timefield.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

constexpr int hour = 3'600;          // seconds
constexpr int longestReason = 8'000; // characters, as the service allows
// What the entries of the list stand for, besides a number of seconds.
constexpr int untilTomorrow = 0;
constexpr int untilDate = -1;
constexpr int untilLifted = -2;

} // namespace

SuppressDialog::SuppressDialog(const std::vector<Incident> &incidents, const ReadSignals &read, const Clock &clock,
                               const Theme &theme, QWidget *parent)
    : QDialog(parent),
      m_clock(clock),
      m_span(new QComboBox),
      m_date(newTimeField(clock.now(), clock.now().addSecs(hour))),
      m_reason(new QLineEdit),
      m_standing(new TextLabel(theme)),
      m_unsuppress(new QPushButton(tr("Unsuppress"))),
      m_suppress(new QPushButton(tr("&Suppress")))
{
    setObjectName(u"suppressDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Suppress signal"));
    setMinimumWidth(480);
    const auto count = static_cast<int>(incidents.size());
    const Incident &first = incidents.front();
    auto *title = new TextLabel(theme, TypeStyle::Heading);
    //: %1: a signal, as in "Display, Front of Room"; %2: a room.
    title->setText(count == 1 ? tr("Suppress %1 in %2?").arg(first.type.displayName, first.rooms.front().displayName)
                              : tr("Suppress %Ln signals?", nullptr, count));
    title->setWrapping(true);
    auto *whose = new TextLabel(theme);
    whose->setText(count == 1 ? first.customerName : IncidentWords::customersOf(incidents));
    whose->setWrapping(true);
    auto *effect = new TextLabel(theme, TypeStyle::Small, TextLabel::Tone::Muted);
    effect->setText(
        tr("As long as it is suppressed, it opens no new tickets in the room, for anybody. Tickets that are "
           "open stay open."));
    effect->setWrapping(true);
    m_standing->setObjectName(u"suppressStanding"_s);
    m_standing->setWrapping(true);
    m_unsuppress->setObjectName(u"unsuppress"_s);
    m_unsuppress->setAutoDefault(false);
    m_unsuppress->hide();
    m_suppress->setObjectName(u"suppress"_s);
    m_suppress->setProperty(RoomwardenStyle::primaryProperty, true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    addFields();

    auto *until = new QHBoxLayout;
    until->setSpacing(Theme::space(2));
    until->addWidget(m_span, 1);
    until->addWidget(m_date);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(4));
    column->setSpacing(Theme::space(3));
    column->addWidget(title);
    column->addWidget(whose);
    column->addWidget(m_standing);
    column->addLayout(until);
    column->addWidget(m_reason);
    column->addWidget(effect);
    column->addLayout(dialogButtons({cancel, m_suppress}, m_unsuppress));

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_suppress, &QPushButton::clicked, this, [this] {
        Q_EMIT suppressWanted(m_targets, this->until(), m_reason->text().trimmed());
        accept();
    });
    connect(m_unsuppress, &QPushButton::clicked, this, [this] {
        Q_EMIT unsuppressWanted(suppressed());
        accept();
    });
    for (const Incident &incident : incidents)
        m_targets.push_back({.incident = incident});
    refresh();
    for (size_t number = 0; number < m_targets.size(); ++number) {
        const SuppressTarget &target = m_targets[number];
        m_reads.push_back(read(target.incident.customer, target.room(),
                               [this, number](const Result<SignalsOfRoom> &answer) { take(number, answer); }));
    }
    m_span->setFocus();
}

void SuppressDialog::addFields()
{
    m_span->setObjectName(u"suppressSpan"_s);
    m_span->setAccessibleName(tr("For how long"));
    m_span->addItem(tr("For an hour"), hour);
    m_span->addItem(tr("For 4 hours"), 4 * hour);
    m_span->addItem(tr("Until tomorrow, %1").arg(clockTime(m_date->dateTime(), m_date->dateTime())), untilTomorrow);
    m_span->addItem(tr("For a week"), 7 * 24 * hour);
    m_span->addItem(tr("Until a date"), untilDate);
    m_span->addItem(tr("Until somebody unsuppresses it"), untilLifted);
    m_span->setCurrentIndex(m_span->findData(untilTomorrow));
    m_date->setObjectName(u"suppressDate"_s);
    m_date->setAccessibleName(tr("Until"));
    m_date->hide();
    m_reason->setObjectName(u"suppressReason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason, for colleagues (optional)"));
    m_reason->setMaxLength(longestReason);
    connect(m_span, &QComboBox::currentIndexChanged, this,
            [this] { m_date->setVisible(m_span->currentData().toInt() == untilDate); });
}

QDateTime SuppressDialog::until() const
{
    const QDateTime now = m_clock.now();
    const int chosen = m_span->currentData().toInt();
    switch (chosen) {
    case untilTomorrow: return nextMorning(now).toUTC();
    case untilDate: return m_date->dateTime().toUTC();
    case untilLifted: return {};
    default: return now.addSecs(chosen);
    }
}

void SuppressDialog::take(size_t number, const Result<SignalsOfRoom> &answer)
{
    ++m_answers;
    SuppressTarget &target = m_targets[number];
    if (answer) {
        target.isRead = true;
        target.ofRoom = answer->room;
        const auto signal = std::ranges::find(answer->list, target.incident.type.id, &RoomSignal::id);
        if (signal != answer->list.end())
            target.standing = signal->suppression;
    } else if (!m_problem) {
        m_problem = answer.error();
    }
    refresh();
}

std::vector<SuppressTarget> SuppressDialog::suppressed() const
{
    std::vector<SuppressTarget> found;
    std::ranges::copy_if(m_targets, std::back_inserter(found),
                         [](const SuppressTarget &target) { return target.standing.has_value(); });
    return found;
}

QString SuppressDialog::standingWords() const
{
    if (m_answers < m_targets.size())
        return tr("Reading what is suppressed already…");
    if (m_problem)
        return tr("What is suppressed already could not be read, so this cannot be undone with one key. %1")
            .arg(errorSentence(*m_problem));
    const auto standing = static_cast<int>(suppressed().size());
    const SuppressTarget &target = m_targets.front();
    if (m_targets.size() > 1)
        return standing == 0 ? QString() : tr("%Ln of them are suppressed already.", nullptr, standing);
    const std::optional<Suppression> &found = target.standing ? target.standing : target.ofRoom;
    if (!found)
        return {};
    const QDateTime now = m_clock.now();
    const QString since = clockTime(found->since, now);
    const QString what =
        target.standing
            //: %1: a time, %2: a person
            ? tr("Suppressed since %1 by %2.").arg(since, found->by.displayName)
            //: %1: a time, %2: a person
            : tr("The whole room has been suppressed since %1 by %2.").arg(since, found->by.displayName);
    const QString end = found->expires.isValid() ? tr("It ends: %1.").arg(clockTime(found->expires, now))
                                                 : tr("It stands until somebody ends it.");
    return QStringList{what, end, found->reason}.join(u' ').trimmed();
}

void SuppressDialog::refresh()
{
    const QString words = standingWords();
    m_standing->setText(words);
    m_standing->setVisible(!words.isEmpty());
    const bool reading = m_answers < m_targets.size();
    m_suppress->setEnabled(!reading);
    m_suppress->setToolTip(reading ? words : QString());
    m_suppress->setAccessibleDescription(reading ? words : QString());
    m_suppress->setDefault(true);
    m_unsuppress->setVisible(!reading && !suppressed().empty());
    m_suppress->setText(suppressed().size() == m_targets.size() ? tr("&Replace suppression") : tr("&Suppress"));
    if (isVisible())
        growToFit(this);
}

bool SuppressDialog::isAbout(const TenantId &customer) const
{
    return std::ranges::any_of(
        m_targets, [&customer](const SuppressTarget &target) { return target.incident.customer == customer; });
}

} // namespace roomwarden
