// The popup to jump to a customer (Ctrl+J).
#include "ui/shell/tenantswitcher.h"

#include "core/session/session.h"
#include "core/store/tenantstore.h"
#include "core/sync/syncengine.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/popupplace.h"
#include "ui/shell/scope.h"
#include "ui/shell/switcherdelegate.h"
#include "ui/shell/windowmemory.h"
#include "ui/theme/theme.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/textlabel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize popupSize(460, 480);

} // namespace

TenantSwitcher::TenantSwitcher(const ConsoleContext &context, WindowMemory &memory, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_context(context),
      m_memory(memory),
      m_model(context.tenants, context.incidents),
      m_field(new QLineEdit),
      m_list(new QListView),
      m_empty(new TextLabel(context.theme, TypeStyle::Body, TextLabel::Tone::Muted)),
      m_copyDomain(new QPushButton(tr("Copy domain")))
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Button);
    setAutoFillBackground(true);
    setAccessibleName(tr("Jump to customer"));
    setFixedSize(popupSize);

    m_field->setPlaceholderText(tr("Name, domain or ID of a customer"));
    m_field->setAccessibleName(tr("Jump to customer"));
    m_field->addAction(context.theme.icon(u"search"_s, ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);

    m_list->setModel(&m_model);
    m_list->setItemDelegate(new SwitcherDelegate(context.theme, m_list));
    m_list->setAccessibleName(tr("Customers"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(false);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QPalette palette = m_list->palette();
    palette.setBrush(QPalette::Base, Qt::transparent);
    m_list->setPalette(palette);

    m_empty->setWrapping(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    m_empty->setContentsMargins(Theme::space(6), Theme::space(6), Theme::space(6), Theme::space(2));
    m_copyDomain->setAutoDefault(false);
    auto *hint = new TextLabel(context.theme, TypeStyle::Small, TextLabel::Tone::Muted);
    //: Keys of the tenant switcher
    hint->setText(tr("Enter: switch · Ctrl+D: favourite · Esc: close"));
    hint->setContentsMargins(Theme::space(3), Theme::space(1), Theme::space(3), Theme::space(1));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, Theme::space(1));
    column->setSpacing(Theme::space(1));
    auto *field = new QHBoxLayout;
    field->setContentsMargins(Theme::space(2), Theme::space(2), Theme::space(2), Theme::space(1));
    field->addWidget(m_field);
    column->addLayout(field);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_copyDomain, 0, Qt::AlignHCenter);
    column->addWidget(hint);

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_model.setFilter(typed.trimmed());
        refreshEmptyWords();
        moveTo(0);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_copyDomain, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_context.session.access().partnerDomains.value(0)); });
    connect(&context.tenants, &TenantStore::tenantsChanged, this, &TenantSwitcher::refreshEmptyWords);
    connect(&context.tenants, &TenantStore::invitationsChanged, this, &TenantSwitcher::refreshEmptyWords);
    connect(&context.sync, &SyncEngine::statusChanged, this, &TenantSwitcher::refreshNotReached);
}

void TenantSwitcher::openUnder(const QWidget *anchor)
{
    refill();
    m_field->clear();
    refreshEmptyWords();
    move(placeUnder(anchor, size(), Qt::AlignLeading));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
    int current = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.index(row).data(TenantSwitcherModel::CurrentRole).toBool()) {
            current = row;
            break;
        }
    }
    m_list->doItemsLayout();
    moveTo(current);
}

void TenantSwitcher::refill()
{
    m_model.setAggregateAllowed(true);
    m_model.setCurrent(m_context.scope.customer());
    m_model.setFavourites(m_memory.favourites());
    m_model.setRecents(m_memory.recents());
    refreshNotReached();
}

void TenantSwitcher::refreshNotReached() { m_model.setNotReached(m_context.sync.status().notReached()); }

