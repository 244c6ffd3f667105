/// The cases of a tree's nodes while it grows: every column sorted once, and parted with each split.
struct TreeGrowth {
  struct NewSplit {
    let yesBound: Bound
    let noBound: Bound
    let children: [ClassificationTree.Node]
  }

  private let table: CaseTable
  private let leastLeaf: Int
  /// By column, the cases of the nodes one after the other, those of a node from below.
  private var orders: [[Int32]]
  /// By node, its part of each order.
  private var ranges: [Range<Int>]
  private var hits: [Int]
  private var goesToYes: [Bool]

  /// Every order has the same cases.
  init(_ table: CaseTable, _ orders: [[Int32]], leastLeaf: Int) {
    self.table = table
    self.orders = orders
    self.leastLeaf = leastLeaf
    let cases = orders.first ?? []
    ranges = [0..<cases.count]
    hits = [cases.count { table.outcomes[Int($0)] }]
    goesToYes = Array(repeating: false, count: table.count)
  }

  var root: ClassificationTree.Node { node(0) }

  private func node(_ index: Int) -> ClassificationTree.Node {
    ClassificationTree.Node(cases: ranges[index].count, hits: hits[index])
  }

  /// A way to part a node: its bound, and the cases and hits that meet it.
  private struct Cut {
    let yesBound: Bound
    let noBound: Bound
    let cases: Int
    let hits: Int
  }

  /// Parts a node where that makes it purest; nil where nothing does.
  mutating func split(_ index: Int) -> NewSplit? {
    let whole = node(index)
    guard whole.hits > 0, whole.hits < whole.cases, whole.cases >= 2 * leastLeaf else { return nil }
    var best: (cut: Cut, fall: Double)?
    for column in orders.indices {
      let cut =
        table.columns[column].isCategory
        ? categoryCut(index, column) : orderedCut(index, column)
      if let cut, cut.fall > best?.fall ?? whole.impurity * 1e-12 { best = cut }
    }
    guard let cut = best?.cut else { return nil }
    part(index, cut)
    return NewSplit(
      yesBound: cut.yesBound, noBound: cut.noBound,
      children: [node(ranges.count - 2), node(ranges.count - 1)])
  }

  /// By how much n·p(1 − p) falls: with a of b cases of interest in one part, h of n in all,
  /// (a·n − h·b)² / (n·b·(n − b)).
  private func fall(_ cases: Int, _ hits: Int, _ index: Int) -> Double {
    let (all, allHits) = (Double(ranges[index].count), Double(self.hits[index]))
    let (part, partHits) = (Double(cases), Double(hits))
    let lead = partHits * all - allHits * part
    return lead * lead / (all * part * (all - part))
  }

  private func orderedCut(_ index: Int, _ column: Int) -> (cut: Cut, fall: Double)? {
    let range = ranges[index]
    let values = table.columns[column].values
    var best: (place: Int, hits: Int, fall: Double)?
    var below = 0
    for place in range.dropLast(leastLeaf) {
      let row = Int(orders[column][place])
      if table.outcomes[row] { below += 1 }
      let count = place - range.lowerBound + 1
      let next = values[Int(orders[column][place + 1])]
      guard count >= leastLeaf, values[row] < next else { continue }
      let fall = fall(count, below, index)
      if fall > best?.fall ?? 0 { best = (place, below, fall) }
    }
    guard let best else { return nil }
    let left = values[Int(orders[column][best.place])]
    let right = values[Int(orders[column][best.place + 1])]
    let middle = left / 2 + right / 2
    let isBetween = left < middle && middle < right
    let cut = Cut(
      yesBound: Bound(column: column, .atMost(isBetween ? middle : left)),
      noBound: Bound(column: column, .atLeast(isBetween ? middle : right)),
      cases: best.place - range.lowerBound + 1, hits: best.hits)
    return (cut, best.fall)
  }

  private func categoryCut(_ index: Int, _ column: Int) -> (cut: Cut, fall: Double)? {
    let groups = groups(index, column)
    var best: (first: Int, cut: Cut, fall: Double)?
    var (cases, hits) = (0, 0)
    for (place, group) in groups.enumerated().dropLast() {
      cases += group.cases
      hits += group.hits
      guard cases >= leastLeaf, ranges[index].count - cases >= leastLeaf else { continue }
      let fall = fall(cases, hits, index)
      guard fall > best?.fall ?? 0 else { continue }
      let yes = groups[...place].map(\.value).sorted()
      let no = groups[(place + 1)...].map(\.value).sorted()
      let cut = Cut(
        yesBound: Bound(column: column, .oneOf(yes)), noBound: Bound(column: column, .oneOf(no)),
        cases: cases, hits: hits)
      best = (place, cut, fall)
    }
    return best.map { ($0.cut, $0.fall) }
  }

  /// The alternatives in a node, by their share of interest, then by value.
  private func groups(_ index: Int, _ column: Int) -> [(value: Double, cases: Int, hits: Int)] {
    var groups: [(value: Double, cases: Int, hits: Int)] = []
    for place in ranges[index] {
      let row = Int(orders[column][place])
      let value = table.columns[column].values[row]
      if groups.last?.value != value { groups.append((value, 0, 0)) }
      groups[groups.count - 1].cases += 1
      if table.outcomes[row] { groups[groups.count - 1].hits += 1 }
    }
    return groups.sorted { left, right in
      let (ours, theirs) = (left.hits * right.cases, right.hits * left.cases)
      return ours == theirs ? left.value < right.value : ours < theirs
    }
  }

  private mutating func part(_ index: Int, _ cut: Cut) {
    let range = ranges[index]
    let values = table.columns[cut.yesBound.column].values
    for place in range {
      let row = Int(orders[0][place])
      goesToYes[row] = cut.yesBound.admits(values[row])
    }
    for column in orders.indices {
      let rows = orders[column][range]
      let parted = rows.filter { goesToYes[Int($0)] } + rows.filter { !goesToYes[Int($0)] }
      orders[column].replaceSubrange(range, with: parted)
    }
    let middle = range.lowerBound + cut.cases
    ranges += [range.lowerBound..<middle, middle..<range.upperBound]
    hits += [cut.hits, hits[index] - cut.hits]
  }
}
