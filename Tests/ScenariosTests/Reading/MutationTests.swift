import Testing

@testable import Scenarios

@Suite struct MutationTests {
  /// Deletes or doubles a character, or puts a sign in its place; the generator is Knuth's.
  @Test(arguments: 1...60)
  func `No mutation of a scenario crashes, and every problem lies in its text`(seed: UInt64) {
    var state = seed
    func pick(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let signs = Array(":{}[],-*&?#|>%@!\"'\n 01x")
    var characters = Array(Sample.full)
    for _ in 0..<(1 + pick(4)) {
      let place = pick(characters.count)
      switch pick(3) {
      case 0: characters.remove(at: place)
      case 1: characters.insert(characters[place], at: place)
      default: characters[place] = signs[pick(signs.count)]
      }
    }
    let text = ScenarioText(name: "test.yaml", text: String(characters))
    for problem in Sample.problems(text.text) {
      #expect(text.lines.indices.contains(problem.at.line - 1), "\(problem)")
      let line = text.lines[problem.at.line - 1]
      #expect(problem.at.column <= line.unicodeScalars.count + 1, "\(problem)")
    }
  }
}
