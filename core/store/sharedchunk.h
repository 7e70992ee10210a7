// A reference-counted piece of a column store: snapshots share it, the one writer copies it before writing if a
// snapshot still holds it.
#pragma once

#include <QAtomicInt>

#include <utility>

namespace roomwarden {

struct SharedChunkData
{
    SharedChunkData() = default;
    SharedChunkData(const SharedChunkData &) { } // a copy has owners of its own
    SharedChunkData &operator=(const SharedChunkData &) = delete;

    mutable QAtomicInt owners = 0;
};

template<typename T>
class SharedChunk
{
public:
    SharedChunk() : m_data(new T) { m_data->owners.ref(); }
    explicit SharedChunk(T value) : m_data(new T(std::move(value))) { m_data->owners.ref(); }
    SharedChunk(const SharedChunk &other) : m_data(other.m_data) { m_data->owners.ref(); }
    SharedChunk(SharedChunk &&other) noexcept : m_data(std::exchange(other.m_data, nullptr)) { }
    SharedChunk &operator=(SharedChunk other) noexcept
    {
        std::swap(m_data, other.m_data);
        return *this;
    }
    ~SharedChunk()
    {
        if (m_data && !m_data->owners.deref())
            delete m_data;
    }

    [[nodiscard]] const T &operator*() const { return *m_data; }
    [[nodiscard]] const T *operator->() const { return m_data; }

    // For the one thread that writes. loadAcquire pairs with the deref of a worker that has just let go.
    [[nodiscard]] T &writable()
    {
        if (m_data->owners.loadAcquire() != 1)
            *this = SharedChunk(T(*m_data));
        return *m_data;
    }

private:
    T *m_data = nullptr;
};

} // namespace roomwarden
