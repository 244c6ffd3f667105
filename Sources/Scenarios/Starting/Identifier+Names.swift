import Foundation

extension Identifier {
  /// An id for something called `name`: its letters in Latin (transliterated by ICU), lower case,
  /// everything else as `_`; the second of one id gets `_2`, and so on.
  ///
  /// A name without any letter or digit is called `place`.
  static func made(from name: String, besides taken: [String]) -> String {
    let latin =
      name.applyingTransform(StringTransform("Any-Latin; Latin-ASCII; Lower"), reverse: false)
      ?? name.lowercased()
    let words = latin.unicodeScalars.filter { $0 != "'" && $0 != "\u{2019}" && $0 != "\u{2BC}" }
      .split { !isLetterOrDigit($0) }
      .map { String(String.UnicodeScalarView($0)) }
    let id = words.isEmpty ? "place" : words.joined(separator: "_")
    if !taken.contains(id) { return id }
    var number = 2
    while taken.contains("\(id)_\(number)") { number += 1 }
    return "\(id)_\(number)"
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
  }
}
