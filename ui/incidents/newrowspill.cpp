// A small button over the list's top edge: rows have arrived above what is shown.
#include "ui/incidents/newrowspill.h"

#include "models/incidenttablemodel.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>

namespace roomwarden {

NewRowsPill::NewRowsPill(const Theme &theme, QTableView &view, const IncidentTableModel &model)
    : QPushButton(view.viewport()),
      m_theme(theme),
      m_view(view)
{
    setObjectName(QStringLiteral("newRowsPill"));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::NoFocus); // Home does the same; the focus must not leave the list
    view.viewport()->installEventFilter(this);
    hide();
    connect(&model, &IncidentTableModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        if (first > m_topRow)
            return;
        m_insertedAbove += last - first + 1;
        m_topRow += last - first + 1;
    });
    connect(&model, &IncidentTableModel::rowsArrived, this, [this](int count) {
        show(m_count + qMin(count, std::exchange(m_insertedAbove, 0)));
        lookAtTop();
    });
    connect(&model, &IncidentTableModel::countsChanged, this, [this] { m_insertedAbove = 0; });
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &NewRowsPill::lookAtTop);
}

void NewRowsPill::reset()
{
    show(0);
    lookAtTop();
}

void NewRowsPill::lookAtTop()
{
    m_topRow = m_view.rowAt(0);
    if (m_view.verticalScrollBar()->value() == 0)
        show(0);
}

void NewRowsPill::show(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    //: Button over the list: rows have arrived above the first visible one.
    const QString text = tr("%Ln new – press Home", nullptr, count);
    setText(text);
    setAccessibleName(text);
    setVisible(count > 0);
    place();
}

bool NewRowsPill::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QPushButton::eventFilter(watched, event);
}

void NewRowsPill::place()
{
    const QSize text = QFontMetrics(m_theme.font(TypeStyle::SmallStrong)).size(Qt::TextSingleLine, this->text());
    resize(text.width() + Theme::space(6), Theme::space(7));
    move((parentWidget()->width() - width()) / 2, Theme::space(2));
    raise();
}

void NewRowsPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Accent));
    const QRectF pill = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(m_theme.color(ColorRole::TextOnAccent));
    painter.setFont(m_theme.font(TypeStyle::SmallStrong));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace roomwarden
