// A field, what the directory finds, and a button.
#include "ui/incidents/assigndialog.h"

#include "ui/directory/principaldelegate.h"
#include "ui/directory/principallist.h"
#include "ui/incidents/incidentwords.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

constexpr std::chrono::milliseconds debounce(250); // a quick typist sends one search a word

} // namespace

AssignDialog::AssignDialog(std::vector<Incident> incidents, Principal me, Search search, const Theme &theme,
                           QWidget *parent)
    : QDialog(parent),
      m_incidents(std::move(incidents)),
      m_me(std::move(me)),
      m_search(std::move(search)),
      m_people(new PrincipalList(this)),
      m_field(new QLineEdit),
      m_view(new QListView),
      m_message(new TextLabel(theme)),
      m_assign(new QPushButton(tr("&Assign")))
{
    setObjectName(u"assignDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Assign"));
    resize(460, 440);
    auto *title = new TextLabel(theme, TypeStyle::Heading);
    const auto count = static_cast<int>(m_incidents.size());
    title->setText(count == 1 ? tr("Assign: %1").arg(m_incidents.front().title)
                              : tr("Assign %Ln incidents", nullptr, count));
    title->setWrapping(true);
    auto *whose = new TextLabel(theme);
    whose->setText(IncidentWords::customersOf(m_incidents));
    whose->setWrapping(true);

    auto *label = new QLabel(tr("&To whom"));
    label->setBuddy(m_field);
    m_field->setObjectName(u"assigneeSearch"_s);
    m_field->setClearButtonEnabled(true);
    m_field->setPlaceholderText(tr("Name or address of a colleague"));
    m_field->setAccessibleDescription(tr("Down and Up choose among what is found, Enter assigns"));
    m_field->addAction(theme.icon(u"search"_s, ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_view->setObjectName(u"assigneeResults"_s);
    m_view->setAccessibleName(tr("Found in the directory"));
    m_view->setModel(m_people);
    m_view->setItemDelegate(new PrincipalDelegate(theme, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_message->setWrapping(true);

    m_assign->setObjectName(u"assignNow"_s);
    m_assign->setProperty(RoomwardenStyle::primaryProperty, true);
    m_assign->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::space(2));
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_assign);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(4));
    column->setSpacing(Theme::space(3));
    column->addWidget(title);
    column->addWidget(whose);
    column->addWidget(label);
    column->addWidget(m_field);
    column->addWidget(m_view, 1);
    column->addWidget(m_message);
    column->addLayout(buttons);

    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounce);
    connect(&m_debounce, &QTimer::timeout, this, &AssignDialog::searchNow);
    connect(m_field, &QLineEdit::textChanged, this, [this] { m_debounce.start(); });
    connect(m_view, &QListView::doubleClicked, this, &AssignDialog::confirm);
    connect(m_assign, &QPushButton::clicked, this, &AssignDialog::confirm);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    showPeople({});
    m_field->setFocus();
}

AssignDialog::~AssignDialog() = default;

void AssignDialog::searchNow()
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty()) {
        m_call.cancel();
        showPeople({});
        return;
    }
    say(tr("Searching…"));
    m_call = m_search(text, [this](Result<std::vector<Principal>> found) {
        if (found)
            showPeople(*std::move(found));
        else
            say(errorSentence(found.error()));
    });
}

void AssignDialog::showPeople(std::vector<Principal> people)
{
    // An incident is taken by a person.
    std::erase_if(people, [](const Principal &one) { return one.kind != Principal::Kind::User; });
    const bool searched = !m_field->text().trimmed().isEmpty();
    if (!searched)
        people = {m_me};
    say(people.empty() ? tr("Nobody of that name. Only people can be given an incident, not groups.") : QString());
    m_people->setPrincipals(std::move(people));
    m_view->setCurrentIndex(m_people->index(0));
    m_assign->setEnabled(m_people->rowCount() > 0);
}

void AssignDialog::say(const QString &words)
{
    m_message->setText(words);
    m_message->setVisible(!words.isEmpty());
}

void AssignDialog::confirm()
{
    const int row = m_view->currentIndex().row();
    if (row < 0 || m_debounce.isActive())
        return; // what is shown was found for other words
    Q_EMIT confirmed(m_incidents, m_people->principals()[static_cast<size_t>(row)]);
    accept();
}

bool AssignDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_view->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
            if (row >= 0 && row < m_people->rowCount())
                m_view->setCurrentIndex(m_people->index(row));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace roomwarden
