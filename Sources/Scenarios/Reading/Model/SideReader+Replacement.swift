extension SideReader {
  func replacement(force: Parameter) -> Replacement {
    guard let node = section["replacement"] else { return .none }
    if let text = node.text {
      _ = section.choice(WrittenWord(text: text, at: node.at), of: ["none"])
      return .none
    }
    let path = section.path + ["replacement"]
    return replacement(section.below(node, .replacement, path: path), force: force)
  }

  private func replacement(_ section: Section, force: Parameter) -> Replacement {
    let byWill = section.flag("by will", default: true)
    if let rate = section.optionalNumber("rate") {
      refuse(["establishment", "within", "cap", "cap of first loss"], with: "rate", in: section)
      return .constant(rate: rate, byWill: byWill)
    }
    guard let days = section.optionalNumber("within") else {
      section.report(
        .missingKey("within", section: section.table.name, expected: .number(.days, .positive)),
        at: section.at)
      return .none
    }
    return .closing(
      establishment: section.optionalNumber("establishment") ?? force, days: days,
      cap: cap(section), byWill: byWill)
  }

  private func cap(_ section: Section) -> ReplacementCap {
    if let rate = section.optionalNumber("cap") {
      refuse(["cap of first loss"], with: "cap", in: section)
      return .rate(rate)
    }
    return section.optionalNumber("cap of first loss").map { .timesFirstLoss($0) } ?? .unlimited
  }

  private func refuse(_ keys: [String], with key: String, in section: Section) {
    for other in keys where section.has(other) {
      section.report(.conflictingKeys([key, other]), at: section.keyRange(other))
    }
  }
}
