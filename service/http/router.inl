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
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), [](const QString &x, const QString &y) {
        return !isParameter(x) && isParameter(y);
    });
}

// Empty segments stay: "/v1//tenants" and "/v1/tenants/" are other paths, and there is nothing at them.
[[nodiscard]] inline QStringList segmentsOf(const QString &path) { return path.mid(1).split(u'/'); }

} // namespace routing

template<typename Context>
auto Router<Context>::candidates(const QStringList &path) const -> std::vector<const Route *>
{
    std::vector<const Route *> found;
    for (const Route &route : m_routes) {
        if (!routing::matches(route.segments, path))
            continue;
        if (!found.empty() && routing::isMoreExact(route.segments, found.front()->segments))
            found.clear();
        if (found.empty() || !routing::isMoreExact(found.front()->segments, route.segments))
            found.push_back(&route);
    }
    return found;
}

template<typename Context>
QString Router<Context>::templateOf(const QString &path) const
{
    const std::vector<const Route *> found = candidates(routing::segmentsOf(path));
    return found.empty() ? QString() : found.front()->pathTemplate;
}

template<typename Context>
Response Router<Context>::handle(const Request &request, Context &context) const
{
    using namespace Qt::Literals::StringLiterals;

    const QStringList path = routing::segmentsOf(request.path);
    const std::vector<const Route *> candidates = this->candidates(path);
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
