#!/usr/bin/env python3
"""Fit of the laws of attrition to the Ardennes, 16 December 1944 to 15 January 1945.

    python3 Benchmarks/ardennes/fit.py [--scenario]

Reads strengths.csv and weighted.csv beside this file; prints the fit, what is not identified, and model against
table by day. `--scenario` prints the daily arrivals in the language of scenarios instead. Needs
numpy and scipy; deterministic (seed below).

What stands on a line of the table is taken as the morning of its date: the strength of the next
morning is then strength - lost + arrivals. Losses per day with the reference force R = 500,000:

  lost_allied = a R (german/R)^p (allied/R)^q      lost_german = b R (allied/R)^p (german/R)^q

(1, 0) is the square law, (1, 1) the linear, (0, 1) the logarithmic. Bracken (1995) leaves p and q
free, common to both sides; `each side` gives each side its own. Exponents lie between 0 and 12,
since a negative one says that fewer of the enemy kill more. Each fit is by least squares on the
daily losses in persons. Bracken's factor for who attacks is left out.
"""
import csv, os, sys
import numpy as np
from scipy.optimize import isotonic_regression

R, SEED, REPEATS, BLOCK = 500_000.0, 19441216, 1000, 4
EXPONENTS = np.arange(0, 12.01, 0.05)
LAWS = {"square": (1, 0), "linear": (1, 1), "logarithmic": (0, 1)}
SIDES = ("allied", "german")


def table(name, key):
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
    with open(path, encoding="utf-8") as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    rows = [r for r in rows if r["german"]]
    strength = {side: np.array([float(r[side]) for r in rows]) for side in SIDES}
    lost = {side: np.array([float(r[side + "_lost"]) for r in rows])[:-1] for side in SIDES}
    return [r[key] for r in rows], strength, lost


def arrivals(strength, lost):
    """Whole persons who join each day, never negative, so that strengths stay nearest to the table.

    Net arrivals are strength(t+1) - strength(t) + lost(t). A net departure cannot be written in a
    scenario, so their running sum is replaced by the nearest one that never falls (isotonic
    regression, least squares). Returns the arrivals and the gap that this makes, by day.
    """
    net = np.cumsum(np.diff(strength) + lost)
    kept = np.round(np.maximum(isotonic_regression(net).x, 0))
    return np.diff(np.concatenate([[0], kept])), kept - net


class Fit:
    """Coefficients of both sides for given exponents, on the chosen days."""

    def __init__(self, strength, lost, exponents, days=slice(None)):
        self.exponents = exponents
        self.coefficient, self.residual, self.observed = {}, {}, {}
        for side, other in zip(SIDES, reversed(SIDES)):
            p, q = exponents[side]
            shape = R * (strength[other][:-1][days] / R) ** p * (strength[side][:-1][days] / R) ** q
            y = lost[side][days]
            self.coefficient[side] = (shape @ y) / (shape @ shape)
            self.observed[side] = y
            self.residual[side] = y - self.coefficient[side] * shape

    def squares(self, sides=SIDES):
        return sum(self.residual[s] @ self.residual[s] for s in sides)

    def explained(self, sides=SIDES):
        """R2: 1 is perfect, 0 as good as the mean of all the losses of these sides."""
        y = np.concatenate([self.observed[s] for s in sides])
        return 1 - self.squares(sides) / ((y - y.mean()) ** 2).sum()

    def error(self, side):
        return np.sqrt((self.residual[side] ** 2).mean())

    def course(self, strength, joined):
        """Strengths of the mornings from the first of the table, by the model's own losses."""
        force = {side: [strength[side][0]] for side in SIDES}
        for day in range(len(strength["allied"]) - 1):
            now = {side: force[side][-1] for side in SIDES}
            for side, other in zip(SIDES, reversed(SIDES)):
                p, q = self.exponents[side]
                fallen = self.coefficient[side] * R * (now[other] / R) ** p * (now[side] / R) ** q
                force[side].append(now[side] + joined[side][day] - fallen)
        return {side: np.array(force[side]) for side in SIDES}


def common(p, q):
    return {side: (p, q) for side in SIDES}


def sums(strength, lost, days=slice(None)):
    """Sum of squares by side for every pair of exponents, as tables [p, q]."""
    return {side: np.array([
        [Fit(strength, lost, common(p, q), days).squares([side]) for q in EXPONENTS]
        for p in EXPONENTS]) for side in SIDES}


def least(sums_of):
    i, j = np.unravel_index(np.argmin(sums_of), sums_of.shape)
    return round(float(EXPONENTS[i]), 2), round(float(EXPONENTS[j]), 2)


