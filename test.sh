#!/usr/bin/env bash
# Runs every test: installs what is missing, builds everything, runs all suites. Arguments go to ctest, as in
# ./test.sh -L unit
set -euo pipefail
cd "$(dirname "$0")"
. ./setup.sh
setup test
if command -v npm >/dev/null && [ ! -d tests/openid/provider/node_modules ]; then
    (cd tests/openid/provider && npm ci --no-audit --no-fund --silent)
fi
build_preset dev
ctest --preset dev -j "$(getconf _NPROCESSORS_ONLN)" "$@"
