// Chooses users and security groups of the own organisation.
#include "ui/directory/principalpicker.h"

#include "ui/directory/principaldelegate.h"
#include "ui/directory/principallist.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds debounce(250); // a quick typist sends one search a word
constexpr int listHeight = Theme::space(52);
constexpr int iconSize = 20;

QListView *makeView(PrincipalList *model, const Theme &theme, QWidget *parent)
{
    auto *view = new QListView(parent);
    view->setModel(model);
    view->setItemDelegate(new PrincipalDelegate(theme, view));
    view->setUniformItemSizes(true);
    view->setMouseTracking(true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    return view;
}

} // namespace

PrincipalPicker::PrincipalPicker(Search search, const Theme &theme, const QString &chosenTitle,
                                 const QString &organisation, QWidget *parent)
    : QWidget(parent),
      m_search(std::move(search)),
      m_theme(theme),
      m_results(new PrincipalList(this)),
      m_chosen(new PrincipalList(this)),
      m_problemRow(new QWidget(this)),
      m_problemIcon(new QLabel(m_problemRow)),
      m_problem(new QLabel(m_problemRow)),
      m_title(chosenTitle)
{
    m_chosen->setMarks(PrincipalList::Mark::Removable, PrincipalList::Mark::Refused, {});

    auto *columns = new QHBoxLayout;
    columns->setSpacing(Theme::space(4));
    columns->addWidget(makeSearchColumn(organisation), 1);
    columns->addWidget(makeChosenColumn(chosenTitle), 1);

    m_problemIcon->setFixedSize(iconSize, iconSize);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"problem"_s);
    auto *problemLayout = new QHBoxLayout(m_problemRow);
    problemLayout->setContentsMargins({});
    problemLayout->setSpacing(Theme::space(2));
    problemLayout->addWidget(m_problemIcon, 0, Qt::AlignTop);
    problemLayout->addWidget(m_problem, 1);
    m_problemRow->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::space(2));
    layout->addLayout(columns, 1);
    layout->addWidget(m_problemRow);

    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounce);
    connect(&m_debounce, &QTimer::timeout, this, &PrincipalPicker::searchNow);
    connect(m_field, &QLineEdit::textChanged, this, &PrincipalPicker::searchSoon);
    const auto paintColours = [this] {
        QPalette palette = m_problem->palette();
        palette.setColor(QPalette::WindowText, m_theme.color(ColorRole::Danger));
        m_problem->setPalette(palette);
        m_problemIcon->setPixmap(m_theme.icon(u"warning"_s, ColorRole::Danger).pixmap(iconSize));
        m_messageIcon->setPixmap(m_theme.icon(m_messageIconName, ColorRole::TextMuted).pixmap(iconSize));
        palette.setColor(QPalette::WindowText, m_theme.color(ColorRole::TextMuted));
        m_message->setPalette(palette);
    };
    connect(&m_theme, &Theme::changed, this, paintColours);
    paintColours();
    searchSoon({});
    chosenHasChanged();
    setFocusProxy(m_field);
}

