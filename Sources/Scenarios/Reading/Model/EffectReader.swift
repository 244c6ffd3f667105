/// Reads `effect:` of a claim.
///
/// What is done is checked once the view is read (`EffectCheck`); here only its form.
struct EffectReader {
  private let claim: Section
  private let vocabulary: Vocabulary
  private let fronts: [Front]

  init(_ claim: Section, _ vocabulary: Vocabulary, _ fronts: [Front]) {
    self.claim = claim
    self.vocabulary = vocabulary
    self.fronts = fronts
  }

  /// nil where the claim has none, and where it is wrong.
  func effect(of id: String, _ kind: Claim.Kind) -> ClaimEffect? {
    guard let node = claim["effect"] else {
      if kind == .effect, !claim.has("effect") { report(.noEffect(claim: id), at: claim.at) }
      return nil
    }
    guard kind == .effect else {
      report(.effectOfKind(kind), at: claim.keyRange("effect"))
      return nil
    }
    let sections = sections(node)
    guard sections.contains(where: { $0.has("rank") || !$0.subjects.isEmpty }) else {
      let comparisons = sections.compactMap(comparison)
      return comparisons.isEmpty ? nil : .comparisons(comparisons)
    }
    guard sections.count == 1 else {
      report(.rankInList, at: claim.keyRange("effect"))
      return nil
    }
    return rank(sections[0]).map { .rank($0) }
  }

  private func sections(_ node: SourceNode) -> [Section] {
    if case .list(let items) = node.content, !items.isEmpty { return claim.list("effect", .effect) }
    guard node.entries != nil else {
      claim.wrongShape(node, .mappingOrList)
      return []
    }
    return [claim.below(node, .effect, path: claim.path + ["effect"])]
  }

  private func comparison(_ section: Section) -> EffectComparison? {
    let reader = EffectSettingReader(vocabulary: vocabulary)
    let known = claim.notes.problems.count
    let what = reader.setting(section)
    let other = section.section("against", .effectAgainst)
    let against = other.map { reader.setting($0) } ?? EffectSetting()
    if what == against, claim.notes.problems.count == known {
      report(.effectComparesNothing, at: section.at)
    }
    if section.has("among") { report(.lacksRank, at: section.keyRange("among")) }
    return EffectComparison(
      what: what, against: against,
      expect: section.choice("expect").flatMap(EffectComparison.Direction.init) ?? .more)
  }

  private func report(_ kind: ScenarioProblem.Kind, at range: SourceRange) {
    claim.report(kind, at: range)
  }
}

extension EffectReader {
  private func rank(_ section: Section) -> EffectRank? {
    let others = ["set", "do", "without", "delay", "against", "expect"].filter { section.has($0) }
    if let other = others.first {
      report(.conflictingKeys(["rank", other]), at: section.keyRange(other))
      return nil
    }
    guard section.has("rank") else {
      report(.lacksRank, at: section.keyRange(section.subjects[0]))
      return nil
    }
    guard let key = section.subjects.first else {
      let expected = Expectation.name(.place)
      report(.missingKey("place", section: section.table.name, expected: expected), at: section.at)
      return nil
    }
    guard section.subjects.count == 1 else {
      report(.conflictingKeys(section.subjects), at: section.keyRange(section.subjects[1]))
      return nil
    }
    guard let rank = number(section), let word = section.word(key),
      let subject = subject(key, word)
    else { return nil }
    let written = section.choice("among").flatMap(EffectRank.Group.init)
    if let written, written != .all, written != subject.group {
      report(.rankAmongOthers(written), at: section[key]?.at ?? section.at)
      return nil
    }
    return EffectRank(rank: rank, subject: subject, among: written ?? subject.group)
  }

  /// Not a number of the model, so that it needs no source.
  private func number(_ section: Section) -> Int? {
    guard let word = section.word("rank") else { return nil }
    if let rank = Int(word.text), (1...1000).contains(rank) { return rank }
    report(.wrongShape(expected: .wholeNumber(1...1000), found: .text), at: word.at)
    return nil
  }

  private func subject(_ key: String, _ word: WrittenWord) -> EffectRank.Subject? {
    switch key {
    case "place": return place(word).map { .place($0) }
    case "link":
      for (front, found) in fronts.enumerated() {
        let link = found.links.firstIndex { $0.id == word.text }
        if let link { return .link(front: front, link: link) }
      }
      _ = claim.index(of: word, among: fronts.flatMap { $0.links.map(\.id) }, .link)
      return nil
    default:
      guard let name = claim.notes.assumptions.canonical(word.text) else {
        _ = claim.index(of: word, among: vocabulary.inputs.names, .input)
        return nil
      }
      claim.notes.assumptions.use([name])
      return .assumption(name)
    }
  }

  private func place(_ word: WrittenWord) -> PlaceReference? {
    switch vocabulary.places(named: word.text) {
    case .place(let place): return place
    case .ambiguous(let choices):
      report(.ambiguousPlace(word.text, choices: choices), at: word.at)
    case .group, .front, .unknown:
      let names = fronts.flatMap { $0.places.map(\.id) }
      _ = claim.index(of: WrittenWord(text: word.text, at: word.at), among: names, .place)
    }
    return nil
  }
}

extension EffectRank.Subject {
  /// The things of its own kind.
  var group: EffectRank.Group {
    switch self {
    case .place: .places
    case .link: .links
    case .assumption: .assumptions
    }
  }
}

extension Section {
  /// The keys that name what has a rank.
  fileprivate var subjects: [String] {
    ["place", "link", "assumption"].filter { has($0) }
  }
}
