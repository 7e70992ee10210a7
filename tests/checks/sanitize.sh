#!/usr/bin/env bash
# Builds with the address and undefined-behaviour sanitizers and runs every suite but the heavy ones; with TSAN=1 also
# the threaded suites under the thread sanitizer.
set -euo pipefail
cd "$(dirname "$0")/../.."
. ./setup.sh
build_preset asan
ctest --preset asan -j "$(getconf _NPROCESSORS_ONLN)" -LE "acceptance|postgres|bench"
if [ "${TSAN:-0}" = 1 ]; then
    build_preset tsan
    ctest --preset tsan -j "$(getconf _NPROCESSORS_ONLN)" -R "store|sync|http|rules"
fi
