// For suites in which the customer acts: Contoso invites partners and changes what Fabrikam was given.
#pragma once

#include "tests/service/rules/rulestest.h"

namespace roomwarden {

class CustomerRulesTest : public RulesTest
{
    Q_OBJECT

protected:
    static inline const QString invitations = QStringLiteral("/v1/customer/invitations");
    static inline const QString partner = QStringLiteral("/v1/customer/partners/") + world::fabrikam;
    static inline const QString ofContoso = QStringLiteral("/v1/tenants/") + world::contoso;
    static inline const QString auditLog = QStringLiteral("/v1/customer/auditLogs");
    static inline const Headers any{{"If-Match", "*"}};

    [[nodiscard]] static QJsonObject room(const QString &id)
    {
        return {{QStringLiteral("kind"), QStringLiteral("room")}, {QStringLiteral("id"), id}};
    }
    // Good for fourteen days, with every room and the terms accepted.
    [[nodiscard]] static QJsonObject invitationTo(const QString &domain)
    {
        return {{QStringLiteral("partnerDomain"), domain},
                {QStringLiteral("expiresInDays"), 14},
                {QStringLiteral("scope"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("all")}}}},
                {QStringLiteral("termsAccepted"), true}};
    }

    Answer invite(const QString &person, const QJsonObject &body)
    {
        return world().send("POST", person, invitations, body);
    }
    // Of Fabrikam at Contoso, by Contoso's own manager.
    Answer changeRooms(const QJsonArray &scope, const Headers &headers = any)
    {
        return world().send("PUT", world::carla, partner + QStringLiteral("/scope"), {{QStringLiteral("scope"), scope}},
                            headers);
    }
    Answer rooms(const QString &person) { return world().get(person, ofContoso + QStringLiteral("/rooms")); }
    int roomsOf(const QString &person) { return static_cast<int>(rooms(person).value().size()); }
    int count(const QString &from) { return world().value(QStringLiteral("SELECT COUNT(*) FROM ") + from).toInt(); }
};

} // namespace roomwarden
