@testable import Scenarios

/// Makes random formulas together with their shortest text; `level` says how tightly a text binds.
struct FormulaForge {
  struct Made {
    var text: String
    var expression: Expression
    var level: Level

    /// In parentheses where it binds less than `needed`.
    func text(at needed: Level) -> String {
      level.rawValue < needed.rawValue ? "(\(text))" : text
    }
  }

  enum Level: Int {
    case or, and, not, comparison, sum, product, sign, atom

    var next: Level {
      Level(rawValue: rawValue + 1) ?? .atom
    }
  }

  private var lottery: Lottery

  init(seed: Int) {
    lottery = Lottery(seed: seed)
  }

  mutating func truth(_ depth: Int) -> Made {
    if depth == 0 { return comparison(0) }
    switch lottery.below(5) {
    case 0: return joined(truth(depth - 1), "or", truth(depth - 1), .or) { .or($0, $1) }
    case 1: return joined(truth(depth - 1), "and", truth(depth - 1), .and) { .and($0, $1) }
    case 2:
      let inner = truth(depth - 1)
      return Made(
        text: "not " + inner.text(at: .not), expression: .not(inner.expression), level: .not)
    case 3: return within(depth - 1)
    default: return comparison(depth - 1)
    }
  }

  private mutating func comparison(_ depth: Int) -> Made {
    let comparison = lottery.one(of: Expression.Comparison.allCases)
    let sides = lottery.below(2) == 0 ? (day(depth), day(depth)) : (number(depth), number(depth))
    let text = "\(sides.0.text(at: .sum)) \(comparison.rawValue) \(sides.1.text(at: .sum))"
    return Made(
      text: text, expression: .compare(comparison, sides.0.expression, sides.1.expression),
      level: .comparison)
  }

  private mutating func within(_ depth: Int) -> Made {
    let (span, after, event) = (duration(), day(depth), day(depth))
    return Made(
      text: "within(\(span.text), after: \(after.text), \(event.text))",
      expression: .within(
        span: span.expression, after: after.expression, event: event.expression), level: .atom)
  }

  private mutating func day(_ depth: Int) -> Made {
    let leaves: [(String, Expression)] = [
      ("fall(beta)", fallOfBeta), ("contact(delta)", .event(.contact(front: 1, place: 1))),
      ("over(border)", .event(.over(front: 0))), ("2025-01-11", .number(10)),
      ("never", .number(.infinity)), ("horizon", lastStep),
    ]
    guard depth > 0, lottery.below(2) == 0 else { return atom(lottery.one(of: leaves)) }
    switch lottery.below(3) {
    case 0: return joined(day(depth - 1), "+", duration(), .sum) { .sum($0, $1) }
    case 1: return joined(day(depth - 1), "-", duration(), .sum) { .difference($0, $1) }
    default:
      let (left, right) = (day(depth - 1), day(depth - 1))
      return Made(
        text: "first(\(left.text), \(right.text))",
        expression: .least([left.expression, right.expression]), level: .atom)
    }
  }

  private mutating func duration() -> Made {
    let days = lottery.below(100)
    return atom(
      lottery.one(of: [("\(days) d", .number(Double(days))), ("delay", .parameter(.input(1)))]))
  }

  private mutating func number(_ depth: Int) -> Made {
    guard depth > 0 else {
      let value = Double(lottery.below(1000)) / 8
      return atom(lottery.one(of: [("\(value)", .number(value)), ("axes", .parameter(.input(0)))]))
    }
    let below = depth - 1
    switch lottery.below(7) {
    case 0: return joined(number(below), "+", number(below), .sum) { .sum($0, $1) }
    case 1: return joined(number(below), "-", number(below), .sum) { .difference($0, $1) }
    case 2: return joined(number(below), "*", number(below), .product) { .product($0, $1) }
    case 3: return joined(number(below), "/", number(below), .product) { .quotient($0, $1) }
    case 4: return negated(number(below))
    case 5: return reading(below)
    default: return count(below)
    }
  }

  /// A sign before digits would be part of the number.
  private func negated(_ inner: Made) -> Made {
    let text = inner.text(at: .sign)
    let isDigit = text.first.map { ("0"..."9").contains($0) } ?? false
    return Made(
      text: "-" + (isDigit ? "(\(text))" : text), expression: .negate(inner.expression),
      level: .sign)
  }

  /// In parentheses beside `+` and `-`, which would go on with the day.
  private mutating func reading(_ depth: Int) -> Made {
    let day = day(depth)
    return Made(
      text: "tempo(coast) at " + day.text(at: .atom),
      expression: .quantity(.tempo(front: 1), at: day.expression), level: .comparison)
  }

  private mutating func count(_ depth: Int) -> Made {
    let (first, second) = (truth(depth), truth(depth))
    return Made(
      text: "count(\(first.text), \(second.text))",
      expression: .count([first.expression, second.expression]), level: .atom)
  }

  private func atom(_ leaf: (text: String, expression: Expression)) -> Made {
    Made(text: leaf.text, expression: leaf.expression, level: .atom)
  }

  /// Operators go from left to right, so only a right side of the same level needs parentheses.
  private func joined(
    _ left: Made, _ sign: String, _ right: Made, _ level: Level,
    _ join: (Expression, Expression) -> Expression
  ) -> Made {
    Made(
      text: "\(left.text(at: level)) \(sign) \(right.text(at: level.next))",
      expression: join(left.expression, right.expression), level: level)
  }
}
