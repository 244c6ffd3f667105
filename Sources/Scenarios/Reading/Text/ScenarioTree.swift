/// The files of a scenario merged into one tree.
struct ScenarioTree {
  var root: SourceNode
  private(set) var texts: [ScenarioText] = []
  var problems: [ScenarioProblem] = []
  /// Sources that cover whole included files, still to be looked up.
  private(set) var namedSources: [WrittenWord] = []
  private let files: ScenarioFiles
  /// Files being read, outermost first.
  private var open: [String] = []
  private var nodes = 0

  /// Whether no file gave a mapping.
  var isEmpty: Bool {
    root.entries?.isEmpty ?? true
  }

  init(reading name: String, from files: ScenarioFiles) {
    self.files = files
    root = SourceNode(.mapping([]), at: SourceRange(file: name, line: 1, column: 1))
    read(name, at: root.at)
  }

  private mutating func read(_ name: String, at place: SourceRange) {
    guard !texts.contains(where: { $0.name == name }) else { return }
    guard let text = text(name, at: place) else { return }
    texts.append(text)
    guard let file = mapping(text) else { return }
    checkVersion(file)
    merge(file)
    open.append(name)
    for include in includes(file) {
      readInclude(include)
    }
    open.removeLast()
  }

  private mutating func text(_ name: String, at place: SourceRange) -> ScenarioText? {
    do {
      return ScenarioText(name: name, bytes: try files.read(name))
    } catch {
      problems.append(ScenarioProblem(.file(name, error), at: place))
      return nil
    }
  }

  private mutating func mapping(_ text: ScenarioText) -> SourceNode? {
    let read = YamlTree.read(text, after: nodes)
    nodes = read.nodes
    problems += read.problems
    let start = text.range(line: 1, column: 1)
    guard let node = read.root, !node.isNothing else {
      if read.problems.isEmpty { problems.append(ScenarioProblem(.empty, at: start)) }
      return nil
    }
    if node.entries == nil {
      problems.append(
        ScenarioProblem(.wrongShape(expected: .mapping, found: node.shape), at: node.at))
      return nil
    }
    return node
  }

  private mutating func checkVersion(_ file: SourceNode) {
    guard let version = file["linchpin"] else {
      problems.append(ScenarioProblem(.missingVersion, at: file.at))
      return
    }
    if version.text == "1" { return }
    problems.append(ScenarioProblem(.otherVersion(version.text ?? ""), at: version.at))
  }
}

extension ScenarioTree {
  private mutating func includes(_ file: SourceNode) -> [WrittenWord] {
    guard let node = file["include"], !node.isNothing else { return [] }
    if let text = node.text { return [WrittenWord(text: text, at: node.at)] }
    guard case .list(let items) = node.content else {
      problems.append(
        ScenarioProblem(.wrongShape(expected: .texts, found: node.shape), at: node.at))
      return []
    }
    return items.compactMap { item in item.text.map { WrittenWord(text: $0, at: item.at) } }
  }

  private mutating func readInclude(_ include: WrittenWord) {
    guard ScenarioFiles.isInside(include.text) else {
      problems.append(ScenarioProblem(.file(include.text, .outsideFolder), at: include.at))
      return
    }
    if let start = open.firstIndex(of: include.text) {
      problems.append(ScenarioProblem(.includeCycle(Array(open[start...])), at: include.at))
      return
    }
    guard texts.count < Limits.files else {
      problems.append(ScenarioProblem(.tooManyFiles, at: include.at))
      return
    }
    read(include.text, at: include.at)
  }

  /// Adds what a file says; a key or id that another file has is reported.
  private mutating func merge(_ file: SourceNode) {
    if isEmpty {
      root = file
      return
    }
    var entries = root.entries ?? []
    let attribution = attribution(of: file)
    for var entry in file.entries ?? [] where !Self.ofEachFile.contains(entry.key) {
      entry.value.cover(with: attribution, isById: Self.byId.contains(entry.key))
      guard let index = entries.firstIndex(where: { $0.key == entry.key }) else {
        entries.append(entry)
        continue
      }
      guard let merged = merged(entries[index].value, entry.value) else {
        let first = entries[index].keyAt
        problems.append(ScenarioProblem(.duplicateKey(entry.key, first: first), at: entry.keyAt))
        continue
      }
      entries[index].value = merged
    }
    root.content = .mapping(entries)
  }

  private static let ofEachFile = ["linchpin", "include", "source", "assumption"]
  private static let byId = ["powers", "fronts", "assumptions"]

  /// What covers the numbers of an included file.
  private mutating func attribution(of file: SourceNode) -> Attribution? {
    if let source = file["source"], let name = source.text {
      namedSources.append(WrittenWord(text: name, at: source.at))
      return .source(name)
    }
    return file["assumption"]?.text.map { .assumption($0) }
  }

  /// Both sections by id in one, or nil where they are none.
  private mutating func merged(_ left: SourceNode, _ right: SourceNode) -> SourceNode? {
    guard var entries = left.entries, let added = right.entries else { return nil }
    let first = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }
    for entry in added {
      if let first = first[entry.key] {
        problems.append(
          ScenarioProblem(.duplicateKey(entry.key, first: first.keyAt), at: entry.keyAt))
      } else {
        entries.append(entry)
      }
    }
    var node = left
    node.content = .mapping(entries)
    return node
  }
}
