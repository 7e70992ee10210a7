// The form of a recorded issue.
#include "ui/incidents/recordissuedialog.h"

#include "ui/theme/roomwardenstyle.h"
#include "ui/theme/theme.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

constexpr int roomIdRole = Qt::UserRole;
constexpr int mostRooms = 500; // of one issue, as the service allows

QListWidgetItem *itemFor(const RoomRef &room, bool ticked)
{
    auto *item = new QListWidgetItem(room.displayName);
    item->setData(roomIdRole, room.id.text());
    item->setSizeHint(QSize(0, Theme::space(7)));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    return item;
}

QLabel *labelFor(const QString &text, QWidget *field, const Theme &theme)
{
    auto *label = new QLabel(text);
    label->setFont(theme.font(TypeStyle::BodyStrong));
    label->setBuddy(field);
    return label;
}

} // namespace

RecordIssueDialog::RecordIssueDialog(Given given, const Theme &theme, QWidget *parent)
    : QDialog(parent),
      m_theme(theme),
      m_given(std::move(given)),
      m_customer(new QComboBox),
      m_description(new QPlainTextEdit),
      m_filter(new QLineEdit),
      m_rooms(new QListWidget),
      m_roomsNote(new TextLabel(theme, TypeStyle::Small, TextLabel::Tone::Muted)),
      m_highImpact(new QCheckBox(tr("&High Impact: health is significantly degraded, or the room is critical"))),
      m_effect(new TextLabel(theme, TypeStyle::Small, TextLabel::Tone::Muted)),
      m_problem(new TextLabel(theme, TypeStyle::Body, TextLabel::Tone::Danger)),
      m_record(new QPushButton(tr("&Record issue")))
{
    setObjectName(u"recordIssueDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Record an issue"));
    resize(560, 640);

    m_customer->setObjectName(u"issueCustomer"_s);
    for (const Customer &customer : m_given.customers) {
        m_customer->addItem(customer.name, customer.id.text());
        if (customer.id == m_given.customer)
            m_customer->setCurrentIndex(m_customer->count() - 1);
    }
    m_description->setObjectName(u"issueDescription"_s);
    m_description->setTabChangesFocus(true);
    m_description->setPlaceholderText(tr("What people in the room notice, since when, and what was tried"));
    m_filter->setObjectName(u"issueRoomFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("Find a room"));
    m_filter->setAccessibleName(tr("Find a room"));
    m_filter->addAction(theme.icon(u"search"_s, ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_rooms->setObjectName(u"issueRooms"_s);
    m_rooms->setAccessibleName(tr("Rooms"));
    m_rooms->setTabKeyNavigation(false);
    m_roomsNote->setWrapping(true);
    m_effect->setWrapping(true);
    m_problem->setObjectName(u"issueProblem"_s);
    m_problem->setWrapping(true);
    m_problem->hide();
    m_record->setObjectName(u"recordIssue"_s);
    m_record->setProperty(RoomwardenStyle::primaryProperty, true);
    m_record->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(4));
    column->setSpacing(Theme::space(2));
    column->addWidget(labelFor(tr("&Customer"), m_customer, theme));
    column->addWidget(m_customer);
    column->addSpacing(Theme::space(2));
    column->addWidget(labelFor(tr("&Description"), m_description, theme));
    column->addWidget(m_description, 2);
    column->addSpacing(Theme::space(2));
    column->addWidget(labelFor(tr("R&ooms"), m_filter, theme));
    column->addWidget(m_filter);
    column->addWidget(m_rooms, 3);
    column->addWidget(m_roomsNote);
    column->addSpacing(Theme::space(2));
    column->addWidget(m_highImpact);
    column->addWidget(m_effect);
    column->addWidget(m_problem);
    column->addSpacing(Theme::space(2));
    column->addLayout(dialogButtons({cancel, m_record}));

    connect(m_customer, &QComboBox::currentIndexChanged, this, &RecordIssueDialog::readRooms);
    connect(m_description, &QPlainTextEdit::textChanged, this, &RecordIssueDialog::refresh);
    connect(m_rooms, &QListWidget::itemChanged, this, &RecordIssueDialog::refresh);
    connect(m_filter, &QLineEdit::textChanged, this, &RecordIssueDialog::narrow);
    connect(cancel, &QPushButton::clicked, this, &RecordIssueDialog::reject);
    connect(m_record, &QPushButton::clicked, this, [this] {
        if (!m_record->isEnabled())
            return;
        m_sending = true; // until the service has answered, whatever is typed meanwhile
        refresh();
        m_problem->hide();
        Q_EMIT confirmed(customer(), m_customer->currentText(), m_description->toPlainText().trimmed(), ticked(),
                         m_highImpact->isChecked());
    });
    readRooms();
    m_description->setFocus();
}

RecordIssueDialog::~RecordIssueDialog() = default;

TenantId RecordIssueDialog::customer() const { return TenantId(m_customer->currentData().toString()); }

void RecordIssueDialog::readRooms()
{
    m_rooms->clear();
    m_filter->clear();
    if (customer() == m_given.customer) {
        for (const RoomRef &room : m_given.rooms)
            m_rooms->addItem(itemFor(room, true));
    }
    m_roomsNote->setText(tr("Reading the rooms of %1…").arg(m_customer->currentText()));
    m_roomsNote->show();
    refresh();
    m_read = m_given.readRooms(customer(), [this](const Result<PagedRead<Room>::Answer> &answer) {
        if (answer)
            showRooms(answer->items);
        else
            m_roomsNote->setText(errorSentence(answer.error()));
    });
}

void RecordIssueDialog::showRooms(const std::vector<Room> &rooms)
{
    const std::vector<RoomId> before = ticked();
    const auto wasTicked = [&](const RoomId &id) {
        return std::find(before.begin(), before.end(), id) != before.end();
    };
    std::vector<RoomRef> shown;
    for (const Room &room : rooms) { // a room that is being set up has no incidents (INV-31)
        if (room.health != RoomHealth::Onboarding)
            shown.push_back({.id = room.id, .displayName = room.displayName});
    }
    std::sort(shown.begin(), shown.end(), [&](const RoomRef &a, const RoomRef &b) {
        const bool first = wasTicked(a.id);
        return first != wasTicked(b.id) ? first : a.displayName.localeAwareCompare(b.displayName) < 0;
    });
    m_rooms->clear();
    for (const RoomRef &room : shown)
        m_rooms->addItem(itemFor(room, wasTicked(room.id)));
    if (m_rooms->count() > 0)
        m_rooms->setCurrentRow(0);
    m_roomsNote->setText(shown.empty() ? tr("%1 has given you no room that is set up.").arg(m_customer->currentText())
                                       : QString());
    m_roomsNote->setVisible(shown.empty());
    narrow();
    refresh();
}

void RecordIssueDialog::narrow()
{
    const QString wanted = m_filter->text().trimmed();
    for (int row = 0; row < m_rooms->count(); ++row)
        m_rooms->setRowHidden(row, !m_rooms->item(row)->text().contains(wanted, Qt::CaseInsensitive));
}

std::vector<RoomId> RecordIssueDialog::ticked() const
{
    std::vector<RoomId> rooms;
    for (int row = 0; row < m_rooms->count(); ++row) {
        const QListWidgetItem *item = m_rooms->item(row);
        if (item->checkState() == Qt::Checked)
            rooms.emplace_back(item->data(roomIdRole).toString());
    }
    return rooms;
}

void RecordIssueDialog::refresh()
{
    const auto count = static_cast<int>(ticked().size());
    m_effect->setText(count == 0 ? tr("The rooms you choose count as Unhealthy until the ticket is closed.")
                                 : tr("%Ln rooms count as Unhealthy until the ticket is closed.", nullptr, count));
    QString missing;
    if (m_description->toPlainText().trimmed().isEmpty())
        missing = tr("Describe the issue first.");
    else if (count == 0)
        missing = tr("Choose at least one room.");
    else if (count > mostRooms)
        missing = tr("Choose at most %L1 rooms.").arg(mostRooms);
    else if (m_sending)
        missing = tr("The issue is being sent.");
    m_record->setEnabled(missing.isEmpty());
    m_record->setToolTip(missing);
    m_record->setAccessibleDescription(missing);
}

void RecordIssueDialog::refuse(const Error &error)
{
    m_problem->setText(errorSentence(error));
    m_problem->show();
    m_sending = false;
    refresh();
    QWidget *field = error.target == "rooms"_L1 ? static_cast<QWidget *>(m_rooms) : m_description;
    field->setFocus(Qt::OtherFocusReason);
}

void RecordIssueDialog::reject()
{
    if (m_description->toPlainText().trimmed().isEmpty()) {
        QDialog::reject();
        return;
    }
    ConfirmDialog::ask(
        this, m_theme,
        {.title = tr("Discard the issue?"), .text = tr("What you typed has not been sent."), .confirm = tr("Discard")},
        [this] { QDialog::reject(); });
}

} // namespace roomwarden
