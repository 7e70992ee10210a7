// Puts the service together: who is let in, which handler answers, which threads run.
#include "service/service.h"
#include "service/demo/demoopenid.h"

#include "core/base/logging.h"
#include "service/access/accesscache.h"
#include "service/access/problem.h"
#include "service/identity/accesstokens.h"
#include "service/identity/failurelimit.h"
#include "service/identity/providertokens.h"
#include "service/identity/secrets.h"
#include "service/metrics.h"
#include "service/requestlog.h"
#include "service/resources/changehub.h"
#include "service/resources/linksigner.h"
#include "service/resources/routes.h"
#include "service/signals/lifecycleticker.h"
#include "service/storage/databasepool.h"
#include "service/storage/migrations.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

ServiceConfig withCounts(ServiceConfig config)
{
    config.database.counts = std::make_shared<DatabaseCounts>();
    return config;
}

QUrl urlOf(const QHostAddress &address, quint16 port, const QString &path)
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(address.toString());
    url.setPort(port);
    url.setPath(path);
    return url;
}

constexpr ServerLimits metricsLimits{.bodyBytes = 0, .workers = 1, .connections = 32};

} // namespace

struct Service::Private
{
    Private(ServiceConfig theConfig, const Clock &theClock)
        : config(withCounts(std::move(theConfig))),
          clock(theClock),
          pool(config.database),
          failures(clock)
    { }

    Response handle(const Request &request);
    Response answer(const Request &request);
    std::optional<Response> openStream(const Request &request, const EventStream &stream);
    // Fills in who asks, or says why not.
    std::optional<Error> authenticate(const Request &request, RequestContext &context);
    Result<std::optional<Caller>> callerOf(const QByteArray &token, RequestContext &context);
    Result<Done> prepareDatabase();
    Result<Done> startMetrics();

    const ServiceConfig config;
    const Clock &clock;
    DatabasePool pool;
    FailureLimit failures;
    AccessCache access;
    const ServiceRouter router = allRoutes();
    std::unique_ptr<LinkSigner> signer;
    std::unique_ptr<ChangeHub> hub;
    std::unique_ptr<DemoOpenId> demoSignIn;
    std::unique_ptr<ProviderTokens> providerTokens;
    std::unique_ptr<ServiceParts> parts;
    std::unique_ptr<LifecycleTicker> ticker;
    std::unique_ptr<HttpServer> server;
    Metrics metrics;
    std::unique_ptr<HttpServer> metricsServer;
    QUrl metricsUrl;
};

Service::Service(ServiceConfig config, const Clock &clock) : d(std::make_unique<Private>(std::move(config), clock)) { }

Service::~Service() { stop(); }

Result<Done> Service::Private::prepareDatabase()
{
    Result<std::unique_ptr<Database>> database = Database::open(config.database);
    if (!database)
        return std::move(database).error();
    if (Result<int> version = migrate(**database); !version)
        return std::move(version).error();
    Result<QByteArray> key = keptSecret(**database, u"linkSigning"_s);
    if (!key)
        return std::move(key).error();
    signer = std::make_unique<LinkSigner>(*std::move(key));
    return enterOrganisations(**database, config.issuers);
}

Result<QUrl> Service::start()
{
    if (Result<Done> prepared = d->prepareDatabase(); !prepared)
        return std::move(prepared).error();
    d->hub = std::make_unique<ChangeHub>(d->config.database, d->access, d->clock);
    if (d->config.demoPersonas)
        d->demoSignIn = std::make_unique<DemoOpenId>(d->clock);
    if (!d->config.issuers.empty())
        d->providerTokens = std::make_unique<ProviderTokens>(d->config.issuers, d->clock);
    d->parts = std::make_unique<ServiceParts>(ServiceParts{.clock = d->clock,
                                                           .pool = d->pool,
                                                           .hub = *d->hub,
                                                           .signer = *d->signer,
                                                           .failures = d->failures,
                                                           .access = d->access,
                                                           .demoSignIn = d->demoSignIn.get(),
                                                           .remediationTime = d->config.remediationTime});
    if (Result<Done> started = d->hub->start(); !started)
        return std::move(started).error();
    d->ticker =
        std::make_unique<LifecycleTicker>(LifecycleTicker::Settings{.database = d->config.database,
                                                                    .interval = d->config.lifecycleTick,
                                                                    .remediationTime = d->config.remediationTime},
                                          d->clock, [hub = d->hub.get()] { hub->wake(); });
    d->server = std::make_unique<HttpServer>(
        [this](const Request &request) { return d->handle(request); },
        [this](const Request &request, const EventStream &stream) { return d->openStream(request, stream); },
        hintsPath(), d->config.limits);
    d->server->trust(d->config.proxies);
    d->server->observe([this](const ServedRequest &request) {
        d->metrics.count(request);
        logRequest(request);
    });
    const Result<quint16> port = d->server->start(d->config.address, d->config.port);
    if (!port) {
        stop();
        return port.error();
    }
    if (Result<Done> started = d->startMetrics(); !started) {
        stop();
        return std::move(started).error();
    }
    d->ticker->start();
    return urlOf(d->config.address, *port, u"/v1/"_s);
}

