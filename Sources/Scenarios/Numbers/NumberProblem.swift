public import Chance

/// What is wrong with a written number, and where in its text.
public struct NumberProblem: Error, Sendable, Equatable {
  public var kind: Kind
  public var range: TextRange

  init(_ kind: Kind, at range: TextRange) {
    self.kind = kind
    self.range = range
  }

  public enum Kind: Sendable, Equatable {
    case empty
    /// A character that no number uses.
    case unexpectedCharacter(String)
    /// The word or sign found (empty at the end of the text), and what should stand there.
    case unexpected(String, expected: Expectation)
    /// `12,500`: digits are grouped with `_`, a comma separates parameters.
    case commaGrouping(String)
    /// Too large for a number, or a division by zero.
    case notFinite(String)
    case unknownUnit(String, nearest: [String])
    /// Neither an assumption nor a unit.
    case unknownName(String, nearest: [String])
    case unknownDistribution(String, nearest: [String])
    /// `expected` is what the place of the number, or its neighbour in a sum, asks for.
    case unitMismatch(expected: Unit, found: Unit)
    case missingUnit(expected: Unit)
    /// A unit inside the parentheses and another one after them.
    case unitTwice
    case parameterCount(NamedDistribution, found: Int)
    /// The ends of an interval, or parameters, that have to rise, in base units.
    case notAscending([Double])
    case notPositive(Double)
    /// A lognormal's factor, which is above 1.
    case factorNotAboveOne(Double)
    /// Level of an interval; it lies strictly between 0 and 1.
    case levelOutOfRange(Double)
    /// Sum of the weights where 1 (100 %) is due.
    case weightsDoNotSum(Double)
    case weightOutOfRange(Double)
    /// A value of `choice` or a part of `mixture` without its percentage.
    case missingWeight(NamedDistribution)
    /// A colon in a distribution that has no weights.
    case unexpectedWeight(NamedDistribution)
    /// What only the distribution as a whole can tell: a truncation that leaves nothing, or one of
    /// single values.
    case unsound(DistributionProblem)
    /// Only constants (and names, in arithmetic) stand here; an uncertain number is made an
    /// assumption first.
    case uncertainNotAllowed
    /// A number below 0 where none can be.
    case negative(Double)
    /// A quantity that cannot be negative; `least` is the least possible draw.
    case belowZero(least: Double)
    case outOfRange(allowed: NumberRange, least: Double, most: Double)
    /// More nested parentheses than any number needs.
    case tooDeep
  }

  public enum Expectation: String, Sendable, Hashable {
    case number
    case unit
    case value
    case closingParenthesis
    case end
  }
}

extension TokenCursor {
  func unexpected(_ expectation: NumberProblem.Expectation) -> NumberProblem {
    let token = current
    let kind: NumberProblem.Kind =
      token.kind == .invalid
      ? .unexpectedCharacter(token.text) : .unexpected(token.text, expected: expectation)
    return NumberProblem(kind, at: token.range)
  }

  func expectEnd() throws(NumberProblem) {
    if isAtEnd { return }
    if isAt(.comma), case .number = peek(1).kind {
      throw NumberProblem(.commaGrouping(peek(1).text), at: current.range)
    }
    throw unexpected(.end)
  }
}
