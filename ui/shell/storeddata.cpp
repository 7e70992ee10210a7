// A table of what the local store says when it is read back.
#include "ui/shell/storeddata.h"

#include "core/actions/commandbus.h"
#include "core/base/clock.h"
#include "core/store/localstore.h"
#include "core/store/tenantstore.h"
#include "ui/shell/actionbutton.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/purging.h"
#include "ui/shell/storedwords.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/textlabel.h"

#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column : int { Name, Incidents, Size, Since, ColumnCount };

constexpr int mostRowsInSight = 12;

QTableWidgetItem *cell(const QString &text, Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setTextAlignment(alignment);
    return item;
}

} // namespace

StoredData::StoredData(const ConsoleContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_reading(context.local),
      m_sentence(new TextLabel(context.theme)),
      m_bar(new MessageBar(context.theme)),
      m_facts(new KeyValueList(context.theme)),
      m_table(new QTableWidget(0, ColumnCount))
{
    addActions();
    build();
    connect(&m_reading, &StoredReading::arrived, this, &StoredData::take);
    connect(&context.tenants, &TenantStore::tenantsChanged, this, &StoredData::fillTable);
    connect(&context.commands, &CommandBus::pendingChanged, this, &StoredData::refreshActions);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &StoredData::refreshActions);
    fillFacts();
    fillTable();
}

void StoredData::addActions()
{
    m_purge = m_context.actions.add({.id = u"view.stored.purge"_s,
                                     //: Menu item and button: destroys what is stored of a customer on this computer.
                                     .text = tr("&Purge…"),
                                     .help = tr("Destroys what is stored of the selected customer on this computer."),
                                     .menu = ActionRegistry::Menu::View,
                                     .keys = {QKeySequence(Qt::Key_Delete)}});
    m_purgeAll = m_context.actions.add({.id = u"view.stored.purgeAll"_s,
                                        .text = tr("Purge &everything…"),
                                        .help = tr("Destroys what is stored of all customers on this computer."),
                                        .menu = ActionRegistry::Menu::View,
                                        .keys = {QKeySequence(Qt::SHIFT | Qt::Key_Delete)}});
    for (QAction *action : {m_purge, m_purgeAll}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
    }
    connect(m_purge, &QAction::triggered, this, &StoredData::purgeSelected);
    connect(m_purgeAll, &QAction::triggered, this, &StoredData::purgeAll);
}

void StoredData::build()
{
    auto *title = new TextLabel(m_context.theme, TypeStyle::Heading);
    title->setText(tr("Stored on this computer"));
    m_sentence->setObjectName(u"storedSentence"_s);
    m_sentence->setWrapping(true);
    m_table->setObjectName(u"storedCustomers"_s);
    m_table->setAccessibleName(tr("Customers whose data is stored on this computer"));
    m_table->setHorizontalHeaderLabels({tr("Customer"), tr("Incidents"), tr("Size"), tr("Since")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    for (const int column : {Incidents, Size})
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_buttons = new QWidget;
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins({});
    row->setSpacing(Theme::space(2));
    for (QAction *action : {m_purge, m_purgeAll})
        row->addWidget(new ActionButton(action));
    row->addStretch(1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::space(3));
    column->addWidget(title);
    column->addWidget(m_bar);
    column->addWidget(m_sentence);
    column->addWidget(m_facts);
    column->addWidget(m_table);
    column->addWidget(m_buttons);
}

void StoredData::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_reading.setWatching(true);
}

void StoredData::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_reading.setWatching(false);
    refreshActions();
}

void StoredData::take(const Result<std::vector<CustomerUsage>> &usage)
{
    if (!usage) {
        m_bar->tellError(usage.error(), [this] {
            m_bar->clear();
            m_reading.readNow();
        });
        return;
    }
    m_isRead = true;
    m_usage = *usage;
    std::sort(m_usage.begin(), m_usage.end(),
              [](const CustomerUsage &a, const CustomerUsage &b) { return a.bytes > b.bytes; });
    fillFacts();
    fillTable();
}

