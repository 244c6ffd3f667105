/// Dictionaries and sets are never iterated, because their order is random in each process.
///
/// A rule by text: it knows names by their declarations, not by their types. Another file's
/// property counts when no file declares its name as something else.
struct UnorderedIteration: HouseRule {
  /// Members whose result or effect depends on the order.
  private let ordered: Set = [
    "map", "flatMap", "compactMap", "forEach", "filter", "reduce", "keys", "values", "enumerated",
    "first", "prefix", "dropFirst", "makeIterator", "lazy", "randomElement", "popFirst",
  ]
  /// Members further on in the expression that make the order forgotten.
  private let forgetting: Set = [
    "sorted", "count", "isEmpty", "contains", "allSatisfy", "min", "max",
  ]

  func violations(in files: [SourceFile]) -> [Violation] {
    let files = files.filter { $0.module != nil }
    let names = files.map { UnorderedNames(in: $0.tokens) }
    let properties = names.reduce(into: Set<String>()) { $0.formUnion($1.alwaysUnordered) }
      .subtracting(names.flatMap(\.sometimesOrdered))
    return zip(files, names).flatMap { file, names in
      file.tokens.indices.compactMap { index in
        violation(in: file, at: index) { name, isMember in
          names.isUnordered(name, at: index) ?? (isMember && properties.contains(name))
        }
      }
    }
  }

  private func violation(
    in file: SourceFile, at index: Int, isUnordered: (_ name: String, _ isMember: Bool) -> Bool
  ) -> Violation? {
    let tokens = file.tokens
    guard tokens.isWord(index), let end = expressionEnd(tokens, at: index, isUnordered),
      isLooped(tokens, from: index, to: end) || isIterated(tokens, from: index, to: end)
    else { return nil }
    return file.violation(
      line: tokens[index].line, ban: "iteration over the unordered `\(tokens[index].text)`",
      use: "sort it first (`.sorted`, `.keys.sorted()`) or keep an array beside it")
  }

  /// The index behind the dictionary or set that the word at `index` names or makes.
  private func expressionEnd(
    _ tokens: [Token], at index: Int, _ isUnordered: (String, Bool) -> Bool
  ) -> Int? {
    let name = tokens[index].text
    if ["Set", "Dictionary"].contains(name), ["(", "<"].contains(tokens.text(index + 1)) {
      let open = tokens.text(index + 1) == "<" ? tokens.closingAngle(index + 1) + 1 : index + 1
      return tokens.text(open) == "(" ? tokens.closing(open) + 1 : nil
    }
    let isLabelOrCall = [":", "("].contains(tokens.text(index + 1))
    guard !isLabelOrCall, isUnordered(name, tokens.text(index - 1) == ".") else { return nil }
    return index + 1
  }

  /// Whether the expression is what a `for` loop runs over, as in `for x in self.places {`.
  private func isLooped(_ tokens: [Token], from index: Int, to end: Int) -> Bool {
    ["{", "where"].contains(tokens.text(end))
      && tokens.text(start(tokens, of: index) - 1) == "in"
  }

  /// Whether a member is used that depends on the order, and none behind it forgets the order.
  private func isIterated(_ tokens: [Token], from index: Int, to end: Int) -> Bool {
    let members = chain(tokens, from: end)
    guard let first = members.first, ordered.contains(first) else { return false }
    let becomesSet =
      tokens.text(start(tokens, of: index) - 1) == "("
      && tokens.text(start(tokens, of: index) - 2) == "Set"
    return !becomesSet && forgetting.isDisjoint(with: members.dropFirst())
  }

  /// The first index of the path `a.b.name` that ends at `index`.
  private func start(_ tokens: [Token], of index: Int) -> Int {
    var start = index
    while tokens.text(start - 1) == ".", tokens.isWord(start - 2) { start -= 2 }
    return start
  }

  /// The members called one after the other behind an expression, as in `.keys.sorted()`.
  private func chain(_ tokens: [Token], from end: Int) -> [String] {
    var members: [String] = []
    var position = end
    while position < tokens.count {
      switch tokens[position].text {
      case ".":
        members.append(tokens.text(position + 1))
        position += 2
      case "?", "!": position += 1
      case "(", "[", "{":
        if members.isEmpty { return [] }
        position = tokens.closing(position) + 1
      default: return members
      }
    }
    return members
  }
}