QWidget *PrincipalPicker::makeSearchColumn(const QString &organisation)
{
    auto *column = new QWidget(this);
    auto *title = new QLabel(tr("&Search users and security groups"), column);
    title->setFont(m_theme.font(TypeStyle::BodyStrong));
    m_field = new QLineEdit(column);
    m_field->setObjectName(u"principalSearch"_s);
    m_field->setClearButtonEnabled(true);
    m_field->setPlaceholderText(tr("Name or address at %1").arg(organisation));
    m_field->addAction(m_theme.icon(u"search"_s, ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_field->setAccessibleDescription(tr("Down and Up choose among what is found, Enter adds"));
    m_field->installEventFilter(this);
    title->setBuddy(m_field);

    m_resultView = makeView(m_results, m_theme, column);
    m_resultView->setObjectName(u"principalResults"_s);
    m_resultView->setAccessibleName(tr("Found in the directory"));
    m_resultView->installEventFilter(this);
    connect(m_resultView, &QListView::clicked, this, &PrincipalPicker::addCurrentResult);

    auto *messagePage = new QFrame(column);
    messagePage->setFrameShape(QFrame::StyledPanel);
    m_messageIcon = new QLabel(messagePage);
    m_messageIcon->setAlignment(Qt::AlignCenter);
    m_message = new QLabel(messagePage);
    m_message->setObjectName(u"searchMessage"_s);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_retry = new QPushButton(tr("&Try again"), messagePage);
    connect(m_retry, &QPushButton::clicked, this, &PrincipalPicker::searchNow);
    auto *messageLayout = new QVBoxLayout(messagePage);
    messageLayout->setContentsMargins(Theme::space(4), Theme::space(4), Theme::space(4), Theme::space(4));
    messageLayout->setSpacing(Theme::space(2));
    messageLayout->addStretch();
    messageLayout->addWidget(m_messageIcon);
    messageLayout->addWidget(m_message);
    messageLayout->addWidget(m_retry, 0, Qt::AlignHCenter);
    messageLayout->addStretch();

    m_resultStack = new QStackedWidget(column);
    m_resultStack->setMinimumHeight(listHeight);
    m_resultStack->addWidget(messagePage);
    m_resultStack->addWidget(m_resultView);

    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::space(2));
    layout->addWidget(title);
    layout->addWidget(m_field);
    layout->addWidget(m_resultStack, 1);
    return column;
}

QWidget *PrincipalPicker::makeChosenColumn(const QString &title)
{
    auto *column = new QWidget(this);
    m_chosenTitle = new QLabel(column);
    m_chosenTitle->setFont(m_theme.font(TypeStyle::BodyStrong));
    m_remove = new QPushButton(tr("&Remove"), column);
    m_remove->setObjectName(u"removePrincipal"_s);
    m_remove->setToolTip(tr("Remove the selected entry (Delete)"));
    m_remove->setAccessibleName(tr("Remove the selected entry from %1").arg(title));
    connect(m_remove, &QPushButton::clicked, this, &PrincipalPicker::removeCurrentChosen);

    m_chosenView = makeView(m_chosen, m_theme, column);
    m_chosenView->setObjectName(u"principalChosen"_s);
    m_chosenView->installEventFilter(this);
    m_chosenView->viewport()->installEventFilter(this);
    m_chosenTitle->setBuddy(m_chosenView);
    connect(m_chosenView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) { m_remove->setEnabled(now.isValid()); });

    auto *empty = new QLabel(tr("Nobody yet. Choose at least one user or security group."), column);
    empty->setObjectName(u"nobodyChosen"_s);
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignCenter);
    empty->setMargin(Theme::space(4));
    empty->setFrameShape(QFrame::StyledPanel);
    empty->setForegroundRole(QPalette::PlaceholderText);

    m_chosenStack = new QStackedWidget(column);
    m_chosenStack->addWidget(empty);
    m_chosenStack->addWidget(m_chosenView);

    auto *head = new QHBoxLayout;
    head->addWidget(m_chosenTitle, 1);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::space(2));
    layout->addLayout(head);
    layout->addWidget(m_chosenStack, 1);
    layout->addWidget(m_remove, 0, Qt::AlignLeft);
    return column;
}

const std::vector<Principal> &PrincipalPicker::chosen() const { return m_chosen->principals(); }

void PrincipalPicker::add(const Principal &principal)
{
    if (m_chosen->contains(principal.id))
        return;
    m_chosen->append(principal);
    m_chosenView->setCurrentIndex(m_chosen->index(m_chosen->rowCount() - 1));
    chosenHasChanged();
}

void PrincipalPicker::remove(const PrincipalId &id)
{
    const auto &all = m_chosen->principals();
    const auto it = std::find_if(all.begin(), all.end(), [&](const Principal &one) { return one.id == id; });
    if (it == all.end())
        return;
    m_chosen->removeAt(static_cast<int>(it - all.begin()));
    chosenHasChanged();
}

