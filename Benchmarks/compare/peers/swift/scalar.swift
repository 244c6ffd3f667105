// The kernel in plain Swift: arrays and structs, Double, one run after the other.
//
// The same steps and draws as ../c/belt_scalar.c. usage: scalar RUNS [SEED]
import Foundation
struct Philox {
  @inline(__always) static func gen(_ c: SIMD4<UInt32>, _ key: UInt64) -> SIMD4<UInt32> {
    var a = c.x, b = c.y, d = c.z, e = c.w
    var k0 = UInt32(truncatingIfNeeded: key), k1 = UInt32(truncatingIfNeeded: key >> 32)
    for _ in 0..<10 {
      let p0 = UInt64(0xD2511F53) &* UInt64(a), p1 = UInt64(0xCD9E8D57) &* UInt64(d)
      let n0 = UInt32(truncatingIfNeeded: p1 >> 32) ^ b ^ k0,
        n2 = UInt32(truncatingIfNeeded: p0 >> 32) ^ e ^ k1
      b = UInt32(truncatingIfNeeded: p1); e = UInt32(truncatingIfNeeded: p0); a = n0; d = n2
      k0 = k0 &+ 0x9E3779B9; k1 = k1 &+ 0xBB67AE85
    }
    return SIMD4(a, b, d, e)
  }
}
let PC: [Double] = [
  2.123313467016058, 0.3488020243864684, -0.005907619406559428, -0.0017715964308795908,
  0.0003086525651557886, -7.0656782704149844e-06, -4.831923942618703e-06, 6.771488981168996e-07,
  1.9026894985754565e-08, -1.541596153109459e-08, 1.267475806875155e-09, 1.8243744653067563e-10,
  -4.1499419211410006e-11, -4.1763098463416125e-13, 5.665590476989751e-13,
]
let PT: [Double] = [
  4.574675099102204, 1.423613561214183, 0.005612893931218251, -0.003645825357471908,
  0.0021305172117263215, -0.001400128676282158, 0.0008627061756714045, -0.0004068761749402978,
  0.00010850657206693424, 1.873018022933803e-05, -3.8308302852054287e-05, 1.8650600445154358e-05,
  -1.1321709828425055e-06, -2.6776638020795038e-06, 8.193156774882528e-07,
]
typealias Coef = [Double]
@inline(__always) func icdf(_ u: UInt32, _ pc: Coef, _ pt: Coef) -> Double {
  let p = (Double(u & 0x7fffffff) + 0.5) * 0x1p-32, x = 1 - 2 * p, w = -log(4 * p * (1 - p))
  var a: Double
  if w < 5 {
    let t = w - 2.5; a = pc[14]; var i = 13; while i >= 0 { a = a * t + pc[i]; i &-= 1 }
  } else {
    let t = w.squareRoot() - 3.4; a = pt[14]; var i = 13;
    while i >= 0 { a = a * t + pt[i]; i &-= 1 }
  }
  a *= x
  return (u >> 31) != 0 ? -a : a
}
@inline(__always) func u01(_ u: UInt32) -> Double { (Double(u) + 0.5) * 0x1p-32 }
// exact max-flow by augmenting paths
struct Supply {
  var cap = [Int32](repeating: 0, count: 14 * 14)
  mutating func dfs(_ u: Int, _ lim: Int32, _ seen: inout UInt32) -> Int32 {
    if u == 13 { return lim }
    seen |= 1 << UInt32(u)
    var v = 13
    while v >= 0 {
      if cap[u * 14 + v] > 0 && (seen >> UInt32(v)) & 1 == 0 {
        let x = dfs(v, min(lim, cap[u * 14 + v]), &seen)
        if x > 0 { cap[u * 14 + v] -= x; cap[v * 14 + u] += x; return x }
      }
      v -= 1
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
struct Stats {
  var falls = [UInt64](repeating: 0, count: 1501), coll = [UInt64](repeating: 0, count: 1501),
    n5: UInt64 = 0, runDays: UInt64 = 0
}
func simulate(
  _ run: UInt32, _ key: UInt64, _ st: inout Stats, _ sup: inout Supply, _ pc: Coef, _ pt: Coef
) {
  var w = [UInt32](); w.reserveCapacity(20)
  for b in 0..<5 {
    let r = Philox.gen(SIMD4(UInt32(b), run, 0, 0), key); for i in 0..<4 { w.append(r[i]) }
  }
  let v0 = exp(log(0.01) + 0.5 * icdf(w[0], pc, pt)),
    kd = exp(log(0.0008) + 0.3 * icdf(w[1], pc, pt)),
    ka = exp(log(0.0008) + 0.3 * icdf(w[2], pc, pt))
  let sigma = 0.01 + 0.04 * u01(w[3]), pA = 500 + 1000 * u01(w[4]), pD = 500 + 1000 * u01(w[5]),
    rA = 50 + 350 * u01(w[6]), rD = 50 + 350 * u01(w[7])
  var fort = [Double](repeating: 0, count: 12), c = fort, s = fort
  for i in 0..<12 { fort[i] = 0.8 + 1.2 * u01(w[8 + i]) }
  var A = 60000.0, D = 40000.0, SA = 50000.0, SD = 50000.0, will = 1.0
  var held: UInt32 = 0xfff, changed = true, z = SIMD4<UInt32>()
  for day in 1...1500 {
    if changed { sup.solve(held, &s); changed = false }
    let f = held.trailingZeroBitCount
    let Af = A, Df = 0.5 * D, demA = 0.02 * A, demD = 0.02 * D
    SA += pA; SD += pD
    let fireA = min(SA, demA), fireD = min(SD, demD); SA -= fireA; SD -= fireD
    let eA = demA > 0 ? fireA / demA : 0, eD = demD > 0 ? fireD / demD : 0
    let dA = kd * eD * s[f] * Df, dD = ka * eA * Af * Df.squareRoot() * Df.squareRoot() / 40000
    var v = v0 * ((eA * Af) / (eD * Df * s[f] * fort[f] + 1e-9) - 1)
    v = min(0.05, max(-0.05, v))
    A = max(0, A + rA - dA); D = max(0, D + rD - dD)
    if (day - 1) & 3 == 0 { z = Philox.gen(SIMD4(UInt32((day - 1) / 4), run, 0, 1), key) }
    c[f] = abs(c[f] + v + sigma * icdf(z[(day - 1) & 3], pc, pt))
    let fell = c[f] >= 1
    if fell {
      held &= ~(1 << UInt32(f)); changed = true; st.falls[day] += 1;
      if f == 5 && day <= 365 { st.n5 += 1 }
    }
    will -= 0.0001 + (fell ? 0.01 : 0); st.runDays += 1
    if held == 0 { st.coll[day] += 1; return }
    if will <= 0 { return }
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
@main struct Main {
  static func main() {
    let args = CommandLine.arguments
    let n = args.count > 1 ? UInt64(args[1]) ?? 10000 : 10000
    let seed = args.count > 2 ? UInt64(args[2]) ?? 1 : 1
    var st = Stats(), sup = Supply()
    let a = clocks()
    for r in 0..<n { simulate(UInt32(r), seed, &st, &sup, PC, PT) }
    report("swift_scalar_f64", n, a, clocks(), st.falls, st.coll, st.n5, st.runDays)
  }
}
