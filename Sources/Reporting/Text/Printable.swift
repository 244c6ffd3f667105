/// Text from outside (titles, keys, names of files, lines of sources) as a terminal may have it.
public enum Printable {
  /// Control characters are written as `\u{1B}`, but for those of `kept`.
  public static func text(_ text: String, keeping kept: Set<Unicode.Scalar> = []) -> String {
    guard text.unicodeScalars.contains(where: { isControl($0) && !kept.contains($0) }) else {
      return text
    }
    var result = ""
    for scalar in text.unicodeScalars {
      if isControl(scalar), !kept.contains(scalar) {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A whole result: lines and tabs stay, and of the codes of a terminal only `codes`, the tool's own.
  public static func document(_ text: String, keeping codes: [String] = []) -> String {
    guard let code = codes.first else { return self.text(text, keeping: ["\n", "\t"]) }
    return text.split(separator: code, omittingEmptySubsequences: false)
      .map { document(String($0), keeping: Array(codes.dropFirst())) }
      .joined(separator: code)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }
}
