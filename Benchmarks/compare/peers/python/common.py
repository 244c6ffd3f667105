"""What all Python programs share: the supply table, the clock, the draws and the report."""
import json, time, resource, numpy as np

DAYS = 1500


def maxflow(held):
    """exact max-flow on the frozen belt graph (augmenting paths); returns served fraction per node"""
    cap = [[0] * 14 for _ in range(14)]
    for i in range(12):
        if held >> i & 1:
            if i < 11 and held >> (i + 1) & 1:
                cap[i][i + 1] = cap[i + 1][i] = 40
            if i in (3, 7, 11):
                cap[12][i] = 60
            cap[i][13] = 10

    def dfs(u, lim, seen):
        if u == 13:
            return lim
        seen.add(u)
        for v in range(13, -1, -1):
            if cap[u][v] > 0 and v not in seen:
                x = dfs(v, min(lim, cap[u][v]), seen)
                if x:
                    cap[u][v] -= x
                    cap[v][u] += x
                    return x
        return 0

    while dfs(12, 1 << 20, set()):
        pass
    return [(10 - cap[i][13]) / 10 if held >> i & 1 else 0.0 for i in range(12)]


STAB = np.array([maxflow(0xFFF & ~((1 << f) - 1))[f] for f in range(12)])


def report(name, N, wall, cpu, falls, coll, n5, rd):
    falls = np.asarray(falls, float)
    cum = np.cumsum(coll)
    held = 12 - np.cumsum(falls) / N
    q = lambda p: int(np.argmax(cum >= p * N)) if cum[-1] >= p * N else -1
    print(
        json.dumps(
            dict(
                name=name,
                runs=N,
                wall=round(wall, 6),
                cpu=round(cpu, 6),
                runs_per_cpu_s=round(N / cpu, 2),
                rundays_per_cpu_s=round(rd / cpu),
                ns_per_runday=round(cpu / rd * 1e9, 3),
                days_per_run=round(rd / N, 3),
                p_node5_365=round(n5 / N, 6),
                median_collapse=q(0.5),
                q20_collapse=q(0.2),
                p_collapse=round(cum[-1] / N, 6),
                held100=round(held[100], 5),
                held365=round(held[365], 5),
                held730=round(held[730], 5),
                held1500=round(held[1500], 5),
                held_mean=round(held[1:].mean(), 5),
                rss_mb=round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
            )
        )
    )


class Clock:
    def __init__(s):
        s.w = time.perf_counter()
        s.c = time.process_time()

    def stop(s):
        return time.perf_counter() - s.w, time.process_time() - s.c


def draw(rng, n):
    L = np.log
    return dict(
        v0=np.exp(L(0.01) + 0.5 * rng.standard_normal(n)),
        sigma=rng.uniform(0.01, 0.05, n),
        kd=np.exp(L(0.0008) + 0.3 * rng.standard_normal(n)),
        ka=np.exp(L(0.0008) + 0.3 * rng.standard_normal(n)),
        pA=rng.uniform(500, 1500, n),
        pD=rng.uniform(500, 1500, n),
        rA=rng.uniform(50, 400, n),
        rD=rng.uniform(50, 400, n),
        fort=rng.uniform(0.8, 2.0, (n, 12)),
    )
