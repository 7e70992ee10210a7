// A list of customers to tick; afterwards a result at each.
#include "ui/roles/rolecopies.h"

#include "core/session/session.h"
#include "core/store/tenantstore.h"
#include "ui/roles/rolewords.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/textlabel.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

constexpr int tenantRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;

} // namespace

RoleCopies::RoleCopies(const ConsoleContext &context, QWidget &page) : QObject(&page), m_context(context), m_page(page)
{
    connect(&context.commands, &CommandBus::finished, this, &RoleCopies::ended);
}

void RoleCopies::ask(const Role &role)
{
    delete m_dialog;
    m_open.clear();
    m_done = m_failed = 0;
    m_dialog = new QDialog(&m_page);
    m_dialog->setObjectName(u"copyRoleDialog"_s);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowTitle(tr("Copy %1 to other customers").arg(role.name));
    m_dialog->resize(520, 480);
    auto *title = new TextLabel(m_context.theme, TypeStyle::Heading);
    title->setText(m_dialog->windowTitle());
    title->setWrapping(true);
    auto *what = new TextLabel(m_context.theme, TypeStyle::Body, TextLabel::Tone::Muted);
    what->setText(tr("Name, description and permissions are copied. Who holds the role is decided at each customer."));
    what->setWrapping(true);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Customers"));
    std::vector<const Tenant *> others;
    for (const Tenant &tenant : m_context.tenants.tenants()) {
        if (tenant.id != role.customer && m_context.session.access().may(Permission::RolesModify, tenant.id))
            others.push_back(&tenant);
    }
    std::sort(others.begin(), others.end(),
              [](const Tenant *a, const Tenant *b) { return a->displayName.localeAwareCompare(b->displayName) < 0; });
    for (const Tenant *tenant : others) {
        auto *item = new QListWidgetItem(tenant->displayName);
        item->setData(tenantRole, tenant->id.text());
        item->setData(nameRole, tenant->displayName);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setSizeHint(QSize(0, Theme::space(7)));
        m_list->addItem(item);
    }
    m_summary = new TextLabel(m_context.theme);
    m_summary->setWrapping(true);
    m_copy = new QPushButton(tr("&Copy"));
    m_copy->setProperty(RoomwardenStyle::primaryProperty, true);
    m_copy->setDefault(true);
    auto *close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_copy);
    auto *column = new QVBoxLayout(m_dialog);
    column->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(4));
    column->setSpacing(Theme::space(3));
    column->addWidget(title);
    column->addWidget(what);
    column->addWidget(m_list, 1);
    column->addWidget(m_summary);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, m_dialog, &QDialog::reject);
    connect(m_list, &QListWidget::itemChanged, this, &RoleCopies::refresh);
    connect(m_copy, &QPushButton::clicked, this, [this, role] { start(role); });
    refresh();
    m_dialog->open();
}

void RoleCopies::start(const Role &role)
{
    m_done = m_failed = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        if (item->checkState() != Qt::Checked)
            continue;
        Role copy = role;
        copy.customer = TenantId(item->data(tenantRole).toString());
        const Command command = Command::createRole(copy, std::nullopt);
        m_open.insert(command.id, row);
        if (const Result<Done> result = m_context.commands.submit(command); !result)
            ended({.command = command, .error = result.error()});
    }
    refresh();
}

void RoleCopies::ended(const CommandOutcome &outcome)
{
    const auto found = m_open.constFind(outcome.command.id);
    if (found == m_open.constEnd() || !m_dialog)
        return;
    QListWidgetItem *item = m_list->item(*found);
    m_open.erase(found);
    const QString name = item->data(nameRole).toString();
    const QSignalBlocker quiet(m_list);
    if (outcome.succeeded()) {
        ++m_done;
        item->setCheckState(Qt::Unchecked);
        item->setFlags(Qt::ItemIsSelectable);
        //: A role was copied to a customer. %1: the customer.
        item->setText(tr("%1 – copied").arg(name));
    } else {
        ++m_failed;
        //: A role was not copied to a customer. %1: the customer, %2: why not, a sentence.
        item->setText(tr("%1 – not copied. %2").arg(name, RoleWords::refusal(*outcome.error)));
    }
    refresh();
    if (m_open.isEmpty())
        announce(m_list, m_summary->text());
}

void RoleCopies::refresh()
{
    int ticked = 0;
    for (int row = 0; row < m_list->count(); ++row)
        ticked +=
            m_list->item(row)->checkState() == Qt::Checked && m_list->item(row)->flags().testFlag(Qt::ItemIsEnabled);
    m_copy->setEnabled(ticked > 0 && m_open.isEmpty());
    QString words;
    if (m_list->count() == 0)
        words = tr("At no other customer may you change roles.");
    else if (!m_open.isEmpty())
        words = tr("Copying…");
    else if (m_done + m_failed > 0)
        //: %1: "3 copied", %2: "1 not copied".
        words = tr("%1, %2.").arg(tr("%Ln copied", nullptr, m_done), tr("%Ln not copied", nullptr, m_failed));
    else
        words = tr("%Ln customers chosen", nullptr, ticked);
    m_summary->setText(words);
}

} // namespace roomwarden
