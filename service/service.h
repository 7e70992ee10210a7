// The management service as one object: storage, rules and HTTP. roomwardend runs it as a daemon; the console's demo
// and the tests run it in their own process.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "service/http/listenaddress.h"
#include "service/http/server.h"
#include "service/identity/trustedissuer.h"
#include "service/storage/database.h"

#include <QHostAddress>
#include <QUrl>

#include <memory>
#include <vector>

namespace roomwarden::service {

struct ServiceConfig
{
    DatabaseConfig database = {};
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; // 0: a free one
    ServerLimits limits = {};
    TrustedProxies proxies = {};                    // whose word counts for where a request came from
    std::vector<TrustedIssuer> issuers = {};        // whose tokens are accepted
    bool demoPersonas = false;                      // anybody signs in as anybody; only ever on loopback
    std::chrono::milliseconds lifecycleTick{1'000}; // how often watching periods and 7-day closures are judged
    std::chrono::seconds remediationTime{900};      // how long automatic remediation runs before a person is needed
    std::optional<ListenAddress> metrics = {}; // where GET /metrics is answered, and nothing else; nowhere if unset
};

class Service
{
public:
    // clock must outlive the service; it is asked from several threads.
    Service(ServiceConfig config, const Clock &clock);
    ~Service(); // stops

    // Opens and migrates the database, starts to listen. Gives the base address, as in http://127.0.0.1:41873/v1/
    [[nodiscard]] Result<QUrl> start();

    // As in http://127.0.0.1:9470/metrics; empty if they are told nowhere, and before start().
    [[nodiscard]] QUrl metricsUrl() const;

    // Drains and stops. Safe to call twice.
    void stop();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace roomwarden::service
