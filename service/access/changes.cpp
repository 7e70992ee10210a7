// The counter behind the order of changes, and the announcements that take their numbers from it.
#include "service/access/changes.h"

#include "service/access/rows.h"

#include <QStringList>

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

Result<Done> announce(Database &transaction, const ChangeSet &changes)
{
    if (changes.isEmpty())
        return Done{};
    QStringList resources;
    for (const auto &[resource, name] : resourceNames) {
        if (changes.resources.contains(resource))
            resources.append(name);
    }
    QStringList customers;
    for (const TenantId &customer : changes.customers)
        customers.append(customer.text());
    const Result<qint64> number = nextChange(transaction);
    if (!number)
        return number.error();
    const Result<int> kept =
        change(transaction, u"INSERT INTO announcements (change_seq, resources, customers) VALUES (?, ?, ?)"_s,
               {*number, resources.join(u' '), customers.join(u' ')});
    if (!kept)
        return kept.error();
    if (transaction.dialect() == DatabaseConfig::Dialect::Postgres) {
        const Result<QVariant> told =
            firstValue(transaction, u"SELECT pg_notify(?, '')"_s, {QString(announcementChannel)});
        if (!told)
            return told.error();
    }
    return Done{};
}

Result<std::vector<ChangeSet>> announcementsAfter(Database &database, qint64 after, int limit)
{
    std::vector<ChangeSet> found;
    Result<Done> read = forEachRow(
        database,
        u"SELECT change_seq, resources, customers FROM announcements WHERE change_seq > ? ORDER BY change_seq LIMIT ?"_s,
        {after, limit}, [&found](const QSqlQuery &row) {
            ChangeSet changes{.sequence = row.value(0).toLongLong()};
            const QStringList resources = row.value(1).toString().split(u' ', Qt::SkipEmptyParts);
            for (const auto &[resource, name] : resourceNames) {
                if (resources.contains(name))
                    changes.resources.insert(resource);
            }
            const QStringList customers = row.value(2).toString().split(u' ', Qt::SkipEmptyParts);
            for (const QString &customer : customers)
                changes.customers.insert(TenantId(customer));
            found.push_back(std::move(changes));
        });
    if (!read)
        return std::move(read).error();
    return found;
}

Result<bool> isAnnouncementKept(Database &database, qint64 number)
{
    const Result<QVariant> found =
        firstValue(database, u"SELECT 1 FROM announcements WHERE change_seq = ?"_s, {number});
    if (!found)
        return found.error();
    return found->isValid();
}

Result<Done> trimAnnouncements(Database &transaction, qint64 kept)
{
    const Result<qint64> latest = latestChange(transaction);
    if (!latest)
        return latest.error();
    const Result<int> gone =
        change(transaction, u"DELETE FROM announcements WHERE change_seq <= ?"_s, {*latest - kept});
    if (!gone)
        return gone.error();
    return Done{};
}

} // namespace roomwarden::service
