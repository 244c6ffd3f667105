import Engine
import Scenarios

/// The runs of a claim under the variants of a model, made as far as they are asked for and kept.
struct LeverRuns {
  let model: Model
  let subject: Subject
  private let strength: Double
  private let service: StudyRuns
  private let places: [Lever]
  private let falls: [Subject]
  private var columns: [LeverVariant: TruthColumn] = [:]
  /// In the runs as they are, by place that can be moved: whether it has fallen by the claim's day.
  private(set) var fallen: [TruthColumn]

  init(
    _ model: Model, _ subject: Subject, _ places: [Lever], strength: Double, _ service: StudyRuns
  ) {
    self.model = model
    self.subject = subject
    self.strength = strength
    self.service = service
    let day = subject.lastDay ?? model.calendar.horizon
    self.places = places
    falls = places.compactMap { Subject(fallOf: $0, by: day, in: model) }
    fallen = falls.map { _ in TruthColumn() }
  }

  /// Runs that have been made of a variant.
  func runs(of variant: LeverVariant) -> Int {
    columns[variant]?.runs ?? 0
  }

  /// A variant that has been made.
  func column(_ variant: LeverVariant) -> TruthColumn {
    columns[variant] ?? TruthColumn()
  }

  /// Makes runs of the variants until each has so many.
  mutating func make(_ variants: [LeverVariant], runs: Int) throws {
    var coming = variants.reduce(0) { $0 + max(0, runs - self.runs(of: $1)) }
    for variant in variants where self.runs(of: variant) < runs {
      service.announce(coming)
      coming -= runs - self.runs(of: variant)
      try extend(variant, to: runs)
    }
  }

  /// Makes as many more runs of what a sum needs as bring its 95 % half-width to a target; false, and no run, where
  /// that would take `limit` runs or more.
  mutating func settle(
    _ signed: [(LeverVariant, Double)], to target: Double, below limit: Int
  ) throws -> Bool {
    while true {
      let contrast = contrast(signed)
      if contrast.halfWidth() <= target { return true }
      let wanted = max(contrast.runs(forHalfWidth: target), contrast.runs + 256)
      guard wanted < limit else { return false }
      try make([LeverVariant()] + signed.map(\.0), runs: wanted)
    }
  }

  private mutating func extend(_ variant: LeverVariant, to runs: Int) throws {
    var column = column(variant)
    let range = column.runs..<runs
    let changed = variant.model(of: model, strength: strength)
    let fixed = variant.fixed(model)
    if variant.deeds.isEmpty {
      let numbers = try service.numbers(of: [subject] + falls, in: changed, runs: range)
      column.append(numbers[0])
      for index in falls.indices { fallen[index].append(numbers[index + 1]) }
    } else if let fallen = fallen(ifHeld: variant) {
      try column.append(held(changed, fallen, range))
    } else if fixed.isEmpty {
      column.append(try service.numbers(of: [subject], in: changed, runs: range)[0])
    } else {
      let points = RunPoints.fixing(fixed, in: range)
      column.append(try service.numbers(of: [subject], in: changed, at: points)[0])
    }
    columns[variant] = column
  }

  /// Where one place is held and nothing else done, in which runs it falls if it is not.
  private func fallen(ifHeld variant: LeverVariant) -> TruthColumn? {
    guard variant.deeds.count == 1, let deed = variant.deeds.first, deed.action == .hold else {
      return nil
    }
    return places.firstIndex(of: deed.lever).map { fallen[$0] }
  }

  /// Runs in which a place falls, made again with the place held; the others are as they are, bit by bit.
  private func held(
    _ changed: Model, _ fallen: TruthColumn, _ range: Range<Int>
  ) throws -> TruthColumn {
    var answers = Array(column(LeverVariant()).answers[range])
    let again = range.filter { fallen.answers[$0] != .no }
    var made = TruthColumn()
    if !again.isEmpty {
      let points = RunPoints(inputs: [], values: [], runs: again.map { UInt64($0) })
      made.append(try service.numbers(of: [subject], in: changed, at: points)[0])
    }
    for (run, answer) in zip(again, made.answers) { answers[run - range.lowerBound] = answer }
    return TruthColumn(answers)
  }

  /// The sum of signed probabilities over the runs that all variants have, or the first of them.
  func terms(_ signed: [(LeverVariant, Double)]) -> [(column: TruthColumn, weight: Double)] {
    signed.map { (column($0.0), $0.1) }
  }

  func contrast(_ signed: [(LeverVariant, Double)]) -> ShareContrast {
    ShareContrast(terms(signed), runs: signed.map { runs(of: $0.0) }.min() ?? 0)
  }
}

extension Subject {
  /// Whether a place has fallen by a day; nil for another lever.
  fileprivate init?(fallOf lever: Lever, by day: Day, in model: Model) {
    guard case .place(let place) = lever else { return nil }
    let step = Double(day - model.calendar.start)
    let formula = Expression.compare(
      .lessOrEqual, .event(.fall(front: place.front, place: place.place)), .number(step))
    let id = model.fronts[place.front].places[place.place].id
    self.init(
      Measure(formula: formula, type: .truth, knownDay: day), written: "fall(\(id)) <= \(day.iso)")
  }
}
