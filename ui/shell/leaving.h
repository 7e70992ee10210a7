// Asks before wishes that are on their way, or notes that were never sent, are lost by leaving.
#pragma once

#include <functional>

class QWidget;

namespace roomwarden {

class Theme;

struct Leaving
{
    enum class Way : unsigned char { Quit, SignOut };

    Way way = Way::Quit;
    int pending = 0; // changes the service has not confirmed
    int unsent = 0;  // notes that are written and not sent
};

// Runs leave at once if nothing would be lost; else asks first, in a dialog over window, and runs it if the person
// wants to leave all the same.
void askBeforeLeaving(QWidget *window, const Theme &theme, const Leaving &leaving, std::function<void()> leave);

} // namespace roomwarden
