import Testing

@Suite("Dictionaries and sets are not iterated")
struct UnorderedIterationTests {
  private let rule = UnorderedIteration()

  @Test func theProjectKeepsTheRule() {
    rule.expectNone(in: Project.files)
  }

  @Test(arguments: [
    "let d: [String: Int] = x\nfor (k, v) in d {}",
    "let d = [:]\nfor k in self.d where k > 0 {}",
    "var s: Set<Int>\ns.forEach { f($0) }",
    "var s = Set(list)\nlet t = s.map { $0 + 1 }",
    "let d = [\"a\": 1]\nlet t = d.values.reduce(0, +)",
    "let d: Dictionary<String, Int>?\nlet t = d?.keys",
    "var d = [String: [Int]]()\nlet t = d.filter { $0.value.isEmpty }",
    "func f(of d: [String: Int]) {\nfor x in d.keys { g(x) } }",
    "func f(_ d: inout Set<Int>) {\nfor x in d { g(x) } }",
    "\nfor x in Set(list) {}",
    "\nlet t = Set<Int>(list).map { $0 }",
  ])
  func iterationIsFound(code: String) {
    #expect(rule.lines(in: code, at: "Sources/Analysis/A.swift") == [2])
    #expect(rule.lines(in: code, at: "Tests/AnalysisTests/A.swift") == [])
  }

  @Test(arguments: [
    "let d: [String: Int] = x\nfor k in d.keys.sorted() {}",
    "let d: [String: Int] = x\nlet t = d.sorted { $0.key < $1.key }",
    "let d: [String: Int] = x\nlet t = d.map { ($0, $1) }.sorted(by: <)",
    "let d: [String: Int] = x\nlet t = d[\"a\"].map { $0 + 1 }",
    "let d: [String: Int] = x\nlet n = d.count + d.values.max()",
    "let s = Set(list)\nlet t = Set(s.map { $0 + 1 })",
    "let s = Set(list).sorted()\nfor x in s {}",
    "let d: [Int] = x\nfor v in d {}",
    "let d: [[String: Int]] = x\nfor v in d {}",
    "func f() { let d: [String: Int] = x }\nfunc g(d: [Int]) { for v in d {} }",
    "let d: [String: Int] = x\nf(d: [1].map { $0 })",
  ])
  func orderedUseIsNot(code: String) {
    #expect(rule.lines(in: code, at: "Sources/Analysis/A.swift") == [])
  }

  @Test func anotherFilesPropertyIsFound() {
    let model = SourceFile(
      path: "Sources/Scenarios/Model.swift", text: "struct Model { var places: [String: Place] }")
    let plan = SourceFile(
      path: "Sources/Engine/Plan.swift", text: "let x = model.places.map { $0 }")
    let other = SourceFile(
      path: "Sources/Analysis/Map.swift", text: "struct Map { let places: [Place] }")
    #expect(rule.violations(in: [model, plan]).map(\.path) == [plan.path])
    #expect(rule.violations(in: [model, plan, other]) == [])
  }
}
