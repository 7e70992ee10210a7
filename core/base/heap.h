// How the program's heap behaves. Called once, first thing in main().
#pragma once

namespace roomwarden {

// Blocks of a megabyte and more go back to the system the moment they are freed: sorting a million rows takes tens of
// megabytes for a moment, which glibc would otherwise keep (measured: 25 bytes an incident). Nothing elsewhere.
void returnLargeBlocks();

} // namespace roomwarden
