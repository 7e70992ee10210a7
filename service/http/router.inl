// The lookup of Router: path first, then method, so that a known path answers 405 and never falls through to another.
#pragma once

#include <QStringList>

#include <algorithm>

namespace roomwarden::service {

namespace routing {

[[nodiscard]] inline bool isParameter(const QString &segment)
{
    return segment.startsWith(u'{') && segment.endsWith(u'}');
}

[[nodiscard]] inline bool matches(const QStringList &pattern, const QStringList &path)
{
    return std::equal(pattern.begin(), pattern.end(), path.begin(), path.end(),
                      [](const QString &expected, const QString &actual) {
                          return isParameter(expected) ? !actual.isEmpty() : expected == actual;
                      });
}

// Whether a names the path more exactly than b: the first segment in which only one of them is literal decides.
[[nodiscard]] inline bool isMoreExact(const QStringList &a, const QStringList &b)
{
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                        [](const QString &x, const QString &y) {
                                            return !isParameter(x) && isParameter(y);
                                        });
}

} // namespace routing

template <typename Context>
Response Router<Context>::handle(const Request &request, Context &context) const
{
    using namespace Qt::Literals::StringLiterals;

    // Empty segments stay: "/v1//tenants" and "/v1/tenants/" are other paths, and there is nothing at them.
    const QStringList path = request.path.mid(1).split(u'/');
    std::vector<const Route *> candidates; // all of the most exact template
    for (const Route &route : m_routes) {
        if (!routing::matches(route.segments, path))
            continue;
        if (!candidates.empty() && routing::isMoreExact(route.segments, candidates.front()->segments))
            candidates.clear();
        if (candidates.empty() || !routing::isMoreExact(candidates.front()->segments, route.segments))
            candidates.push_back(&route);
    }
    if (candidates.empty())
        return Response::error(404, u"itemNotFound"_s, u"There is nothing at this address."_s);

    const auto withMethod = [&](const QByteArray &method) {
        const auto found = std::ranges::find(candidates, method, [](const Route *route) { return route->method; });
        return found == candidates.end() ? nullptr : *found;
    };
    const Route *chosen = withMethod(request.method);
    if (!chosen && request.method == "HEAD"_ba)
        chosen = withMethod("GET"_ba); // the server leaves the body out
    if (!chosen) {
        QByteArrayList allowed;
        for (const Route *route : candidates) {
            allowed.append(route->method);
            if (route->method == "GET"_ba)
                allowed.append("HEAD"_ba);
        }
        Response response = Response::error(405, u"methodNotAllowed"_s, u"This address does not take that method."_s);
        response.headers.emplace_back("Allow"_ba, allowed.join(", "_ba));
        return response;
    }

    PathParameters parameters;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const QString &segment = chosen->segments[i];
        if (routing::isParameter(segment))
            parameters.insert(segment.mid(1, segment.size() - 2), path[i]);
    }
    return chosen->handler(request, parameters, context);
}

} // namespace roomwarden::service
