// Audit export: the eight columns of domain.md 1.5, of the last 180 days, of what was done to the own tenant and of
// nothing else (INV-38, INV-39).
#include "service/resources/customeraudit.h"

#include "core/base/csv.h"
#include "core/base/logging.h"
#include "service/access/rows.h"
#include "service/resources/customerside.h"
#include "service/resources/period.h"
#include "service/storage/databasepool.h"

#include <memory>
#include <optional>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int daysKept = 180;

constexpr int rowsAPiece = 1'000;

// Where an export stands: what is recorded meanwhile comes after what was there, so that nothing is missed or told
// twice.
struct Export
{
    TenantId customer = {};
    qint64 last = 0; // ms since 1970; the first one that does not belong to it
    qint64 time = 0; // of the row told last
    QString id = {};
    bool complete = false;
};

Result<QByteArray> nextRows(Database &database, Export &at)
{
    QByteArray csv;
    int rows = 0;
    Result<Done> read = forEachRow(
        database,
        u"SELECT category, object_name, operation, result_status, tenant_id, creation_ms, user_id, user_tenant_id, id"
        u" FROM audit_records WHERE tenant_id = ? AND creation_ms < ? AND (creation_ms, id) > (?, ?)"
        u" ORDER BY creation_ms, id LIMIT ?"_s,
        {at.customer.text(), at.last, at.time, at.id, rowsAPiece}, [&](const QSqlQuery &row) {
            ++rows;
            at.time = row.value(5).toLongLong();
            at.id = row.value(8).toString();
            csv += csvLine({row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                            row.value(3).toString(), row.value(4).toString(),
                            timeFrom(row.value(5)).toString(Qt::ISODateWithMs), row.value(6).toString(),
                            row.value(7).toString()});
        });
    if (!read)
        return std::move(read).error();
    at.complete = rows < rowsAPiece;
    return csv;
}

std::optional<QByteArray> nextPiece(DatabasePool &pool, Export &at)
{
    if (at.complete)
        return QByteArray();
    const Result<Database *> database = pool.local();
    Result<QByteArray> rows = database ? nextRows(**database, at) : database.error();
    if (rows)
        return *std::move(rows);
    qCWarning(lcService, "the export of an audit log broke off: %s", qPrintable(rows.error().detail));
    return std::nullopt;
}

Result<Response> exportAudit(const Request &request, const PathParameters &, RequestContext &context)
{
    Result<TenantId> customer = ownCustomer(context.caller().caller());
    if (!customer)
        return std::move(customer).error();
    const QDate today = context.now().toUTC().date();
    const Result<Period> period = periodIn(request, today, today.addDays(1 - daysKept), daysKept);
    if (!period)
        return period.error();
    const QByteArray csv =
        csvLine({u"activity.category"_s, u"activity.objectName"_s, u"activity.operation"_s, u"activity.resultStatus"_s,
                 u"activity.tenantId"_s, u"creationTime"_s, u"user.userId"_s, u"user.userTenantId"_s});
    auto at = std::make_shared<Export>(
        Export{.customer = *std::move(customer),
               .last = period->last.addDays(1).startOfDay(Qt::UTC).toMSecsSinceEpoch(),
               .time = period->first.startOfDay(Qt::UTC).toMSecsSinceEpoch()}); // no id is less than the empty one
    const Result<QByteArray> first = nextRows(context.database, *at);
    if (!first)
        return first.error();
    Response response{.contentType = "text/csv; charset=utf-8; header=present", .body = csv + *first};
    if (!at->complete)
        response.pieces = [&pool = context.parts.pool, at] { return nextPiece(pool, *at); };
    const QString file =
        u"audit-%1-%2.csv"_s.arg(period->first.toString(Qt::ISODate), period->last.toString(Qt::ISODate));
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + file.toLatin1() + '"');
    return response;
}

} // namespace

void addCustomerAuditRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/customer/auditLogs"_s, handler(&exportAudit));
}

} // namespace roomwarden::service
