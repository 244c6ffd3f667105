import Chance
import Testing
import VectorCode

@Suite struct CodeTests {
  private func number(_ row: Int, _ lane: Int) -> Double {
    let unit = Draws(seed: 7).unit(run: UInt64(lane), stream: UInt32(row))
    return (unit - 0.4) * [1, 1e-3, 50, 700][lane % 4]
  }

  @Test(
    "each operation of doubles gives what Swift gives, to the bit",
    arguments: InstructionSet.available)
  func arithmetic(set: InstructionSet) throws {
    let cases: [(CodeOperation, (Double, Double) -> Double)] = [
      (.add, { $0 + $1 }), (.subtract, { $0 - $1 }), (.multiply, { $0 * $1 }),
      (.divide, { $0 / $1 }), (.minimum, { $1 < $0 ? $1 : $0 }),
      (.maximum, { $1 > $0 ? $1 : $0 }),
      (.and, { Double(bitPattern: $0.bitPattern & $1.bitPattern) }),
      (.or, { Double(bitPattern: $0.bitPattern | $1.bitPattern) }),
      (.exclusiveOr, { Double(bitPattern: $0.bitPattern ^ $1.bitPattern) }),
      (.addBits, { Double(bitPattern: $0.bitPattern &+ $1.bitPattern) }),
      (.subtractBits, { Double(bitPattern: $0.bitPattern &- $1.bitPattern) }),
    ]
    for (operation, expected) in cases {
      var builder = CodeBuilder()
      let value = builder.apply(operation, builder.load(0), builder.load(1))
      builder.store(value, in: 2)
      let rows = try results(of: builder, rows: 3, on: set, fill: number).rows
      for lane in rows[2].indices {
        let wanted = expected(rows[0][lane], rows[1][lane])
        #expect(rows[2][lane].bitPattern == wanted.bitPattern, "\(operation)")
      }
    }
  }

  @Test(
    "three values are combined by exclusive or whichever of them is read again",
    arguments: InstructionSet.available)
  func exclusiveOrOfThree(set: InstructionSet) throws {
    for kept in 0..<4 {
      var builder = CodeBuilder()
      let values = (0..<3).map { builder.load($0) }
      let sums = values.map { builder.apply(.add, $0, $0) }
      builder.store(builder.exclusiveOr(sums[0], sums[1], sums[2]), in: 3)
      builder.store(kept < 3 ? sums[kept] : values[0], in: 4)
      let rows = try results(of: builder, rows: 5, on: set, fill: number).rows
      for lane in rows[3].indices {
        let bits = (0..<3).map { (rows[$0][lane] + rows[$0][lane]).bitPattern }
        #expect(rows[3][lane].bitPattern == bits[0] ^ bits[1] ^ bits[2])
        let other = kept < 3 ? bits[kept] : rows[0][lane].bitPattern
        #expect(rows[4][lane].bitPattern == other)
      }
    }
  }

  @Test(
    "three values of an exclusive or may be the same, and constants",
    arguments: InstructionSet.available)
  func sameOperands(set: InstructionSet) throws {
    for positions in [[0, 0, 1], [0, 1, 0], [1, 0, 0], [0, 0, 0], [0, 2, 2], [2, 0, 1]] {
      var builder = CodeBuilder()
      let sum = builder.apply(.add, builder.load(0), builder.load(1))
      let values = [sum, builder.load(0), builder.constant(3)]
      let three = positions.map { values[$0] }
      builder.store(builder.exclusiveOr(three[0], three[1], three[2]), in: 2)
      let rows = try results(of: builder, rows: 3, on: set, fill: number).rows
      for lane in rows[2].indices {
        let bits = [rows[0][lane] + rows[1][lane], rows[0][lane], 3].map(\.bitPattern)
        let wanted = positions.reduce(0) { $0 ^ bits[$1] }
        #expect(rows[2][lane].bitPattern == wanted, "\(positions)")
      }
    }
  }

  @Test(
    "a choice between the two numbers that are compared is what Swift chooses, to the bit",
    arguments: InstructionSet.available)
  func bounds(set: InstructionSet) throws {
    let cases: [(CodeComparison, Bool, (Double, Double) -> Double)] = [
      (.isLess, true, { $0 < $1 ? $0 : $1 }), (.isLess, false, { $0 < $1 ? $1 : $0 }),
      (.isGreater, true, { $0 > $1 ? $0 : $1 }), (.isGreater, false, { $0 > $1 ? $1 : $0 }),
    ]
    let special: [Double] = [0, -0.0, .infinity, -.infinity, .nan, 1, -1]
    for (comparison, isLeftChosen, expected) in cases {
      var builder = CodeBuilder()
      let (left, right) = (builder.load(0), builder.load(1))
      let chosen =
        isLeftChosen
        ? builder.select(comparison, left, right, left, right)
        : builder.select(comparison, left, right, right, left)
      builder.store(chosen, in: 2)
      let rows = try results(of: builder, rows: 3, vectors: 8, on: set) { row, lane in
        special[(row == 0 ? lane : lane / special.count) % special.count]
      }.rows
      for lane in rows[2].indices {
        let wanted = expected(rows[0][lane], rows[1][lane])
        #expect(rows[2][lane].bitPattern == wanted.bitPattern, "\(comparison), lane \(lane)")
      }
    }
  }

