// The fastest C we know for the kernel: runs in lanes of Float32, state in registers, falls out of line, a
// lane taken by the next run at once, integer histograms. usage: belt_simd RUNS [SEED] [THREADS]
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <pthread.h>
#include <stdatomic.h>
#include "vec.h"
#include "supply.h"
#include "report.h"
#define DAYS 1500
#define BLK (DAYS / 4)
#define BATCH 256
#ifndef G
#define G 1
#endif
#define LL (L * G)
#define FORG _Pragma("GCC unroll 4") for (int q = 0; q < G; q++)
enum { P_V0, P_SIG, P_KD, P_KA, P_PA, P_PD, P_RA, P_RD, P_FORT, NP = P_FORT + 12 };
typedef struct {
  uint64_t falls[DAYS + 1], coll[DAYS + 1], n5, runDays;
} Stats;
static float sTab[13];
static uint64_t N, seed;
static _Atomic uint64_t nextBatch;
#ifdef BM
#define RNGN "bm"
#else
#define RNGN "icdf"
#endif
INL void normals4(VI blk, VI run, uint32_t k0, uint32_t k1, VF z[4]) {
  VI w[4];
  philoxv(blk, run, I1(0), I1(1), k0, k1, w);
#ifdef BM
  vbm(w[0], w[1], &z[0], &z[1]);
  vbm(w[2], w[3], &z[2], &z[3]);
#else
  for (int i = 0; i < 4; i++) z[i] = vicdf(w[i]);
#endif
}
INL VF u01(VI u) { return FMA(CVT(SRL(u, 8)), F1(0x1p-24f), F1(0x1p-25f)); }
static void drawParams(uint32_t r0, float *pb) { // pb[NP][BATCH]
  uint32_t k0 = (uint32_t)seed, k1 = (uint32_t)(seed >> 32);
  _Alignas(64) static const int iota[16] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  for (int i = 0; i < BATCH; i += L) {
    VI run = IADD(I1(r0 + i), LDI(iota)), w[4];
    philoxv(I1(0), run, I1(0), I1(0), k0, k1, w);
    ST(pb + P_V0 * BATCH + i, vexp(FMA(vicdf(w[0]), F1(0.5f), F1(-4.60517019f))));
    ST(pb + P_KD * BATCH + i,
       vexp(FMA(vicdf(w[1]), F1(0.3f), F1(-7.13089883f + 3.21887582f)))); // kd * 25
    ST(pb + P_KA * BATCH + i,
       vexp(FMA(vicdf(w[2]), F1(0.3f), F1(-7.13089883f - 7.37775891f)))); // ka * 50*0.5/40000
    ST(pb + P_SIG * BATCH + i, FMA(u01(w[3]), F1(0.04f), F1(0.01f)));
    philoxv(I1(1), run, I1(0), I1(0), k0, k1, w);
    ST(pb + P_PA * BATCH + i, FMA(u01(w[0]), F1(1000.f), F1(500.f)));
    ST(pb + P_PD * BATCH + i, FMA(u01(w[1]), F1(1000.f), F1(500.f)));
    ST(pb + P_RA * BATCH + i, FMA(u01(w[2]), F1(350.f), F1(50.f)));
    ST(pb + P_RD * BATCH + i, FMA(u01(w[3]), F1(350.f), F1(50.f)));
    for (int b = 0; b < 3; b++) {
      philoxv(I1(2 + b), run, I1(0), I1(0), k0, k1, w);
      for (int q = 0; q < 4; q++)
        ST(pb + (P_FORT + 4 * b + q) * BATCH + i, FMA(u01(w[q]), F1(0.6f), F1(0.4f))); // 0.5 * fort
    }
  }
}
typedef struct {
  _Alignas(64) float c[LL], fort[LL], v0[LL], sig[LL], kd[LL], A[LL], D[LL], SA[LL], SD[LL], ka[LL],
      pA[LL], pD[LL], rA[LL], rD[LL];
  uint32_t run[LL], blk[LL];
  float lf[LL][12], lkd[LL];
  int front[LL];
  int64_t g0[LL];
  uint64_t refill;
} Lanes;
static __attribute__((noinline)) void fell(Lanes *S, Stats *st, uint64_t m, int64_t g, int k) {
  while (m) {
    int j = __builtin_ctzll(m);
    m &= m - 1;
    int d = (int)(4 * (g - S->g0[j])) + k + 1, f = S->front[j]++;
    st->falls[d]++;
    S->c[j] = 0;
    st->n5 += (f == 5) & (d <= 365);
    if (f == 11) {
      st->coll[d]++;
      st->runDays += d;
      S->v0[j] = S->sig[j] = 0;
      S->refill |= 1ull << j;
    } else {
      float s = sTab[f + 1];
      S->fort[j] = S->lf[j][f + 1] * s;
      S->kd[j] = S->lkd[j] * s;
    }
  }
}
static void *worker(void *arg) {
  Stats *st = arg;
  uint32_t k0 = (uint32_t)seed, k1 = (uint32_t)(seed >> 32);
  _Alignas(64) float pb[NP * BATCH];
  _Alignas(64) Lanes S;
  memset(&S, 0, sizeof S);
  int slot = BATCH, nslot = BATCH;
  uint64_t base = 0;
  int dry = 0;
  S.refill = LL == 64 ? ~0ull : (1ull << LL) - 1;
  int64_t minEnd = INT64_MAX;
  uint64_t live = 0;
  VF c[G], fort[G], v0[G], sig[G], kd[G], A[G], D[G], SA[G], SD[G], ka[G], pA[G], pD[G], rA[G],
      rD[G];
  VI run[G], blk[G];
#define LOADALL                                                                                    \
  FORG {                                                                                           \
    c[q] = LD(S.c + q * L);                                                                        \
    fort[q] = LD(S.fort + q * L);                                                                  \
    v0[q] = LD(S.v0 + q * L);                                                                      \
    sig[q] = LD(S.sig + q * L);                                                                    \
    kd[q] = LD(S.kd + q * L);                                                                      \
    A[q] = LD(S.A + q * L);                                                                        \
    D[q] = LD(S.D + q * L);                                                                        \
    SA[q] = LD(S.SA + q * L);                                                                      \
    SD[q] = LD(S.SD + q * L);                                                                      \
    ka[q] = LD(S.ka + q * L);                                                                      \
    pA[q] = LD(S.pA + q * L);                                                                      \
    pD[q] = LD(S.pD + q * L);                                                                      \
    rA[q] = LD(S.rA + q * L);                                                                      \
    rD[q] = LD(S.rD + q * L);                                                                      \
    run[q] = LDI(S.run + q * L);                                                                   \
    blk[q] = LDI(S.blk + q * L);                                                                   \
  }
#define STOREALL                                                                                   \
  FORG {                                                                                           \
    ST(S.c + q * L, c[q]);                                                                         \
    ST(S.fort + q * L, fort[q]);                                                                   \
    ST(S.v0 + q * L, v0[q]);                                                                       \
    ST(S.sig + q * L, sig[q]);                                                                     \
    ST(S.kd + q * L, kd[q]);                                                                       \
    ST(S.A + q * L, A[q]);                                                                         \
    ST(S.D + q * L, D[q]);                                                                         \
    ST(S.SA + q * L, SA[q]);                                                                       \
    ST(S.SD + q * L, SD[q]);                                                                       \
    STI((void *)(S.blk + q * L), blk[q]);                                                          \
  }
  LOADALL
  for (int64_t g = 0;; g++) {
    if (__builtin_expect(S.refill != 0 || g >= minEnd, 0)) {
      STOREALL
      for (int j = 0; j < LL; j++)
        if ((live >> j & 1) && !(S.refill >> j & 1) && g >= S.g0[j] + BLK) {
          st->runDays += DAYS;
          S.refill |= 1ull << j;
        }
      uint64_t m = S.refill;
      S.refill = 0;
      while (m) {
        int j = __builtin_ctzll(m);
        m &= m - 1;
        live &= ~(1ull << j);
        if (slot == nslot && !dry) {
          base = atomic_fetch_add(&nextBatch, BATCH);
          if (base >= N)
            dry = 1;
          else {
            nslot = N - base < BATCH ? (int)(N - base) : BATCH;
            slot = 0;
            drawParams((uint32_t)base, pb);
          }
        }
        if (dry) {
          S.v0[j] = S.sig[j] = S.c[j] = 0;
          S.g0[j] = INT64_MAX / 2;
          continue;
        }
        const float *p = pb + slot;
        live |= 1ull << j;
        S.v0[j] = p[P_V0 * BATCH];
        S.sig[j] = p[P_SIG * BATCH];
        S.lkd[j] = p[P_KD * BATCH];
        S.ka[j] = p[P_KA * BATCH];
        S.pA[j] = p[P_PA * BATCH];
        S.pD[j] = p[P_PD * BATCH];
        S.rA[j] = p[P_RA * BATCH];
        S.rD[j] = p[P_RD * BATCH];
        for (int i = 0; i < 12; i++) S.lf[j][i] = p[(P_FORT + i) * BATCH];
        S.A[j] = 60000;
        S.D[j] = 40000;
        S.SA[j] = S.SD[j] = 50000;
        S.c[j] = 0;
        S.front[j] = 0;
        S.fort[j] = S.lf[j][0] * sTab[0];
        S.kd[j] = S.lkd[j] * sTab[0];
        S.run[j] = (uint32_t)(base + slot);
        S.blk[j] = 0;
        S.g0[j] = g;
        slot++;
      }
      minEnd = INT64_MAX;
      for (int j = 0; j < LL; j++)
        if ((live >> j & 1) && S.g0[j] + BLK < minEnd) minEnd = S.g0[j] + BLK;
      if (!live) break;
      LOADALL
    }
    VF z[G][4];
    FORG {
      normals4(blk[q], run[q], k0, k1, z[q]);
      blk[q] = IADD(blk[q], I1(1));
    }
#pragma GCC unroll 4
    for (int k = 0; k < 4; k++) {
      uint64_t m = 0;
      FORG {
        SA[q] = ADD(SA[q], pA[q]);
        SD[q] = ADD(SD[q], pD[q]);
        VF fA = MIN(SA[q], MUL(A[q], F1(0.02f))), fD = MIN(SD[q], MUL(D[q], F1(0.02f)));
        SA[q] = SUB(SA[q], fA);
        SD[q] = SUB(SD[q], fD);
        VF v = FMA(v0[q], DIV(fA, FMA(fD, fort[q], F1(2e-11f))), SUB(F1(0.f), v0[q]));
        v = MIN(MAX(v, F1(-0.05f)), F1(0.05f));
        A[q] = MAX(FNMA(kd[q], fD, ADD(A[q], rA[q])), F1(0.f));
        D[q] = MAX(FNMA(MUL(ka[q], fA), D[q], ADD(D[q], rD[q])), F1(0.f));
        c[q] = ABS(FMA(sig[q], z[q][k], ADD(c[q], v)));
        m |= (uint64_t)BITS(GE(c[q], F1(1.f))) << (q * L);
      }
      if (__builtin_expect(m != 0, 0)) {
        FORG { ST(S.c + q * L, c[q]); }
        fell(&S, st, m, g, k);
        FORG {
          c[q] = LD(S.c + q * L);
          fort[q] = LD(S.fort + q * L);
          v0[q] = LD(S.v0 + q * L);
          sig[q] = LD(S.sig + q * L);
          kd[q] = LD(S.kd + q * L);
        }
      }
    }
  }
  return 0;
}
int main(int argc, char **argv) {
  N = argc > 1 ? strtoull(argv[1], 0, 10) : 10000;
  seed = argc > 2 ? strtoull(argv[2], 0, 10) : 1;
  int T = argc > 3 ? atoi(argv[3]) : 1;
  for (int f = 0; f < 12; f++) {
    double s[12];
    supply(0xfff & ~((1u << f) - 1), s);
    sTab[f] = (float)s[f];
  }
  Clk a, b;
  clk(&a);
  static Stats st[64];
  pthread_t th[64];
  for (int t = 1; t < T; t++) pthread_create(&th[t], 0, worker, &st[t]);
  worker(&st[0]);
  for (int t = 1; t < T; t++) {
    pthread_join(th[t], 0);
    for (size_t i = 0; i < sizeof(Stats) / 8; i++)
      ((uint64_t *)&st[0])[i] += ((uint64_t *)&st[t])[i];
  }
  clk(&b);
  char nm[64];
  sprintf(nm, "c_simd_f32x%dx%d_philox%d_%s_%dt", L, G, ROUNDS, RNGN, T);
  report(nm, N, a, b, st[0].falls, st[0].coll, st[0].n5, st[0].runDays);
}
