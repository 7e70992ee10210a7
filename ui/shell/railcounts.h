// What waits on each page, beside its name in the navigation: active incidents in the scope, pending invitations.
#pragma once

#include <QObject>

namespace roomwarden {

class NavigationRail;
struct ConsoleContext;

class RailCounts : public QObject
{
    Q_OBJECT

public:
    RailCounts(const ConsoleContext &context, NavigationRail &rail, QObject *parent = nullptr);

    void refresh(); // also when a page has been added

private:
    const ConsoleContext &m_context;
    NavigationRail &m_rail;
};

} // namespace roomwarden
