/// Cases with the numbers that led to them and what came of each: the ground of scenario discovery.
public struct CaseTable: Sendable {
  /// One number of every case.
  public struct Column: Sendable {
    public let name: String
    /// By case; finite.
    public let values: [Double]
    /// Whether the numbers are names of alternatives, so that their order means nothing.
    public let isCategory: Bool

    public init(_ name: String, _ values: [Double], isCategory: Bool = false) {
      self.name = name
      self.values = values
      self.isCategory = isCategory
    }
  }

  public let columns: [Column]
  /// Whether the case is of interest, by case.
  public let outcomes: [Bool]
  /// Cases of interest.
  public let hits: Int

  /// Every column has a value for each case.
  public init(_ columns: [Column], outcomes: [Bool]) {
    for column in columns {
      precondition(
        column.values.count == outcomes.count && column.values.allSatisfy(\.isFinite),
        "\(column.name): \(column.values.count) finite values for \(outcomes.count) cases")
    }
    self.columns = columns
    self.outcomes = outcomes
    hits = outcomes.count { $0 }
  }

  public var count: Int { outcomes.count }

  /// Cases by the values of a column, from below; equal ones in their order.
  func order(_ column: Int) -> [Int32] {
    let values = columns[column].values
    return values.withUnsafeBufferPointer { values in
      (0..<Int32(count)).sorted {
        let (left, right) = (values[Int($0)], values[Int($1)])
        return left == right ? $0 < $1 : left < right
      }
    }
  }
}
