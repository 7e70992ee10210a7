// What is in each kind of sealed box of the local store, and what it is bound to. Any thread.
#pragma once

#include "core/store/localcontents.h"
#include "core/store/sealedbox.h"

namespace roomwarden {

// What must fit together; sealed under the account's key.
struct LocalHead
{
    qint64 lastSeq = 0;      // no box has a higher number, and none is given twice
    qint64 boxes = 0;        // how many there are
    quint64 generations = 0; // the sum over all customers
    QDateTime saved = {};
    QString owner = {};
    std::vector<FeedPlace> places = {};
};
[[nodiscard]] QByteArray sealHead(const SealKey &account, const LocalHead &head);
[[nodiscard]] Result<LocalHead> openHead(const SealKey &account, const QByteArray &box);

struct OpenedCustomer
{
    TenantId id = {};
    SealKey key;
    quint64 generation = 0;
    QDateTime since = {}; // something of theirs is kept; null in boxes that were sealed before this was written
};
[[nodiscard]] QByteArray sealCustomer(const SealKey &master, qint64 row, const OpenedCustomer &customer);
[[nodiscard]] Result<OpenedCustomer> openCustomer(const SealKey &master, qint64 row, const QByteArray &box);

[[nodiscard]] QByteArray sealRecord(const SealKey &key, qint64 row, const StoredRecord &record);
// Fills in name and bytes; kind must stand in record already.
[[nodiscard]] bool openRecord(const SealKey &key, qint64 row, const QByteArray &box, StoredRecord &record);

// What a page of incidents is bound to: the schema, its customer's row, its own number.
[[nodiscard]] QByteArray boxContext(int version, qint64 customer, qint64 seq);

} // namespace roomwarden
