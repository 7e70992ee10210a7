// A map with named fields, so that a later version may add some.
#include "core/actions/keptwish.h"

#include "core/actions/commandtraits.h"

#include <QCborMap>
#include <QCborValue>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

QByteArray toBytes(const KeptWish &wish)
{
    const Command &command = wish.command;
    return QCborMap{{u"id"_s, QCborValue(command.id)},
                    {u"kind"_s, QString(traitsOf(command.kind).name)},
                    {u"customer"_s, command.customer.text()},
                    {u"target"_s, command.target},
                    {u"parent"_s, command.parent},
                    {u"revision"_s, static_cast<qint64>(command.revision)},
                    {u"arguments"_s, QCborMap::fromJsonObject(command.arguments)},
                    {u"since"_s, wish.since.toMSecsSinceEpoch()},
                    {u"hold"_s, static_cast<qint64>(wish.hold.count())}}
        .toCborValue()
        .toCbor();
}

std::optional<KeptWish> keptWishFromBytes(const QByteArray &bytes)
{
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    const std::optional<Command::Kind> kind = commandKindFromName(map.value("kind"_L1).toString());
    const QUuid id = map.value("id"_L1).toUuid();
    if (!kind || id.isNull())
        return std::nullopt;
    return KeptWish{.command = {.id = id,
                                .kind = *kind,
                                .customer = TenantId(map.value("customer"_L1).toString()),
                                .target = map.value("target"_L1).toString(),
                                .parent = map.value("parent"_L1).toString(),
                                .revision = static_cast<quint32>(map.value("revision"_L1).toInteger()),
                                .arguments = map.value("arguments"_L1).toMap().toJsonObject()},
                    .since = QDateTime::fromMSecsSinceEpoch(map.value("since"_L1).toInteger(), Qt::UTC),
                    .hold = std::chrono::milliseconds(map.value("hold"_L1).toInteger())};
}

} // namespace roomwarden
