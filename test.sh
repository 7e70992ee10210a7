#!/usr/bin/env bash
# Runs every test: installs what is missing, builds everything, runs all suites. Arguments go to ctest, as in
# ./test.sh -L unit
set -euo pipefail
cd "$(dirname "$0")"
. ./setup.sh
setup test
# Peers that nobody here wrote: an OpenID provider, and linters and a proxy for the contract. Without npm their suites skip.
for peers in tests/openid/provider tests/contract/tools; do
    if command -v npm >/dev/null && [ ! -d $peers/node_modules ]; then
        (cd $peers && npm ci --no-audit --no-fund --silent)
    fi
done
build_preset dev
ctest --preset dev -j "$(getconf _NPROCESSORS_ONLN)" "$@"
