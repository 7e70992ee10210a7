#!/usr/bin/env bash
# Runs every test: installs what is missing, builds everything, runs all suites. Arguments go to ctest, as in
# ./test.sh -L unit
set -euo pipefail
cd "$(dirname "$0")"
. ./setup.sh
setup test
build_preset dev
ctest --preset dev -j "$(getconf _NPROCESSORS_ONLN)" "$@"
