/// A box that takes back cases which a bound cut off too early (Friedman and Fisher 1999, section 8.2).
struct Pasting {
  private let table: CaseTable
  private let share: Double
  private let isOpen: [Bool]
  private(set) var box: Box
  private(set) var score: BoxScore

  /// `isOpen` says which cases are looked at.
  init(_ box: Box, _ table: CaseTable, open isOpen: [Bool], share: Double) {
    self.box = box
    self.table = table
    self.isOpen = isOpen
    self.share = share
    score = box.score(table, open: isOpen)
  }

  /// Loosens the bound that gives the highest density, as long as that is no lower than before and more cases
  /// of interest come in; false where none does.
  mutating func paste() -> Bool {
    var best: (box: Box, score: BoxScore)?
    for bound in box.bounds {
      guard let loosened = loosened(bound) else { continue }
      let score = loosened.score(table, open: isOpen)
      guard score.hits > self.score.hits, !Self.isDenser(self.score, than: score) else { continue }
      if let best, !Self.isDenser(score, than: best.score) { continue }
      best = (loosened, score)
    }
    guard let best else { return false }
    (box, score) = best
    return true
  }

  /// Exact: hits/cases of the two by cross multiplication.
  private static func isDenser(_ left: BoxScore, than right: BoxScore) -> Bool {
    left.hits * right.cases > right.hits * left.cases
  }

  private func loosened(_ bound: Bound) -> Box? {
    let without = box.without(bound)
    let values = table.columns[bound.column].values
    let outside = (0..<table.count).filter {
      isOpen[$0] && !bound.admits(values[$0]) && without.contains($0, of: table)
    }
    guard !outside.isEmpty else { return without }
    switch bound.test {
    case .atLeast:
      return replaced(bound, without, outside.map { values[$0] }.sorted(by: >)) { .atLeast($0) }
    case .atMost:
      return replaced(bound, without, outside.map { values[$0] }.sorted()) { .atMost($0) }
    case .oneOf(let kept): return widened(bound, without, kept, outside)
    }
  }

  /// `outside` from the bound outwards; the bound goes halfway to the first value that stays out.
  private func replaced(
    _ bound: Bound, _ without: Box, _ outside: [Double], _ test: (Double) -> Bound.Test
  ) -> Box {
    let most = max(1, Int((share * Double(score.cases)).rounded(.up)))
    let taken = outside[min(most, outside.count) - 1]
    guard let next = outside.first(where: { abs($0 - outside[0]) > abs(taken - outside[0]) }) else {
      return without
    }
    let middle = taken / 2 + next / 2
    let isBetween = min(taken, next) < middle && middle < max(taken, next)
    var box = without
    box.tighten(Bound(column: bound.column, test(isBetween ? middle : taken)))
    return box
  }

  /// Takes the densest category back.
  private func widened(_ bound: Bound, _ without: Box, _ kept: [Double], _ outside: [Int]) -> Box {
    let values = table.columns[bound.column].values
    var best: (value: Double, share: Double)?
    for value in Set(outside.map { values[$0] }).sorted() {
      let rows = outside.filter { values[$0] == value }
      let share = Double(rows.count { table.outcomes[$0] }) / Double(rows.count)
      if share > best?.share ?? -1 { best = (value, share) }
    }
    let isLast = Set(outside.map { values[$0] }).count == 1
    guard let best, !isLast else { return without }
    var box = without
    box.tighten(Bound(column: bound.column, .oneOf((kept + [best.value]).sorted())))
    return box
  }
}
