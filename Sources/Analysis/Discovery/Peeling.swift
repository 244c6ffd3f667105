/// A box that gives up a few cases at a time (Friedman and Fisher 1999, section 8).
///
/// Every column is sorted once. A case that has left is skipped from then on, so that a step looks at about the
/// share to be peeled of every column and not at all its cases.
struct Peeling {
  private let table: CaseTable
  private let share: Double
  private var sides: [SortedSide]
  private var categories: [CategoryCounts]
  /// Of a case: 0 has left, 1 is in, 3 is in and of interest.
  private var states: [UInt8]
  private(set) var box = Box()
  private(set) var cases: Int
  private(set) var hits: Int

  /// `states` has 0 for cases that are not looked at.
  init(_ table: CaseTable, orders: [[Int32]], states: [UInt8], share: Double) {
    self.table = table
    self.share = share
    self.states = states
    sides = orders.enumerated().flatMap { column, order in
      order.isEmpty
        ? []
        : [
          SortedSide(column, order, isFromBelow: true),
          SortedSide(column, order, isFromBelow: false),
        ]
    }
    categories = table.columns.indices.filter { table.columns[$0].isCategory }.map {
      CategoryCounts($0, table, states)
    }
    cases = states.count { $0 != 0 }
    hits = states.count { $0 == 3 }
  }

  var density: Double { cases == 0 ? 0 : Double(hits) / Double(cases) }

  /// A bound with what it costs.
  struct Candidate {
    let bound: Bound
    let cases: Int
    let hits: Int
  }

  /// Sets the best bound; nil, and nothing happens, where none leaves `least` cases.
  ///
  /// The best gains most density for each case that leaves (Kwakkel and Jaxa-Rozen 2016): where equal values or
  /// categories leave together, a bound is not preferred for being large. Ties go to the larger gain, then to
  /// the column named first, its lower limit before its upper.
  mutating func peel(least: Int) -> Bound? {
    var best: (candidate: Candidate, gain: Double)?
    let most = max(1, Int((share * Double(cases)).rounded(.up)))
    for index in sides.indices {
      sides[index].skipGone(states)
      consider(lowest(of: sides[index], most), least, &best)
    }
    for counts in categories {
      for candidate in counts.candidates { consider(candidate, least, &best) }
    }
    guard let bound = best?.candidate.bound else { return nil }
    tighten(bound)
    return bound
  }

  private func consider(
    _ candidate: Candidate?, _ least: Int, _ best: inout (candidate: Candidate, gain: Double)?
  ) {
    guard let candidate, cases - candidate.cases >= max(1, least) else { return }
    let gain = gain(candidate)
    if let best {
      let (now, before) = (gain / Double(candidate.cases), best.gain / Double(best.candidate.cases))
      guard now > before || now == before && gain > best.gain else { return }
    }
    best = (candidate, gain)
  }

  private func gain(_ candidate: Candidate) -> Double {
    Double(hits - candidate.hits) / Double(cases - candidate.cases) - density
  }

  /// The first `most` cases of a side with all that equal the last of them; nil where that is all.
  private func lowest(of side: SortedSide, _ most: Int) -> Candidate? {
    let values = table.columns[side.column].values
    return values.withUnsafeBufferPointer { values in
      states.withUnsafeBufferPointer { states in
        side.order.withUnsafeBufferPointer { order in
          var (taken, takenHits, last) = (0, 0, 0.0)
          for place in side.first..<order.count {
            let row = order[side.isFromBelow ? place : order.count - 1 - place]
            let state = states[Int(row)]
            guard state != 0 else { continue }
            let value = values[Int(row)]
            if taken >= most, value != last {
              let bound = side.bound(between: last, and: value)
              return Candidate(bound: bound, cases: taken, hits: takenHits)
            }
            taken += 1
            takenHits += Int(state >> 1)
            last = value
          }
          return nil
        }
      }
    }
  }

  private mutating func tighten(_ bound: Bound) {
    box.tighten(bound)
    let values = table.columns[bound.column].values
    for row in states.indices where states[row] != 0 && !bound.admits(values[row]) {
      let isHit = states[row] == 3
      cases -= 1
      if isHit { hits -= 1 }
      for index in categories.indices { categories[index].remove(row, isHit: isHit) }
      states[row] = 0
    }
  }
}

/// A column with its cases from one end.
struct SortedSide {
  let column: Int
  /// From below, whichever the end.
  let order: [Int32]
  let isFromBelow: Bool
  /// Cases at the end that have left.
  private(set) var first = 0

  init(_ column: Int, _ order: [Int32], isFromBelow: Bool) {
    (self.column, self.order) = (column, order)
    self.isFromBelow = isFromBelow
  }

  mutating func skipGone(_ states: [UInt8]) {
    let last = order.count - 1
    while first <= last, states[Int(order[isFromBelow ? first : last - first])] == 0 { first += 1 }
  }

  /// The limit halfway from a value that leaves to one that stays.
  func bound(between left: Double, and kept: Double) -> Bound {
    let middle = left / 2 + kept / 2
    let isBetween = isFromBelow ? middle > left && middle <= kept : middle < left && middle >= kept
    let limit = isBetween ? middle : kept
    return Bound(column: column, isFromBelow ? .atLeast(limit) : .atMost(limit))
  }
}

/// How many cases of each category are in.
struct CategoryCounts {
  private let column: Int
  /// Ascending.
  private let values: [Double]
  private let indices: [Int]
  private var cases: [Int]
  private var hits: [Int]

  init(_ column: Int, _ table: CaseTable, _ states: [UInt8]) {
    self.column = column
    let all = table.columns[column].values
    let values = all.sorted().reduce(into: [Double]()) { if $0.last != $1 { $0.append($1) } }
    indices = all.map { value in values.firstIndex(of: value) ?? 0 }
    self.values = values
    cases = values.map { _ in 0 }
    hits = cases
    for row in states.indices where states[row] != 0 {
      cases[indices[row]] += 1
      if states[row] == 3 { hits[indices[row]] += 1 }
    }
  }

  mutating func remove(_ row: Int, isHit: Bool) {
    cases[indices[row]] -= 1
    if isHit { hits[indices[row]] -= 1 }
  }

  /// Each category left out alone; none where only one is there.
  var candidates: [Peeling.Candidate] {
    let present = values.indices.filter { cases[$0] > 0 }
    guard present.count > 1 else { return [] }
    return present.map { category in
      let rest = present.filter { $0 != category }.map { values[$0] }
      return Peeling.Candidate(
        bound: Bound(column: column, .oneOf(rest)), cases: cases[category], hits: hits[category])
    }
  }
}
