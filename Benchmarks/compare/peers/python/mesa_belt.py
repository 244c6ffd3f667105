"""Mesa: twelve localities and two sides as agents, one model a run.

usage: mesa_belt.py RUNS [FIRST]
"""
import sys, math
from common import *
import mesa


class Side(mesa.Agent):
    def __init__(s, m, force, stock, prod, repl, k):
        super().__init__(m)
        s.force = force
        s.stock = stock
        s.prod = prod
        s.repl = repl
        s.k = k
        s.fire = 0.0
        s.e = 0.0

    def supply(s):
        s.stock += s.prod
        dem = 0.02 * s.force
        s.fire = min(s.stock, dem)
        s.stock -= s.fire
        s.e = s.fire / dem if dem > 0 else 0.0

    def lose(s, x):
        s.force = max(0.0, s.force + s.repl - x)


class Locality(mesa.Agent):
    def __init__(s, m, idx, fort):
        super().__init__(m)
        s.idx = idx
        s.fort = fort
        s.c = 0.0
        s.held = True
        s.s = 1.0

    def step(s):
        m = s.model
        if not s.held or s.idx != m.front:
            return
        Df = 0.5 * m.D.force
        v = m.v0 * ((m.A.e * m.A.force) / (m.D.e * Df * s.s * s.fort + 1e-9) - 1)
        v = min(0.05, max(-0.05, v))
        dA = m.D.k * m.D.e * s.s * Df
        dD = m.A.k * m.A.e * m.A.force * Df / 40000.0
        m.A.lose(dA)
        m.D.lose(dD)
        s.c = abs(s.c + v + m.sigma * m.rng.standard_normal())
        if s.c >= 1:
            s.held = False
            m.fell = True


class Belt(mesa.Model):
    def __init__(s, seed):
        super().__init__(seed=seed)
        r = s.rng
        n = r.standard_normal
        s.v0 = math.exp(math.log(0.01) + 0.5 * n())
        s.sigma = r.uniform(0.01, 0.05)
        L = math.log(0.0008)
        s.A = Side(
            s, 60000.0, 50000.0, r.uniform(500, 1500), r.uniform(50, 400), math.exp(L + 0.3 * n())
        )
        s.D = Side(
            s, 40000.0, 50000.0, r.uniform(500, 1500), r.uniform(50, 400), math.exp(L + 0.3 * n())
        )
        s.nodes = [Locality(s, i, r.uniform(0.8, 2.0)) for i in range(12)]
        s.front = 0
        s.fell = True
        s.will = 1.0
        s.day = 0
        s.hist = [0] * 1501
        s.n = 12
        s.f5 = -1
        s.coll = -1
        s.loc = s.agents_by_type[Locality]

    def step(s):
        s.day += 1
        if s.fell:
            mask = sum(1 << a.idx for a in s.nodes if a.held)
            r = maxflow(mask)
            for a in s.nodes:
                a.s = r[a.idx]
        s.fell = False
        s.A.supply()
        s.D.supply()
        s.loc.do("step")
        if s.fell:
            s.n -= 1
            if s.front == 5:
                s.f5 = s.day
            s.front += 1
        s.will -= 0.0001 + (0.01 if s.fell else 0)
        s.hist[s.day] = s.n
        if s.n == 0:
            s.coll = s.day
            s.running = False
        if s.will <= 0:
            s.running = False


N = int(sys.argv[1])
first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
k = Clock()
H = np.zeros(1501)
n5 = 0
coll = np.zeros(1501, int)
rd = 0
for r in range(N):
    m = Belt(first + r + 1)
    while m.running and m.day < 1500:
        m.step()
    H += m.hist
    n5 += 0 < m.f5 <= 365
    rd += m.day
    if m.coll > 0:
        coll[m.coll] += 1
w, c = k.stop()
falls = np.zeros(1501)
mm = H / N
mm[0] = 12
falls[1:] = -np.diff(mm) * N
report("mesa", N, w, c, falls, coll, n5, rd)
