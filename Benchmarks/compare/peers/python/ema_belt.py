"""EMA Workbench, which drives the runs of pyrun.py.

usage: ema_belt.py RUNS seq|mp2
"""
import sys
from common import *
from pyrun import belt
from ema_workbench import (
    Model,
    IntegerParameter,
    ScalarOutcome,
    ArrayOutcome,
    SequentialEvaluator,
    MultiprocessingEvaluator,
    perform_experiments,
)
import ema_workbench.util.ema_logging as lg


def f(seed=0):
    f5, c, h, d = belt(seed)
    return dict(fall5=f5, coll=c, days=d, held=np.array(h))


def main():
    N = int(sys.argv[1])
    m = Model("belt", function=f)
    m.uncertainties = [IntegerParameter("seed", 0, 2**31 - 1)]
    m.outcomes = [
        ScalarOutcome("fall5"),
        ScalarOutcome("coll"),
        ScalarOutcome("days"),
        ArrayOutcome("held"),
    ]
    k = Clock()
    c0 = resource.getrusage(resource.RUSAGE_CHILDREN)
    ev = (
        SequentialEvaluator(m)
        if sys.argv[2] == "seq"
        else MultiprocessingEvaluator(m, n_processes=2)
    )
    with ev as e:
        x, o = e.perform_experiments(scenarios=N)
    w, c = k.stop()
    c1 = resource.getrusage(resource.RUSAGE_CHILDREN)
    c += c1.ru_utime + c1.ru_stime - c0.ru_utime - c0.ru_stime
    co = o["coll"].astype(int)
    coll = np.bincount(co[co > 0], minlength=1501)
    H = o["held"].mean(0).astype(float)
    H[0] = 12
    falls = np.zeros(1501)
    falls[1:] = -np.diff(H) * N
    report(
        "ema_" + sys.argv[2],
        N,
        w,
        c,
        falls,
        coll,
        int(((o["fall5"] > 0) & (o["fall5"] <= 365)).sum()),
        int(o["days"].sum()),
    )


if __name__ == "__main__":
    main()
