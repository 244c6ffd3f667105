#!/usr/bin/env python3
"""Base rates of the Donetsk theatre, 2023-10-01 to 2025-11-04, with 95 % intervals.

    python3 base_rates.py FOLDER [OUTPUT]

FOLDER holds places.csv, sieges.csv and control_weekly.csv; a table is printed and
OUTPUT/bands.json (default: the current folder) is written. Needs numpy only. Deterministic
(seed below). Every statistic is defined so that a simulated run can be measured in the same way;
the definition stands at the function. Words used in all of them:

  start, end  2023-10-01 (evening) and 2025-11-04 (included): 765 days, 25.1 months of 30.4375 d.
  theatre     the places of places.csv without the 6 occupied throughout (Donetsk, Horlivka,
              Makiivka, Svatove, Tokmak, Volnovakha) and without 6 that belong to other sectors
              (Mariupol: its disc contains sea; Kherson: a river line; Vovchansk, Kupiansk,
              Balakliia: Kharkiv region; Dnipro: 100 km in the rear). 43 of them were held by the
              holder at the start; 25 were at the end. `all58` leaves out only the first 6 and
              is printed beside it for comparison; the simulated runs answer to `theatre`.
  held        control class of the table other than RU (RU: >= 95 % of the disc occupied).
  fall        date_fell95 of sieges.csv: the first day on which >= 95 % of the disc is occupied.
              In a run: the day of `fall(P)`. A place that had fallen is never counted again.
  distance d  front_km of the table: from the centre to the nearest occupied land, negative when
              the centre is inside. In a run, from the state of an evening: on the approach leg
              with front distance y and share x of that leg done, d = contact + y * (1 - x); in
              the town leg with progress x, d = contact - x * (contact + radius). contact = 5 km.
  in contact  held and d <= 5 km. In a run: held and front distance y = 0 (the town leg), WHETHER
              OR NOT an axis works there that day. This is not `contested(FRONT)`, which counts
              worked places and is at most the number of axes.
"""
import csv, datetime, json, math, os, sys
from collections import defaultdict
import numpy as np

START, END = datetime.date(2023, 10, 1), datetime.date(2025, 11, 4)
MONTH, CONTACT, SEED, REPEATS = 30.4375, 5.0, 20251104, 4000
THROUGHOUT = {"Donetsk", "Horlivka", "Makiivka", "Svatove", "Tokmak", "Volnovakha"}
ELSEWHERE = {"Mariupol", "Kherson", "Vovchansk", "Kupiansk", "Balakliia", "Dnipro"}
HORIZONS, LEVELS = (60, 120, 240, 480), (60, 180, 365)
CLASSES = ((-math.inf, 2), (2, 5), (5, 8), (8, 12), (12, 16), (16, 20), (20, 30))
STEP = 28  # days between the starts of windows in fall_by_distance


