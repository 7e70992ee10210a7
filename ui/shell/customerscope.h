// Keeps the scope right: ties it to the feed, restores it after signing in, remembers it, and leaves a customer whose
// data may no longer be seen (W16, W17).
#pragma once

#include "core/domain/ids.h"

#include <QObject>

namespace roomwarden {

class WindowMemory;
struct ConsoleContext;

class CustomerScope : public QObject
{
    Q_OBJECT

public:
    CustomerScope(const ConsoleContext &context, WindowMemory &memory, QObject *parent = nullptr);

    void choose(const TenantId &customer);
    void chooseAll();
    // The Enable all tickets view switch. Off without a customer to go back to: customerWanted().
    void setAllTickets(bool on);

Q_SIGNALS:
    void customerWanted();
    void left(const QString &name); // of the customer whose data may no longer be seen

private:
    [[nodiscard]] bool isAccessible(const TenantId &customer) const;
    void restore();

    const ConsoleContext &m_context;
    WindowMemory &m_memory;
    bool m_restored = false; // since signing in
};

} // namespace roomwarden
