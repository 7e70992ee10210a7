// What is wrong with the relationship with a customer, in words. Any thread.
#pragma once

#include <QStringList>

namespace roomwarden {

struct RelationshipBefore;
struct Tenant;

// Short translated phrases such as "Role taken back: Help desk", the weightiest first; empty: all is well, or the
// relationship is over. before: what was known to be given and no longer is (TenantStore::before). Room numbers may be
// known to everybody, states of rooms only under a permission to see them (INV-5).
[[nodiscard]] QStringList relationshipWarnings(const Tenant &tenant, const RelationshipBefore &before);

// The phrase for a customer whose data is missing from the last aggregated answer.
[[nodiscard]] QString notReachedWarning();

// Adds the warnings to a row's sentence for a screen reader; without any it stays as it is.
[[nodiscard]] QString withWarnings(const QString &sentence, const QStringList &warnings);

} // namespace roomwarden
