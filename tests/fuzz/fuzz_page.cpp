// A page of the local store as it comes out of its seal; whoever holds the key may have been another version.
#include "core/store/storedpage.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/examples.h"

namespace roomwarden::fuzz {

std::vector<QByteArray> seeds()
{
    std::vector<Incident> incidents;
    for (const QString &id : {QStringLiteral("7B0001-AAAAAA"), QStringLiteral("7B0002-AAAAAA")})
        incidents.push_back(examples::incident(id));
    return {writePage(incidents, {IncidentId(QStringLiteral("7B0003-AAAAAA"))}), writePage({}, {})};
}

void tryBytes(const QByteArray &bytes)
{
    const Result<StoredPage> page = readPage(bytes);
    if (!page)
        return;
    std::vector<Incident> incidents;
    for (const StoredPage::Row &row : page->rows)
        incidents.push_back(page->incident(row));
    // Written, it is a page without doubles: read and written once more, it is the same.
    const QByteArray tidy = writePage(incidents, {});
    const Result<StoredPage> again = readPage(tidy);
    require(again && again->rows.size() <= incidents.size(), "what can be read can be written and read again");
    std::vector<Incident> same;
    for (const StoredPage::Row &row : again->rows)
        same.push_back(again->incident(row));
    require(writePage(same, {}) == tidy, "and then stays as it is");
}

} // namespace roomwarden::fuzz
