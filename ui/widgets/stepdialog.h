// A form in steps: named steps on top, Previous and Next, the last one sends. Says beside the step what is missing,
// keeps everything while the service decides, and asks before it throws entries away.
#pragma once

#include "ui/theme/theme.h"

#include <QDialog>

#include <functional>
#include <vector>

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace roomwarden {

class LoadingLine;
class MessageBar;
class TextLabel;

class StepDialog : public QDialog
{
    Q_OBJECT

public:
    StepDialog(const Theme &theme, const QString &title, QWidget *parent);

    [[nodiscard]] int step() const;
    [[nodiscard]] int lastStep() const { return static_cast<int>(m_steps.size()) - 1; }
    void goTo(int step);
    void reject() override;

protected:
    struct Step
    {
        QString title = {};
        QWidget *page = nullptr;               // owned by the dialog from then on
        QWidget *focus = nullptr;              // where work starts; null: the Next button
        std::function<QString()> problem = {}; // why one may not go on, in words; empty: one may
        std::function<void()> entered = {};    // before it is shown
    };
    // Once, in the constructor of the form. finishText: the verb on the last step's button.
    void setSteps(std::vector<Step> steps, const QString &finishText);
    [[nodiscard]] MessageBar &bar() const { return *m_bar; }
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    void setSending(bool sending);               // everything stands still
    void refuse(int step, const QString &words); // the service's objection, at the step it is about

    virtual void finish() = 0;
    // Something was entered that would be lost.
    [[nodiscard]] virtual bool isDirty() const = 0;

private:
    void next();
    void previous();
    void refresh();

    const Theme &m_theme;
    std::vector<Step> m_steps;
    QString m_finish;
    bool m_sending = false;
    TextLabel *m_where;
    MessageBar *m_bar;
    QVBoxLayout *m_column;
    QStackedWidget *m_stack;
    LoadingLine *m_line;
    QPushButton *m_cancel;
    QPushButton *m_previous;
    QPushButton *m_next;
};

} // namespace roomwarden
