// Compression of answers.
#pragma once

#include <QByteArray>

namespace roomwarden::service {

// Whether an Accept-Encoding field lets the answer be gzip.
[[nodiscard]] bool acceptsGzip(const QByteArray &acceptEncoding);

// Empty if it failed, which it does only without memory.
[[nodiscard]] QByteArray gzipped(const QByteArray &data);

} // namespace roomwarden::service
