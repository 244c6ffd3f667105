import Chance
import Engine
import Scenarios
import Testing

@testable import Analysis

/// A town that is taken in 100·e^{0.5·s₁ + 0.3·s₂} days, with standard normal scores s₁ and s₂.
///
/// It has fallen by day t where 0.5·s₁ + 0.3·s₂ ≤ ln(t/100). A third assumption is used by nothing.
@Suite("Flips")
struct FlipTests {
  private static let inputs = [
    Input(id: "first", distribution: .lognormal(logMean: 0, logStandardDeviation: 0.5)),
    Input(id: "idle", distribution: .uniform(low: 0, high: 1)),
    Input(id: "second", distribution: .lognormal(logMean: 0, logStandardDeviation: 0.3)),
  ]

  private func model(_ size: Parameter = .product(.input(0), .input(2))) -> Model {
    LinchpinModel.model(
      LinchpinModel.front([Place(id: "a", size: size)], axes: 1, speed: 0.01), days: 400,
      inputs: Self.inputs)
  }

  private func answer(
    _ model: Model, _ subject: Subject, _ request: FlipRequest = FlipRequest(runs: 4096)
  ) throws -> FlipAnswer {
    try FlipStudy(model, subject, request).answer(StudyRuns(seed: 5, threads: 2))
  }

  /// ln 0.67 = −0.4005: alone the first has to go to −0.801, where the other's sign decides, the second to −1.335;
  /// together they meet the line 0.4005/√(0.25 + 0.09) = 0.687 away.
  @Test("The flips of one and of two are those of the closed form, and what is idle never flips")
  func closedForm() throws {
    let answer = try answer(model(), LinchpinModel.fall(0, by: 67))
    #expect(!answer.isLikely)
    #expect(answer.singles.map { $0.moves.map(\.input) } == [[0], [2]])
    for (flip, score) in zip(answer.singles, [-0.801, -1.335]) {
      #expect(abs(flip.moves[0].score - score) < 0.1)
      #expect(flip.nearest <= -score + 0.02 && (flip.farthest ?? 0) >= -score - 0.02)
      #expect((flip.farthest ?? 9) - flip.nearest < 0.35)
      #expect(abs((flip.fresh.probability ?? 0) - 0.5) < 0.06)
      #expect(flip.isVerified && flip.isMonotone)
    }
    // e^{−0.4005} of its median.
    #expect(abs(answer.singles[0].moves[0].value - 0.67) < 0.04)
    #expect(answer.never.map(\.input) == [1])
    #expect(answer.open.isEmpty)
    let pair = try #require(answer.pairs.first)
    #expect(pair.moves.map(\.input) == [0, 2])
    #expect(abs(pair.distance - 0.687) < 0.05)
    #expect(abs(pair.moves[0].score + 0.589) < 0.15)
    #expect(pair.isVerified)
  }

  /// From a chance of 75.4 % down: the same line on the other side of the medians.
  @Test("A likely claim is flipped from above, at the threshold that is asked for")
  func fromAbove() throws {
    // ln 1.49 = 0.399.
    let answer = try answer(model(), LinchpinModel.fall(0, by: 149))
    #expect(answer.isLikely)
    #expect(abs((answer.singles.first?.moves[0].score ?? 0) - 0.798) < 0.1)
    // Φ((0.399 − 0.5·s)/0.3) = 0.3 at s = 0.798 + 0.524·0.6.
    let lower = try self.answer(
      model(), LinchpinModel.fall(0, by: 149), FlipRequest(threshold: 0.3, runs: 4096))
    #expect(abs((lower.singles.first?.moves[0].score ?? 0) - 1.113) < 0.1)
  }

  /// Falls between days 128.5 and 211.7, scores of 0.5 and 1.5 of the first alone.
  @Test("A chance that goes up and down is told, and flips at the nearer end")
  func upAndDown() throws {
    let (early, late) = (
      LinchpinModel.fall(0, by: 128).claim.formula, LinchpinModel.fall(0, by: 211).claim.formula
    )
    let subject = Subject(
      Measure(formula: .and(.not(early), late), type: .truth), written: "window")
    let answer = try answer(model(.input(0)), subject)
    let flip = try #require(answer.singles.first)
    #expect(!flip.isMonotone)
    #expect(abs(flip.distance - 0.5) < 0.03)
    #expect(flip.moves[0].score > 0)
  }

  @Test("A chance that cannot be told from the threshold, and a view without doubts, have no flip")
  func refused() throws {
    #expect(throws: FlipProblem.self) {
      _ = try answer(model(), LinchpinModel.fall(0, by: 100))
    }
    var certain = model(1)
    certain.inputs = []
    #expect(throws: FlipProblem.nothingUncertain) {
      _ = try FlipStudy(certain, LinchpinModel.fall(0, by: 9), FlipRequest())
    }
  }

  @Test("A crossing is found to its tolerance, of steps as of slopes")
  func crossing() {
    let slope = Crossing.between((0, 3), (3, -3), tolerance: 0.001) { 3 - 2 * $0 }
    #expect(slope >= 1.5 && slope < 1.5011)
    let step = Crossing.between((0, 1), (3, -100), tolerance: 0.001) { $0 < 2.2 ? 1 : -100 }
    #expect(step >= 2.2 && step < 2.2011)
  }
}
