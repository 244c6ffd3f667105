import Chance
import Scenarios
import Testing

@testable import Engine

@Suite("What a party weighs in a truce")
struct TruceChoiceTests {
  // Quadrature of the survival of a Brownian motion with one barrier, stated in the design's model §9.
  @Test("The time that is fought and the chance to get through have closed forms")
  func passage() {
    let stopped = DriftingPassage(way: 0.6, drift: 0.0012, noise: 0.03).stopped(by: 540)
    #expect(abs(stopped.meanTime - 329.7900) < 5e-5)
    let slow = DriftingPassage(way: 0.6, drift: -0.0012, noise: 0.03)
    #expect(abs(slow.stopped(by: 540).chance - slow.cumulative(540)) < 1e-15)
  }

  // ∫₀ᵗ P(T > s) ds by Simpson's rule, for drifts of both signs and none.
  @Test(
    "The mean time to the end of fighting is the area under its survival",
    arguments: [(0.3, 0.002, 0.02), (0.3, -0.002, 0.02), (0.8, 0, 0.05), (0.05, 0.0001, 0.01)])
  func area(way: Double, drift: Double, noise: Double) {
    let passage = DriftingPassage(way: way, drift: drift, noise: noise)
    let (horizon, parts) = (400.0, 4000)
    let width = horizon / Double(parts)
    let sum = (0...parts).reduce(0.0) { sum, part in
      let weight = part == 0 || part == parts ? 1.0 : part % 2 == 1 ? 4 : 2
      return sum + weight * passage.survival(Double(part) * width)
    }
    #expect(abs(passage.stopped(by: horizon).meanTime - sum * width / 3) < 1e-5)
  }

  @Test("Without noise the way is gone on one day or not at all; without a way it is gone")
  func certain() {
    let sure = DriftingPassage(way: 0.5, drift: 0.01, noise: 0)
    #expect(sure.stopped(by: 49) == (0, 49))
    #expect(sure.stopped(by: 51) == (1, 50))
    #expect(DriftingPassage(way: 0.5, drift: -0.01, noise: 0).stopped(by: 51) == (0, 51))
    #expect(DriftingPassage(way: 0, drift: -0.01, noise: 1).stopped(by: 51) == (1, 0))
  }

  private func choice(_ change: (inout TruceChoice) -> Void = { _ in }) -> TruceChoice {
    var choice = TruceChoice(
      stake: 10, cost: 0.01, audience: 0.5, guarantor: 0.25, share: 0.4, chance: 0.6,
      chanceAfterPause: 0.2, days: 200)
    change(&choice)
    return choice
  }

  // fight 6 − 2 = 4; freeze 4 − 10·0.4·0.75 − 0.5 = 0.5: short by 3.5. Rearming weighs 3, the chance 2.
  @Test("Fighting on and a freeze are weighed by their five terms")
  func terms() {
    #expect(abs(choice().fight - 4) < 1e-12)
    #expect(abs(choice().freeze - 0.5) < 1e-12)
    #expect(!choice().accepts)
    #expect(choice().decidingTerm == .several)
    #expect(choice { $0.chanceAfterPause = 0.9 }.freeze == 3.5)
  }

  // Short by 0.5: each of the three terms would turn it alone, or only one of them.
  @Test("The deciding term is the one that alone would turn the refusal, the largest of several")
  func deciding() {
    let near = choice { $0.cost = 0.025 }
    #expect(abs(near.fight - near.freeze - 0.5) < 1e-12)
    #expect(near.decidingTerm == .rearming)
    let bold = choice {
      $0.chanceAfterPause = 0.6
      $0.audience = 0
      $0.cost = 0
    }
    #expect(abs(bold.fight - bold.freeze - 2) < 1e-12)
    #expect(bold.decidingTerm == .chance)
    let fear = choice {
      $0.share = 0.75; $0.cost = 0.005; $0.chance = 0.6; $0.audience = 0
      $0.chanceAfterPause = -0.3; $0.guarantor = 0
    }
    #expect(abs(fear.fight - 5) < 1e-12 && abs(fear.freeze + 1.5) < 1e-12)
    #expect(fear.decidingTerm == .rearming)
    let shame = choice {
      $0.chance = 0; $0.chanceAfterPause = 0; $0.cost = 0; $0.audience = 5
    }
    #expect(shame.decidingTerm == .audience)
    let all = choice {
      $0.chance = 0.6; $0.share = -1; $0.cost = 0
    }
    #expect(all.decidingTerm == .several)
    #expect(choice { $0.hasTerms = false }.decidingTerm == .terms)
  }

  @Test("A guarantor takes the fear of rearming away in proportion")
  func guarantor() {
    let freezes = [0.0, 0.5, 1].map { guarantor in choice { $0.guarantor = guarantor }.freeze }
    #expect(zip(freezes, [-0.5, 1.5, 3.5]).allSatisfy { abs($0 - $1) < 1e-12 })
  }
}
