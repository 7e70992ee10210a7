// Every action of the console once: text, key, icon, menu and, when it may not be used, why. Menus, buttons, tooltips
// and (later) the command palette are made from it.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <vector>

namespace roomwarden {

class Theme;

class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    enum class Menu : quint8 { File, Edit, View, Incident, Tenants, Go, Help };

    struct Description
    {
        QString id;   // stable, as in "incident.assignToMe"
        QString text; // translated, with a mnemonic, as in "Assign to &me"
        QString help; // translated sentence: status tip, and the first line of the tooltip
        Menu menu = Menu::View;
        QList<QKeySequence> keys = {};
        QString icon = {}; // name for Theme::icon, or empty
        bool checkable = false;
    };

    using QObject::QObject;

    // Creates the action, owned by the registry. The id must be new. Connect to the returned action's triggered().
    QAction *add(const Description &description);
    [[nodiscard]] QAction *action(const QString &id) const; // null if unknown

    // Enabled without a reason; disabled with the reason in its tooltip and status tip.
    static void setAvailable(QAction *action, const QString &reasonIfNot);

    // Why the action may not be used now; empty if it may.
    [[nodiscard]] static QString reason(const QAction *action);
    // Changes the words and the tooltip with them, as in "Undo" → "Undo assignment".
    static void setText(QAction *action, const QString &text);

    // The text without its mnemonic.
    [[nodiscard]] static QString plainText(const QAction *action);

    // Where icons come from. Actions added before get theirs now.
    void setTheme(const Theme &theme);

    struct Entry
    {
        Description description;
        QAction *action = nullptr;
    };
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }

Q_SIGNALS:
    void added(QAction *action, roomwarden::ActionRegistry::Menu menu);

private:
    std::vector<Entry> m_entries;
    const Theme *m_theme = nullptr;
};

} // namespace roomwarden
