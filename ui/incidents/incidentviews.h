// The views every technician starts with: what each shows, and how many that are.
#pragma once

#include "core/domain/ids.h"
#include "models/incidenttablemodel.h"

#include <QCoreApplication>

namespace roomwarden {

struct IncidentView
{
    QString id = {}; // stable, for the settings
    QString name = {};
    std::vector<QueryCondition> conditions = {};
};

class IncidentViews
{
    Q_DECLARE_TR_FUNCTIONS(roomwarden::IncidentViews)

public:
    enum Index { NeedsAction, CriticalAndImportant, MyQueue, ResolvedToday, Snoozed, All, Count };

    // me: whose queue it is.
    [[nodiscard]] static IncidentView view(Index index, const PrincipalId &me);

    // The view's conditions with what was typed in front of them: a field that was typed replaces the view's, so that
    // asking for "Watching" in "Needs action" shows what was asked for. widens: set if it did.
    [[nodiscard]] static std::vector<QueryCondition>
    combine(const IncidentView &view, const std::vector<QueryCondition> &typed, bool *widens = nullptr);

    // How many a view shows, where the facets of the scope can tell; -1 where they cannot.
    [[nodiscard]] static int count(Index index, const FacetCounts &facets);

    // Somebody, or the service, is still to do something.
    [[nodiscard]] static QueryCondition open();
};

} // namespace roomwarden
