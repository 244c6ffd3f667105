// The kernel in plain C: Float64, one run after the other. usage: belt_scalar RUNS [SEED]
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <math.h>
#include <time.h>
#include "supply.h"
#define DAYS 1500
static inline void philox(uint32_t c[4], uint32_t k0, uint32_t k1) {
  for (int r = 0; r < 10; r++) {
    uint64_t p0 = (uint64_t)0xD2511F53u * c[0], p1 = (uint64_t)0xCD9E8D57u * c[2];
    uint32_t n0 = (uint32_t)(p1 >> 32) ^ c[1] ^ k0, n2 = (uint32_t)(p0 >> 32) ^ c[3] ^ k1;
    c[1] = (uint32_t)p1;
    c[3] = (uint32_t)p0;
    c[0] = n0;
    c[2] = n2;
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
}
static const double PC[] = {
    2.123313467016058,       0.3488020243864684,      -0.005907619406559428,
    -0.0017715964308795908,  0.0003086525651557886,   -7.0656782704149844e-06,
    -4.831923942618703e-06,  6.771488981168996e-07,   1.9026894985754565e-08,
    -1.541596153109459e-08,  1.267475806875155e-09,   1.8243744653067563e-10,
    -4.1499419211410006e-11, -4.1763098463416125e-13, 5.665590476989751e-13};
static const double PT[] = {
    4.574675099102204,       1.423613561214183,       0.005612893931218251,
    -0.003645825357471908,   0.0021305172117263215,   -0.001400128676282158,
    0.0008627061756714045,   -0.0004068761749402978,  0.00010850657206693424,
    1.873018022933803e-05,   -3.8308302852054287e-05, 1.8650600445154358e-05,
    -1.1321709828425055e-06, -2.6776638020795038e-06, 8.193156774882528e-07};
static inline double icdf(uint32_t u) {
  double p = ((u & 0x7fffffffu) + 0.5) * 0x1p-32, x = 1 - 2 * p, w = -log(4 * p * (1 - p)), a;
  if (w < 5) {
    double t = w - 2.5;
    a = PC[14];
    for (int i = 13; i >= 0; i--) a = a * t + PC[i];
  } else {
    double t = sqrt(w) - 3.4;
    a = PT[14];
    for (int i = 13; i >= 0; i--) a = a * t + PT[i];
  }
  a *= x;
  return (u >> 31) ? -a : a;
}
static inline double u01(uint32_t u) { return (u + 0.5) * 0x1p-32; }
static uint64_t falls[DAYS + 1], coll[DAYS + 1], n5, runDays, truces;
static void simulate(uint32_t run, uint32_t k0, uint32_t k1) {
  uint32_t w[20];
  for (uint32_t b = 0; b < 5; b++) {
    uint32_t c[4] = {b, run, 0, 0};
    philox(c, k0, k1);
    for (int i = 0; i < 4; i++) w[4 * b + i] = c[i];
  }
  double v0 = exp(log(0.01) + 0.5 * icdf(w[0])), kd = exp(log(0.0008) + 0.3 * icdf(w[1])),
         ka = exp(log(0.0008) + 0.3 * icdf(w[2]));
  double sigma = 0.01 + 0.04 * u01(w[3]), pA = 500 + 1000 * u01(w[4]), pD = 500 + 1000 * u01(w[5]),
         rA = 50 + 350 * u01(w[6]), rD = 50 + 350 * u01(w[7]);
  double fort[NN];
  for (int i = 0; i < NN; i++) fort[i] = 0.8 + 1.2 * u01(w[8 + i]);
  double A = 60000, D = 40000, SA = 50000, SD = 50000, will = 1, c[NN] = {0}, s[NN];
  const double D0 = 40000;
  unsigned held = 0xfff;
  int changed = 1;
  uint32_t z[4];
  for (int day = 1; day <= DAYS; day++) {
    if (changed) {
      supply(held, s);
      changed = 0;
    }
    int f = __builtin_ctz(held);
    double Af = A, Df = 0.5 * D;
    double demA = 0.02 * A, demD = 0.02 * D;
    SA += pA;
    SD += pD;
    double fireA = fmin(SA, demA), fireD = fmin(SD, demD);
    SA -= fireA;
    SD -= fireD;
    double eA = demA > 0 ? fireA / demA : 0, eD = demD > 0 ? fireD / demD : 0;
    double dA = kd * eD * s[f] * Df, dD = ka * eA * Af * sqrt(Df) * sqrt(Df) / D0;
    double v = v0 * ((eA * Af) / (eD * Df * s[f] * fort[f] + 1e-9) - 1);
    v = v < -0.05 ? -0.05 : v > 0.05 ? 0.05 : v;
    A = fmax(0, A + rA - dA);
    D = fmax(0, D + rD - dD);
    if (((day - 1) & 3) == 0) {
      z[0] = (day - 1) / 4;
      z[1] = run;
      z[2] = 0;
      z[3] = 1;
      philox(z, k0, k1);
    }
    c[f] = fabs(c[f] + v + sigma * icdf(z[(day - 1) & 3]));
    int fell = c[f] >= 1;
    if (fell) {
      held &= ~(1u << f);
      changed = 1;
      falls[day]++;
      if (f == 5 && day <= 365) n5++;
    }
    will -= 0.0001 + 0.01 * fell;
    runDays++;
    if (!held) {
      coll[day]++;
      return;
    }
    if (will <= 0) {
      truces++;
      return;
    }
  }
}
#include "report.h"
int main(int argc, char **argv) {
  uint64_t N = argc > 1 ? strtoull(argv[1], 0, 10) : 10000,
           seed = argc > 2 ? strtoull(argv[2], 0, 10) : 1;
  Clk a, b;
  clk(&a);
  for (uint64_t r = 0; r < N; r++) simulate((uint32_t)r, (uint32_t)seed, (uint32_t)(seed >> 32));
  clk(&b);
  report("c_scalar_f64", N, a, b, falls, coll, n5, runDays);
}
