"""Checks the scenario schema that `linchpin schema` prints, with an independent validator.

    python3 -m venv .build-ci/venv
    .build-ci/venv/bin/pip install -r Benchmarks/schema/requirements.txt
    .build/release/linchpin schema > .build-ci/schema.json
    .build-ci/venv/bin/python Benchmarks/schema/check_schema.py .build-ci/schema.json

Every shipped scenario file, and the test sample in which every key stands, must be admitted: once
with every scalar as text, as Linchpin reads it, and once with the core types of YAML 1.2, as editors
read it. Then mistakes are planted one at a time: an unknown key in every mapping, a wrong type in
place of every value, and every required key left out. Each must be refused.
"""

import copy
import glob
import json
import re
import sys

import yaml
from jsonschema import Draft202012Validator

SAMPLE = "Tests/ScenariosTests/Reading/FullScenario.swift"

# Paths whose last key may not be missing, as Language.md says; `*` is any id or place in a list.
REQUIRED = """
linchpin
calendar.start
calendar.horizon
sources.*.title
powers.*.stocks.*.start
fronts.*.challenger
fronts.*.holder
fronts.*.places
fronts.*.pace
fronts.*.pace.speed
fronts.*.holder.power
fronts.*.challenger.needs.*.per person
fronts.*.challenger.reinforcements.*.date
fronts.*.challenger.reinforcements.*.persons
fronts.*.holder.law.own
fronts.*.holder.law.opposing
fronts.*.holder.force.value
fronts.*.recapture.axes
fronts.*.recapture.force
fronts.*.supply.bands.*.within
fronts.*.supply.bands.*.factor
fronts.*.links.*.from
fronts.*.links.*.to
fronts.*.links.*.capacity
claims.*.formula
""".split("\n")[1:-1]


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2 core schema: no dates, and no `yes`, `on` or `012`."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", "~nN\0"),
]:
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first) + [""])


class TextLoader(yaml.BaseLoader):
    """Every scalar is text, but what is left empty is nothing."""


TextLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), None)
TextLoader.add_constructor("tag:yaml.org,2002:null", lambda loader, node: None)


def sample_text():
    """The text of the test sample, without the indentation of the Swift source."""
    with open(SAMPLE, encoding="utf-8") as file:
        body = re.search(r'static let full = """\n(.*?)\n( *)"""', file.read(), re.S)
    indentation = body.group(2)
    return "\n".join(line.removeprefix(indentation) for line in body.group(1).split("\n"))


def files():
    for path in sorted(glob.glob("Scenarios/*/*.yaml")):
        with open(path, encoding="utf-8") as file:
            yield path, file.read()
    yield SAMPLE, sample_text()


def places(value, path=()):
    """Every place below `value`, as (path, value), except below `set:`, which is free."""
    yield path, value
    if path and path[-1] == "set":
        return
    items = value.items() if isinstance(value, dict) else ()
    for key, below in enumerate(value) if isinstance(value, list) else items:
        yield from places(below, path + (key,))


def changed(root, path, change):
    """A copy of `root` in which `change(parent, key)` was done at `path`."""
    root = copy.deepcopy(root)
    parent = root
    for key in path[:-1]:
        parent = parent[key]
    change(parent, path[-1])
    return root


def put(value):
    def change(parent, key):
        parent[key] = value
    return change


def mistakes(root):
    """Mistakes planted one at a time, as (what, root)."""
    for path, value in places(root):
        name = ".".join(map(str, path))
        if isinstance(value, dict) and path[-1:] != ("set",):
            where = path + ("no_such_key",)
            yield f"unknown key in {name}", changed(root, where, put({"no_such_key": "1"}))
        if not path:
            continue
        wrong = [] if isinstance(value, dict) else {"no_such_key": "1"} if isinstance(value, list) else [[]]
        yield f"wrong type at {name}", changed(root, path, put(wrong))
        if any(fits(path, required) for required in REQUIRED):
            yield f"missing {name}", changed(root, path, lambda parent, key: parent.pop(key))


def fits(path, pattern):
    parts = pattern.split(".")
    return len(path) == len(parts) and all(p in ("*", str(k)) for k, p in zip(path, parts))


def main(schema_path):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    failures, admitted, refused, left_out = [], 0, 0, set()
    for path, text in files():
        for loader in (TextLoader, CoreLoader):
            root = yaml.load(text, loader)
            admitted += 1
            for error in validator.iter_errors(root):
                failures.append(f"{path} ({loader.__name__}): {error.json_path}: {error.message}")
    root = yaml.load(sample_text(), TextLoader)
    for what, wrong in mistakes(root):
        refused += 1
        left_out.add(what)
        if validator.is_valid(wrong):
            failures.append(f"admitted in spite of: {what}")
    for required in REQUIRED:
        pattern = re.compile("missing " + re.escape(required).replace(r"\*", "[^.]+") + "$")
        if not any(pattern.match(what) for what in left_out):
            failures.append(f"{SAMPLE} has no {required} that could be left out")
    for failure in failures:
        print(failure[:500], file=sys.stderr)
    print(f"{admitted} readings of files admitted, {refused} planted mistakes refused"
          if not failures else f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
