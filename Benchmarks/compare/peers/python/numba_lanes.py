"""Numba as an expert writes it: blocks of 1,024 runs, the day as one loop that the compiler turns into
vectors of Float32, normals by the ziggurat method.

usage: numba_lanes.py RUNS [SEED]
"""
import sys, os

os.environ["NUMBA_NUM_THREADS"] = "1"
from common import *
from numba import njit

f4 = np.float32


@njit(fastmath=True, cache=True)
def block(rng, v0, sig, kd, ka, pA, pD, rA, rD, fort, stab, falls, coll):
    n = v0.size
    A = np.full(n, f4(60000))
    D = np.full(n, f4(40000))
    SA = np.full(n, f4(50000))
    SD = np.full(n, f4(50000))
    c = np.zeros(n, f4)
    f = np.zeros(n, np.int32)
    ff = np.empty(n, f4)
    kds = np.empty(n, f4)
    n5 = 0
    rd = 0
    for j in range(n):
        ff[j] = fort[j, 0] * stab[0]
        kds[j] = kd[j] * stab[0]
    alive = n
    for d in range(1, 1501):
        z = rng.standard_normal(n, np.float32)
        rd += alive
        ev = 0
        for j in range(n):
            sa = SA[j] + pA[j]
            sd = SD[j] + pD[j]
            a = A[j]
            dd = D[j]
            fA = min(sa, f4(0.02) * a)
            fD = min(sd, f4(0.02) * dd)
            SA[j] = sa - fA
            SD[j] = sd - fD
            v = v0[j] * (fA / (fD * ff[j] + f4(2e-11)) - f4(1))
            v = min(max(v, f4(-0.05)), f4(0.05))
            A[j] = max(f4(0), a + rA[j] - kds[j] * fD)
            D[j] = max(f4(0), dd + rD[j] - ka[j] * fA * dd)
            x = abs(c[j] + v + sig[j] * z[j])
            c[j] = x
            ev += x >= f4(1)
        if ev:
            for j in range(n):
                if c[j] >= 1:
                    falls[d] += 1
                    c[j] = 0
                    if f[j] == 5 and d <= 365:
                        n5 += 1
                    f[j] += 1
                    if f[j] == 12:
                        coll[d] += 1
                        alive -= 1
                        sig[j] = 0
                        v0[j] = 0
                    else:
                        ff[j] = fort[j, f[j]] * stab[f[j]]
                        kds[j] = kd[j] * stab[f[j]]
    return n5, rd


def run(N, seed=1, B=1024):
    falls = np.zeros(1501, np.int64)
    coll = falls.copy()
    n5 = rd = 0
    st = STAB.astype(f4)
    for b in range(0, N, B):
        n = min(B, N - b)
        rng = np.random.Generator(np.random.SFC64([seed, b]))
        P = {k: np.ascontiguousarray(v.astype(f4)) for k, v in draw(rng, n).items()}
        a, r = block(
            rng,
            P["v0"],
            P["sigma"],
            P["kd"] * f4(25),
            P["ka"] * f4(25 / 40000),
            P["pA"],
            P["pD"],
            P["rA"],
            P["rD"],
            P["fort"] * f4(0.5),
            st,
            falls,
            coll,
        )
        n5 += a
        rd += r
    return falls, coll, n5, rd


N = int(sys.argv[1])
seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
k = Clock()
run(4)
jw, jc = k.stop()
k = Clock()
r = run(N, seed)
w, c = k.stop()
report("numba_lanes_f32", N, w, c, *r)
print("jit/load %.2f" % jw, file=sys.stderr)