void PrincipalPicker::setProblem(const QString &words, const QSet<PrincipalId> &refused)
{
    m_chosen->setMarks(PrincipalList::Mark::Removable, PrincipalList::Mark::Refused, refused);
    m_problem->setText(words);
    m_problemRow->setVisible(!words.isEmpty());
    m_field->setAccessibleDescription(words.isEmpty() ? tr("Down and Up choose among what is found, Enter adds")
                                                      : words);
    if (!words.isEmpty()) {
        QAccessibleEvent alert(m_problem, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString PrincipalPicker::problem() const { return m_problem->text(); }

void PrincipalPicker::chosenHasChanged()
{
    const int count = m_chosen->rowCount();
    //: Heading over the chosen ones: %1 as in "Primary admins", %2 how many.
    m_chosenTitle->setText(tr("%1 (%2)").arg(m_title).arg(count));
    m_chosenView->setAccessibleName(m_chosenTitle->text());
    m_chosenStack->setCurrentIndex(count > 0 ? 1 : 0);
    m_remove->setEnabled(m_chosenView->currentIndex().isValid());
    QSet<PrincipalId> ids;
    for (const Principal &one : m_chosen->principals())
        ids.insert(one.id);
    m_results->setMarks(PrincipalList::Mark::Addable, PrincipalList::Mark::Added, ids);
    setProblem({});
    Q_EMIT
    chosenChanged();
}

void PrincipalPicker::searchSoon(const QString &text)
{
    m_call.cancel(); // an answer to what was typed before would only mislead
    m_results->setPrincipals({});
    if (text.trimmed().isEmpty()) {
        m_debounce.stop();
        say(u"search"_s, tr("Type a name or an address to search the directory."));
        return;
    }
    say(u"pending"_s, tr("Searching…"));
    m_debounce.start();
}

void PrincipalPicker::searchNow()
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty())
        return;
    say(u"pending"_s, tr("Searching…"));
    m_call = m_search(text, [this](Result<std::vector<Principal>> found) { show(std::move(found)); });
}

void PrincipalPicker::show(Result<std::vector<Principal>> found)
{
    if (!found) {
        const bool offline = found.error().kind == Error::Kind::Offline;
        say(u"offline"_s,
            offline ? tr("The service cannot be reached, so the directory cannot be searched.")
                    : tr("The directory could not be searched."),
            true);
        return;
    }
    if (found->empty()) {
        say(u"search"_s, tr("Nobody and no security group matches “%1”.").arg(m_field->text().trimmed()));
        return;
    }
    m_results->setPrincipals(*std::move(found));
    m_resultStack->setCurrentWidget(m_resultView);
    m_resultView->setCurrentIndex(m_results->index(0));
    m_resultView->setAccessibleName(tr("Found in the directory: %n", nullptr, m_results->rowCount()));
    QAccessibleEvent event(m_resultView, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void PrincipalPicker::say(const QString &icon, const QString &words, bool retry)
{
    m_messageIconName = icon;
    m_messageIcon->setPixmap(m_theme.icon(icon, ColorRole::TextMuted).pixmap(iconSize));
    m_message->setText(words);
    m_message->setAccessibleName(words);
    m_retry->setVisible(retry);
    m_resultStack->setCurrentIndex(0);
    QAccessibleEvent event(m_message, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void PrincipalPicker::addCurrentResult()
{
    const QModelIndex current = m_resultView->currentIndex();
    if (!current.isValid())
        return;
    add(m_results->principals()[static_cast<size_t>(current.row())]);
    m_field->selectAll(); // the next name replaces this one
}

void PrincipalPicker::removeCurrentChosen()
{
    const QModelIndex current = m_chosenView->currentIndex();
    if (!current.isValid())
        return;
    m_chosen->removeAt(current.row());
    chosenHasChanged();
    if (m_chosen->rowCount() == 0)
        m_field->setFocus(Qt::OtherFocusReason);
}

void PrincipalPicker::moveInResults(int step)
{
    if (m_resultStack->currentWidget() != m_resultView)
        return;
    const int row = qBound(0, m_resultView->currentIndex().row() + step, m_results->rowCount() - 1);
    m_resultView->setCurrentIndex(m_results->index(row));
    QAccessibleEvent event(m_resultView, QAccessible::Focus); // the field keeps the keyboard; say the row all the same
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

bool PrincipalPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier;
        const bool enter = plain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
        if (watched == m_field && plain && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
            moveInResults(key->key() == Qt::Key_Down ? 1 : -1);
            return true;
        }
        if ((watched == m_field && enter) || (watched == m_resultView && (enter || key->key() == Qt::Key_Space))) {
            addCurrentResult();
            return true; // Enter belongs to the list here, never to the dialog's button
        }
        if (watched == m_chosenView && (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace)) {
            removeCurrentChosen();
            return true;
        }
    }
    if (m_chosenView && watched == m_chosenView->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const QPoint point = static_cast<QMouseEvent *>(event)->position().toPoint();
        const QModelIndex index = m_chosenView->indexAt(point);
        if (index.isValid()
            && PrincipalDelegate::markRect(m_chosenView->visualRect(index), layoutDirection()).contains(point)) {
            m_chosenView->setCurrentIndex(index);
            removeCurrentChosen();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace roomwarden
