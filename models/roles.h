// The roles beyond Qt's own that our models answer, shared by every model so that one delegate can serve several.
#pragma once

#include <qnamespace.h>

namespace roomwarden {

enum ModelRole {
    IdRole = Qt::UserRole + 1, // QString: the id of the row's thing
    CustomerIdRole,            // QString: tenant id
    CustomerNameRole,          // QString
    SeverityRole,              // int: Severity
    StatusRole,                // int: DisplayStatus
    PendingRole,               // bool: an optimistic change is waiting for the service
    HighImpactRole,            // bool
    SentenceRole,              // QString: the whole row as one sentence, for assistive technology
    SortRole,                  // whatever the column sorts by
    WarningsRole,              // QStringList: what is wrong with the relationship, the weightiest first
    FirstFreeRole,             // models with roles of their own start here
};

} // namespace roomwarden
