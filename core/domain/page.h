// One page of a collection or of a delta, in Microsoft Graph's conventions (domain.md 6.6).
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace roomwarden {

// A row the caller no longer has: deleted, or out of the caller's reach.
struct RemovedItem
{
    QString id = {};
    TenantId customer = {};
    friend bool operator==(const RemovedItem &, const RemovedItem &) = default;
};

// A customer whose part of an aggregated answer is missing (W16: shown as failed, never silently absent).
struct TenantFailure
{
    TenantId customer = {};
    QString code = {};
    friend bool operator==(const TenantFailure &, const TenantFailure &) = default;
};

template<typename T>
struct Page
{
    std::vector<T> items = {};
    std::vector<RemovedItem> removed = {};
    std::vector<TenantFailure> failures = {};
    QString nextLink = {};  // more pages; follow verbatim
    QString deltaLink = {}; // the last page of a delta round; ask here next time
    int rejected = 0;       // malformed records left out; each costs itself alone
};

// The parts that do not depend on T. Raw items are objects still to be decoded.
struct RawPage
{
    std::vector<QJsonObject> items = {};
    std::vector<RemovedItem> removed = {};
    std::vector<TenantFailure> failures = {};
    QString nextLink = {};
    QString deltaLink = {};
    int rejected = 0; // elements that are no objects
};
[[nodiscard]] Result<RawPage> rawPageFromJson(const QJsonObject &json);

// Decodes a page. A malformed record is left out and counted; more than one in twenty fails the page, because
// then it is the contract that changed. May run on any thread.
template<typename T>
[[nodiscard]] Result<Page<T>> pageFromRaw(RawPage &&raw, Result<T> (*decode)(const QJsonObject &))
{
    Page<T> page{.removed = std::move(raw.removed),
                 .failures = std::move(raw.failures),
                 .nextLink = raw.nextLink,
                 .deltaLink = raw.deltaLink,
                 .rejected = raw.rejected};
    page.items.reserve(raw.items.size());
    for (const QJsonObject &object : raw.items) {
        Result<T> item = decode(object);
        if (item)
            page.items.push_back(*std::move(item));
        else
            ++page.rejected;
    }
    const size_t total = page.items.size() + static_cast<size_t>(page.rejected);
    if (page.rejected > 1 && static_cast<size_t>(page.rejected) * 20 > total) {
        return Error{.kind = Error::Kind::Malformed,
                     .detail =
                         QStringLiteral("%1 of %2 records do not follow the contract").arg(page.rejected).arg(total)};
    }
    return page;
}

template<typename T>
[[nodiscard]] Result<Page<T>> pageFromJson(const QJsonObject &json, Result<T> (*decode)(const QJsonObject &))
{
    Result<RawPage> raw = rawPageFromJson(json);
    if (!raw)
        return std::move(raw).error();
    return pageFromRaw<T>(*std::move(raw), decode);
}

} // namespace roomwarden
