import Scenarios

/// A scenario with a few things in it broken, by seed.
///
/// Half of the damage keeps to words of the language, so that some texts are still scenarios and
/// reach the checks, the plan and the runs; the other half is anything at all.
public struct DamagedText {
  public private(set) var bytes: [UInt8]
  private var random: SplitMix

  /// The same bytes for the same seed.
  public init(_ text: String, seed: UInt64) {
    bytes = Array(text.utf8)
    random = SplitMix(seed: seed)
    for _ in 0...random.index(3) { damage() }
  }

  private mutating func damage() {
    switch random.index(16) {
    case 0: flipBits()
    case 1: insert(bytes: (0...random.index(4)).map { _ in UInt8(random.index(256)) })
    case 2: delete(1 + random.index(30))
    case 3: doubleLine()
    case 4: deleteLine()
    case 5: swapLines()
    case 6: swapWords()
    case 7, 8, 9: replaceNumber()
    case 10: replaceWord(by: random.element(of: Self.vocabulary))
    case 11: insert(random.element(of: Self.signs))
    case 12: insert(random.element(of: Self.characters))
    case 13: nest()
    case 14: indent()
    default: addAliases()
    }
  }

  private mutating func flipBits() {
    guard !bytes.isEmpty else { return }
    bytes[random.index(bytes.count)] ^= UInt8(1 + random.index(255))
  }

  private mutating func insert(bytes new: [UInt8]) {
    bytes.insert(contentsOf: new, at: random.index(bytes.count + 1))
  }

  private mutating func insert(_ text: String) {
    insert(bytes: Array(text.utf8))
  }

  private mutating func delete(_ count: Int) {
    let start = random.index(bytes.count)
    bytes.removeSubrange(start..<min(bytes.count, start + count))
  }
}

extension DamagedText {
  private mutating func doubleLine() {
    changeLines { lines, random in
      lines.insert(random.element(of: lines), at: random.index(lines.count))
    }
  }

  private mutating func deleteLine() {
    changeLines { lines, random in lines.remove(at: random.index(lines.count)) }
  }

  private mutating func swapLines() {
    changeLines { lines, random in
      lines.swapAt(random.index(lines.count), random.index(lines.count))
    }
  }

  private mutating func indent() {
    changeLines { lines, random in
      let line = random.index(lines.count)
      let spaces = lines[line].prefix { $0 == UInt8(ascii: " ") }.count
      if spaces > 0, random.index(2) == 0 {
        lines[line].removeFirst(1 + random.index(spaces))
      } else {
        lines[line].insert(contentsOf: [UInt8](repeating: 32, count: 1 + random.index(5)), at: 0)
      }
    }
  }

  private mutating func changeLines(_ change: (inout [[UInt8]], inout SplitMix) -> Void) {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    change(&lines, &random)
    bytes = Array(lines.joined(separator: [10]))
  }
}

extension DamagedText {
  private mutating func swapWords() {
    let words = runs(of: Self.isWord)
    guard words.count > 1 else { return }
    let (left, right) = (random.element(of: words), random.element(of: words))
    guard left.upperBound <= right.lowerBound else { return }
    let (first, second) = (Array(bytes[left]), Array(bytes[right]))
    bytes.replaceSubrange(right, with: first)
    bytes.replaceSubrange(left, with: second)
  }

  private mutating func replaceWord(by text: String) {
    let words = runs(of: Self.isWord)
    guard !words.isEmpty else { return }
    bytes.replaceSubrange(random.element(of: words), with: Array(text.utf8))
  }

  private mutating func replaceNumber() {
    let numbers = runs { Self.isDigit($0) || $0 == UInt8(ascii: ".") }
    guard !numbers.isEmpty else { return }
    let text = random.element(of: Self.numbers)
    bytes.replaceSubrange(random.element(of: numbers), with: Array(text.utf8))
  }

