// The incidents as columns: what filters, orders and tables read. A copy is a snapshot that a worker may keep; it costs
// a pointer a chunk. Values are as shown: an optimistic change stands in them.
#pragma once

#include "core/domain/incident.h"
#include "core/store/namepool.h"

#include <limits>

namespace roomwarden {

// The place of an incident in the columns. Stable while the incident is known; may be given to another one after
// it is removed, never within the same announcement.
using Slot = quint32;

// The small values of an incident in one word. All zero: nothing is in this slot. Not known, but something in it:
// removed, and readable until that has been announced.
class IncidentFlags
{
public:
    constexpr IncidentFlags() = default;
    explicit IncidentFlags(const Incident &incident);

    [[nodiscard]] constexpr bool isKnown() const { return bits(18, 1) != 0; }
    [[nodiscard]] constexpr Severity severity() const { return static_cast<Severity>(bits(0, 3)); }
    [[nodiscard]] constexpr DisplayStatus status() const { return static_cast<DisplayStatus>(bits(3, 3)); }
    [[nodiscard]] constexpr IncidentState state() const { return static_cast<IncidentState>(bits(6, 3)); }
    [[nodiscard]] constexpr IncidentSource source() const { return static_cast<IncidentSource>(bits(9, 3)); }
    [[nodiscard]] constexpr AssignedTo assignedTo() const { return static_cast<AssignedTo>(bits(12, 3)); }
    [[nodiscard]] constexpr bool isHighImpact() const { return bits(15, 1) != 0; }
    [[nodiscard]] constexpr bool isPending() const { return bits(16, 1) != 0; }
    [[nodiscard]] constexpr bool hasMoreRooms() const { return bits(17, 1) != 0; }
    // At most mostRepeats, which says: that many or more.
    [[nodiscard]] constexpr quint32 repeats() const { return bits(19, 13); }
    [[nodiscard]] constexpr bool isActive() const
    {
        return state() == IncidentState::New || state() == IncidentState::Investigating;
    }

    void setStatus(DisplayStatus status) { put(3, 3, static_cast<quint32>(status)); }
    void setState(IncidentState state) { put(6, 3, static_cast<quint32>(state)); }
    void setKnown(bool known) { put(18, 1, known ? 1 : 0); }
    void setPending(bool pending) { put(16, 1, pending ? 1 : 0); }

    friend constexpr bool operator==(IncidentFlags, IncidentFlags) = default;

    static constexpr quint32 mostRepeats = (1U << 13) - 1; // which is what is left of the word

private:
    [[nodiscard]] constexpr quint32 bits(int from, int count) const { return m_bits >> from & ((1U << count) - 1); }
    void put(int from, int count, quint32 value) { m_bits = (m_bits & ~(((1U << count) - 1) << from)) | value << from; }

    quint32 m_bits = 0;
};

// A moment in a column that never was.
inline constexpr qint64 noTime = std::numeric_limits<qint64>::min();

// 4,096 incidents. Column by column, so that a filter touches only what it asks for.
struct IncidentChunk : SharedChunkData
{
    std::array<IncidentFlags, chunkRows> flags = {};
    std::array<NameIndex, chunkRows> customer = {};
    std::array<NameIndex, chunkRows> room = {}; // the first; the others are in more
    std::array<NameIndex, chunkRows> type = {};
    std::array<NameIndex, chunkRows> assignee = {};
    std::array<qint64, chunkRows> created = {}; // ms since 1970, UTC
    std::array<qint64, chunkRows> updated = {};
    std::array<quint32, chunkRows> letters = {}; // which letters the text holds: see letterBit()
    std::array<quint32, chunkRows> revision = {};
    SharedChunk<RowArena> text = {}; // id \x01 folded title [\x01 title, unless that is ASCII] \n
    SharedChunk<RowArena> more = {}; // what few incidents have: see incidentcodec.h
};

// Bit of an ASCII letter, or of two digits that share one; 0 for any other byte.
[[nodiscard]] quint32 letterBit(char byte);
[[nodiscard]] quint32 letterBits(std::string_view bytes);

struct IncidentColumns
{
    std::vector<SharedChunk<IncidentChunk>> chunks = {};
    NamePool customers = {};
    NamePool rooms = {};
    NamePool types = {};
    NamePool people = {};
    NamePool closures = {}; // id: the reason; name: who closed it

    [[nodiscard]] size_t end() const { return chunks.size() * chunkRows; } // slots are below

    [[nodiscard]] const IncidentChunk &chunk(Slot slot) const { return *chunks[slot / chunkRows]; }
    [[nodiscard]] IncidentFlags flags(Slot slot) const { return chunk(slot).flags[slot % chunkRows]; }
    [[nodiscard]] NameIndex customer(Slot slot) const { return chunk(slot).customer[slot % chunkRows]; }
    [[nodiscard]] NameIndex room(Slot slot) const { return chunk(slot).room[slot % chunkRows]; }
    [[nodiscard]] NameIndex type(Slot slot) const { return chunk(slot).type[slot % chunkRows]; }
    [[nodiscard]] NameIndex assignee(Slot slot) const { return chunk(slot).assignee[slot % chunkRows]; }
    [[nodiscard]] qint64 created(Slot slot) const { return chunk(slot).created[slot % chunkRows]; }
    [[nodiscard]] qint64 updated(Slot slot) const { return chunk(slot).updated[slot % chunkRows]; }
    [[nodiscard]] quint32 repeats(Slot slot) const;
    [[nodiscard]] quint32 revision(Slot slot) const { return chunk(slot).revision[slot % chunkRows]; }

    [[nodiscard]] std::string_view line(Slot slot) const // the whole text without the line end
    {
        const std::string_view text = chunk(slot).text->at(static_cast<int>(slot % chunkRows));
        return text.empty() ? text : text.substr(0, text.size() - 1);
    }
    [[nodiscard]] std::string_view idText(Slot slot) const;
    [[nodiscard]] std::string_view foldedTitle(Slot slot) const; // ASCII may be in capitals: see ByteSearch
    [[nodiscard]] QUtf8StringView titleUtf8(Slot slot) const;    // as it was given
    [[nodiscard]] QString title(Slot slot) const { return titleUtf8(slot).toString(); }
    [[nodiscard]] std::vector<NameIndex> moreRooms(Slot slot) const; // beyond the first
};

} // namespace roomwarden
