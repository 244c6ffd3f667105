/// A formula of any type that is asked of every run, with what it gives.
public struct Measure: Sendable, Equatable {
  public var formula: Expression
  public var type: FormulaType
  /// Day by which its value is known in every run; nil = not before the horizon.
  public var knownDay: Day?

  public init(formula: Expression, type: FormulaType, knownDay: Day? = nil) {
    self.formula = formula
    self.type = type
    self.knownDay = knownDay
  }
}

extension Scenario {
  /// The meaning of a question of any type in a view.
  ///
  /// Mistakes in the formula are located in it, as if it were a file of the question's name. It can name
  /// only assumptions that the view uses.
  public func measure(
    _ question: Question, view: String = "reference"
  ) throws(ScenarioProblems) -> Measure {
    let read = try reading(view)
    var vocabulary = read.vocabulary
    vocabulary.inputs = vocabulary.inputs.readable(from: read.model.inputs.count)
    do {
      let typed = try FormulaText.parse(question.formula, in: vocabulary)
      let settlement = Settlement(typed, given: nil)
      return Measure(
        formula: typed.expression, type: typed.type,
        knownDay: settlement.day(after: read.model.calendar.start))
    } catch {
      throw question.problems(error, WrittenIds(read.root))
    }
  }
}

extension Question {
  fileprivate func problems(_ found: FormulaProblems, _ ids: WrittenIds) -> ScenarioProblems {
    let range = SourceRange(
      file: name, line: 1, column: 1, length: formula.unicodeScalars.count)
    let node = SourceNode(.text(formula), at: range, textColumn: 1)
    let problems = found.problems.map { problem in
      let kind = ids.sharpened(.formula(problem.kind))
      return ScenarioProblem(
        kind, at: node.range(of: problem.range),
        nearest: kind == .formula(problem.kind) ? problem.kind.nearest : [])
    }
    return ScenarioProblems(problems, texts: [ScenarioText(name: name, text: formula)])
  }
}

extension NamedValues {
  /// Those that follow from the first `count` inputs.
  fileprivate func readable(from count: Int) -> NamedValues {
    NamedValues(
      names.compactMap { name in
        guard let value = self[name], value.parameter.inputs.allSatisfy({ $0 < count }) else {
          return nil
        }
        return (name, value)
      })
  }
}

extension Parameter {
  /// Indices of the inputs in it, from left to right.
  public var inputs: [Int] {
    switch self {
    case .constant: []
    case .input(let index): [index]
    case .sum(let left, let right), .difference(let left, let right),
      .product(let left, let right), .quotient(let left, let right):
      left.inputs + right.inputs
    }
  }
}
