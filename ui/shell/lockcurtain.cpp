// The curtain of the locked console.
#include "ui/shell/lockcurtain.h"

#include "core/session/screenlock.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>
#include <QTimer>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

LockCurtain::LockCurtain(ScreenLock &lock, QMainWindow &window) : QObject(&window), m_lock(lock), m_window(window)
{
    connect(&lock, &ScreenLock::stateChanged, this, &LockCurtain::follow);
    qApp->installEventFilter(this);
}

void LockCurtain::follow()
{
    if (m_lock.isLocked() == m_closed)
        return;
    m_closed = m_lock.isLocked();
    if (m_closed) {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            if (window->isVisible() && !mayShow(window))
                hide(window);
        }
        const auto children = m_window.findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        for (QWidget *child : children) {
            if (child->isVisible() && !mayShow(child))
                hide(child);
        }
        return;
    }
    for (const QPointer<QWidget> &widget : std::exchange(m_hidden, {})) {
        if (widget)
            widget->show();
    }
}

void LockCurtain::hide(QWidget *widget)
{
    // Popups are simply over; windows and dialogs come back with what was typed in them.
    const Qt::WindowType type = widget->windowType();
    if (widget->isWindow() && type != Qt::Popup && type != Qt::ToolTip)
        m_hidden.emplace_back(widget);
    widget->hide();
}

bool LockCurtain::mayShow(const QWidget *widget) const
{
    if (widget == &m_window)
        return true;
    if (widget->isWindow())
        return false;
    // What floats above the content, as a toast does, is a child of the window beside its central widget.
    return widget->parentWidget() != &m_window || widget == m_window.centralWidget();
}

bool LockCurtain::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
        if (!m_closed)
            m_lock.noteActivity();
        break;
    case QEvent::Shortcut:
        // The way out stays open.
        if (m_closed && qobject_cast<QAction *>(object) && object->objectName() != "file.quit"_L1)
            return true;
        break;
    case QEvent::Show:
        if (m_closed && object->isWidgetType()) {
            QPointer<QWidget> widget = static_cast<QWidget *>(object);
            if (!mayShow(widget)) {
                QTimer::singleShot(0, this, [this, widget] {
                    if (widget && widget->isVisible() && m_closed)
                        hide(widget);
                });
            }
        }
        break;
    default: break;
    }
    return QObject::eventFilter(object, event);
}

} // namespace roomwarden
