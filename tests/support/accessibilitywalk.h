// Walks a window as assistive technology would and says what is wrong with it: controls without a name, windows whose
// tab order leaves somebody out, actions that no menu has, keys given twice.
#pragma once

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QSet>
#include <QStackedWidget>
#include <QTabBar>
#include <QWidget>

namespace roomwarden {

class AccessibilityWalk
{
public:
    // Every widget inside root that can have the focus, or that is a button, must say its name. Complaints, or nothing.
    [[nodiscard]] static QStringList unnamed(QWidget &root)
    {
        QStringList complaints;
        QList<QWidget *> widgets = root.findChildren<QWidget *>();
        widgets.prepend(&root);
        for (QWidget *widget : std::as_const(widgets)) {
            if (!counts(*widget))
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
                complaints.append(pathOf(*widget));
        }
        return complaints;
    }

    // Every widget that Tab should reach is in the ring of the focus chain that starts at root.
    [[nodiscard]] static QStringList unreachable(QWidget &root)
    {
        QSet<QWidget *> ring;
        QWidget *next = &root;
        do {
            ring.insert(next);
            next = next->nextInFocusChain();
        } while (next && next != &root && !ring.contains(next));
        QStringList complaints;
        const QList<QWidget *> widgets = root.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (widget->isVisibleTo(&root) && widget->focusPolicy() & Qt::TabFocus && !ring.contains(widget))
                complaints.append(pathOf(*widget));
        }
        return complaints;
    }

    // Every action of `actions` is in some menu of the bar.
    [[nodiscard]] static QStringList inNoMenu(const QMenuBar &bar, const QList<QAction *> &actions)
    {
        QSet<QAction *> present;
        const QList<QMenu *> menus = bar.findChildren<QMenu *>();
        for (const QMenu *menu : menus) {
            const QList<QAction *> entries = menu->actions();
            present.unite(QSet<QAction *>(entries.begin(), entries.end()));
        }
        QStringList complaints;
        for (const QAction *action : actions) {
            if (!present.contains(const_cast<QAction *>(action)))
                complaints.append(action->objectName());
        }
        return complaints;
    }

    // Keys that more than one action has.
    [[nodiscard]] static QStringList keysGivenTwice(const QList<QAction *> &actions)
    {
        QHash<QKeySequence, QString> owners;
        QStringList complaints;
        for (const QAction *action : actions) {
            const QList<QKeySequence> keys = action->shortcuts();
            for (const QKeySequence &key : keys) {
                if (owners.contains(key))
                    complaints.append(key.toString() + QLatin1String(": ") + owners.value(key) + QLatin1String(", ")
                                      + action->objectName());
                owners.insert(key, action->objectName());
            }
        }
        return complaints;
    }

private:
    [[nodiscard]] static bool counts(const QWidget &widget)
    {
        // Qt's own helpers inside a control speak for nobody.
        if (widget.objectName().startsWith(QLatin1String("qt_")))
            return false;
        // Hidden by itself, not with its page: it has nothing to say now.
        if (widget.isHidden() && !qobject_cast<const QStackedWidget *>(widget.parentWidget()) && !widget.isWindow())
            return false;
        if (qobject_cast<const QAbstractButton *>(&widget))
            return !widget.parentWidget() || !qobject_cast<const QLineEdit *>(widget.parentWidget());
        if (qobject_cast<const QLabel *>(&widget) || qobject_cast<const QScrollArea *>(&widget)
            || qobject_cast<const QStackedWidget *>(&widget) || qobject_cast<const QMenu *>(&widget)
            || qobject_cast<const QMenuBar *>(&widget) || qobject_cast<const QTabBar *>(&widget))
            return false;
        return widget.focusPolicy() != Qt::NoFocus && !widget.isWindow();
    }

    [[nodiscard]] static QString pathOf(const QWidget &widget)
    {
        QStringList path;
        for (const QWidget *w = &widget; w; w = w->parentWidget())
            path.prepend(QString::fromLatin1(w->metaObject()->className()));
        return path.join(QLatin1String(" > "));
    }
};

} // namespace roomwarden
