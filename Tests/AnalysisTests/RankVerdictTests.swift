import Scenarios
import Testing

@testable import Analysis

@Suite("Claims that something has a rank")
struct RankVerdictTests {
  // One axis takes a, then b; the claim is that b falls, so b ranks first and a second.
  private func answer(_ rank: EffectRank) throws -> LinchpinAnswer {
    let places = ["a", "b"].map { Place(id: $0, occupied: 0.5) }
    let model = LinchpinModel.model(
      LinchpinModel.front(places, axes: 1, speed: 0.01, noise: 0.03), days: 90)
    var claim = LinchpinModel.fall(1, by: 90).claim
    claim.kind = .effect
    claim.effect = .rank(rank)
    return try LinchpinModel.answer(
      model, Subject(claim), LinchpinRequest(among: [.places], pairs: .best(0)))
  }

  @Test(
    "It is true up to the rank that the runs give, and false above it",
    arguments: [(1, 1, RankVerdict.holds), (0, 1, .fails), (0, 2, .holds)])
  func decided(place: Int, rank: Int, verdict: RankVerdict) throws {
    let claim = EffectRank(rank: rank, subject: .place(LinchpinModel.place[place]), among: .places)
    #expect(try answer(claim).verdict?.verdict == verdict)
  }

  @Test("Among other things than were ranked it is not answered")
  func others() throws {
    for (subject, among) in [
      (EffectRank.Subject.place(LinchpinModel.place[0]), EffectRank.Group.all),
      (.assumption("pace"), .assumptions), (.link(front: 0, link: 0), .links),
    ] {
      let found = try answer(EffectRank(rank: 1, subject: subject, among: among)).verdict
      #expect(found?.verdict == .notRanked)
    }
  }

  @Test("A range on both sides of the rank leaves it open")
  func open() {
    #expect(RankVerdict(2...4, atMost: 3) == .open)
    #expect(RankVerdict(2...3, atMost: 3) == .holds)
    #expect(RankVerdict(4...4, atMost: 3) == .fails)
  }

  @Test("A claim of another kind has no such verdict")
  func plain() throws {
    let places = [Place(id: "a", occupied: 0.5)]
    let model = LinchpinModel.model(
      LinchpinModel.front(places, axes: 1, speed: 0.01, noise: 0.03), days: 30)
    let answer = try LinchpinModel.answer(
      model, LinchpinModel.fall(0, by: 30), LinchpinRequest(among: [.places], pairs: .best(0)))
    #expect(answer.verdict == nil)
  }
}
