#!/usr/bin/env bash
# Fails, naming them, when files are not laid out as .clang-format says.
set -euo pipefail
cd "$(dirname "$0")/../.."
git ls-files -- '*.cpp' '*.h' | xargs -r -P "$(getconf _NPROCESSORS_ONLN)" -n 40 clang-format --dry-run --Werror
echo "layout: ok"
