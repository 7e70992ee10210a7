// Sees what comes into the views that somebody wants to hear of. What was there when the first read ended is no news,
// nor is what the technician did. GUI thread.
#pragma once

#include "core/notify/newsdigest.h"
#include "core/store/slotbitmap.h"
#include "core/sync/feedscope.h"
#include "models/incidentquery.h"

#include <QObject>
#include <QSet>

#include <vector>

namespace roomwarden {

class QueryMatcher;
class ViewBook;
struct CommandOutcome;
struct ConsoleContext;
struct StoreChange;

class ViewWatch final : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the watch. Watches nothing until it has rules.
    ViewWatch(const ConsoleContext &context, const ViewBook &views, QObject *parent = nullptr);

    // What is in the views now is known from here on.
    void setRules(const NotificationRules &rules);

    // Whether it is (still) true: the incident is known here and in that view, as severe as was asked for.
    [[nodiscard]] bool isTrue(const News &news) const;

Q_SIGNALS:
    void entered(const roomwarden::News &news);
    void left(const roomwarden::News &news); // while the incident is known; not when it is only no longer read
    void otherPerson();                      // signed out, or somebody else signed in

private:
    struct Watched
    {
        QString id = {};
        Severity from = Severity::Critical;
        IncidentQuery query = {};
        SlotBitmap in = {};
    };

    void rebuild();
    void begin(); // what is there now is known
    void followAccess();
    void followSync();
    void follow(const StoreChange &change);
    void look(Watched &view, const QueryMatcher &matcher, quint32 slot, bool own);
    void noteOwn(const CommandOutcome &outcome);
    void followSnoozes(const QSet<IncidentId> &back); // those that came back by themselves
    [[nodiscard]] QueryMatcher matcherOf(const Watched &view) const;
    [[nodiscard]] bool meets(const Watched &view, const QueryMatcher &matcher, quint32 slot) const;

    const ConsoleContext &m_context;
    const ViewBook &m_views;
    NotificationRules m_rules = {};
    std::vector<Watched> m_watched;
    QSet<IncidentId> m_own; // made here and not yet read
    PrincipalId m_user;
    FeedScope m_scope;
    bool m_begun = false;
};

} // namespace roomwarden
