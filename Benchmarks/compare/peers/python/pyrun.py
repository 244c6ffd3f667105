"""One run in plain Python: NumPy draws, a loop over days, the exact flow after every fall."""
import math, numpy as np
from common import maxflow


def belt(seed=0, days=1500):
    rng = np.random.Generator(np.random.SFC64(int(seed)))
    n = rng.standard_normal
    v0 = math.exp(math.log(0.01) + 0.5 * n())
    kd = math.exp(math.log(0.0008) + 0.3 * n())
    ka = math.exp(math.log(0.0008) + 0.3 * n())
    sigma = rng.uniform(0.01, 0.05)
    pA, pD = rng.uniform(500, 1500, 2)
    rA, rD = rng.uniform(50, 400, 2)
    fort = rng.uniform(0.8, 2.0, 12).tolist()
    Z = n(days).tolist()
    A = 60000.0
    D = 40000.0
    SA = SD = 50000.0
    will = 1.0
    c = [0.0] * 12
    held = 0xFFF
    changed = True
    h = [0] * (days + 1)
    nh = 12
    fall5 = -1
    coll = -1
    front = 0
    pA = float(pA)
    pD = float(pD)
    rA = float(rA)
    rD = float(rD)
    d = 0
    for d in range(1, days + 1):
        if changed:
            s = maxflow(held)
            changed = False
        f = front
        Df = 0.5 * D
        SA += pA
        SD += pD
        demA = 0.02 * A
        demD = 0.02 * D
        fA = SA if SA < demA else demA
        fD = SD if SD < demD else demD
        SA -= fA
        SD -= fD
        eA = fA / demA if demA > 0 else 0.0
        eD = fD / demD if demD > 0 else 0.0
        v = v0 * ((eA * A) / (eD * Df * s[f] * fort[f] + 1e-9) - 1)
        if v > 0.05:
            v = 0.05
        elif v < -0.05:
            v = -0.05
        dA = kd * eD * s[f] * Df
        dD = ka * eA * A * Df / 40000.0
        A = A + rA - dA
        D = D + rD - dD
        if A < 0:
            A = 0.0
        if D < 0:
            D = 0.0
        x = abs(c[f] + v + sigma * Z[d - 1])
        c[f] = x
        fell = x >= 1
        if fell:
            held &= ~(1 << f)
            changed = True
            nh -= 1
            front += 1
            if f == 5:
                fall5 = d
        will -= 0.0001 + (0.01 if fell else 0)
        h[d] = nh
        if not held:
            coll = d
            break
        if will <= 0:
            break
    return fall5, coll, h, d
