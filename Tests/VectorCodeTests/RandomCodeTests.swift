import Chance
import Testing
import VectorCode

/// Programs of random steps, done by the code and by a plain evaluation of one lane after another.
@Suite struct RandomCodeTests {
  private static let rows = 40
  /// Rows that decide what is passed over; nothing writes them.
  private static let guards = 8

  private enum Step {
    case calculate(CodeOperation, target: Int, left: Int, right: Int)
    case select(CodeComparison, target: Int, rows: [Int])
    case skip(row: Int, steps: [Step])
    /// The steps where neither row is 0 in all lanes, else the others.
    case skipPair(row: Int, other: Int, both: [Step], otherwise: [Step])
  }

  /// Numbers of a replayable sequence.
  private struct Source {
    var seed: UInt64
    var index: UInt64 = 0

    mutating func below(_ limit: Int) -> Int {
      index += 1
      return Int(Draws(seed: seed).unit(run: index, stream: 3) * Double(limit))
    }
  }

  private func steps(_ count: Int, depth: Int, _ source: inout Source) -> [Step] {
    let operations: [CodeOperation] = [.add, .subtract, .multiply, .minimum, .maximum, .divide]
    let comparisons: [CodeComparison] = [
      .isEqual, .isLess, .isAtMost, .isUnequal, .isAtLeast, .isGreater,
    ]
    return (0..<count).map { _ in
      switch source.below(depth > 0 ? 13 : 11) {
      case 0..<9:
        .calculate(
          operations[source.below(operations.count)],
          target: Self.guards + source.below(Self.rows - Self.guards),
          left: source.below(Self.rows), right: source.below(Self.rows))
      case 9, 10:
        .select(
          comparisons[source.below(comparisons.count)],
          target: Self.guards + source.below(Self.rows - Self.guards),
          rows: (0..<4).map { _ in source.below(Self.rows) })
      case 11:
        .skip(
          row: source.below(Self.guards),
          steps: steps(1 + source.below(20), depth: depth - 1, &source))
      default:
        .skipPair(
          row: source.below(Self.guards), other: source.below(Self.guards),
          both: steps(1 + source.below(20), depth: depth - 1, &source),
          otherwise: steps(1 + source.below(20), depth: depth - 1, &source))
      }
    }
  }

  private func build(_ steps: [Step], _ builder: inout CodeBuilder) {
    for step in steps {
      switch step {
      case .calculate(let operation, let target, let left, let right):
        let value = builder.apply(operation, builder.load(left), builder.load(right))
        builder.store(value, in: target)
      case .select(let comparison, let target, let rows):
        let values = rows.map { builder.load($0) }
        builder.store(
          builder.select(comparison, values[0], values[1], values[2], values[3]), in: target)
      case .skip(let row, let steps):
        builder.skipIfZero(row)
        build(steps, &builder)
        builder.end()
      case .skipPair(let row, let other, let both, let otherwise):
        builder.skipUnlessBoth(row, other)
        build(both, &builder)
        builder.end()
        builder.skipIfBoth(row, other)
        build(otherwise, &builder)
        builder.end()
      }
    }
  }

  /// Eight lanes, so that parts are passed over as the code does.
  private func evaluate(_ steps: [Step], _ rows: inout [[Double]]) {
    for step in steps {
      switch step {
      case .calculate(let operation, let target, let left, let right):
        rows[target] = zip(rows[left], rows[right]).map { left, right in
          switch operation {
          case .add: left + right
          case .subtract: left - right
          case .multiply: left * right
          case .divide: left / right
          case .minimum: right < left ? right : left
          default: right > left ? right : left
          }
        }
      case .select(let comparison, let target, let chosen):
        rows[target] = (0..<8).map { lane in
          let (left, right) = (rows[chosen[0]][lane], rows[chosen[1]][lane])
          let holds =
            switch comparison {
            case .isEqual: left == right
            case .isLess: left < right
            case .isAtMost: left <= right
            case .isUnequal: left != right
            case .isAtLeast: left >= right
            case .isGreater: left > right
            }
          return rows[chosen[holds ? 2 : 3]][lane]
        }
      case .skip(let row, let steps):
        if rows[row].contains(where: { $0 != 0 }) { evaluate(steps, &rows) }
      case .skipPair(let row, let other, let both, let otherwise):
        let areBoth = [row, other].allSatisfy { rows[$0].contains { $0 != 0 } }
        evaluate(areBoth ? both : otherwise, &rows)
      }
    }
  }

  private func start(_ row: Int, _ lane: Int) -> Double {
    row < Self.guards && lane / 8 % 2 == row % 2 ? 0 : Double((row * 31 + lane * 17) % 23) - 9
  }

  @Test(
    "random programs with parts to pass over agree with plain evaluation",
    arguments: InstructionSet.available)
  func agree(set: InstructionSet) throws {
    for seed in 0..<300 {
      var source = Source(seed: UInt64(seed))
      let program = steps(150, depth: 2, &source)
      var builder = CodeBuilder { $0 < 0 }
      build(program, &builder)
      let made = try results(of: builder, rows: Self.rows, vectors: 3, on: set, fill: start).rows
      expectSame(made, program, vectors: 3, "seed \(seed)")
    }
  }

  @Test(
    "Two vectors in turn hold and report what one after the other does",
    arguments: InstructionSet.available)
  func agreeInTurn(set: InstructionSet) throws {
    for seed in 0..<100 {
      var source = Source(seed: UInt64(seed))
      let program = steps(150, depth: 0, &source)
      var builder = CodeBuilder { $0 < 0 }
      build(program, &builder)
      for (tag, row) in [20, 30].enumerated() {
        builder.watch(.isAtLeast, builder.load(row), builder.load(row + 1), tag: Int32(tag))
      }
      let made = try results(
        of: builder, rows: Self.rows, vectors: 4, on: set, doubled: true, fill: start)
      let plain = try results(of: builder, rows: Self.rows, vectors: 4, on: set, fill: start)
      #expect(made.reports == plain.reports, "seed \(seed)")
      expectSame(made.rows, program, vectors: 4, "seed \(seed)")
    }
  }

  private func expectSame(
    _ made: [[Double]], _ program: [Step], vectors: Int, _ comment: Comment
  ) {
    for vector in 0..<vectors {
      var rows = (0..<Self.rows).map { row in
        (0..<8).map { start(row, vector * 8 + $0) }
      }
      evaluate(program, &rows)
      let isSame = (0..<Self.rows).allSatisfy { row in
        zip(made[row][(vector * 8)...], rows[row]).allSatisfy {
          $0 == $1 || $0.isNaN && $1.isNaN
        }
      }
      #expect(isSame, comment)
    }
  }
}
