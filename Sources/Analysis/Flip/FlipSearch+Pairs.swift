import Chance
import Scenarios

extension FlipSearch {
  /// An assumption with the direction and the steepness in which it goes towards the threshold.
  private struct Slope {
    let input: Int
    /// In units of the probit of the chance a standard deviation of the score, towards the threshold.
    let pull: Double
    let sign: Double
  }

  /// A way of two assumptions with the distance at which the first look finds the threshold.
  private struct Candidate {
    let slopes: [Slope]
    let angle: Double
    let distance: Double
  }

  private static let quarter = Double.pi / 2
  /// Pairs that are looked at more closely, and angles beside the first.
  private static let closer = 3
  private static let turns = [-0.5, -0.25, 0.25, 0.5]

  /// The nearest pairs among those that pull most, the smallest distance first.
  ///
  /// Each pair is first tried along the direction in which its probit falls fastest; the nearest are then turned
  /// by up to half a radian either way.
  mutating func pairs(
    _ responses: [FlipResponse], most: Int, nearerThan singles: [Flip]
  ) throws -> [Flip] {
    let strongest = responses.compactMap(slope).sorted {
      ($1.pull, $0.input) < ($0.pull, $1.input)
    }.prefix(most)
    let single = singles.map(\.distance).min() ?? .infinity
    var candidates: [Candidate] = []
    for pair in Array(strongest).subsets(of: 2) {
      let length = (pair[0].pull * pair[0].pull + pair[1].pull * pair[1].pull).squareRoot()
      let angle = Elementary.arcSine(pair[1].pull / length)
      if let distance = try distance(pair, angle, 0..<screeningRuns) {
        candidates.append(Candidate(slopes: pair, angle: angle, distance: distance))
      }
    }
    let nearest = candidates.sorted { $0.distance < $1.distance }.prefix(Self.closer)
    let flips = try nearest.compactMap { try refined($0) }
    let moved = flips.filter { flip in flip.moves.allSatisfy { $0.score.magnitude > 0.1 } }
    return moved.filter { $0.distance < single }.sorted { $0.distance < $1.distance }
  }

  /// By the two inner levels of the screening; nil where it does not pull.
  private func slope(_ response: FlipResponse) -> Slope? {
    let inner = response.levels.filter { $0.score.magnitude < 2 && $0.score != 0 }
    guard let low = inner.first, let high = inner.last, let p = low.share.probability,
      let q = high.share.probability
    else { return nil }
    func probit(_ share: Double) -> Double {
      Elementary.normalQuantile(min(max(share, 0.001), 0.999))
    }
    let steepness = (probit(q) - probit(p)) / (high.score - low.score)
    let pull = side.isLikely ? -steepness : steepness
    guard pull != 0 else { return nil }
    return Slope(input: response.input, pull: pull.magnitude, sign: pull > 0 ? 1 : -1)
  }

  private func ray(_ slopes: [Slope], _ angle: Double) -> FlipRay {
    FlipRay(
      inputs: slopes.map(\.input),
      direction: [
        slopes[0].sign * Elementary.cos(angle), slopes[1].sign * Elementary.sin(angle),
      ])
  }

  /// Where the margin becomes negative along the way; nil where it does not.
  private mutating func distance(
    _ slopes: [Slope], _ angle: Double, _ runs: Range<Int>
  ) throws -> Double? {
    let ray = ray(slopes, angle)
    let (start, end) = (try margin(ray, 0, runs), try margin(ray, ray.farthest, runs))
    guard start > 0 else { return 0 }
    guard end <= 0 else { return nil }
    return try Crossing.between((0, start), (ray.farthest, end), tolerance: 0.1) {
      try margin(ray, $0, runs)
    }
  }

  private mutating func refined(_ candidate: Candidate) throws -> Flip? {
    var best: (angle: Double, distance: Double)?
    for turn in [0] + Self.turns {
      let angle = min(max(candidate.angle + turn, 0), Self.quarter)
      guard let distance = try distance(candidate.slopes, angle, 0..<runs),
        distance < best?.distance ?? .infinity
      else { continue }
      best = (angle, distance)
    }
    guard let best else { return nil }
    let ray = ray(candidate.slopes, best.angle)
    let known = [
      (at: 0.0, value: try margin(ray, 0, 0..<runs)),
      (at: best.distance, value: try margin(ray, best.distance, 0..<runs)),
    ]
    return try flip(along: ray, known, isMonotone: true)
  }
}
