// A customer's invitation to this partner (domain.md 1.1, W2 to W4).
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace roomwarden {

struct Invitation
{
    enum class Status : quint8 { Unknown, Pending, Accepted, Expired, Revoked }; // denied ones are deleted (INV-6)
    enum class ChangeControl : quint8 { Unknown, Auto, Manual };

    InvitationId id = {};
    TenantId customer = {};
    QString customerName = {};
    QString customerDomain = {};
    QString country = {};
    QString partnerDomain = {}; // the domain the customer invited
    Status status = Status::Unknown;
    QDateTime created = {};
    QDateTime expires = {};                          // judged by the service's clock (INV-7)
    quint32 expiresInDays = 0;                       // as the customer chose, 1 to 30
    quint32 roomCount = 0;                           // rooms offered; a number, never names
    QStringList roomGroups = {};                     // names of the groups offered as a whole
    QMap<QString, ChangeControl> changeControl = {}; // event key → who approves; Auto for every event today (INV-3)
    QString termsVersion = {};
    QString termsUrl = {};
    quint32 revision = 0;
    friend bool operator==(const Invitation &, const Invitation &) = default;
};

// The events that a customer may want to approve (domain.md 1.1): keys of changeControl.
[[nodiscard]] const QStringList &changeControlEvents();

[[nodiscard]] Result<Invitation> invitationFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Invitation &invitation);
[[nodiscard]] QLatin1StringView wireName(Invitation::Status status);
[[nodiscard]] Invitation::Status invitationStatusFromWire(QStringView name);

} // namespace roomwarden
