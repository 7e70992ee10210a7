// One tab: a list that can be searched, and the detail of its current row.
#include "ui/tenants/listtab.h"

#include "ui/tenants/fittingtable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/listdetailview.h"

#include <QAbstractItemModel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

ListTab::ListTab(FittingTable *table, QWidget *detail, QWidget *empty, const QString &backText, const Theme &theme,
                 QWidget *parent)
    : QWidget(parent),
      m_table(table),
      m_empty(empty)
{
    m_noMatch = new EmptyState(theme, this);
    m_list = new QStackedWidget(this);
    m_list->addWidget(table);
    m_list->addWidget(m_noMatch);
    m_list->setFocusProxy(table);
    m_view = new ListDetailView(m_list, detail, backText, theme, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);

    connect(m_noMatch, &EmptyState::activated, this, &ListTab::clearFilterWanted);
    connect(table, &FittingTable::shownRowsChanged, this, &ListTab::arrange);
    arrange();
}

bool ListTab::isEmpty() const { return m_table->model()->rowCount() == 0; }

void ListTab::setFilter(const QString &text)
{
    m_filter = text.trimmed();
    m_table->setFilter(text);
    arrange();
}

void ListTab::arrange()
{
    m_stack->setCurrentIndex(isEmpty() ? 1 : 0);
    const bool noMatch = !isEmpty() && m_table->shownRows() == 0;
    m_noMatch->setContent(u"search"_s, tr("Nothing matches “%1”").arg(m_filter),
                          tr("Names and domains are searched, and everything else the list shows."),
                          tr("Clear the filter"));
    m_list->setCurrentIndex(noMatch ? 1 : 0);
}

void ListTab::openDetail()
{
    if (!isEmpty())
        m_view->openDetail();
}

void ListTab::takeFocus() { (isEmpty() ? m_empty : static_cast<QWidget *>(m_table))->setFocus(Qt::OtherFocusReason); }

} // namespace roomwarden
