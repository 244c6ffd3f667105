#!/usr/bin/env python3
"""Breaks the engine on purpose, once per row of mutations.json, and reports which tests went red.

Usage: python3 Benchmarks/mutations/mutate.py [--work DIR] [--filter REGEX] [--only NAME] [--write]

It works in a clone of this checkout under --work (default: .build-mutations), never in the checkout
itself. A mutation that no test notices ends the program with 1: the tests lack something. With
--write the table in Tests/mutations.md is made anew.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FAILED = re.compile(r'^✘ Test (?:"(?P<words>.*)"|(?P<name>\S+\(.*?\))) (?:recorded|failed|with )')
HEADER = """# Mutations

Ten and more ways to break the engine on purpose, and the tests that notice. Each row is one textual
change of one file, made in a clone, built and tested by

```
python3 Benchmarks/mutations/mutate.py --write
```

which makes this table anew and fails if a mutation goes unnoticed. The changes themselves stand in
`Benchmarks/mutations/mutations.json`.

| mutation | what it does wrong | tests that went red |
| --- | --- | --- |
"""


def run(command, folder):
    return subprocess.run(
        command, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def clone(folder):
    """A fresh clone that keeps the build folder of an earlier call."""
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["git", "clone", "-q", str(ROOT), str(folder)], check=True)
    subprocess.run(["git", "fetch", "-q", "origin"], cwd=folder, check=True)
    subprocess.run(["git", "reset", "-q", "--hard", "origin/main"], cwd=folder, check=True)


def red_tests(folder, filter):
    """Names of the tests that fail, each once, in the order of the log."""
    built = run(["swift", "build", "--build-tests"], folder)
    if built.returncode != 0:
        sys.exit("the mutated code does not build:\n" + built.stdout[-3000:])
    tested = run(["swift", "test", "--skip-build", "--filter", filter], folder)
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
    tests = "; ".join(f"*{name}*" for name in names[:6])
    more = f"; {len(names) - 6} more" if len(names) > 6 else ""
    return f"| {mutation['name']} | {mutation['meaning']} | {tests}{more} |\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / ".build-mutations")
    parser.add_argument("--filter", default="EngineTests")
    parser.add_argument("--only", help="the mutation of this name alone")
    parser.add_argument("--write", action="store_true", help="make Tests/mutations.md anew")
    options = parser.parse_args()
    mutations = json.loads((HERE / "mutations.json").read_text(encoding="utf-8"))
    if options.only:
        mutations = [m for m in mutations if m["name"] == options.only]
    folder = options.work.resolve() / "checkout"
    clone(folder)
    if names := red_tests(folder, options.filter):
        sys.exit("tests fail before anything is broken: " + "; ".join(names))
    rows, unnoticed = [], []
    for mutation in mutations:
        path, text = mutate(folder, mutation)
        names = red_tests(folder, options.filter)
        path.write_text(text, encoding="utf-8")
        print(f"{mutation['name']}: {len(names)} red: {'; '.join(names[:6])}", flush=True)
        rows.append(row(mutation, names))
        if not names:
            unnoticed.append(mutation["name"])
    if options.write and not options.only:
        (ROOT / "Tests" / "mutations.md").write_text(HEADER + "".join(rows), encoding="utf-8")
    if unnoticed:
        sys.exit("unnoticed: " + ", ".join(unnoticed))


if __name__ == "__main__":
    main()
