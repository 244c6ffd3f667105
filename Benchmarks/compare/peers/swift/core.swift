// What the hand-written vector engine in fused.swift rests on: arithmetic, draws, inputs, report.
//
// 16 lanes of Float over runs; the same operations in the same order as ../c/belt_simd.c.
import Foundation
import Synchronization
typealias VF = SIMD16<Float>; typealias VI = SIMD16<Int32>; typealias VU = SIMD16<UInt32>;
typealias VD = SIMD8<UInt64>; let L = 16
let DAYS = 1500, BLK = 375, BATCH = 256
@inline(always) func F(_ x: Float) -> VF { VF(repeating: x) }
@inline(always) func I(_ x: Int32) -> VI { VI(repeating: x) }
@inline(always) func U(_ x: UInt32) -> VU { VU(repeating: x) }
@inline(always) func fb(_ x: VF) -> VI { unsafeBitCast(x, to: VI.self) }
@inline(always) func bf(_ x: VI) -> VF { unsafeBitCast(x, to: VF.self) }
@inline(always) func ui(_ x: VU) -> VI { unsafeBitCast(x, to: VI.self) }
@inline(always) func iu(_ x: VI) -> VU { unsafeBitCast(x, to: VU.self) }
@inline(always) func ud(_ x: VU) -> VD { unsafeBitCast(x, to: VD.self) }
@inline(always) func du(_ x: VD) -> VU { unsafeBitCast(x, to: VU.self) }
@inline(always) func vmin(_ a: VF, _ b: VF) -> VF { b.replacing(with: a, where: a .< b) }
@inline(always) func vmax(_ a: VF, _ b: VF) -> VF { b.replacing(with: a, where: a .> b) }
@inline(always) func vabs(_ a: VF) -> VF { bf(fb(a) & I(0x7fffffff)) }
@inline(always) func fma(_ a: VF, _ b: VF, _ c: VF) -> VF { c.addingProduct(a, b) }
@inline(always) func fnma(_ a: VF, _ b: VF, _ c: VF) -> VF { c.addingProduct(-a, b) }
@inline(always) func cvt(_ x: VI) -> VF {
  VF(lowHalf: SIMD8<Float>(x.lowHalf), highHalf: SIMD8<Float>(x.highHalf))
}
@inline(always) func vsqrt(_ x: VF) -> VF { x.squareRoot() }
struct W4 { var a: VU, b: VU, c: VU, d: VU }
let rounds = 10
// Even and odd lanes as two Philox instances with 64-bit lanes; upper halves may hold garbage, which the
// multiplication masks.
struct PX {
  var ae: VD, be: VD, ce: VD, de: VD, ao: VD, bo: VD, co: VD, dO: VD
  @inline(always) mutating func round(_ key: UInt64, _ r: UInt32) {
    let lo = VD(repeating: 0xffffffff), M0 = VD(repeating: 0xD2511F53),
      M1 = VD(repeating: 0xCD9E8D57), s32 = VD(repeating: 32)
    let
      K0 = VD(
        repeating: UInt64(truncatingIfNeeded: UInt32(truncatingIfNeeded: key) &+ 0x9E3779B9 &* r)),
      K1 = VD(
        repeating: UInt64(
          truncatingIfNeeded: UInt32(truncatingIfNeeded: key >> 32) &+ 0xBB67AE85 &* r))
    let p0 = (ae & lo) &* M0, p1 = (ce & lo) &* M1, q0 = (ao & lo) &* M0, q1 = (co & lo) &* M1
    ae = (p1 &>> s32) ^ be ^ K0; ce = (p0 &>> s32) ^ de ^ K1; be = p1; de = p0
    ao = (q1 &>> s32) ^ bo ^ K0; co = (q0 &>> s32) ^ dO ^ K1; bo = q1; dO = q0
  }
}
@inline(always) func philox(_ c0: VU, _ c1: VU, _ c2: VU, _ c3: VU, _ key: UInt64) -> W4 {
  let lo = VD(repeating: 0xffffffff), s32 = VD(repeating: 32)
  let a = ud(c0), b = ud(c1), c = ud(c2), d = ud(c3)
  var x = PX(ae: a, be: b, ce: c, de: d, ao: a &>> s32, bo: b &>> s32, co: c &>> s32, dO: d &>> s32)
  x.round(key, 0); x.round(key, 1); x.round(key, 2); x.round(key, 3); x.round(key, 4);
  x.round(key, 5); x.round(key, 6)
  x.round(key, 7); x.round(key, 8); x.round(key, 9)
  return W4(
    a: du((x.ae & lo) | (x.ao &<< s32)), b: du((x.be & lo) | (x.bo &<< s32)),
    c: du((x.ce & lo) | (x.co &<< s32)), d: du((x.de & lo) | (x.dO &<< s32)))
}
@inline(always) func rol(_ x: VU, _ n: UInt32) -> VU { (x &<< U(n)) | (x &>> U(32 &- n)) }
@inline(always) func vlog(_ x: VF) -> VF {
  let t = fb(x) &- I(0x3f3504f3), e = t &>> I(23)
  let f = bf(fb(x) &- (e &<< I(23))) - F(1)
  var q = F(0.0899461626)
  q = fma(q, f, F(-0.144177416)); q = fma(q, f, F(0.148746569)); q = fma(q, f, F(-0.165530522));
  q = fma(q, f, F(0.199645112))
  q = fma(q, f, F(-0.250025216)); q = fma(q, f, F(0.333339021)); q = fma(q, f, F(-0.499999843))
  return fma(cvt(e), F(0.693147181), fma(f * f, q, f))
}
@inline(always) func vexp(_ x: VF) -> VF {
  let y = x * F(1.44269504), r = y + F(12582912), n = fb(r) &- I(0x4b400000),
    f = y - (r - F(12582912))
  var p = F(0.00134100001)
  p = fma(p, f, F(0.00967603636)); p = fma(p, f, F(0.0555029731)); p = fma(p, f, F(0.240221074));
  p = fma(p, f, F(0.693147225)); p = fma(p, f, F(1.00000008))
  return bf(fb(p) &+ (n &<< I(23)))
}
@inline(always) func vicdf(_ u: VU) -> VF {
  let p = fma(cvt(ui(u) & I(0x7fffffff)), F(0x1p-32), F(0x1p-33)), x = fnma(p, F(2), F(1))
  let w = F(0) - vlog((p * F(4)) * (F(1) - p)), t = w - F(2.5)
  var a = F(4.99129653e-07)
  a = fma(a, t, F(-4.52226748e-06)); a = fma(a, t, F(-6.32440615e-06));
  a = fma(a, t, F(0.000307469238)); a = fma(a, t, F(-0.001772787))
  a = fma(a, t, F(-0.00590626931)); a = fma(a, t, F(0.348802567)); a = fma(a, t, F(2.12331324))
  let tail = w .>= F(5)
  if any(tail) {
    let s = vsqrt(w) - F(3.4)
    var b = F(-0.000248135349)
    b = fma(b, s, F(0.000964829535)); b = fma(b, s, F(-0.00160388317));
    b = fma(b, s, F(0.00209271848)); b = fma(b, s, F(-0.00355669016))
    b = fma(b, s, F(0.00561809695)); b = fma(b, s, F(1.42360324)); b = fma(b, s, F(4.57467493))
    a.replace(with: b, where: tail)
  }
  return bf(fb(a * x) | (ui(u) & I(Int32.min)))
}
@inline(always) func vbm(_ u0: VU, _ u1: VU) -> (VF, VF) {
  let p = fma(cvt(ui(u0 &>> U(1))), F(0x1p-31), F(0x1p-32))
  let r = vsqrt(F(-2) * vlog(p))
  let t = cvt(ui(u1)) * F(0x1p-34), q = t * t
  var s = F(-75.4020677), c = F(-83.5926118)
  s = fma(s, q, F(81.5925535)); s = fma(s, q, F(-41.3416626)); s = fma(s, q, F(6.28318529));
  s = (s * t) * r
  c = fma(c, q, F(64.9212529)); c = fma(c, q, F(-19.7391522)); c = fma(c, q, F(0.999999972));
  c = c * r
  let sw = (ui(u1) &<< I(30)) &>> I(31), si = fb(s), ci = fb(c) ^ (ui(u1) &<< I(31)),
    d = (si ^ ci) & sw
  return (bf(si ^ d), bf(ci ^ d))
}
@inline(always) func u01(_ u: VU) -> VF { fma(cvt(ui(u &>> U(8))), F(0x1p-24), F(0x1p-25)) }
@inline(always) func normals4(_ blk: VU, _ run: VU, _ key: UInt64) -> (VF, VF, VF, VF) {
  let w = philox(blk, run, U(0), U(1), key)
  let (a, b) = vbm(w.a, w.b), (c, d) = vbm(w.c, w.d); return (a, b, c, d)
}
// ---- parameters for a batch of runs
let P_V0 = 0, P_SIG = 1, P_KD = 2, P_KA = 3, P_PA = 4, P_PD = 5, P_RA = 6, P_RD = 7, P_FORT = 8,
  NP = 20
