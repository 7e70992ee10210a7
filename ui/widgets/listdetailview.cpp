// A list and the detail of its current row.
#include "ui/widgets/listdetailview.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

ListDetailView::ListDetailView(QWidget *list, QWidget *detail, const QString &backText, const Theme &theme,
                               QWidget *parent)
    : QWidget(parent),
      m_list(list),
      m_detail(detail)
{
    m_detailPane = new QWidget(this);
    m_back = new QPushButton(theme.icon(u"chevron-left"_s), backText, m_detailPane);
    m_back->setFlat(true);
    m_back->setToolTip(tr("Back to the list (Esc)"));
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, &ListDetailView::closeDetail);
    auto *paneLayout = new QVBoxLayout(m_detailPane);
    paneLayout->setContentsMargins({});
    paneLayout->setSpacing(0);
    paneLayout->addWidget(m_back, 0, Qt::AlignLeft);
    paneLayout->addWidget(detail, 1);

    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(list);
    m_splitter->addWidget(m_detailPane);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    list->setMinimumWidth(Theme::space(80));
    m_detailPane->setMinimumWidth(Theme::space(100));
    m_splitter->setSizes({600, 440});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter);
}

void ListDetailView::openDetail()
{
    m_detailOpen = true;
    arrange();
    if (m_narrow)
        m_back->setFocus(Qt::OtherFocusReason);
    else if (QWidget *first = m_detail->nextInFocusChain(); first && m_detail->isAncestorOf(first))
        first->setFocus(Qt::TabFocusReason);
}

void ListDetailView::closeDetail()
{
    m_detailOpen = false;
    arrange();
    m_list->setFocus(Qt::OtherFocusReason);
}

void ListDetailView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_narrow = width() < narrowBelow;
    arrange();
}

void ListDetailView::arrange()
{
    m_list->setVisible(!m_narrow || !m_detailOpen);
    m_detailPane->setVisible(!m_narrow || m_detailOpen);
    m_back->setVisible(m_narrow);
}

void ListDetailView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier
        && m_detailPane->isAncestorOf(focusWidget())) {
        closeDetail();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace roomwarden
