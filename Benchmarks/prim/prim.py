#!/usr/bin/env python3
"""PRIM of EMA Workbench and of `linchpin discover` on the same table, side by side.

    swift build -c release --product linchpin
    python3 Benchmarks/prim/prim.py                        # 10,000 rows, 30 columns, seven rounds
    python3 Benchmarks/prim/prim.py --rows 2000 --rounds 1 # whether all works

Makes its own virtual environment (.venv, versions pinned in requirements.txt). The table is made from a fixed seed:
uniform columns; a row is of interest with chance 0.8 inside a box of three columns, and 0.05 outside of it.

Processor time, interleaved, medians. Of EMA Workbench the search alone counts (Prim and find_box, after imports and
with the table in memory); of Linchpin the whole process: start-up, reading the table, the boxes, printing. Both search with the same share to peel and the same least mass; the best coverage times density on
either way is printed, and the command ends with 1 where Linchpin's is lower by more than 0.03.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PYTHON = os.path.join(HERE, ".venv", "bin", "python")
PEEL, LEAST_MASS = 0.05, 0.05


def environment():
    requirements = os.path.join(HERE, "requirements.txt")
    stamp = os.path.join(HERE, ".venv", "requirements.txt")
    with open(requirements, encoding="utf-8") as file:
        wanted = file.read()
    if os.path.exists(stamp):
        with open(stamp, encoding="utf-8") as file:
            if file.read() == wanted:
                return
    subprocess.run([sys.executable, "-m", "venv", os.path.dirname(stamp)], check=True)
    subprocess.run([PYTHON, "-m", "pip", "install", "-q", "-r", requirements], check=True)
    with open(stamp, "w", encoding="utf-8") as file:
        file.write(wanted)


def make_table(path, rows, columns):
    import numpy

    source = numpy.random.Generator(numpy.random.PCG64(20261126))
    x = source.random((rows, columns))
    inside = (x[:, 0] < 0.5) & (x[:, 1] > 0.4) & (x[:, 2] < 0.6)
    y = source.random(rows) < numpy.where(inside, 0.8, 0.05)
    with open(path, "w", encoding="utf-8") as file:
        file.write(",".join([f"x{i + 1}" for i in range(columns)] + ["fails"]) + "\n")
        for row, outcome in zip(x, y):
            file.write(",".join([repr(float(v)) for v in row] + [str(int(outcome))]) + "\n")


def search_with_ema(path):
    """One search; prints its processor seconds and the best coverage times density as JSON."""
    import pandas
    from ema_workbench.analysis import prim

    table = pandas.read_csv(path)
    y = table.pop("fails").to_numpy().astype(bool)
    start = time.process_time()
    box = prim.Prim(table, y, threshold=0.8, peel_alpha=PEEL, mass_min=LEAST_MASS).find_box()
    seconds = time.process_time() - start
    steps = box.peeling_trajectory
    print(json.dumps([seconds, float((steps["coverage"] * steps["density"]).max()), len(steps)]))


def ema(path):
    command = [PYTHON, os.path.abspath(__file__), "--search", path]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(answer.stdout.splitlines()[-1])


def linchpin(tool, path):
    command = [tool, "discover", "--data", path, "--outcome", "fails", "--format", "json", "--no-tree",
               "--peel", str(PEEL), "--least-mass", str(LEAST_MASS)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    steps = json.loads(answer.stdout)["boxes"][0]["trajectory"]
    return seconds, max(s["coverage"] * s["density"] for s in steps), len(steps)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--columns", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--tool", default=os.path.join(ROOT, ".build", "release", "linchpin"))
    parser.add_argument("--search", help=argparse.SUPPRESS)
    parser.add_argument("--make", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.search:
        return search_with_ema(options.search)
    if options.make:
        return make_table(options.make, options.rows, options.columns)
    environment()
    path = os.path.join(HERE, ".venv", f"table-{options.rows}-{options.columns}.csv")
    subprocess.run([PYTHON, os.path.abspath(__file__), "--make", path, "--rows", str(options.rows),
                    "--columns", str(options.columns)], check=True)
    rounds = [(ema(path), linchpin(options.tool, path)) for _ in range(options.rounds)]
    theirs, ours = zip(*rounds)
    print(f"{options.rows} rows, {options.columns} columns, {options.rounds} rounds")
    for name, answers in (("EMA Workbench 2.5.3", theirs), ("linchpin discover", ours)):
        seconds = [answer[0] for answer in answers]
        print(f"{name:20} {statistics.median(seconds):8.3f} s of processor time "
              f"({min(seconds):.3f} to {max(seconds):.3f}), best coverage x density "
              f"{answers[0][1]:.3f} in {answers[0][2]} steps")
    print(f"ratio of the rounds, median: {statistics.median(a[0] / b[0] for a, b in rounds):.0f}")
    return int(ours[0][1] < theirs[0][1] - 0.03)


if __name__ == "__main__":
    sys.exit(main())
