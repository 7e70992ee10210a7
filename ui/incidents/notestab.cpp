// The notes beside an incident, and the place to write one.
#include "ui/incidents/notestab.h"

#include "core/base/clock.h"
#include "ui/incidents/notedrafts.h"
#include "ui/incidents/noteview.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

NotesTab::NotesTab(NoteDrafts &drafts, const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_drafts(drafts),
      m_theme(theme),
      m_clock(clock),
      m_scroll(new QScrollArea),
      m_list(new QWidget),
      m_listLayout(new QVBoxLayout(m_list)),
      m_visibility(new TextLabel(theme, TypeStyle::Small, TextLabel::Tone::Muted)),
      m_problem(new TextLabel(theme, TypeStyle::Small, TextLabel::Tone::Danger)),
      m_editor(new QPlainTextEdit),
      m_counter(new TextLabel(theme, TypeStyle::Small, TextLabel::Tone::Muted)),
      m_send(new QPushButton(tr("Add note")))
{
    setObjectName(u"notesTab"_s);
    setAccessibleName(tr("Notes"));
    m_listLayout->setContentsMargins(Theme::space(4), Theme::space(4), Theme::space(4), Theme::space(4));
    m_listLayout->setSpacing(Theme::space(2));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Notes, oldest first"));
    m_scroll->setWidget(m_list);
    m_list->setAutoFillBackground(false); // the pane's own surface shows
    m_scroll->viewport()->setAutoFillBackground(false);

    m_editor->setObjectName(u"noteEditor"_s);
    m_editor->setPlaceholderText(tr("Write a note"));
    m_editor->setTabChangesFocus(true); // no trap: Tab leaves
    m_editor->setFixedHeight(Theme::space(20));
    m_editor->setAccessibleName(tr("New note"));
    m_editor->installEventFilter(this);
    m_visibility->setWrapping(true);
    m_problem->setWrapping(true);
    m_problem->setObjectName(u"noteProblem"_s);
    m_problem->hide();
    m_send->setObjectName(u"sendNote"_s);
    m_send->setAutoDefault(false);
    m_send->setProperty(RoomwardenStyle::primaryProperty, true);

    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::space(2));
    row->addWidget(m_visibility, 1);
    row->addWidget(m_counter);
    row->addWidget(m_send);
    auto *write = new QVBoxLayout;
    write->setContentsMargins(Theme::space(4), Theme::space(3), Theme::space(4), Theme::space(4));
    write->setSpacing(Theme::space(2));
    write->addWidget(m_problem);
    write->addWidget(m_editor);
    write->addLayout(row);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(write);

    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            m_drafts.setText(m_id, m_customer, m_editor->toPlainText());
        refreshSend();
    });
    connect(m_send, &QPushButton::clicked, this, &NotesTab::send);
}

void NotesTab::setIncident(const Incident &incident)
{
    if (incident.id == m_id)
        return;
    m_id = incident.id;
    m_customer = incident.customer;
    //: Under the editor of a note. %1: the customer.
    m_visibility->setText(tr("%1 can read this note.").arg(incident.customerName));
    m_editor->setAccessibleDescription(m_visibility->text());
    setNotes(nullptr);
    refreshDraft();
}

void NotesTab::setNotes(const std::vector<IncidentNote> *notes)
{
    while (QLayoutItem *item = m_listLayout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (!notes)
        return;
    if (notes->empty()) {
        auto *none = new TextLabel(m_theme, TypeStyle::Body, TextLabel::Tone::Muted);
        none->setText(tr("No notes yet."));
        none->setAlignment(Qt::AlignCenter);
        m_listLayout->addWidget(none);
    }
    const QDateTime now = m_clock.now();
    for (const IncidentNote &note : *notes)
        m_listLayout->addWidget(new NoteView(note, now, m_theme));
    m_listLayout->addStretch(1);
    // The newest is the last: in sight once the layout knows how tall all of them are.
    QTimer::singleShot(0, m_scroll,
                       [this] { m_scroll->verticalScrollBar()->setValue(m_scroll->verticalScrollBar()->maximum()); });
}

void NotesTab::setRefusal(const QString &reason)
{
    m_refusal = reason;
    refreshSend();
}

void NotesTab::refreshDraft()
{
    const NoteDraft draft = m_drafts.of(m_id);
    const QScopedValueRollback guard(m_filling, true);
    if (m_editor->toPlainText() != draft.text)
        m_editor->setPlainText(draft.text);
    m_editor->setReadOnly(!draft.sending.isNull());
    m_problem->setText(draft.problem);
    m_problem->setVisible(!draft.problem.isEmpty());
    refreshSend();
}

void NotesTab::focusEditor()
{
    m_editor->setFocus(Qt::ShortcutFocusReason);
    m_editor->moveCursor(QTextCursor::End);
}

void NotesTab::refreshSend()
{
    const NoteDraft draft = m_drafts.of(m_id);
    const bool sending = !draft.sending.isNull();
    const qsizetype length = m_editor->toPlainText().size();
    const qsizetype left = longestNote - length;
    QString reason = m_refusal;
    if (reason.isEmpty() && m_editor->toPlainText().trimmed().isEmpty())
        reason = tr("Write something first.");
    else if (reason.isEmpty() && left < 0)
        reason = tr("The note is too long by %Ln characters.", nullptr, static_cast<int>(-left));
    //: Button while a note is on its way to the service.
    m_send->setText(sending ? tr("Sending…") : draft.problem.isEmpty() ? tr("Add note") : tr("Try again"));
    m_send->setEnabled(!sending && reason.isEmpty());
    //: Tooltip of the button that sends a note.
    m_send->setToolTip(reason.isEmpty() ? tr("Add the note (Ctrl+Enter)") : reason);
    m_send->setAccessibleDescription(reason);
    m_counter->setText(left < 500 ? QLocale().toString(left) : QString());
    m_counter->setTone(left < 0 ? TextLabel::Tone::Danger : TextLabel::Tone::Muted);
    m_counter->setAccessibleName(tr("%Ln characters left", nullptr, static_cast<int>(left)));
}

void NotesTab::send()
{
    if (m_send->isEnabled())
        Q_EMIT sendRequested(m_editor->toPlainText().trimmed());
}

bool NotesTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() & Qt::ControlModifier) {
            send();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT leaveRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace roomwarden