void StoredData::fillFacts()
{
    const LocalStore &local = m_context.local;
    const bool known = m_isRead || !local.isKeeping();
    m_sentence->setText(known ? StoredWords::sentence(local, static_cast<qsizetype>(m_usage.size()))
                              : StoredWords::reading());
    m_facts->clear();
    if (local.isKeeping()) {
        CustomerUsage all;
        for (const CustomerUsage &each : m_usage) {
            all.bytes += each.bytes;
            all.incidents += each.incidents;
        }
        //: Label: how much is stored
        m_facts->addRow(tr("Together"), StoredWords::amount(all));
        //: Label: how long it stays
        m_facts->addRow(tr("Retention"), StoredWords::retention(local.retentionDays()));
        //: Label: where it is stored
        m_facts->addRow(tr("Folder"), QDir::toNativeSeparators(local.folder()), TypeStyle::Mono);
    }
    m_facts->setVisible(m_facts->rowCount() > 0);
    m_table->setVisible(!m_usage.empty());
    m_buttons->setVisible(!m_usage.empty());
}

void StoredData::fillTable()
{
    const int row = m_table->currentRow();
    const QString chosen = row < 0 ? QString() : m_table->item(row, Name)->data(Qt::UserRole).toString();
    const auto right = Qt::AlignTrailing | Qt::AlignVCenter;
    const QLocale locale;
    m_table->setRowCount(static_cast<int>(m_usage.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const CustomerUsage &usage = m_usage[static_cast<size_t>(i)];
        QTableWidgetItem *name = cell(nameOf(usage.customer));
        name->setData(Qt::UserRole, usage.customer.text());
        m_table->setItem(i, Name, name);
        m_table->setItem(i, Incidents, cell(locale.toString(usage.incidents), right));
        m_table->setItem(i, Size, cell(locale.formattedDataSize(usage.bytes), right));
        m_table->setItem(i, Since,
                         cell(usage.since.isValid() ? clockTime(usage.since, m_context.clock.now()) : QString()));
        if (usage.customer.text() == chosen)
            m_table->selectRow(i);
    }
    // As high as what is in it: the page scrolls, not the table in the page.
    const int rows = std::clamp(m_table->rowCount(), 1, mostRowsInSight);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + 2 * m_table->frameWidth());
    refreshActions();
}

void StoredData::refreshActions()
{
    QString problem = isVisible() ? Purging::problem(m_context) : tr("open the page Sync first.");
    if (problem.isEmpty() && m_usage.empty())
        problem = tr("nothing is stored on this computer.");
    ActionRegistry::setAvailable(m_purgeAll, problem);
    if (problem.isEmpty() && m_table->selectedItems().isEmpty())
        problem = tr("select a customer first.");
    ActionRegistry::setAvailable(m_purge, problem);
}

void StoredData::purgeSelected()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    const TenantId customer = m_usage[static_cast<size_t>(row)].customer;
    const QString name = nameOf(customer);
    Purging::ask(m_context, {{.id = customer, .name = name}}, this,
                 [this, name](const Result<qint64> &left) { tellPurged(name, left); });
}

void StoredData::purgeAll()
{
    std::vector<Purging::Customer> customers;
    for (const CustomerUsage &usage : m_usage)
        customers.push_back({.id = usage.customer, .name = nameOf(usage.customer)});
    const QString whom = customers.size() == 1 ? customers.front().name
                                               : tr("%n customer(s)", nullptr, static_cast<int>(m_usage.size()));
    Purging::ask(m_context, customers, this, [this, whom](const Result<qint64> &left) { tellPurged(whom, left); });
}

void StoredData::tellPurged(const QString &name, const Result<qint64> &left)
{
    Purging::tell(*m_bar, name, left);
    m_reading.readNow();
}

QString StoredData::nameOf(const TenantId &customer) const
{
    const Tenant *tenant = m_context.tenants.tenant(customer);
    //: In the place of a name. %1: an identifier.
    return tenant ? tenant->displayName : tr("Customer %1").arg(customer.text());
}

} // namespace roomwarden
