import Chance
import VectorCode

/// Code that draws one uniform number for every lane of a row, the same bits as `Draws.unit`.
///
/// The first argument is the row, the second the runs of the lanes, 64 bits each; parameter 0 is the block,
/// which is 0, 1 to 20 are the keys of the ten rounds, 21 is the stream.
enum UnitCode {
  static let parameters = NoiseCode.parameters + 1
  private static let vectorsAtOnce = 2

  static func compiled(_ set: InstructionSet, rows: Int) -> CompiledCode? {
    var code = CodeBuilder()
    let run = code.input(offset: 0)
    var words = PhiloxWords(
      first: code.parameter(0), second: run, third: code.apply(.shiftRight, run, by: 32),
      fourth: code.parameter(NoiseCode.parameters))
    words.encrypt(&code)
    code.store(code.unit(words.first, words.second), in: 0)
    let layout = CodeLayout(
      stride: Rows.stride(rows: rows), parameters: parameters, secondStride: 64,
      vectorsAtOnce: vectorsAtOnce)
    return CompiledCode(code.doubled(layout), layout, for: set)
  }
}

extension CodeBuilder {
  /// What two words stand for (`Draws.unit(words:)`).
  ///
  /// The 53 bits become a double by their upper 21 and their lower 32, each in the fraction of a power of
  /// two: all of it is exact.
  fileprivate mutating func unit(_ first: CodeValue, _ second: CodeValue) -> CodeValue {
    let lower = constant(bits: 0xFFFF_FFFF)
    let (high, low) = (apply(.and, first, lower), apply(.and, second, lower))
    let index = apply(
      .or, apply(.shiftLeft, high, by: 21), apply(.shiftRight, low, by: 11))
    let upperPart = apply(
      .or, apply(.shiftRight, index, by: 32), constant(bits: (0x1p84).bitPattern))
    let lowerPart = apply(.or, apply(.and, index, lower), constant(bits: (0x1p52).bitPattern))
    let whole = apply(.add, apply(.subtract, upperPart, constant(0x1p84 + 0x1p52)), lowerPart)
    let unit = apply(.multiply, apply(.add, whole, constant(0.5)), constant(0x1p-53))
    return apply(.minimum, unit, constant(1 - 0x1p-53))
  }
}
