// A page of the main window: what the shell needs to know of it. (Page<T> is one page of a collection: core/domain.)
#pragma once

#include <QWidget>

namespace roomwarden {

class ConsolePage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    // Puts the keyboard focus where work starts. Called whenever the page becomes the current one.
    virtual void takeFocus() = 0;

    // One line for the status bar, as in "37 shown of 1,204 · 3 selected". May be empty.
    [[nodiscard]] virtual QString statusText() const = 0;

    // F6 (1) and Shift+F6 (-1) while the focus is in this page: moves it to the page's next part. False: there is none
    // in that direction, and the focus goes on to the rest of the window.
    virtual bool movePane(int step)
    {
        Q_UNUSED(step)
        return false;
    }

    // Texts that were written here and not sent: they are lost when the person leaves.
    [[nodiscard]] virtual int unsentCount() const { return 0; }

    // F5 on this page, beyond the synchronisation itself.
    virtual void refresh() { }

Q_SIGNALS:
    void statusTextChanged();
    // The person wants to sign in again, and keep what is shown: the window brings the sign-in page.
    void signInWanted();
};

} // namespace roomwarden
