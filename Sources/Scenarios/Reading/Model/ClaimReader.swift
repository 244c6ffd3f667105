/// Reads `claims:`, in the order of the file.
struct ClaimReader {
  private let scenario: Section
  private let vocabulary: Vocabulary
  private let fronts: [Front]
  private let past: [PastEvent]

  init(_ scenario: Section, _ vocabulary: Vocabulary, _ fronts: [Front], past: [PastEvent] = []) {
    self.scenario = scenario
    self.vocabulary = vocabulary
    self.fronts = fronts
    self.past = past
  }

  func claims() -> [Claim] {
    let nodes = scenario.nodesById("claims")
    if nodes.count > Limits.Counted.claims.most {
      scenario.report(.tooMany(.claims, count: nodes.count), at: scenario.keyRange("claims"))
    }
    return nodes.compactMap { id, _, node in
      claim(id, scenario.below(node, .claim, path: ["claims", id]))
    }
  }

  private func claim(_ id: String, _ section: Section) -> Claim? {
    let kind = section.choice("kind").flatMap(Claim.Kind.init) ?? .event
    let formula = expression("formula", section, of: id)
    let given = expression("given", section, of: id)
    let check = ClaimCheck(claim: id, fronts: fronts, past: past, notes: scenario.notes)
    for (key, formula) in [("formula", formula), ("given", given)] {
      guard let formula = formula?.expression, let at = section[key]?.at else { continue }
      if kind == .fact { check.reportRunQuantities(in: formula, at: at) }
      check.reportFallenAtStart(in: formula, at: at)
    }
    let source = section.word("source")
    if let source { scenario.notes.checkSource(source.text, at: source.at) }
    let effect = EffectReader(section, vocabulary, fronts).effect(of: id, kind)
    guard let formula else { return nil }
    let settlement = Settlement(formula, given: given)
    let claim = Claim(
      id: id, text: section.text("text") ?? "", kind: kind, formula: formula.expression,
      given: given?.expression, settledBy: section.text("settled by"),
      deadline: section.date("deadline"), source: source?.text,
      settlementDay: kind == .fact ? nil : settlement.day(after: vocabulary.start),
      effect: effect)
    VagueClaimCheck(claim, settlement, vocabulary, section).report()
    return claim
  }

  private func expression(
    _ key: String, _ section: Section, of claim: String
  ) -> TypedFormula? {
    guard let text = section.formula(key)?.text, let node = section[key] else { return nil }
    let words = FormulaWords.names(in: text)
    scenario.notes.assumptions.use(words)
    for definition in vocabulary.definitions where words.contains(definition.id) {
      scenario.notes.use(table: "definitions.\(definition.id)")
    }
    scenario.notes.record(words, usedBy: .claim(claim))
    if scenario.notes.assumptions.isUnusable(words) { return nil }
    do {
      let typed = try FormulaText.parseTruth(text, in: vocabulary)
      for warning in typed.warnings {
        section.report(.formulaWarning(warning.kind), at: node.range(of: warning.range))
      }
      return typed
    } catch {
      for problem in error.problems {
        section.report(
          .formula(problem.kind), at: node.range(of: problem.range), nearest: problem.kind.nearest)
      }
      return nil
    }
  }
}

/// What a formula's words may name.
enum FormulaWords {
  /// Every run of up to four neighbouring words, because names may be written with spaces.
  static func names(in text: String) -> [String] {
    let words = Lexer.tokens(of: text).map(\.word)
    var names: [String] = []
    for start in words.indices {
      var run: [String] = []
      for word in words[start...].prefix(4) {
        guard let word else { break }
        run.append(word)
        names.append(run.joined(separator: " "))
      }
    }
    return names
  }
}

extension FormulaProblem.Kind {
  /// Names that the problem proposes itself.
  var nearest: [String] {
    switch self {
    case .unknown(_, _, let nearest): nearest
    case .number(let kind): kind.nearest
    default: []
    }
  }
}
