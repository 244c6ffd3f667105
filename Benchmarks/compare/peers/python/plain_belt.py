"""One run after the other in plain Python.

usage: plain_belt.py RUNS [FIRST]
"""
import sys
from common import *
from pyrun import belt

N = int(sys.argv[1])
first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
k = Clock()
H = np.zeros(1501)
n5 = 0
coll = np.zeros(1501, int)
rd = 0
for r in range(N):
    f5, c, h, d = belt(first + r)
    H += h
    n5 += 0 < f5 <= 365
    rd += d
    if c > 0:
        coll[c] += 1
w, c = k.stop()
falls = np.zeros(1501)
m = H / N
m[0] = 12
falls[1:] = -np.diff(m) * N
report("python_plain", N, w, c, falls, coll, n5, rd)
