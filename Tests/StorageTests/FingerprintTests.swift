import Scenarios
import TestSupport
import Testing

@testable import Storage

@Suite("Fingerprints")
struct FingerprintTests {
  // Published values of FNV-1a, 64 bits (Fowler, Noll, Vo: test vectors of the reference code).
  @Test(
    "The hash is FNV-1a",
    arguments: [
      ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
    ])
  func vectors(text: String, hash: String) {
    #expect(Fingerprint.of(text.utf8) == hash)
  }

  @Test("Another view, number or claim is another model; reading it again is not")
  func models() throws {
    let model = try TwoForts.model()
    #expect(Fingerprint.of(model) == Fingerprint.of(try TwoForts.model()))
    #expect(Fingerprint.of(model) != Fingerprint.of(try TwoForts.model(view: "slow")))
    var other = model
    other.fronts[0].places[0].size = 1.0000000000000002
    #expect(Fingerprint.of(model) != Fingerprint.of(other))
    other = model
    other.claims.removeLast()
    #expect(Fingerprint.of(model) != Fingerprint.of(other))
  }
}
