// Fields in a fixed order; a box of another shape does not open.
#include "core/store/localseals.h"

#include "core/store/varbytes.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

std::string_view view(const QByteArray &bytes) { return {bytes.data(), static_cast<size_t>(bytes.size())}; }

Error broken() { return {.kind = Error::Kind::Storage, .detail = u"not what was sealed"_s, .code = u"sealBroken"_s}; }

void putTime(QByteArray &bytes, const QDateTime &time)
{
    putSigned(bytes, time.isValid() ? time.toMSecsSinceEpoch() : 0);
}

QDateTime timeFrom(VarReader &in)
{
    const qint64 ms = in.signedNumber();
    return ms == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

QString textFrom(VarReader &in) { return QString::fromUtf8(in.bytes()); }

QByteArray context(const char *kind, qint64 row) { return QByteArray(kind) + ' ' + QByteArray::number(row); }

QByteArray recordContext(qint64 row, const QString &kind) { return context("record", row) + ' ' + kind.toUtf8(); }

} // namespace

QByteArray boxContext(int version, qint64 customer, qint64 seq)
{
    return context("incidents", version) + ' ' + QByteArray::number(customer) + ' ' + QByteArray::number(seq);
}

QByteArray sealHead(const SealKey &account, const LocalHead &head)
{
    QByteArray plain;
    putSigned(plain, head.lastSeq);
    putSigned(plain, head.boxes);
    putNumber(plain, head.generations);
    putTime(plain, head.saved);
    putBytes(plain, head.owner.toUtf8());
    putNumber(plain, head.places.size());
    for (const FeedPlace &place : head.places) {
        putBytes(plain, place.customer.text().toUtf8());
        putBytes(plain, place.link.toUtf8());
        putNumber(plain, (place.full ? 1U : 0U) | (place.clean ? 2U : 0U));
        putTime(plain, place.lastSuccess);
        putBytes(plain, place.within);
    }
    return seal(account, plain, context("head", 1));
}

Result<LocalHead> openHead(const SealKey &account, const QByteArray &box)
{
    Result<QByteArray> plain = unseal(account, box, context("head", 1));
    if (!plain)
        return std::move(plain).error();
    VarReader in(view(*plain));
    LocalHead head{.lastSeq = in.signedNumber(),
                   .boxes = in.signedNumber(),
                   .generations = in.number(),
                   .saved = timeFrom(in),
                   .owner = textFrom(in)};
    const quint64 count = in.number();
    for (quint64 i = 0; i < count && !in.isBroken(); ++i) {
        FeedPlace place{.customer = TenantId(textFrom(in)), .link = textFrom(in)};
        const quint64 flags = in.number();
        place.full = (flags & 1U) != 0;
        place.clean = (flags & 2U) != 0;
        place.lastSuccess = timeFrom(in);
        place.within = in.bytes();
        head.places.push_back(std::move(place));
    }
    if (in.isBroken() || !in.isAtEnd())
        return broken();
    return head;
}

QByteArray sealCustomer(const SealKey &master, qint64 row, const OpenedCustomer &customer)
{
    QByteArray plain(customer.key.bytes().data(), SealKey::size);
    putNumber(plain, customer.generation);
    putBytes(plain, customer.id.text().toUtf8());
    putTime(plain, customer.since);
    QByteArray box = seal(master, plain, context("customer", row));
    wipe(plain);
    return box;
}

Result<OpenedCustomer> openCustomer(const SealKey &master, qint64 row, const QByteArray &box)
{
    Result<QByteArray> plain = unseal(master, box, context("customer", row));
    if (!plain)
        return std::move(plain).error();
    if (plain->size() < SealKey::size)
        return broken();
    Result<SealKey> key = SealKey::fromBytes(QByteArrayView(*plain).first(SealKey::size));
    VarReader in(view(*plain).substr(SealKey::size));
    const quint64 generation = in.number();
    const TenantId id(textFrom(in));
    const QDateTime since = in.isAtEnd() ? QDateTime() : timeFrom(in);
    const bool good = key.has_value() && !in.isBroken() && in.isAtEnd();
    wipe(*plain);
    if (!good)
        return broken();
    return OpenedCustomer{.id = id, .key = *std::move(key), .generation = generation, .since = since};
}

QByteArray sealRecord(const SealKey &key, qint64 row, const StoredRecord &record)
{
    QByteArray plain;
    putBytes(plain, record.name.toUtf8());
    putBytes(plain, record.bytes);
    QByteArray box = seal(key, plain, recordContext(row, record.kind));
    wipe(plain);
    return box;
}

bool openRecord(const SealKey &key, qint64 row, const QByteArray &box, StoredRecord &record)
{
    const Result<QByteArray> plain = unseal(key, box, recordContext(row, record.kind));
    if (!plain)
        return false;
    VarReader in(view(*plain));
    record.name = textFrom(in);
    record.bytes = in.bytes();
    return !in.isBroken() && in.isAtEnd();
}

} // namespace roomwarden
