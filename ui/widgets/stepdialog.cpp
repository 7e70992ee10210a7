// Steps, and the way between them.
#include "ui/widgets/stepdialog.h"

#include "ui/theme/roomwardenstyle.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

StepDialog::StepDialog(const Theme &theme, const QString &title, QWidget *parent)
    : QDialog(parent),
      m_theme(theme),
      m_where(new TextLabel(theme, TypeStyle::Body, TextLabel::Tone::Muted)),
      m_bar(new MessageBar(theme)),
      m_stack(new QStackedWidget),
      m_line(new LoadingLine(theme, tr("Sending"))),
      m_cancel(new QPushButton(tr("Cancel"))),
      //: Button of a form in steps, as in the service's own portal.
      m_previous(new QPushButton(tr("&Previous"))),
      m_next(new QPushButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *heading = new TextLabel(theme, TypeStyle::Title);
    heading->setText(title);
    heading->setWrapping(true);
    m_cancel->setAutoDefault(false);
    m_previous->setAutoDefault(false);
    m_previous->setToolTip(tr("Previous (Alt+Left)"));
    m_next->setObjectName(u"stepNext"_s);
    m_next->setProperty(RoomwardenStyle::primaryProperty, true);
    m_next->setDefault(true);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(Theme::space(6), Theme::space(5), Theme::space(6), Theme::space(5));
    m_column->setSpacing(Theme::space(3));
    m_column->addWidget(heading);
    m_column->addWidget(m_where);
    m_column->addWidget(m_bar);
    m_column->addWidget(m_stack, 1);
    m_column->addWidget(m_line);
    m_column->addLayout(dialogButtons({m_cancel, m_previous, m_next}));
    resize(Theme::space(180), Theme::space(150));

    connect(m_cancel, &QPushButton::clicked, this, &StepDialog::reject);
    connect(m_previous, &QPushButton::clicked, this, &StepDialog::previous);
    connect(m_next, &QPushButton::clicked, this, &StepDialog::next);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(int(Qt::CTRL) | key), this), &QShortcut::activated, this, &StepDialog::next);
    connect(new QShortcut(QKeySequence(int(Qt::ALT) | int(Qt::Key_Left)), this), &QShortcut::activated, this,
            &StepDialog::previous);
}

void StepDialog::setSteps(std::vector<Step> steps, const QString &finishText)
{
    m_steps = std::move(steps);
    m_finish = finishText;
    for (const Step &step : m_steps)
        m_stack->addWidget(step.page);
    goTo(0);
}

int StepDialog::step() const { return m_stack->currentIndex(); }

void StepDialog::goTo(int step)
{
    const Step &wanted = m_steps[static_cast<size_t>(step)];
    if (wanted.entered)
        wanted.entered();
    m_stack->setCurrentIndex(step);
    refresh();
    (wanted.focus ? wanted.focus : m_next)->setFocus(Qt::OtherFocusReason);
    announce(m_where, m_where->text());
}

void StepDialog::refresh()
{
    const auto count = static_cast<int>(m_steps.size());
    //: Where a form in steps stands. %1: number of the step, %2: how many there are, %3: its name.
    m_where->setText(
        tr("Step %1 of %2: %3").arg(step() + 1).arg(count).arg(m_steps[static_cast<size_t>(step())].title));
    m_where->setVisible(count > 1);
    const bool last = step() == count - 1;
    m_next->setText(last ? m_finish : tr("&Next"));
    m_next->setToolTip(last ? QString() : tr("Next (Ctrl+Enter)"));
    m_next->setEnabled(!m_sending);
    m_previous->setVisible(count > 1);
    m_previous->setEnabled(step() > 0 && !m_sending);
    m_stack->setEnabled(!m_sending);
    m_line->setRunning(m_sending);
}

void StepDialog::next()
{
    if (m_sending)
        return;
    const Step &now = m_steps[static_cast<size_t>(step())];
    const QString problem = now.problem ? now.problem() : QString();
    if (!problem.isEmpty()) {
        m_bar->tell(MessageBar::Kind::Error, problem);
        if (now.focus)
            now.focus->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_bar->clear();
    if (step() + 1 < static_cast<int>(m_steps.size()))
        goTo(step() + 1);
    else
        finish();
}

void StepDialog::previous()
{
    if (m_sending || step() == 0)
        return;
    m_bar->clear();
    goTo(step() - 1);
}

void StepDialog::setSending(bool sending)
{
    m_sending = sending;
    refresh();
}

void StepDialog::refuse(int step, const QString &words)
{
    m_sending = false;
    goTo(step);
    m_bar->tell(MessageBar::Kind::Error, words);
}

void StepDialog::reject()
{
    if (m_sending || !isDirty()) {
        QDialog::reject();
        return;
    }
    ConfirmDialog::ask(
        this, m_theme,
        {.title = tr("Leave without saving?"), .text = tr("What you entered is lost."), .confirm = tr("Leave")},
        [this] { QDialog::reject(); });
}

} // namespace roomwarden
