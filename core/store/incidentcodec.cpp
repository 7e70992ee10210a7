// A byte of flags, then variable-length numbers and counted bytes, in the order of the flags.
#include "core/store/incidentcodec.h"

#include "core/store/textfold.h"
#include "core/store/varbytes.h"

namespace roomwarden {

namespace {

QDateTime toTime(qint64 ms) { return ms == noTime ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); }

enum Part : quint8 {
    HasRooms = 1,
    HasResolved = 2,
    HasClosed = 4,
    HasClosure = 8,
    HasNotes = 16,
    HasDescription = 32,
    HasAction = 64,
    HasRepeats = 128
};

QString withoutControls(QString text)
{
    for (QChar &letter : text) {
        if (letter.category() == QChar::Other_Control)
            letter = QChar(QChar::Space);
    }
    return text;
}

} // namespace

QByteArray writeMore(const MoreOfIncident &more)
{
    const auto flag = [](bool there, Part part) { return there ? static_cast<unsigned>(part) : 0U; };
    const unsigned parts = flag(!more.rooms.empty(), HasRooms) | flag(more.resolved.has_value(), HasResolved)
                           | flag(more.closed.has_value(), HasClosed) | flag(more.closure != 0, HasClosure)
                           | flag(more.noteCount != 0, HasNotes) | flag(!more.description.isEmpty(), HasDescription)
                           | flag(!more.recommendedAction.isEmpty(), HasAction) | flag(more.repeats != 0, HasRepeats);
    if (parts == 0)
        return {};
    QByteArray bytes(1, static_cast<char>(parts));
    if (!more.rooms.empty()) {
        putNumber(bytes, more.rooms.size());
        for (const NameIndex room : more.rooms)
            putNumber(bytes, room);
    }
    if (more.resolved)
        putSigned(bytes, *more.resolved);
    if (more.closed)
        putSigned(bytes, *more.closed);
    if (more.closure != 0)
        putNumber(bytes, more.closure);
    if (more.noteCount != 0)
        putNumber(bytes, more.noteCount);
    if (!more.description.isEmpty())
        putBytes(bytes, more.description);
    if (!more.recommendedAction.isEmpty())
        putBytes(bytes, more.recommendedAction);
    if (more.repeats != 0)
        putNumber(bytes, more.repeats);
    return bytes;
}

MoreOfIncident readMore(std::string_view bytes)
{
    MoreOfIncident more;
    if (bytes.empty())
        return more;
    const auto parts = static_cast<unsigned char>(bytes.front());
    VarReader in(bytes.substr(1));
    if (parts & HasRooms) {
        more.rooms.resize(std::min<size_t>(in.number(), bytes.size()));
        for (NameIndex &room : more.rooms)
            room = static_cast<NameIndex>(in.number());
    }
    if (parts & HasResolved)
        more.resolved = in.signedNumber();
    if (parts & HasClosed)
        more.closed = in.signedNumber();
    if (parts & HasClosure)
        more.closure = static_cast<NameIndex>(in.number());
    if (parts & HasNotes)
        more.noteCount = static_cast<quint32>(in.number());
    if (parts & HasDescription)
        more.description = in.bytes();
    if (parts & HasAction)
        more.recommendedAction = in.bytes();
    if (parts & HasRepeats)
        more.repeats = static_cast<quint32>(in.number());
    return more;
}

QByteArray idBytes(const QString &id) { return isPlainAscii(id) ? id.toLatin1() : withoutControls(id).toUtf8(); }

QByteArray writeLine(const QString &id, const QString &title)
{
    QByteArray line = idBytes(id) + '\x01';
    if (isPlainAscii(title))
        line += title.toLatin1();
    else
        line += foldedUtf8(title) + '\x01' + withoutControls(title).toUtf8();
    line += '\n';
    return line;
}

Incident incidentIn(const IncidentColumns &columns, Slot slot)
{
    const IncidentChunk &chunk = columns.chunk(slot);
    const size_t row = slot % chunkRows;
    const IncidentFlags flags = chunk.flags[row];
    const MoreOfIncident more = readMore(chunk.more->at(static_cast<int>(row)));
    const NameEntry customer = columns.customers.entry(chunk.customer[row]);
    const NameEntry type = columns.types.entry(chunk.type[row]);
    const std::string_view id = columns.idText(slot);
    Incident incident{.id = IncidentId(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()))),
                      .customer = TenantId(customer.id),
                      .customerName = customer.name,
                      .source = flags.source(),
                      .type = {.id = type.id, .displayName = type.name, .category = type.extra},
                      .severity = flags.severity(),
                      .state = flags.state(),
                      .displayStatus = flags.status(),
                      .assignedTo = flags.assignedTo(),
                      .highImpact = flags.isHighImpact(),
                      .title = columns.title(slot),
                      .description = QString::fromUtf8(more.description),
                      .recommendedAction = QString::fromUtf8(more.recommendedAction),
                      .created = toTime(chunk.created[row]),
                      .updated = toTime(chunk.updated[row]),
                      .resolved = toTime(more.resolved.value_or(noTime)),
                      .closed = toTime(more.closed.value_or(noTime)),
                      .noteCount = more.noteCount,
                      .repeats = columns.repeats(slot),
                      .revision = chunk.revision[row]};
    if (const NameIndex person = chunk.assignee[row]; person != 0) {
        const NameEntry entry = columns.people.entry(person);
        incident.assignee = {.id = PrincipalId(entry.id), .displayName = entry.name};
    }
    const auto addRoom = [&](NameIndex index) {
        const NameEntry entry = columns.rooms.entry(index);
        incident.rooms.push_back({.id = RoomId(entry.id), .displayName = entry.name});
    };
    if (chunk.room[row] != 0)
        addRoom(chunk.room[row]);
    for (const NameIndex room : more.rooms)
        addRoom(room);
    if (more.closure != 0) {
        const NameEntry entry = columns.closures.entry(more.closure);
        incident.closure = {.reason = entry.id, .closedBy = entry.name};
    }
    return incident;
}

} // namespace roomwarden
