import Scenarios
import Testing

@testable import Engine

// A deterministic model: with v = 1/4 and one axis a falls on day 4 and b on day 8, c never; two of
// the three are then lost. Day 1 is 2026-01-01.
@Suite("Claims of one run")
struct ClaimTests {
  static let plan = ClaimTests.plan(claims: [])
  static let a = Expression.event(.fall(front: 0, place: 0))
  static let b = Expression.event(.fall(front: 0, place: 1))
  static let c = Expression.event(.fall(front: 0, place: 2))
  static let d = Expression.event(.fall(front: 0, place: 3))
  static let held = Quantity.held(front: 0, places: [0, 1, 2, 3])
  static let undefined = Expression.compare(.less, .difference(c, d), .number(1))
  static let yes = Expression.number(1)
  static let no = Expression.number(0)

  static func plan(claims: [Claim]) -> Plan {
    let places = (0..<4).map {
      Place(id: ModelFixtures.name($0), frontDistance: $0 < 2 ? 0 : 100, area: 10)
    }
    let front = ModelFixtures.front(places, speed: 0.25)
    return Plan(ModelFixtures.model(front, days: 100, claims: claims))
  }

  static func answer(_ formula: Expression, given: Expression? = nil) -> Bool? {
    let claim = Claim(id: "x", formula: formula, given: given)
    return Replay(plan(claims: [claim]), run: 0).answers[0]
  }

  static func at(_ day: Double) -> Expression {
    .quantity(held, at: .number(day))
  }

  static func equal(_ a: Expression, _ b: Double) -> Expression {
    .compare(.equal, a, .number(b))
  }

  @Test("Days compare as whole days, inclusive with ≤; never is beyond every day")
  func days() {
    #expect(Self.answer(.compare(.lessOrEqual, Self.a, .number(4))) == true)
    #expect(Self.answer(.compare(.less, Self.a, .number(4))) == false)
    #expect(Self.answer(.compare(.less, Self.a, Self.b)) == true)
    #expect(Self.answer(.compare(.greater, Self.c, .number(1e9))) == true)
    #expect(Self.answer(Self.equal(Self.c, .infinity)) == true)
    #expect(Self.answer(.compare(.notEqual, Self.a, .number(4))) == false)
    #expect(Self.answer(Self.equal(.difference(Self.b, Self.a), 4)) == true)
    #expect(Self.answer(.compare(.greaterOrEqual, .negate(Self.a), .number(-4))) == true)
  }

  /// ∞ − ∞, any comparison with it, and a quantity on a day that never comes.
  @Test("The difference of two days that never come is undefined, and so is what uses it")
  func undefined() {
    for comparison in Expression.Comparison.allCases {
      let gap = Expression.difference(Self.c, Self.d)
      #expect(Self.answer(.compare(comparison, gap, .number(0))) == nil, "\(comparison)")
    }
    #expect(Self.answer(.compare(.less, .difference(Self.c, Self.a), .number(9))) == false)
    #expect(Self.answer(Self.equal(.quantity(Self.held, at: Self.c), 2)) == nil)
    #expect(Self.answer(Self.equal(Self.at(101), 2)) == nil)
    #expect(Self.answer(Self.equal(.least([.difference(Self.c, Self.d), .number(1)]), 1)) == nil)
    #expect(Self.answer(Self.equal(.count([Self.yes, Self.undefined]), 1)) == nil)
  }

  @Test("Only runs in which the condition is true count")
  func given() {
    #expect(Self.answer(Self.yes, given: .compare(.less, Self.a, Self.b)) == true)
    let claims = [Self.yes, Self.no, Self.undefined].map {
      Claim(id: "x", formula: Self.yes, given: $0)
    }
    let others = [Self.no, Self.undefined].map { Claim(id: "y", formula: $0) }
    let fact = Claim(id: "z", kind: .fact, formula: Self.yes)
    let tally = Runner(Self.plan(claims: claims + others + [fact]), threads: 1).run(300)
    let counts = tally.claims.map { [$0.yes, $0.no, $0.undefined, $0.notGiven, $0.given] }
    #expect(
      counts == [
        [300, 0, 0, 0, 300], [0, 0, 0, 300, 0], [0, 0, 0, 300, 0], [0, 300, 0, 0, 300],
        [0, 0, 300, 0, 300], [0, 0, 0, 0, 0],
      ])
  }

  /// b = 8 lies within 4 d after a = 4, not within 3; a not after b; c never.
  @Test("Within is after ≤ event ≤ after + span")
  func within() {
    func within(_ span: Double, after: Expression, _ event: Expression) -> Bool? {
      Self.answer(.within(span: .number(span), after: after, event: event))
    }
    #expect(within(4, after: Self.a, Self.b) == true)
    #expect(within(3, after: Self.a, Self.b) == false)
    #expect(within(90, after: Self.b, Self.a) == false)
    #expect(within(0, after: Self.a, Self.a) == true)
    #expect(within(90, after: Self.a, Self.c) == false)
    #expect(within(90, after: Self.c, Self.a) == false)
  }

  @Test("Least, greatest and count take lists")
  func lists() {
    #expect(Self.answer(Self.equal(.least([Self.b, Self.a, Self.c]), 4)) == true)
    #expect(Self.answer(Self.equal(.greatest([Self.b, Self.a]), 8)) == true)
    #expect(Self.answer(Self.equal(.greatest([Self.b, Self.c]), .infinity)) == true)
    let fallen = [Self.a, Self.b, Self.c].map { Expression.compare(.lessOrEqual, $0, .number(50)) }
    #expect(Self.answer(Self.equal(.count(fallen), 2)) == true)
  }

  /// Kleene 1938: undefined and false is false, undefined or true is true.
  @Test("And, or and not follow three-valued logic")
  func logic() {
    let values: [(Expression, Bool?)] = [
      (Self.yes, true), (Self.no, false), (Self.undefined, nil),
    ]
    for (left, l) in values {
      #expect(Self.answer(.not(left)) == l.map { !$0 })
      for (right, r) in values {
        let both: Bool? = l == false || r == false ? false : l == nil || r == nil ? nil : true
        let either: Bool? = l == true || r == true ? true : l == nil || r == nil ? nil : false
        #expect(Self.answer(.and(left, right)) == both)
        #expect(Self.answer(.or(left, right)) == either)
      }
    }
  }
}
