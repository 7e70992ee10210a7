// Tickets of the days of a report, counted out of their history. Days are those of UTC, for a ticket can be of rooms in
// several zones.
#include "service/resources/overviewreport.h"

#include "service/access/rows.h"
#include "service/resources/reportframe.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

// The buckets of domain.md 1.5, and one for what they leave out.
enum class Bucket : quint8 { Audio, Display, Peripherals, Connectivity, Versioning, RecordedIssues, Other };

constexpr std::array bucketNames{"audio"_L1,      "display"_L1,        "peripherals"_L1, "connectivity"_L1,
                                 "versioning"_L1, "recordedIssues"_L1, "other"_L1};

// type and category: those of an incident. Microsoft does not publish which signal falls into which bucket.
Bucket bucketOf(const QString &type, const QString &category)
{
    if (category == "Recorded"_L1)
        return Bucket::RecordedIssues;
    if (category == "Display"_L1)
        return Bucket::Display;
    if (category == "Connectivity"_L1 || category == "Outage"_L1)
        return Bucket::Connectivity;
    if (category == "OS, firmware, and apps"_L1)
        return Bucket::Versioning;
    if (category != "Hardware and peripherals"_L1)
        return Bucket::Other;
    const bool heard = type.contains("Microphone"_L1) || type.contains("MicPod"_L1) || type.contains("Speaker"_L1);
    return heard ? Bucket::Audio : Bucket::Peripherals;
}

// Tickets that may reach into the report: a condition on incidents i, whose values are the customer and the start.
constexpr auto candidates =
    "i.tenant_id = ? AND i.state NOT IN ('watching', 'gone') AND (i.state IN ('new', 'investigating') OR i.updated_ms"
    " >= ?)"_L1;

// Those of the rooms of the report; a ticket of several rooms once.
Result<QSet<QString>> ticketsIn(Database &database, const ReportFrame &frame, qint64 start)
{
    QSet<QString> rooms;
    for (const Room &room : frame.rooms)
        rooms.insert(room.id.text());
    QSet<QString> tickets;
    Result<Done> read = forEachRow(database,
                                   u"SELECT ir.incident_id, ir.room_id FROM incidents i JOIN incident_rooms ir ON"
                                   u" ir.incident_id = i.id WHERE "_s
                                       + candidates,
                                   {frame.customer.text(), start}, [&](const QSqlQuery &row) {
                                       if (rooms.contains(row.value(1).toString()))
                                           tickets.insert(row.value(0).toString());
                                   });
    if (!read)
        return std::move(read).error();
    return tickets;
}

class Counts
{
public:
    explicit Counts(const ReportFrame &frame)
        : m_start(frame.first.startOfDay(Qt::UTC).toMSecsSinceEpoch()),
          m_end(frame.asOf),
          m_days(static_cast<size_t>(frame.first.daysTo(frame.last) + 1))
    { }

    void add(Bucket bucket, const std::vector<Span> &active)
    {
        Tickets &tickets = m_buckets[static_cast<size_t>(bucket)];
        bool wasActive = false;
        for (const Span &span : active) {
            if (span.to <= m_start || span.from >= m_end)
                continue;
            wasActive = true;
            if (span.from >= m_start)
                ++dayAt(span.from).opened;
            if (span.to < m_end)
                ++dayAt(span.to).resolved;
            else
                ++tickets.open;
        }
        tickets.all += wasActive ? 1 : 0;
    }

    [[nodiscard]] QJsonArray categories() const
    {
        QJsonArray list;
        for (size_t i = 0; i < m_buckets.size(); ++i) {
            list.append(QJsonObject{{"category"_L1, QString(bucketNames[i])},
                                    {"tickets"_L1, m_buckets[i].all},
                                    {"openTickets"_L1, m_buckets[i].open}});
        }
        return list;
    }

    [[nodiscard]] QJsonArray days(QDate day) const
    {
        QJsonArray list;
        for (const Day &counted : m_days) {
            list.append(QJsonObject{{"date"_L1, day.toString(Qt::ISODate)},
                                    {"openedTickets"_L1, counted.opened},
                                    {"resolvedTickets"_L1, counted.resolved}});
            day = day.addDays(1);
        }
        return list;
    }

private:
    struct Tickets
    {
        int all = 0;
        int open = 0; // at the end
    };
    struct Day
    {
        int opened = 0;
        int resolved = 0;
    };

    Day &dayAt(qint64 time)
    {
        constexpr qint64 day = 86'400'000; // in UTC every one
        return m_days[static_cast<size_t>((time - m_start) / day)];
    }

    qint64 m_start = 0;
    qint64 m_end = 0;
    std::array<Tickets, bucketNames.size()> m_buckets;
    std::vector<Day> m_days;
};

Result<Counts> countsOf(Database &database, const ReportFrame &frame)
{
    const qint64 start = frame.first.startOfDay(Qt::UTC).toMSecsSinceEpoch();
    Result<QSet<QString>> tickets = ticketsIn(database, frame, start);
    if (!tickets)
        return std::move(tickets).error();
    Counts counts(frame);
    QString ticket;
    Bucket bucket = Bucket::Other;
    ActiveTime active;
    std::vector<Span> spans;
    const auto keep = [&spans](std::optional<Span> span) {
        if (span)
            spans.push_back(*span);
    };
    const auto finish = [&] {
        keep(active.end(frame.asOf));
        counts.add(bucket, std::exchange(spans, {}));
    };
    Result<Done> read = forEachRow(database,
                                   u"SELECT h.incident_id, i.type_id, i.category, h.time_ms, h.to_state FROM incidents "
                                   u"i JOIN incident_history h ON"
                                   u" h.incident_id = i.id WHERE "_s
                                       + candidates + u" ORDER BY h.incident_id, h.position"_s,
                                   {frame.customer.text(), start}, [&](const QSqlQuery &row) {
                                       const QString id = row.value(0).toString();
                                       if (!tickets->contains(id))
                                           return;
                                       if (id != ticket) {
                                           finish();
                                           ticket = id;
                                           bucket = bucketOf(row.value(1).toString(), row.value(2).toString());
                                       }
                                       keep(active.line(row.value(3).toLongLong(), row.value(4).toString()));
                                   });
    if (!read)
        return std::move(read).error();
    finish();
    return counts;
}

Result<Response> overview(const Request &request, const PathParameters &path, RequestContext &context)
{
    const Result<ReportFrame> frame = reportFrame(request, path, context);
    if (!frame)
        return frame.error();
    const Result<Counts> counts = countsOf(context.database, *frame);
    if (!counts)
        return counts.error();
    QJsonObject body = frame->head();
    body.insert("days"_L1, counts->days(frame->first));
    body.insert("value"_L1, counts->categories());
    return Response::json(body);
}

} // namespace

void addOverviewReportRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/tenants/{tenant}/reports/overview"_s, handler(&overview));
}

} // namespace roomwarden::service
