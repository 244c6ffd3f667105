/// Collects straight-line code over rows: equal values are made once, what nobody reads is left out,
/// and a row that was written is read from its value and not from memory.
///
/// Code between `skip…` and `end` may leave results in rows only. Nothing may write the row that
/// decides: both halves of its eight lanes are asked, one of which may have gone through already.
public struct CodeBuilder {
  private(set) var nodes: [CodeNode] = []
  private var known: [CodeNode: Int32] = [:]
  /// What each row holds where it has been read or written.
  private var held: [Int: Int32] = [:]
  private var versions: [Int: Int] = [:]
  /// The last store into each row, if nothing has been passed since that may have read it.
  private var lastStores: [Int: Int] = [:]
  private var dropped: Set<Int> = []
  private var scopes: [Scope] = []
  private var deciding: Set<Int> = []
  private let isScratch: (Int) -> Bool
  private let constantOf: (Int) -> Double?

  private struct Scope {
    var known: [CodeNode: Int32]
    var held: [Int: Int32]
    var written: Set<Int> = []
  }

  /// `isScratch` tells rows that hold nothing between two calls: they are never written to memory;
  /// `constantOf` what a row holds that nobody writes, nil for all others.
  public init(
    isScratch: @escaping (Int) -> Bool = { _ in false },
    constantOf: @escaping (Int) -> Double? = { _ in nil }
  ) {
    self.isScratch = isScratch
    self.constantOf = constantOf
  }

  public mutating func constant(_ value: Double) -> CodeValue { constant(bits: value.bitPattern) }

  public mutating func constant(bits: UInt64) -> CodeValue {
    value(CodeNode(kind: .constant(bits)))
  }

  public mutating func parameter(_ index: Int) -> CodeValue {
    value(CodeNode(kind: .parameter(index)))
  }

  public mutating func input(offset: Int) -> CodeValue {
    value(CodeNode(kind: .input(offset: offset)))
  }

  public mutating func load(_ row: Int) -> CodeValue {
    if let number = constantOf(row) { return constant(number) }
    if let node = held[row] { return CodeValue(node: node) }
    let loaded = value(CodeNode(kind: .load(row: row, version: versions[row, default: 0])))
    held[row] = loaded.node
    return loaded
  }

  public mutating func apply(
    _ operation: CodeOperation, _ left: CodeValue, _ right: CodeValue
  ) -> CodeValue {
    if operation == .minimum || operation == .maximum, left == right { return left }
    if let same = bounded(operation, left, right) { return same }
    var operands = [left.node, right.node]
    if operation.isCommutative { operands.sort() }
    return value(CodeNode(kind: .operation(operation, shift: 0), operands: operands))
  }

  public mutating func apply(_ operation: CodeOperation, _ operand: CodeValue, by shift: UInt8 = 0)
    -> CodeValue
  {
    value(CodeNode(kind: .operation(operation, shift: shift), operands: [operand.node]))
  }

  public mutating func exclusiveOr(
    _ first: CodeValue, _ second: CodeValue, _ third: CodeValue
  ) -> CodeValue {
    value(
      CodeNode(
        kind: .operation(.exclusiveOrOfThree, shift: 0),
        operands: [first.node, second.node, third.node]))
  }

  /// A bound that a bound at the same value has just set.
  private func bounded(
    _ operation: CodeOperation, _ left: CodeValue, _ right: CodeValue
  ) -> CodeValue? {
    guard operation == .minimum || operation == .maximum else { return nil }
    let inner = nodes[Int(left.node)]
    guard case .operation(operation, _) = inner.kind, inner.operands[1] == right.node,
      case .constant = nodes[Int(right.node)].kind
    else { return nil }
    return left
  }

  /// left compared with right ? chosen : otherwise.
  public mutating func select(
    _ comparison: CodeComparison, _ left: CodeValue, _ right: CodeValue, _ chosen: CodeValue,
    _ otherwise: CodeValue
  ) -> CodeValue {
    if let isTrue = known(comparison, left, right) { return isTrue ? chosen : otherwise }
    if let (first, second) = compared(comparison, left, right) {
      return select(comparison, first, second, chosen, otherwise)
    }
    if let bound = bound(comparison, left, right, chosen, otherwise) { return bound }
    return value(
      CodeNode(
        kind: .select(comparison),
        operands: [left.node, right.node, chosen.node, otherwise.node]))
  }

  /// A choice between the two numbers that are compared is a bound, bit for bit: a NaN in either place
  /// leaves `otherwise`.
  private mutating func bound(
    _ comparison: CodeComparison, _ left: CodeValue, _ right: CodeValue, _ chosen: CodeValue,
    _ otherwise: CodeValue
  ) -> CodeValue? {
    guard comparison == .isLess || comparison == .isGreater, left != right else { return nil }
    let isLeftChosen = chosen == left && otherwise == right
    guard isLeftChosen || chosen == right && otherwise == left else { return nil }
    let isLeast = isLeftChosen == (comparison == .isLess)
    return apply(isLeast ? .minimum : .maximum, otherwise, chosen)
  }

  /// The two values whose difference is compared with 0; nil where none is.
  ///
  /// A difference of doubles is above 0 just where the first is above the second: with gradual underflow none is
  /// rounded to 0, and that of equal infinities is no number.
  private func compared(
    _ comparison: CodeComparison, _ left: CodeValue, _ right: CodeValue
  ) -> (CodeValue, CodeValue)? {
    guard comparison == .isGreater || comparison == .isLess,
      case .constant(0) = nodes[Int(right.node)].kind,
      case .operation(.subtract, _) = nodes[Int(left.node)].kind
    else { return nil }
    let operands = nodes[Int(left.node)].operands
    return (CodeValue(node: operands[0]), CodeValue(node: operands[1]))
  }

