#!/usr/bin/env python3
"""The belt kernel in nine kinds of program and in the tool itself, measured side by side.

    python3 Benchmarks/compare/compare.py [--quick] [--rounds 7] [--cpu 1] [--handbook] [--reference RUNS]

Makes its own virtual environment with the pinned packages of requirements.txt, builds the programs in
peers/ and the tool, and measures all of them in interleaved rounds, pinned to one core (two-thread
figures: to two). Prints a Markdown table and writes it, the JSON and an SVG picture to results/.
`--handbook` renews the page "How fast, and why" too: table, picture and the series of the package of
benchmarks, and with `--reference 4000000` the answers of so many runs. `--quick` is one round with few
runs, for a look whether all works. Ends with 1 where a program misses the reference answers.
"""

import argparse
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PYTHON = os.path.join(HERE, ".venv", "bin", "python")


def enter_environment():
    """Goes on in the virtual environment; makes it where it is missing or has other versions."""
    requirements = os.path.join(HERE, "requirements.txt")
    stamp = os.path.join(HERE, ".venv", "requirements.txt")
    with open(requirements, encoding="utf-8") as file:
        wanted = file.read()
    if not os.path.exists(stamp) or open(stamp, encoding="utf-8").read() != wanted:
        print("making the environment of the Python programs", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", os.path.dirname(stamp)], check=True)
        subprocess.run(
            [
                PYTHON,
                "-m",
                "pip",
                "install",
                "-q",
                "--disable-pip-version-check",
                "-r",
                requirements,
            ],
            check=True,
        )
        with open(stamp, "w", encoding="utf-8") as file:
            file.write(wanted)
    if os.path.abspath(sys.prefix) != os.path.dirname(stamp):
        os.execv(PYTHON, [PYTHON, os.path.abspath(__file__)] + sys.argv[1:])


def listing(*command):
    """What a command printed, as a block of code."""
    said = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    return "```text\n" + said + "```\n"


def main():
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--quick", action="store_true")
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--cpu", type=int, default=max(os.sched_getaffinity(0)))
    options.add_argument("--handbook", action="store_true")
    options.add_argument("--reference", type=int, metavar="RUNS")
    asked = options.parse_args()
    enter_environment()
    import building, measuring, report

    rounds = 1 if asked.quick else asked.rounds
    programs = building.programs(asked.quick)
    building.build()
    result = {"made": measuring.machine(), "rounds": rounds}
    result["one_core"] = measuring.one_core(programs, rounds, asked.cpu)
    result["two_cores"] = measuring.two_cores(programs, max(1, rounds - 2))
    result["start_up"] = measuring.start_up(programs, 3 if asked.quick else 9, asked.cpu)
    result["memory"] = measuring.memory(result["one_core"], asked.quick)
    result["with_series"] = measuring.with_series(1 if asked.quick else 5, asked.quick)
    result["pokrovsk"] = measuring.pokrovsk(1 if asked.quick else 5, asked.quick)
    print(report.write(result, asked.handbook))
    if asked.handbook:
        report.renew("series", listing(building.BENCHMARKS, "series", "--tool", building.TOOL))
    if asked.handbook and asked.reference:
        report.renew(
            "reference", listing(building.BENCHMARKS, "reference", "--runs", str(asked.reference))
        )
    missed = [name for name, one in result["one_core"].items() if one["worst_z"] > 4.5]
    if missed:
        sys.exit("the reference answers were missed by: " + ", ".join(missed))


if __name__ == "__main__":
    main()
