// The actions of the page of customers, as the menus and buttons know them.
#pragma once

#include <QCoreApplication>

class QAction;

namespace roomwarden {

class ActionRegistry;

struct TenantActions
{
    Q_DECLARE_TR_FUNCTIONS(TenantActions)

public:
    explicit TenantActions(ActionRegistry &registry);

    // Single keys belong to the lists: add them to those as actions; elsewhere the letters are just letters.
    QAction *open = nullptr;
    QAction *accept = nullptr;
    QAction *deny = nullptr;
    QAction *showIncidents = nullptr;
    QAction *remove = nullptr;
    QAction *purge = nullptr;
    QAction *guide = nullptr;
    QAction *copyDomain = nullptr;
};

} // namespace roomwarden
