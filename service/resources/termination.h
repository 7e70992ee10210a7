// The end of a relationship, from either end (W7, W8): what it takes away, and what is left to read of it.
#pragma once

#include "core/domain/offboarding.h"
#include "service/resources/writeunit.h"

#include <optional>
#include <vector>

namespace roomwarden::service {

// The relationship of a partner with a customer as the tables have it: the active one, else the latest.
struct RelationshipRow
{
    QString id = {};
    TenantId customer = {};
    TenantId partner = {};
    QString customerName = {};
    QString partnerName = {};
    QString partnerDomain = {};
    RelationshipStatus status = RelationshipStatus::Unknown;
    TerminatedBy terminatedBy = TerminatedBy::Unknown;
    QDateTime invited = {};
    QDateTime accepted = {};
    QDateTime terminated = {};
    quint32 revision = 0;
};
[[nodiscard]] Result<std::optional<RelationshipRow>> findRelationship(Database &database, const TenantId &customer,
                                                                      const TenantId &partner);
// With whichever partners; active ones first.
[[nodiscard]] Result<std::vector<RelationshipRow>> relationshipsOf(Database &database, const TenantId &customer);

// What the partner has there now.
[[nodiscard]] Result<CustomerHoldings> holdingsOf(Database &database, const RelationshipRow &relationship);
[[nodiscard]] Result<std::vector<Offboarding::Holder>> holdersOf(Database &database,
                                                                 const RelationshipRow &relationship);

// Ends an active relationship: its roles, assignments and scope go, on record each, and every console hears of it.
// Effective with the next request, for it is what every request is evaluated from (INV-20, INV-22).
[[nodiscard]] Result<Done> terminate(WriteUnit &unit, const RelationshipRow &relationship, TerminatedBy side);

// The receipt of one that this person ended; none for anybody else.
[[nodiscard]] Result<std::optional<CustomerHoldings>> receiptFor(Database &database, const QString &relationshipId,
                                                                 const PrincipalId &person);

} // namespace roomwarden::service
