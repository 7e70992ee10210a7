// Paths and decoders of the reads about access.
#include "core/sync/accessreads.h"

#include "core/api/apiclient.h"
#include "core/base/jsonreader.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename T, Result<T> (*decode)(const QJsonObject &)>
Result<std::vector<T>> listFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    std::vector<T> items = in.list("value"_L1, decode);
    return in.finish(std::move(items));
}

QString of(const TenantId &customer, const QString &rest)
{
    return u"tenants/"_s + pathSegment(customer.text()) + u'/' + rest;
}

QString escaped(const QString &value) { return QString::fromLatin1(QUrl::toPercentEncoding(value)); }

} // namespace

ApiCall AccessReads::tenantManagers(Answer<std::vector<TenantManager>> done)
{
    return m_api.get<std::vector<TenantManager>>(u"tenantManagers"_s, {},
                                                 &listFromJson<TenantManager, &tenantManagerFromJson>, std::move(done));
}

ApiCall AccessReads::roles(const TenantId &customer, Answer<std::vector<Role>> done)
{
    return m_api.get<std::vector<Role>>(of(customer, u"roles"_s), {}, &listFromJson<Role, &roleFromJson>,
                                        std::move(done));
}

ApiCall AccessReads::assignments(const TenantId &customer, const RoleId &role, Answer<std::vector<Assignment>> done)
{
    return m_api.get<std::vector<Assignment>>(of(customer, u"roles/%1/assignments"_s.arg(pathSegment(role.text()))), {},
                                              &listFromJson<Assignment, &assignmentFromJson>, std::move(done));
}

ApiCall AccessReads::primaryAdmins(const TenantId &customer, Answer<PrimaryAdmins> done)
{
    return m_api.get<PrimaryAdmins>(of(customer, u"primaryAdmins"_s), {}, &primaryAdminsFromJson, std::move(done));
}

ApiCall AccessReads::offboarding(const TenantId &customer, Answer<Offboarding> done)
{
    return m_api.get<Offboarding>(of(customer, u"offboarding"_s), {}, &offboardingFromJson, std::move(done));
}

ApiCall AccessReads::explain(const TenantId &customer, const PrincipalId &who, Permission permission,
                             const std::optional<RoomId> &room, Answer<AccessExplanation> done)
{
    QUrlQuery query;
    query.addQueryItem(u"principal"_s, escaped(who.text()));
    query.addQueryItem(u"permission"_s, permissionKey(permission));
    if (room)
        query.addQueryItem(u"room"_s, escaped(room->text()));
    return m_api.get<AccessExplanation>(of(customer, u"access/explain"_s), query, &accessExplanationFromJson,
                                        std::move(done));
}

ApiCall AccessReads::effectiveAccess(const TenantId &customer, const PrincipalId &who, Answer<EffectiveAccess> done)
{
    QUrlQuery query;
    query.addQueryItem(u"principal"_s, escaped(who.text()));
    return m_api.get<EffectiveAccess>(of(customer, u"access/effective"_s), query, &effectiveAccessFromJson,
                                      std::move(done));
}

} // namespace roomwarden
