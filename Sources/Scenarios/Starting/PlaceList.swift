/// Places read from a table or a map file, for a new scenario.
public struct PlaceList: Sendable, Hashable {
  public var places: [ListedPlace]
  /// Columns that a scenario has no key for, in the order of the list.
  public var ignored: [String]

  /// Rows of named texts, checked and named together.
  init(_ rows: [PlaceRow], ignored: [String]) throws(PlaceListProblems) {
    var problems: [PlaceListProblem] = []
    var places: [ListedPlace] = []
    var positions: [PlaceListProblem.Position] = []
    for row in rows {
      do {
        let place = try row.place(besides: places.map(\.id))
        if let first = places.firstIndex(where: { $0.id == place.id }) {
          problems.append(
            PlaceListProblem(.duplicateId(place.id, first: positions[first]), at: row.at))
        }
        if let first = places.firstIndex(where: { $0.point == place.point }) {
          problems.append(PlaceListProblem(.sameCoordinates(first: positions[first]), at: row.at))
        }
        places.append(place)
        positions.append(row.at)
      } catch {
        problems += error.problems
      }
    }
    if rows.isEmpty { problems.append(PlaceListProblem(.noPlaces, at: .file)) }
    if rows.count > Limits.Counted.places.most {
      problems.append(PlaceListProblem(.tooManyPlaces(rows.count), at: .file))
    }
    guard problems.isEmpty else { throw PlaceListProblems(problems) }
    self.places = places
    self.ignored = ignored
  }

  init(_ places: [ListedPlace]) {
    self.places = places
    ignored = []
  }

  /// The text of a file without its byte order mark.
  static func text(of bytes: [UInt8]) throws(PlaceListProblems) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw PlaceListProblems([PlaceListProblem(.notUTF8, at: .file)])
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }
}