// On a port of their own: who may reach the service from outside shall not learn how busy it is.
Result<Done> Service::Private::startMetrics()
{
    if (!config.metrics)
        return Done{};
    metricsServer = std::make_unique<HttpServer>(
        [this](const Request &request) {
            if (request.path != metricsPath() || (request.method != "GET"_ba && request.method != "HEAD"_ba))
                return Response::error(404, u"itemNotFound"_s, u"There is nothing but GET /metrics here."_s);
            return Response{.contentType = Metrics::contentType,
                            .body = metrics.text(server->openStreams(), *config.database.counts)};
        },
        [](const Request &, const EventStream &) { return std::optional<Response>(); }, QString(), metricsLimits);
    const Result<quint16> port = metricsServer->start(config.metrics->address, config.metrics->port);
    if (!port)
        return port.error();
    metricsUrl = urlOf(config.metrics->address, *port, metricsPath());
    return Done{};
}

QUrl Service::metricsUrl() const { return d->metricsUrl; }

void Service::stop()
{
    if (d->metricsServer)
        d->metricsServer->stop();
    d->metricsServer.reset();
    if (d->server)
        d->server->stop();
    if (d->ticker)
        d->ticker->stop();
    if (d->hub)
        d->hub->stop();
    d->server.reset();
}

// Nothing for a token that lets nobody in; an error only where it cannot be told.
Result<std::optional<Caller>> Service::Private::callerOf(const QByteArray &token, RequestContext &context)
{
    if (!providerTokens || !ProviderTokens::isSignedToken(token)) {
        context.tokenHash = hashOf(token);
        return callerOfToken(context.database, context.tokenHash, clock);
    }
    const Result<ProvenPerson> person = providerTokens->check(token);
    if (person) {
        context.tokenHash = person->tokenHash;
        return callerOfProvenPerson(context.database, *person);
    }
    if (person.error().code == "signInUnavailable"_L1)
        return person.error();
    qCInfo(lcService, "token refused: %s", qPrintable(person.error().code));
    return std::optional<Caller>();
}

std::optional<Error> Service::Private::authenticate(const Request &request, RequestContext &context)
{
    const QByteArray token = credentialsOf(request.header("authorization"), "Bearer");
    if (!token.isEmpty()) {
        Result<std::optional<Caller>> caller = callerOf(token, context);
        if (!caller)
            return std::move(caller).error();
        if (*caller) {
            context.access.emplace(context.database, **std::move(caller), &access);
            return std::nullopt;
        }
        if (const auto wait = failures.failed(request.peer)) {
            Error error = problem(u"activityLimitReached"_s, u"Too many failed attempts."_s);
            error.retryAfter = wait;
            return error;
        }
    }
    return problem(u"unauthenticated"_s, u"A valid bearer token is required."_s);
}

Response Service::Private::handle(const Request &request)
{
    Response response = answer(request);
    response.route = router.templateOf(request.path);
    return response;
}

Response Service::Private::answer(const Request &request)
{
    Result<Database *> database = pool.local();
    if (!database) {
        if (request.path == "/healthz"_L1)
            return healthy(); // alive, if not ready
        return request.path == "/readyz"_L1 ? notReady() : responseFor(database.error());
    }
    RequestContext context{.parts = *parts, .database = **database};
    if (!isPublic(request.path)) {
        if (const std::optional<Error> refused = authenticate(request, context))
            return responseFor(*refused);
    }
    return router.handle(request, context);
}

std::optional<Response> Service::Private::openStream(const Request &request, const EventStream &stream)
{
    Result<Database *> database = pool.local();
    if (!database)
        return responseFor(database.error());
    RequestContext context{.parts = *parts, .database = **database};
    if (const std::optional<Error> refused = authenticate(request, context))
        return responseFor(*refused);
    hub->connect(context.tokenHash, request.header("last-event-id"), stream);
    return std::nullopt;
}

} // namespace roomwarden::service
