/// The names that a file declares as variables, properties or parameters, and whether each holds
/// a dictionary or a set.
struct UnorderedNames {
  private struct Declaration {
    let index: Int
    let isUnordered: Bool
  }

  private var declarations: [String: [Declaration]] = [:]

  init(in tokens: [Token]) {
    for index in tokens.indices {
      switch tokens[index].text {
      case "let", "var": addVariable(in: tokens, at: index + 1)
      case "func", "init", "subscript": addParameters(in: tokens, after: index)
      default: break
      }
    }
  }

  /// The names whose every declaration holds a dictionary or a set.
  var alwaysUnordered: Set<String> {
    Set(declarations.filter { $0.value.allSatisfy(\.isUnordered) }.keys)
  }

  /// The names with a declaration of something else.
  var sometimesOrdered: Set<String> {
    Set(declarations.filter { !$0.value.allSatisfy(\.isUnordered) }.keys)
  }

  /// Whether `name`, used at `index`, is unordered by the last declaration before it, else by the
  /// first behind it; nil when the file declares no such name.
  func isUnordered(_ name: String, at index: Int) -> Bool? {
    guard let all = declarations[name] else { return nil }
    return (all.last { $0.index < index } ?? all.first)?.isUnordered
  }

  private mutating func addVariable(in tokens: [Token], at index: Int) {
    guard tokens.isWord(index) else { return }
    switch tokens.text(index + 1) {
    case ":": add(tokens[index].text, at: index, Self.isUnorderedType(tokens, at: index + 2))
    case "=": add(tokens[index].text, at: index, Self.isUnorderedValue(tokens, at: index + 2))
    default: break
    }
  }

  private mutating func addParameters(in tokens: [Token], after index: Int) {
    let behindName = tokens.isWord(index + 1) ? index + 2 : index + 1
    let open = tokens.text(behindName) == "<" ? tokens.closingAngle(behindName) + 1 : behindName
    guard tokens.text(open) == "(" else { return }
    let end = tokens.closing(open)
    var position = open + 1
    while position < end {
      if tokens.isWord(position), tokens.text(position + 1) == ":" {
        let isUnordered = Self.isUnorderedType(tokens, at: position + 2)
        add(tokens[position].text, at: position, isUnordered)
      }
      let isOpen = ["(", "[", "{"].contains(tokens[position].text)
      position = isOpen ? tokens.closing(position) + 1 : position + 1
    }
  }

  private mutating func add(_ name: String, at index: Int, _ isUnordered: Bool) {
    declarations[name, default: []].append(Declaration(index: index, isUnordered: isUnordered))
  }

  private static func isUnorderedType(_ tokens: [Token], at index: Int) -> Bool {
    switch tokens.text(index) {
    case "inout", "borrowing", "consuming", "sending": isUnorderedType(tokens, at: index + 1)
    case "[": tokens.brackets(index, hold: ":")
    case "Set", "Dictionary": true
    default: false
    }
  }

  /// Whether the expression at `index` is a literal or initialiser of a dictionary or set; one
  /// with a `.` behind it is something else.
  private static func isUnorderedValue(_ tokens: [Token], at index: Int) -> Bool {
    var end = index
    switch tokens.text(index) {
    case "[" where tokens.brackets(index, hold: ":"): end = tokens.closing(index) + 1
    case "Set", "Dictionary": end = index + 1
    default: return false
    }
    if tokens.text(end) == "<" { end = tokens.closingAngle(end) + 1 }
    if tokens.text(end) == "(" { end = tokens.closing(end) + 1 }
    return tokens.text(end) != "."
  }
}
