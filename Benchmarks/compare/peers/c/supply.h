// Exact max-flow (augmenting paths, DFS) on the frozen belt graph: rear hub R -> {3,7,11} cap 60,
// chain i-i+1 cap 40 both ways, node -> sink demand 10; only held nodes usable. Writes per-node
// served fraction.
#pragma once
#include <string.h>
enum { NN = 12, R_ = 12, T_ = 13, NV = 14 };
static int mf_dfs(int cap[NV][NV], int u, int lim, unsigned *seen) {
  if (u == T_) return lim;
  *seen |= 1u << u;
  for (int v = NV - 1; v >= 0; v--)
    if (cap[u][v] > 0 && !((*seen >> v) & 1)) {
      int x = mf_dfs(cap, v, lim < cap[u][v] ? lim : cap[u][v], seen);
      if (x) {
        cap[u][v] -= x;
        cap[v][u] += x;
        return x;
      }
    }
  return 0;
}
static void supply(unsigned heldMask, double s[NN]) {
  int cap[NV][NV];
  memset(cap, 0, sizeof cap);
  for (int i = 0; i < NN; i++)
    if ((heldMask >> i) & 1) {
      if (i + 1 < NN && ((heldMask >> (i + 1)) & 1)) cap[i][i + 1] = cap[i + 1][i] = 40;
      if (i == 3 || i == 7 || i == 11) cap[R_][i] = 60;
      cap[i][T_] = 10;
    }
  unsigned seen;
  do {
    seen = 0;
  } while (mf_dfs(cap, R_, 1 << 20, &seen));
  for (int i = 0; i < NN; i++) s[i] = ((heldMask >> i) & 1) ? (10 - cap[i][T_]) / 10.0 : 0;
}
