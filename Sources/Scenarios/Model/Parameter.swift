public import Chance

/// One number of the model: constant, an uncertain input, or arithmetic over inputs.
///
/// Everything is in the base unit of its dimension: persons, units of a stock, km, days, dollars,
/// tonnes, shares of one, and quotients of these (persons per day).
public indirect enum Parameter: Sendable, Equatable {
  case constant(Double)
  /// An index into `Model.inputs`.
  case input(Int)
  case sum(Parameter, Parameter)
  case difference(Parameter, Parameter)
  case product(Parameter, Parameter)
  case quotient(Parameter, Parameter)

  /// The value where every input takes the value that `input` gives for its index.
  public func value(_ input: (Int) -> Double) -> Double {
    switch self {
    case .constant(let value): value
    case .input(let index): input(index)
    case .sum(let left, let right): left.value(input) + right.value(input)
    case .difference(let left, let right): left.value(input) - right.value(input)
    case .product(let left, let right): left.value(input) * right.value(input)
    case .quotient(let left, let right): left.value(input) / right.value(input)
    }
  }

  /// The value when it does not depend on any input.
  public var constantValue: Double? {
    isConstant ? value { _ in .nan } : nil
  }

  /// Whether no input occurs in it.
  public var isConstant: Bool {
    switch self {
    case .constant: true
    case .input: false
    case .sum(let left, let right), .difference(let left, let right),
      .product(let left, let right), .quotient(let left, let right):
      left.isConstant && right.isConstant
    }
  }
}

extension Parameter: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  public init(floatLiteral value: Double) {
    self = .constant(value)
  }

  public init(integerLiteral value: Int) {
    self = .constant(Double(value))
  }
}

/// An uncertain number: a distribution with the stream its draw comes from.
///
/// Drawn once per run by inversion of one 53-bit unit draw at (seed, run, stream).
public struct Input: Sendable, Equatable {
  /// The assumption's name, or the path of the value in the scenario (`fronts.donbas.tempo.spread`).
  public var id: String
  public var distribution: Distribution
  /// 32-bit FNV-1a of `input/` + the stream name (the id unless the scenario gives `stream:`).
  public var stream: UInt32
  public var unit: Unit

  public init(id: String, distribution: Distribution, stream: UInt32? = nil, unit: Unit = .number) {
    self.id = id
    self.distribution = distribution
    self.stream = stream ?? Stream.identifier("input/" + id)
    self.unit = unit
  }
}
