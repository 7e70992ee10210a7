// Draws the curtain while the console is locked: hides every other window and popup, whenever it shows up, and stops
// the keys of all actions. What was open comes back when the lock opens.
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <vector>

class QMainWindow;

namespace roomwarden {

class ScreenLock;

class LockCurtain : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the curtain. Watches the whole application: somebody is there at every key and click.
    LockCurtain(ScreenLock &lock, QMainWindow &window);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void follow();
    void hide(QWidget *widget);
    [[nodiscard]] bool mayShow(const QWidget *widget) const;

    ScreenLock &m_lock;
    QMainWindow &m_window;
    bool m_closed = false;
    std::vector<QPointer<QWidget>> m_hidden;
};

} // namespace roomwarden
