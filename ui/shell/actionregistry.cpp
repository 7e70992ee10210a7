// Every action of the console once; what its tooltip and status tip say is made here and nowhere else.
#include "ui/shell/actionregistry.h"

#include "ui/theme/theme.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char helpProperty[] = "roomwarden.help";
constexpr char reasonProperty[] = "roomwarden.unavailableReason";

QString withoutMnemonic(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i;
        plain.append(text[i]);
    }
    return plain;
}

// Name and key, what it does, and why not now: one line each, and the same for the eye and for the screen reader.
void describe(QAction *action)
{
    const QString help = action->property(helpProperty).toString();
    const QString reason = action->property(reasonProperty).toString();
    const QString name = withoutMnemonic(action->text());
    const QKeySequence key = action->shortcut();

    QStringList lines;
    if (key.isEmpty()) {
        lines.append(name);
    } else {
        //: Tooltip of a button: %1 its name, %2 its key, as in "Refresh (F5)"
        lines.append(ActionRegistry::tr("%1 (%2)").arg(name, key.toString(QKeySequence::NativeText)));
    }
    if (!help.isEmpty())
        lines.append(help);
    if (!reason.isEmpty()) {
        //: Line of a tooltip: why a button cannot be used now; %1 is a sentence
        lines.append(ActionRegistry::tr("Not available: %1").arg(reason));
    }
    action->setToolTip(lines.join(u'\n'));
    action->setStatusTip(reason.isEmpty() ? help : reason);
    action->setWhatsThis(lines.join(u'\n'));
}

} // namespace

QAction *ActionRegistry::add(const Description &description)
{
    Q_ASSERT_X(!action(description.id), "ActionRegistry::add", qPrintable(description.id));
    auto *action = new QAction(description.text, this);
    action->setObjectName(description.id);
    action->setShortcuts(description.keys);
    action->setCheckable(description.checkable);
    action->setProperty(helpProperty, description.help);
    if (m_theme && !description.icon.isEmpty())
        action->setIcon(m_theme->icon(description.icon));
    // Qt would put an icon into every menu line; here a menu is words and keys.
    action->setIconVisibleInMenu(false);
    describe(action);
    m_entries.push_back(Entry{.description = description, .action = action});
    Q_EMIT
    added(action, description.menu);
    return action;
}

QAction *ActionRegistry::action(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.description.id == id)
            return entry.action;
    }
    return nullptr;
}

void ActionRegistry::setTheme(const Theme &theme)
{
    m_theme = &theme;
    for (const Entry &entry : m_entries) {
        if (!entry.description.icon.isEmpty())
            entry.action->setIcon(theme.icon(entry.description.icon));
    }
}

void ActionRegistry::setAvailable(QAction *action, const QString &reasonIfNot)
{
    action->setEnabled(reasonIfNot.isEmpty());
    action->setProperty(reasonProperty, reasonIfNot);
    describe(action);
}

void ActionRegistry::setText(QAction *action, const QString &text)
{
    action->setText(text);
    describe(action);
}

QString ActionRegistry::plainText(const QAction *action) { return withoutMnemonic(action->text()); }

QString ActionRegistry::reason(const QAction *action) { return action->property(reasonProperty).toString(); }

} // namespace roomwarden
