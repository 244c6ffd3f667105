/// The ids that a scenario's text gives to things of every kind, to tell a wrong kind from a slip.
struct WrittenIds {
  private let ids: [(kind: ScenarioProblem.IdKind, ids: Set<String>)]

  /// Of the merged text; what is written wrongly counts as nothing.
  init(_ root: SourceNode) {
    let fronts = (root["fronts"]?.idEntries ?? []).map(\.value)
    let powers = (root["powers"]?.idEntries ?? []).map(\.value)
    ids = [
      (.power, Self.ids(root["powers"])),
      (.front, Self.ids(root["fronts"])),
      (.contest, Self.ids(root["contests"])),
      (.group, Self.ids(root["groups"])),
      (.place, fronts.reduce(into: []) { $0.formUnion(Self.ids($1["places"])) }),
      (.pledge, Self.ids(root["coalition"])),
      (.coercion, Self.ids(root["coercion"])),
      (.stock, powers.reduce(into: []) { $0.formUnion(Self.ids($1["stocks"])) }),
      (.assumption, Self.ids(root["assumptions"])),
      (.season, Self.ids(root["seasons"])),
      (.definition, Self.ids(root["definitions"])),
      (.source, Self.ids(root["sources"])),
    ]
  }

  private static func ids(_ node: SourceNode?) -> Set<String> {
    Set((node?.idEntries ?? []).map(\.key))
  }

  /// The same problem, or that of a wrong kind where the name it does not know is another thing's.
  func sharpened(_ kind: ScenarioProblem.Kind) -> ScenarioProblem.Kind {
    switch kind {
    case .unknownName(let name, let expected):
      other(than: expected.rawValue, name).map { .wrongKind(name, $0, expected: expected) } ?? kind
    case .formula(.unknown(let expected, let name, _)):
      other(than: expected.rawValue, name)
        .map { .formula(.wrongKind(name, $0, expected: expected)) } ?? kind
    case .number(.unknownName(let name, _), _), .number(.unknownUnit(let name, _), _):
      other(than: "assumption", name).map { .wrongKind(name, $0, expected: .number) } ?? kind
    default: kind
    }
  }

  private func other(than expected: String, _ name: String) -> ScenarioProblem.IdKind? {
    ids.first { $0.kind.rawValue != expected && $0.ids.contains(name) }?.kind
  }
}

extension ScenarioProblem {
  /// What a name of the scenario's text is the id of.
  public enum IdKind: String, Sendable, Hashable, CaseIterable {
    case power
    case front
    case contest
    case group
    case place
    case pledge
    case coercion
    case stock
    case assumption
    case season
    case definition
    case source
  }
}
