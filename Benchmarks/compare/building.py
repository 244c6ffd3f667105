"""The programs: how they are built and called."""

import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
BUILT = os.path.join(HERE, ".build-peers")
PYTHON = os.path.join(HERE, ".venv", "bin", "python")
TOOL = os.path.join(ROOT, ".build", "release", "linchpin")
BENCHMARKS = os.path.join(ROOT, "Benchmarks", ".build", "release", "benchmarks")


class Program:
    """`command(runs, seed, threads)`; `runs` so many that one call takes about half a second."""

    def __init__(self, name, title, runs, command, version=None, two=None, check=True):
        self.name, self.title, self.runs, self.command = name, title, runs, command
        self.version, self.two, self.check = version, two, check


def python(file, *rest):
    return [PYTHON, os.path.join(HERE, "peers", "python", file)] + [str(word) for word in rest]


def built(name):
    return os.path.join(BUILT, name)


def programs(quick=False):
    part = 10 if quick else 1
    listed = [
        Program(
            "c_best",
            "C, written for the vector unit, Float32",
            400_000,
            lambda n, seed, t: [built("c_best"), str(n), str(seed), str(t)],
            "gcc",
            two=3_000_000,
        ),
        Program(
            "swift_best",
            "Swift, written for the vector unit, Float64",
            250_000,
            lambda n, seed, t: [built("swift_best"), str(n), str(seed), str(t)],
            "swift",
        ),
        Program("linchpin", "Linchpin, the scenario `belt`", None, linchpin, "linchpin", two=0),
        Program(
            "numba_best",
            "Numba, written for the vector unit, Float32",
            65_536,
            lambda n, seed, t: python("numba_lanes.py", n, seed),
            "numba",
        ),
        Program(
            "c_plain",
            "C, plain, Float64",
            15_000,
            lambda n, seed, t: [built("c_plain"), str(n), str(seed)],
            "gcc",
        ),
        Program(
            "swift_plain",
            "Swift, plain, Float64",
            15_000,
            lambda n, seed, t: [built("swift_plain"), str(n), str(seed)],
            "swift",
        ),
        Program(
            "numba_plain",
            "Numba, plain, Float64",
            20_000,
            lambda n, seed, t: python("numba_belt.py", n, t, "f64", seed),
            "numba",
            two=40_000,
        ),
        Program(
            "numpy_f32",
            "NumPy, Float32",
            16_384,
            lambda n, seed, t: python("numpy_belt.py", n, 2048, "f32", seed),
            "numpy",
        ),
        Program(
            "numpy",
            "NumPy, Float64",
            16_384,
            lambda n, seed, t: python("numpy_belt.py", n, 2048, "f64", seed),
            "numpy",
        ),
        Program(
            "python",
            "plain Python",
            600,
            lambda n, seed, t: python("plain_belt.py", n, seed * 1_000_000),
            "python",
        ),
        Program(
            "ema",
            "EMA Workbench",
            600,
            lambda n, seed, t: python("ema_belt.py", n, "seq" if t == 1 else "mp2"),
            "ema_workbench",
            two=1_200,
        ),
        Program(
            "mesa",
            "Mesa",
            120,
            lambda n, seed, t: python("mesa_belt.py", n, seed * 1_000_000),
            "mesa",
        ),
        Program(
            "simpy",
            "SimPy",
            120,
            lambda n, seed, t: python("simpy_belt.py", n, seed * 1_000_000),
            "simpy",
        ),
        Program(
            "pysd",
            "PySD, stocks and flows only",
            20,
            lambda n, seed, t: python("pysd_belt.py", n),
            "pysd",
            check=False,
        ),
    ]
    for program in listed:
        program.runs = program.runs and max(8, program.runs // part)
        program.two = program.two and program.two // part
    return listed


def linchpin(runs, seed, threads, scenario="belt", series=False, text=False):
    # The other programs keep no weekly series, so neither does the tool, unless they are asked for.
    return [
        TOOL, "run", scenario, "--runs", str(runs), "--seed", str(seed),
        "--threads", str(threads), *([] if text else ["--format", "json"]),
        *([] if series or text else ["--no-series"]),
    ]  # fmt: skip


def build():
    """Compilers of the machine, for this machine; the tool and its package of benchmarks too."""
    os.makedirs(BUILT, exist_ok=True)
    c, swift = (os.path.join(HERE, "peers", name) for name in ("c", "swift"))
    lanes = [] if has_avx512() else ["-DL=8"]
    gcc = ["gcc", "-O3", "-march=native"]
    steps = [
        gcc + ["-ffp-contract=off", "-pthread", "-DBM", *lanes, "-o", built("c_best"), c + "/belt_simd.c", "-lm"],
        gcc + ["-o", built("c_plain"), c + "/belt_scalar.c", "-lm"],
        swiftc("-O") + ["-Xcc", "-fno-math-errno", "-o", built("swift_best")]
        + [swift + "/core.swift", swift + "/fused.swift"],
        swiftc("-Ounchecked") + ["-o", built("swift_plain"), swift + "/scalar.swift"],
        ["swift", "build", "-c", "release", "--package-path", ROOT, "--product", "linchpin"],
        ["swift", "build", "-c", "release", "--package-path", os.path.join(ROOT, "Benchmarks")],
    ]  # fmt: skip
    for step in steps:
        run(step)


def run(step):
    """Compilers tell of mistakes on either stream: what they said is shown where they fail."""
    done = subprocess.run(step, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        print(done.stdout, file=sys.stderr)
    done.check_returncode()


def swiftc(optimisation):
    return ["swiftc", "-wmo", "-parse-as-library", optimisation, "-target-cpu", "native"]


def has_avx512():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        return "avx512f" in file.read()
