/// The files of a scenario, and those of what it extends, merged into one tree.
struct ScenarioTree {
  var root: SourceNode
  private(set) var texts: [ScenarioText] = []
  var problems: [ScenarioProblem] = []
  /// Sources that the merged tree does not show where they were written, still to be looked up.
  private(set) var namedSources: [WrittenWord] = []
  /// Whether `extends:` is no name, so that nothing can be said of what is missing.
  private(set) var lacksBase = false
  /// The files that are being added up.
  private var layer: Layer
  /// Main files that are being extended, outermost first.
  private var extending: [String] = []
  private var nodes = 0

  /// Files added to one another: a main file and what it includes.
  private struct Layer {
    var folder: ScenarioFolder
    var root: SourceNode?
    /// Names of the files read.
    var files: [String] = []
    /// Files being read, outermost first.
    var open: [String] = []
  }

  /// Whether no file gave a mapping.
  var isEmpty: Bool {
    root.entries?.isEmpty ?? true
  }

  init(reading name: String, from files: ScenarioFiles) {
    let folder = ScenarioFolder(files)
    let start = SourceRange(file: name, line: 1, column: 1)
    layer = Layer(folder: folder)
    root = SourceNode(.mapping([]), at: start)
    root = scenario(name, in: folder, at: start, among: folder.names) ?? root
  }

  /// A main file with what it includes, over what it extends.
  private mutating func scenario(
    _ name: String, in folder: ScenarioFolder, at place: SourceRange, among known: [String]
  ) -> SourceNode? {
    layer = Layer(folder: folder)
    read(name, at: place, among: known)
    guard let own = layer.root, let word = baseName(own) else { return layer.root }
    extending.append(folder.label(of: name))
    defer { extending.removeLast() }
    guard let base = base(word, of: folder) else { return own }
    var overlay = Overlay()
    let whole = overlay.changed(base.withOrigins(), by: own.withOrigins())
    problems += overlay.problems
    namedSources += overlay.hiddenSources
    return whole
  }

  private mutating func read(_ name: String, at place: SourceRange, among known: [String]) {
    guard !layer.files.contains(name) else { return }
    guard let text = text(name, at: place, among: known) else { return }
    layer.files.append(name)
    if !texts.contains(where: { $0.name == text.name }) { texts.append(text) }
    guard let file = mapping(text) else { return }
    checkVersion(file)
    merge(file)
    layer.open.append(name)
    for include in includes(file) {
      readInclude(include)
    }
    layer.open.removeLast()
  }

