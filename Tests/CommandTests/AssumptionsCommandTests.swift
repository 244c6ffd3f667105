import Foundation
import Testing

@Suite("linchpin assumptions")
struct AssumptionsCommandTests {
  @Test func everyNumberOfAViewIsListed() throws {
    let run = try Tool.run(["assumptions", "two-forts", "--view", "slow"])
    #expect(run.status == 0)
    #expect(run.output.contains("set by the view slow"))
    let json = try Tool.run(["assumptions", "two-forts", "--format", "json"])
    let data = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((data?["numbers"] as? [Any])?.count == 9)
  }

  @Test func aClaimOrSourceThatIsNotThereIsNamed() throws {
    let claim = try Tool.run(["assumptions", "two-forts", "--claim", "T44"])
    #expect(claim.status == 64)
    #expect(claim.errors.contains("Did you mean"))
    let source = try Tool.run(["assumptions", "pokrovsk", "--source", "fits"])
    #expect(source.errors.contains("'fit'"))
  }
}
