/// Texts of a scenario in another language: `translations: {fr: {texts: {title: …, claims.A1.text: …}}}`.
struct Translation {
  private let texts: [SourceNode.Entry]

  /// Last parts of paths that hold words for people.
  static let words = [
    "title", "about", "name", "text", "settled by", "note", "assumption",
  ]
  /// One that a scenario lacks cannot be added: it would say where numbers come from.
  private static let mustStand = ["assumption"]

  /// Nil where the tree has none in this language.
  init?(_ language: String, in root: SourceNode) {
    guard let texts = root["translations"]?[language]?["texts"]?.entries else { return nil }
    self.texts = texts
  }

  /// The root with the texts in place of its own; every path that leads nowhere is reported.
  func applied(to root: SourceNode, _ notes: ReadingNotes) -> SourceNode {
    var root = root
    for entry in texts {
      guard entry.value.text != nil else {
        notes.report(.wrongShape(expected: .text, found: entry.value.shape), at: entry.value.at)
        continue
      }
      let keys = entry.key.split(separator: ".").map { String($0) }
      do {
        root = try Self.replaced(root, keys[...], by: entry.value)
      } catch {
        notes.report(
          .unknownPath(path: entry.key, part: error.part), at: entry.keyAt,
          nearest: nearestNames(to: error.part, among: error.known))
      }
    }
    return root
  }

  private static func replaced(
    _ node: SourceNode, _ keys: ArraySlice<String>, by text: SourceNode
  ) throws(ViewPath.Unknown) -> SourceNode {
    guard let key = keys.first, case .mapping(var entries) = node.content else {
      throw ViewPath.Unknown(part: keys.first ?? "", known: [])
    }
    let isLast = keys.count == 1
    let known = entries.map(\.key)
    let allowed =
      isLast ? words.filter { !mustStand.contains($0) || known.contains($0) } : known
    guard allowed.contains(key) else { throw ViewPath.Unknown(part: key, known: allowed) }
    var result = node
    if let index = known.firstIndex(of: key) {
      entries[index].value =
        isLast ? text : try replaced(entries[index].value, keys.dropFirst(), by: text)
    } else {
      entries.append(SourceNode.Entry(key: key, keyAt: text.at, value: text))
    }
    result.content = .mapping(entries)
    return result
  }
}
