// A box only the holder of a key can open, and that cannot be changed or put elsewhere without being noticed:
// XChaCha20-Poly1305 of libsodium. Any thread.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>

namespace roomwarden {

// 32 secret bytes in memory that is kept out of swap and core dumps where the system allows it, and wiped when the last
// copy goes. Copies share the bytes.
class SealKey
{
public:
    static constexpr qsizetype size = 32;

    // A new key from the operating system's generator.
    [[nodiscard]] static SealKey random();
    // Takes exactly size bytes (Error: Malformed). The caller wipes its own copy: see wipe().
    [[nodiscard]] static Result<SealKey> fromBytes(QByteArrayView bytes);

    // size bytes that live as long as the key or a copy of it. Never log, print or store them in plain.
    [[nodiscard]] QByteArrayView bytes() const;

private:
    SealKey() = default;

    std::shared_ptr<unsigned char> m_bytes; // sodium_malloc
};

// The plain bytes sealed under key: 24 random bytes, then cipher text and mark, 40 bytes longer than plain. context is
// not in the box, but the box opens only beside the same one: name there what the box belongs to (customer, kind, page,
// schema version), so that boxes cannot be swapped.
[[nodiscard]] QByteArray seal(const SealKey &key, QByteArrayView plain, QByteArrayView context);

// What was sealed. Error Storage with code "sealBroken" for another key, another context, or a changed, cut or
// lengthened box; which of them cannot be told.
[[nodiscard]] Result<QByteArray> unseal(const SealKey &key, QByteArrayView box, QByteArrayView context);

// Overwrites the bytes, where nobody shares them, and empties the array.
void wipe(QByteArray &bytes);

} // namespace roomwarden
