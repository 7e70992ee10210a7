// Finds the handler of a request by method and path template; answers 404, 405 with Allow, and turns what a handler
// needs (the caller, the database) into arguments.
#pragma once

#include "service/http/message.h"

#include <QHash>

#include <functional>
#include <vector>

namespace roomwarden::service {

// The values of a template's {names}: for "/v1/tenants/{tenant}/incidents/{id}", "tenant" and "id".
using PathParameters = QHash<QString, QString>;

template<typename Context>
class Router
{
public:
    using Handler = std::function<Response(const Request &, const PathParameters &, Context &)>;

    struct Route
    {
        QByteArray method;
        QString pathTemplate;
        Handler handler;
        QStringList segments = {};
    };

    // Registers a route. Literal segments win over {parameters}, whatever the order of registration.
    void add(const QByteArray &method, const QString &pathTemplate, Handler handler)
    {
        m_routes.push_back({method, pathTemplate, std::move(handler), pathTemplate.split(u'/', Qt::SkipEmptyParts)});
    }

    [[nodiscard]] Response handle(const Request &request, Context &context) const;

    // The template of the routes at a path, whatever the method; empty if there is none.
    [[nodiscard]] QString templateOf(const QString &path) const;

    // For the contract test: what there is, as ("GET", "/v1/incidents").
    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }

private:
    // All routes of the most exact template. path: in its segments.
    [[nodiscard]] std::vector<const Route *> candidates(const QStringList &path) const;

    std::vector<Route> m_routes;
};

} // namespace roomwarden::service

#include "service/http/router.inl"
