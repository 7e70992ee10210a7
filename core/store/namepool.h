// Names that many incidents share, kept once: customers, rooms, types, people. An entry lives as long as an incident
// refers to it, then its bytes are overwritten. Copying shares; a writer detaches the chunk it writes to.
#pragma once

#include "core/store/rowarena.h"
#include "core/store/sharedchunk.h"

#include <QString>

namespace roomwarden {

// A number for a name, equal for equal names. 0: no name.
using NameIndex = quint32;

// What an entry says. For a type, extra is its category.
struct NameEntry
{
    QString id = {};
    QString name = {};
    QString extra = {};
    friend bool operator==(const NameEntry &, const NameEntry &) = default;
};

class NamePool
{
public:
    // The index of this name; counts one more use. Renamed things get an entry of their own: an incident says what
    // the service said about it last.
    [[nodiscard]] NameIndex acquire(const NameEntry &entry);
    // The same, quicker if the name is probably that of `before`.
    [[nodiscard]] NameIndex acquireAgain(NameIndex before, const NameEntry &entry);
    void addUses(NameIndex index, quint32 uses); // of a name in use, or of none
    void release(NameIndex index);

    [[nodiscard]] size_t end() const { return m_size; } // indices are below
    [[nodiscard]] bool isUsed(NameIndex index) const;
    [[nodiscard]] NameEntry entry(NameIndex index) const;
    [[nodiscard]] QString id(NameIndex index) const;
    [[nodiscard]] std::string_view idBytes(NameIndex index) const { return part(index, 0); } // UTF-8
    [[nodiscard]] QString name(NameIndex index) const;
    [[nodiscard]] QString extra(NameIndex index) const;
    [[nodiscard]] std::string_view foldedName(NameIndex index) const; // ASCII may be in capitals: see ByteSearch
    [[nodiscard]] std::string_view foldedExtra(NameIndex index) const;

    // For scanning: chunk by chunk, one text an entry: folded name and, behind '\x01', folded extra.
    [[nodiscard]] const std::vector<SharedChunk<struct NameChunk>> &chunks() const { return m_chunks; }

    // Counts the changes of names in use, so that what was found out about them can be kept until then.
    [[nodiscard]] quint64 version() const { return m_version; }

private:
    [[nodiscard]] const struct NameChunk &chunk(NameIndex index) const;
    [[nodiscard]] std::string_view packed(NameIndex index) const;
    [[nodiscard]] std::string_view part(NameIndex index, int which) const;
    [[nodiscard]] quint32 *placeOf(std::string_view packed); // where the index is, or belongs, in the hash
    void grow();

    std::vector<SharedChunk<NameChunk>> m_chunks;
    std::vector<NameIndex> m_hash; // open addressing; 0: free
    std::vector<NameIndex> m_free;
    size_t m_size = 1;   // 0 is no name
    size_t m_hashed = 0; // entries and leftovers in m_hash
    quint64 m_version = 0;
};

struct NameChunk : SharedChunkData
{
    SharedChunk<RowArena> folded = {};
    SharedChunk<RowArena> packed = {}; // id, name, extra, with '\x01' between
    std::array<quint32, chunkRows> uses = {};
};

} // namespace roomwarden
