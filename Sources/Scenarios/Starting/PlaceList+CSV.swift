import SwiftCSV

extension PlaceList {
  /// A table with a header: `name` or `id`, `lat`, `lon`, and any keys of a place.
  ///
  /// Commas, semicolons or tabs part the fields; lines that begin with `#` before the header are
  /// passed over. Lines of a list are counted as in an editor, those inside quotes included.
  public init(csv bytes: [UInt8]) throws(PlaceListProblems) {
    let records = try Self.records(of: try Self.text(of: bytes))
    guard let header = records.first else {
      throw PlaceListProblems([PlaceListProblem(.empty, at: .file)])
    }
    let columns = header.fields
    var problems = Self.missing(columns, at: .line(header.line))
    var rows: [PlaceRow] = []
    for record in records.dropFirst() {
      if record.fields.count > columns.count || record.fields.count < columns.count - 1 {
        let kind = PlaceListProblem.Kind.fields(
          expected: columns.count, found: record.fields.count)
        problems.append(PlaceListProblem(kind, at: .line(record.line)))
      }
      let values = zip(columns, record.fields).map { (column: $0, text: $1) }
      rows.append(PlaceRow(at: .line(record.line), values: values))
    }
    let ignored = columns.filter { PlaceRow.key(of: $0) == nil && !$0.isEmpty }
    guard problems.isEmpty else {
      throw PlaceListProblems(Self.withMistakes(of: rows, ignored, and: problems))
    }
    try self.init(rows, ignored: ignored)
  }

  private struct Record {
    var line: Int
    var fields: [String]
  }

  /// The mistakes of the rows as well, unless a column is missing: then every row would have one.
  private static func withMistakes(
    of rows: [PlaceRow], _ ignored: [String], and problems: [PlaceListProblem]
  ) -> [PlaceListProblem] {
    let isMissing = problems.contains { problem in
      if case .missingColumn = problem.kind { true } else { false }
    }
    if isMissing { return problems }
    do {
      _ = try PlaceList(rows, ignored: ignored)
      return problems
    } catch {
      return (problems + error.problems).enumerated()
        .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
        .map(\.element)
    }
  }

  /// Records with the line on which each begins, without blank ones and what stands before a header.
  private static func records(of text: String) throws(PlaceListProblems) -> [Record] {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let before = lines.prefix { $0.first == "#" || $0.allSatisfy(\.isWhitespace) }.count
    let table = lines.dropFirst(before).joined(separator: "\n")
    guard !table.isEmpty else { return [] }
    var records: [Record] = []
    var line = before + 1
    do {
      let csv = try CSV<Enumerated>(
        string: table, delimiter: CSVDelimiter.guessed(string: table), loadColumns: false,
        rowLimit: 0)
      try csv.enumerateAsArray(startAt: 0, rowLimit: nil) { fields in
        if fields != [""] { records.append(Record(line: line, fields: fields)) }
        line += 1 + fields.map { $0.filter(\.isNewline).count }.reduce(0, +)
      }
    } catch CSVParseError.quotation {
      throw PlaceListProblems([PlaceListProblem(.unclosedQuote, at: .line(line))])
    } catch {
      throw PlaceListProblems([PlaceListProblem(.unreadable("\(error)"), at: .line(line))])
    }
    if table.filter({ $0 == "\"" }).count % 2 == 1 {
      let last = records.last?.line ?? line
      throw PlaceListProblems([PlaceListProblem(.unclosedQuote, at: .line(last))])
    }
    return records
  }

  private static func missing(
    _ columns: [String], at header: PlaceListProblem.Position
  ) -> [PlaceListProblem] {
    let keys = columns.compactMap(PlaceRow.key)
    let unknown = columns.filter { PlaceRow.key(of: $0) == nil }
    return [["name", "id"], ["lat"], ["lon"]].compactMap { names in
      if names.contains(where: keys.contains) { return nil }
      let nearest = names.flatMap { nearestNames(to: $0, among: unknown) }
      return PlaceListProblem(
        .missingColumn(names, columns: columns), at: header, nearest: nearest)
    }
  }
}

extension PlaceListProblem {
  fileprivate var line: Int {
    if case .line(let line) = at { line } else { 0 }
  }
}
