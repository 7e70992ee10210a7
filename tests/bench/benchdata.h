// The incidents of the benchmarks: incident i at revision r is the same on every machine. 1,000 customers with 100
// rooms each, titles of 40 to 80 letters in several scripts, half of them open.
#pragma once

#include "core/domain/incident.h"

namespace roomwarden::bench {

inline constexpr int customerCount = 1000;

[[nodiscard]] Incident incident(int number, quint32 revision = 1);
[[nodiscard]] TenantId customer(int number);
// Six letters each, from common to absent.
[[nodiscard]] QStringList typedWords();

// Resident memory of this process, after giving back what is free; 0 where that is not known.
[[nodiscard]] qint64 residentBytes();

} // namespace roomwarden::bench
