#!/usr/bin/env bash
# Public linters over the contract; a warning is an error. Without the tools (npm ci in tools/) it is skipped.
set -euo pipefail
cd "$(dirname "$0")"
bin=tools/node_modules/.bin
[ -x $bin/spectral ] || { echo "run npm ci in tests/contract/tools first"; exit 77; }
export REDOCLY_TELEMETRY=off
$bin/spectral lint ../../service/openapi.yaml --ruleset spectral.yaml --fail-severity warn
said=$($bin/redocly lint ../../service/openapi.yaml --config redocly.yaml --format=summary 2>&1) || { echo "$said"; exit 1; }
if grep -q "You have .* warning" <<<"$said"; then echo "$said"; exit 1; fi
