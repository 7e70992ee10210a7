// Everything that can be done on the page of incidents, as actions.
#include "ui/incidents/incidentactions.h"

#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "core/store/snoozes.h"
#include "core/sync/syncengine.h"
#include "ui/incidents/incidentwords.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/consolecontext.h"

#include <QActionGroup>
#include <QWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

using Menu = ActionRegistry::Menu;

IncidentActions::IncidentActions(const ConsoleContext &context, IncidentWork &work, QWidget &page, QWidget &list)
    : QObject(&page),
      m_context(context),
      m_work(work),
      m_page(page),
      m_list(list)
{
    addWork();
    addWalk();
    addView();
    connect(&context.session, &Session::accessChanged, this, &IncidentActions::refresh);
    connect(&context.sync, &SyncEngine::statusChanged, this, &IncidentActions::refresh);
    // Later: of many wishes made with one key, each says so.
    m_refreshLater.setSingleShot(true);
    m_refreshLater.setInterval(0);
    connect(&m_refreshLater, &QTimer::timeout, this, &IncidentActions::refresh);
    connect(&context.commands, &CommandBus::pendingChanged, &m_refreshLater, qOverload<>(&QTimer::start));
    connect(&context.snoozes, &Snoozes::changed, this, &IncidentActions::refresh);
    connect(wake, &QAction::triggered, this, [this] { m_context.snoozes.endNow(snoozed()); });
    connect(assign, &QAction::triggered, this, [this] { submitAll(Command::Kind::AssignIncident); });
    connect(unassign, &QAction::triggered, this, [this] { submitAll(Command::Kind::UnassignIncident); });
    refresh();
}

QAction *IncidentActions::inList(QAction *action)
{
    action->setShortcutContext(Qt::WidgetShortcut);
    m_list.addAction(action);
    m_letters.insert(action, action->shortcuts());
    return action;
}

QAction *IncidentActions::inPage(QAction *action)
{
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page.addAction(action);
    return action;
}

void IncidentActions::addWork()
{
    ActionRegistry &registry = m_context.actions;
    open = inList(registry.add({.id = u"incident.open"_s,
                                .text = tr("&Open"),
                                .help = tr("Shows the incident in full."),
                                .menu = Menu::Incident,
                                .keys = {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_O)}}));
    assign = inList(registry.add({.id = u"incident.assignToMe"_s,
                                  .text = tr("Assign to &me"),
                                  .help = tr("Takes the selected incidents, so that colleagues know."),
                                  .menu = Menu::Incident,
                                  .keys = {QKeySequence(Qt::Key_M)},
                                  .icon = u"assign"_s}));
    give = inList(registry.add({.id = u"incident.assign"_s,
                                .text = tr("&Assign…"),
                                .help = tr("Gives the selected incidents to a colleague."),
                                .menu = Menu::Incident,
                                .keys = {QKeySequence(Qt::Key_I)}}));
    unassign = registry.add({.id = u"incident.unassign"_s,
                             .text = tr("&Remove assignment"),
                             .help = tr("Puts the selected incidents back for everybody."),
                             .menu = Menu::Incident});
    note = inList(registry.add({.id = u"incident.addNote"_s,
                                .text = tr("Add &note"),
                                .help = tr("Writes a note that the customer can read."),
                                .menu = Menu::Incident,
                                .keys = {QKeySequence(Qt::Key_N)},
                                .icon = u"note"_s}));
    close = inList(registry.add({.id = u"incident.closeTicket"_s,
                                 .text = tr("&Close ticket…"),
                                 .help = tr("Moves a recorded issue to Resolved, with a reason."),
                                 .menu = Menu::Incident,
                                 .keys = {QKeySequence(Qt::Key_R)},
                                 .icon = u"close-ticket"_s}));
    duplicate = inList(registry.add({.id = u"incident.flagDuplicate"_s,
                                     .text = tr("Flag as &duplicate…"),
                                     .help = tr("Closes recorded issues as duplicates of another incident."),
                                     .menu = Menu::Incident,
                                     .keys = {QKeySequence(Qt::Key_D)}}));
    suppressSignal = inList(registry.add({.id = u"incident.suppress"_s,
                                          .text = tr("S&uppress signal…"),
                                          .help = tr("Ignores a signal in its room for everybody, or ends that."),
                                          .menu = Menu::Incident,
                                          .keys = {QKeySequence(Qt::Key_U)},
                                          .icon = u"suppressed"_s}));
    snooze = inList(registry.add({.id = u"incident.snooze"_s,
                                  .text = tr("&Snooze…"),
                                  .help = tr("Puts the selected incidents aside, for you alone, until later."),
                                  .menu = Menu::Incident,
                                  .keys = {QKeySequence(Qt::Key_S)}}));
    wake = inList(registry.add({.id = u"incident.endSnooze"_s,
                                .text = tr("&End snooze"),
                                .help = tr("Puts snoozed incidents back into the list."),
                                .menu = Menu::Incident,
                                .keys = {QKeySequence(Qt::SHIFT | Qt::Key_S)}}));
}

