#!/usr/bin/env python3
"""Other tools read what Linchpin writes, and drive it: pandas, EMA Workbench, SALib.

    swift build -c release --product linchpin
    python3 Benchmarks/exchange/exchange.py

Makes its own virtual environment (.venv, versions pinned in requirements.txt). Checks, and ends with 1 where one fails:

- pandas reads every table of `run --out DIR --each-run`, and what it adds up from runs.csv is what claims.csv,
  events.csv and held.geojson say;
- EMA Workbench drives `run --inputs` experiment by experiment, and gets what one call for the whole design gives;
- SALib's samples go through `run --inputs`, and its index of the only input that a fact-like claim depends on is 1.
"""

import argparse
import io
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
ENVIRONMENT = os.path.join(HERE, ".venv")
PYTHON = os.path.join(ENVIRONMENT, "bin", "python")


def environment():
    requirements = os.path.join(HERE, "requirements.txt")
    stamp = os.path.join(ENVIRONMENT, "requirements.txt")
    with open(requirements, encoding="utf-8") as file:
        wanted = file.read()
    if os.path.exists(stamp):
        with open(stamp, encoding="utf-8") as file:
            if file.read() == wanted:
                return
    subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
    subprocess.run(
        [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements],
        check=True)
    with open(stamp, "w", encoding="utf-8") as file:
        file.write(wanted)


def tool(arguments, words):
    done = subprocess.run([arguments.tool, *words], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"linchpin {' '.join(words)} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def answers(arguments, design, *words):
    """The outcomes of a pandas DataFrame whose columns are assumptions, by one call."""
    import pandas

    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8") as file:
        design.to_csv(file, index=False, float_format="%.17g")
        file.flush()
        return pandas.read_csv(io.StringIO(
            tool(arguments, ["run", "belt", "--inputs", file.name, *words])))


def check(what, is_so):
    print(f"{'ok' if is_so else 'FAILED'}  {what}")
    if not is_so:
        sys.exit(1)


def tables(arguments):
    import pandas

    with tempfile.TemporaryDirectory() as folder:
        kept = os.path.join(folder, "kept")
        tool(arguments, ["run", "pokrovsk", "--view", "all", "--runs", "2000", "--out", kept, "--each-run"])
        read = {name: pandas.read_csv(os.path.join(kept, name + ".csv"), low_memory=False)
                for name in ("claims", "events", "series", "assumptions", "runs")}
        with open(os.path.join(kept, "held.geojson"), encoding="utf-8") as file:
            held = json.load(file)["features"]
        with open(os.path.join(kept, "manifest.json"), encoding="utf-8") as file:
            manifest = json.load(file)
    runs, claims, events = read["runs"], read["claims"], read["events"]
    check("the manifest names every file", set(manifest["files"]) >= {n + ".csv" for n in read})
    check("a line a run", len(runs) == 2000 * len(manifest["views"]))
    for view, of_view in runs.groupby("view"):
        for _, claim in claims[(claims["view"] == view) & (claims["kind"] == "event")].iterrows():
            column = of_view[claim["id"]].dropna()
            same = claim["given_runs"] - claim["undefined"] == len(column) and (
                column.empty or abs(column.mean() - claim["probability"]) < 1e-12)
            if not same:
                check(f"{claim['id']} under {view}", False)
    check("claims.csv is what runs.csv adds up to", True)
    for _, event in events.iterrows():
        column = runs.loc[runs["view"] == event["view"], event["event"]]
        if abs(column.isna().mean() - event["never"]) > 1e-12:
            check(f"{event['event']} under {event['view']}", False)
    check("events.csv is what runs.csv adds up to", True)
    place = next(f["properties"] for f in held
                 if f["properties"]["place"] == "pokrovsk" and f["properties"]["view"] == "reference")
    falls = pandas.to_datetime(runs.loc[runs["view"] == "reference", "fall(pokrovsk)"])
    shares = [1 - (falls <= date).mean() for date in place["dates"]]
    check("held.geojson is what runs.csv adds up to",
          max(abs(a - b) for a, b in zip(shares, place["held"])) < 1e-12)
    wide = read["series"].pivot_table(index="date", columns=["view", "quantity"], values="mean")
    check("series.csv pivots to a column a quantity", ("reference", "held(donbas)") in wide.columns)


def workbench(arguments):
    from ema_workbench import Model, RealParameter, ScalarOutcome, perform_experiments
    import pandas

    def drive(pace, noise):
        row = answers(arguments, pandas.DataFrame({"run": [7], "pace": [pace], "noise": [noise]})).iloc[0]
        return {"fallen": row[CLAIM]}

    model = Model("belt", function=drive)
    model.uncertainties = [RealParameter("pace", 0.004, 0.02), RealParameter("noise", 0.01, 0.05)]
    model.outcomes = [ScalarOutcome("fallen")]
    experiments, outcomes = perform_experiments(model, scenarios=16)
    design = experiments[["pace", "noise"]].astype(float)
    design.insert(0, "run", 7)
    whole = answers(arguments, design)
    check("EMA Workbench's experiments, one by one and in one call",
          list(whole[CLAIM]) == list(outcomes["fallen"]))


def indices(arguments):
    from SALib.analyze import sobol
    from SALib.sample import sobol as sample
    import pandas

    problem = {"num_vars": 2, "names": ["pace", "noise"], "bounds": [[0.004, 0.02], [0.01, 0.05]]}
    design = pandas.DataFrame(sample.sample(problem, 64), columns=problem["names"])
    design.insert(0, "run", 3)
    found = answers(arguments, design, "--quantity", "pace")
    total = sobol.analyze(problem, found["pace"].to_numpy(), seed=1)["ST"]
    check("SALib's total indices of a quantity that is one input: "
          + ", ".join(f"{index:.2f}" for index in total), abs(total[0] - 1) < 0.05 and total[1] < 0.01)


CLAIM = "B1"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", default=os.path.join(ROOT, ".build", "release", "linchpin"))
    arguments = parser.parse_args()
    arguments.tool = os.path.abspath(arguments.tool)
    if os.path.abspath(sys.prefix) != ENVIRONMENT:
        environment()
        os.execv(PYTHON, [PYTHON, os.path.abspath(__file__), "--tool", arguments.tool])
    tables(arguments)
    workbench(arguments)
    indices(arguments)


if __name__ == "__main__":
    main()
