"""PySD: only the stocks and flows, without chance, towns and falls; 1,500 Euler steps a run.

usage: pysd_belt.py RUNS
"""
import os, sys, time, json, warnings

warnings.filterwarnings("ignore")
import numpy as np, pysd, resource

t = time.perf_counter()
m = pysd.read_vensim(os.path.join(os.path.dirname(os.path.abspath(__file__)), "belt.mdl"))
t0 = time.perf_counter() - t
N = int(sys.argv[1])
rng = np.random.default_rng(1)
c = time.process_time()
w = time.perf_counter()
for r in range(N):
    o = m.run(
        params={
            "pA": rng.uniform(500, 1500),
            "pD": rng.uniform(500, 1500),
            "rA": rng.uniform(50, 400),
            "rD": rng.uniform(50, 400),
        },
        return_columns=["A", "D", "progress"],
        progress=False,
    )
c = time.process_time() - c
w = time.perf_counter() - w
print(
    json.dumps(
        dict(
            name="pysd_stockflow_only",
            runs=N,
            cpu=c,
            wall=w,
            translate_s=t0,
            runs_per_cpu_s=N / c,
            rundays_per_cpu_s=N * 1500 / c,
            ns_per_runday=c / N / 1500 * 1e9,
            rss_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        )
    )
)
