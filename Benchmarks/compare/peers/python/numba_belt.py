"""Numba as most would write it: one run as a scalar function, prange over runs.

usage: numba_belt.py RUNS [THREADS] [_] [SEED]
"""
import sys, os

T = int(sys.argv[2]) if len(sys.argv) > 2 else 1
os.environ["NUMBA_NUM_THREADS"] = str(max(T, 1))
from common import *
import math
from numba import njit, prange, set_num_threads


@njit(fastmath=True, cache=True, nogil=True)
def one(seed, falls, coll, stab):
    np.random.seed(seed)
    v0 = math.exp(math.log(0.01) + 0.5 * np.random.normal())
    sig = np.random.uniform(0.01, 0.05)
    kd = 25 * math.exp(math.log(0.0008) + 0.3 * np.random.normal())
    ka = math.exp(math.log(0.0008) + 0.3 * np.random.normal()) * (25 / 40000)
    pA = np.random.uniform(500, 1500)
    pD = np.random.uniform(500, 1500)
    rA = np.random.uniform(50, 400)
    rD = np.random.uniform(50, 400)
    fort = np.empty(12)
    for i in range(12):
        fort[i] = np.random.uniform(0.8, 2.0) * 0.5
    A = 60000.0
    D = 40000.0
    SA = 50000.0
    SD = 50000.0
    c = 0.0
    f = 0
    n5 = 0
    ff = fort[0] * stab[0]
    kds = kd * stab[0]
    for d in range(1, 1501):
        SA += pA
        SD += pD
        fA = min(SA, 0.02 * A)
        fD = min(SD, 0.02 * D)
        SA -= fA
        SD -= fD
        v = v0 * (fA / (fD * ff + 2e-11) - 1)
        v = min(max(v, -0.05), 0.05)
        dA = kds * fD
        dD = ka * fA * D
        A = max(0.0, A + rA - dA)
        D = max(0.0, D + rD - dD)
        c = abs(c + v + sig * np.random.normal())
        if c >= 1:
            falls[d] += 1
            c = 0.0
            if f == 5 and d <= 365:
                n5 = 1
            f += 1
            if f == 12:
                coll[d] += 1
                return n5, d
            ff = fort[f] * stab[f]
            kds = kd * stab[f]
    return n5, 1500


@njit(parallel=True, fastmath=True, cache=True)
def many(N, T, seed, stab):
    falls = np.zeros((T, 1501), np.int64)
    coll = np.zeros((T, 1501), np.int64)
    n5 = np.zeros(T, np.int64)
    rd = np.zeros(T, np.int64)
    for t in prange(T):
        for r in range(t, N, T):
            a, b = one(seed * 1000003 + r, falls[t], coll[t], stab)
            n5[t] += a
            rd[t] += b
    return falls.sum(0), coll.sum(0), n5.sum(), rd.sum()


N = int(sys.argv[1])
seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
k = Clock()
many(2, T, seed, STAB)
jw, jc = k.stop()
k = Clock()
r = many(N, T, seed, STAB)
w, c = k.stop()
report("numba_f64_%dt" % T, N, w, c, *r)
print("jit/load wall %.2f cpu %.2f" % (jw, jc), file=sys.stderr)
