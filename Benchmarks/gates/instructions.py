#!/usr/bin/env python3
"""Counts the instructions and the allocations that a run of the scenario belt costs.

A count does not depend on what else the machine does, so that a gate on it cannot be fooled. Counted by
valgrind (callgrind, memcheck), which knows AVX2 and not AVX-512, as the difference between two numbers of
runs, so that start-up cancels:

    python3 Benchmarks/gates/instructions.py TOOL           fails above 1.15 times the recorded figure
    python3 Benchmarks/gates/instructions.py TOOL --record  records today's figures

The figures stand in instructions.json beside this file.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

DAYS = 1500
FEW, MANY = 256, 1280
RECORD = Path(__file__).with_name("instructions.json")
ALLOWED = 1.15


def under_valgrind(tool, options, runs):
    command = ["valgrind", *options, tool, "run", "belt", "--runs", str(runs), "--threads", "1",
               "--format", "json"]
    environment = {**os.environ, "LINCHPIN_KERNEL": "avx2"}
    done = subprocess.run(command, env=environment, text=True, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE)
    if done.returncode != 0:
        sys.exit(f"instructions: {' '.join(command)} failed:\n{done.stderr}")
    return done.stderr


def number(pattern, text):
    found = re.search(pattern, text)
    if not found:
        sys.exit(f"instructions: valgrind does not say '{pattern}':\n{text}")
    return int(found.group(1).replace(",", ""))


def counts(tool, folder):
    callgrind = ["--tool=callgrind", f"--callgrind-out-file={folder}/out"]
    instructions = [
        number(r"Collected : ([\d,]+)", under_valgrind(tool, callgrind, runs))
        for runs in (FEW, MANY)]
    memcheck = ["--tool=memcheck", "--leak-check=no", "--undef-value-errors=no"]
    allocations = [
        number(r"total heap usage: ([\d,]+) allocs", under_valgrind(tool, memcheck, runs))
        for runs in (FEW, MANY)]
    runs = MANY - FEW
    return {
        "instructions_per_run_day": round((instructions[1] - instructions[0]) / runs / DAYS, 2),
        "allocations_per_run": round((allocations[1] - allocations[0]) / runs, 2),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool", help="the release build of linchpin")
    parser.add_argument("--record", action="store_true", help="record today's figures")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        # Debug information makes valgrind slow to start.
        tool = shutil.copy(arguments.tool, folder)
        subprocess.run(["strip", tool], check=True)
        now = counts(tool, folder)
    if arguments.record:
        RECORD.write_text(json.dumps(now, indent=2) + "\n")
    known = json.loads(RECORD.read_text())
    failed = False
    for name, value in now.items():
        limit = known[name] * ALLOWED
        failed |= value > limit
        print(f"{name.replace('_', ' ')}: {value}, recorded {known[name]}, at most {limit:.2f}")
    if failed:
        sys.exit("instructions: a run costs more than is recorded; see Benchmarks/gates/README.md")


if __name__ == "__main__":
    main()
