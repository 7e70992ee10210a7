// All rooms, or a list to tick.
#include "ui/roles/scopepicker.h"

#include "ui/theme/theme.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int kindRole = Qt::UserRole + 1;
constexpr int nameRole = Qt::UserRole + 2;

} // namespace

ScopePicker::ScopePicker(ReadRooms readRooms, const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_all(new QRadioButton(tr("&All rooms the customer gave, also those it will give later"))),
      m_some(new QRadioButton(tr("&These rooms only"))),
      m_filter(new QLineEdit),
      m_rooms(new QListWidget),
      m_note(new TextLabel(theme, TypeStyle::Small, TextLabel::Tone::Muted)),
      m_count(new TextLabel(theme, TypeStyle::Small, TextLabel::Tone::Muted))
{
    m_all->setObjectName(u"scopeAll"_s);
    m_some->setObjectName(u"scopeSome"_s);
    m_all->setChecked(true);
    //: As in the service's own portal.
    m_filter->setPlaceholderText(tr("Search for room or room group"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(theme.icon(u"search"_s, ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_rooms->setObjectName(u"scopeRooms"_s);
    m_rooms->setAccessibleName(tr("Rooms"));
    m_rooms->setTabKeyNavigation(false);
    m_note->setWrapping(true);
    m_count->setObjectName(u"scopeCount"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::space(2));
    column->addWidget(m_note);
    column->addWidget(m_all);
    column->addWidget(m_some);
    column->addWidget(m_filter);
    column->addWidget(m_rooms, 1);
    column->addWidget(m_count);
    connect(m_all, &QRadioButton::toggled, this, &ScopePicker::refresh);
    connect(m_rooms, &QListWidget::itemChanged, this, &ScopePicker::refresh);
    connect(m_filter, &QLineEdit::textChanged, this, &ScopePicker::narrow);
    m_note->setText(tr("Reading the rooms…"));
    m_read = readRooms([this](const Result<PagedRead<Room>::Answer> &answer) { show(answer); });
    refresh();
    setFocusProxy(m_all);
}

ScopePicker::~ScopePicker() = default;

void ScopePicker::add(const ScopeItem &item, bool ticked)
{
    //: A room group in a list of rooms. %1: its name.
    auto *row = new QListWidgetItem(
        item.kind == ScopeItem::Kind::RoomGroup ? tr("%1 (room group)").arg(item.displayName) : item.displayName);
    row->setData(idRole, item.id);
    row->setData(kindRole, static_cast<int>(item.kind));
    row->setData(nameRole, item.displayName);
    row->setSizeHint(QSize(0, Theme::space(7)));
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    row->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    m_rooms->addItem(row);
}

void ScopePicker::setScope(const ScopeItems &scope)
{
    const bool all = std::any_of(scope.begin(), scope.end(),
                                 [](const ScopeItem &item) { return item.kind == ScopeItem::Kind::All; });
    (all || scope.empty() ? m_all : m_some)->setChecked(true);
    for (int row = 0; row < m_rooms->count(); ++row)
        m_rooms->item(row)->setCheckState(Qt::Unchecked);
    for (const ScopeItem &item : scope) {
        if (item.kind == ScopeItem::Kind::All)
            continue;
        bool known = false;
        for (int row = 0; row < m_rooms->count(); ++row) {
            if (m_rooms->item(row)->data(idRole).toString() == item.id) {
                m_rooms->item(row)->setCheckState(Qt::Checked);
                known = true;
            }
        }
        if (!known)
            add(item, true);
    }
    refresh();
}

void ScopePicker::show(const Result<PagedRead<Room>::Answer> &answer)
{
    m_note->setVisible(!answer);
    if (!answer) {
        m_note->setText(errorSentence(answer.error()));
        return;
    }
    const ScopeItems before = scope();
    std::vector<Room> rooms = answer->items;
    std::sort(rooms.begin(), rooms.end(),
              [](const Room &a, const Room &b) { return a.displayName.localeAwareCompare(b.displayName) < 0; });
    for (const Room &room : rooms) {
        bool known = false;
        for (int row = 0; row < m_rooms->count(); ++row)
            known |= m_rooms->item(row)->data(idRole).toString() == room.id.text();
        if (!known)
            add({.kind = ScopeItem::Kind::Room, .id = room.id.text(), .displayName = room.displayName}, false);
    }
    if (m_rooms->count() > 0)
        m_rooms->setCurrentRow(0);
    narrow();
    refresh();
}

ScopeItems ScopePicker::scope() const
{
    if (m_all->isChecked())
        return {{.kind = ScopeItem::Kind::All}};
    ScopeItems items;
    for (int row = 0; row < m_rooms->count(); ++row) {
        const QListWidgetItem *item = m_rooms->item(row);
        if (item->checkState() == Qt::Checked) {
            items.push_back({.kind = static_cast<ScopeItem::Kind>(item->data(kindRole).toInt()),
                             .id = item->data(idRole).toString(),
                             .displayName = item->data(nameRole).toString()});
        }
    }
    return items;
}

void ScopePicker::setReadOnly(const QString &reason)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_all, m_some, m_filter, m_rooms})
        widget->setEnabled(false);
    m_note->setText(reason);
    m_note->show();
}

void ScopePicker::narrow()
{
    const QString wanted = m_filter->text().trimmed();
    for (int row = 0; row < m_rooms->count(); ++row)
        m_rooms->setRowHidden(row, !m_rooms->item(row)->text().contains(wanted, Qt::CaseInsensitive));
}

void ScopePicker::refresh()
{
    const bool some = m_some->isChecked() && m_some->isEnabled();
    m_filter->setEnabled(some);
    m_rooms->setEnabled(some);
    const auto count = static_cast<int>(m_all->isChecked() ? m_rooms->count() : scope().size());
    m_count->setText(m_all->isChecked() && m_rooms->count() == 0 ? QString() : tr("%Ln rooms", nullptr, count));
    Q_EMIT scopeChanged();
}

} // namespace roomwarden
