// A field and what the directory finds.
#include "ui/directory/personsearch.h"

#include "ui/directory/principaldelegate.h"
#include "ui/directory/principallist.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/textlabel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

constexpr std::chrono::milliseconds debounce(250); // a quick typist sends one search a word

} // namespace

PersonSearch::PersonSearch(Search search, const Theme &theme, const QString &text, const Principal &first,
                           QWidget *parent)
    : QWidget(parent),
      m_search(std::move(search)),
      m_first(first),
      m_people(new PrincipalList(this)),
      m_field(new QLineEdit),
      m_view(new QListView),
      m_message(new TextLabel(theme))
{
    auto *label = new QLabel(text);
    label->setBuddy(m_field);
    m_field->setObjectName(u"personSearch"_s);
    m_field->setClearButtonEnabled(true);
    m_field->setPlaceholderText(tr("Name or address of a colleague"));
    m_field->setAccessibleDescription(tr("Down and Up choose among what is found"));
    m_field->addAction(theme.icon(u"search"_s, ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_view->setObjectName(u"personResults"_s);
    m_view->setAccessibleName(tr("Found in the directory"));
    m_view->setModel(m_people);
    m_view->setItemDelegate(new PrincipalDelegate(theme, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_message->setWrapping(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::space(2));
    column->addWidget(label);
    column->addWidget(m_field);
    column->addWidget(m_view, 1);
    column->addWidget(m_message);
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounce);
    connect(&m_debounce, &QTimer::timeout, this, &PersonSearch::searchNow);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_debounce.start();
        Q_EMIT changed();
    });
    connect(m_view, &QListView::doubleClicked, this, &PersonSearch::confirmed);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &PersonSearch::changed);
    showPeople({});
    setFocusProxy(m_field);
}

std::optional<Principal> PersonSearch::person() const
{
    const int row = m_view->currentIndex().row();
    if (row < 0 || m_debounce.isActive())
        return std::nullopt;
    return m_people->principals()[static_cast<size_t>(row)];
}

void PersonSearch::searchNow()
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

void PersonSearch::showPeople(std::vector<Principal> people)
{
    std::erase_if(people, [](const Principal &one) { return one.kind != Principal::Kind::User; });
    if (m_field->text().trimmed().isEmpty())
        people = {m_first};
    say(people.empty() ? tr("No person of that name. Security groups are not listed here.") : QString());
    m_people->setPrincipals(std::move(people));
    m_view->setCurrentIndex(m_people->index(0));
    Q_EMIT changed();
}

void PersonSearch::say(const QString &words)
{
    m_message->setText(words);
    m_message->setVisible(!words.isEmpty());
}

bool PersonSearch::eventFilter(QObject *watched, QEvent *event)
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
    return QWidget::eventFilter(watched, event);
}

} // namespace roomwarden
