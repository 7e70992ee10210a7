// Everything that can be done on the page of incidents, as actions.
#include "ui/incidents/incidentactions.h"

#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "core/sync/syncengine.h"
#include "ui/incidents/incidentwords.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/consolecontext.h"
#include "ui/widgets/confirmdialog.h"

#include <QActionGroup>
#include <QLocale>
#include <QSet>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

using Menu = ActionRegistry::Menu;

IncidentActions::IncidentActions(const ConsoleContext &context, QWidget &page, QWidget &list)
    : QObject(&page),
      m_context(context),
      m_page(page),
      m_list(list)
{
    addWork();
    addWalk();
    addView();
    connect(&context.session, &Session::accessChanged, this, &IncidentActions::refresh);
    connect(&context.sync, &SyncEngine::statusChanged, this, &IncidentActions::refresh);
    connect(&context.commands, &CommandBus::pendingChanged, this, &IncidentActions::refresh);
    connect(&context.commands, &CommandBus::finished, this, [this](const CommandOutcome &outcome) {
        const auto seen = m_seen.constFind(outcome.command.id);
        if (seen == m_seen.constEnd())
            return;
        const Incident incident = *seen;
        m_seen.erase(seen);
        Q_EMIT finished(outcome, incident);
    });
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
                return key[0].key() < Qt::Key_Escape && key[0].keyboardModifiers() == Qt::NoModifier;
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
    set(unassign, either(base, base.isEmpty() ? reasonAgainst(Command::Kind::UnassignIncident) : QString()));
    set(close, either(single, single.isEmpty() ? reasonAgainst(Command::Kind::CloseRecordedIssue) : QString()));
    // A note can be written and kept whatever the connection; only the right to write one is asked for here.
    set(note, either(single, single.isEmpty() ? reasonAgainst(Command::Kind::AddNote) : QString()));
    set(open, single);
    for (QAction *action : {overview, timeline, notes, next, previous})
        set(action, base);
    for (QAction *action : {rowDown, rowUp, filter, nextView, previousView, sortMenu, columnMenu, preview})
        set(action, elsewhere);
    Q_EMIT refreshed(elsewhere, base, single);
}

Command IncidentActions::make(Command::Kind kind, const Incident &incident) const
{
    switch (kind) {
    case Command::Kind::AssignIncident: return Command::assign(incident, m_context.session.access().user);
    case Command::Kind::UnassignIncident: return Command::unassign(incident);
    case Command::Kind::AddNote: return Command::addNote(incident, u"-"_s);
    case Command::Kind::CloseRecordedIssue: return Command::closeRecordedIssue(incident, closureReasons().front());
    case Command::Kind::RecordIssue:
    case Command::Kind::AcceptInvitation:
    case Command::Kind::DenyInvitation: break;
    }
    Q_UNREACHABLE();
}

QString IncidentActions::refusalWords(const Command &command, const Incident &incident) const
{
    const std::optional<Error> refusal = m_context.commands.refusal(command);
    return refusal ? IncidentWords::refusal(*refusal, command.kind, incident.customerName) : QString();
}

QString IncidentActions::reasonAgainst(Command::Kind kind) const
{
    if (m_selected > mostAtOnce)
        return tr("Select at most %L1 incidents.").arg(mostAtOnce);
    const PrincipalId me = m_context.session.access().user.id;
    QString first;
    for (const Incident &incident : m_incidents) {
        QString reason;
        if (kind == Command::Kind::AssignIncident && incident.assignee && incident.assignee->id == me)
            reason = tr("It is assigned to you already.");
        else if (kind == Command::Kind::UnassignIncident && !incident.assignee)
            reason = tr("Nobody is assigned.");
        else
            reason = refusalWords(make(kind, incident), incident);
        if (reason.isEmpty())
            return {}; // at least one can be done
        if (first.isEmpty())
            first = reason;
    }
    return first;
}

void IncidentActions::submitAll(Command::Kind kind)
{
    QSet<QString> names;
    for (const Incident &incident : m_incidents)
        names.insert(incident.customerName);
    constexpr size_t many = 50; // rows beyond which one key is no longer enough
    if (names.size() <= 1 && m_incidents.size() <= many) {
        submitNow(m_incidents, kind);
        return;
    }
    QStringList sorted(names.begin(), names.end());
    sorted.sort(Qt::CaseInsensitive);
    const int count = static_cast<int>(m_incidents.size());
    const bool assigning = kind == Command::Kind::AssignIncident;
    ConfirmDialog::ask(&m_page, m_context.theme,
                       {.title = assigning ? tr("Assign %Ln incidents to you?", nullptr, count)
                                           : tr("Remove the assignment of %Ln incidents?", nullptr, count),
                        //: Which customers a change touches. %1: their names.
                        .text = tr("They belong to %Ln customers: %1.", nullptr, static_cast<int>(sorted.size()))
                                    .arg(sorted.join(", "_L1)),
                        .confirm = assigning ? tr("Assign to me") : tr("Remove assignment"),
                        .dangerous = false},
                       [this, incidents = m_incidents, kind] { submitNow(incidents, kind); });
}

void IncidentActions::submitNow(const std::vector<Incident> &incidents, Command::Kind kind)
{
    std::vector<IncidentId> taken;
    QString firstRefusal;
    const PrincipalId me = m_context.session.access().user.id;
    for (const Incident &incident : incidents) {
        if (kind == Command::Kind::AssignIncident && incident.assignee && incident.assignee->id == me)
            continue;
        const Result<Done> result = submit(make(kind, incident), incident);
        if (result)
            taken.push_back(incident.id);
        else if (firstRefusal.isEmpty())
            firstRefusal = IncidentWords::refusal(result.error(), kind, incident.customerName);
    }
    if (!taken.empty())
        Q_EMIT submitted(taken);
    if (!firstRefusal.isEmpty())
        Q_EMIT refused(firstRefusal);
}

std::optional<Incident> IncidentActions::single() const
{
    return m_incidents.size() == 1 ? std::optional(m_incidents.front()) : std::nullopt;
}

Result<Done> IncidentActions::submit(const Command &command, const Incident &seen)
{
    m_seen.insert(command.id, seen); // the command may end before submit() returns
    Result<Done> result = m_context.commands.submit(command);
    if (!result)
        m_seen.remove(command.id);
    return result;
}

bool IncidentActions::submitOne(const Command &command, const Incident &seen)
{
    const Result<Done> result = submit(command, seen);
    if (!result)
        Q_EMIT refused(IncidentWords::refusal(result.error(), command.kind, seen.customerName));
    return result.has_value();
}

void IncidentActions::closeTicket(const Incident &incident, const QString &reason)
{
    if (submitOne(Command::closeRecordedIssue(incident, reason), incident))
        Q_EMIT submitted({incident.id});
}

void IncidentActions::applyAnyway(const Command &command, const Incident &current)
{
    Command again = command;
    again.id = QUuid::createUuid(); // another request: it names another revision
    again.revision = current.revision;
    if (submitOne(again, current))
        Q_EMIT submitted({current.id});
}

void IncidentActions::addNote(const Incident &incident, const QString &text)
{
    const Command command = Command::addNote(incident, text);
    if (submitOne(command, incident))
        Q_EMIT noteSubmitted(command.id);
}

QString IncidentActions::noteRefusal(const Incident &incident) const
{
    return refusalWords(make(Command::Kind::AddNote, incident), incident);
}

} // namespace roomwarden
