"""Times the studies of the handbook's page `Studies`, and with --handbook renews its table.

    python3 Benchmarks/studies/studies.py [--tool PATH] [--handbook]

Each command is a whole process with all processors, from start to the printed answer; wall time.
"""

import argparse
import os
import json
import pathlib
import platform
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "Sources/Scenarios/Scenarios.docc/Studies.md"
MARKS = ("<!-- studies:begin -->", "<!-- studies:end -->")

# What is asked, and the most seconds that were aimed at.
STUDIES = [
    ("every place and link of `pokrovsk` singly, ±1 %", 60,
     ["linchpins", "pokrovsk", "--claim", "A7", "--among", "places,links", "--pairs", "0"]),
    ("Sobol indices of 30 inputs, 2^12 base points", 60,
     ["sensitivity", "pokrovsk", "--claim", "T1d"]),
    ("all 720 orders of `six-rivals`, one view", 60,
     ["sequence", "six-rivals", "--for", "macedon", "--objective", "completed", "--views",
      "reference"]),
    ("boxes in 10,000 runs of `pokrovsk`", None, ["discover", "pokrovsk", "--claim", "A2"]),
    ("all claims of `pokrovsk` under three views", None, ["compare", "pokrovsk"]),
]


def measured(tool, words):
    begin = time.monotonic()
    answer = subprocess.run(
        [tool, *words, "--format", "json"], check=True, capture_output=True, text=True)
    return time.monotonic() - begin, json.loads(answer.stdout)


def rows(tool):
    for name, most, words in STUDIES:
        seconds, answer = measured(tool, words)
        aim = f"{most} s" if most else "–"
        command = "linchpin " + " ".join(words)
        runs = f"{answer['runs']:,}" if isinstance(answer, dict) and "runs" in answer else "–"
        yield f"| {name} | `{command}` | {runs} | {seconds:.1f} s | {aim} |"
        print(name, f"{seconds:.1f} s", file=sys.stderr, flush=True)


def table(tool):
    machine = f"{os.cpu_count()} processors, {platform.machine()}, {time.strftime('%Y-%m-%d')}"
    heading = ["| study | command | runs | wall time | aim |", "| --- | --- | --- | --- | --- |"]
    return "\n".join([machine + ".", "", *heading, *rows(tool)])


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--tool", default=str(ROOT / ".build/release/linchpin"))
    options.add_argument("--handbook", action="store_true")
    asked = options.parse_args()
    text = table(asked.tool)
    print(text)
    if asked.handbook:
        page = PAGE.read_text(encoding="utf-8")
        before, rest = page.split(MARKS[0])
        after = rest.split(MARKS[1])[1]
        PAGE.write_text(f"{before}{MARKS[0]}\n{text}\n{MARKS[1]}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
