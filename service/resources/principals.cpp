// Reading principals.
#include "service/resources/principals.h"

#include "service/access/problem.h"
#include "service/access/rows.h"

#include <QJsonArray>

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestList = 1'000;

} // namespace

Principal principalFrom(const QSqlQuery &row, int column)
{
    return {.kind = row.value(column + 1).toString() == "securityGroup"_L1 ? Principal::Kind::SecurityGroup
                                                                           : Principal::Kind::User,
            .id = PrincipalId(row.value(column).toString()),
            .displayName = row.value(column + 2).toString(),
            .userPrincipalName = row.value(column + 3).toString()};
}

Result<std::optional<Principal>> findPrincipal(Database &database, const PrincipalId &id)
{
    std::optional<Principal> principal;
    Result<Done> read =
        forEachRow(database, u"SELECT id, kind, display_name, user_principal_name FROM principals WHERE id = ?"_s,
                   {id.text()}, [&principal](const QSqlQuery &row) { principal = principalFrom(row); });
    if (!read)
        return std::move(read).error();
    return principal;
}

Result<std::vector<Principal>> principalsIn(Database &database, const TenantId &tenant, const QJsonValue &list,
                                            const QString &target, const std::vector<Principal> &known)
{
    const QJsonArray array = list.toArray();
    if ((!list.isUndefined() && !list.isNull() && !list.isArray()) || array.size() > longestList)
        return problem(u"invalidRequest"_s, u"It must be a list of users and security groups."_s, target);
    std::vector<Principal> principals;
    for (const QJsonValue &value : array) {
        const QJsonObject wanted = value.toObject();
        const QString id = wanted.value("id"_L1).toString();
        const QString kind = wanted.value("kind"_L1).toString();
        if (id.isEmpty() || id.contains(QChar(u'\0')) || (kind != "user"_L1 && kind != "securityGroup"_L1))
            return problem(u"invalidRequest"_s, u"A user or security group has a kind and an id."_s, target);
        if (std::ranges::find(principals, PrincipalId(id), &Principal::id) != principals.end())
            continue;
        if (const auto it = std::ranges::find(known, PrincipalId(id), &Principal::id); it != known.end()) {
            principals.push_back(*it);
            continue;
        }
        bool found = false;
        Result<Done> read = forEachRow(database,
                                       u"SELECT id, kind, display_name, user_principal_name FROM principals"
                                       u" WHERE id = ? AND tenant_id = ? AND kind = ? AND enabled = 1"_s,
                                       {id, tenant.text(), kind}, [&](const QSqlQuery &row) {
                                           found = true;
                                           principals.push_back(principalFrom(row));
                                       });
        if (!read)
            return std::move(read).error();
        if (!found)
            return problem(u"principalNotInTenant"_s, u"Not a user or security group of this partner."_s, target);
    }
    return principals;
}

} // namespace roomwarden::service
