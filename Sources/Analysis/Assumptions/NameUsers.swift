public import Scenarios

/// Who uses an assumption, directly or through other assumptions.
public struct NameUsers: Sendable {
  private let uses: [NameUse]

  public init(_ uses: [NameUse]) {
    self.uses = uses
  }

  /// Paths of the numbers of the model, sorted.
  public func numbers(using name: String) -> [String] {
    users(of: name).compactMap { if case .number(let path) = $0 { path } else { nil } }.sorted()
  }

  /// Ids of the claims, in the order of the scenario.
  public func claims(using name: String) -> [String] {
    users(of: name).compactMap { if case .claim(let id) = $0 { id } else { nil } }
  }

  /// Names of the assumptions that a claim's formula or condition uses, sorted.
  public func names(usedByClaim id: String) -> [String] {
    names(usedBy: .claim(id))
  }

  /// Names that the numbers of the model use, sorted.
  public var namesUsedByNumbers: [String] {
    let numbers = uses.map(\.user).filter { if case .number = $0 { true } else { false } }
    return Set(numbers.flatMap(names)).sorted()
  }

  private func names(usedBy user: NameUse.User) -> [String] {
    var found: [String] = []
    var rest = direct(user)
    while let name = rest.popLast() {
      guard !found.contains(name) else { continue }
      found.append(name)
      rest += direct(.assumption(name))
    }
    return found.sorted()
  }

  private func direct(_ user: NameUse.User) -> [String] {
    uses.first { $0.user == user }?.names ?? []
  }

  /// In the order of `uses`.
  private func users(of name: String) -> [NameUse.User] {
    var names = [name]
    var next = 0
    while next < names.count {
      for use in uses where use.names.contains(names[next]) {
        if case .assumption(let user) = use.user, !names.contains(user) { names.append(user) }
      }
      next += 1
    }
    return uses.filter { use in names.contains { use.names.contains($0) } }.map(\.user)
  }
}
