#!/usr/bin/env bash
# clang-tidy and clazy. Findings are errors. Reads what was changed last first, for at most ANALYSIS_SECONDS (600); says
# how many files it did not reach. A file whose text and headers have not changed since it passed is not read again.
set -euo pipefail
cd "$(dirname "$0")/../.."
export build=build/dev
export passed=${XDG_CACHE_HOME:-$HOME/.cache}/roomwarden-analysis
export deadline=$(($(date +%s) + ${ANALYSIS_SECONDS:-600}))
[ -f $build/compile_commands.json ] || cmake --preset dev >/dev/null
mkdir -p "$passed"
state=$(mktemp -d)
export state
trap 'rm -rf "$state"' EXIT

check() {
    local file=$1 print log warned
    # The preprocessed unit is what the tools see; its hash says whether they have seen it.
    if grep -q awaitable "$file" && ! clang-tidy --version | grep -qE 'version (1[6-9]|[2-9][0-9])'; then
        return 0 # before 16, clang cannot read these coroutines
    fi
    print=$(python3 tests/checks/fingerprint.py "$build" "$file")
    [ "$print" = skip ] && return 0
    [ -e "$passed/$print" ] && return 0
    if [ "$(date +%s)" -ge "$deadline" ]; then
        touch "$state/$(echo "$file" | tr / _)"
        return 0
    fi
    log=$(clang-tidy -quiet -p "$build" "$file" 2>/dev/null) || { echo "$log" | grep -E ' (error|warning): '; return 1; }
    warned=$(clazy-standalone -p "$build" -checks="$(grep -v '^#' .clazy | tr -d '\n')" \
        -header-filter='.*/(app|core|models|service|ui)/.*' "$file" 2>&1 | grep -E 'warning:.*\[-Wclazy' || true)
    if [ -n "$warned" ]; then echo "$warned"; return 1; fi
    touch "$passed/$print"
}
export -f check

git log --format= --name-only -- '*.cpp' | awk 'NF && !seen[$0]++' | grep -v '^tests/' | while read -r file; do
    [ -f "$file" ] && echo "$file"
done | xargs -r -P "$(getconf _NPROCESSORS_ONLN)" -I{} bash -c 'check {}'
unread=$(find "$state" -type f | wc -l)
if [ "$unread" -gt 0 ]; then
    echo "static analysis: ok, but $unread files were not reached in time (set ANALYSIS_SECONDS for more)"
else
    echo "static analysis: ok"
fi
