"""NumPy over runs, in blocks that fit the cache.

usage: numpy_belt.py RUNS [BLOCK] [f32|f64] [SEED]
"""
import sys
from common import *


def run(N, block=4096, dt=np.float64, seed=1):
    falls = np.zeros(DAYS + 1, np.int64)
    coll = falls.copy()
    n5 = 0
    rd = 0
    for b0 in range(0, N, block):
        n = min(block, N - b0)
        rng = np.random.Generator(np.random.SFC64([seed, b0]))
        P = draw(rng, n)
        P = {k: np.ascontiguousarray(v.astype(dt)) for k, v in P.items()}
        v0, sig, kd, ka, pA, pD, rA, rD, fort = (
            P[k] for k in ("v0", "sigma", "kd", "ka", "pA", "pD", "rA", "rD", "fort")
        )
        kd = kd * dt(25)
        ka = ka * dt(50 * 0.5 / 40000)
        A = np.full(n, 60000, dt)
        D = np.full(n, 40000, dt)
        SA = np.full(n, 50000, dt)
        SD = SA.copy()
        c = np.zeros(n, dt)
        f = np.zeros(n, np.int64)
        st = STAB.astype(dt)
        ff = fort[:, 0] * dt(0.5) * st[0]
        kds = kd * st[0]
        z = np.empty(n, dt)
        t = np.empty(n, dt)
        fA = t.copy()
        fD = t.copy()
        v = t.copy()
        for d in range(1, DAYS + 1):
            rd += n
            rng.standard_normal(out=z, dtype=dt)
            SA += pA
            SD += pD
            np.multiply(A, dt(0.02), out=fA)
            np.minimum(SA, fA, out=fA)
            SA -= fA
            np.multiply(D, dt(0.02), out=fD)
            np.minimum(SD, fD, out=fD)
            SD -= fD
            np.multiply(fD, ff, out=v)
            v += dt(2e-11)
            np.divide(fA, v, out=v)
            v -= dt(1)
            v *= v0
            np.clip(v, dt(-0.05), dt(0.05), out=v)
            np.multiply(kds, fD, out=t)
            A += rA
            A -= t
            np.maximum(A, 0, out=A)
            np.multiply(ka, fA, out=t)
            t *= D
            D += rD
            D -= t
            np.maximum(D, 0, out=D)
            z *= sig
            c += v
            c += z
            np.abs(c, out=c)
            i = np.flatnonzero(c >= 1)
            if i.size:
                falls[d] += i.size
                if d <= 365:
                    n5 += int(np.count_nonzero(f[i] == 5))
                f[i] += 1
                c[i] = 0
                g = i[f[i] < 12]
                s = st[f[g]]
                ff[g] = fort[g, f[g]] * dt(0.5) * s
                kds[g] = kd[g] * s
                k = i.size - g.size
                if k:
                    coll[d] += k
                    keep = np.flatnonzero(f < 12)
                    n = keep.size
                    if n == 0:
                        break
                    v0, sig, kd, ka, pA, pD, rA, rD, A, D, SA, SD, c, f, ff, kds = (
                        x[keep]
                        for x in (v0, sig, kd, ka, pA, pD, rA, rD, A, D, SA, SD, c, f, ff, kds)
                    )
                    fort = fort[keep]
                    z = np.empty(n, dt)
                    t = z.copy()
                    fA = z.copy()
                    fD = z.copy()
                    v = z.copy()
    return falls, coll, n5, rd


if __name__ == "__main__":
    N = int(sys.argv[1])
    block = int(sys.argv[2]) if len(sys.argv) > 2 else 4096
    dt = np.float32 if len(sys.argv) > 3 and sys.argv[3] == "f32" else np.float64
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    k = Clock()
    r = run(N, block, dt, seed)
    w, c = k.stop()
    report("numpy_%s_b%d" % (dt.__name__, block), N, w, c, *r)