void IncidentActions::addWalk()
{
    ActionRegistry &registry = m_context.actions;
    const bool mirrored = m_page.layoutDirection() == Qt::RightToLeft; // onwards is to the left there
    rowDown = inList(registry.add({.id = u"incident.walk.down"_s,
                                   .text = tr("Row &down"),
                                   .help = tr("In the list: the row below. The arrow keys do the same."),
                                   .menu = Menu::Incident,
                                   .keys = {QKeySequence(Qt::Key_J)}}));
    rowUp = inList(registry.add({.id = u"incident.walk.up"_s,
                                 .text = tr("Row &up"),
                                 .help = tr("In the list: the row above."),
                                 .menu = Menu::Incident,
                                 .keys = {QKeySequence(Qt::Key_K)}}));
    next = inPage(registry.add({.id = u"incident.walk.next"_s,
                                .text = tr("Ne&xt incident"),
                                .help = tr("Shows the next one of the list."),
                                .menu = Menu::Incident,
                                .keys = {QKeySequence(Qt::Key_BracketRight)},
                                .icon = mirrored ? u"chevron-left"_s : u"chevron-right"_s}));
    previous = inPage(registry.add({.id = u"incident.walk.previous"_s,
                                    .text = tr("&Previous incident"),
                                    .help = tr("Shows the one before in the list."),
                                    .menu = Menu::Incident,
                                    .keys = {QKeySequence(Qt::Key_BracketLeft)},
                                    .icon = mirrored ? u"chevron-right"_s : u"chevron-left"_s}));
    const auto tab = [&](const QString &id, const QString &text, int key) {
        return inPage(registry.add({.id = id,
                                    .text = text,
                                    .help = tr("Part of the incident that is shown."),
                                    .menu = Menu::Incident,
                                    .keys = {QKeySequence(Qt::ALT | Qt::Key(key))}}));
    };
    overview = tab(u"incident.tab.overview"_s, tr("Show overvie&w"), Qt::Key_1);
    timeline = tab(u"incident.tab.timeline"_s, tr("Show &timeline"), Qt::Key_2);
    notes = tab(u"incident.tab.notes"_s, tr("Show note&s"), Qt::Key_3);
    m_letters.insert(next, next->shortcuts());
    m_letters.insert(previous, previous->shortcuts());
}

void IncidentActions::addView()
{
    ActionRegistry &registry = m_context.actions;
    filter = inPage(registry.add({.id = u"view.list.filter"_s,
                                  .text = tr("&Filter incidents"),
                                  .help = tr("Goes to the filter field. In the list / does the same."),
                                  .menu = Menu::View,
                                  .keys = {QKeySequence(Qt::CTRL | Qt::Key_F)},
                                  .icon = u"filter"_s}));
    nextView = inPage(registry.add({.id = u"view.list.nextView"_s,
                                    .text = tr("&Next view"),
                                    .help = tr("The next tab above the list."),
                                    .menu = Menu::View,
                                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_PageDown)}}));
    previousView = inPage(registry.add({.id = u"view.list.previousView"_s,
                                        .text = tr("Pre&vious view"),
                                        .help = tr("The tab before above the list."),
                                        .menu = Menu::View,
                                        .keys = {QKeySequence(Qt::CTRL | Qt::Key_PageUp)}}));
    sortMenu = registry.add({.id = u"view.list.sort"_s,
                             .text = tr("S&ort incidents by…"),
                             .help = tr("Chooses the order of the list."),
                             .menu = Menu::View});
    columnMenu = registry.add({.id = u"view.list.columns"_s,
                               .text = tr("&Columns…"),
                               .help = tr("Chooses what the list shows of an incident."),
                               .menu = Menu::View});
    preview = inList(registry.add({.id = u"view.detail.preview"_s,
                                   .text = tr("&Preview"),
                                   .help = tr("Shows the current incident beside the list."),
                                   .menu = Menu::View,
                                   .keys = {QKeySequence(Qt::Key_P)},
                                   .checkable = true}));
    const auto density = [&](const QString &id, const QString &text) {
        return registry.add(
            {.id = id, .text = text, .help = tr("Height of the rows."), .menu = Menu::View, .checkable = true});
    };
    compact = density(u"view.density.compact"_s, tr("Rows: co&mpact"));
    normal = density(u"view.density.normal"_s, tr("Rows: norm&al"));
    roomy = density(u"view.density.roomy"_s, tr("Rows: &roomy"));
    auto *densities = new QActionGroup(this);
    for (QAction *action : {compact, normal, roomy})
        densities->addAction(action);
    singleLetters = registry.add({.id = u"view.keys.singleLetters"_s,
                                  .text = tr("Single-letter &keys in the list"),
                                  .help = tr("On: J, K, M and others act at once. Off: typing searches the list."),
                                  .menu = Menu::View,
                                  .checkable = true});
}

