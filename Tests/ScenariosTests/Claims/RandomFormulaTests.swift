import Testing

@testable import Scenarios

@Suite struct RandomFormulaTests {
  @Test("A random formula, printed, reads back as itself", arguments: 0..<500)
  func roundTrip(seed: Int) throws {
    var forge = FormulaForge(seed: seed)
    let made = forge.truth(4)
    #expect(try expression(made.text) == made.expression, "seed \(seed): \(made.text)")
  }

  @Test("No mutation of a formula crashes, and every problem lies in its text")
  func mutations() {
    var chance = Lottery(seed: 20_250_101)
    for _ in 0..<3000 {
      let text = mutated(&chance)
      let length = text.unicodeScalars.count
      for problem in problems(text) {
        let isInside = problem.range.offset >= 0 && problem.range.end <= length
        #expect(isInside, "\(problem) in \(text)")
      }
      if let problem = problem({ try NumberText.parse(text) }) {
        #expect(problem.range.end <= length, "\(problem) in \(text)")
      }
    }
  }

  private static let formulas = [
    "count(fall(forts) <= 2025-06-30) >= 2 and not fall(delta) = never",
    "held(forts) at fall(beta) + 90 d - held(forts) at start > 1/2",
    "within(180 d, after: fall(beta), fall(delta)) or any(supply(forts) < 50 %)",
    "monthly_least(losses(north), from: start, to: horizon) > 20 thousand persons",
    "production(north, 155mm) * 30 d >= 3.5 million/yr * delay",
    "mixture(30 %: 1 to 2, 70 %: truncated(normal(5, 2), 0, 10)) million persons/month",
  ]

  private func mutated(_ chance: inout Lottery) -> String {
    var scalars = Array(chance.one(of: Self.formulas).unicodeScalars)
    let pool = Array("()<>=!+-*/,:.%_ 09 eé²at∞\n\"andfall".unicodeScalars)
    for _ in 0...chance.below(4) {
      let position = chance.below(scalars.count)
      switch chance.below(4) {
      case 0: scalars.remove(at: position)
      case 1: scalars.insert(chance.one(of: pool), at: position)
      case 2: scalars[position] = chance.one(of: pool)
      default: scalars.swapAt(position, chance.below(scalars.count))
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

/// Repeatable choices: the generator MMIX of Knuth, high bits.
struct Lottery {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(seed)
    _ = below(2)
  }

  mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
