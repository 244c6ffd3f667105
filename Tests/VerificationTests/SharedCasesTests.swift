import Foundation
import TestSupport
import Testing

@testable import Verification

@Suite("The shared verification cases")
struct SharedCasesTests {
  @Test("No pair of any shared case fails, by closed form or by the engine")
  func everything() throws {
    guard let url = SharedFolder.url else { return }
    let folder = try CaseFolder(path: url.appending(path: "verification").path())
    let results = PairCheck(PairCheck.EngineRuns(threads: 2)).results(folder.files)
    for failure in results.filter(\.isFailure) {
      Issue.record("\(failure.file) \(failure.id) \(failure.key) \(failure.route.rawValue)")
    }
    for topic in [
      "rng", "distributions", "attrition", "first passage", "network", "end-to-end exact scenarios",
    ] {
      let own = results.filter { $0.topic == topic }
      #expect(own.contains { $0.route == .engine }, "\(topic) by the engine")
      #expect(own.contains { $0.route == .closedForm }, "\(topic) by closed forms")
    }
    for topic in [
      "bargaining and contests", "cascade", "sequencing", "Watts threshold cascade",
      "simultaneity of contests (intervals inclusive of both end days)", "sensitivity",
    ] {
      let open = results.filter { $0.topic == topic && $0.outcome == .notCovered(.later) }
      #expect(open.isEmpty, "\(topic) is covered whole")
    }
  }
}
