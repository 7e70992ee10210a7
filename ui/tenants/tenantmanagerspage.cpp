// A table, Add tenant managers, and Remove.
#include "ui/tenants/tenantmanagerspage.h"

#include "core/session/session.h"
#include "core/sync/reads.h"
#include "core/sync/syncengine.h"
#include "ui/directory/peopledialog.h"
#include "ui/directory/principallist.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/theme/theme.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/versionsdialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

TenantManagersPage::TenantManagersPage(const ConsoleContext &context, QWidget *parent)
    : ConsolePage(parent),
      m_context(context),
      m_call(context.commands),
      m_loading(new LoadingLine(context.theme, tr("Reading tenant managers"))),
      m_bar(new MessageBar(context.theme)),
      m_stack(new QStackedWidget),
      m_table(new QTableWidget(0, 3)),
      m_empty(new EmptyState(context.theme)),
      //: As in the service's own portal.
      m_addButton(new QPushButton(tr("&Add tenant managers"))),
      m_removeButton(new QPushButton(tr("&Remove…")))
{
    auto *intro = new TextLabel(context.theme, TypeStyle::Body, TextLabel::Tone::Muted);
    intro->setText(tr("Tenant managers see invitations, accept or deny them, and name primary admins. They see that "
                      "customers exist, and none of their data."));
    intro->setWrapping(true);
    m_addButton->setObjectName(u"addTenantManagers"_s);
    m_addButton->setProperty(RoomwardenStyle::primaryProperty, true);
    m_removeButton->setObjectName(u"removeTenantManager"_s);
    //: Columns of the list of tenant managers.
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Kind"), tr("Added")});
    m_table->setObjectName(u"tenantManagers"_s);
    m_table->setAccessibleName(tr("Tenant managers"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Theme::space(8));
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, 320);
    m_table->setColumnWidth(1, 180);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::space(2));
    buttons->addWidget(m_addButton);
    buttons->addWidget(m_removeButton);
    buttons->addStretch(1);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Theme::space(4), Theme::space(4), Theme::space(4), Theme::space(3));
    top->setSpacing(Theme::space(3));
    top->addWidget(intro);
    top->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_loading);
    column->addWidget(m_bar);
    column->addLayout(top);
    column->addWidget(m_stack, 1);

    connect(m_addButton, &QPushButton::clicked, this, &TenantManagersPage::add);
    connect(m_removeButton, &QPushButton::clicked, this, &TenantManagersPage::askRemove);
    connect(m_table, &QTableWidget::currentCellChanged, this, &TenantManagersPage::refreshActions);
    connect(&context.session, &Session::accessChanged, this, [this] {
        m_known = false;
        m_managers.clear(); // another person, or another right: read for them
        fill();
        if (isVisible())
            read();
    });
    connect(&context.sync, &SyncEngine::statusChanged, this, &TenantManagersPage::refreshActions);
    fill();
}

void TenantManagersPage::read()
{
    const Access &access = m_context.session.access();
    if (!access.respondsToInvitations()) {
        fill();
        return;
    }
    m_loading->setRunning(true);
    m_read = m_context.reads.access().tenantManagers([this](Result<std::vector<TenantManager>> managers) {
        m_loading->setRunning(false);
        if (managers) {
            m_managers = *std::move(managers);
            m_known = true;
            fill();
        } else {
            m_bar->tellError(managers.error(), [this] { read(); });
        }
    });
}

void TenantManagersPage::fill()
{
    const PrincipalId before = current() ? current()->principal.id : PrincipalId();
    {
        const QSignalBlocker quiet(m_table);
        m_table->setRowCount(static_cast<int>(m_managers.size()));
        for (int row = 0; row < m_table->rowCount(); ++row) {
            const TenantManager &manager = m_managers[static_cast<size_t>(row)];
            const bool group = manager.principal.kind == Principal::Kind::SecurityGroup;
            auto *name =
                new QTableWidgetItem(m_context.theme.icon(group ? u"group"_s : u"user"_s, ColorRole::TextMuted),
                                     manager.principal.displayName);
            name->setToolTip(manager.principal.userPrincipalName);
            m_table->setItem(row, 0, name);
            m_table->setItem(row, 1, new QTableWidgetItem(PrincipalList::kindWord(manager.principal.kind)));
            m_table->setItem(row, 2, new QTableWidgetItem(addedWords(manager)));
            if (manager.principal.id == before || row == 0)
                m_table->setCurrentCell(row, 0);
        }
    }
    const Access &access = m_context.session.access();
    if (!access.respondsToInvitations()) {
        m_empty->setContent(u"lock"_s, tr("Tenant managers are not shown to you"),
                            tr("Tenant managers and Teams Rooms Pro Managers of %1 see this list. A Teams Rooms Pro "
                               "Manager can make you a tenant manager.")
                                .arg(access.partnerName));
    } else {
        m_empty->setContent(u"group"_s, m_known ? tr("No tenant managers yet") : tr("Reading tenant managers"),
                            tr("Until there are some, only Teams Rooms Pro Managers can accept an invitation."));
    }
    m_stack->setCurrentIndex(m_managers.empty() ? 1 : 0);
    refreshActions();
    Q_EMIT statusTextChanged();
}

