/// The keys of one kind of mapping in a scenario file: what the reader accepts and `schema` prints.
public struct KeyTable: Sendable, Hashable {
  /// With its article, for messages: `a place`.
  public var name: String
  public var keys: [KeyDescription]
  /// Whether numbers can stand below, so that `source:` or `assumption:` may cover them.
  public var holdsNumbers: Bool

  init(_ name: String, holdsNumbers: Bool = true, _ keys: [KeyDescription]) {
    self.name = name
    self.keys = keys
    self.holdsNumbers = holdsNumbers
  }

  public subscript(key: String) -> KeyDescription? {
    keys.first { $0.key == key }
  }

  /// Whether the key may be written, as `writable` has it.
  func takes(_ key: String) -> Bool {
    keys.contains { $0.key == key } || holdsNumbers && (key == "source" || key == "assumption")
  }

  /// Every key that may be written, `source` and `assumption` included.
  public var writable: [String] {
    let own = keys.map(\.key)
    return holdsNumbers ? own + ["source", "assumption"].filter { !own.contains($0) } : own
  }
}

/// One key: what it takes, what holds without it, what it means.
public struct KeyDescription: Sendable, Hashable {
  public var key: String
  public var expects: Expectation
  public var need: Need
  public var meaning: String
  /// Of the mapping under the key: itself, each entry by id, or each item of the list.
  ///
  /// nil where `expects` admits no mapping but a number's.
  public var below: KeyTable?

  public enum Need: Sendable, Hashable {
    case required
    /// Required where another key is left out.
    case unless(String)
    case optional
    /// In the base unit.
    case fallback(Double)
    /// The default in words: `the id`.
    case described(String)
  }

  init(
    _ key: String, _ expects: Expectation, _ need: Need, _ meaning: String,
    below: KeyTable? = nil
  ) {
    self.key = key
    self.expects = expects
    self.need = need
    self.meaning = meaning
    self.below = below
  }

  /// Whether a number under the key needs no unit, because the key says it.
  public var namesItsUnit: Bool { Self.keysWithUnit.contains(key) }

  /// What an id under the key must look like, as a regular expression.
  public var idPattern: String {
    let letters = idsMayHaveCapitals ? "a-zA-Z" : "a-z"
    return "^[\(letters)0-9][\(letters)0-9_-]*$"
  }

  /// Claims are often numbered `C1`.
  var idsMayHaveCapitals: Bool { below == .claim }

  static let keysWithUnit = ["km"]

  /// A number that may be uncertain and cannot be negative unless `range` says otherwise.
  static func number(
    _ key: String, _ unit: Unit, _ need: Need, _ meaning: String,
    within range: NumberRange = .notNegative
  ) -> KeyDescription {
    KeyDescription(key, .number(unit, range), need, meaning)
  }

  static func constant(
    _ key: String, _ unit: Unit, _ need: Need, _ meaning: String,
    within range: NumberRange = .notNegative
  ) -> KeyDescription {
    KeyDescription(key, .constant(unit, range), need, meaning)
  }
}
