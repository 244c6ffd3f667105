import Chance

/// Reads `correlations:` once every input is known.
///
/// Pairs that share an input form a group, in the order in which its inputs are first listed; a pair
/// that is not listed has the correlation 0.
struct CorrelationReader {
  private let scenario: Section
  /// Whether a pair without two uncertain inputs is a mistake, not just without effect: a view may
  /// fix a number.
  private let isStrict: Bool
  private var pairs: [Pair] = []

  private struct Pair {
    var left: Int
    var right: Int
    var rank: Double
    var at: SourceRange
    /// As written.
    var names: [String]
  }

  static func read(_ scenario: Section, isStrict: Bool) -> [CorrelatedGroup] {
    var reader = CorrelationReader(scenario: scenario, isStrict: isStrict)
    for section in scenario.list("correlations", .correlation) { reader.read(section) }
    return reader.groups()
  }

  private init(scenario: Section, isStrict: Bool) {
    self.scenario = scenario
    self.isStrict = isStrict
  }

  private mutating func read(_ section: Section) {
    let rank = section.constant("rank")
    guard let words = section.words("between") else { return }
    guard words.count == 2 else {
      return section.report(.pairExpected(words.count), at: section.keyRange("between"))
    }
    let found = words.map { input($0, section) }
    guard let left = found[0], let right = found[1], rank.isFinite else { return }
    if left == right {
      return section.report(.correlatedWithItself(words[1].text), at: words[1].at)
    }
    if let first = pairs.first(where: { Set([$0.left, $0.right]) == Set([left, right]) }) {
      let (one, other) = (words[0].text, words[1].text)
      return section.report(.samePair(one, other, first: first.at), at: words[0].at)
    }
    pairs.append(
      Pair(left: left, right: right, rank: rank, at: words[0].at, names: words.map(\.text)))
  }

  /// The index of an uncertain input by its assumption's name or its path; nil, and reported, where
  /// there is none.
  private func input(_ word: WrittenWord, _ section: Section) -> Int? {
    let notes = section.notes
    notes.record([word.text], usedBy: .number(path: section.path.joined(separator: ".")))
    if notes.assumptions.isUnusable([word.text]) { return nil }
    if let value = notes.assumptions.names()[word.text] {
      if case .input(let index) = value.parameter { return needed(index, notes) }
      if isStrict {
        section.report(
          value.parameter.isConstant ? .correlatedConstant(word.text) : .correlatedSum(word.text),
          at: word.at)
      }
      return nil
    }
    if let index = notes.inputs.inputs.firstIndex(where: { $0.id == word.text }) {
      return needed(index, notes)
    }
    if isStrict {
      section.report(
        .unknownName(word.text, .input), at: word.at,
        nearest: nearestNames(to: word.text, among: notes.inputs.inputs.map(\.id)))
    }
    return nil
  }

  /// nil for an input that the model leaves out because nothing uses it.
  private func needed(_ index: Int, _ notes: ReadingNotes) -> Int? {
    notes.isNeeded(notes.inputs.inputs[index].id) ? index : nil
  }

  private func groups() -> [CorrelatedGroup] {
    var members: [[Int]] = []
    for pair in pairs {
      let touched = members.indices.filter {
        members[$0].contains(pair.left) || members[$0].contains(pair.right)
      }
      var joined = touched.flatMap { members[$0] }
      for index in touched.reversed() { members.remove(at: index) }
      for input in [pair.left, pair.right] where !joined.contains(input) { joined.append(input) }
      members.append(joined)
    }
    return members.map(listed).sorted { ($0.first ?? 0) < ($1.first ?? 0) }.compactMap(group)
  }

  /// The inputs of a group in the order of their first mention.
  private func listed(_ members: [Int]) -> [Int] {
    var order: [Int] = []
    for input in pairs.flatMap({ [$0.left, $0.right] })
    where members.contains(input) && !order.contains(input) {
      order.append(input)
    }
    return order
  }

  private func group(_ inputs: [Int]) -> CorrelatedGroup? {
    do {
      return CorrelatedGroup(inputs: inputs, factor: try factor(inputs, scale: 1))
    } catch {
      report(inputs, row: error.row)
      return nil
    }
  }

  /// Of the matrix in which every rank is `scale` times as large.
  private func factor(
    _ inputs: [Int], scale: Double
  ) throws(CholeskyFactor.NotPositiveDefinite) -> CholeskyFactor {
    var matrix = inputs.indices.map { row in inputs.indices.map { $0 == row ? 1.0 : 0 } }
    for pair in pairs {
      guard let left = inputs.firstIndex(of: pair.left),
        let right = inputs.firstIndex(of: pair.right)
      else { continue }
      let correlation = RankCorrelation.spearmanToPearson(scale * pair.rank)
      (matrix[left][right], matrix[right][left]) = (correlation, correlation)
    }
    return try CholeskyFactor(matrix)
  }

  /// Names the largest share of all ranks of the group, in steps of 1 %, that can stand together.
  private func report(_ inputs: [Int], row: Int) {
    let scale = (0...99).reversed().first { percent in
      do {
        _ = try factor(inputs, scale: Double(percent) / 100)
        return true
      } catch { return false }
    }
    let last = pairs.last { pair in
      pair.left == inputs[row] || pair.right == inputs[row]
    }
    let ranks = pairs.filter { inputs.contains($0.left) }.map { pair in
      let rank = pair.rank * Double(scale ?? 0) / 100
      return RankText(names: pair.names, rank: (rank * 1000).rounded() / 1000)
    }
    guard let last else { return }
    scenario.report(.notPositiveDefinite(nearest: ranks), at: last.at)
  }
}

/// A rank correlation between two named inputs.
public struct RankText: Sendable, Equatable {
  public var names: [String]
  public var rank: Double
}
