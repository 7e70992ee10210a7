// The pages of the window: adding, finding and showing them.
#include "ui/shell/mainwindowprivate.h"

#include "ui/shell/actionregistry.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

ConsolePage *MainWindow::Private::page(const QString &id) const
{
    for (const Entry &entry : entries) {
        if (entry.id == id)
            return entry.page;
    }
    return nullptr;
}

void MainWindow::addPage(ConsolePage *page, const QString &id, const QString &title, const QString &icon,
                         const QList<QKeySequence> &keys)
{
    Q_ASSERT_X(!d->page(id), "MainWindow::addPage", qPrintable(id));
    d->pages->addWidget(page);
    page->setAccessibleName(title);
    QAction *action = d->context.actions.add({.id = u"go."_s + id,
                                              .text = title,
                                              .help = tr("Shows the page %1.").arg(title),
                                              .menu = ActionRegistry::Menu::Go,
                                              .keys = keys,
                                              .icon = icon,
                                              .checkable = true});
    d->pageActions->addAction(action);
    if (!d->door->isInside())
        ActionRegistry::setAvailable(action, tr("nobody is signed in."));
    d->rail->addEntry(id, title, icon, action->shortcut().toString(QKeySequence::NativeText));
    d->entries.push_back({.id = id, .page = page, .action = action});
    connect(action, &QAction::triggered, this, [this, id] { showPage(id); });
    connect(page, &ConsolePage::statusTextChanged, this, [this] { d->refreshStatus(); });
    connect(page, &ConsolePage::signInWanted, this, [this] { d->followSession(Session::State::SignedOut); });
    d->counts.refresh();
    if (d->current.isEmpty() || d->memory.page() == id)
        showPage(id);
}

bool MainWindow::showPage(const QString &id)
{
    ConsolePage *page = d->page(id);
    if (!page)
        return false;
    const bool chosen = !d->current.isEmpty();
    d->current = id;
    d->pages->setCurrentWidget(page);
    d->rail->setCurrent(id);
    for (const Private::Entry &entry : d->entries)
        entry.action->setChecked(entry.id == id);
    d->refreshAllTickets();
    d->refreshStatus();
    if (chosen)
        d->memory.setPage(id);
    if (isVisible() && d->door->isInside())
        page->takeFocus();
    return true;
}

QString MainWindow::currentPage() const { return d->current; }

QStringList MainWindow::pages() const
{
    QStringList ids;
    for (const Private::Entry &entry : d->entries)
        ids.append(entry.id);
    return ids;
}

} // namespace roomwarden
