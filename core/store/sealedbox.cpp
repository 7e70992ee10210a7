// The box: nonce, cipher text, mark.
#include "core/store/sealedbox.h"

#include <sodium.h>

#include <algorithm>
#include <new>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype markSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(SealKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

std::shared_ptr<unsigned char> guarded()
{
    static const int ready = sodium_init(); // once, thread-safe; below 0 only without a random generator
    void *memory = ready < 0 ? nullptr : sodium_malloc(SealKey::size);
    if (!memory)
        throw std::bad_alloc();
    return {static_cast<unsigned char *>(memory), [](unsigned char *bytes) { sodium_free(bytes); }}; // wipes, too
}

const unsigned char *raw(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }

unsigned char *raw(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

auto length(QByteArrayView bytes) { return static_cast<unsigned long long>(bytes.size()); }

} // namespace

SealKey SealKey::random()
{
    SealKey key;
    key.m_bytes = guarded();
    randombytes_buf(key.m_bytes.get(), size);
    return key;
}

Result<SealKey> SealKey::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != size)
        return Error{.kind = Error::Kind::Malformed, .detail = u"a key of %1 bytes"_s.arg(bytes.size())};
    SealKey key;
    key.m_bytes = guarded();
    std::copy_n(raw(bytes), size, key.m_bytes.get());
    return key;
}

QByteArrayView SealKey::bytes() const { return {reinterpret_cast<const char *>(m_bytes.get()), size}; }

QByteArray seal(const SealKey &key, QByteArrayView plain, QByteArrayView context)
{
    QByteArray box(nonceSize + plain.size() + markSize, Qt::Uninitialized);
    randombytes_buf(box.data(), nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(box) + nonceSize, nullptr, raw(plain), length(plain), raw(context),
                                               length(context), nullptr, raw(box), raw(key.bytes()));
    return box;
}

Result<QByteArray> unseal(const SealKey &key, QByteArrayView box, QByteArrayView context)
{
    const Error broken{
        .kind = Error::Kind::Storage, .detail = u"a sealed box does not open"_s, .code = u"sealBroken"_s};
    if (box.size() < nonceSize + markSize)
        return broken;
    QByteArray plain(box.size() - nonceSize - markSize, Qt::Uninitialized);
    const QByteArrayView cipher = box.sliced(nonceSize);
    const int rc =
        crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(cipher), length(cipher),
                                                   raw(context), length(context), raw(box), raw(key.bytes()));
    if (rc != 0)
        return broken;
    return plain;
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached() && !bytes.isEmpty())
        sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

} // namespace roomwarden
