import Chance
import Testing

@testable import Scenarios

@Suite struct FullScenarioTests {
  @Test func `A scenario with every key reads without problems`() throws {
    let problems = Sample.problems(Sample.full)
    #expect(problems == [], "\(problems)")
    #expect(Sample.problems(Sample.small()) == [])
  }
}