QString TenantManagersPage::addedWords(const TenantManager &manager)
{
    const QString day = QLocale().toString(manager.added.toLocalTime().date(), QLocale::ShortFormat);
    //: When somebody was made a tenant manager, and by whom. %1: a date, %2: a name.
    return manager.addedBy ? tr("%1 by %2").arg(day, manager.addedBy->displayName) : day;
}

const TenantManager *TenantManagersPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < static_cast<int>(m_managers.size()) ? &m_managers[static_cast<size_t>(row)] : nullptr;
}

void TenantManagersPage::refreshActions()
{
    QString reason;
    if (!m_context.session.access().proManager)
        reason = tr("Only a Teams Rooms Pro Manager of your organisation can change this.");
    else if (!m_context.sync.status().offlineSince.isNull())
        reason = tr("Offline: this cannot be queued.");
    const auto set = [](QPushButton *button, const QString &why) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    };
    set(m_addButton, reason);
    set(m_removeButton, !reason.isEmpty() ? reason : current() ? QString() : tr("Nothing is selected."));
}

void TenantManagersPage::add()
{
    auto *dialog = new PeopleDialog(
        [&reads = m_context.reads](const QString &text, auto done) { return reads.principals(text, std::move(done)); },
        m_context.theme,
        {.title = tr("Add tenant managers"),
         .text = tr("They see invitations and answer them, from their next click."),
         .chosen = tr("Tenant managers"),
         .organisation = m_context.session.access().partnerName,
         .confirm = tr("Add")},
        this);
    m_dialog = dialog;
    connect(dialog, &PeopleDialog::confirmed, this, [this](const std::vector<Principal> &people) {
        for (const Principal &person : people)
            m_waiting.push_back(Command::addTenantManager(person));
        submitNext();
    });
    dialog->open();
}

void TenantManagersPage::askRemove()
{
    const TenantManager *manager = current();
    if (!manager)
        return;
    m_dialog = ConfirmDialog::ask(this, m_context.theme,
                                  {.title = tr("Remove %1 from tenant managers?").arg(manager->principal.displayName),
                                   .text = tr("They no longer see invitations. Roles at customers stay as they are."),
                                   .confirm = tr("Remove")},
                                  [this, command = Command::removeTenantManager(*manager)] {
                                      m_waiting.push_back(command);
                                      submitNext();
                                  });
}

void TenantManagersPage::submitNext()
{
    if (m_call.isRunning() || m_waiting.empty())
        return;
    const Command command = m_waiting.front();
    m_waiting.pop_front();
    m_call.submit(command, [this](const CommandOutcome &outcome) {
        const Command &sent = outcome.command;
        const auto seen = std::find_if(m_managers.begin(), m_managers.end(), [&](const TenantManager &one) {
            return one.principal.id.text() == sent.target;
        });
        if (!outcome.succeeded() && outcome.error->kind == Error::Kind::Conflict
            && sent.kind == Command::Kind::RemoveTenantManager && seen != m_managers.end()) {
            askAgain(*seen);
        } else if (!outcome.succeeded()) {
            m_waiting.clear(); // what is wrong with one is told before the others are tried
            m_bar->tell(MessageBar::Kind::Error, outcome.error->code == "nameAlreadyExists"_L1
                                                     ? tr("Somebody you chose is a tenant manager already.")
                                                     : errorSentence(*outcome.error));
        } else if (m_waiting.empty()) {
            announce(this, tr("Tenant managers changed"));
        }
        if (m_waiting.empty())
            read();
        submitNext();
    });
}

void TenantManagersPage::askAgain(const TenantManager &seen)
{
    m_theirs = m_context.reads.access().tenantManagers([this, seen](Result<std::vector<TenantManager>> managers) {
        if (!managers) {
            m_bar->tellError(managers.error(), [this] { read(); });
            return;
        }
        m_managers = *std::move(managers);
        fill();
        const auto now = std::find_if(m_managers.begin(), m_managers.end(),
                                      [&](const TenantManager &one) { return one.principal.id == seen.principal.id; });
        if (now == m_managers.end())
            return; // a colleague has done it already
        const QString name = seen.principal.displayName;
        m_dialog = VersionsDialog::ask(
            m_context.theme,
            {.title = tr("A colleague changed the tenant managers meanwhile"),
             .subject = name,
             .takeTheirs = tr("Keep what is there now"),
             .keepMine = tr("Remove anyway")},
            //: A tenant manager as somebody saw it. %1: a name, %2: when added and by whom.
            {{.mine = tr("Remove %1, added %2").arg(name, addedWords(seen)),
              //: A tenant manager as it is now. %1: a name, %2: when added and by whom.
              .theirs = tr("%1, added %2").arg(name, addedWords(*now))}},
            this, [this, command = Command::removeTenantManager(*now)](const VersionsDialog::Choice &mine) {
                if (mine.front()) {
                    m_waiting.push_back(command);
                    submitNext();
                }
            });
    });
}

void TenantManagersPage::takeFocus()
{
    (m_managers.empty() ? static_cast<QWidget *>(m_addButton) : m_table)->setFocus(Qt::OtherFocusReason);
}

void TenantManagersPage::refresh() { read(); }

QString TenantManagersPage::statusText() const
{
    return m_known ? tr("%Ln tenant managers", nullptr, static_cast<int>(m_managers.size())) : QString();
}

void TenantManagersPage::showEvent(QShowEvent *event)
{
    ConsolePage::showEvent(event);
    read();
}

} // namespace roomwarden
