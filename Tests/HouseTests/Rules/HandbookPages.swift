/// The page that leads to the whole handbook names every page of it.
struct HandbookPages: HouseRule {
  static let landing = "Sources/Scenarios/Scenarios.docc/Handbook.md"

  func violations(in files: [SourceFile]) -> [Violation] {
    let landing = files.first { $0.path == Self.landing }?.lines.joined(separator: "\n") ?? ""
    return files.filter(isPage).compactMap { file in
      let name = file.name.dropLast(".md".count)
      guard !landing.contains("<doc:\(name)>"), !landing.contains("`\(name).md`"),
        !landing.contains("/\(name).md`")
      else { return nil }
      return file.violation(
        line: 1, ban: "a page that the landing page does not name",
        use: "add a line with `\(file.name)` to \(Self.landing)")
    }
  }

  /// A page of a catalog other than the landing page and the first page of the module.
  private func isPage(_ file: SourceFile) -> Bool {
    let folder = file.path.split(separator: "/").dropLast().last ?? ""
    return folder.hasSuffix(".docc") && file.name.hasSuffix(".md") && file.path != Self.landing
      && file.name.dropLast(".md".count) != folder.dropLast(".docc".count)
  }
}
