// Bodies of the service, as the console decodes them, and the stream of its hints.
#include "core/domain/access.h"
#include "core/domain/accessexplanation.h"
#include "core/domain/assignment.h"
#include "core/domain/incident.h"
#include "core/domain/invitation.h"
#include "core/domain/offboarding.h"
#include "core/domain/page.h"
#include "core/domain/primaryadmins.h"
#include "core/domain/role.h"
#include "core/domain/room.h"
#include "core/domain/tenant.h"
#include "core/domain/tenantmanager.h"
#include "core/sync/sseparser.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/examples.h"

#include <QJsonDocument>

namespace roomwarden::fuzz {

std::vector<QByteArray> seeds()
{
    const auto text = [](const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); };
    const QJsonObject incident = toJson(examples::incident(QStringLiteral("7B0001-AAAAAA")));
    const QJsonObject removed{
        {QStringLiteral("id"), QStringLiteral("x")},
        {QStringLiteral("@removed"), QJsonObject{{QStringLiteral("reason"), QStringLiteral("y")}}}};
    return {
        text(incident),
        text({{QStringLiteral("value"), QJsonArray{incident, removed}},
              {QStringLiteral("@odata.deltaLink"), QStringLiteral("http://127.0.0.1/x")},
              {QStringLiteral("errors"), QJsonArray{}}}),
        "id: 5503\nevent: change\ndata: {\"resources\":[\"incidents\"],\"tenantIds\":[\"a\"]}\n\n:\r\n\r\ndata: x\r\r"};
}

void tryBytes(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (const Result<Incident> incident = incidentFromJson(json)) {
        const Result<Incident> again = incidentFromJson(toJson(*incident));
        require(again && again->id == incident->id && again->title == incident->title,
                "what was read is written so that it can be read");
    }
    (void)pageFromJson(json, &incidentFromJson);
    (void)pageFromJson(json, &roomFromJson);
    (void)noteFromJson(json);
    (void)historyEntryFromJson(json);
    (void)roomFromJson(json);
    (void)tenantFromJson(json);
    (void)invitationFromJson(json);
    (void)accessFromJson(json);
    (void)accessExplanationFromJson(json);
    (void)effectiveAccessFromJson(json);
    (void)assignmentFromJson(json);
    (void)roleFromJson(json);
    (void)primaryAdminsFromJson(json);
    (void)tenantManagerFromJson(json);
    (void)offboardingFromJson(json);
    (void)customerHoldingsFromJson(json);

    SseParser whole;
    const size_t events = whole.feed(bytes).size();
    SseParser dripping;
    size_t dripped = 0;
    for (const char byte : bytes)
        dripped += dripping.feed(QByteArray(1, byte)).size();
    require(events == dripped, "a stream says the same at once and byte by byte");
}

} // namespace roomwarden::fuzz
