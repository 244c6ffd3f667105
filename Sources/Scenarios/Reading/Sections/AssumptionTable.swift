/// The named inputs of a view, worked out, and which of them something uses.
struct AssumptionTable {
  private var values: [(name: String, value: NamedValue)] = []
  private var known: NamedValues?
  /// What each assumption's own arithmetic uses.
  private var uses: [String: [String]] = [:]
  private var used = Set<String>()
  private var unusable = Set<String>()

  mutating func add(_ name: String, _ value: NamedValue, uses names: [String]) {
    values.append((name, value))
    known = nil
    uses[name] = names
  }

  /// An assumption whose text is wrong: known by name, so that its users are not reported too.
  mutating func addUnusable(_ name: String, uses names: [String] = []) {
    add(name, NamedValue(parameter: .constant(.nan), unit: .number), uses: names)
    unusable.insert(name)
  }

  /// Of every usable assumption.
  var units: [String: Unit] {
    let usable = values.filter { !unusable.contains($0.name) }
    return Dictionary(usable.map { ($0.name, $0.value.unit) }) { _, last in last }
  }

  /// For number texts and formulas.
  mutating func names() -> NamedValues {
    if let known { return known }
    let names = NamedValues(values)
    known = names
    return names
  }

  /// Marks names, as written, and what they are made of.
  mutating func use(_ written: [String]) {
    for text in written {
      guard let name = canonical(text), used.insert(name).inserted else { continue }
      use(uses[name] ?? [])
    }
  }

  func isDeclared(_ name: String) -> Bool {
    uses[name] != nil
  }

  func isUsed(_ name: String) -> Bool {
    used.contains(name)
  }

  /// Whether one of the names, as written, has been reported already.
  func isUnusable(_ written: [String]) -> Bool {
    written.contains { text in canonical(text).map { unusable.contains($0) } ?? false }
  }

  /// `front pace` is `front_pace` or `front-pace`.
  func canonical(_ written: String) -> String? {
    guard written.utf8.contains(UInt8(ascii: " ")) else {
      return uses[written] == nil ? nil : written
    }
    for joint in ["_", "-"] {
      let name = written.split(separator: " ").joined(separator: joint)
      if uses[name] != nil { return name }
    }
    return nil
  }
}
