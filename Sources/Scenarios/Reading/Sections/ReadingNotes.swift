/// What one reading of a view collects: problems, numbers with their origins, inputs.
///
/// A class, because every section of the reading writes into the same notes.
final class ReadingNotes {
  private(set) var problems: [ScenarioProblem] = []
  private(set) var numbers: [NumberRecord] = []
  /// First days of dated items, with their places.
  var datedItems: [(day: Day, at: SourceRange)] = []
  /// The last day on which a dated item can come; nil where the calendar does not say.
  var horizon: Day?
  /// How often dated items come, all together.
  var occurrences = 0
  var inputs: InputTable
  /// What claims of kind effect do, with its places.
  var effects: [WrittenEffectSetting] = []
  /// Ids of `sources:`, sorted.
  let sources: [String]
  private let ids: WrittenIds
  var assumptions = AssumptionTable()
  private var recorded = Set<SourceRange>()
  /// Named tables that something uses: `seasons.mud`.
  private var usedTables = Set<String>()
  /// Who names which assumptions, each user once, in the order of the reading.
  private(set) var uses: [NameUse] = []
  private var users: [NameUse.User: Int] = [:]

  init(_ root: SourceNode, sources: [String], inputs: InputTable) {
    self.sources = sources
    self.inputs = inputs
    ids = WrittenIds(root)
  }

  func report(_ kind: ScenarioProblem.Kind, at range: SourceRange, nearest: [String] = []) {
    let sharp = ids.sharpened(kind)
    problems.append(ScenarioProblem(sharp, at: range, nearest: sharp == kind ? nearest : []))
  }

  func use(table path: String) {
    usedTables.insert(path)
  }

  /// Whether something uses an input: an assumption or an entry of a named table may be idle.
  func isNeeded(_ input: String) -> Bool {
    if assumptions.isDeclared(input) { return assumptions.isUsed(input) }
    let path = input.split(separator: ".")
    guard let section = path.first, ["seasons", "definitions"].contains(section) else {
      return true
    }
    return usedTables.contains(path.prefix(2).joined(separator: "."))
  }

  /// Lists a number once, however many places use it (aliases, place defaults).
  func record(_ number: NumberRecord) {
    guard recorded.insert(number.at).inserted else { return }
    numbers.append(number)
  }

  /// Remembers that `user` names assumptions, as written; other words are left out.
  func record(_ written: [String], usedBy user: NameUse.User) {
    let names = written.compactMap { assumptions.canonical($0) }
    guard !names.isEmpty else { return }
    if users[user] == nil {
      users[user] = uses.count
      uses.append(NameUse(user: user, names: []))
    }
    guard let index = users[user] else { return }
    for name in names where !uses[index].names.contains(name) { uses[index].names.append(name) }
  }

  /// What `source:` or `assumption:` says, or nil where neither stands there.
  func attribution(of node: SourceNode) -> Attribution? {
    if let source = node["source"] {
      if node["assumption"] != nil {
        report(.conflictingKeys(["source", "assumption"]), at: source.at)
      }
      guard let name = source.text else {
        report(.wrongShape(expected: .name(.source), found: source.shape), at: source.at)
        return .bare
      }
      checkSource(name, at: source.at)
      return .source(name)
    }
    guard let reason = node["assumption"] else { return nil }
    guard let text = reason.text else {
      report(.wrongShape(expected: .text, found: reason.shape), at: reason.at)
      return .bare
    }
    return .assumption(text)
  }

  /// False, and reported, where a number or formula is longer than any needs to be.
  func isShort(_ text: String, at range: SourceRange) -> Bool {
    let length = text.unicodeScalars.count
    if length > Limits.textLength { report(.tooLong(length), at: range) }
    return length <= Limits.textLength
  }

  func checkSource(_ name: String, at range: SourceRange) {
    if sources.contains(name) { return }
    report(
      .unknownName(name, .source), at: range, nearest: nearestNames(to: name, among: sources))
  }
}
