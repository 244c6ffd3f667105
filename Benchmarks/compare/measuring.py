"""Interleaved measurement: every round calls every program once; medians over rounds."""

import importlib.metadata
import json
import math
import os
import platform
import statistics
import subprocess
import sys
import time

import answers
import building

KNOWN_DAYS = answers.DAYS_PER_RUN
ALL = f"0-{os.cpu_count() - 1}"


def call(command, cpus, is_text=False):
    """What the program printed as JSON (nothing of a text), with processor time and wall time of the process."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        ["taskset", "-c", cpus] + command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    output, errors = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begin
    if process.returncode != 0:
        sys.exit(" ".join(command) + "\n" + errors[-2000:])
    return {
        "json": None if is_text else printed(output), "process_wall": wall,
        "process_cpu": usage.ru_utime + usage.ru_stime,
    }  # fmt: skip


def peak_megabytes(command, cpus):
    """VmHWM of a process, looked at every millisecond.

    `ru_maxrss` would count the memory of this process as well, which a spawned one has for a moment.
    """
    process = subprocess.Popen(
        ["taskset", "-c", cpus] + command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    peak = 0
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/status", encoding="utf-8") as file:
                seen = [line.split() for line in file if line.startswith("VmHWM")]
        except OSError:
            seen = []
        peak = max([peak] + [int(words[1]) for words in seen])
        time.sleep(0.001)
    return peak / 1024


def printed(output):
    if output.startswith("{\n"):
        return json.loads(output)
    lines = [line for line in output.splitlines() if line.startswith("{")]
    return json.loads(lines[-1]) if lines else {}


def cost(program, runs, seed, cpus, threads=1):
    """Processor time and wall time of the runs.

    Programs of the comparison count from after their imports and compilation; the tool is the whole
    process, start-up, reading and printing included.
    """
    one = call(program.command(runs, seed, threads), cpus)
    if program.name == "linchpin":
        return one["process_cpu"], one["process_wall"], runs * KNOWN_DAYS, None
    said = one["json"]
    days = runs * said.get("days_per_run", 1500)
    return said["cpu"], said["wall"], days, said


def one_core(programs, rounds, cpu):
    enough(programs, str(cpu), 0.15 if rounds == 1 else 1.5)
    for program in programs:  # compiles and fills caches
        cost(program, 8, 1, str(cpu))
    seen = {program.name: [] for program in programs}
    said = {program.name: [] for program in programs}
    for number in range(rounds):
        for program in programs:
            seconds, _, days, answer = cost(program, program.runs, number + 1, str(cpu))
            seen[program.name].append(seconds / days * 1e9)
            if answer and program.check:
                said[program.name].append(answer)
        print(f"round {number + 1} of {rounds}", file=sys.stderr)
    said["linchpin"] = [reference(programs)]
    best, tool = seen["c_best"], seen["linchpin"]
    return {p.name: figures(p, seen[p.name], best, tool, said[p.name]) for p in programs}


def figures(program, times, best, tool, said):
    ratio = lambda others: statistics.median(a / b for a, b in zip(times, others))
    answer = answers.pooled(said) if said else None
    return {
        "title": program.title, "version": version(program.version), "runs": program.runs,
        "nanoseconds_per_run_day": statistics.median(times), "least": min(times),
        "greatest": max(times), "times_best_c": ratio(best), "times_linchpin": ratio(tool),
        "answers": answer, "worst_z": answers.worst_z(answer) if answer else 0,
    }  # fmt: skip


def enough(programs, cpus, seconds):
    """So many runs of the tool that its start-up hardly counts."""
    tool = next(program for program in programs if program.name == "linchpin")
    tool.runs = 4096
    while (taken := cost(tool, tool.runs, 1, cpus)[0]) < seconds and tool.runs < 2_000_000:
        tool.runs = 4096 * math.ceil(tool.runs * min(8, 1.2 * seconds / taken) / 4096)
    tool.two = 2 * tool.runs


def reference(programs):
    """The answers of the tool's engine, with as many runs as one round has."""
    tool = next(program for program in programs if program.name == "linchpin")
    runs = max(tool.runs, 65_536)
    command = [building.BENCHMARKS, "reference", "--runs", str(runs), "--format", "json"]
    return call(command, ALL)["json"]


def two_cores(programs, rounds):
    """Wall time with one thread and with two, on two cores; nothing where there is one core only."""
    if os.cpu_count() < 2:
        return {}
    chosen = [program for program in programs if program.two]
    seen = {program.name: {1: [], 2: []} for program in chosen}
    for _ in range(rounds):
        for program in chosen:
            for threads in (1, 2):
                seen[program.name][threads].append(cost(program, program.two, 1, "0,1", threads)[1])
    return {
        name: {
            "one": statistics.median(walls[1]), "two": statistics.median(walls[2]),
            "faster": statistics.median(walls[1]) / statistics.median(walls[2]),
        }
        for name, walls in seen.items()
    }  # fmt: skip


def start_up(programs, repeats, cpu):
    """Wall time and peak memory of a whole process with 16 runs."""
    result = {}
    for program in programs:
        calls = [call(program.command(16, 1, 1), str(cpu)) for _ in range(repeats)]
        result[program.name] = {
            "seconds": statistics.median(one["process_wall"] for one in calls),
            "megabytes": peak_megabytes(program.command(16, 1, 1), str(cpu)),
        }
    return result


def memory(one_core, quick):
    """Peak memory of the tool; ten million runs only where they take less than five minutes."""
    each = one_core["linchpin"]["nanoseconds_per_run_day"] * 1e-9 * KNOWN_DAYS
    counts = [n for n in ([10_000] if quick else [10_000, 10_000_000]) if n * each / 2 < 300]
    return {str(n): peak_megabytes(building.linchpin(n, 1, 2), ALL) for n in counts}


def pokrovsk(repeats, quick):
    """10,000 runs of the scenario on two cores, as a whole process: as a text, and with all series."""
    runs = 1_000 if quick else 10_000

    def seconds(**asked):
        command = building.linchpin(runs, 1, 2, "pokrovsk", **asked)
        walls = [call(command, ALL, "text" in asked)["process_wall"] for _ in range(repeats)]
        return statistics.median(walls)

    return {
        "runs": runs, "seconds": seconds(text=True), "seconds_with_series": seconds(series=True),
    }  # fmt: skip


def with_series(repeats, quick):
    """Nanoseconds per run-day of the tool with its weekly series, on one thread."""
    runs = 1_000 if quick else 40_000
    times = [
        call(building.linchpin(runs, 1, 1, series=True), ALL)["process_cpu"]
        for _ in range(repeats)
    ]
    return statistics.median(times) / runs / KNOWN_DAYS * 1e9


def version(name):
    commands = {
        "gcc": ["gcc", "-dumpfullversion"], "swift": ["swiftc", "--version"],
        "linchpin": [building.TOOL, "--version"],
    }  # fmt: skip
    if name == "python":
        return "Python " + platform.python_version()
    if name not in commands:
        return name + " " + importlib.metadata.version(name)
    said = subprocess.run(commands[name], capture_output=True, text=True, check=True).stdout
    word = said.split("version ")[-1].split()[0] if name == "swift" else said.split()[0]
    return name + " " + word


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        lines = [line for line in file if line.startswith("model name")]
    return {
        "processor": lines[0].split(":")[1].strip(), "cores": os.cpu_count(),
        "system": platform.system() + " " + platform.release(),
        "python": platform.python_version(), "date": time.strftime("%Y-%m-%d"),
        "load": os.getloadavg()[0],
    }  # fmt: skip