def spread(strength, lost, exponents):
    """90 % intervals of both coefficients, by blocks of days."""
    draw, days = np.random.Generator(np.random.PCG64(SEED)), len(lost["allied"])
    found = []
    for _ in range(REPEATS):
        starts = draw.integers(0, days - BLOCK + 1, size=-(-days // BLOCK))
        chosen = np.concatenate([np.arange(s, s + BLOCK) for s in starts])[:days]
        fit = Fit(strength, lost, exponents, chosen)
        found.append([fit.coefficient[side] for side in SIDES])
    return np.percentile(np.array(found), [5, 95], axis=0).T.ravel()


def print_fits(title, fits):
    print(title)
    print("law           p q allied   p q german         a         b   "
          "R2 both  allied  german   rms allied  german")
    for name, fit in fits.items():
        print("%-12s %5.2f %5.2f   %5.2f %5.2f   %.6f  %.6f   %7.3f %7.3f %7.3f  %11.0f %7.0f" % (
            name, *fit.exponents["allied"], *fit.exponents["german"], *fit.coefficient.values(),
            fit.explained(), fit.explained(["allied"]), fit.explained(["german"]),
            fit.error("allied"), fit.error("german")))


def families(strength, lost, days=slice(None)):
    by_side = sums(strength, lost, days)
    both = by_side["allied"] + by_side["german"]
    exponents = {"Bracken": common(*least(both)),
                 "each side": {side: least(by_side[side]) for side in SIDES},
                 **{name: common(*law) for name, law in LAWS.items()}}
    return {k: Fit(strength, lost, e, days) for k, e in exponents.items()}, by_side


def print_identification(by_side):
    print("\npairs of exponents whose sum of squares is within 5 % of the least")
    for name, table_of in (("both sides", by_side["allied"] + by_side["german"]),
                           *by_side.items()):
        inside = EXPONENTS[np.argwhere(table_of <= 1.05 * table_of.min())]
        print("%-10s p %.2f-%.2f, q %.2f-%.2f" % (
            name, inside[:, 0].min(), inside[:, 0].max(), inside[:, 1].min(), inside[:, 1].max()))


def print_days(dates, strength, lost, fit, joined):
    force = fit.course(strength, joined)
    print("\n| morning | Allied, table | model | German, table | model | Allied lost, table"
          " | model | German lost, table | model |\n| --- " + "| ---: " * 8 + "|")
    for i, date in enumerate(dates):
        cells = [f"{x[side][i]:,.0f}" for side in SIDES for x in (strength, force)]
        for side in SIDES:
            if i == len(lost[side]):
                cells += ["", ""]
                continue
            model = force[side][i] - force[side][i + 1] + joined[side][i]
            cells += [f"{lost[side][i]:,.0f}", f"{model:,.0f}"]
        print(f"| {date} | " + " | ".join(cells) + " |")


def main():
    dates, strength, lost = table("strengths.csv", "date")
    made = {side: arrivals(strength[side], lost[side]) for side in SIDES}
    joined = {side: made[side][0] for side in SIDES}
    if "--scenario" in sys.argv:
        for side in SIDES:
            print(side)
            for date, number in zip(dates, joined[side]):
                if number:
                    print(f"        - {{date: {date}, persons: {number:.0f} persons}}")
        return
    fits, by_side = families(strength, lost)
    print_fits("all 31 days", fits)
    print_fits("\nthe first 10 days", families(strength, lost, slice(0, 10))[0])
    print_fits("\nwithout 19 December", families(strength, lost, np.delete(np.arange(31), 3))[0])
    print_identification(by_side)
    weighted, by_weighted = families(*table("weighted.csv", "day")[1:])
    print_fits("\nweights of arms, arrivals not counted", weighted)
    print_identification(by_weighted)
    print("\n90 %% intervals of a and b (blocks of %d days, seed %d)" % (BLOCK, SEED))
    for name, fit in fits.items():
        print("%-12s %.5f-%.5f  %.5f-%.5f" % (name, *spread(strength, lost, fit.exponents)))
    print("\ngap made by arrivals that are never negative, at most: allied %.0f, german %.0f" % tuple(
        np.abs(made[side][1]).max() for side in SIDES))
    print("\nstrengths by the model's own losses against the table\n"
          "law           rms allied  german   greatest allied  german")
    for name, fit in fits.items():
        force = fit.course(strength, joined)
        off = [force[side] - strength[side] for side in SIDES]
        print("%-12s %11.0f %7.0f %17.0f %7.0f" % (
            name, *(np.sqrt((x**2).mean()) for x in off), *(np.abs(x).max() for x in off)))
    print_days(dates, strength, lost, fits["each side"], joined)


if __name__ == "__main__":
    main()
