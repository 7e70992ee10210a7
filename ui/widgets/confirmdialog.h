// Asks before something grave. Opens and returns at once; the answer comes as a call. Enter is the safe answer.
#pragma once

#include "ui/theme/theme.h"

#include <QDialog>

#include <functional>

class QPushButton;

namespace roomwarden {

class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title = {};    // a question in a few words, as in "Deny the invitation?"
        QString text = {};     // what will happen, with the customer's name in it
        QString confirm = {};  // the verb on the button, as in "Deny"
        bool dangerous = true; // cannot be undone: the button is red
    };

    // The dialog deletes itself when closed. confirmed runs at most once; context's death drops it.
    static ConfirmDialog *ask(QWidget *parent, const Theme &theme, const Question &question,
                              std::function<void()> confirmed);

    [[nodiscard]] QPushButton *confirmButton() const { return m_confirm; }
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }

private:
    ConfirmDialog(QWidget *parent, const Theme &theme, const Question &question);

    QPushButton *m_confirm;
    QPushButton *m_cancel;
};

} // namespace roomwarden
