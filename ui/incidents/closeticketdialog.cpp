// Asks why a recorded issue is closed.
#include "ui/incidents/closeticketdialog.h"

#include "models/displaynames.h"
#include "ui/incidents/incidentmarks.h"
#include "ui/incidents/incidentwords.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/growtofit.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

CloseTicketDialog::CloseTicketDialog(std::vector<Incident> incidents, OriginalField::Find findOriginals,
                                     const Theme &theme, QWidget *parent)
    : QDialog(parent),
      m_incidents(std::move(incidents)),
      m_reasons(new QButtonGroup(this))
{
    setObjectName(u"closeTicketDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Close ticket"));
    setMinimumWidth(440);

    const Incident &incident = m_incidents.front();
    const auto count = static_cast<int>(m_incidents.size());
    auto *heading = new QLabel(count == 1 ? tr("Close ticket at %1?").arg(incident.customerName)
                                          : tr("Close %Ln tickets?", nullptr, count));
    heading->setFont(theme.font(TypeStyle::Heading));
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);

    const QString room = incident.rooms.empty() ? QString() : incident.rooms.front().displayName;
    auto *what = new QLabel(count > 1        ? IncidentWords::customersOf(m_incidents)
                            : room.isEmpty() ? incident.title
                                             : QString(incident.title + "\n"_L1 + room));
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);

    auto *effect =
        new QLabel(count == 1 ? tr("The ticket moves to Resolved, and your name is recorded with the reason. "
                                   "%1 gets no message about it.")
                                    .arg(incident.customerName)
                              : tr("The tickets move to Resolved, and your name is recorded with the reason. "
                                   "The customers get no message about it."));
    effect->setTextFormat(Qt::PlainText);
    effect->setWordWrap(true);
    effect->setFont(theme.font(TypeStyle::Small));
    QPalette muted = effect->palette();
    muted.setColor(QPalette::WindowText, theme.color(ColorRole::TextMuted));
    effect->setPalette(muted);

    //: Heading over the list of reasons for closing a ticket.
    auto *reasonLabel = new QLabel(tr("Reason"));
    reasonLabel->setFont(theme.font(TypeStyle::BodyStrong));
    auto *box = new QWidget;
    box->setAccessibleName(reasonLabel->text());
    auto *list = new QVBoxLayout(box);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(Theme::space(2));
    const bool oneCustomer = std::ranges::all_of(
        m_incidents, [&incident](const Incident &other) { return other.customer == incident.customer; });
    int number = 0;
    for (const QString &reason : closureReasons()) {
        auto *button = new QRadioButton(closureReasonName(reason));
        button->setObjectName(reason);
        m_reasons->addButton(button, number++);
        list->addWidget(button);
        if (reason == "duplicate"_L1 && oneCustomer) {
            m_original = new OriginalField(std::move(findOriginals), theme);
            m_original->hide();
            list->addWidget(m_original);
        }
    }

    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_close = new QPushButton(count == 1 ? tr("Close ticket") : tr("Close tickets"));
    m_close->setProperty(RoomwardenStyle::primaryProperty, true);
    m_close->setObjectName(u"confirmClose"_s);
    m_close->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(4));
    layout->setSpacing(Theme::space(3));
    layout->addWidget(heading);
    layout->addWidget(what);
    layout->addSpacing(Theme::space(1));
    layout->addWidget(reasonLabel);
    layout->addWidget(box);
    layout->addSpacing(Theme::space(1));
    layout->addWidget(effect);
    layout->addLayout(dialogButtons({cancel, m_close}));

    connect(m_reasons, &QButtonGroup::idToggled, this, &CloseTicketDialog::refresh);
    if (m_original)
        connect(m_original, &OriginalField::changed, this, &CloseTicketDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (!m_close->isEnabled())
            return; // Enter before all is said
        const bool named = m_original && m_original->isVisible();
        Q_EMIT confirmed(m_incidents, reason(), named ? m_original->original() : IncidentId());
        accept();
    });
    m_reasons->button(0)->setFocus();
    refresh();
}

void CloseTicketDialog::choose(const QString &reason)
{
    for (QAbstractButton *button : m_reasons->buttons()) {
        if (button->objectName() != reason)
            continue;
        button->setChecked(true);
        button->setFocus();
    }
    if (m_original && m_original->isVisibleTo(this))
        m_original->setFocus();
}

void CloseTicketDialog::refresh()
{
    const bool duplicate = reason() == "duplicate"_L1;
    if (m_original)
        m_original->setVisible(duplicate);
    if (isVisible())
        growToFit(this);
    QString missing;
    if (reason().isEmpty())
        missing = tr("Choose a reason first.");
    else if (duplicate && m_original && !m_original->isComplete())
        missing = tr("Choose the original, or leave it out.");
    m_close->setEnabled(missing.isEmpty());
    m_close->setDefault(true); // as long as it was disabled, Qt gave Enter to Cancel
    m_close->setToolTip(missing);
    m_close->setAccessibleDescription(missing);
}

QString CloseTicketDialog::reason() const
{
    const int chosen = m_reasons->checkedId();
    return chosen < 0 ? QString() : closureReasons()[static_cast<size_t>(chosen)];
}

} // namespace roomwarden
