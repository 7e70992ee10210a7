// What ending the relationship with a customer takes away (W7): the facts before it is done, and the receipt after.
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/tenant.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace roomwarden {

// What the partner has in a customer at one moment. All zero once the relationship is over.
struct CustomerHoldings
{
    quint32 rooms = 0; // in the relationship's scope
    quint32 openIncidents = 0;
    quint32 openRecordedIssues = 0; // of those: nobody of the partner can close them any more
    quint32 roles = 0;
    quint32 assignments = 0;
    quint32 people = 0; // users who hold a role, security groups expanded
    friend bool operator==(const CustomerHoldings &, const CustomerHoldings &) = default;
};

struct Offboarding
{
    // An assignment that ends with the relationship.
    struct Holder
    {
        QString role = {};       // name
        QString assignment = {}; // name
        quint32 memberCount = 0;
        friend bool operator==(const Holder &, const Holder &) = default;
    };

    TenantId customer = {};
    QString customerName = {};
    RelationshipStatus relationship = RelationshipStatus::Unknown;
    TerminatedBy terminatedBy = TerminatedBy::Unknown;
    QDateTime terminated = {};                     // null while active
    CustomerHoldings current = {};                 // counted when asked; zero proves that nothing stayed behind
    std::optional<CustomerHoldings> released = {}; // the receipt: what was there at the end; none while active
    std::vector<Holder> holders = {};
    bool mayEnd = false;  // the reader is a primary admin of this customer (INV-21)
    quint32 revision = 0; // of the relationship: what If-Match carries to end it
    friend bool operator==(const Offboarding &, const Offboarding &) = default;
};

[[nodiscard]] Result<Offboarding> offboardingFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Offboarding &offboarding);
[[nodiscard]] Result<CustomerHoldings> customerHoldingsFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const CustomerHoldings &holdings);

} // namespace roomwarden
