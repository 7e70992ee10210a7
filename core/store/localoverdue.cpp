// What should have been destroyed and could not be: remembered beside the file, as hashes, and made good for at the
// next start, before anything is read (INV-22).
#include "core/store/localdatabase.h"

#include "core/base/logging.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray hashOf(const TenantId &customer)
{
    return QCryptographicHash::hash(customer.text().toUtf8(), QCryptographicHash::Sha256).toHex();
}

} // namespace

QString LocalDatabase::overdueFile() const { return QDir(m_options.folder).filePath(u"overdue"_s); }

void LocalDatabase::noteOverdue(const TenantId &customer, bool overdue) const
{
    QFile file(overdueFile());
    if (!overdue && !file.exists())
        return;
    QSet<QByteArray> hashes;
    if (file.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> lines = file.readAll().split('\n');
        hashes = QSet<QByteArray>(lines.begin(), lines.end());
        file.close();
    }
    hashes.remove({});
    if (overdue)
        hashes.insert(hashOf(customer));
    else if (customer.isNull())
        hashes.clear(); // with everything, each of them is gone
    else
        hashes.remove(hashOf(customer)); // should access come back, what is kept by then is not overdue
    if (hashes.isEmpty()) {
        file.remove();
        return;
    }
    QSaveFile whole(overdueFile());
    if (!whole.open(QIODevice::WriteOnly) || whole.write(hashes.values().join('\n') + '\n') < 0 || !whole.commit())
        qCWarning(lcStore, "what could not be destroyed could not be noted either");
}

Result<Done> LocalDatabase::destroyOverdue()
{
    QFile file(overdueFile());
    if (!file.exists())
        return Done{};
    if (!file.open(QIODevice::ReadOnly))
        return Error{.kind = Error::Kind::Storage, .detail = file.errorString(), .code = u"storeFailed"_s};
    const QList<QByteArray> hashes = file.readAll().split('\n');
    file.close();
    if (hashes.contains(hashOf({}))) { // of everybody
        if (Result<Done> done = destroyAll(); !done)
            return done;
    }
    std::vector<TenantId> overdue;
    for (const auto &[id, customer] : m_customers) {
        if (!id.isNull() && hashes.contains(hashOf(id)))
            overdue.push_back(id);
    }
    m_logHoldsKeys = true; // a key may have gone from the file and not from its log
    for (const TenantId &id : overdue) {
        if (Result<Done> done = erase(id); !done)
            return done;
    }
    if (Result<Done> done = emptyLog(); !done)
        return done;
    file.remove();
    return Done{};
}

} // namespace roomwarden
