// Chooses users and security groups of the partner for something that its words say.
#pragma once

#include "ui/directory/principalpicker.h"

#include <QDialog>

namespace roomwarden {

class Theme;

class PeopleDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Words
    {
        QString title = {};
        QString text = {};         // what it means to be chosen
        QString chosen = {};       // what the chosen are, as in "Primary admins"
        QString organisation = {}; // whose directory is searched
        QString confirm = {};      // the verb on the button
    };

    PeopleDialog(PrincipalPicker::Search search, const Theme &theme, const Words &words, QWidget *parent);

Q_SIGNALS:
    void confirmed(const std::vector<roomwarden::Principal> &people); // at least one
};

} // namespace roomwarden
