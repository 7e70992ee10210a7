// Entries are found by their packed bytes; the hash holds indices only.
#include "core/store/namepool.h"

#include "core/store/textfold.h"

#include <QHash>

#include <algorithm>

namespace roomwarden {

namespace {

constexpr char separator = '\x01';
constexpr NameIndex leftover = ~NameIndex(0); // a place in the hash whose entry is gone

size_t hashOf(std::string_view bytes) { return qHashBits(bytes.data(), bytes.size(), 0x5bd1e995); }

QByteArray pack(const NameEntry &entry)
{
    return entry.id.toUtf8() + separator + entry.name.toUtf8() + separator + entry.extra.toUtf8();
}

int rowOf(NameIndex index) { return static_cast<int>(index % chunkRows); }

std::string_view view(const QByteArray &bytes) { return {bytes.data(), static_cast<size_t>(bytes.size())}; }

} // namespace

const NameChunk &NamePool::chunk(NameIndex index) const { return *m_chunks[index / chunkRows]; }

std::string_view NamePool::packed(NameIndex index) const
{
    return index == 0 ? std::string_view() : chunk(index).packed->at(rowOf(index));
}

std::string_view NamePool::part(NameIndex index, int which) const
{
    std::string_view rest = packed(index);
    for (; which > 0 && !rest.empty(); --which)
        rest.remove_prefix(std::min(rest.size(), rest.find(separator) + 1));
    return rest.substr(0, rest.find(separator));
}

quint32 *NamePool::placeOf(std::string_view wanted)
{
    const size_t mask = m_hash.size() - 1;
    quint32 *reusable = nullptr;
    for (size_t place = hashOf(wanted) & mask;; place = (place + 1) & mask) {
        quint32 &found = m_hash[place];
        if (found == 0)
            return reusable ? reusable : &found;
        if (found == leftover) {
            if (!reusable)
                reusable = &found;
        } else if (packed(found) == wanted) {
            return &found;
        }
    }
}

void NamePool::grow()
{
    size_t used = 0;
    for (NameIndex index = 1; index < m_size; ++index)
        used += isUsed(index) ? 1 : 0;
    size_t size = 64;
    while (size < used * 2 + 2)
        size *= 2;
    m_hash.assign(size, 0);
    m_hashed = used;
    for (NameIndex index = 1; index < m_size; ++index) {
        if (isUsed(index))
            *placeOf(packed(index)) = index;
    }
}

NameIndex NamePool::acquire(const NameEntry &entry)
{
    if (entry.id.isEmpty() && entry.name.isEmpty() && entry.extra.isEmpty())
        return 0;
    if ((m_hashed + 1) * 4 > m_hash.size() * 3)
        grow();
    const QByteArray bytes = pack(entry);
    quint32 *place = placeOf(view(bytes));
    if (*place != 0 && *place != leftover) {
        ++m_chunks[*place / chunkRows].writable().uses[*place % chunkRows];
        return *place;
    }
    NameIndex index = 0;
    if (m_free.empty()) {
        index = static_cast<NameIndex>(m_size++);
        if (index / chunkRows >= m_chunks.size())
            m_chunks.emplace_back();
    } else {
        index = m_free.back();
        m_free.pop_back();
    }
    m_hashed += *place == 0 ? 1 : 0;
    *place = index;
    NameChunk &target = m_chunks[index / chunkRows].writable();
    QByteArray folded = isPlainAscii(entry.name) ? entry.name.toLatin1() : foldedUtf8(entry.name);
    if (!entry.extra.isEmpty())
        folded += separator + foldedUtf8(entry.extra);
    folded += '\n';
    target.folded.writable().set(rowOf(index), view(folded));
    target.packed.writable().set(rowOf(index), view(bytes));
    target.uses[index % chunkRows] = 1;
    ++m_version;
    return index;
}

NameIndex NamePool::acquireAgain(NameIndex before, const NameEntry &entry)
{
    if (!isUsed(before))
        return acquire(entry);
    std::string_view rest = packed(before);
    for (const QString *wanted : {&entry.id, &entry.name, &entry.extra}) {
        const std::string_view known = rest.substr(0, rest.find(separator));
        if (!QAnyStringView::equal(*wanted, QUtf8StringView(known.data(), static_cast<qsizetype>(known.size()))))
            return acquire(entry);
        rest.remove_prefix(std::min(rest.size(), known.size() + 1));
    }
    ++m_chunks[before / chunkRows].writable().uses[before % chunkRows];
    return before;
}

void NamePool::addUses(NameIndex index, quint32 uses)
{
    if (index != 0)
        m_chunks[index / chunkRows].writable().uses[index % chunkRows] += uses;
}

void NamePool::release(NameIndex index)
{
    if (index == 0)
        return;
    NameChunk &target = m_chunks[index / chunkRows].writable();
    if (--target.uses[index % chunkRows] > 0)
        return;
    *placeOf(packed(index)) = leftover;
    target.folded.writable().clear({rowOf(index)});
    target.packed.writable().clear({rowOf(index)});
    m_free.push_back(index);
    ++m_version;
}

bool NamePool::isUsed(NameIndex index) const
{
    return index > 0 && index < m_size && chunk(index).uses[index % chunkRows] > 0;
}

NameEntry NamePool::entry(NameIndex index) const
{
    return {.id = id(index), .name = name(index), .extra = extra(index)};
}

namespace {

QString text(std::string_view bytes) { return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())); }

} // namespace

QString NamePool::id(NameIndex index) const { return text(part(index, 0)); }
QString NamePool::name(NameIndex index) const { return text(part(index, 1)); }
QString NamePool::extra(NameIndex index) const { return text(part(index, 2)); }

std::string_view NamePool::foldedName(NameIndex index) const
{
    if (index == 0)
        return {};
    const std::string_view line = chunk(index).folded->at(rowOf(index));
    return line.substr(0, line.find_first_of("\x01\n"));
}

std::string_view NamePool::foldedExtra(NameIndex index) const
{
    if (index == 0)
        return {};
    const std::string_view line = chunk(index).folded->at(rowOf(index));
    const size_t from = line.find(separator);
    return from == std::string_view::npos ? std::string_view() : line.substr(from + 1, line.size() - from - 2);
}

} // namespace roomwarden
