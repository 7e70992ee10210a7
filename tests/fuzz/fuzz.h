// What each fuzz target says: how it starts, and what it does with bytes from outside. With clang's libFuzzer the bytes
// are searched for by coverage (preset "fuzz"); everywhere else tests/fuzz/replay.cpp tries the seeds and mutations of
// them, so that the targets cannot rot.
#pragma once

#include <QByteArray>

#include <cstdio>
#include <cstdlib>
#include <vector>

namespace roomwarden::fuzz {

// Valid inputs to start from.
[[nodiscard]] std::vector<QByteArray> seeds();

// Must neither crash nor hang, whatever the bytes are.
void tryBytes(const QByteArray &bytes);

// What has to hold for any input.
inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace roomwarden::fuzz
