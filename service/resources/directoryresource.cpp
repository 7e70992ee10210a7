// Search in the partner's directory.
#include "service/resources/directoryresource.h"

#include "service/access/problem.h"
#include "service/access/rows.h"

#include <QJsonArray>

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t mostHits = 50;

// The lower the better; none: no hit. Folded here and not in SQL, where each database folds in its own way.
std::optional<int> rankOf(const Principal &principal, const QString &text)
{
    if (principal.displayName.startsWith(text, Qt::CaseInsensitive))
        return 0;
    if (principal.userPrincipalName.startsWith(text, Qt::CaseInsensitive))
        return 1;
    if (principal.displayName.contains(u' ' + text, Qt::CaseInsensitive))
        return 2;
    if (principal.displayName.contains(text, Qt::CaseInsensitive)
        || principal.userPrincipalName.contains(text, Qt::CaseInsensitive)) {
        return 3;
    }
    return std::nullopt;
}

Result<Response> searchPrincipals(const Request &request, const PathParameters &, RequestContext &context)
{
    QString text = request.query.queryItemValue(u"$search"_s, QUrl::FullyDecoded).trimmed();
    if (text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"'))
        text = text.mid(1, text.size() - 2); // Graph's clients quote it
    if (text.isEmpty())
        return problem(u"invalidRequest"_s, u"Say what to search for."_s, u"$search"_s);

    std::vector<std::pair<int, Principal>> hits;
    Result<Done> read = forEachRow(
        context.database,
        u"SELECT id, kind, display_name, user_principal_name FROM principals WHERE tenant_id = ? AND enabled = 1"_s,
        {context.caller().caller().partnerTenant.text()}, [&](const QSqlQuery &row) {
            Principal principal{.kind = row.value(1).toString() == "securityGroup"_L1 ? Principal::Kind::SecurityGroup
                                                                                      : Principal::Kind::User,
                                .id = PrincipalId(row.value(0).toString()),
                                .displayName = row.value(2).toString(),
                                .userPrincipalName = row.value(3).toString()};
            if (const auto rank = rankOf(principal, text))
                hits.emplace_back(*rank, std::move(principal));
        });
    if (!read)
        return std::move(read).error();
    std::ranges::sort(hits, [](const auto &a, const auto &b) {
        if (a.first != b.first)
            return a.first < b.first;
        const int names = a.second.displayName.compare(b.second.displayName, Qt::CaseInsensitive);
        return names != 0 ? names < 0 : a.second.id < b.second.id;
    });
    QJsonArray value;
    for (size_t i = 0; i < std::min(hits.size(), mostHits); ++i)
        value.append(toJson(hits[i].second));
    return Response::json({{"value"_L1, value}});
}

} // namespace

void addDirectoryRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/directory/principals"_s, handler(&searchPrincipals));
}

} // namespace roomwarden::service
