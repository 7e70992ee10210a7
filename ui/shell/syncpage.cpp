// The page of the synchronisation: how it stands, what is missing and why, and the way to try again; and what is
// stored on this computer.
#include "ui/shell/syncpage.h"

#include "ui/shell/consolecontext.h"
#include "ui/shell/storeddata.h"
#include "ui/shell/syncsummary.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace roomwarden {

namespace {

constexpr int readableWidth = 640;
constexpr int namedFailures = 1000;

} // namespace

SyncPage::SyncPage(const ConsoleContext &context, QWidget *parent)
    : ConsolePage(parent),
      m_summary(new SyncSummary(context, namedFailures))
{
    auto *title = new TextLabel(context.theme, TypeStyle::Title);
    //: Title of a page
    title->setText(tr("Sync"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Theme::space(6), Theme::space(5), Theme::space(6), Theme::space(6));
    column->setSpacing(Theme::space(4));
    m_summary->setMaximumWidth(readableWidth);
    column->addWidget(title);
    column->addWidget(m_summary);
    auto *stored = new StoredData(context);
    stored->setMaximumWidth(readableWidth);
    column->addSpacing(Theme::space(4));
    column->addWidget(stored);
    column->addStretch(1);

    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    content->setBackgroundRole(QPalette::Base);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(m_summary, &SyncSummary::signInWanted, this, &SyncPage::signInWanted);
}

void SyncPage::takeFocus()
{
    const QList<QPushButton *> buttons = m_summary->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isVisibleTo(this))
            return button->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace roomwarden
