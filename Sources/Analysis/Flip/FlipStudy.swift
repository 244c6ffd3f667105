import Chance
import Engine
public import Scenarios

/// Searches the smallest change of one assumption, and of two, that flips a claim.
///
/// A change is measured in the assumption's own distribution: its level is moved from 1/2 to u, which is
/// |Φ⁻¹(u)| standard deviations of its normal score; of two assumptions the Euclidean distance, the
/// reliability index of Hasofer and Lind (1974).
public struct FlipStudy {
  let model: Model
  let subject: Subject
  let request: FlipRequest
  private let inputs: [Int]

  /// `subject` is true or false in a run.
  public init(_ model: Model, _ subject: Subject, _ request: FlipRequest) throws(FlipProblem) {
    precondition(subject.isTruth, "\(subject.name) is not true or false")
    let levers = model.levers(of: .assumptions)
    inputs = levers.compactMap { if case .assumption(let input) = $0 { input } else { nil } }
    guard !inputs.isEmpty else { throw .nothingUncertain }
    (self.model, self.subject, self.request) = (model, subject, request)
  }

  /// Throws a `FlipProblem` where nothing can be flipped, and what the service throws.
  public func answer(_ service: StudyRuns) throws -> FlipAnswer {
    var probe = FlipProbe(model, subject, service)
    let asIs = try probe.share([:], 0..<4 * request.runs)
    guard let chance = asIs.probability else { throw FlipProblem.noAnswer }
    let side = FlipSide(threshold: request.threshold, isLikely: chance > request.threshold)
    guard side.margins(asIs).least > 0 else { throw FlipProblem.atThreshold(asIs) }
    var search = FlipSearch(probe, side, runs: request.runs)
    service.announce(inputs.count * 4 * search.screeningRuns)
    let responses = try inputs.map { try search.response($0) }
    var found = Found()
    for (position, response) in responses.enumerated() {
      service.announce((responses.count - position) * request.runs)
      try found.add(response, &search)
    }
    let pairs = try search.pairs(responses, most: request.paired, nearerThan: found.singles)
    return FlipAnswer(
      model: model, subject: subject, request: request, seed: service.seed, runs: service.runs,
      asIs: asIs, singles: found.singles.sorted { $0.distance < $1.distance }, pairs: pairs,
      never: found.never, open: found.open)
  }

  private struct Found {
    var singles: [Flip] = []
    var never: [FlipResponse] = []
    var open: [FlipResponse] = []

    mutating func add(_ response: FlipResponse, _ search: inout FlipSearch) throws {
      switch try search.verdict(response) {
      case .never(let response): never.append(response)
      case .open(let response): open.append(response)
      case .flip(let flip): singles.append(flip)
      }
    }
  }
}
