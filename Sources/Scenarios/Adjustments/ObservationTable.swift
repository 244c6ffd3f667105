/// A table of text: a header, then rows; lines that begin with `#` and empty ones are comments.
///
/// Fields are separated by commas and may stand in double quotes, in which a comma is a comma and
/// two quotes are one (RFC 4180); a field never goes over a line. Every field keeps its place for
/// messages, which readers of CSV do not tell.
struct ObservationTable {
  struct Field {
    var text: String
    var range: TextRange
  }

  struct Row {
    var line: Int
    var fields: [Field]
  }

  /// The rows of `text`, header included.
  static func rows(of text: ScenarioText) -> [Row] {
    text.lines.enumerated().compactMap { index, line in
      let isComment = line.hasPrefix("#") || line.allSatisfy { $0 == " " }
      return isComment ? nil : Row(line: index + 1, fields: fields(of: line))
    }
  }

  private static func fields(of line: String) -> [Field] {
    let scalars = Array(line.unicodeScalars)
    var fields: [Field] = []
    var position = 0
    repeat {
      let start = position
      var view = String.UnicodeScalarView()
      var isQuoted = false
      while position < scalars.count, isQuoted || scalars[position] != "," {
        let scalar = scalars[position]
        let isDouble = isQuoted && scalar == "\"" && scalars[(position + 1)...].first == "\""
        if isDouble || scalar != "\"" { view.append(scalar) } else { isQuoted.toggle() }
        position += isDouble ? 2 : 1
      }
      let range = TextRange(offset: start, length: position - start)
      fields.append(Field(text: String(view).trimmed, range: range))
      position += 1
    } while position <= scalars.count
    return fields
  }
}

extension String {
  fileprivate var trimmed: String {
    let rest = drop { $0 == " " }
    return rest.lastIndex { $0 != " " }.map { String(rest[...$0]) } ?? ""
  }
}
