#!/usr/bin/env bash
# Prints the C++ files that the given suffixes match: all of them, or (CHECK_SINCE=rev) those changed since rev.
# usage: changed.sh cpp [h]
set -euo pipefail
cd "$(dirname "$0")/../.."
patterns=()
for suffix in "$@"; do patterns+=("*.$suffix"); done
if [ -n "${CHECK_SINCE:-}" ] && git rev-parse -q --verify "$CHECK_SINCE^{commit}" >/dev/null; then
    git diff --name-only --diff-filter=d "$CHECK_SINCE" -- "${patterns[@]}"
else
    git ls-files -- "${patterns[@]}"
fi
