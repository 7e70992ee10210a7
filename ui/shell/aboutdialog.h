// Name, version and licence of the program.
#pragma once

#include <QDialog>

namespace roomwarden {

class Theme;

class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    AboutDialog(const Theme &theme, QWidget *parent);
};

} // namespace roomwarden
