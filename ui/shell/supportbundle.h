// What a support bundle holds, as text: what runs here, how the synchronisation stands, and the log of a time range.
// Customers, people and ids appear as pseudonyms only. Pure, so that the preview is what is written.
#pragma once

#include "core/base/pseudonyms.h"
#include "core/base/result.h"
#include "core/base/supportlog.h"

#include <QStringList>

#include <vector>

namespace roomwarden {

class TenantStore;
struct Access;

struct SupportFile
{
    QString name = {}; // as in "log.txt"
    QString text = {};
};

// The names and ids that the console knows, each with its pseudonym.
[[nodiscard]] Pseudonyms pseudonymsFor(QByteArray key, const TenantStore &tenants, const Access &access);

// facts: lines about the synchronisation, in the user's words. English besides: support reads it.
[[nodiscard]] std::vector<SupportFile> supportFiles(const QStringList &facts, const std::vector<SupportLog::Line> &log,
                                                    const Pseudonyms &pseudonyms, const QDateTime &now);

// Writes the files into a new folder within parent; gives its path. Error Storage with the system's reason.
[[nodiscard]] Result<QString> writeSupportBundle(const QString &parent, const std::vector<SupportFile> &files,
                                                 const QDateTime &now);

} // namespace roomwarden
