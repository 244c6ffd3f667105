/// The order in which nodes are written down: first what the longest chain waits for.
///
/// A processor looks ahead over some hundred instructions only, fewer than one power takes, so chains that
/// could go on side by side have to stand side by side. Nothing moves over the border of a part that may be
/// passed over, so no value changes.
struct CodeSchedule {
  private(set) var nodes: [CodeNode] = []
  private let source: [CodeNode]
  private let lastUses: [Int]
  /// Where each node of the source went.
  private var places: [Int32]
  private let registers: Int

  /// Nodes that nobody needs are left out.
  ///
  /// Code for several vectors at once, which stand in turn, keeps its
  /// order.
  init(_ builder: CodeBuilder, _ layout: CodeLayout, registers: Int) {
    source = builder.nodes
    self.registers = registers
    let hasTurns = layout.vectorsAtOnce > 1
    places = Array(repeating: -1, count: source.count)
    let needed = builder.needed()
    var lastUses = [Int](repeating: -1, count: source.count)
    for index in source.indices where needed[index] {
      for operand in source[index].operands { lastUses[Int(operand)] = index }
    }
    self.lastUses = lastUses
    var part: [Int] = []
    for index in source.indices where needed[index] {
      if hasTurns || source[index].isBorder {
        order(part)
        part = []
        append(index)
      } else {
        part.append(index)
      }
    }
    order(part)
  }

  private mutating func append(_ index: Int) {
    var node = source[index]
    node.operands = node.operands.map { places[Int($0)] }
    places[index] = Int32(nodes.count)
    nodes.append(node)
  }

  private mutating func order(_ part: [Int]) {
    for index in part where source[index].isAtHand { append(index) }
    var list = ReadyList(part.filter { !source[$0].isAtHand }, source, lastUses)
    while let index = list.next(registers) { append(index) }
  }
}

extension CodeNode {
  /// Where a part that may be passed over begins or ends.
  fileprivate var isBorder: Bool {
    if case .end = kind { true } else { isSkip }
  }

  /// Lies in memory and costs no instruction of its own.
  fileprivate var isAtHand: Bool {
    switch kind {
    case .constant, .parameter, .load, .input: true
    default: false
    }
  }

  /// Cycles until the result can be used, roughly those of recent processors.
  fileprivate var cycles: Int {
    switch kind {
    case .operation(.divide, _): 16
    case .operation(.squareRoot, _): 24
    case .operation(.and, _), .operation(.or, _), .operation(.addBits, _),
      .operation(.subtractBits, _), .operation(.shiftLeft, _), .operation(.shiftRight, _):
      2
    case .select: 6
    default: 4
    }
  }
}

/// The nodes of one part, given out one after the other.
private struct ReadyList {
  private let part: [Int]
  private var operands: [[Int]]
  private var followers: [[Int]]
  private var waits: [Int]
  /// Cycles from a node's begin to the end of the part.
  private var heights: [Int]
  /// When what it waits for is there.
  private var times: [Int]
  /// Readers that are still to come; those behind the part count for ever.
  private var readers: [Int]
  private let cycles: [Int]
  private var ready: [Int] = []
  private var (now, held) = (0, 0)

  init(_ part: [Int], _ source: [CodeNode], _ lastUses: [Int]) {
    self.part = part
    cycles = part.map { source[$0].cycles }
    operands = part.map { _ in [] }
    followers = operands
    waits = part.map { _ in 0 }
    times = waits
    readers = part.map { lastUses[$0] > (part.last ?? 0) ? 1 : 0 }
    heights = cycles
    join(source)
    for position in part.indices.reversed() {
      for follower in followers[position] {
        heights[position] = max(heights[position], cycles[position] + heights[follower])
      }
    }
    ready = part.indices.filter { waits[$0] == 0 }
  }

  /// A node follows those whose values it reads, a store the readers of what its row held, a report the
  /// last report.
  private mutating func join(_ source: [CodeNode]) {
    var positions: [Int32: Int] = [:]
    var rowReaders: [Int: [Int]] = [:]
    var lastReport: Int?
    for (position, index) in part.enumerated() {
      positions[Int32(index)] = position
      let node = source[index]
      for operand in Set(node.operands).sorted() {
        if case .load(let row, _) = source[Int(operand)].kind {
          rowReaders[row, default: []].append(position)
        }
        guard let made = positions[operand] else { continue }
        operands[position].append(made)
        readers[made] += 1
        follow(position, made)
      }
      switch node.kind {
      case .store(let row):
        for reader in rowReaders[row] ?? [] where reader != position { follow(position, reader) }
      case .watch, .output:
        if let lastReport { follow(position, lastReport) }
        lastReport = position
      default: break
      }
    }
  }

  private mutating func follow(_ position: Int, _ other: Int) {
    followers[other].append(position)
    waits[position] += 1
  }

  /// The next node of the source; nil where all are given out.
  mutating func next(_ registers: Int) -> Int? {
    guard !ready.isEmpty else { return nil }
    let isFull = held >= registers - 8
    var best = 0
    for candidate in ready.indices where isBefore(ready[candidate], ready[best], isFull) {
      best = candidate
    }
    let position = ready.remove(at: best)
    take(position)
    return part[position]
  }

  /// Where registers are short, first what gives most of them back; else what can begin at once, the
  /// longest chain first.
  private func isBefore(_ left: Int, _ right: Int, _ isFull: Bool) -> Bool {
    if isFull {
      let (first, second) = (freed(by: left), freed(by: right))
      if first != second { return first > second }
    }
    let (first, second) = (max(times[left], now), max(times[right], now))
    if first != second { return first < second }
    return heights[left] != heights[right] ? heights[left] > heights[right] : left < right
  }

  private func freed(by position: Int) -> Int {
    operands[position].count { readers[$0] == 1 } - (readers[position] > 0 ? 1 : 0)
  }

  private mutating func take(_ position: Int) {
    held -= freed(by: position)
    for operand in operands[position] { readers[operand] -= 1 }
    now = max(now, times[position]) + 1
    for follower in followers[position] {
      times[follower] = max(times[follower], now - 1 + cycles[position])
      waits[follower] -= 1
      if waits[follower] == 0 { ready.append(follower) }
    }
  }
}
