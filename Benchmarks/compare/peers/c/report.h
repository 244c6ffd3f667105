#pragma once
#include <stdio.h>
#include <stdint.h>
#include <time.h>
typedef struct {
  struct timespec w, c;
} Clk;
static inline void clk(Clk *k) {
  clock_gettime(CLOCK_MONOTONIC, &k->w);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &k->c);
}
static inline double dts(struct timespec a, struct timespec b) {
  return (b.tv_sec - a.tv_sec) + 1e-9 * (b.tv_nsec - a.tv_nsec);
}
static void report(const char *name, uint64_t N, Clk a, Clk b, const uint64_t *falls,
                   const uint64_t *coll, uint64_t n5, uint64_t runDays) {
  uint64_t cum = 0;
  int med = -1, q20 = -1;
  static double held[1501];
  double area = 0;
  uint64_t fc = 0, hash = 1469598103934665603ull;
  for (int d = 1; d <= 1500; d++) {
    cum += coll[d];
    if (med < 0 && 2 * cum >= N) med = d;
    if (q20 < 0 && 5 * cum >= N) q20 = d;
    fc += falls[d];
    held[d] = 12 - (double)fc / N;
    area += held[d];
    hash = (hash ^ falls[d]) * 1099511628211ull;
    hash = (hash ^ coll[d]) * 1099511628211ull;
  }
  double cpu = dts(a.c, b.c), sec = dts(a.w, b.w);
  printf(
      "{\"name\":\"%s\",\"runs\":%llu,\"wall\":%.6f,\"cpu\":%.6f,\"runs_per_cpu_s\":%.1f,\"rundays_"
      "per_cpu_s\":%.5g,\"ns_per_runday\":%.4f,\"days_per_run\":%.3f,\"p_node5_365\":%.6f,\"median_"
      "collapse\":%d,\"q20_collapse\":%d,\"p_collapse\":%.6f,\"held100\":%.5f,\"held365\":%.5f,"
      "\"held730\":%.5f,\"held1500\":%.5f,\"held_mean\":%.5f,\"hash\":\"%016llx\"}\n",
      name, (unsigned long long)N, sec, cpu, N / cpu, runDays / cpu, cpu / runDays * 1e9,
      (double)runDays / N, (double)n5 / N, med, q20, (double)cum / N, held[100], held[365],
      held[730], held[1500], area / 1500, (unsigned long long)hash);
}
