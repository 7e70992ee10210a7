// Every key of the console, by menu.
#include "ui/shell/shortcutsheet.h"

#include "ui/shell/actionregistry.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

QString titleOf(ActionRegistry::Menu menu)
{
    switch (menu) {
    case ActionRegistry::Menu::File: return ShortcutSheet::tr("File");
    case ActionRegistry::Menu::Edit: return ShortcutSheet::tr("Edit");
    case ActionRegistry::Menu::View: return ShortcutSheet::tr("View");
    case ActionRegistry::Menu::Incident: return ShortcutSheet::tr("Incident");
    case ActionRegistry::Menu::Tenants: return ShortcutSheet::tr("Tenants");
    case ActionRegistry::Menu::Go: return ShortcutSheet::tr("Go");
    case ActionRegistry::Menu::Help: return ShortcutSheet::tr("Help");
    }
    Q_UNREACHABLE();
}

QString keysOf(const QAction *action)
{
    QStringList keys;
    const QList<QKeySequence> shortcuts = action->shortcuts();
    for (const QKeySequence &key : shortcuts)
        keys.append(key.toString(QKeySequence::NativeText));
    return keys.join(u", "_s);
}

} // namespace

ShortcutSheet::ShortcutSheet(const ActionRegistry &registry, const Theme &theme, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(Theme::space(6), Theme::space(2), Theme::space(6), Theme::space(4));
    grid->setHorizontalSpacing(Theme::space(8));
    grid->setVerticalSpacing(Theme::space(2));
    grid->setColumnStretch(0, 1);
    fill(registry, theme, *grid);

    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(windowTitle());
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Theme::space(2), 0, Theme::space(4));
    column->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Theme::space(6), 0, Theme::space(6), 0);
    foot->addStretch(1);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    resize(480, 560);
}

void ShortcutSheet::fill(const ActionRegistry &registry, const Theme &theme, QGridLayout &grid)
{
    using Menu = ActionRegistry::Menu;
    int row = 0;
    for (const Menu menu : {Menu::File, Menu::Edit, Menu::View, Menu::Incident, Menu::Tenants, Menu::Go, Menu::Help}) {
        bool first = true;
        for (const ActionRegistry::Entry &entry : registry.entries()) {
            if (entry.description.menu != menu || entry.action->shortcut().isEmpty())
                continue;
            if (std::exchange(first, false)) {
                auto *heading = new TextLabel(theme, TypeStyle::SmallStrong, TextLabel::Tone::Muted);
                heading->setText(titleOf(menu));
                heading->setContentsMargins(0, Theme::space(3), 0, 0);
                grid.addWidget(heading, row++, 0, 1, 2);
            }
            auto *name = new TextLabel(theme);
            name->setText(ActionRegistry::plainText(entry.action));
            auto *keys = new TextLabel(theme, TypeStyle::Body, TextLabel::Tone::Muted);
            keys->setText(keysOf(entry.action));
            keys->setAccessibleName(tr("%1: %2").arg(name->text(), keys->text()));
            grid.addWidget(name, row, 0);
            grid.addWidget(keys, row++, 1, Qt::AlignTrailing);
        }
    }
    grid.setRowStretch(row, 1);
}

} // namespace roomwarden
