// gzip through zlib, at the fastest level: JSON shrinks about eightfold either way, and the worker is free sooner.
#include "service/http/gzip.h"

#include <QByteArrayList>

#include <zlib.h>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

bool acceptsGzip(const QByteArray &acceptEncoding)
{
    bool any = false;
    const QByteArrayList codings = acceptEncoding.toLower().split(',');
    for (const QByteArray &entry : codings) {
        const QByteArrayList parts = entry.split(';');
        const QByteArray coding = parts.first().trimmed();
        const QByteArray weight = parts.size() > 1 ? parts[1].trimmed() : QByteArray();
        const bool wanted = !weight.startsWith("q=") || weight.mid(2).trimmed().toDouble() > 0;
        if (coding == "gzip"_ba || coding == "x-gzip"_ba)
            return wanted;
        if (coding == "*"_ba)
            any = wanted;
    }
    return any;
}

QByteArray gzipped(const QByteArray &data)
{
    constexpr int gzipFormat = 16; // added to the window bits: gzip instead of zlib framing
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, MAX_WBITS + gzipFormat, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    const auto length = static_cast<uLong>(data.size());
    QByteArray result(static_cast<qsizetype>(deflateBound(&stream, length)), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data.constData())); // zlib only reads it
    stream.avail_in = static_cast<uInt>(length);
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    const int outcome = deflate(&stream, Z_FINISH);
    result.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return outcome == Z_STREAM_END ? result : QByteArray();
}

} // namespace roomwarden::service
