// The counter behind the order of changes.
#include "service/access/changes.h"

#include "service/access/rows.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

Result<qint64> nextChange(Database &transaction)
{
    const Result<QVariant> value =
        firstValue(transaction, u"UPDATE counters SET value = value + 1 WHERE name = 'change' RETURNING value"_s);
    if (!value)
        return value.error();
    return value->toLongLong();
}

Result<qint64> latestChange(Database &database)
{
    const Result<QVariant> value = firstValue(database, u"SELECT value FROM counters WHERE name = 'change'"_s);
    if (!value)
        return value.error();
    return value->toLongLong();
}

} // namespace roomwarden::service
