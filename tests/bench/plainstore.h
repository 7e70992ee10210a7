// What the local store is measured against: the same file format without encryption, one row an incident, or pages that
// are rewritten whole.
#pragma once

#include "core/domain/incident.h"

#include <QSqlDatabase>

#include <vector>

namespace roomwarden::bench {

class PlainStore
{
public:
    explicit PlainStore(const QString &folder); // made if it is not there
    ~PlainStore();
    PlainStore(const PlainStore &) = delete;
    PlainStore &operator=(const PlainStore &) = delete;

    void put(const std::vector<Incident> &incidents);    // in one transaction
    void putPages(const std::vector<QByteArray> &pages); // page i as number i, in one transaction

private:
    void run(const QString &statement);

    QSqlDatabase m_database;
};

} // namespace roomwarden::bench