void IncidentActions::setSingleLetters(bool on)
{
    for (auto letter = m_letters.cbegin(); letter != m_letters.cend(); ++letter) {
        QList<QKeySequence> keys = letter.value();
        if (!on) {
            // Enter stays; what goes is every key that types a character.
            keys.removeIf([](const QKeySequence &key) {
                return key[0].key() < Qt::Key_Escape
                       && (key[0].keyboardModifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
            });
        }
        letter.key()->setShortcuts(keys);
    }
    singleLetters->setChecked(on);
    refresh();
}

void IncidentActions::setIncidents(std::vector<Incident> incidents, qsizetype selected)
{
    m_incidents = std::move(incidents);
    m_selected = selected;
    refresh();
}

void IncidentActions::setPageShown(bool shown)
{
    m_pageShown = shown;
    refresh();
}

void IncidentActions::refresh()
{
    const QString elsewhere = m_pageShown ? QString() : tr("The incidents are not shown (Ctrl+1).");
    const QString nothing = m_incidents.empty() ? tr("Select an incident first.") : QString();
    const auto either = [](const QString &first, const QString &second) { return first.isEmpty() ? second : first; };
    const QString base = either(elsewhere, nothing);
    const QString single = either(base, m_selected > 1 ? tr("Select one incident only.") : QString());

    const auto set = [](QAction *action, const QString &reason) {
        if (ActionRegistry::reason(action) != reason || action->isEnabled() != reason.isEmpty())
            ActionRegistry::setAvailable(action, reason);
    };
    set(assign, either(base, base.isEmpty() ? reasonAgainst(Command::Kind::AssignIncident) : QString()));
    const bool none = base.isEmpty() && assignable().empty();
    set(give, either(base, none ? reasonAgainst(Command::Kind::AssignIncident) : QString()));
    set(unassign, either(base, base.isEmpty() ? reasonAgainst(Command::Kind::UnassignIncident) : QString()));
    for (QAction *action : {close, duplicate})
        set(action, either(base, base.isEmpty() ? reasonAgainst(Command::Kind::CloseRecordedIssue) : QString()));
    // A note can be written and kept whatever the connection; only the right to write one is asked for here.
    set(note, either(base, base.isEmpty() ? reasonAgainst(Command::Kind::AddNote) : QString()));
    const QString tooMany = m_selected > mostAtOnce ? tr("Select at most %L1 incidents.").arg(mostAtOnce) : QString();
    const auto ofSignals = [&] {
        const QString reason = reasonAgainst(Command::Kind::SuppressSignal);
        if (!reason.isEmpty() || suppressible().size() <= mostSignals)
            return reason;
        return tr("Select at most %L1 signals.").arg(static_cast<int>(mostSignals));
    };
    set(suppressSignal, either(base, base.isEmpty() ? ofSignals() : QString()));
    const QString many = either(base, tooMany);
    set(snooze, either(many, snoozable().empty() ? tr("It is over already.") : QString()));
    set(wake, either(many, snoozed().empty() ? tr("It is not snoozed.") : QString()));
    set(open, single);
    for (QAction *action : {overview, timeline, notes, next, previous})
        set(action, base);
    for (QAction *action : {rowDown, rowUp, filter, nextView, previousView, sortMenu, columnMenu, preview})
        set(action, elsewhere);
    Q_EMIT refreshed(elsewhere, base, single);
}

} // namespace roomwarden
