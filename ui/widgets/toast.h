// A short message at the bottom of a window that goes by itself, with one button to take back what was done.
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>
#include <QTimer>

#include <chrono>
#include <functional>

class QPushButton;
class QToolButton;

namespace roomwarden {

class TextLabel;

class Toast : public QFrame
{
    Q_OBJECT

public:
    // Lies over window's bottom-left corner (bottom-right in right-to-left), bottomMargin above its edge.
    Toast(const Theme &theme, QWidget *window, int bottomMargin = 0);

    // Shows the text for `time`, replacing what was shown; read to assistive technology; never takes the focus.
    // The clock stands still while the mouse or the focus is in it. button: empty for none.
    void offer(const QString &text, const QString &button = {}, std::function<void()> run = {},
               std::chrono::milliseconds time = std::chrono::seconds(10));
    void dismiss();
    [[nodiscard]] QString text() const; // empty while hidden

Q_SIGNALS:
    void gone(); // dismissed, acted on or timed out

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place();

    const Theme &m_theme;
    int m_bottomMargin;
    std::chrono::milliseconds m_time = {};
    std::function<void()> m_run;
    QTimer m_timer;
    TextLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
};

} // namespace roomwarden
