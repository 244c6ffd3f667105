import Analysis
import Chance
public import Scenarios

/// What the columns of a discovery are called, in which unit their limits are told, and where a limit lies in the
/// column's own distribution.
public struct DiscoveryColumns: Sendable {
  private let names: [String]
  private let amounts: [@Sendable (Double) -> String]
  private let distributions: [Distribution?]
  private let units: [Unit?]

  /// The inputs of a model; `records` are the numbers of its view.
  public init(_ model: Model, _ records: [NumberRecord]) {
    names = model.inputs.map(\.id)
    distributions = model.inputs.map(\.distribution)
    units = model.inputs.map(\.unit)
    amounts = model.inputs.enumerated().map { index, input in
      let record = records.first { $0.parameter == .input(index) && $0.path == input.id }
      let written = record.flatMap(WrittenAmount.init)
      let unit = input.unit
      return { written?.words($0) ?? Figures.amount($0, unit) }
    }
  }

  /// The columns of a table, which have neither units nor distributions.
  public init(names: [String]) {
    self.names = names
    distributions = names.map { _ in nil }
    units = distributions.map { _ in nil }
    amounts = names.map { _ in { Figures.significant($0) } }
  }

  func name(_ column: Int) -> String { names[column] }

  func amount(_ column: Int, _ value: Double) -> String { amounts[column](value) }

  /// As it is written in scenarios; nil for a table.
  func unit(_ column: Int) -> String? { units[column].map { $0.text ?? $0.words } }

  /// P(X ≤ value) of the column's own distribution.
  func level(_ column: Int, _ value: Double) -> Double? {
    distributions[column]?.cumulative(value)
  }

  /// `pace < 0.0091/d`.
  func words(_ bound: Bound) -> String { name(bound.column) + " " + condition(bound) }

  /// `< 0.0091/d`.
  func condition(_ bound: Bound) -> String {
    switch bound.test {
    case .atLeast(let limit): "> " + amount(bound.column, limit)
    case .atMost(let limit): "< " + amount(bound.column, limit)
    case .oneOf(let values):
      values.count == 1
        ? say("is \(amount(bound.column, values[0]))")
        : say("is one of \(values.map { amount(bound.column, $0) }.joined(separator: ", "))")
    }
  }

  /// Which part of the column's distribution a bound admits: `lowest 41 %`; empty for a table.
  func part(_ bound: Bound) -> String {
    switch bound.test {
    case .atLeast(let limit):
      level(bound.column, limit).map { say("highest \(Figures.wholePercent(1 - $0))") } ?? ""
    case .atMost(let limit):
      level(bound.column, limit).map { say("lowest \(Figures.wholePercent($0))") } ?? ""
    case .oneOf: ""
    }
  }

  /// `pace < 0.0091/d and approach > 12.3 km`.
  func words(_ box: Box) -> String {
    Listing.and(box.bounds.map(words))
  }
}
