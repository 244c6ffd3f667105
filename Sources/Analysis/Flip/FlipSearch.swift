import Chance
import Scenarios

/// Looks for the points at which a claim flips, with one range of runs, and holds each against another.
struct FlipSearch {
  enum Verdict {
    case never(FlipResponse)
    case open(FlipResponse)
    case flip(Flip)
  }

  /// A level of the intervals by which a level of an assumption counts as flipped or not.
  static let sureLevel = 0.999
  /// Scores are known to so much.
  static let tolerance = 0.02
  static let screened = [
    -FlipRequest.farthest, -1.6449, -0.6745, 0.6745, 1.6449, FlipRequest.farthest,
  ]
  /// With these the way of a response is seen.
  static let grid = [
    -FlipRequest.farthest, -2.3, -1.6449, -1.1, -0.55, 0, 0.55, 1.1, 1.6449, 2.3,
    FlipRequest.farthest,
  ]

  private(set) var probe: FlipProbe
  let side: FlipSide
  let runs: Int

  init(_ probe: FlipProbe, _ side: FlipSide, runs: Int) {
    (self.probe, self.side, self.runs) = (probe, side, runs)
  }

  var screeningRuns: Int { min(1024, runs) }
  private var searched: Range<Int> { 0..<runs }
  /// None of these was used in the search.
  private var fresh: Range<Int> { 4 * runs..<5 * runs }

  /// An assumption that changes no run at either end is looked at no more.
  mutating func response(_ input: Int) throws -> FlipResponse {
    let ends = [-FlipRequest.farthest, FlipRequest.farthest]
    let first = try response(input, ends, 0..<screeningRuns)
    return first.isIdle ? first : try response(input, Self.screened, 0..<screeningRuns)
  }

  private mutating func response(
    _ input: Int, _ scores: [Double], _ runs: Range<Int>
  ) throws -> FlipResponse {
    let asIs = try probe.column([:], runs)
    let columns = try scores.map { try probe.column([input: $0], runs) }
    return FlipResponse(
      input: input, levels: zip(scores, columns.map { ClaimShare($0) }).map { ($0, $1) },
      isMonotone: Self.isMonotone(columns),
      isIdle: columns.allSatisfy { $0 == asIs })
  }

  /// False where one step up and one step down are both beyond chance.
  private static func isMonotone(_ columns: [TruthColumn]) -> Bool {
    let level = 1 - 0.05 / Double(max(1, columns.count - 1))
    let steps = zip(columns, columns.dropFirst()).map { before, after in
      ShareContrast([(after, 1), (before, -1)], runs: before.runs)
    }
    let rises = steps.contains { $0.value > $0.halfWidth(level: level) }
    let falls = steps.contains { -$0.value > $0.halfWidth(level: level) }
    return !(rises && falls)
  }

  /// Decides by the screening where that is sure, else by a closer look.
  mutating func verdict(_ response: FlipResponse) throws -> Verdict {
    if response.isIdle || response.isMonotone && isClear(response) { return .never(response) }
    let again = try self.response(response.input, Self.screened, searched)
    if again.isMonotone, isClear(again) { return .never(again) }
    let closer = try self.response(response.input, Self.grid, searched)
    if isClear(closer) { return .never(closer) }
    guard let flip = try flip(closer) else { return .open(closer) }
    return .flip(flip)
  }

  /// Whether all levels are on the side where the claim is, beyond chance.
  private func isClear(_ response: FlipResponse) -> Bool {
    response.levels.allSatisfy { side.margins($0.share, level: Self.sureLevel).least > 0 }
  }

  /// The nearer of the flips to either side; nil where none of the levels is flipped.
  private mutating func flip(_ response: FlipResponse) throws -> Flip? {
    var flips: [Flip] = []
    for sign in [-1.0, 1] {
      let ray = FlipRay(inputs: [response.input], direction: [sign])
      let levels = response.levels.filter { $0.score * sign >= 0 }
        .map { (at: $0.score * sign, value: side.margin($0.share)) }.sorted { $0.at < $1.at }
      if let flip = try flip(along: ray, levels, isMonotone: response.isMonotone) {
        flips.append(flip)
      }
    }
    return flips.min { $0.distance < $1.distance }
  }

  /// The flip along a ray whose margin is known at some distances, the first of which is 0.
  mutating func flip(
    along ray: FlipRay, _ known: [(at: Double, value: Double)], isMonotone: Bool
  ) throws -> Flip? {
    guard let last = known.firstIndex(where: { $0.value <= 0 }) else { return nil }
    var distance = 0.0
    if last > 0 {
      distance = try Crossing.between(known[last - 1], known[last], tolerance: Self.tolerance) {
        try margin(ray, $0, searched)
      }
    }
    return try verified(ray, distance, isMonotone)
  }

  mutating func margin(_ ray: FlipRay, _ distance: Double, _ runs: Range<Int>) throws -> Double {
    side.margin(try probe.share(ray.scores(distance), runs))
  }

  /// The interval of the distance by fresh runs: where their 95 % interval of the chance holds the threshold.
  private mutating func verified(
    _ ray: FlipRay, _ distance: Double, _ isMonotone: Bool
  ) throws -> Flip {
    let nearest = try end(ray, around: distance) { $0.least }
    let farthest = try end(ray, around: distance) { $0.most }
    let moves = zip(ray.inputs, ray.direction).map { input, part in
      Flip.Move(
        input: input, score: distance * part, value: probe.value(input, at: distance * part),
        median: probe.value(input, at: 0))
    }
    return Flip(
      moves: moves, distance: distance, nearest: min(distance, nearest ?? distance),
      farthest: farthest.map { max(distance, $0) },
      fresh: try probe.share(ray.scores(distance), fresh),
      beyond: try farthest.map { try probe.share(ray.scores($0), fresh) }, isMonotone: isMonotone)
  }

  /// Where an end of the margin's interval becomes negative in fresh runs; nil = not within the range.
  private mutating func end(
    _ ray: FlipRay, around distance: Double,
    _ part: ((least: Double, most: Double)) -> Double
  ) throws -> Double? {
    var probe = probe
    let (fresh, side) = (fresh, side)
    defer { self.probe = probe }
    func value(_ at: Double) throws -> Double {
      part(side.margins(try probe.share(ray.scores(at), fresh)))
    }
    var (low, high) = (0.0, ray.farthest)
    for step in [0.15, 0.45, 1.2] {
      if distance - step > low, try value(distance - step) > 0 { low = distance - step; break }
    }
    for step in [0.15, 0.45, 1.2] {
      if distance + step < high, try value(distance + step) <= 0 { high = distance + step; break }
    }
    let (first, last) = (try value(low), try value(high))
    guard first > 0 else { return low }
    guard last <= 0 else { return nil }
    return try Crossing.between((low, first), (high, last), tolerance: Self.tolerance, value)
  }
}

/// A direction from the medians in the space of some inputs' normal scores.
struct FlipRay {
  let inputs: [Int]
  /// Of length 1.
  let direction: [Double]

  func scores(_ distance: Double) -> [Int: Double] {
    Dictionary(zip(inputs, direction.map { $0 * distance })) { first, _ in first }
  }

  /// Where the first input leaves its central 99.8 %.
  var farthest: Double {
    FlipRequest.farthest / (direction.map(\.magnitude).max() ?? 1)
  }
}
