/// Text of HTML or SVG: what comes from outside is escaped on its way in.
public struct Markup: Sendable, Equatable {
  public let text: String

  /// As it stands: only for text of our own.
  init(trusted text: String) {
    self.text = text
  }

  /// Plain words, from anywhere.
  public init(_ words: String) {
    text = Self.escaped(words)
  }

  /// An element with its attributes, their values escaped, and what it holds.
  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: Markup...
  ) -> Markup {
    element(name, attributes, content)
  }

  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: [Markup]
  ) -> Markup {
    let written = attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
    let isVoid = content.isEmpty && voids.contains(name)
    let inner = content.map(\.text).joined()
    return Markup(
      trusted: isVoid ? "<\(name)\(written)/>" : "<\(name)\(written)>\(inner)</\(name)>")
  }

  static func + (left: Markup, right: Markup) -> Markup {
    Markup(trusted: left.text + right.text)
  }

  /// Elements that end themselves where they hold nothing.
  private static let voids = [
    "circle", "input", "line", "link", "meta", "path", "polygon", "polyline", "rect",
  ]

  /// Control characters other than line breaks and tabs become `�`, so that a page stays well-formed.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      default:
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        escaped.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
      }
    }
    return escaped
  }
}

extension [Markup] {
  var joined: Markup { Markup(trusted: map(\.text).joined(separator: "\n")) }
}