@inline(never) func drawParams(_ r0: UInt32, _ key: UInt64, _ pb: UnsafeMutableRawPointer) {
  var iota = VU(); for j in 0..<L { iota[j] = UInt32(j) }
  @inline(always) func put(_ k: Int, _ i: Int, _ v: VF) {
    pb.storeBytes(of: v, toByteOffset: (k * BATCH + i) * 4, as: VF.self)
  }
  var i = 0
  while i < BATCH {
    let run = U(r0 &+ UInt32(i)) &+ iota
    var w = philox(U(0), run, U(0), U(0), key)
    put(P_V0, i, vexp(fma(vicdf(w.a), F(0.5), F(-4.60517019))))
    put(P_KD, i, vexp(fma(vicdf(w.b), F(0.3), F(-7.13089883 + 3.21887582))))
    put(P_KA, i, vexp(fma(vicdf(w.c), F(0.3), F(-7.13089883 - 7.37775891))))
    put(P_SIG, i, fma(u01(w.d), F(0.04), F(0.01)))
    w = philox(U(1), run, U(0), U(0), key)
    put(P_PA, i, fma(u01(w.a), F(1000), F(500))); put(P_PD, i, fma(u01(w.b), F(1000), F(500)))
    put(P_RA, i, fma(u01(w.c), F(350), F(50))); put(P_RD, i, fma(u01(w.d), F(350), F(50)))
    for b in 0..<3 {
      w = philox(U(UInt32(2 + b)), run, U(0), U(0), key)
      put(P_FORT + 4 * b, i, fma(u01(w.a), F(0.6), F(0.4)));
      put(P_FORT + 4 * b + 1, i, fma(u01(w.b), F(0.6), F(0.4)))
      put(P_FORT + 4 * b + 2, i, fma(u01(w.c), F(0.6), F(0.4)));
      put(P_FORT + 4 * b + 3, i, fma(u01(w.d), F(0.6), F(0.4)))
    }
    i += L
  }
}
func clocks() -> (Double, Double) {
  var a = timespec(), b = timespec(); clock_gettime(CLOCK_MONOTONIC, &a);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &b)
  return (Double(a.tv_sec) + 1e-9 * Double(a.tv_nsec), Double(b.tv_sec) + 1e-9 * Double(b.tv_nsec))
}
func fmt(_ x: Double, _ n: Int) -> String { String(format: "%.\(n)f", x) }
func report(
  _ name: String, _ n: UInt64, _ a: (Double, Double), _ b: (Double, Double), _ falls: [UInt64],
  _ coll: [UInt64], _ n5: UInt64, _ runDays: UInt64
) {
  var cum: UInt64 = 0, med = -1, q20 = -1, fc: UInt64 = 0, area = 0.0,
    hash: UInt64 = 1469598103934665603, held = [Double](repeating: 12, count: 1501)
  for d in 1...1500 {
    cum += coll[d]; if med < 0 && 2 * cum >= n { med = d }; if q20 < 0 && 5 * cum >= n { q20 = d }
    fc += falls[d]; held[d] = 12 - Double(fc) / Double(n); area += held[d]
    hash = (hash ^ falls[d]) &* 1099511628211; hash = (hash ^ coll[d]) &* 1099511628211
  }
  let cpu = b.1 - a.1, N = Double(n)
  print(
    "{\"name\":\"\(name)\",\"runs\":\(n),\"wall\":\(fmt(b.0 - a.0, 6)),\"cpu\":\(fmt(cpu, 6)),\"runs_per_cpu_s\":\(fmt(N / cpu, 1)),\"rundays_per_cpu_s\":\(fmt(Double(runDays) / cpu, 0)),\"ns_per_runday\":\(fmt(cpu / Double(runDays) * 1e9, 4)),\"days_per_run\":\(fmt(Double(runDays) / N, 3)),\"p_node5_365\":\(fmt(Double(n5) / N, 6)),\"median_collapse\":\(med),\"q20_collapse\":\(q20),\"p_collapse\":\(fmt(Double(cum) / N, 6)),\"held100\":\(fmt(held[100], 5)),\"held365\":\(fmt(held[365], 5)),\"held730\":\(fmt(held[730], 5)),\"held1500\":\(fmt(held[1500], 5)),\"held_mean\":\(fmt(area / 1500, 5)),\"hash\":\"\(String(format: "%016lx", hash))\"}"
  )
}
struct Supply {
  var cap = [Int32](repeating: 0, count: 14 * 14)
  mutating func dfs(_ u: Int, _ lim: Int32, _ seen: inout UInt32) -> Int32 {
    if u == 13 { return lim }
    seen |= 1 << UInt32(u)
    for v in stride(from: 13, through: 0, by: -1)
    where cap[u * 14 + v] > 0 && (seen >> UInt32(v)) & 1 == 0 {
      let x = dfs(v, min(lim, cap[u * 14 + v]), &seen)
      if x > 0 { cap[u * 14 + v] -= x; cap[v * 14 + u] += x; return x }
    }
    return 0
  }
  mutating func solve(_ held: UInt32, _ s: inout [Double]) {
    for i in 0..<196 { cap[i] = 0 }
    for i in 0..<12 where (held >> UInt32(i)) & 1 == 1 {
      if i + 1 < 12 && (held >> UInt32(i + 1)) & 1 == 1 {
        cap[i * 14 + i + 1] = 40; cap[(i + 1) * 14 + i] = 40
      }
      if i == 3 || i == 7 || i == 11 { cap[12 * 14 + i] = 60 }
      cap[i * 14 + 13] = 10
    }
    var seen: UInt32 = 0
    repeat { seen = 0 } while dfs(12, 1 << 20, &seen) > 0
    for i in 0..<12 { s[i] = (held >> UInt32(i)) & 1 == 1 ? Double(10 - cap[i * 14 + 13]) / 10 : 0 }
  }
}
