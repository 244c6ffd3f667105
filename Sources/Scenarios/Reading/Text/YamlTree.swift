import Yams

/// YAML text to `SourceNode`s, with limits and with every problem that can be found.
struct YamlTree {
  private let source: ScenarioText
  private var text: YamlText
  private var problems: [ScenarioProblem] = []
  /// Finished anchors with their sizes in nodes.
  private var anchors: [String: (node: SourceNode, size: Int)] = [:]
  private var nodes: Int
  private var isTooLarge = false

  struct Result {
    /// nil where the file has no value that can be used.
    var root: SourceNode?
    var problems: [ScenarioProblem]
    /// Of this file and those before it.
    var nodes: Int
  }

  /// `nodes` were read from other files before.
  static func read(_ source: ScenarioText, after nodes: Int = 0) -> Result {
    let unreadable = source.problems()
    guard unreadable.isEmpty else { return Result(problems: unreadable, nodes: nodes) }
    var tree = YamlTree(source: source, text: YamlText(source), nodes: nodes)
    let root = tree.root()
    return Result(root: root, problems: tree.problems, nodes: tree.nodes)
  }

  private init(source: ScenarioText, text: YamlText, nodes: Int) {
    self.source = source
    self.text = text
    self.nodes = nodes
  }

  private mutating func root() -> SourceNode? {
    /// Further attempts after repeated keys; a large file gets fewer.
    let work = max(source.bytes.count / 10, source.signs, 1)
    var attempts = min(20, max(1, 100_000 / work))
    while true {
      do {
        let parser = try Parser(yaml: text.protected, resolver: .basic, encoding: .utf8)
        return try parser.singleRoot().map { converted($0, depth: 1).node }
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let position = YamlText.Position(context.mark)
        if attempts > 0, text.hideKey(at: position) {
          attempts -= 1
          continue
        }
        report(.duplicateKey(keys.first ?? "", first: range(position)), position)
        return nil
      } catch {
        report(yamlError: error)
        return nil
      }
    }
  }
}

extension YamlTree {
  /// The node with its size in nodes, aliases counted each time.
  private mutating func converted(_ node: Node, depth: Int) -> (node: SourceNode, size: Int) {
    let mark = YamlText.Position(node.mark)
    guard admit(1, at: mark) else { return (SourceNode(.nothing, at: range(mark)), 1) }
    if depth > Limits.depth {
      report(.tooDeep, mark)
      return (SourceNode(.nothing, at: range(mark)), 1)
    }
    let result: (node: SourceNode, size: Int)
    switch node {
    case .scalar(let scalar): result = convertedScalar(scalar, mark)
    case .sequence(let list): result = convertedList(list, mark, depth)
    case .mapping(let mapping): result = convertedMapping(mapping, mark, depth)
    case .alias: result = (SourceNode(.nothing, at: range(mark)), 1)
    }
    if let anchor = node.anchor { anchors[anchor.rawValue] = result }
    return result
  }

  private mutating func convertedScalar(
    _ scalar: Node.Scalar, _ mark: YamlText.Position
  ) -> (node: SourceNode, size: Int) {
    let isPlain = scalar.style == .plain
    if isPlain, scalar.string.unicodeScalars.first == YamlText.alias {
      return expansion(of: String(scalar.string.unicodeScalars.dropFirst()), mark)
    }
    let string = YamlText.restored(scalar.string)
    reportControlCharacters(string, mark)
    if isPlain, ["", "~", "null"].contains(string) {
      return (SourceNode(.nothing, at: range(mark)), 1)
    }
    return (textNode(string, scalar.style, mark), 1)
  }

  /// A quoted text may spell a control character (`\e`) that the file itself may not hold.
  private mutating func reportControlCharacters(_ string: String, _ mark: YamlText.Position) {
    let standIns: [Unicode.Scalar] = [YamlText.alias, YamlText.repeated]
    let found = string.unicodeScalars.first {
      ScenarioText.isForbidden($0) && !standIns.contains($0)
    }
    guard let found else { return }
    report(.forbiddenCharacter(found.value), mark)
  }

  private func textNode(_ string: String, _ style: Node.Scalar.Style, _ mark: YamlText.Position)
    -> SourceNode
  {
    let quotes = style == .plain ? 0 : 1
    let count = string.unicodeScalars.count
    let line = text.lines.indices.contains(mark.line - 1) ? text.lines[mark.line - 1] : []
    let shown = line.dropFirst(mark.column - 1 + quotes).prefix(count)
    let written = string.unicodeScalars.map { $0 == "*" ? YamlText.alias : $0 }
    let isOnOneLine = style != .folded && style != .literal && Array(shown) == written
    let length = isOnOneLine ? count + 2 * quotes : max(1, line.count - mark.column + 1)
    return SourceNode(
      .text(string), at: range(mark, length: length),
      textColumn: isOnOneLine ? mark.column + quotes : nil)
  }

