// Settings of glibc's allocator.
#include "core/base/heap.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace roomwarden {

void returnLargeBlocks()
{
#ifdef __GLIBC__
    constexpr int threshold = 1 << 20; // a fixed one: by default it grows with the first large block that is freed
    mallopt(M_MMAP_THRESHOLD, threshold);
#endif
}

} // namespace roomwarden
