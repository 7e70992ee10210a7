// Asks before something grave.
#include "ui/widgets/confirmdialog.h"

#include "ui/theme/roomwardenstyle.h"
#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace roomwarden {

ConfirmDialog *ConfirmDialog::ask(QWidget *parent, const Theme &theme, const Question &question,
                                  std::function<void()> confirmed)
{
    auto *dialog = new ConfirmDialog(parent, theme, question);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent ? parent : dialog, std::move(confirmed));
    dialog->open();
    return dialog;
}

ConfirmDialog::ConfirmDialog(QWidget *parent, const Theme &theme, const Question &question)
    : QDialog(parent),
      m_confirm(new QPushButton(question.confirm)),
      //: Button: do not do it
      m_cancel(new QPushButton(tr("Cancel")))
{
    setWindowTitle(question.title);
    setAccessibleName(question.title);
    setAccessibleDescription(question.text);
    auto *title = new TextLabel(theme, TypeStyle::Heading);
    title->setText(question.title);
    title->setWrapping(true);
    auto *text = new TextLabel(theme);
    text->setText(question.text);
    text->setWrapping(true);
    text->setMinimumWidth(380);

    m_confirm->setProperty(question.dangerous ? RoomwardenStyle::dangerProperty : RoomwardenStyle::primaryProperty,
                           true);
    // Whoever presses Enter without reading has changed nothing.
    m_confirm->setAutoDefault(false);
    m_cancel->setDefault(true);
    m_cancel->setFocus();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(6), Theme::space(5), Theme::space(6), Theme::space(5));
    column->setSpacing(Theme::space(3));
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(Theme::space(2));
    column->addLayout(dialogButtons({m_cancel, m_confirm}));
    column->setSizeConstraint(QLayout::SetFixedSize);

    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace roomwarden