void TenantSwitcher::refreshEmptyWords()
{
    const bool none = !m_model.hasCustomers();
    const bool noHit = !none && m_model.rowCount() == 0;
    m_list->setVisible(!none && !noHit);
    m_empty->setVisible(none || noHit);
    const QString domain = m_context.session.access().partnerDomains.value(0);
    m_copyDomain->setVisible(none && !domain.isEmpty());
    if (noHit) {
        //: Empty state of the tenant switcher: %1 is what was typed
        m_empty->setText(tr("No customer matches “%1”.").arg(m_field->text().trimmed()) + waitingWords());
    } else if (none && !m_context.tenants.isLoaded()) {
        m_empty->setText(tr("Reading customers…"));
    } else if (none) {
        m_empty->setText(
            tr("There is no customer whose data you may see.\n\nA customer invites you by your domain: %1. "
               "After the invitation is accepted, a primary admin gives you a role there.")
                .arg(domain)
            + waitingWords());
    }
}

QString TenantSwitcher::waitingWords() const
{
    const std::vector<Invitation> &all = m_context.tenants.invitations();
    const auto waiting = static_cast<int>(std::count_if(
        all.begin(), all.end(), [](const Invitation &one) { return one.status == Invitation::Status::Pending; }));
    const QAction *page = m_context.actions.action(u"go.tenants"_s);
    if (waiting == 0 || !page || page->shortcut().isEmpty())
        return {};
    //: Empty state of the tenant switcher: %1 are the keys of the page that shows the invitations.
    return u"\n\n"_s
           + tr("%n invitation(s) waiting – %1", nullptr, waiting)
                 .arg(page->shortcut().toString(QKeySequence::NativeText));
}

bool TenantSwitcher::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (handleKey(key->key(), key->modifiers()))
            return true;
    }
    // Ctrl+D and Enter are ours here, whatever the window uses them for.
    if (watched == m_field && event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier)
            event->accept();
    }
    return QFrame::eventFilter(watched, event);
}

bool TenantSwitcher::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const int row = m_list->currentIndex().row();
    const int last = m_model.rowCount() - 1;
    const int page = qMax(1, m_list->viewport()->height() / 40);
    if (key == Qt::Key_D && modifiers == Qt::ControlModifier) {
        toggleFavourite();
        return true;
    }
    switch (key) {
    case Qt::Key_Up: moveTo(row <= 0 ? last : row - 1); return true;
    case Qt::Key_Down: moveTo(row >= last ? 0 : row + 1); return true;
    case Qt::Key_PageUp: moveTo(qMax(0, row - page)); return true;
    case Qt::Key_PageDown: moveTo(qMin(last, row + page)); return true;
    case Qt::Key_Home: moveTo(0); return true;
    case Qt::Key_End: moveTo(last); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(row); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

void TenantSwitcher::moveTo(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    m_list->setCurrentIndex(m_model.index(row));
    // The heading of the first section is part of no row above it.
    if (row == 0)
        m_list->verticalScrollBar()->setValue(0);
    announceCurrent();
}

void TenantSwitcher::choose(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const bool all = m_model.isAllCustomers(row);
    const std::optional<TenantId> customer = m_model.customerAt(row);
    close();
    if (all)
        Q_EMIT allCustomersChosen();
    else if (customer)
        Q_EMIT customerChosen(*customer);
}

void TenantSwitcher::toggleFavourite()
{
    const QModelIndex index = m_list->currentIndex();
    const std::optional<TenantId> customer = index.isValid() ? m_model.customerAt(index.row()) : std::nullopt;
    if (!customer)
        return;
    m_memory.toggleFavourite(*customer);
    m_model.setFavourites(m_memory.favourites());
    const QString name = index.data().toString();
    announce(m_list, index.data(TenantSwitcherModel::FavouriteRole).toBool()
                         ? tr("%1 is a favourite now.").arg(name)
                         : tr("%1 is no favourite any more.").arg(name));
}

void TenantSwitcher::announceCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !isVisible())
        return;
    //: For assistive technology: %1 an entry of the list, %2 its place, %3 how many there are
    announce(m_list,
             tr("%1, %2 of %3").arg(index.data(SentenceRole).toString()).arg(index.row() + 1).arg(m_model.rowCount()));
}

} // namespace roomwarden
