#!/usr/bin/env bash
# clang-tidy and clazy over what changed since CHECK_SINCE, or over everything. Findings are errors. A file whose text
# and headers have not changed since it last passed is not read again (build/analysis keeps the fingerprints).
set -euo pipefail
cd "$(dirname "$0")/../.."
export folder=build/dev
[ -f $folder/compile_commands.json ] || cmake --preset dev >/dev/null
mkdir -p build/analysis

check() {
    local file=$1 print
    # The preprocessed unit is what the tools see; its hash says whether they have seen it.
    print=$(python3 tests/checks/fingerprint.py "$folder" "$file")
    [ "$print" = skip ] && return 0
    [ -e "build/analysis/$print" ] && return 0
    clang-tidy -quiet -p "$folder" "$file" 2>build/analysis/log.$$ || { cat build/analysis/log.$$; return 1; }
    local warned
    warned=$(clazy-standalone -p "$folder" -checks="$(grep -v '^#' .clazy | tr -d '\n')" \
        -header-filter='.*/(app|core|models|service|ui)/.*' "$file" 2>&1 | grep -E 'warning:.*\[-Wclazy' || true)
    if [ -n "$warned" ]; then echo "$warned"; return 1; fi
    touch "build/analysis/$print"
}
export -f check
tests/checks/changed.sh cpp | grep -v '^tests/' | xargs -r -P "$(getconf _NPROCESSORS_ONLN)" -I{} bash -c 'check {}'
rm -f build/analysis/log.*
echo "static analysis: ok"
