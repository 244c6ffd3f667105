"""The result as JSON, as a Markdown table and as a picture."""

import json
import os

import building
import picture

HERE = os.path.dirname(os.path.abspath(__file__))
CATALOGUE = os.path.join(building.ROOT, "Sources", "Engine", "Engine.docc")


def write(result, handbook):
    """Files in results/ and, where asked, the parts of the handbook's page; returns the table."""
    folder = os.path.join(HERE, "results")
    text = tables(result)
    record = json.dumps(result, indent=1, sort_keys=True) + "\n"
    drawn = picture.bars(result["one_core"])
    put(os.path.join(folder, "result.json"), record)
    put(os.path.join(folder, "result.md"), text)
    put(os.path.join(folder, "speed.svg"), drawn)
    if handbook:
        put(os.path.join(HERE, "handbook.json"), record)
        put(os.path.join(CATALOGUE, "Resources", "speed.svg"), drawn)
        renew("compare", text)
    return text


def renew(part, text):
    """Puts the text between the marks of a part of the handbook's page."""
    begin, end = f"<!-- {part}:begin -->\n", f"<!-- {part}:end -->\n"
    page = os.path.join(CATALOGUE, "Speed.md")
    with open(page, encoding="utf-8") as file:
        before, rest = file.read().split(begin)
    put(page, before + begin + text + end + rest.split(end)[1])


def put(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path + ".new", "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(path + ".new", path)


def tables(result):
    made = result["made"]
    one = sorted(result["one_core"].values(), key=lambda p: p["nanoseconds_per_run_day"])
    lines = [
        f"{made['processor']}, {made['cores']} cores, {made['system']}, {made['date']}; medians of "
        f"{result['rounds']} interleaved rounds on one core.",
        "",
        "| program | version | ns per run-day | times the best C | times Linchpin | from the reference |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    lines += [row(program) for program in one]
    lines += ["", "| two cores, wall time | one thread | two threads | times as fast |"]
    lines += ["| --- | --- | --- | --- |"]
    for name, walls in result["two_cores"].items():
        title = result["one_core"][name]["title"]
        lines.append(
            f"| {title} | {walls['one']:.2f} s | {walls['two']:.2f} s | {walls['faster']:.2f} |"
        )
    lines += ["", "| 16 runs, whole process | wall time | peak memory |", "| --- | --- | --- |"]
    for name, seen in result["start_up"].items():
        title = result["one_core"][name]["title"]
        lines.append(f"| {title} | {seen['seconds'] * 1000:.0f} ms | {seen['megabytes']:.0f} MB |")
    lines += ["", "| Linchpin | |", "| --- | --- |"]
    for runs, megabytes in result["memory"].items():
        lines.append(
            f"| peak memory, `belt`, {int(runs):,} runs, two threads | {megabytes:.0f} MB |"
        )
    lines.append(f"| `belt` with its weekly series | {result['with_series']:.1f} ns per run-day |")
    town = result["pokrovsk"]
    name = f"| `pokrovsk`, {town['runs']:,} runs, two threads"
    lines.append(f"{name}, as a text | {town['seconds']:.2f} s |")
    lines.append(f"{name}, as JSON with all weekly series | {town['seconds_with_series']:.2f} s |")
    return "\n".join(lines) + "\n"


def row(program):
    distance = "another model"
    if program["answers"]:
        distance = f"{program['worst_z']:.1f} se of {program['answers']['runs']:,} runs"
    return (
        f"| {program['title']} | {program['version']} | {digits(program['nanoseconds_per_run_day'])} "
        f"| {digits(program['times_best_c'])} | {digits(program['times_linchpin'])} | {distance} |"
    )


def digits(value):
    """Three significant digits, two below 0.1, grouped."""
    if value < 0.1:
        return f"{value:.2g}"
    if value >= 100:
        return f"{float(f'{value:.3g}'):,.0f}"
    return f"{value:.2f}" if value < 10 else f"{value:.1f}"
