// What the incident list is measured against: the same incidents and the same verbs, built in the way one builds first.
#pragma once

#include "core/domain/incident.h"

class QAbstractItemModel;

namespace roomwarden::bench {

struct Delta
{
    std::vector<Incident> changed = {};
    std::vector<Incident> added = {};
    std::vector<IncidentId> removed = {};
};

class Peer
{
public:
    virtual ~Peer() = default;
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;

    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QAbstractItemModel &model() = 0; // columns as in IncidentTableModel
    virtual void load(int rows) = 0;
    virtual void setText(const QString &text) = 0;
    virtual void setCustomer(const TenantId &customer) = 0; // a null one: all
    virtual void apply(const Delta &delta) = 0;

protected:
    Peer() = default;
};

} // namespace roomwarden::bench
