"""The flows of a coalition by a program of its own, for the test of the same name.

Five powers, five pledges: stock, production and purchase, ramps, a handover with a ceiling, a last day. One
day after the other in plain arithmetic, from the equations of the handbook's article *Coalition* and without
a line of the engine. Prints what is in stock, given and paid on the last evening.

    python3 Benchmarks/coalition/flows.py
"""

import datetime
import math

START = datetime.date(2025, 11, 4)
DAYS = (datetime.date(2026, 12, 31) - START).days


def step(year, month, day):
    return (datetime.date(year, month, day) - START).days


def ramp(t, first, over):
    """The mean over day t of a straight ramp that begins on the morning of `first`."""
    return max(0.0, min(1.0, (t - 0.5 - (first - 1)) / over))


def run():
    stock = {"a": 40_000.0, "b": 5_000.0, "c": 0.0}
    given = dict.fromkeys(["p1", "p2", "p3", "p4", "p5"], 0.0)
    paid = dict.fromkeys("abd", 0.0)
    made, output = 300.0, 3e6
    for t in range(1, DAYS + 1):
        if t % 7 == 0:
            made = 900 + (made - 900) * math.exp(-7 / 90)
            output *= math.exp(-0.001 * 7)
        stock["a"] += made
        stock["b"] += 50
        bill = 1_500 * ramp(t, step(2025, 12, 1), 60)
        handed = ramp(t, step(2026, 3, 1), 100)
        first = bill * (1 - handed) * min(1, stock["a"] / (1_500 * 30))
        second = 400 * ramp(t, step(2025, 10, 1), 100)
        third = 300.0
        last = 200 * ramp(t, 1, 33.3) * min(1, stock["b"] / (200 * 30))
        share = min(1, made / (second + third))
        second, third = second * share, third * share
        first = min(first, stock["a"] - second - third)
        bought = bill * handed
        fourth = 900.0 if t <= step(2026, 8, 1) else 0.0
        money = fourth * 9 + bought * 7
        if money > 0:
            fourth, bought = (
                fourth * min(1, 0.002 * output / money),
                bought * min(1, 0.003 * output / money),
            )
        stock["a"] -= first + second + third
        stock["b"] += second - last
        stock["c"] += first + bought + third + fourth + last
        for name, flow in zip(given, [first + bought, second, third, fourth, last]):
            given[name] += flow
        paid["a"] += 7 * (first + third)
        paid["b"] += 7 * last
        paid["d"] += 9 * fourth + 7 * bought
        stock["c"] -= min(stock["c"], 900)
    return stock, given, paid


if __name__ == "__main__":
    for values in run():
        for name, value in values.items():
            print(name, repr(value))
