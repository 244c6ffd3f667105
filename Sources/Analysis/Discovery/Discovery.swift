/// Where the cases of interest crowd, by two methods, checked on cases that took no part in the search.
public struct Discovery: Sendable {
  /// A box with its score among fresh cases, earlier boxes left out there too; nil without fresh cases.
  public struct CheckedBox: Sendable {
    public let found: FoundBox
    public let fresh: BoxScore?
  }

  /// Of the columns.
  public let names: [String]
  public let settings: BoxSearch.Settings
  public let cases: Int
  public let hits: Int
  public let boxes: [CheckedBox]
  /// Nil where there is nothing to tell apart, and where it was not asked for.
  public let opinion: SecondOpinion?
  /// Of the tree's best leaf among fresh cases.
  public let freshLeaf: BoxScore?
  /// Fresh cases, and how many of them are of interest; nil without.
  public let fresh: BoxScore?

  public init(
    _ table: CaseTable, fresh: CaseTable? = nil, _ settings: BoxSearch.Settings = .init(),
    asksTree: Bool = true
  ) {
    names = table.columns.map(\.name)
    self.settings = settings
    (cases, hits) = (table.count, table.hits)
    self.fresh = fresh.map { Box().score($0) }
    let found = BoxSearch(table, settings).boxes()
    boxes = zip(found, Self.scores(found.map(\.box), fresh)).map(CheckedBox.init)
    guard asksTree, table.hits > 0, table.hits < table.count else {
      (opinion, freshLeaf) = (nil, nil)
      return
    }
    let leastLeaf = Int((settings.leastMass * Double(table.count)).rounded(.up))
    let opinion = SecondOpinion(table, leastLeaf: leastLeaf, threshold: settings.threshold)
    self.opinion = opinion
    freshLeaf = fresh.flatMap { fresh in opinion.best.map { $0.box.score(fresh) } }
  }

  private static func scores(_ boxes: [Box], _ fresh: CaseTable?) -> [BoxScore?] {
    guard let fresh else { return boxes.map { _ in nil } }
    var isOpen = Array(repeating: true, count: fresh.count)
    return boxes.map { box in
      let score = box.score(fresh, open: isOpen)
      for row in isOpen.indices where box.contains(row, of: fresh) { isOpen[row] = false }
      return score
    }
  }

  /// Columns that the first box and the tree's best leaf both restrict, and those of one alone; nil where
  /// there are not both.
  public var agreement: (both: [Int], onlyBox: [Int], onlyTree: [Int])? {
    guard let box = boxes.first?.found.box.columns, let leaf = opinion?.best?.box.columns else {
      return nil
    }
    return (
      box.filter(leaf.contains), box.filter { !leaf.contains($0) },
      leaf.filter { !box.contains($0) }
    )
  }
}
