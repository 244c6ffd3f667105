// Width-selectable f32 vector layer: L=16 (AVX-512) or L=8 (AVX2+FMA). All float maths is explicit
// (mul/add/fma), so results are bit-identical for any width. Compile with -ffp-contract=off.
#pragma once
#include <immintrin.h>
#include <stdint.h>
#ifndef L
#define L 16
#endif
#if L == 16
typedef __m512 VF;
typedef __m512i VI;
typedef __mmask16 VM;
#define F1(x) _mm512_set1_ps(x)
#define I1(x) _mm512_set1_epi32(x)
#define ADD _mm512_add_ps
#define SUB _mm512_sub_ps
#define MUL _mm512_mul_ps
#define DIV _mm512_div_ps
#define SQRT _mm512_sqrt_ps
#define MIN _mm512_min_ps
#define MAX _mm512_max_ps
#define FMA _mm512_fmadd_ps
#define FNMA _mm512_fnmadd_ps
#define ABS _mm512_abs_ps
#define GE(a, b) _mm512_cmp_ps_mask(a, b, _CMP_GE_OQ)
#define LT(a, b) _mm512_cmp_ps_mask(a, b, _CMP_LT_OQ)
#define BITS(m) ((uint32_t)(m))
#define SEL(m, a, b) _mm512_mask_blend_ps(m, b, a)
#define IADD _mm512_add_epi32
#define ISUB _mm512_sub_epi32
#define IAND _mm512_and_si512
#define IOR _mm512_or_si512
#define IXOR _mm512_xor_si512
#define SRL _mm512_srli_epi32
#define SRA _mm512_srai_epi32
#define SLL _mm512_slli_epi32
#define CVT(x) _mm512_cvtepi32_ps(x)
#define CVTU(x) _mm512_cvtepu32_ps(x)
#define RNDI(x) _mm512_cvtps_epi32(x)
#define F2I _mm512_castps_si512
#define I2F _mm512_castsi512_ps
#define LD _mm512_load_ps
#define ST _mm512_store_ps
#define LDI(p) _mm512_load_si512(p)
#define STI(p, v) _mm512_store_si512(p, v)
#define MULU _mm512_mul_epu32
#define SRL64 _mm512_srli_epi64
#define SLL64 _mm512_slli_epi64
#define XOR3(a, b, c) _mm512_ternarylogic_epi64(a, b, c, 0x96)
#define MERGE(e, o) _mm512_mask_blend_epi32(0xAAAA, e, _mm512_slli_epi64(o, 32))
#else
typedef __m256 VF;
typedef __m256i VI;
typedef __m256 VM;
#define F1(x) _mm256_set1_ps(x)
#define I1(x) _mm256_set1_epi32(x)
#define ADD _mm256_add_ps
#define SUB _mm256_sub_ps
#define MUL _mm256_mul_ps
#define DIV _mm256_div_ps
#define SQRT _mm256_sqrt_ps
#define MIN _mm256_min_ps
#define MAX _mm256_max_ps
#define FMA _mm256_fmadd_ps
#define FNMA _mm256_fnmadd_ps
#define ABS(x) _mm256_and_ps(x, _mm256_castsi256_ps(_mm256_set1_epi32(0x7fffffff)))
#define GE(a, b) _mm256_cmp_ps(a, b, _CMP_GE_OQ)
#define LT(a, b) _mm256_cmp_ps(a, b, _CMP_LT_OQ)
#define BITS(m) ((uint32_t)_mm256_movemask_ps(m))
#define SEL(m, a, b) _mm256_blendv_ps(b, a, m)
#define IADD _mm256_add_epi32
#define ISUB _mm256_sub_epi32
#define IAND _mm256_and_si256
#define IOR _mm256_or_si256
#define IXOR _mm256_xor_si256
#define SRL _mm256_srli_epi32
#define SRA _mm256_srai_epi32
#define SLL _mm256_slli_epi32
#define CVT(x) _mm256_cvtepi32_ps(x)
#define RNDI(x) _mm256_cvtps_epi32(x)
#define F2I _mm256_castps_si256
#define I2F _mm256_castsi256_ps
#define LD _mm256_load_ps
#define ST _mm256_store_ps
#define LDI(p) _mm256_load_si256((const __m256i *)(p))
#define STI(p, v) _mm256_store_si256((__m256i *)(p), v)
#define MULU _mm256_mul_epu32
#define SRL64 _mm256_srli_epi64
#define XOR3(a, b, c) _mm256_xor_si256(_mm256_xor_si256(a, b), c)
#define MERGE(e, o) _mm256_blend_epi32(e, _mm256_slli_epi64(o, 32), 0xAA)
#endif
#define INL static inline __attribute__((always_inline))
#ifndef ROUNDS
#define ROUNDS 10
#endif
// Philox4x32: c0 = block, c1 = run lo, c2 = run hi, c3 = stream. Even and odd lanes kept as two
// 64-bit-lane instances (no masking needed).
INL void philoxv(VI c0, VI c1, VI c2, VI c3, uint32_t k0, uint32_t k1, VI o[4]) {
  VI ae = c0, be = c1, ce = c2, de = c3, ao = SRL64(c0, 32), bo = SRL64(c1, 32), co = SRL64(c2, 32),
     dO = SRL64(c3, 32);
  VI M0 = I1(0xD2511F53u), M1 = I1(0xCD9E8D57u);
#pragma GCC unroll 16
  for (int r = 0; r < ROUNDS; r++) {
    VI K0 = I1(k0), K1 = I1(k1);
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
    VI p0 = MULU(ae, M0), p1 = MULU(ce, M1), q0 = MULU(ao, M0), q1 = MULU(co, M1);
    ae = XOR3(SRL64(p1, 32), be, K0);
    ce = XOR3(SRL64(p0, 32), de, K1);
    be = p1;
    de = p0;
    ao = XOR3(SRL64(q1, 32), bo, K0);
    co = XOR3(SRL64(q0, 32), dO, K1);
    bo = q1;
    dO = q0;
  }
  o[0] = MERGE(ae, ao);
  o[1] = MERGE(be, bo);
  o[2] = MERGE(ce, co);
  o[3] = MERGE(de, dO);
}
// ln(x), x normal positive: own fit, |err| ~ 1.3e-8 + rounding
INL VF vlog(VF x) {
  VI t = ISUB(F2I(x), I1(0x3f3504f3));
  VI e = SRA(t, 23);
  VF f = SUB(I2F(ISUB(F2I(x), SLL(e, 23))), F1(1.f)), q = F1(0.0899461626f);
  q = FMA(q, f, F1(-0.144177416f));
  q = FMA(q, f, F1(0.148746569f));
  q = FMA(q, f, F1(-0.165530522f));
  q = FMA(q, f, F1(0.199645112f));
  q = FMA(q, f, F1(-0.250025216f));
  q = FMA(q, f, F1(0.333339021f));
  q = FMA(q, f, F1(-0.499999843f));
  return FMA(CVT(e), F1(0.693147181f), FMA(MUL(f, f), q, f));
}
INL VF vexp(VF x) {
  VF y = MUL(x, F1(1.44269504f));
  VI n = RNDI(y);
  VF f = SUB(y, CVT(n)), p = F1(0.00134100001f);
  p = FMA(p, f, F1(0.00967603636f));
  p = FMA(p, f, F1(0.0555029731f));
  p = FMA(p, f, F1(0.240221074f));
  p = FMA(p, f, F1(0.693147225f));
  p = FMA(p, f, F1(1.00000008f));
  return I2F(IADD(F2I(p), SLL(n, 23)));
}
// inverse normal CDF of a 32-bit word (sign + 31-bit folded tail probability)
INL VF vicdf(VI u) {
  VF p = FMA(CVT(IAND(u, I1(0x7fffffff))), F1(0x1p-32f), F1(0x1p-33f)),
     x = FNMA(p, F1(2.f), F1(1.f));
  VF w = SUB(F1(0.f), vlog(MUL(MUL(p, F1(4.f)), SUB(F1(1.f), p)))), t = SUB(w, F1(2.5f)),
     a = F1(4.99129653e-07f);
  a = FMA(a, t, F1(-4.52226748e-06f));
  a = FMA(a, t, F1(-6.32440615e-06f));
  a = FMA(a, t, F1(0.000307469238f));
  a = FMA(a, t, F1(-0.001772787f));
  a = FMA(a, t, F1(-0.00590626931f));
  a = FMA(a, t, F1(0.348802567f));
  a = FMA(a, t, F1(2.12331324f));
  VM m = LT(w, F1(5.f));
  if (__builtin_expect(BITS(m) != (1u << L) - 1, 0)) {
    VF s = SUB(SQRT(w), F1(3.4f)), b = F1(-0.000248135349f);
    b = FMA(b, s, F1(0.000964829535f));
    b = FMA(b, s, F1(-0.00160388317f));
    b = FMA(b, s, F1(0.00209271848f));
    b = FMA(b, s, F1(-0.00355669016f));
    b = FMA(b, s, F1(0.00561809695f));
    b = FMA(b, s, F1(1.42360324f));
    b = FMA(b, s, F1(4.57467493f));
    a = SEL(m, a, b);
  }
  return I2F(IOR(F2I(MUL(a, x)), IAND(u, I1(0x80000000))));
}
// Box-Muller: two words -> two normals. Radius from 31 bits (tail to 6.6 sigma); angle: t in
// [-1/8,1/8) turns from the signed word, two low bits (below the float's 24) give the sign of cos
// and the sin/cos swap.
INL void vbm(VI u0, VI u1, VF *z0, VF *z1) {
  VF p = FMA(CVT(SRL(u0, 1)), F1(0x1p-31f), F1(0x1p-32f));
  VF r = SQRT(MUL(F1(-2.f), vlog(p)));
  VF t = MUL(CVT(u1), F1(0x1p-34f));
  VF q = MUL(t, t), s = F1(-75.4020677f), c = F1(-83.5926118f);
  s = FMA(s, q, F1(81.5925535f));
  s = FMA(s, q, F1(-41.3416626f));
  s = FMA(s, q, F1(6.28318529f));
  s = MUL(MUL(s, t), r);
  c = FMA(c, q, F1(64.9212529f));
  c = FMA(c, q, F1(-19.7391522f));
  c = FMA(c, q, F1(0.999999972f));
  c = MUL(c, r);
  VI sw = SRA(SLL(u1, 30), 31), si = F2I(s), ci = IXOR(F2I(c), SLL(u1, 31));
  VI d = IAND(IXOR(si, ci), sw);
  *z0 = I2F(IXOR(si, d));
  *z1 = I2F(IXOR(ci, d));
}
