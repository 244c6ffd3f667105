import Scenarios

/// The evenings on which a daily quantity crosses a level that is worth a sentence.
///
/// Stocks: they reach 0, or are above 0 again. Will: it crosses a quarter. Everything else: none.
struct GaugeChanges {
  struct Change: Equatable {
    var step: Int
    var level: Double
    var isRise: Bool
  }

  let changes: [Change]

  init(_ quantity: Quantity, _ values: [Double]) {
    switch quantity {
    case .stock: changes = Self.emptied(values)
    case .will: changes = Self.crossings(values, levels: [0.25, 0.5, 0.75])
    default: changes = []
    }
  }

  private static func emptied(_ values: [Double]) -> [Change] {
    guard let first = values.first else { return [] }
    var isEmpty = first <= 0
    var changes: [Change] = []
    for step in values.indices.dropFirst() {
      let next = values[step..<min(step + lasting, values.count)]
      guard isEmpty ? next.allSatisfy({ $0 > 0 }) : values[step] <= 0 else { continue }
      isEmpty.toggle()
      changes.append(Change(step: step, level: 0, isRise: !isEmpty))
    }
    return changes
  }

  /// Days for which a stock lasts before it counts as there again: from hand to mouth is not a story each day.
  private static let lasting = 30

  /// A level counts as crossed only where the value is a fiftieth beyond it, so that noise is not a
  /// story.
  private static func crossings(_ values: [Double], levels: [Double]) -> [Change] {
    let changes = levels.flatMap { crossings(values, of: $0) }
    return changes.sorted { ($0.step, $0.level) < ($1.step, $1.level) }
  }

  private static func crossings(_ values: [Double], of level: Double) -> [Change] {
    guard let first = values.first else { return [] }
    var isAbove = first >= level
    var changes: [Change] = []
    for (step, value) in values.enumerated()
    where isAbove ? value < level - 0.02 : value > level + 0.02 {
      isAbove.toggle()
      changes.append(Change(step: step, level: level, isRise: isAbove))
    }
    return changes
  }
}
