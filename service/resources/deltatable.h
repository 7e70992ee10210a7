// What a delta round walks over: a table whose rows carry the number of their last change, and the rooms that decide
// who may see them.
#pragma once

#include "core/base/result.h"
#include "core/domain/effectivepermission.h"
#include "service/access/accessevaluator.h"

#include <functional>
#include <optional>
#include <vector>

namespace roomwarden {
class JsonText;
}

namespace roomwarden::service {

class Database;

// Where a walk has got to: rows with a higher number, or the same number and a higher id, come next.
struct DeltaCursor
{
    qint64 sequence = -1;
    QString id = {};
};

struct DeltaRow
{
    DeltaCursor position = {};
    TenantId customer = {};
    std::vector<RoomId> rooms = {};
    bool gone = false; // deleted: told as removed to those who could see it
    // Writes it for a reader with this scope.
    std::function<void(JsonText &, const KnownCustomer &, const RoomScope &)> write = {};
};

class DeltaTable
{
public:
    DeltaTable() = default;
    virtual ~DeltaTable() = default;
    DeltaTable(const DeltaTable &) = delete;
    DeltaTable &operator=(const DeltaTable &) = delete;

    [[nodiscard]] virtual QString name() const = 0;          // part of every token
    [[nodiscard]] virtual Permission permission() const = 0; // whose scope trims the rows

    // Rows after the cursor with a change number up to upTo, in that order, at most limit; of one customer, or of all
    // where the table can.
    [[nodiscard]] virtual Result<std::vector<DeltaRow>>
    rows(Database &database, const KnownCustomer *customer, const DeltaCursor &after, qint64 upTo, int limit) const = 0;
};

// Incidents without description and recommended action.
[[nodiscard]] const DeltaTable &incidentDeltaTable();
[[nodiscard]] const DeltaTable &roomDeltaTable();

} // namespace roomwarden::service
