// What opens under the synchronisation item.
#include "ui/shell/syncpopover.h"

#include "ui/shell/consolecontext.h"
#include "ui/shell/popupplace.h"
#include "ui/shell/syncsummary.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace roomwarden {

namespace {

constexpr int popoverWidth = 400;
constexpr int namedFailures = 5;

} // namespace

SyncPopover::SyncPopover(const ConsoleContext &context, QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Button);
    setAutoFillBackground(true);
    setAccessibleName(tr("Synchronisation"));
    setFixedWidth(popoverWidth);
    auto *summary = new SyncSummary(context, namedFailures);
    auto *page = new QPushButton(tr("Open Sync page"));
    page->setProperty(RoomwardenStyle::quietProperty, true);
    page->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(4), Theme::space(4), Theme::space(4), Theme::space(2));
    column->setSpacing(Theme::space(2));
    column->addWidget(summary);
    column->addWidget(page, 0, Qt::AlignLeading);
    connect(page, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT pageWanted();
    });
    connect(summary, &SyncSummary::signInWanted, this, [this] {
        close();
        Q_EMIT signInWanted();
    });
}

void SyncPopover::openUnder(const QWidget *anchor)
{
    ensurePolished();
    fit();
    move(placeUnder(anchor, size(), Qt::AlignTrailing));
    show();
    focusNextChild();
}

bool SyncPopover::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit(); // what it says changes while it is open
    return done;
}

void SyncPopover::fit()
{
    // Its sentences wrap: the height follows from the width, which adjustSize() does not ask for.
    if (QLayout *inner = layout()) {
        inner->activate();
        setFixedHeight(inner->totalHeightForWidth(popoverWidth));
    }
}

} // namespace roomwarden
