// The text field of the filter bar.
#include "ui/incidents/filterfield.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextCharFormat>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

enum CompletionRole { PositionRole = Qt::UserRole, LengthRole, ExplanationRole };

// What is inserted, and muted behind it what it means.
class CompletionDelegate : public QStyledItemDelegate
{
public:
    CompletionDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {320, 28}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool selected = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, m_theme.color(selected ? ColorRole::Selection : ColorRole::SurfaceRaised));
        const QRect inner = option.rect.adjusted(Theme::space(3), 0, -Theme::space(3), 0);
        painter->setFont(m_theme.font(TypeStyle::Body));
        painter->setPen(m_theme.color(selected ? ColorRole::SelectionText : ColorRole::Text));
        const QString insert = index.data(Qt::DisplayRole).toString();
        painter->drawText(inner, Qt::AlignLeading | Qt::AlignVCenter, insert);
        const int used = painter->fontMetrics().horizontalAdvance(insert) + Theme::space(4);
        painter->setPen(m_theme.color(ColorRole::TextMuted));
        const QRect rest = QStyle::visualRect(option.direction, inner, inner.adjusted(used, 0, 0, 0));
        painter->drawText(
            rest, Qt::AlignTrailing | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data(ExplanationRole).toString(), Qt::ElideRight, rest.width()));
    }

private:
    const Theme &m_theme;
};

} // namespace

FilterField::FilterField(const IncidentStore &store, const Theme &theme, QWidget *parent)
    : QLineEdit(parent),
      m_store(store),
      m_theme(theme),
      m_completer(new QCompleter(this)),
      m_completions(new QStandardItemModel(this))
{
    setObjectName(u"filterField"_s);
    setAccessibleName(tr("Filter incidents"));
    setPlaceholderText(tr("Filter: words, or severity:critical, tenant:contoso, age:<2h"));
    setAccessibleDescription(placeholderText());
    addAction(theme.icon(u"search"_s, ColorRole::TextMuted), LeadingPosition);
    setMinimumWidth(200);

    m_completer->setWidget(this);
    m_completer->setModel(m_completions);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    m_completer->popup()->setItemDelegate(new CompletionDelegate(theme, this));
    m_completer->popup()->setAccessibleName(tr("Completions"));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &FilterField::complete);
    connect(this, &QLineEdit::textEdited, this, &FilterField::offerCompletions);
}

void FilterField::showProblems(const ParsedFilter &parsed)
{
    m_parsed = parsed;
    QList<QInputMethodEvent::Attribute> attributes;
    QString problem;
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(m_theme.color(ColorRole::Danger));
    for (const FilterToken &token : parsed.tokens) {
        const int cursor = cursorPosition();
        const bool typing = hasFocus() && token.position <= cursor && cursor <= token.position + token.length;
        if (token.problem == FilterToken::Problem::None || typing)
            continue;
        // Counted from the cursor, as input methods do.
        attributes.append({QInputMethodEvent::TextFormat, token.position - cursor, token.length, format});
        if (problem.isEmpty())
            problem = IncidentFilterParser::problemText(token, text());
    }
    QInputMethodEvent event(QString(), attributes); // the one way to format part of a line edit
    QCoreApplication::sendEvent(this, &event);
    setToolTip(problem);
    if (problem != m_problem) {
        m_problem = problem;
        setAccessibleDescription(problem.isEmpty() ? placeholderText() : problem);
        Q_EMIT problemChanged();
    }
}

void FilterField::offerCompletions()
{
    m_completions->clear();
    const std::vector<FilterCompletion> found = m_parser.completions(text(), cursorPosition(), m_store);
    const bool anything = cursorPosition() > 0 && !text().at(cursorPosition() - 1).isSpace();
    for (const FilterCompletion &completion : found) {
        // What is already there in full offers nothing.
        if (text().mid(completion.position, completion.length) == completion.insert)
            continue;
        auto *item = new QStandardItem(completion.insert);
        item->setData(completion.position, PositionRole);
        item->setData(completion.length, LengthRole);
        item->setData(completion.explanation, ExplanationRole);
        //: A completion, for assistive technology. %1: what is inserted, %2: what it means.
        item->setAccessibleText(completion.explanation.isEmpty()
                                    ? completion.insert
                                    : tr("%1, %2").arg(completion.insert, completion.explanation));
        m_completions->appendRow(item);
    }
    if (!anything || m_completions->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    QRect under = cursorRect();
    under.moveLeft(qMax(0, under.left() - Theme::space(5)));
    under.setWidth(qMin(width(), 420));
    m_completer->complete(under);
}

void FilterField::complete(const QModelIndex &index)
{
    const QString insert = index.data(Qt::DisplayRole).toString();
    const int position = index.data(PositionRole).toInt();
    QString changed = text();
    // A key is followed by its value, a value by the next word.
    const QString added = insert.endsWith(u':') ? insert : QString(insert + u' ');
    changed.replace(position, index.data(LengthRole).toInt(), added);
    setText(changed);
    setCursorPosition(position + static_cast<int>(added.size()));
    Q_EMIT textEdited(changed);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    const bool popup = m_completer->popup()->isVisible();
    switch (event->key()) {
    case Qt::Key_Escape:
        if (popup) {
            m_completer->popup()->hide();
        } else if (!text().isEmpty()) {
            clear();
            Q_EMIT textEdited(QString());
        } else {
            Q_EMIT escapePressed();
        }
        return;
    case Qt::Key_Down:
        if (event->modifiers() & Qt::AltModifier)
            offerCompletions();
        else
            Q_EMIT leaveRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT leaveRequested(); return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void FilterField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    showProblems(m_parsed); // nothing is being typed any more
}

} // namespace roomwarden
