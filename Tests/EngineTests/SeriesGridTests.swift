import Chance
import Scenarios
import TestSupport
import Testing

@testable import Engine

@Suite("The grid of a series")
struct SeriesGridTests {
  static let quantities: [(quantity: Quantity, least: Double)] = [
    (.losses(power: 0), 0.1), (.will(power: 0), 1e-4),
  ]
  static let special: [Double] = [
    0, -0.0, .nan, -.nan, .infinity, -.infinity, .leastNonzeroMagnitude, -.leastNonzeroMagnitude,
    .leastNormalMagnitude, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, -1, 1, 1e-4, 0.1,
  ]

  /// 1 + ⌊ln(x/least)/ln 1.02⌋ within the grid, written apart from the engine.
  private func bin(_ value: Double, _ least: Double) -> Int {
    if !(value >= 0) { return 0 }
    if value < least { return 1 }
    let position = (Elementary.log(value / least) / Elementary.log(1.02)).rounded(.down)
    return position < 1024 ? 2 + Int(position) : 1026
  }

  @Test("Every edge and 3,000 numbers on either side of it have the bin of the formula")
  func edges() {
    for (quantity, least) in Self.quantities {
      let grid = SeriesGrid(quantity)
      var wrong = 0
      for number in 0...1024 {
        let edge = least * Elementary.exp(Double(number) * Elementary.log(1.02))
        for offset in -3000...3000 {
          let value = Double(bitPattern: UInt64(Int(edge.bitPattern) + offset))
          if grid.bin(of: value) != bin(value, least) { wrong += 1 }
        }
      }
      #expect(wrong == 0, "\(quantity)")
    }
  }

  @Test("Numbers of every size have the bin of the formula")
  func sizes() {
    var random = SplitMix(seed: 4)
    for (quantity, least) in Self.quantities {
      let grid = SeriesGrid(quantity)
      let anywhere = (0..<1_000_000).map { _ in Double(bitPattern: random.next()) }
      let inside = (0..<1_000_000).map { _ in
        least * Elementary.exp(Double.random(in: -1...21, using: &random))
      }
      let wrong = (anywhere + inside + Self.special).filter { grid.bin(of: $0) != bin($0, least) }
      #expect(wrong.isEmpty, "\(quantity), \(wrong.prefix(3))")
    }
  }

  @Test("Whole numbers up to 1,024 have a bin each")
  func counts() {
    let grid = SeriesGrid(.contested(front: 0))
    for number in 1...1024 {
      #expect(grid.bin(of: Double(number)) == number + 1)
      #expect(grid.bin(of: Double(number).nextUp) == number + 1)
      #expect(grid.value(of: number + 1) == Double(number))
    }
    let others: [Double] = [1025, 1e300, .infinity, 0, -0.0, 0.9, -1e-300, -.infinity, .nan]
    #expect(others.map(grid.bin) == [1026, 1026, 1026, 1, 1, 1, 0, 0, 0])
  }

  /// Halves are where rounding can go wrong: half a quantum away from zero.
  @Test("The sum of a row is that of its values rounded one by one")
  func sums() {
    var random = SplitMix(seed: 5)
    let rows: [[Double]] = [
      (0..<256).map { _ in Double.random(in: -1e6...1e6, using: &random) },
      (0..<256).map { Double($0 - 128) * 0x1p-11 },
      (0..<256).map { (Double($0) * 0x1p-31).nextDown },
      (0..<256).map { (Double($0) * 0x1p-11).nextDown },
      (0..<256).map { Double($0) * 1e10 }, Self.special, [0x1p41, 0x1p42, -0x1p42.nextDown], [],
    ]
    let all = Self.quantities.map(\.quantity) + [.contested(front: 0)]
    for grid in all.map({ SeriesGrid($0) }) {
      for row in rows {
        let (bins, sum) = bins(of: row, grid)
        #expect(sum == row.reduce(0) { $0 + rounded($1, grid.quantum) })
        #expect(bins == row.map(grid.bin))
      }
    }
  }

  /// What the grid makes of values that lie in memory as those of a block do.
  private func bins(of row: [Double], _ grid: SeriesGrid) -> (bins: [Int], sum: Int128) {
    let vectors = (row + Array(repeating: 7, count: 8)).withUnsafeBufferPointer { values in
      (0...row.count / 8).map { vector in
        SIMD8<Double>((0..<8).map { values[8 * vector + $0] })
      }
    }
    var bins = [UInt16](repeating: 0, count: row.count + 1)
    let sum = vectors.withUnsafeBytes { bytes in
      bytes.baseAddress.map { base in
        bins.withUnsafeMutableBufferPointer { bins in
          bins.baseAddress.map { grid.add(RowValues(base: base, count: row.count), to: $0) } ?? 0
        }
      } ?? 0
    }
    return (bins.prefix(row.count).map { Int($0) }, sum)
  }

  private func rounded(_ value: Double, _ quantum: Double) -> Int128 {
    if value.isNaN { return 0 }
    return Int128(max(-1e30, min(1e30, value / quantum)).rounded(.toNearestOrAwayFromZero))
  }
}
