import Testing

@testable import Scenarios

/// The order in which a file says things is nobody's business.
@Suite struct OrderTests {
  @Test(arguments: 1...20)
  func `Shuffled sections, ids, keys and links give an equal model`(seed: UInt64) throws {
    let (root, problems) = parts(Sample.full)
    #expect(problems.isEmpty)
    var shuffle = Shuffle(state: seed)
    var model = try Sample.read(Sample.full).model()
    var shuffled = try Sample.read(shuffle.text(try #require(root))).model()
    #expect(Set(model.claims.map(\.id)) == Set(shuffled.claims.map(\.id)))
    model.claims.sort { $0.id < $1.id }
    shuffled.claims.sort { $0.id < $1.id }
    #expect(Set(model.decisions.map(\.id)) == Set(shuffled.decisions.map(\.id)))
    model.decisions.sort { $0.id < $1.id }
    shuffled.decisions.sort { $0.id < $1.id }
    for index in model.decisions.indices {
      model.decisions[index].options.sort { $0.id < $1.id }
      shuffled.decisions[index].options.sort { $0.id < $1.id }
    }
    #expect(model == shuffled)
  }

  private func parts(_ text: String) -> (SourceNode?, [ScenarioProblem]) {
    let read = YamlTree.read(ScenarioText(name: "test.yaml", text: text))
    return (read.root, read.problems)
  }
}

/// Writes a tree in flow style with every mapping, and the list of links, in another order.
private struct Shuffle {
  var state: UInt64

  /// Knuth's MMIX generator; its high bits pick.
  private mutating func pick(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  private mutating func shuffled<Element>(_ items: [Element]) -> [Element] {
    var items = items
    for index in items.indices.dropFirst() {
      items.swapAt(index, pick(index + 1))
    }
    return items
  }

  mutating func text(_ node: SourceNode, under key: String = "") -> String {
    switch node.content {
    case .nothing: return "~"
    case .text(let text): return "\"\(text)\""
    case .list(let items):
      let ordered = key == "links" ? shuffled(items) : items
      return "[" + ordered.map { text($0) }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      let parts = shuffled(entries).map { "\"\($0.key)\": " + text($0.value, under: $0.key) }
      return "{" + parts.joined(separator: ", ") + "}"
    }
  }
}
