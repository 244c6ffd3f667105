// The kernel written out by hand with Swift's vectors: Double state, falls out of line.
//
// usage: fused RUNS [SEED] [THREADS]
import Foundation
import Synchronization
let SZ = MemoryLayout<S1>.size
let DB = 4, NB = 375
typealias S1 = Double; typealias VS = SIMD16<Double>
@inline(always) func Q(_ x: Double) -> VS { VS(repeating: x) }
@inline(always) func smin(_ a: VS, _ b: VS) -> VS { b.replacing(with: a, where: a .< b) }
@inline(always) func smax(_ a: VS, _ b: VS) -> VS { b.replacing(with: a, where: a .> b) }
@inline(always) func sfma(_ a: VS, _ b: VS, _ c: VS) -> VS { c.addingProduct(a, b) }
@inline(always) func sfnma(_ a: VS, _ b: VS, _ c: VS) -> VS { c.addingProduct(-a, b) }
@inline(always) func sabs(_ a: VS) -> VS {
  unsafeBitCast(
    unsafeBitCast(a, to: SIMD16<UInt64>.self) & SIMD16<UInt64>(repeating: 0x7fffffffffffffff),
    to: VS.self)
}
@inline(always) func widen(_ z: VF) -> VS {
  VS(lowHalf: SIMD8<Double>(z.lowHalf), highHalf: SIMD8<Double>(z.highHalf))
}
struct State {
  var c = Q(0), fort = Q(0), v0 = Q(0), sig = Q(0), kd = Q(0), A = Q(0), D = Q(0), SA = Q(0),
    SD = Q(0), ka = Q(0), pA = Q(0), pD = Q(0), rA = Q(0), rD = Q(0)
  @inline(always) mutating func day(_ z: VS) -> Bool {
    SA = SA + pA; SD = SD + pD
    let fA = smin(SA, A * Q(0.02)), fD = smin(SD, D * Q(0.02))
    SA = SA - fA; SD = SD - fD
    var v = sfma(v0, fA / sfma(fD, fort, Q(2e-11)), Q(0) - v0); v = smin(smax(v, Q(-0.05)), Q(0.05))
    A = smax(sfnma(kd, fD, A + rA), Q(0)); D = smax(sfnma(ka * fA, D, D + rD), Q(0))
    c = sabs(sfma(sig, z, c + v))
    return any(c .>= Q(1))
  }
}
struct Worker: @unchecked Sendable {
  let falls = UnsafeMutablePointer<UInt64>.allocate(capacity: 1501),
    coll = UnsafeMutablePointer<UInt64>.allocate(capacity: 1501)
  let acc = UnsafeMutablePointer<UInt64>.allocate(capacity: 4)  // n5, runDays, refill mask
  let st = UnsafeMutableRawPointer.allocate(byteCount: 16 * L * SZ, alignment: 64)
  let pb = UnsafeMutableRawPointer.allocate(byteCount: NP * BATCH * 4, alignment: 64)
  let lf = UnsafeMutablePointer<S1>.allocate(capacity: L * 12),
    lkd = UnsafeMutablePointer<S1>.allocate(capacity: L)
  let front = UnsafeMutablePointer<Int>.allocate(capacity: L),
    g0 = UnsafeMutablePointer<Int>.allocate(capacity: L)
  let sTab: UnsafeMutablePointer<S1>
  init(_ s: UnsafeMutablePointer<S1>) {
    sTab = s; acc.initialize(repeating: 0, count: 4); falls.initialize(repeating: 0, count: 1501);
    coll.initialize(repeating: 0, count: 1501)
    st.initializeMemory(as: UInt8.self, repeating: 0, count: 16 * L * SZ);
    front.initialize(repeating: 0, count: L); g0.initialize(repeating: 0, count: L)
    lf.initialize(repeating: 0, count: L * 12); lkd.initialize(repeating: 0, count: L)
  }
  // state rows in st
  static let C = 0, FO = 1, V0 = 2, SI = 3, KD = 4, A = 5, D = 6, SA = 7, SD = 8, KA = 9, PA = 10,
    PD = 11, RA = 12, RD = 13, RUN = 14, BL = 15
  @inline(always) func ld(_ r: Int) -> VS { st.load(fromByteOffset: r * L * SZ, as: VS.self) }
  @inline(always) func sv(_ r: Int, _ v: VS) {
    st.storeBytes(of: v, toByteOffset: r * L * SZ, as: VS.self)
  }
  @inline(always) func ldu(_ r: Int) -> VU { st.load(fromByteOffset: r * L * SZ, as: VU.self) }
  @inline(always) func svu(_ r: Int, _ v: VU) {
    st.storeBytes(of: v, toByteOffset: r * L * SZ, as: VU.self)
  }
  @inline(never) func fell(_ g: Int, _ k: Int) {
    let s = st.assumingMemoryBound(to: S1.self)
    for j in 0..<L where s[Worker.C * L + j] >= 1 {
      let d = DB &* (g &- g0[j]) &+ k &+ 1, f = front[j]; front[j] = f &+ 1
      falls[d] &+= 1; s[Worker.C * L + j] = 0
      if f == 5 && d <= 365 { acc[0] &+= 1 }
      if f == 11 {
        coll[d] &+= 1; acc[1] &+= UInt64(d); s[Worker.V0 * L + j] = 0; s[Worker.SI * L + j] = 0;
        acc[2] |= 1 &<< UInt64(j)
      } else {
        let r = sTab[f &+ 1]; s[Worker.FO * L + j] = lf[j &* 12 &+ f &+ 1] * r;
        s[Worker.KD * L + j] = lkd[j] * r
      }
    }
  }
  @inline(always) func event(_ S: inout State, _ g: Int, _ k: Int) {
    sv(Worker.C, S.c); fell(g, k)
    S.c = ld(Worker.C); S.fort = ld(Worker.FO); S.v0 = ld(Worker.V0); S.sig = ld(Worker.SI);
    S.kd = ld(Worker.KD)
  }
  func run(_ n: Int, _ key: UInt64, _ next: borrowing Atomic<Int>) {
    let s = st.assumingMemoryBound(to: S1.self), su = st.assumingMemoryBound(to: UInt32.self),
      R32 = SZ / 4, p = pb.assumingMemoryBound(to: Float.self)
    typealias W = Worker
    var slot = BATCH, nslot = BATCH, base = 0, dry = false, minEnd = Int.max, live: UInt64 = 0
    let refill = acc + 2; refill.pointee = (1 << UInt64(L)) - 1
    var S = State()
    var run = U(0), blk = U(0), g = 0
    while true {
      if refill.pointee != 0 || g >= minEnd {
        sv(W.C, S.c); sv(W.FO, S.fort); sv(W.V0, S.v0); sv(W.SI, S.sig); sv(W.KD, S.kd);
        sv(W.A, S.A); sv(W.D, S.D); sv(W.SA, S.SA); sv(W.SD, S.SD); svu(W.BL, blk)
        for j in 0..<L
        where (live >> UInt64(j)) & 1 == 1 && (refill.pointee >> UInt64(j)) & 1 == 0
          && g >= g0[j] + NB
        { acc[1] &+= UInt64(DAYS); refill.pointee |= 1 << UInt64(j) }
        var m = refill.pointee; refill.pointee = 0
        while m != 0 {
          let j = m.trailingZeroBitCount; m &= m - 1; live &= ~(1 << UInt64(j))
          if slot == nslot && !dry {
            base = next.add(BATCH, ordering: .relaxed).oldValue
            if base >= n {
              dry = true
            } else {
              nslot = min(BATCH, n - base); slot = 0; drawParams(UInt32(base), key, pb)
            }
          }
          if dry {
            s[W.V0 * L + j] = 0; s[W.SI * L + j] = 0; s[W.C * L + j] = 0; g0[j] = Int.max / 2;
            continue
          }
          live |= 1 << UInt64(j)
          let q = p + slot
          s[W.V0 * L + j] = S1(q[P_V0 * BATCH]); s[W.SI * L + j] = S1(q[P_SIG * BATCH]);
          lkd[j] = S1(q[P_KD * BATCH]); s[W.KA * L + j] = S1(q[P_KA * BATCH])
          s[W.PA * L + j] = S1(q[P_PA * BATCH]); s[W.PD * L + j] = S1(q[P_PD * BATCH]);
          s[W.RA * L + j] = S1(q[P_RA * BATCH]); s[W.RD * L + j] = S1(q[P_RD * BATCH])
          for i in 0..<12 { lf[j * 12 + i] = S1(q[(P_FORT + i) * BATCH]) }
          s[W.A * L + j] = 60000; s[W.D * L + j] = 40000; s[W.SA * L + j] = 50000;
          s[W.SD * L + j] = 50000; s[W.C * L + j] = 0; front[j] = 0
          s[W.FO * L + j] = lf[j * 12] * sTab[0]; s[W.KD * L + j] = lkd[j] * sTab[0]
          su[W.RUN * L * R32 + j] = UInt32(base + slot); su[W.BL * L * R32 + j] = 0; g0[j] = g;
          slot += 1
        }
        minEnd = Int.max
        for j in 0..<L where (live >> UInt64(j)) & 1 == 1 { minEnd = min(minEnd, g0[j] + NB) }
        if live == 0 { break }
        S.c = ld(W.C); S.fort = ld(W.FO); S.v0 = ld(W.V0); S.sig = ld(W.SI); S.kd = ld(W.KD);
        S.A = ld(W.A); S.D = ld(W.D); S.SA = ld(W.SA); S.SD = ld(W.SD)
        S.ka = ld(W.KA); S.pA = ld(W.PA); S.pD = ld(W.PD); S.rA = ld(W.RA); S.rD = ld(W.RD);
        run = ldu(W.RUN); blk = ldu(W.BL)
      }
      let z = normals4(blk, run, key); blk = blk &+ U(1)
      if S.day(widen(z.0)) { event(&S, g, 0) }; if S.day(widen(z.1)) { event(&S, g, 1) };
      if S.day(widen(z.2)) { event(&S, g, 2) }; if S.day(widen(z.3)) { event(&S, g, 3) };
      g &+= 1
    }
  }
}
let nextBatch = Atomic<Int>(0)
@main struct Main {
  static func main() {
    let args = CommandLine.arguments
    let n = args.count > 1 ? Int(args[1]) ?? 10000 : 10000
    let seed = args.count > 2 ? UInt64(args[2]) ?? 1 : 1
    let T = args.count > 3 ? Int(args[3]) ?? 1 : 1
    var sup = Supply(), s = [Double](repeating: 0, count: 12)
    let sTab = UnsafeMutablePointer<S1>.allocate(capacity: 13)
    for f in 0..<12 { sup.solve(0xfff & ~((1 << UInt32(f)) - 1), &s); sTab[f] = S1(s[f]) }
    let a = clocks()
    let ws = (0..<T).map { _ in Worker(sTab) }
    if T == 1 {
      ws[0].run(n, seed, nextBatch)
    } else {
      DispatchQueue.concurrentPerform(iterations: T) { ws[$0].run(n, seed, nextBatch) }
    }
    var falls = [UInt64](repeating: 0, count: 1501), coll = falls, n5: UInt64 = 0, rd: UInt64 = 0
    for w in ws {
      for d in 0...1500 { falls[d] += w.falls[d]; coll[d] += w.coll[d] }; n5 += w.acc[0];
      rd += w.acc[1]
    }
    report(
      "swift_simd_f\(SZ * 8)x\(L)_philox\(rounds)_\(T)t", UInt64(n), a, clocks(), falls, coll, n5,
      rd)
  }
}
