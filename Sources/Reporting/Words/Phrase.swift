/// A sentence or a part of one in English, apart from what stands in it.
///
/// A string literal makes one: `say("\(runs) of \(all) runs")` is the template `{1} of {2} runs` with
/// two arguments. The template is its key in the catalogue of the other languages, as in gettext.
public struct Phrase: Sendable, ExpressibleByStringInterpolation {
  /// The English words around the arguments, one more than there are arguments.
  private var pieces: [String]
  private var arguments: [String]
  /// Which of its meanings a word has, where other languages have several words; empty where they do not.
  var sense = ""

  /// Words without arguments.
  public init(stringLiteral text: String) {
    (pieces, arguments) = ([text], [])
  }

  /// Words with an argument for each interpolation, in their order.
  public init(stringInterpolation parts: Interpolation) {
    (pieces, arguments) = (parts.pieces, parts.arguments)
  }

  /// A phrase that the code holds as a value: the raw value of an enumeration, a counted noun.
  init(word: String) {
    (pieces, arguments) = ([word], [])
  }

  /// One phrase of both, the arguments numbered on: a literal in two lines.
  public static func + (first: Phrase, second: Phrase) -> Phrase {
    var sum = first
    sum.pieces[sum.pieces.count - 1] += second.pieces[0]
    sum.pieces += second.pieces.dropFirst()
    sum.arguments += second.arguments
    return sum
  }

  /// `{1} of {2} runs`, and `chance [luck]` with a sense.
  var template: String {
    pieces.dropFirst().enumerated().reduce(pieces[0]) { $0 + "{\($1.offset + 1)}" + $1.element }
      + (sense.isEmpty ? "" : " [\(sense)]")
  }

  /// In a language; in English where the catalogue lacks it.
  func text(in language: Language) -> String {
    guard language != .english, let known = Catalogue.text(of: template, in: language) else {
      return zip(pieces.dropFirst(), arguments).reduce(pieces[0]) { $0 + $1.1 + $1.0 }
    }
    return Self.filled(known, arguments)
  }

  /// `text` with its `{1}`, `{2}` replaced.
  private static func filled(_ text: String, _ arguments: [String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let number = Int(rest[rest.index(after: open)..<close]) ?? 0
      let isKnown = arguments.indices.contains(number - 1)
      result += rest[..<open] + (isKnown ? arguments[number - 1] : String(rest[open...close]))
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

extension Phrase {
  /// Collects the words and the arguments of a literal.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var pieces = [""]
    fileprivate var arguments: [String] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      arguments.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ text: String) {
      pieces[pieces.count - 1] += text
    }

    public mutating func appendInterpolation(_ value: some Any) {
      arguments.append("\(value)")
      pieces.append("")
    }
  }
}

/// The text of a phrase in the language that is spoken.
///
/// `sense` tells meanings of one English word apart.
public func say(_ phrase: Phrase, sense: String = "") -> String {
  var phrase = phrase
  phrase.sense = sense
  return phrase.text(in: Language.spoken)
}

/// A word that the code holds as a value, such as the raw value of an enumeration, in the language that is spoken; as it
/// is where the catalogue lacks it.
public func say(word: String) -> String {
  say(Phrase(word: word))
}
