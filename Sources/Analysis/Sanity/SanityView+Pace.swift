import Engine
import Scenarios

extension SanityView {
  private static let leastClipped = 0.25
  private static let leastExtreme = 0.1
  private static let leastNoisy = 0.5

  var paceFindings: [SanityFinding] {
    model.fronts.indices.flatMap { front -> [SanityFinding] in
      let highest = share(front, \.highestPaceDays, of: \.axisDays)
      let lowest = share(front, \.lowestPaceDays, of: \.axisDays)
      let extreme = share(front, \.extremeTempoDays, of: \.days)
      let noisy = share { $0.fronts[front].isNoisy }
      var findings: [SanityFinding] = []
      if highest >= Self.leastClipped {
        findings.append(.paceClipped(front: front, isHighest: true, share: highest))
      }
      if lowest >= Self.leastClipped {
        findings.append(.paceClipped(front: front, isHighest: false, share: lowest))
      }
      if extreme >= Self.leastExtreme {
        findings.append(.tempoExtreme(front: front, share: extreme))
      }
      if noisy >= Self.leastNoisy {
        findings.append(.noiseOverDrift(front: front, share: noisy))
      }
      return findings
    }
  }

  private func share(
    _ front: Int, _ part: (FrontRecord) -> Int, of whole: (FrontRecord) -> Int
  ) -> Double {
    let fronts = records.map { $0.fronts[front] }
    return Double(fronts.map(part).reduce(0, +)) / Double(max(1, fronts.map(whole).reduce(0, +)))
  }

  /// Against the same runs with half the step: inputs are the same, daily noise is not.
  func stepFindings(_ halves: [SanityRecord]) -> [SanityFinding] {
    model.endQuantities.enumerated().compactMap { index, quantity in
      switch quantity {
      case .held, .force: break
      default: return nil
      }
      let pairs = zip(records, halves).map { ($0.ends[index], $1.ends[index]) }
      return StepDifference(pairs).finding(quantity)
    }
  }
}

/// The difference of a quantity between whole and half steps over paired runs.
private struct StepDifference {
  private let whole: Double
  private let half: Double
  private let difference: PairedDifference
  /// z beyond which a difference is no chance, with a score of quantities looked at.
  private static let limit = 4.0
  /// Share of the mean below which a difference is of no interest.
  private static let least = 0.02

  init(_ pairs: [(Double, Double)]) {
    let count = Double(pairs.count)
    whole = pairs.map(\.0).reduce(0, +) / count
    half = pairs.map(\.1).reduce(0, +) / count
    difference = PairedDifference(pairs.map { $0.1 - $0.0 })
  }

  func finding(_ quantity: Quantity) -> SanityFinding? {
    let size = difference.mean.magnitude
    let scale = max(whole.magnitude, half.magnitude)
    guard size > Self.limit * difference.standardError, size > Self.least * scale else {
      return nil
    }
    return .stepTooCoarse(quantity, whole: whole, half: half)
  }
}
