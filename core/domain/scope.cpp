// The wire form of a scope.
#include "core/domain/scope.h"

#include "core/base/jsonreader.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr EnumNames<ScopeItem::Kind, 3> kindNames{{
    {ScopeItem::Kind::Room, "room"_L1},
    {ScopeItem::Kind::RoomGroup, "roomGroup"_L1},
    {ScopeItem::Kind::All, "all"_L1},
}};

} // namespace

Result<ScopeItem> scopeItemFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    ScopeItem item{
        .kind = in.name("kind"_L1, kindNames, ScopeItem::Kind::Unknown),
        .id = in.optionalString("id"_L1),
        .displayName = in.optionalString("displayName"_L1),
    };
    return in.finish(std::move(item));
}

QJsonObject toJson(const ScopeItem &item)
{
    QJsonObject json{{"kind"_L1, QString(wireName(kindNames, item.kind))}};
    if (!item.id.isEmpty())
        json.insert("id"_L1, item.id);
    if (!item.displayName.isEmpty())
        json.insert("displayName"_L1, item.displayName);
    return json;
}

} // namespace roomwarden
