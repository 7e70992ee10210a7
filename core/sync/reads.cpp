// Single reads.
#include "core/sync/reads.h"

#include "core/api/apiclient.h"
#include "core/base/jsonreader.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<IncidentDetail> incidentDetailFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    Result<Incident> incident = incidentFromJson(json);
    if (!incident)
        return std::move(incident).error();
    IncidentDetail detail{.incident = *std::move(incident),
                          .notes = in.list("notes"_L1, &noteFromJson),
                          .history = in.list("history"_L1, &historyEntryFromJson)};
    if (!in.isNone("roomDetails"_L1))
        detail.rooms = in.list("roomDetails"_L1, &roomFromJson);
    return in.finish(std::move(detail));
}

Result<std::vector<Principal>> principalsFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    std::vector<Principal> principals = in.list("value"_L1, &principalFromJson);
    return in.finish(std::move(principals));
}

} // namespace

ApiCall Reads::incident(const TenantId &customer, const IncidentId &id,
                        std::function<void(Result<IncidentDetail>)> done)
{
    const QString path = u"tenants/%1/incidents/%2"_s.arg(pathSegment(customer.text()), pathSegment(id.text()));
    const QUrlQuery query{{u"$expand"_s, u"notes,history,rooms"_s}};
    return m_api.get<IncidentDetail>(path, query, &incidentDetailFromJson, std::move(done));
}

ApiCall Reads::principals(const QString &text, std::function<void(Result<std::vector<Principal>>)> done)
{
    QUrlQuery query;
    query.addQueryItem(u"$search"_s, QString::fromLatin1(QUrl::toPercentEncoding(text)));
    return m_api.get<std::vector<Principal>>(u"directory/principals"_s, query, &principalsFromJson, std::move(done));
}

std::unique_ptr<PagedRead<Room>> Reads::rooms(const TenantId &customer,
                                              std::function<void(Result<PagedRead<Room>::Answer>)> done)
{
    auto read = std::make_unique<PagedRead<Room>>(
        m_api, [](const QJsonObject &json) { return pageFromJson<Room>(json, &roomFromJson); });
    read->start(u"tenants/%1/rooms"_s.arg(pathSegment(customer.text())), std::move(done));
    return read;
}

ApiCall Reads::signalsOf(const TenantId &customer, const RoomId &room, std::function<void(Result<SignalsOfRoom>)> done)
{
    const QString path = u"tenants/%1/rooms/%2/signals"_s.arg(pathSegment(customer.text()), pathSegment(room.text()));
    return m_api.get<SignalsOfRoom>(path, {}, &signalsOfRoomFromJson, std::move(done));
}

} // namespace roomwarden
