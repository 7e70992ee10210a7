#!/usr/bin/env bash
# Fuzzes every target for SECONDS_EACH (60), from its seeds: tests/fuzz/run.sh [target …]. Needs clang and its runtime.
set -euo pipefail
cd "$(dirname "$0")/../.."
. ./setup.sh
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(fuzz_filter fuzz_page fuzz_request fuzz_token fuzz_wire)
build_preset fuzz "${targets[@]}" "${targets[@]/%/_replay}"
for target in "${targets[@]}"; do
    corpus=build/fuzz/corpus/$target
    mkdir -p "$corpus"
    build/fuzz/tests/fuzz/"${target}_replay" --seeds "$corpus"
    echo "== $target"
    build/fuzz/tests/fuzz/"$target" -max_total_time="${SECONDS_EACH:-60}" -timeout=5 -print_final_stats=1 \
        -artifact_prefix="build/fuzz/$target-" "$corpus" 2>&1 | grep -E "^(==|SUMMARY|does not hold|stat::number_of_executed|.*ERROR)|cov:" | tail -4
done
