// What the local store holds besides rows, as values that cross threads.
#pragma once

#include "core/domain/incident.h"
#include "core/domain/page.h"

#include <QByteArray>
#include <QDateTime>

#include <memory>
#include <optional>
#include <vector>

namespace roomwarden {

// Where the reading of one scope goes on after a restart.
struct FeedPlace
{
    TenantId customer = {}; // null: all customers at once
    QString link = {};      // of the next page or delta round; empty: from the start
    bool full = true;       // that page belongs to a full read
    bool clean = false;     // of a full read: it began with nothing known, so everything known came with it
    QDateTime lastSuccess = {};
    QByteArray within = {}; // whose incidents it reads, as one hash: for others it says nothing
    friend bool operator==(const FeedPlace &, const FeedPlace &) = default;
};

// What one page of a feed brings: becomes durable whole or not at all.
struct StoreCommit
{
    std::shared_ptr<const std::vector<Incident>> items = {};
    std::vector<RemovedItem> removed = {};
    std::optional<FeedPlace> place = {}; // none: rows only
};

// A small thing kept under a customer's key: a customer's description, a wish, a draft. A null customer: the account's.
struct StoredRecord
{
    QString kind = {}; // stands in the file in plain: a word of ours
    QString name = {}; // within its kind
    TenantId customer = {};
    QByteArray bytes = {};
    friend bool operator==(const StoredRecord &, const StoredRecord &) = default;
};

// What is known once the store is open, before any row is read.
struct LocalContents
{
    QString owner = {}; // whose data it is; empty: nobody's yet
    QDateTime saved = {};
    std::vector<FeedPlace> places = {};
    std::vector<StoredRecord> records = {}; // in the order in which they were first put
    std::vector<TenantId> customers = {};   // of whom anything is kept
    bool wasDiscarded = false;              // something could not be trusted; it is gone and will be read afresh
    // What the file held when its retention was over: destroyed on the disk, and here for its owner to be told.
    QString expiredOwner = {};
    std::vector<StoredRecord> expired = {};
};

// What is stored of one customer.
struct CustomerUsage
{
    TenantId customer = {};
    int incidents = 0; // at most: one that changed counts again until it is folded
    qint64 bytes = 0;
    QDateTime since = {}; // null: not known
};

} // namespace roomwarden
