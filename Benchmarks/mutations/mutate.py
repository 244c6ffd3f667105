#!/usr/bin/env python3
"""Breaks the engine on purpose, once per row of mutations.json, and reports which tests went red.

Usage: python3 Benchmarks/mutations/mutate.py [--work DIR] [--filter REGEX] [--only NAME]... [--write]

It works in a clone of what is committed here under --work (default: .build-mutations), never in the
checkout itself. A mutation that no test notices ends the program with 1: the tests lack something.
With --write the rows of the mutations that were made are renewed in Tests/mutations.md.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FAILED = re.compile(r'^✘ Test (?:"(?P<words>.*?)"|(?P<name>\S+\(.*?\))) (?:recorded|failed|with )')
HEADER = """# Mutations

Each row is one way to break the code on purpose, and the tests that notice. The change is made in a
clone, which is then built and tested by

```
python3 Benchmarks/mutations/mutate.py --write
```

The command renews this table and fails if a change goes unnoticed. The changes themselves stand in
`Benchmarks/mutations/mutations.json`; `--only "fold to clamp"` makes that one alone. Unless
`--filter` says otherwise, the tests of the engine and of the analysis are run. Model and day.md are
the design's papers; other words in brackets name a page of the handbook.

| mutation | what it does wrong | tests that went red |
| --- | --- | --- |
"""


def run(command, folder):
    return subprocess.run(
        command, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def clone(folder):
    """A clone of the present commit that keeps the build folder of an earlier call."""
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["git", "clone", "-q", str(ROOT), str(folder)], check=True)
    subprocess.run(["git", "fetch", "-q", str(ROOT), "HEAD"], cwd=folder, check=True)
    subprocess.run(["git", "reset", "-q", "--hard", "FETCH_HEAD"], cwd=folder, check=True)


def red_tests(folder, pattern):
    """Names of the tests that fail, each once, in the order of the log."""
    built = run(["swift", "build", "--build-tests"], folder)
    if built.returncode != 0:
        sys.exit("the mutated code does not build:\n" + built.stdout[-3000:])
    tested = run(["swift", "test", "--skip-build", "--filter", pattern], folder)
    names = []
    for line in tested.stdout.splitlines():
        found = FAILED.match(line)
        if found:
            name = found["words"] or found["name"]
            if name not in names:
                names.append(name)
    if tested.returncode != 0 and not names:
        names.append("the test process ended with " + str(tested.returncode))
    return names


def mutate(folder, mutation):
    path = folder / mutation["file"]
    text = path.read_text(encoding="utf-8")
    if text.count(mutation["old"]) != 1:
        sys.exit(f"{mutation['name']}: the text to replace stands {text.count(mutation['old'])} "
                 f"times in {mutation['file']}, not once")
    path.write_text(text.replace(mutation["old"], mutation["new"]), encoding="utf-8")
    return path, text


def row(mutation, names):
    tests = "; ".join("*" + name.replace("|", r"\|") + "*" for name in names[:6])
    more = f"; {len(names) - 6} more" if len(names) > 6 else ""
    return f"| {mutation['name']} | {mutation['meaning']} | {tests}{more} |\n"


def write(rows, mutations):
    """Renews rows of the table, in the order of mutations.json; rows of no mutation go."""
    table = ROOT / "Tests" / "mutations.md"
    kept = table.read_text(encoding="utf-8").splitlines(keepends=True) if table.exists() else []
    for line in kept:
        rows.setdefault(line.split(" | ")[0].removeprefix("| "), line)
    known = [rows[m["name"]] for m in mutations if m["name"] in rows]
    table.write_text(HEADER + "".join(known), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / ".build-mutations")
    parser.add_argument("--filter", default="EngineTests|AnalysisTests")
    parser.add_argument("--only", action="append", help="the mutation of this name; may be repeated")
    parser.add_argument("--write", action="store_true", help="renew the rows in Tests/mutations.md")
    options = parser.parse_args()
    mutations = json.loads((HERE / "mutations.json").read_text(encoding="utf-8"))
    names = [m["name"] for m in mutations]
    wanted = options.only or names
    if strangers := [name for name in wanted if name not in names]:
        sys.exit("no mutation is named " + ", ".join(strangers) + "; there are: " + ", ".join(names))
    folder = options.work.resolve() / "checkout"
    clone(folder)
    if red := red_tests(folder, options.filter):
        sys.exit("tests fail before anything is broken: " + "; ".join(red))
    rows, unnoticed = {}, []
    for mutation in (m for m in mutations if m["name"] in wanted):
        path, text = mutate(folder, mutation)
        red = red_tests(folder, options.filter)
        path.write_text(text, encoding="utf-8")
        print(f"{mutation['name']}: {len(red)} red: {'; '.join(red[:6])}", flush=True)
        if red:
            rows[mutation["name"]] = row(mutation, red)
        else:
            unnoticed.append(mutation["name"])
        if options.write:
            write(dict(rows), mutations)
    if unnoticed:
        sys.exit("unnoticed: " + ", ".join(unnoticed))


if __name__ == "__main__":
    main()
