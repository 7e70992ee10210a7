// Small helpers around Database::run: every statement is finished when its rows were read, so that no read lock stays
// behind on the connection.
#pragma once

#include "core/base/result.h"
#include "service/storage/database.h"

#include <QDateTime>

#include <functional>
#include <optional>

namespace roomwarden::service {

// Runs a statement and gives every row to `row`. The query handed over is valid during the call only; row must not
// run the same statement again.
[[nodiscard]] Result<Done> forEachRow(Database &database, const QString &sql, const QVariantList &values,
                                      const std::function<void(const QSqlQuery &)> &row);

// The first column of the first row; an invalid QVariant if there is no row.
[[nodiscard]] Result<QVariant> firstValue(Database &database, const QString &sql, const QVariantList &values = {});

// Runs a statement that changes rows. Gives how many.
[[nodiscard]] Result<int> change(Database &database, const QString &sql, const QVariantList &values = {});

// A random id for a new row.
[[nodiscard]] QString newId();

// Times in the tables are milliseconds since 1970 in UTC; NULL is a null time.
[[nodiscard]] QDateTime timeFrom(const QVariant &milliseconds);
[[nodiscard]] QVariant timeValue(const QDateTime &time);

// NULL for none.
[[nodiscard]] QVariant optionalValue(const std::optional<qint64> &value);
[[nodiscard]] std::optional<qint64> optionalFrom(const QVariant &value);

} // namespace roomwarden::service
