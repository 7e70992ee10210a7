// The customer's side.
#include "service/resources/customerside.h"

#include "service/access/problem.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

Result<TenantId> ownCustomer(const Caller &caller)
{
    if (!caller.decidesForCustomer())
        return accessDenied();
    return caller.customerTenant;
}

Result<KnownCustomer> ownView(const Caller &caller)
{
    const Result<TenantId> customer = ownCustomer(caller);
    if (!customer)
        return customer.error();
    KnownCustomer own;
    own.metadata.id = *customer;
    const RoomScope everything{.everything = true};
    PermissionSet all;
    for (int i = 0; i < permissionCount; ++i)
        all.insert(static_cast<Permission>(i));
    own.access = {.relationshipActive = true,
                  .relationshipScope = everything,
                  .grants = {Grant{.permissions = all, .scope = everything}}};
    return own;
}

Result<RelationshipRow> partnerIn(Database &database, const TenantId &customer, const PathParameters &path)
{
    Result<std::optional<RelationshipRow>> found =
        findRelationship(database, customer, TenantId(path.value(u"partner"_s)));
    if (!found)
        return std::move(found).error();
    if (!*found)
        return notFound();
    return **std::move(found);
}

} // namespace roomwarden::service
