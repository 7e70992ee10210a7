// Sees what comes into views.
#include "ui/incidents/viewwatch.h"

#include "core/actions/commandbus.h"
#include "core/base/clock.h"
#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "core/store/snoozes.h"
#include "core/sync/syncengine.h"
#include "models/querymatcher.h"
#include "ui/incidents/viewbook.h"
#include "ui/shell/consolecontext.h"

#include <algorithm>

namespace roomwarden {

ViewWatch::ViewWatch(const ConsoleContext &context, const ViewBook &views, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_views(views),
      m_scope(context.sync.scope())
{
    connect(&views, &ViewBook::listChanged, this, &ViewWatch::rebuild);
    connect(&context.session, &Session::accessChanged, this, &ViewWatch::followAccess);
    connect(&context.session, &Session::stateChanged, this, &ViewWatch::followAccess);
    connect(&context.sync, &SyncEngine::statusChanged, this, &ViewWatch::followSync);
    connect(&context.incidents, &IncidentStore::changed, this, &ViewWatch::follow);
    connect(&context.commands, &CommandBus::finished, this, &ViewWatch::noteOwn);
    connect(&context.snoozes, &Snoozes::cameBack, this, [this](const std::vector<IncidentId> &back) {
        followSnoozes({back.begin(), back.end()});
    });
    connect(&context.snoozes, &Snoozes::changed, this, [this] { followSnoozes({}); });
    followAccess();
}

void ViewWatch::setRules(const NotificationRules &rules)
{
    m_rules = rules;
    rebuild();
}

void ViewWatch::rebuild()
{
    const PrincipalId me = m_context.session.access().user.id;
    m_watched.clear();
    for (int view = 0; view < m_views.count(); ++view) {
        const ViewNotice notice = m_rules.of(m_views.id(view));
        if (!notice.on)
            continue;
        m_watched.push_back({.id = m_views.id(view),
                             .from = notice.from,
                             .query = {.conditions = m_views.conditions(view, me),
                                       .aside = m_context.snoozes.places(),
                                       .onlyAside = m_views.base(view) == IncidentViews::Snoozed}});
    }
    if (m_begun)
        begin();
}

void ViewWatch::begin()
{
    m_begun = true;
    const IncidentColumns &columns = m_context.incidents.columns();
    for (Watched &view : m_watched) {
        // What is milder than was asked for may become worse, which is news then.
        view.in.clear();
        matcherOf(view).run().forEach([&](quint32 slot) {
            if (columns.flags(slot).severity() >= view.from)
                view.in.insert(slot);
        });
    }
}

// Other rights bring incidents that are new here and not new: like a first read.
void ViewWatch::followAccess()
{
    const bool inside = m_context.session.state() != Session::State::SignedOut;
    const PrincipalId user = inside ? m_context.session.access().user.id : PrincipalId();
    if (m_begun && user == m_user && m_context.session.state() != Session::State::SignedIn)
        return; // the sign-in has expired: what is read after the next one is news
    m_begun = false;
    if (user != m_user) {
        m_user = user;
        m_own.clear();
        Q_EMIT otherPerson();
    }
    rebuild();
    followSync();
}

void ViewWatch::followSync()
{
    if (m_context.sync.scope() != m_scope) {
        m_scope = m_context.sync.scope();
        m_begun = false;
    }
    if (!m_begun && !m_user.isNull() && m_context.sync.status().state == SyncStatus::State::Live)
        begin();
}

void ViewWatch::follow(const StoreChange &change)
{
    if (!m_begun)
        return;
    QSet<quint32> own;
    for (const auto *slots : {&change.inserted, &change.changed}) {
        for (const Slot slot : *slots) {
            if (m_context.incidents.isPending(slot)
                || (!m_own.isEmpty() && m_own.remove(m_context.incidents.incident(slot).id)))
                own.insert(slot);
        }
    }
    for (Watched &view : m_watched) {
        const QueryMatcher matcher = matcherOf(view);
        for (const Slot slot : change.removed)
            view.in.remove(slot);
        for (const auto *slots : {&change.inserted, &change.changed}) {
            for (const Slot slot : *slots)
                look(view, matcher, slot, own.contains(slot));
        }
    }
}

void ViewWatch::look(Watched &view, const QueryMatcher &matcher, quint32 slot, bool own)
{
    const bool in = meets(view, matcher, slot);
    if (in == view.in.contains(slot))
        return;
    view.in.set(slot, in);
    const News news{.view = view.id, .incident = m_context.incidents.incident(slot).id};
    if (!in)
        Q_EMIT left(news);
    else if (!own)
        Q_EMIT entered(news);
}

// What has come back by itself is news; what the technician put aside or fetched is not.
void ViewWatch::followSnoozes(const QSet<IncidentId> &back)
{
    const std::vector<std::pair<Slot, IncidentId>> aside = m_context.snoozes.places();
    for (Watched &view : m_watched) {
        const std::vector<std::pair<Slot, IncidentId>> before = std::exchange(view.query.aside, aside);
        if (!m_begun)
            continue;
        const QueryMatcher matcher = matcherOf(view);
        for (const auto *places : {&before, &aside}) {
            for (const auto &[slot, id] : *places) {
                if (m_context.incidents.find(id) == slot)
                    look(view, matcher, slot, !back.contains(id));
            }
        }
    }
}

// The store may be announced before this or after: it is looked at here, so that nothing is left to be new.
void ViewWatch::noteOwn(const CommandOutcome &outcome)
{
    if (!outcome.succeeded() || !m_begun || !outcome.current)
        return;
    const IncidentId id = outcome.current->id;
    if (const std::optional<Slot> slot = m_context.incidents.find(id)) {
        for (Watched &view : m_watched)
            look(view, matcherOf(view), *slot, true);
    } else {
        m_own.insert(id);
    }
}

QueryMatcher ViewWatch::matcherOf(const Watched &view) const
{
    return {m_context.incidents.columns(), view.query, m_context.clock.now().toMSecsSinceEpoch()};
}

bool ViewWatch::meets(const Watched &view, const QueryMatcher &matcher, quint32 slot) const
{
    return m_context.incidents.columns().flags(slot).severity() >= view.from && matcher.matches(slot);
}

bool ViewWatch::isTrue(const News &news) const
{
    const std::optional<Slot> slot = m_context.incidents.find(news.incident);
    return slot && std::any_of(m_watched.begin(), m_watched.end(), [&](const Watched &view) {
               return view.id == news.view && meets(view, matcherOf(view), *slot);
           });
}

} // namespace roomwarden
