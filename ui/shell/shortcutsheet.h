// Every key of the console, by menu (Ctrl+/). Made from the action registry, so that it cannot be out of date.
#pragma once

#include <QDialog>

class QGridLayout;

namespace roomwarden {

class ActionRegistry;
class Theme;

class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const ActionRegistry &registry, const Theme &theme, QWidget *parent);

private:
    void fill(const ActionRegistry &registry, const Theme &theme, QGridLayout &grid);
};

} // namespace roomwarden
