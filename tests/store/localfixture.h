// A local store in a folder of its own, and what it holds as a plain map.
#pragma once

#include "core/store/incidentstore.h"
#include "core/store/localdatabase.h"
#include "tests/store/storefixture.h"

#include <QDir>
#include <QTemporaryDir>

#include <map>

namespace roomwarden {

using Known = std::map<QString, Incident>; // by id

inline std::shared_ptr<const std::vector<Incident>> shared(std::vector<Incident> incidents)
{
    return std::make_shared<const std::vector<Incident>>(std::move(incidents));
}

inline const QDateTime &someDay()
{
    static const QDateTime day(QDate(2025, 6, 1), QTime(9, 0), Qt::UTC);
    return day;
}

inline SealKey testKey(char letter = 'k') { return *SealKey::fromBytes(QByteArray(SealKey::size, letter)); }

struct LocalFixture
{
    QTemporaryDir folder = {};
    LocalStoreOptions options = {.folder = folder.filePath(QStringLiteral("store"))};

    [[nodiscard]] Result<std::unique_ptr<LocalDatabase>> open(const SealKey &key = testKey()) const
    {
        return LocalDatabase::open(options, key, someDay());
    }
    [[nodiscard]] QString file() const { return QDir(options.folder).filePath(QStringLiteral("store.sqlite")); }
};

// Everything the store gives, by the rule that the newest page counts.
struct Reading
{
    Known known = {};
    std::vector<TenantId> discarded = {};
    int pages = 0;
};

inline Reading readAll(LocalDatabase &database)
{
    Reading reading;
    QSet<QString> decided;
    const auto once = [&decided](std::string_view id) {
        const QString text = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
        const bool first = !decided.contains(text);
        decided.insert(text);
        return first;
    };
    Result<std::vector<TenantId>> read = database.readPages([&](const TenantId &, const StoredPage &page) {
        ++reading.pages;
        for (const StoredPage::Row &row : page.rows) {
            if (once(row.id)) {
                const Incident incident = page.incident(row);
                reading.known.emplace(incident.id.text(), incident);
            }
        }
        for (const std::string_view id : page.removed)
            once(id);
    });
    if (read)
        reading.discarded = *read;
    for (const TenantId &customer : reading.discarded)
        std::erase_if(reading.known, [&](const auto &entry) { return entry.second.customer == customer; });
    return reading;
}

} // namespace roomwarden
