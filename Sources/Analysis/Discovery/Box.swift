/// One restriction of one column; limits belong to the box.
public struct Bound: Sendable, Equatable {
  public enum Test: Sendable, Equatable {
    case atLeast(Double)
    case atMost(Double)
    /// Ascending.
    case oneOf([Double])
  }

  /// Index into `CaseTable.columns`.
  public let column: Int
  public var test: Test

  public init(column: Int, _ test: Test) {
    self.column = column
    self.test = test
  }

  public func admits(_ value: Double) -> Bool {
    switch test {
    case .atLeast(let limit): value >= limit
    case .atMost(let limit): value <= limit
    case .oneOf(let values): values.contains(value)
    }
  }

  /// Whether the other one takes its place: the same kind of limit of the same column.
  func isReplaced(by other: Bound) -> Bool {
    column == other.column && face == other.face
  }

  /// Order of the bounds of a column.
  private var face: Int {
    switch test {
    case .atLeast: 0
    case .atMost: 1
    case .oneOf: 2
    }
  }

  fileprivate func precedes(_ other: Bound) -> Bool {
    (column, face) < (other.column, other.face)
  }
}

/// Cases that meet several bounds at once.
public struct Box: Sendable, Equatable {
  /// By column, a lower limit before an upper one; one of a kind.
  public private(set) var bounds: [Bound]

  public init(_ bounds: [Bound] = []) {
    self.bounds = []
    for bound in bounds { tighten(bound) }
  }

  /// Columns with a bound, ascending.
  public var columns: [Int] {
    bounds.map(\.column).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// Sets a bound in place of the one of its kind.
  mutating func tighten(_ bound: Bound) {
    bounds.removeAll { $0.isReplaced(by: bound) }
    let place = bounds.firstIndex { bound.precedes($0) } ?? bounds.count
    bounds.insert(bound, at: place)
  }

  func without(_ bound: Bound) -> Box {
    var box = self
    box.bounds.removeAll { $0 == bound }
    return box
  }

  public func contains(_ row: Int, of table: CaseTable) -> Bool {
    bounds.allSatisfy { $0.admits(table.columns[$0.column].values[row]) }
  }

  /// How many cases lie in it, among those of which `isOpen` is true (nil = all).
  public func score(_ table: CaseTable, open isOpen: [Bool]? = nil) -> BoxScore {
    var score = BoxScore(cases: 0, hits: 0, allCases: table.count, allHits: table.hits)
    for row in 0..<table.count where isOpen?[row] ?? true && contains(row, of: table) {
      score.add(isHit: table.outcomes[row])
    }
    return score
  }
}

/// How many cases and cases of interest lie in a box, and how many there are in all.
public struct BoxScore: Sendable, Equatable {
  public var cases: Int
  public var hits: Int
  public let allCases: Int
  public let allHits: Int

  public init(cases: Int, hits: Int, allCases: Int, allHits: Int) {
    self.cases = cases
    self.hits = hits
    self.allCases = allCases
    self.allHits = allHits
  }

  mutating func add(isHit: Bool) {
    cases += 1
    if isHit { hits += 1 }
  }

  /// Share of the cases of interest that it holds; 0 where there are none.
  public var coverage: Double { Self.share(hits, of: allHits) }
  /// Share of its cases that are of interest; 0 where it is empty.
  public var density: Double { Self.share(hits, of: cases) }
  /// Share of all cases that it holds.
  public var mass: Double { Self.share(cases, of: allCases) }
  /// Share of all cases that are of interest.
  public var base: Double { Self.share(allHits, of: allCases) }
  /// Coverage · (density − base): high where a box holds many of the cases of interest and far more of them than
  /// chance would; 0 for a box of all cases.
  public func merit(over base: Double) -> Double { coverage * (density - base) }

  /// Of the density, 95 %.
  public var densityInterval: WilsonInterval { WilsonInterval(successes: hits, trials: cases) }
  public var coverageInterval: WilsonInterval { WilsonInterval(successes: hits, trials: allHits) }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}
