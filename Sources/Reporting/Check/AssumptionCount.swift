import Scenarios

/// How many numbers rest on a source, on a judgement, or on nothing, and where the last stand.
struct AssumptionCount {
  private let numbers: [NumberRecord]

  init(_ numbers: [NumberRecord]) {
    self.numbers = numbers
  }

  func lines(_ style: TextStyle) -> [String] {
    let counts = OriginCounts(numbers)
    let sum =
      say(
        "\(Counting.of(numbers.count, "number")): \(counts.sourced) sourced, \(counts.assumed) "
          + "assumed with a reason, \(counts.bare) bare")
    guard counts.bare > 0 else { return [sum] }
    return [sum, "", style.faint(say("Bare numbers, without `source:` or `assumption:`"))]
      + bare.map { "\($0.at.file):\($0.at.line):\($0.at.column)  \($0.path) = \($0.text)" }
  }

  var json: JSONValue {
    let counts = OriginCounts(numbers)
    return .object([
      "sourced": .integer(counts.sourced), "assumed": .integer(counts.assumed),
      "bare": .integer(counts.bare), "bare_numbers": .list(bare.map(Self.json)),
    ])
  }

  private static func json(_ number: NumberRecord) -> JSONValue {
    .object([
      "path": .text(number.path), "text": .text(number.text), "file": .text(number.at.file),
      "line": .integer(number.at.line), "column": .integer(number.at.column),
    ])
  }

  private var bare: [NumberRecord] {
    numbers.filter { $0.origin == .bare }
  }
}
