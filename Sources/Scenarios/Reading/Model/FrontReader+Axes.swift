extension FrontReader {
  func axes() -> Axes {
    let section = section.sectionOrDefaults("axes", .axes)
    return Axes(
      count: section.number("count"), policy: policy(section), reach: section.number("reach"),
      contact: section.constant("contact"), approach: section.number("approach"))
  }

  private func policy(_ axes: Section) -> AxisPolicy {
    guard let node = axes["policy"] else { return .weakest }
    if let text = node.text { return policy(WrittenWord(text: text, at: node.at), axes) }
    guard let entry = node.entries?.first, node.entries?.count == 1 else {
      axes.wrongShape(node, .choiceOrMapping(KeyTable.policies))
      return .weakest
    }
    switch entry.key {
    case "drawn":
      return drawn(axes.below(entry.value, .drawnPolicy, path: axes.path + ["policy", "drawn"]))
    case "ordered": return ordered(axes.below(node, .policy, path: axes.path + ["policy"]))
    default:
      _ = axes.choice(WrittenWord(text: entry.key, at: entry.keyAt), of: KeyTable.policies)
      return .weakest
    }
  }

  private func policy(_ word: WrittenWord, _ axes: Section) -> AxisPolicy {
    switch axes.choice(word, of: KeyTable.policies) {
    case "nearest hub": return .nearestHub
    case "drawn":
      let defaults = SourceNode(.mapping([]), at: word.at)
      return drawn(axes.below(defaults, .drawnPolicy, path: axes.path + ["policy", "drawn"]))
    case "ordered":
      axes.report(
        .missingKey("ordered", section: KeyTable.policy.name, expected: .names(.place)),
        at: word.at)
      return .weakest
    default: return .weakest
    }
  }

  private func drawn(_ section: Section) -> AxisPolicy {
    .drawn(
      stay: section.number("stay"), nearness: section.number("nearness"),
      continues: section.flag("continues", default: true))
  }

  private func ordered(_ section: Section) -> AxisPolicy {
    let words = section.words("ordered") ?? []
    return .ordered(words.compactMap { section.index(of: $0, among: placeIds, .place) })
  }

  func allocation() -> Allocation {
    let section = section.sectionOrDefaults("allocation", .allocation)
    let matching = section.optionalNumber("matching")
    let fixed = section.optionalNumber("fixed")
    if matching != nil, fixed != nil {
      section.report(.conflictingKeys(["matching", "fixed"]), at: section.keyRange("fixed"))
    }
    return Allocation(
      massed: section.number("massed"),
      holder: fixed.map { .fixed($0) } ?? .mixed(matching ?? 0.5),
      frontage: section.optionalNumber("frontage"))
  }
}
