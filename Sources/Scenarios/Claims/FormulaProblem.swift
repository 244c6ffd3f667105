/// All mistakes found in one formula, by their position.
public struct FormulaProblems: Error, Sendable, Equatable {
  public var problems: [FormulaProblem]

  /// Sorted, and only the first of several at one position: the others follow from it.
  init(_ problems: [FormulaProblem]) {
    var kept: [FormulaProblem] = []
    for problem in problems
    where !kept.contains(where: { $0.range.offset == problem.range.offset }) {
      kept.append(problem)
    }
    self.problems = kept.sorted { $0.range.offset < $1.range.offset }
  }
}

/// What is wrong with a formula, and where in its text.
public struct FormulaProblem: Error, Sendable, Equatable {
  public var kind: Kind
  public var range: TextRange

  init(_ kind: Kind, at range: TextRange) {
    self.kind = kind
    self.range = range
  }

  public enum Kind: Sendable, Equatable {
    case empty
    case unexpectedCharacter(String)
    /// The word or sign found (empty at the end of the text), and what should stand there.
    case unexpected(String, expected: Expectation)
    /// 2026-02-30.
    case noSuchDay(String)
    /// A number or its unit.
    case number(NumberProblem.Kind)
    /// `a < b < c`: to be written `a < b and b < c`.
    case chainedComparison
    case tooDeep

    case unknown(NameKind, String, nearest: [String])
    /// A place of several fronts; the full names to choose from.
    /// A known id of another kind than is due.
    case wrongKind(String, ScenarioProblem.IdKind, expected: NameKind)
    case ambiguousPlace(String, choices: [String])
    /// The name of a place, power or front where a value is due: `fall(…)` around it is missing.
    case needsFunction(String, NameKind)
    /// `horizon-90`: a `-` between letters or digits belongs to the name; `known` is its known part.
    case minusInName(String, known: String)

    /// `expected` nil = one or more.
    case argumentCount(FormulaFunction, expected: Int?, found: Int)
    case missingLabel(FormulaFunction, String)
    case unexpectedLabel(FormulaFunction, String)
    /// A name (of a place, front, power, …) is due, not a value.
    case nameExpected(NameKind)
    /// Only a place or group, no whole front.
    case frontForPlace(String)
    /// `rate` and `monthly_least` take one of the quantities.
    case quantityExpected(FormulaFunction)
    /// A date, `start` or `horizon`, or a number: nothing that differs between runs.
    case constantExpected
    case notPositive(Double)
    /// `monthly_least` of a group whose places lie on several fronts.
    case severalFronts(String)
    case emptyGroup(String)
    /// The power has no `army`.
    case noArmy(String)
    /// A turn or slip of a power that has no step for the contest.
    case noStep(power: String)
    /// A freeze of a front without a section under `truce:`, and an answer of a power that is no party.
    case noTruce(front: String)
    case noParty(power: String)
    /// `outcome` and `mode` are compared, by `=` or `!=`, with one of their words.
    case category(FormulaFunction, words: [String])
    /// A pledge whose bill stays with the giver.
    case noHandover(String)
    /// Nothing lets the power enter the front.
    case noEntry(power: String, front: String)
    /// Progress of a front, which has places.
    case progressOfFront
    /// Something of a power that nothing in the scenario works out.
    case notModelled(FormulaFunction, power: String)

    case typeMismatch(expected: FormulaType, found: FormulaType)
    /// An operator that these two types do not have.
    case incompatible(String, FormulaType, FormulaType)
    /// A number without the unit that is due.
    case missingUnit(expected: Unit)
    /// A group stands for one value per place: to be put into first, last, count, any or all.
    case groupNotGathered(String)
    /// Two groups in one comparison; each place of one would need its partner in the other.
    case differentGroups(String, String)
    /// `at` after something that is the same on every evening.
    case atWithoutQuantity
  }

  public enum Expectation: String, Sendable, Hashable {
    case value
    case closingParenthesis
    case operation
  }

  public enum NameKind: String, Sendable, Hashable, CaseIterable {
    case function
    case place
    case front
    case power
    case contest
    case coercion
    case stock
    case pledge
    case side
    case assumption
    case definition
  }
}

/// Something in a formula that is allowed and probably not meant.
public struct FormulaWarning: Sendable, Hashable {
  public var kind: Kind
  public var range: TextRange

  public enum Kind: Sendable, Hashable {
    /// `a - b < 180 d` also holds where a came first; `within(180 d, after: b, a)` does not.
    case eventDifference
    /// A date before the start or after the horizon.
    case dateOutsideCalendar(Day)
  }
}
