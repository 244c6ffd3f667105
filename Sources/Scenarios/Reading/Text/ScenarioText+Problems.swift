extension ScenarioText {
  /// What makes the text unreadable before YAML comes in; the first of each sort.
  func problems() -> [ScenarioProblem] {
    if bytes.count > Limits.bytes {
      return [ScenarioProblem(.tooLarge(bytes: bytes.count), at: range(line: 1, column: 1))]
    }
    if signs > Limits.signs {
      return [ScenarioProblem(.tooManySigns(signs), at: range(line: 1, column: 1))]
    }
    if let byte = firstInvalidByte() {
      return [ScenarioProblem(.notUTF8(byte: byte), at: range(ofByte: byte))]
    }
    return firstForbidden().map { [$0] } ?? []
  }

  /// Offset of the first byte that is no UTF-8, or nil.
  private func firstInvalidByte() -> Int? {
    var decoder = UTF8()
    var source = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&source) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }

  private func range(ofByte byte: Int) -> SourceRange {
    let before = ScenarioText(name: name, bytes: Array(bytes[..<byte])).lines
    return range(line: before.count, column: (before.last?.unicodeScalars.count ?? 0) + 1)
  }

  private func firstForbidden() -> ScenarioProblem? {
    guard text.unicodeScalars.contains(where: Self.isForbidden) else { return nil }
    for (index, line) in lines.enumerated() {
      for (column, scalar) in line.unicodeScalars.enumerated() where Self.isForbidden(scalar) {
        let at = range(line: index + 1, column: column + 1)
        return ScenarioProblem(.forbiddenCharacter(scalar.value), at: at)
      }
    }
    return nil
  }

  /// Control characters, byte order marks inside, and the two that `YamlText` uses as stand-ins.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0..<0x20, 0x7F..<0xA0, 0xE000, 0xE001, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