  private mutating func text(
    _ name: String, at place: SourceRange, among known: [String]
  ) -> ScenarioText? {
    do {
      let bytes = try layer.folder.read(name)
      return ScenarioText(name: layer.folder.label(of: name), bytes: bytes)
    } catch {
      let nearest = error == .notFound ? nearestNames(to: name, among: known) : []
      problems.append(ScenarioProblem(.file(name, error), at: place, nearest: nearest))
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
    if let start = layer.open.firstIndex(of: include.text) {
      problems.append(ScenarioProblem(.includeCycle(Array(layer.open[start...])), at: include.at))
      return
    }
    guard texts.count < Limits.files else {
      problems.append(ScenarioProblem(.tooManyFiles, at: include.at))
      return
    }
    read(include.text, at: include.at, among: layer.folder.names)
  }

  /// Adds what a file says; a key or id that another file has is reported.
  private mutating func merge(_ file: SourceNode) {
    guard var root = layer.root else {
      layer.root = file
      return
    }
    reportBase(of: file)
    var entries = root.entries ?? []
    let attribution = attribution(of: file)
    for var entry in file.entries ?? [] where !Self.ofEachFile.contains(entry.key) {
      entry.value.cover(with: attribution, isById: Self.byId.contains(entry.key))
      guard let index = entries.firstIndex(where: { $0.key == entry.key }) else {
        entries.append(entry)
        continue
      }
      let levels = entry.key == "translations" ? Self.levelsOfTranslations : 0
      guard let merged = merged(entries[index].value, entry.value, levels: levels) else {
        let first = entries[index].keyAt
        problems.append(ScenarioProblem(.duplicateKey(entry.key, first: first), at: entry.keyAt))
        continue
      }
      entries[index].value = merged
    }
    root.content = .mapping(entries)
    layer.root = root
  }

  /// Keys of a file that are not merged with another's.
  static let ofEachFile = ["linchpin", "extends", "include", "source", "assumption"]
  private static let byId = ["powers", "fronts", "assumptions"]
  /// Language and `texts`, below which texts by path come from several files.
  private static let levelsOfTranslations = 2

  /// What covers the numbers of an included file.
  private mutating func attribution(of file: SourceNode) -> Attribution? {
    if let source = file["source"], let name = source.text {
      namedSources.append(WrittenWord(text: name, at: source.at))
      return .source(name)
    }
    return file["assumption"]?.text.map { .assumption($0) }
  }

  /// Both sections by id in one, or nil where they are none; what stands in both is merged in turn down to so many
  /// levels.
  private mutating func merged(
    _ left: SourceNode, _ right: SourceNode, levels: Int
  ) -> SourceNode? {
    guard var entries = left.entries, let added = right.entries else { return nil }
    let first = Dictionary(entries.enumerated().map { ($0.element.key, $0.offset) }) { first, _ in
      first
    }
    for entry in added {
      guard let index = first[entry.key] else {
        entries.append(entry)
        continue
      }
      if levels > 0,
        let both = merged(entries[index].value, entry.value, levels: levels - 1)
      {
        entries[index].value = both
      } else {
        problems.append(
          ScenarioProblem(
            .duplicateKey(entry.key, first: entries[index].keyAt), at: entry.keyAt))
      }
    }
    var node = left
    node.content = .mapping(entries)
    return node
  }
}

extension ScenarioTree {
  private mutating func baseName(_ file: SourceNode) -> WrittenWord? {
    guard let node = file["extends"], !node.isNothing else { return nil }
    if let text = node.text { return WrittenWord(text: text, at: node.at) }
    problems.append(ScenarioProblem(.wrongShape(expected: .text, found: node.shape), at: node.at))
    lacksBase = true
    return nil
  }

  /// Only a main file can extend: a part has nothing of its own to lay over a scenario.
  private mutating func reportBase(of file: SourceNode) {
    guard let entry = file.entries?.first(where: { $0.key == "extends" }) else { return }
    problems.append(ScenarioProblem(.includedFileExtends, at: entry.keyAt))
  }

  /// The scenario that `word` names, seen from a scenario in `folder`; nil, and reported, where there
  /// is none.
  private mutating func base(_ word: WrittenWord, of folder: ScenarioFolder) -> SourceNode? {
    let files = folder.names.filter { !extending.contains(folder.label(of: $0)) }
    let known = files + folder.builtIns
    guard let (name, home) = folder.base(named: word.text) else {
      let kind: ScenarioProblem.Kind =
        ScenarioFolder.isFile(word.text)
        ? .file(word.text, .outsideFolder) : .unknownBase(word.text, builtIns: folder.builtIns)
      let nearest = nearestNames(to: word.text, among: known)
      problems.append(ScenarioProblem(kind, at: word.at, nearest: nearest))
      return nil
    }
    guard canExtend(home.label(of: name), word) else { return nil }
    return scenario(name, in: home, at: word.at, among: known)
  }

  private mutating func canExtend(_ label: String, _ word: WrittenWord) -> Bool {
    if let start = extending.firstIndex(of: label) {
      problems.append(ScenarioProblem(.baseCycle(Array(extending[start...])), at: word.at))
      return false
    }
    if extending.count > Limits.bases {
      problems.append(ScenarioProblem(.tooManyBases, at: word.at))
      return false
    }
    if texts.count >= Limits.files {
      problems.append(ScenarioProblem(.tooManyFiles, at: word.at))
      return false
    }
    return true
  }
}
