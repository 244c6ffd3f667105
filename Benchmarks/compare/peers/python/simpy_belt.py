"""SimPy: two processes of supply and one of the front, which tick daily.

usage: simpy_belt.py RUNS [FIRST]
"""
import sys, math
from common import *
import simpy


def one(seed):
    rng = np.random.Generator(np.random.SFC64(seed))
    n = rng.standard_normal
    L = math.log(0.0008)
    v0 = math.exp(math.log(0.01) + 0.5 * n())
    kd = math.exp(L + 0.3 * n())
    ka = math.exp(L + 0.3 * n())
    sig = rng.uniform(0.01, 0.05)
    pA, pD = map(float, rng.uniform(500, 1500, 2))
    rA, rD = map(float, rng.uniform(50, 400, 2))
    fort = rng.uniform(0.8, 2.0, 12).tolist()
    Z = n(1500).tolist()
    S = dict(A=60000.0, D=40000.0, SA=50000.0, SD=50000.0, eA=0.0, eD=0.0)
    h = [0] * 1501
    out = [-1, -1, 0]
    env = simpy.Environment()

    def log(side, p):
        while True:
            S["S" + side] += p
            dem = 0.02 * S[side]
            fi = min(S["S" + side], dem)
            S["S" + side] -= fi
            S["e" + side] = fi / dem if dem > 0 else 0.0
            yield env.timeout(1)

    def front():
        c = 0.0
        f = 0
        s = maxflow(0xFFF)
        w = 1.0
        d = 0
        while True:
            d += 1
            A = S["A"]
            D = S["D"]
            Df = 0.5 * D
            eA = S["eA"]
            eD = S["eD"]
            v = v0 * ((eA * A) / (eD * Df * s[f] * fort[f] + 1e-9) - 1)
            v = min(0.05, max(-0.05, v))
            S["A"] = max(0.0, A + rA - kd * eD * s[f] * Df)
            S["D"] = max(0.0, D + rD - ka * eA * A * Df / 40000.0)
            c = abs(c + v + sig * Z[d - 1])
            w -= 0.0001
            if c >= 1:
                if f == 5:
                    out[0] = d
                f += 1
                c = 0.0
                w -= 0.01
                if f == 12:
                    out[1] = d
                    out[2] = d
                    return
                s = maxflow(0xFFF & ~((1 << f) - 1))
            h[d] = 12 - f
            if d == 1500 or w <= 0:
                out[2] = d
                return
            yield env.timeout(1)

    env.process(log("A", pA))
    env.process(log("D", pD))
    p = env.process(front())
    env.run(until=p)
    return out, h


N = int(sys.argv[1])
first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
k = Clock()
H = np.zeros(1501)
n5 = 0
coll = np.zeros(1501, int)
rd = 0
for r in range(N):
    (f5, c, d), h = one(first + r)
    H += h
    n5 += 0 < f5 <= 365
    rd += d
    if c > 0:
        coll[c] += 1
w, c = k.stop()
falls = np.zeros(1501)
mm = H / N
mm[0] = 12
falls[1:] = -np.diff(mm) * N
report("simpy", N, w, c, falls, coll, n5, rd)
