/// A value that straight-line code has made, one number a lane.
public struct CodeValue: Hashable, Sendable {
  let node: Int32
}

/// One node of straight-line code.
struct CodeNode: Hashable {
  enum Kind: Hashable {
    /// The same 64 bits in every lane.
    case constant(UInt64)
    /// A number in every lane that the caller sets before each call.
    case parameter(Int)
    /// A row of the first argument, as it stood when it was first read; `version` tells apart what
    /// it held before and after a store.
    case load(row: Int, version: Int)
    /// Bytes of the second argument, at an offset.
    case input(offset: Int)
    case operation(CodeOperation, shift: UInt8)
    /// operand 0 compared with operand 1 ? operand 2 : operand 3.
    case select(CodeComparison)
    case store(row: Int)
    /// To bytes of the third argument, at an offset.
    case output(offset: Int)
    /// Reports the lanes in which operand 0 compares with operand 1; `vector` is that of the turn.
    case watch(CodeComparison, tag: Int32, vector: Int = 0)
    /// Passes over what follows, up to `end`, where the row is 0 in all lanes of a vector.
    case skipIfZero(row: Int)
    /// Passes over what follows, up to `end`, where one of two rows is 0 in all lanes, or where none is.
    case skipUnlessBoth(row: Int, other: Int)
    case skipIfBoth(row: Int, other: Int)
    /// Passes over what follows, up to `end`, unless bit 0 of the flags is set.
    case skipUnlessFlagged
    case end
  }

  var kind: Kind
  var operands: [Int32] = []

  /// The same node for the next vector.
  func shifted(_ layout: CodeLayout) -> CodeNode {
    var node = self
    let rows = layout.stride / 64
    switch kind {
    case .load(let row, let version): node.kind = .load(row: row + rows, version: version)
    case .store(let row): node.kind = .store(row: row + rows)
    case .input(let offset): node.kind = .input(offset: offset + layout.secondStride)
    case .output(let offset): node.kind = .output(offset: offset + layout.thirdStride)
    case .watch(let comparison, let tag, let vector):
      node.kind = .watch(comparison, tag: tag, vector: vector + 1)
    default: break
    }
    return node
  }

  var hasEffect: Bool {
    switch kind {
    case .store, .output, .watch, .end: true
    default: isSkip
    }
  }

  /// Begins a part that may be passed over.
  var isSkip: Bool {
    switch kind {
    case .skipUnlessFlagged: true
    default: isRowSkip
    }
  }

  /// Begins a part that is passed over by what rows hold.
  var isRowSkip: Bool {
    switch kind {
    case .skipIfZero, .skipUnlessBoth, .skipIfBoth: true
    default: false
    }
  }
}