  @Test(
    "a difference compares with 0 as Swift finds it, whatever is compared for it",
    arguments: InstructionSet.available)
  func differences(set: InstructionSet) throws {
    let special: [Double] = [
      0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, -.leastNormalMagnitude,
      .greatestFiniteMagnitude,
    ]
    let comparisons: [(CodeComparison, (Double) -> Bool)] = [
      (.isEqual, { $0 == 0 }), (.isUnequal, { $0 != 0 }), (.isLess, { $0 < 0 }),
      (.isAtMost, { $0 <= 0 }), (.isAtLeast, { $0 >= 0 }), (.isGreater, { $0 > 0 }),
    ]
    for (comparison, holds) in comparisons {
      var builder = CodeBuilder()
      let (left, right) = (builder.load(0), builder.load(1))
      let difference = builder.apply(.subtract, left, right)
      let (zero, one) = (builder.constant(0), builder.constant(1))
      builder.store(builder.select(comparison, difference, zero, one, zero), in: 2)
      builder.store(builder.select(comparison, difference, zero, left, right), in: 3)
      let rows = try results(of: builder, rows: 4, vectors: 8, on: set) { row, lane in
        special[(row == 0 ? lane : lane / special.count) % special.count]
      }.rows
      for lane in rows[2].indices {
        let isSo = holds(rows[0][lane] - rows[1][lane])
        #expect(rows[2][lane] == (isSo ? 1 : 0), "\(comparison), lane \(lane)")
        let chosen = rows[isSo ? 0 : 1][lane].bitPattern
        #expect(rows[3][lane].bitPattern == chosen, "\(comparison), lane \(lane)")
      }
    }
  }

  @Test("the root of singles is correctly rounded", arguments: InstructionSet.available)
  func rootOfSingles(set: InstructionSet) throws {
    var builder = CodeBuilder()
    builder.store(builder.apply(.squareRootSingle, builder.load(0)), in: 1)
    let rows = try results(of: builder, rows: 2, on: set) { _, lane in
      let singles = (0..<2).map { UInt64(Float(2 * lane + $0).bitPattern) }
      return Double(bitPattern: singles[0] | singles[1] << 32)
    }.rows
    for lane in rows[0].indices {
      for (half, shift) in [(0, 0), (1, 32)] {
        let bits = UInt32(truncatingIfNeeded: rows[1][lane].bitPattern >> UInt64(shift))
        #expect(Float(bitPattern: bits) == Float(2 * lane + half).squareRoot())
      }
    }
  }

  @Test(
    "exponential, logarithm and power give the bits of Chance's own",
    arguments: InstructionSet.available)
  func elementary(set: InstructionSet) throws {
    var builder = CodeBuilder()
    let traced = [
      Elementary.plainExponential(TracedLanes(argument: 0)),
      Elementary.logarithm(TracedLanes(argument: 0)),
      Elementary.plainPower(TracedLanes(argument: 0), TracedLanes(argument: 1)),
    ]
    let (first, second) = (builder.load(0), builder.load(1))
    for (index, lanes) in traced.enumerated() {
      builder.store(builder.apply(lanes, to: first, second), in: 2 + index)
    }
    let special: [Double] = [
      0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, 1e308, -1, 720, -746,
    ]
    let rows = try results(of: builder, rows: 5, vectors: 200, on: set) { row, lane in
      lane < special.count ? special[lane] : number(row, lane)
    }.rows
    for lane in rows[0].indices {
      let (x, y) = (rows[0][lane], rows[1][lane])
      #expect(rows[2][lane].bitPattern == Elementary.plainExponential(x).bitPattern || x.isNaN)
      let logarithm = Elementary.log(x)
      #expect(rows[3][lane].bitPattern == logarithm.bitPattern || logarithm.isNaN)
      let power = Elementary.plainPower(x, y)
      #expect(rows[4][lane].bitPattern == power.bitPattern || power.isNaN)
    }
  }

  @Test(
    "a watch reports just the lanes that meet it, in either width",
    arguments: InstructionSet.available)
  func watch(set: InstructionSet) throws {
    var builder = CodeBuilder()
    builder.watch(.isAtLeast, builder.load(0), builder.load(1), tag: 0)
    builder.watch(.isAtMost, builder.load(0), builder.parameter(0), tag: 1)
    let (rows, reports) = try results(
      of: builder, rows: 2, vectors: 9, on: set, parameters: [-0.1], fill: number)
    let lanes = rows[0].indices
    #expect(reports[0] == Set(lanes.filter { rows[0][$0] >= rows[1][$0] }))
    #expect(reports[1] == Set(lanes.filter { rows[0][$0] <= -0.1 }))
  }

  @Test(
    "a part is passed over where a row is 0 in all eight lanes of a vector",
    arguments: InstructionSet.available)
  func skip(set: InstructionSet) throws {
    var builder = CodeBuilder()
    builder.skipIfZero(0)
    builder.store(builder.constant(5), in: 1)
    builder.end()
    let rows = try results(of: builder, rows: 2, vectors: 4, on: set) { row, lane in
      row == 0 && (lane == 9 || lane == 22) ? 1 : 0
    }.rows
    #expect(rows[1] == (0..<32).map { [1, 2].contains($0 / 8) ? 5 : 0 })
  }

  @Test(
    "a part for flagged calls runs only with the flag", arguments: InstructionSet.available,
    [0, 1])
  func flagged(set: InstructionSet, flags: Int) throws {
    var builder = CodeBuilder()
    builder.skipUnlessFlagged()
    builder.store(builder.constant(5), in: 1)
    builder.end()
    let rows = try results(of: builder, rows: 2, on: set, flags: flags) { _, _ in 0 }.rows
    #expect(rows[1].allSatisfy { $0 == Double(5 * flags) })
  }

  @Test("a constant reads the same in every vector", arguments: InstructionSet.available)
  func folding(set: InstructionSet) throws {
    var builder = CodeBuilder()
    let half = builder.constant(0.5)
    let chosen = builder.select(.isLess, half, builder.constant(1), builder.load(0), half)
    builder.store(chosen, in: 1)
    let rows = try results(of: builder, rows: 2, on: set, fill: number).rows
    #expect(rows[1] == rows[0])
  }
}
