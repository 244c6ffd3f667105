#!/usr/bin/env bash
# Runs the tool on a processor of 2008 (Nehalem: SSE4.2, no AVX), emulated by qemu-user, and compares what
# it prints with what it prints here: bash Benchmarks/gates/older_processor.sh TOOL
set -euo pipefail
tool=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# What may differ: how long it took.
without_times() { grep -v '"seconds"' "$1"; }

compare() {
  local processor=$1 scenario=$2 runs=$3
  "$tool" run "$scenario" --runs "$runs" --threads 1 --format json >"$folder/here.json"
  qemu-x86_64 -cpu "$processor" "$tool" run "$scenario" --runs "$runs" --threads 1 --format json \
    >"$folder/there.json" 2>"$folder/errors.txt" || {
    cat "$folder/errors.txt" >&2
    printf 'older processor: %s did not run on %s\n' "$scenario" "$processor" >&2
    exit 1
  }
  cmp <(without_times "$folder/here.json") <(without_times "$folder/there.json") || {
    printf 'older processor: %s gives other numbers on %s\n' "$scenario" "$processor" >&2
    exit 1
  }
  printf '%s runs of %s: the same on %s\n' "$runs" "$scenario" "$processor"
}

compare Nehalem belt 32
compare Nehalem pokrovsk 16
compare Haswell pokrovsk 16
