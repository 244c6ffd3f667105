/// A value of a verification file: what JSON can hold.
public indirect enum CaseValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([CaseValue])
  case object([String: CaseValue])
}

extension CaseValue: Decodable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([CaseValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: CaseValue].self))
    }
  }
}

extension CaseValue {
  /// A number, or an infinite one written as a text; nil for anything else.
  public var number: Double? {
    switch self {
    case .number(let value): value
    case .text("inf"), .text("Infinity"), .text("+inf"): .infinity
    case .text("-inf"), .text("-Infinity"): -.infinity
    default: nil
    }
  }

  public var list: [CaseValue]? {
    if case .list(let values) = self { values } else { nil }
  }

  public var object: [String: CaseValue]? {
    if case .object(let members) = self { members } else { nil }
  }

  public var text: String? {
    if case .text(let value) = self { value } else { nil }
  }

  /// A list of numbers alone; nil for anything else.
  var numbers: [Double]? {
    guard let list else { return nil }
    let numbers = list.compactMap(\.number)
    return numbers.count == list.count ? numbers : nil
  }

  /// A list of whole numbers from 0 alone; nil for anything else.
  var indices: [Int]? {
    guard let numbers else { return nil }
    let indices = numbers.compactMap { Int(exactly: $0) }.filter { $0 >= 0 }
    return indices.count == numbers.count ? indices : nil
  }

  /// An element's number: that of a member, or where there is none its place in the list; nil where the
  /// member is no whole number within the range.
  func index(_ key: String, or place: Int, in range: Range<Int>) -> Int? {
    let stated = object?[key].map { $0.number.flatMap { Int(exactly: $0) } } ?? place
    return stated.flatMap { range.contains($0) ? $0 : nil }
  }

  static func numbers(_ values: [Double]) -> CaseValue {
    .list(values.map { .number($0) })
  }

  /// One line, for messages: long lists and objects are cut.
  public var summary: String {
    let whole = line
    return whole.count <= 160 ? whole : whole.prefix(157) + "..."
  }

  private var line: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let value): value.description
    case .text(let value): "\"\(value)\""
    case .list(let values): "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.line)" }
        .joined(separator: ", ") + "}"
    }
  }
}

extension [String: CaseValue] {
  /// The members under these keys.
  func only(_ keys: [String]) -> [String: CaseValue] {
    var kept: [String: CaseValue] = [:]
    for key in keys { kept[key] = self[key] }
    return kept
  }
}
