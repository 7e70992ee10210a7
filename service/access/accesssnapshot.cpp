// Access snapshots, content-addressed: one row serves everybody who can see the same.
#include "service/access/accesssnapshot.h"

#include "service/access/knowncustomers.h"
#include "service/access/rows.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray snapshotBody(const AccessSnapshot &snapshot)
{
    QJsonObject json;
    for (const auto &[id, scope] : snapshot) {
        if (scope.everything) {
            json.insert(id.text(), true);
            continue;
        }
        QStringList rooms;
        rooms.reserve(scope.rooms.size());
        for (const RoomId &room : scope.rooms)
            rooms.append(room.text());
        rooms.sort();
        json.insert(id.text(), QJsonArray::fromStringList(rooms));
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact); // QJsonObject keeps its keys sorted
}

} // namespace

AccessSnapshot snapshotOf(const KnownCustomer &customer, Permission permission)
{
    RoomScope scope = customer.access.roomsFor(permission);
    return scope.isEmpty() ? AccessSnapshot() : AccessSnapshot{{customer.metadata.id, std::move(scope)}};
}

AccessSnapshot snapshotOf(const std::map<TenantId, KnownCustomer> &customers, Permission permission)
{
    AccessSnapshot snapshot;
    for (const auto &[id, customer] : customers)
        snapshot.merge(snapshotOf(customer, permission));
    return snapshot;
}

PrintedSnapshot printed(AccessSnapshot snapshot)
{
    const QByteArray hash = QCryptographicHash::hash(snapshotBody(snapshot), QCryptographicHash::Sha256);
    return {.snapshot = std::move(snapshot), .fingerprint = QString::fromLatin1(hash.toHex())};
}

Result<Done> storeSnapshot(Database &database, const PrintedSnapshot &snapshot, const Clock &clock)
{
    const qint64 now = clock.now().toMSecsSinceEpoch();
    constexpr qint64 day = 24LL * 60 * 60 * 1'000;

    const Result<QVariant> used =
        firstValue(database, u"SELECT used_ms FROM access_snapshots WHERE fingerprint = ?"_s, {snapshot.fingerprint});
    if (!used)
        return used.error();
    if (used->isValid() && used->toLongLong() > now - day)
        return Done{};
    return database.write<Done>([&](Database &transaction) -> Result<Done> {
        Result<int> rows = change(transaction,
                                  u"INSERT INTO access_snapshots (fingerprint, body, used_ms) VALUES (?, ?, ?)"
                                  u" ON CONFLICT (fingerprint) DO UPDATE SET used_ms = excluded.used_ms"_s,
                                  {snapshot.fingerprint, QString::fromUtf8(snapshotBody(snapshot.snapshot)), now});
        if (!rows)
            return std::move(rows).error();
        return Done{};
    });
}

Result<std::optional<AccessSnapshot>> loadSnapshot(Database &database, const QString &fingerprint)
{
    const Result<QVariant> body =
        firstValue(database, u"SELECT body FROM access_snapshots WHERE fingerprint = ?"_s, {fingerprint});
    if (!body)
        return body.error();
    if (!body->isValid())
        return std::optional<AccessSnapshot>();
    AccessSnapshot snapshot;
    const QJsonObject json = QJsonDocument::fromJson(body->toString().toUtf8()).object();
    for (auto it = json.begin(); it != json.end(); ++it) {
        RoomScope scope{.everything = it.value().toBool()};
        const QJsonArray rooms = it.value().toArray();
        for (const QJsonValue &room : rooms)
            scope.rooms.insert(RoomId(room.toString()));
        snapshot.emplace(TenantId(it.key()), std::move(scope));
    }
    return std::optional(std::move(snapshot));
}

} // namespace roomwarden::service