  /// Where bytes of a sort stand side by side.
  private func runs(of isMember: (UInt8) -> Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if isMember(byte) {
        start = start ?? index
      } else if let begin = start {
        found.append(begin..<index)
        start = nil
      }
    }
    return found + (start.map { [$0..<bytes.count] } ?? [])
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "_")
      || byte | 0x20 >= UInt8(ascii: "a")
        && byte | 0x20 <= UInt8(ascii: "z")
  }

  /// Brackets, at one place or as the value of a new key.
  private mutating func nest() {
    let sign = random.element(of: ["[", "{", "- ", "? ", "(", "a: {", "&a [", "not ("])
    let count = random.element(of: [1, 20, 63, 64, 65, 1_000, 20_000])
    let text = String(repeating: sign, count: count)
    if random.index(2) == 0 { insert(text) } else { bytes += Array("x: \(text)".utf8) }
  }

  /// An anchor on some value, and aliases of it elsewhere; sometimes a bomb.
  private mutating func addAliases() {
    guard random.index(4) > 0 else {
      let levels = (1...20).map { level in
        "b\(level): &b\(level) [*b\(level - 1), *b\(level - 1), *b\(level - 1)]\n"
      }
      return insert("\nb0: &b0 [1, 2]\n" + levels.joined())
    }
    replaceFirst(" ", by: " &a ", after: random.index(bytes.count))
    for _ in 0...random.index(3) {
      replaceFirst(": ", by: ": *a #", after: random.index(bytes.count))
    }
  }

  private mutating func replaceFirst(_ old: String, by new: String, after start: Int) {
    let wanted = Array(old.utf8)
    guard bytes.count >= wanted.count else { return }
    for index in bytes.indices.dropFirst(start).dropLast(wanted.count - 1)
    where Array(bytes[index..<index + wanted.count]) == wanted {
      bytes.replaceSubrange(index..<index + wanted.count, with: Array(new.utf8))
      return
    }
  }
}

extension DamagedText {
  private static let numbers = [
    "0", "-1", "1", "0.5", "2", "366", "1e308", "1e-308", "4.9e-324", "-1e308", "1e999", "NaN",
    "inf", "1e17", "9223372036854775807", "9223372036854775808", "18446744073709551616",
    "99999999999999999999999999", "0.0000000000000000001", "1_000", "1,000", "1.2.3", "0x10", "1/2",
    "1 to 1e300", "1e-300 to 1e300", "-5 to 5", "0 to 0", "5 to 1", "1 to 2 (99.9999999 %)",
    "1 to 2 (0 %)", "pert(0, 0, 1e300)", "\"pert(1, 1, 1)\"", "\"beta(1e-9, 1e-9)\"",
    "\"choice(1: 50 %, 1e300: 50 %)\"", "\"gamma(1e9, 1e9)\"", "\"normal(0, 1e150)\"",
    "\"truncated(normal(0, 1), 9, 10)\"", "\"mixture(50 %: 0 to 1e9, 50 %: 1 to 2)\"",
    "1000000", "1e12", "100 %", "2025-01-01", "9999-12-31", "0001-01-01", "2025-02-30", "",
  ]

  private static let signs = [
    ":", ": ", "{", "}", "[", "]", ",", "-", "- ", "*", "&", "?", "? ", "|", ">", "%", "@", "!",
    "!!binary ", "!!map ", "\"", "'", "#", " #", "\n", "\n\n", "\r", "\r\n", "\t", "---\n", "...\n",
    "%YAML 1.2\n", "<<: *a", "~", "null", "\\", "(", ")", "<=", "=", "\u{85}", "\u{2028}",
  ]

  private static let characters = [
    "\u{0}", "\u{1}", "\u{7F}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{E000}", "\u{E001}",
    "\u{202E}", "\u{200B}", "\u{301}", "é", "ß", "東", "😀", "👩‍👩‍👧‍👦", "\u{1F1FA}", "\u{10FFFF}", "٣",
  ]

  /// Keys, words and functions of the language, and some values.
  private static let vocabulary =
    KeyTable.all.flatMap(\.writable) + FormulaFunction.allCases.map(\.rawValue) + [
      "true", "false", "drawn", "nearest hub", "ordered", "rk4", "challenger", "holder", "start",
      "none", "linear", "fact", "effect", "not", "and", "or", "front", "ashford", "north", "shells",
      "persons", "km", "d", "yr", "units", "t", "USD", "%", "million", "1/8 d", "reference",
    ]
}