  private mutating func expansion(
    of name: String, _ mark: YamlText.Position
  ) -> (node: SourceNode, size: Int) {
    guard let anchor = anchors[name] else {
      let known = anchors.keys.sorted()
      problems.append(
        ScenarioProblem(
          .unknownAlias(name), at: range(mark, length: name.unicodeScalars.count + 1),
          nearest: nearestNames(to: name, among: known)))
      return (SourceNode(.nothing, at: range(mark)), 1)
    }
    guard admit(anchor.size, at: mark) else { return (SourceNode(.nothing, at: range(mark)), 1) }
    return anchor
  }

  private mutating func convertedList(
    _ list: Node.Sequence, _ mark: YamlText.Position, _ depth: Int
  ) -> (node: SourceNode, size: Int) {
    var items: [SourceNode] = []
    var size = 1
    for item in list {
      let (node, itemSize) = converted(item, depth: depth + 1)
      items.append(node)
      size += itemSize
    }
    return (SourceNode(.list(items), at: range(mark)), size)
  }

  private mutating func convertedMapping(
    _ mapping: Node.Mapping, _ mark: YamlText.Position, _ depth: Int
  ) -> (node: SourceNode, size: Int) {
    var entries: [SourceNode.Entry] = []
    var first: [String: SourceRange] = [:]
    var size = 1
    for (key, value) in mapping {
      guard let (name, keyAt) = keyText(key) else { continue }
      let (node, valueSize) = converted(value, depth: depth + 1)
      size += valueSize + 1
      if let first = first[name] {
        problems.append(ScenarioProblem(.duplicateKey(name, first: first), at: keyAt))
      } else {
        first[name] = keyAt
        entries.append(SourceNode.Entry(key: name, keyAt: keyAt, value: node))
      }
    }
    if text.scalar(at: mark) == "{" { joinTextsSplitAtCommas(&entries) }
    return (SourceNode(.mapping(entries), at: range(mark)), size)
  }

  /// `{value: pert(1, 3, 4)}` is read by YAML as three entries; one mistake, reported once.
  private mutating func joinTextsSplitAtCommas(_ entries: inout [SourceNode.Entry]) {
    var joined: [SourceNode.Entry] = []
    var reported: Int?
    for entry in entries {
      let last = joined.count - 1
      guard last >= 0, let text = joined[last].value.text,
        let rest = continuation(of: text, in: entry)
      else {
        joined.append(entry)
        continue
      }
      if reported != last {
        problems.append(ScenarioProblem(.splitAtComma(text), at: joined[last].value.at))
      }
      reported = last
      joined[last].value.content = .text(text + ", " + rest)
    }
    entries = joined
  }

  /// What an entry says if it is the rest of a text: a key without value, or anything short inside
  /// an open parenthesis.
  private func continuation(of text: String, in entry: SourceNode.Entry) -> String? {
    if entry.value.isNothing { return entry.key }
    let opened = text.filter { $0 == "(" }.count
    guard opened > text.filter({ $0 == ")" }).count, let value = entry.value.text else {
      return nil
    }
    return "\(entry.key): \(value)"
  }

  private mutating func keyText(_ key: Node) -> (name: String, at: SourceRange)? {
    let mark = YamlText.Position(key.mark)
    guard admit(1, at: mark) else { return nil }
    guard case .scalar(let scalar) = key, scalar.string.unicodeScalars.first != YamlText.alias
    else {
      report(.keyIsNotText, mark)
      return nil
    }
    var scalars = Array(scalar.string.unicodeScalars)
    reportControlCharacters(YamlText.restored(scalar.string), mark)
    if let letter = text.hidden[mark], !scalars.isEmpty { scalars[0] = letter }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return (YamlText.restored(String(view)), range(mark, length: scalars.count))
  }
}

extension YamlTree {
  /// Counts nodes; false, and reported once, where the limit is passed.
  private mutating func admit(_ count: Int, at mark: YamlText.Position) -> Bool {
    nodes += count
    guard nodes > Limits.nodes else { return true }
    if !isTooLarge { report(.tooManyNodes, mark) }
    isTooLarge = true
    return false
  }

  private mutating func report(_ kind: ScenarioProblem.Kind, _ mark: YamlText.Position) {
    problems.append(ScenarioProblem(kind, at: range(mark)))
  }

  private func range(_ mark: YamlText.Position, length: Int = 1) -> SourceRange {
    let line = min(mark.line, max(1, text.lines.count))
    return source.range(line: line, column: mark.column, length: length)
  }

  private mutating func report(yamlError error: any Error) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      reportSyntax(problem, YamlText.Position(mark))
    default:
      report(.syntax(String(describing: error)), .start)
    }
  }

  /// A tab in the indentation of the line is the mistake, whatever YAML makes of it.
  private mutating func reportSyntax(_ problem: String, _ mark: YamlText.Position) {
    let line = text.lines.indices.contains(mark.line - 1) ? text.lines[mark.line - 1] : []
    let indentation = line.prefix { $0 == " " || $0 == "\t" }
    if let tab = indentation.firstIndex(of: "\t") {
      report(.tab, YamlText.Position(line: mark.line, column: tab + 1))
    } else if let quote = OpenQuote(text.lines).position(before: mark) {
      report(.openQuote, quote)
    } else {
      report(.syntax(problem), mark)
    }
  }
}

extension YamlText.Position {
  static let start = YamlText.Position(line: 1, column: 1)

  init(_ mark: Mark?) {
    self.init(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}
