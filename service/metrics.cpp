// Counts requests and writes everything down in the text format of Prometheus.
#include "service/metrics.h"

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

void addHead(QByteArray &text, const QByteArray &name, const QByteArray &type, const QByteArray &help)
{
    text += "# HELP "_ba + name + ' ' + help + "\n# TYPE "_ba + name + ' ' + type + '\n';
}

void addLine(QByteArray &text, const QByteArray &name, const QByteArray &labels, const QByteArray &value)
{
    text += name;
    if (!labels.isEmpty())
        text += '{' + labels + '}';
    text += ' ' + value + '\n';
}

} // namespace

void Metrics::count(const ServedRequest &request)
{
    const double seconds = std::chrono::duration<double>(request.time).count();
    const auto bucket = static_cast<size_t>(std::ranges::lower_bound(buckets, seconds) - buckets.begin());
    const Endpoint endpoint(request.route, request.method);
    const std::lock_guard lock(m_mutex);
    ++m_requests[{endpoint, request.status}];
    Times &times = m_times[endpoint];
    ++times.counts.at(bucket);
    times.sum += seconds;
}

QByteArray Metrics::text(int hintStreams, const DatabaseCounts &database) const
{
    // Templates of routes and names of methods hold nothing that would have to be escaped.
    const auto labelsOf = [](const Endpoint &endpoint) -> QByteArray {
        return "method=\""_ba + endpoint.second + "\",route=\""_ba + endpoint.first.toLatin1() + '"';
    };
    QByteArray text;
    const std::lock_guard lock(m_mutex);

    const QByteArray requests = "roomwarden_http_requests_total"_ba;
    addHead(text, requests, "counter"_ba, "Requests answered. An event stream counts when it opens."_ba);
    for (const auto &[key, count] : m_requests) {
        addLine(text, requests, labelsOf(key.first) + ",status=\"" + QByteArray::number(key.second) + '"',
                QByteArray::number(count));
    }

    const QByteArray times = "roomwarden_http_request_duration_seconds"_ba;
    addHead(text, times, "histogram"_ba,
            "Time from the first byte of a request to its answer, to the end of an answer that is sent in pieces."_ba);
    for (const auto &[endpoint, of] : m_times) {
        const QByteArray labels = labelsOf(endpoint);
        quint64 upToHere = 0;
        for (size_t i = 0; i < of.counts.size(); ++i) {
            upToHere += of.counts.at(i);
            const QByteArray end = i < buckets.size() ? QByteArray::number(buckets.at(i)) : "+Inf"_ba;
            addLine(text, times + "_bucket", labels + ",le=\"" + end + '"', QByteArray::number(upToHere));
        }
        addLine(text, times + "_sum", labels, QByteArray::number(of.sum, 'g', 12));
        addLine(text, times + "_count", labels, QByteArray::number(upToHere));
    }

    const auto one = [&text](const QByteArray &name, const QByteArray &type, const QByteArray &help, quint64 value) {
        addHead(text, name, type, help);
        addLine(text, name, {}, QByteArray::number(value));
    };
    one("roomwarden_hint_streams"_ba, "gauge"_ba, "Open streams of change hints."_ba,
        static_cast<quint64>(std::max(hintStreams, 0)));
    one("roomwarden_database_errors_total"_ba, "counter"_ba, "Statements and connections that failed."_ba,
        database.errors);
    one("roomwarden_database_busy_total"_ba, "counter"_ba,
        "Times another transaction was in the way for too long: locked, deadlocked or not serialisable."_ba,
        database.busy);
    one("roomwarden_database_reconnects_total"_ba, "counter"_ba, "Connections lost and opened again."_ba,
        database.reconnects);
    return text;
}

} // namespace roomwarden::service
