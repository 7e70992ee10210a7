// Text, customers, and two buttons.
#include "ui/incidents/manynotesdialog.h"

#include "ui/incidents/incidentwords.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/theme/theme.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/textlabel.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

ManyNotesDialog::ManyNotesDialog(std::vector<Incident> incidents, const Theme &theme, QWidget *parent)
    : QDialog(parent),
      m_theme(theme),
      m_incidents(std::move(incidents)),
      m_text(new QPlainTextEdit),
      m_add(new QPushButton(tr("&Add note")))
{
    setObjectName(u"manyNotesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add note"));
    setMinimumWidth(480);
    auto *title = new TextLabel(theme, TypeStyle::Heading);
    title->setText(tr("Add the same note to %Ln incidents", nullptr, static_cast<int>(m_incidents.size())));
    title->setWrapping(true);
    auto *whose = new TextLabel(theme);
    whose->setText(IncidentWords::customersOf(m_incidents));
    whose->setWrapping(true);
    m_text->setObjectName(u"manyNotesText"_s);
    m_text->setAccessibleName(tr("Note"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("What was found, what was done, who calls back"));
    m_add->setObjectName(u"addNotes"_s);
    m_add->setProperty(RoomwardenStyle::primaryProperty, true);
    m_add->setEnabled(false);
    m_add->setToolTip(tr("Write something first."));
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(4));
    column->setSpacing(Theme::space(3));
    column->addWidget(title);
    column->addWidget(whose);
    column->addWidget(m_text, 1);
    column->addLayout(dialogButtons({cancel, m_add}));

    const auto add = [this] {
        if (!m_add->isEnabled())
            return;
        Q_EMIT confirmed(m_incidents, m_text->toPlainText().trimmed());
        accept();
    };
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        const bool empty = m_text->toPlainText().trimmed().isEmpty();
        m_add->setEnabled(!empty);
        m_add->setToolTip(empty ? tr("Write something first.") : QString());
    });
    connect(m_add, &QPushButton::clicked, this, add);
    connect(cancel, &QPushButton::clicked, this, &ManyNotesDialog::reject);
    auto *send = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(send, &QShortcut::activated, this, add);
    m_text->setFocus();
}

void ManyNotesDialog::reject()
{
    if (m_text->toPlainText().trimmed().isEmpty()) {
        QDialog::reject();
        return;
    }
    ConfirmDialog::ask(
        this, m_theme,
        {.title = tr("Discard the note?"), .text = tr("What you typed has not been sent."), .confirm = tr("Discard")},
        [this] { QDialog::reject(); });
}

} // namespace roomwarden