def table(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def day(text):
    return datetime.date.fromisoformat(text) if text and text[0] != "<" else None


# --- special functions -------------------------------------------------------------------------
def gamma_p(a, x):
    """Regularised lower incomplete gamma function by series (x < a + 1) or continued fraction."""
    if x <= 0:
        return 0.0
    scale = math.exp(-x + a * math.log(x) - math.lgamma(a))
    if x < a + 1:
        term = total = 1 / a
        n = a
        while term > total * 1e-15:
            n += 1
            term *= x / n
            total += term
        return total * scale
    b, c, d = x + 1 - a, 1e300, 1 / (x + 1 - a)
    h = d
    for i in range(1, 500):
        k = -i * (i - a)
        b += 2
        d = 1 / (k * d + b)
        c = b + k / c
        h *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return 1 - scale * h


def gamma_quantile(p, a):
    low, high = 0.0, 10 * a + 50
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if gamma_p(a, middle) < p else (low, middle)
    return (low + high) / 2


# --- the data ----------------------------------------------------------------------------------
def load(folder):
    """Places -> falls, episodes (contact -> fall) and the series of distances, all up to END."""
    weekly = defaultdict(list)
    for row in table(folder, "control_weekly.csv"):
        date = day(row["date"])
        if date <= END:
            weekly[row["settlement"]].append(
                (date, row["control"], float(row["front_km"]), float(row["share_occupied"])))
    falls, episodes = defaultdict(list), []
    for row in table(folder, "sieges.csv"):
        name, fell, contact = row["settlement"], day(row["date_fell95"]), day(row["date_5km"])
        if fell and fell <= END:
            falls[name].append(fell)
        if contact and row["outcome"] in ("fell", "ongoing", "relieved"):
            episodes.append((name, contact, fell or day(row["date_end"]), bool(fell),
                             row["left_censored"] == "1"))
    for name in weekly:
        weekly[name].sort()
    return weekly, falls, episodes


def held_at(weekly, places, date):
    """Places held on `date`, with their distance: the table's last row not after it (the archive
    has a gap before the start: the row used there is that of 2023-09-18)."""
    result = {}
    for name in places:
        rows = [row for row in weekly[name] if row[0] <= date]
        if rows and rows[-1][1] != "RU":
            result[name] = rows[-1][2]
    return result


# --- 1. number of falls ------------------------------------------------------------------------
def number_of_falls(weekly, falls, places):
    """Places held at the start that fell in (start, end].

    In a run: count of held places with start < fall(P) <= horizon. The band is for the *expected*
    number: gamma (exact Poisson) interval, widened for overdispersion: with c = variance / mean of
    the monthly counts, the count divided by c is taken as Poisson. The 25 monthly counts give
    c = 1.3 (one slow tempo of the whole front moves the hazard), so plain Poisson would be too
    narrow; c is a rough number itself (its own 95 % interval spans about 0.8 to 2.6), and it is
    held at 1.33 here so that the band does not move with the set of places. `predictive` is the
    band in which the count of one *single* run should lie with 95 % if its mean were the observed
    number (negative binomial): use it only against the spread over runs, not against their mean.
    """
    held = held_at(weekly, places, START)
    days = sorted(date for name in held for date in falls[name] if START < date <= END)
    count, c = len(days), 1.33
    months = np.bincount([int((d - START).days / MONTH) for d in days], minlength=25)[:25]
    low = gamma_quantile(.025, count / c) * c
    high = gamma_quantile(.975, count / c + 1) * c
    random = np.random.default_rng(SEED)
    single = random.negative_binomial(count / (c - 1), 1 / c, 200_000)
    return {"held": len(held), "value": count, "low": low, "high": high, "per_month": count / 25.13,
            "monthly_variance_to_mean": float(months.var(ddof=1) / months.mean()),
            "predictive": [float(np.quantile(single, q)) for q in (.025, .975)],
            "names": sorted(n for n in held if any(START < d <= END for d in falls[n]))}


# --- 2. places in contact, contested ------------------------------------------------------------
def places_in_contact(weekly, places):
    """Means over the rows from start to end (106: weekly, five gaps of two weeks, and the last day),
    each weighted by the days to the next.

    contact: held and d <= 5 km. contested: control class CONTESTED of the table (2-95 % of the
    disc occupied, or centre occupied, or >= 10 % grey zone; grey is known to 2025-08-03 only, so
    the class is not quite the same on both sides of that day). foothold: 2-95 % occupied.
    In a run take `contact` (mean over the evenings start+1 ... end of held places with y = 0);
    `foothold` only with the geometric reading: d <= radius, i.e. x >= (5 - r)/(5 + r).
    Bands: moving-block bootstrap of the series, blocks of 26 rows (half a year: the tempo of the
    front is correlated over months), 4,000 repeats, percentiles. Only four such blocks fit into
    the window, so the band is rough and if anything too narrow.
    """
    dates = sorted({row[0] for name in places for row in weekly[name] if START <= row[0] <= END})
    index = {date: i for i, date in enumerate(dates)}
    series = {kind: np.zeros(len(dates)) for kind in ("contact", "contested", "foothold")}
    for name in places:
        for date, control, front, share in weekly[name]:
            if date in index:
                i = index[date]
                series["contact"][i] += control != "RU" and front <= CONTACT
                series["contested"][i] += control == "CONTESTED"
                series["foothold"][i] += .02 <= share < .95
    weight = np.diff([d.toordinal() for d in dates] + [END.toordinal() + 1]).astype(float)
    random, block, n = np.random.default_rng(SEED), 26, len(dates)
    result = {}
    for kind, values in series.items():
        begins = random.integers(0, n - block + 1, (REPEATS, -(-n // block)))
        rows = (begins[:, :, None] + np.arange(block)).reshape(REPEATS, -1)[:, :n]
        means = (values[rows] * weight[rows]).sum(1) / weight[rows].sum(1)
        result[kind] = {"value": float((values * weight).sum() / weight.sum()),
                        "low": float(np.quantile(means, .025)),
                        "high": float(np.quantile(means, .975))}
    return result


# --- 3. Kaplan-Meier from contact to fall --------------------------------------------------------
def kaplan_meier(episodes, places, horizons=HORIZONS):
    """P(fallen within h days of contact), population: episodes that BEGIN in [start, end].

    An episode begins on the first day with occupied land within 5 km of the centre, after a time
    beyond it. Episodes already within 5 km on the evening of the start are NOT in (their age is
    unknown or long), and none of the 17 (theatre: 15) is left-censored. It ends with the fall
    (event) or is censored on `end` (or on the day it was relieved; none was).
    In a run: for every held place with y > 0 on the evening of the start, the clock runs from
    `contact(P)` to `fall(P)`, censored at the horizon. Pool the places of ALL runs into one
    estimate; the band below is for that one number.
    Variance by Greenwood on the log(-log S) scale: S^exp(+-1.96 sd / log S); where the last one at
    risk fell (value 1) the lower end is that of the day before, the upper end 1. `left_in` adds the
    places already in contact at the start, entered late (counted at risk from their age then), as
    a check; a run has no such ages, so it is not to be compared.
    """
    fresh = [(name, begin, end, fell) for name, begin, end, fell, left in episodes
             if name in places and START <= begin <= END]
    result = {"n": len(fresh), "fell": sum(f for *_, f in fresh),
              "names": sorted(name for name, *_ in fresh), "at": {}}
    data = [((min(end, END) - begin).days, fell, 0) for _, begin, end, fell in fresh]
    late = [((min(end, END) - begin).days, fell and end <= END, (START - begin).days)
            for name, begin, end, fell, left in episodes
            if name in places and begin < START < end and not left]
    for h in horizons:
        result["at"][str(h)] = _fallen_within(data, h)
    result["late_entries"] = len(late)
    result["with_late_entries"] = {str(h): _fallen_within(data + late, h) for h in horizons}
    return result


def _fallen_within(data, h):
    survival, greenwood = 1.0, 0.0
    for t in sorted({time for time, fell, _ in data if fell and time <= h}):
        risk = sum(entry < t <= time for time, _, entry in data)
        events = sum(fell and time == t for time, fell, _ in data)
        survival *= 1 - events / risk
        greenwood += events / (risk * (risk - events)) if risk > events else math.inf
    if survival == 1.0:
        return {"value": 0.0, "low": None, "high": None}
    if survival == 0.0:
        before = _fallen_within(data, max(time for time, fell, _ in data if fell and time <= h) - 1)
        return {"value": 1.0, "low": before["low"], "high": 1.0}
    spread = 1.959964 * math.sqrt(greenwood) / abs(math.log(survival))
    return {"value": 1 - survival, "low": 1 - survival ** math.exp(-spread),
            "high": 1 - survival ** math.exp(spread)}


# --- 4. P(fall) by distance ---------------------------------------------------------------------
def fall_by_distance(weekly, falls, places):
    """P(a held place at distance d falls within h days), by class of d.

    Windows start on `start`, `start` + 28 d, ... as long as start of window + h <= end, so no
    window is censored (60 d: 26 windows, 180 d: 21, 365 d: 15; they overlap). A window takes the
    row of the table last before or on its first day (at most 14 days old). One observation = one
    held place in one window. The value pools all of a class. In a run: the same windows by day
    number (0, 28, 56, ...), distances as defined on top, pooled over all runs.
    Band: bootstrap over PLACES (a place's windows stay together), 4,000 repeats, percentiles;
    where nothing fell, the upper end is the rule of three over places (1 - .05^(1/places)). With 6
    to 19 places a class it is coarse, and front-wide tempo is not in it: read it as a lower bound
    of the width.
    """
    result = {}
    random = np.random.default_rng(SEED)
    for h in LEVELS:
        counts = {c: defaultdict(lambda: [0, 0]) for c in CLASSES}
        begin = START
        while begin + datetime.timedelta(h) <= END:
            for name, d in held_at(weekly, places, begin).items():
                for c in CLASSES:
                    if c[0] < d <= c[1]:
                        fell = any(begin < f <= begin + datetime.timedelta(h) for f in falls[name])
                        counts[c][name][0] += fell
                        counts[c][name][1] += 1
            begin += datetime.timedelta(STEP)
        for c in CLASSES:
            pairs = np.array(list(counts[c].values()) or [[0, 0]], float)
            fell, n = pairs.sum(0)
            entry = {"value": fell / n if n else None, "windows": int(n), "places": len(counts[c])}
            if n:
                pick = random.integers(0, len(pairs), (REPEATS, len(pairs)))
                sums = pairs[pick].sum(1)
                rates = sums[:, 0] / sums[:, 1]
                entry["low"], entry["high"] = (float(np.quantile(rates, q)) for q in (.025, .975))
                if fell == 0:
                    entry["high"] = 1 - .05 ** (1 / len(pairs))
            label = f"<= {c[1]:g}" if c[0] == -math.inf else f"{c[0]:g}-{c[1]:g}"
            result.setdefault(label, {})[str(h)] = entry
    return result


def main(folder, output="."):
    weekly, falls, episodes = load(folder)
    bands = {"start": START.isoformat(), "end": END.isoformat(), "seed": SEED}
    for label, out in (("theatre", THROUGHOUT | ELSEWHERE), ("all58", THROUGHOUT)):
        places = sorted(set(weekly) - out)
        bands[label] = {"places": len(places),
                        "falls": number_of_falls(weekly, falls, places),
                        "in_contact": places_in_contact(weekly, places),
                        "contact_to_fall": kaplan_meier(episodes, set(places)),
                        "fall_by_distance_km": fall_by_distance(weekly, falls, places)}
        show(label, bands[label])
    with open(os.path.join(output, "bands.json"), "w", encoding="utf-8") as file:
        json.dump(bands, file, indent=1, sort_keys=True)
        file.write("\n")


def show(label, b):
    def text(e, digits=2):
        if e["value"] is None:
            return "-"
        low, high = e.get("low"), e.get("high")
        band = "" if low is None else f" ({low:.{digits}f}-{high:.{digits}f})"
        return f"{e['value']:.{digits}f}{band}"
    f = b["falls"]
    print(f"== {label}: {b['places']} places, {f['held']} held on {START}")
    print(f"falls                 {f['value']} ({f['low']:.1f}-{f['high']:.1f}); one run "
          f"{f['predictive'][0]:.0f}-{f['predictive'][1]:.0f}; {f['per_month']:.2f} a month; "
          f"variance/mean by month {f['monthly_variance_to_mean']:.2f}")
    for kind, e in b["in_contact"].items():
        print(f"{kind:<21} {text(e, 1)}")
    k = b["contact_to_fall"]
    print(f"contact to fall, n {k['n']}, fell {k['fell']} (late entries {k['late_entries']})")
    for h, e in k["at"].items():
        print(f"  within {h:>3} d         {text(e)}   with late entries "
              f"{text(k['with_late_entries'][h])}")
    print("fell by distance      " + "".join(f"{h:>3} d{'':<28}" for h in LEVELS))
    for c, row in b["fall_by_distance_km"].items():
        cells = "".join(f"{text(row[str(h)]):<19}{row[str(h)]['places']:>2} places   "
                        for h in LEVELS)
        print(f"  {c:>6} km           {cells}")
    print()


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(*sys.argv[1:])
