// Incidents as CSV, JSON and Markdown.
#include "models/incidentexport.h"

#include "core/base/csv.h"
#include "core/store/incidentcodec.h"
#include "models/displaynames.h"
#include "models/querymatcher.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

struct IncidentExport
{
    Q_DECLARE_TR_FUNCTIONS(IncidentExport)

public:
    static QStringList names()
    {
        return {//: Column of an exported file.
                tr("Ticket"),
                //: Column of an exported file.
                tr("Customer"),
                //: Column of an exported file.
                tr("Customer id"),
                //: Column of an exported file.
                tr("Room"),
                //: Column of an exported file.
                tr("Room id"),
                //: Column of an exported file: what has happened.
                tr("Incident"),
                //: Column of an exported file.
                tr("Type"),
                //: Column of an exported file.
                tr("Category"),
                //: Column of an exported file.
                tr("Severity"),
                //: Column of an exported file: whether somebody has to act.
                tr("Status"),
                //: Column of an exported file: the technician who took it.
                tr("Assignee"),
                //: Column of an exported file.
                tr("High impact"),
                //: Column of an exported file: how often it came back.
                tr("Repeats"),
                //: Column of an exported file.
                tr("Notes"),
                //: Column of an exported file: a time in UTC.
                tr("Created (UTC)"),
                //: Column of an exported file: a time in UTC.
                tr("Updated (UTC)"),
                //: Column of an exported file: a time in UTC.
                tr("Resolved (UTC)")};
    }

    static QStringList cells(const Incident &incident)
    {
        QStringList rooms;
        QStringList roomIds;
        for (const RoomRef &room : incident.rooms) {
            rooms += room.displayName;
            roomIds += room.id.text();
        }
        const auto time = [](const QDateTime &moment) {
            return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : QString();
        };
        return {incident.id.text(), incident.customerName, incident.customer.text(), rooms.join("; "_L1),
                roomIds.join("; "_L1), incident.title, incident.type.displayName, incident.type.category,
                displayName(incident.severity), displayName(incident.displayStatus),
                incident.assignee ? incident.assignee->displayName : QString(),
                //: In the column "High impact" of an exported file.
                incident.highImpact ? tr("Yes") : QString(), QString::number(incident.repeats),
                QString::number(incident.noteCount), time(incident.created), time(incident.updated),
                time(incident.resolved)};
    }
};

bool isSet(const std::atomic<bool> *flag) { return flag && flag->load(std::memory_order_relaxed); }

// A line of Markdown keeps its place in a table only without line ends and bars.
QString inTable(QString text)
{
    return text.replace(u'\n', u' ').replace(u'\r', u' ').replace(u'\\', u"\\\\"_s).replace(u'|', u"\\|"_s);
}

} // namespace

std::vector<Slot> ExportedRows::slotsInOrder(const std::atomic<bool> *cancelled) const
{
    const SlotBitmap shown = QueryMatcher(columns, query, now).run(nullptr, cancelled);
    const RowOrder byDefault = RowOrder::build(columns, SortKey::Default, nullptr, cancelled);
    std::vector<Slot> rows;
    if (orderBehind(key) == SortKey::Default)
        byDefault.collect(columns, shown, key, direction, rows);
    else
        RowOrder::build(columns, key, &byDefault, cancelled).collect(columns, shown, key, direction, rows);
    return isSet(cancelled) ? std::vector<Slot>() : rows;
}

Result<qint64> writeIncidents(const ExportedRows &rows, ExportFormat format, QIODevice &to,
                              const std::atomic<bool> *cancelled)
{
    const auto failed = [&to] {
        return Error{.kind = Error::Kind::Storage, .detail = to.errorString(), .code = u"notWritten"_s};
    };
    const bool csv = format == ExportFormat::Csv;
    QByteArray buffer = csv ? "\xef\xbb\xbf" + csvLine(IncidentExport::names()) : QByteArray("[\n");
    qint64 count = 0;
    constexpr qsizetype block = 256 * 1024; // bytes written at once
    for (const Slot slot : rows.slotsInOrder(cancelled)) {
        const Incident incident = incidentIn(rows.columns, slot);
        if (csv)
            buffer += csvLine(IncidentExport::cells(incident));
        else
            buffer += (count > 0 ? ",\n" : "") + QJsonDocument(toJson(incident)).toJson(QJsonDocument::Compact);
        ++count;
        if (buffer.size() < block)
            continue;
        if (isSet(cancelled))
            break;
        if (to.write(buffer) != buffer.size())
            return failed();
        buffer.clear();
    }
    if (isSet(cancelled))
        return Error{.kind = Error::Kind::Storage, .code = u"cancelled"_s};
    if (!csv)
        buffer += "\n]\n";
    if (to.write(buffer) != buffer.size())
        return failed();
    return count;
}

QByteArray incidentsAsJson(const std::vector<Incident> &incidents)
{
    QJsonArray array;
    for (const Incident &incident : incidents)
        array.append(toJson(incident));
    return QJsonDocument(array).toJson(QJsonDocument::Indented);
}

QString incidentsAsMarkdown(const std::vector<Incident> &incidents)
{
    const QStringList names = IncidentExport::names();
    const QList<int> wanted = {8, 1, 3, 5, 9, 10, 14, 0}; // what a message about an incident needs
    QString text;
    const auto addLine = [&](const QStringList &cells) {
        text += u'|';
        for (const int column : wanted)
            text += u' ' + inTable(cells[column]) + u" |"_s;
        text += u'\n';
    };
    addLine(names);
    text += u'|' + u" --- |"_s.repeated(wanted.size()) + u'\n';
    for (const Incident &incident : incidents)
        addLine(IncidentExport::cells(incident));
    return text;
}

} // namespace roomwarden