  /// What a comparison of constants says; nil where one is no constant.
  private func known(
    _ comparison: CodeComparison, _ left: CodeValue, _ right: CodeValue
  ) -> Bool? {
    guard case .constant(let left) = nodes[Int(left.node)].kind,
      case .constant(let right) = nodes[Int(right.node)].kind
    else { return nil }
    return comparison.holds(Double(bitPattern: left), Double(bitPattern: right))
  }

  /// 1 where the value is above 0, else 0.
  public mutating func isPositive(_ value: CodeValue) -> CodeValue {
    select(.isGreater, value, constant(0), constant(1), constant(0))
  }

  /// `chosen` where the mask is not 0; a mask that `isPositive` made is looked through.
  public mutating func select(
    _ mask: CodeValue, _ chosen: CodeValue, _ otherwise: CodeValue
  ) -> CodeValue {
    let made = nodes[Int(mask.node)]
    let (zero, one) = (constant(0), constant(1))
    if case .select(let comparison) = made.kind, made.operands[2...] == [one.node, zero.node] {
      let (left, right) = (made.operands[0], made.operands[1])
      return select(
        comparison, CodeValue(node: left), CodeValue(node: right), chosen, otherwise)
    }
    return select(.isUnequal, mask, zero, chosen, otherwise)
  }

  public mutating func store(_ value: CodeValue, in row: Int) {
    precondition(!deciding.contains(row), "row \(row) decides and is written")
    precondition(constantOf(row) == nil, "row \(row) is constant and is written")
    guard held[row] != value.node else { return }
    held[row] = value.node
    versions[row, default: 0] += 1
    for index in scopes.indices { scopes[index].written.insert(row) }
    guard !isScratch(row) else { return }
    if let last = lastStores[row] { dropped.insert(last) }
    lastStores[row] = nodes.count
    effect(.store(row: row), [value])
  }

  public mutating func output(_ value: CodeValue, offset: Int) {
    effect(.output(offset: offset), [value])
  }

  public mutating func watch(
    _ comparison: CodeComparison, _ left: CodeValue, _ right: CodeValue, tag: Int32
  ) {
    effect(.watch(comparison, tag: tag), [left, right])
  }

  public mutating func skipIfZero(_ row: Int) {
    decide(by: row)
    begin(.skipIfZero(row: row))
  }

  /// Passes over what follows where one of the rows is 0 in all lanes.
  public mutating func skipUnlessBoth(_ row: Int, _ other: Int) {
    for row in [row, other] { decide(by: row) }
    begin(.skipUnlessBoth(row: row, other: other))
  }

  /// Passes over what follows where `skipUnlessBoth` does not.
  public mutating func skipIfBoth(_ row: Int, _ other: Int) {
    for row in [row, other] { decide(by: row) }
    begin(.skipIfBoth(row: row, other: other))
  }

  private mutating func decide(by row: Int) {
    precondition(versions[row] == nil, "row \(row) is written and decides")
    deciding.insert(row)
  }

  /// Passes over what follows unless bit 0 of the flags is set.
  public mutating func skipUnlessFlagged() {
    begin(.skipUnlessFlagged)
  }

  private mutating func begin(_ kind: CodeNode.Kind) {
    lastStores = [:]
    effect(kind, [])
    scopes.append(Scope(known: known, held: held))
  }

  public mutating func end() {
    let scope = scopes.removeLast()
    lastStores = [:]
    effect(.end, [])
    known = scope.known
    held = scope.held
    for row in scope.written.sorted() { held[row] = nil }
  }

  private mutating func effect(_ kind: CodeNode.Kind, _ operands: [CodeValue]) {
    nodes.append(CodeNode(kind: kind, operands: operands.map(\.node)))
  }

  private mutating func value(_ node: CodeNode) -> CodeValue {
    if let known = known[node] { return CodeValue(node: known) }
    let index = Int32(nodes.count)
    nodes.append(node)
    known[node] = index
    return CodeValue(node: index)
  }

  /// Whether the code passes over parts by what a row holds.
  public var hasRowSkips: Bool {
    nodes.contains { $0.isRowSkip }
  }

  /// The same code for two vectors at once, step by step in turn, so that one computes while the
  /// other waits; it has no `hasRowSkips`.
  public func doubled(_ layout: CodeLayout) -> CodeBuilder {
    precondition(!hasRowSkips, "two vectors need not pass over the same parts")
    var result = self
    (result.nodes, result.dropped) = ([], [])
    var twins: [(Int32, Int32)] = []
    for (position, node) in nodes.enumerated() {
      var (first, second) = (node, node.shifted(layout))
      first.operands = node.operands.map { twins[Int($0)].0 }
      second.operands = node.operands.map { twins[Int($0)].1 }
      let index = Int32(result.nodes.count)
      result.nodes.append(first)
      let isShared = first == second
      if !isShared { result.nodes.append(second) }
      twins.append((index, isShared ? index : index + 1))
      if dropped.contains(position) {
        result.dropped.formUnion(Int(index)..<result.nodes.count)
      }
    }
    return result
  }

  /// The nodes that count: those with an effect, and what they read.
  func needed() -> [Bool] {
    var needed = [Bool](repeating: false, count: nodes.count)
    for index in nodes.indices.reversed() {
      let node = nodes[index]
      if node.hasEffect, !dropped.contains(index) { needed[index] = true }
      if needed[index] { for operand in node.operands { needed[Int(operand)] = true } }
    }
    return needed
  }
}
