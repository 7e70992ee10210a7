// Collects the routes of all resources.
#include "service/resources/routes.h"

#include "service/access/rows.h"
#include "service/resources/accessresource.h"
#include "service/resources/assignmentsresource.h"
#include "service/resources/customeraudit.h"
#include "service/resources/customerinvitations.h"
#include "service/resources/customerkeys.h"
#include "service/resources/customerpartners.h"
#include "service/resources/customersignals.h"
#include "service/resources/demosignin.h"
#include "service/resources/devicesresource.h"
#include "service/resources/directoryresource.h"
#include "service/resources/enrollment.h"
#include "service/resources/eventsresource.h"
#include "service/resources/healthreport.h"
#include "service/resources/incidentactions.h"
#include "service/resources/incidentsresource.h"
#include "service/resources/invitationsresource.h"
#include "service/resources/offboardingresource.h"
#include "service/resources/overviewreport.h"
#include "service/resources/primaryadminsresource.h"
#include "service/resources/ringsresource.h"
#include "service/resources/rolesresource.h"
#include "service/resources/roomgroups.h"
#include "service/resources/roomsignals.h"
#include "service/resources/roomsresource.h"
#include "service/resources/sessionresource.h"
#include "service/resources/tenantmanagersresource.h"
#include "service/resources/tenantsresource.h"
#include "service/resources/ticketexport.h"
#include "service/resources/usagereport.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Response> health(const Request &, const PathParameters &, RequestContext &) { return healthy(); }

Result<Response> readiness(const Request &, const PathParameters &, RequestContext &context)
{
    const Result<QVariant> version = firstValue(context.database, u"SELECT COUNT(*) FROM counters"_s);
    return version ? healthy() : notReady();
}

} // namespace

Response healthy() { return Response::json({{"status"_L1, u"ok"_s}}); }

Response notReady() { return Response::json({{"status"_L1, u"unavailable"_s}}, 503); }

bool isPublic(const QString &path)
{
    return path == "/healthz"_L1 || path == "/readyz"_L1 || path.startsWith("/v1/demo/"_L1)
           || path.startsWith("/v1/devices/"_L1);
}

ServiceRouter allRoutes()
{
    ServiceRouter router;
    router.add("GET", u"/healthz"_s, handler(&health));
    router.add("GET", u"/readyz"_s, handler(&readiness));
    addDemoSignInRoutes(router);
    addSessionRoutes(router);
    addTenantRoutes(router);
    addInvitationRoutes(router);
    addTenantManagerRoutes(router);
    addRoleRoutes(router);
    addAssignmentRoutes(router);
    addPrimaryAdminRoutes(router);
    addAccessRoutes(router);
    addOffboardingRoutes(router);
    addCustomerInvitationRoutes(router);
    addCustomerPartnerRoutes(router);
    addCustomerAuditRoutes(router);
    addCustomerKeyRoutes(router);
    addCustomerSignalRoutes(router);
    addDirectoryRoutes(router);
    addIncidentRoutes(router);
    addIncidentActionRoutes(router);
    addRoomRoutes(router);
    addEnrollmentRoutes(router);
    addRoomSignalRoutes(router);
    addRoomGroupRoutes(router);
    addRingRoutes(router);
    addEventRoutes(router);
    addHealthReportRoutes(router);
    addOverviewReportRoutes(router);
    addUsageReportRoutes(router);
    addTicketExportRoutes(router);
    addDeviceRoutes(router);
    return router;
}

QString hintsPath() { return u"/v1/hints"_s; }

QString metricsPath() { return u"/metrics"_s; }

} // namespace roomwarden::service
