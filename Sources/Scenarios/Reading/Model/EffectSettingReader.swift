/// Reads `set`, `do`, `without` and `delay` of one side of an effect, and notes where each stands.
struct EffectSettingReader {
  let vocabulary: Vocabulary

  func setting(_ section: Section) -> EffectSetting {
    var written = WrittenEffectSetting()
    readSettings(section, &written)
    for word in section.words("do") ?? [] {
      written.setting.interventions.append(word.text)
      written.interventionPlaces.append(word.at)
    }
    let mechanisms = (section.words("without") ?? []).compactMap {
      section.choice($0, of: SwitchableMechanism.names).flatMap(SwitchableMechanism.init)
    }
    written.setting.without = SwitchableMechanism.allCases.filter(mechanisms.contains)
    readDelays(section, &written)
    if !written.setting.isEmpty { section.notes.effects.append(written) }
    return written.setting
  }

  private func readSettings(_ section: Section, _ written: inout WrittenEffectSetting) {
    guard let node = section["set"] else { return }
    guard let entries = node.entries else { return section.wrongShape(node, .changes) }
    for entry in entries {
      guard let value = entry.value.setting else {
        section.report(.effectValue(path: entry.key), at: entry.value.at)
        continue
      }
      written.setting.settings.append("\(entry.key)=\(value)")
      written.settingPlaces.append((entry.keyAt, entry.value.at))
    }
  }

  private func readDelays(_ section: Section, _ written: inout WrittenEffectSetting) {
    guard let node = section["delay"] else { return }
    guard let entries = node.entries else { return section.wrongShape(node, .intervals) }
    for entry in entries {
      let word = WrittenWord(text: entry.key, at: entry.keyAt)
      let power = section.index(of: word, among: vocabulary.powers.map(\.id), .power)
      guard let text = entry.value.text, let interval = CalendarInterval(text) else {
        section.report(.invalidInterval(entry.value.text ?? ""), at: entry.value.at)
        continue
      }
      guard let power else { continue }
      written.setting.delays.append(
        .init(power: entry.key, days: 30 * interval.months + interval.days))
      written.delayPlaces.append((vocabulary.powers[power].id, entry.keyAt))
    }
    written.setting.delays.sort { bytewise($0.power, $1.power) }
  }
}

/// One side of an effect with the places of its parts, each in step with those of the setting.
struct WrittenEffectSetting {
  var setting = EffectSetting()
  var settingPlaces: [(path: SourceRange, value: SourceRange)] = []
  var interventionPlaces: [SourceRange] = []
  var delayPlaces: [(power: String, at: SourceRange)] = []
}

extension SourceNode {
  /// As `--set` takes it: one value, or a list of words; nil for anything else.
  fileprivate var setting: String? {
    switch content {
    case .text(let text): return text
    case .nothing: return ""
    case .list(let items):
      let words = items.compactMap(\.text)
      guard words.count == items.count else { return nil }
      return "[" + words.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    case .mapping: return nil
    }
  }
}
